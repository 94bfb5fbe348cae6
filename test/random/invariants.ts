// Invariants that hold at every moment of every scenario, independent of the model.
import { expect } from 'vitest'
import { ADMIN } from '../world/view.ts'
import type { ModelState } from './model-state.ts'
import type { CompanyWorld } from './company.ts'
import { presence, see } from './model.ts'
import type { ActionRequest } from '../../src/ports/host.ts'

/** Checks every action before the host carries it out; `broken` collects the violations. */
export function watchInvariants(world: CompanyWorld, modelState: ModelState): { broken: string[] } {
  const broken: string[] = []
  const invited = new Set<string>()
  const unasked: number[] = []
  const { host, hr } = world
  world.aroundActions(async (request, act) => {
    check(request)
    const answer = await act(request)
    const user = host.list().find(({ id }) => id === request.userId)
    const ended = request.detail.kind === 'user.deactivate' && answer.kind === 'answered'
    if (!ended || answer.outcome !== 'done') return answer
    if (user?.role === 'owner') broken.push('owner ended')
    // Rule 36 for a company of this size: three a week, for whatever reason.
    const row = await world.store.action(request.id)
    if (row?.approvedBy == null) unasked.push(Date.now())
    const week = unasked.filter((at) => Date.now() - at < 7 * 86_400_000)
    if (week.length > 3) broken.push(`${week.length} ended in a week without approval`)
    return answer
  })
  return { broken }

  function check({ detail, userId, employee }: ActionRequest): void {
    const said = `${detail.kind} of ${userId}`
    if (detail.kind === 'user.invite' && userId === null) {
      const { email } = detail.params
      if (invited.has(email)) broken.push(`${email} invited twice`)
      invited.add(email)
      return
    }
    const user = host.list().find(({ id }) => id === userId)
    if (detail.kind === 'user.update' && 'email' in detail.params) broken.push(`${said}: e-mail`)
    if (user?.email.startsWith('guest') && !hr.rows.has('guest')) broken.push(`${said}: external`)
    if (detail.kind !== 'user.deactivate' && detail.kind !== 'cards.block') return
    const shielded = user?.protected || modelState.settings.protected.has(user?.email ?? '')
    if (shielded) broken.push(`${said}: protected`)
    const name = [...hr.rows].find(([, row]) => row.remote_id === employee.remoteId)?.[0] ?? ''
    // An admin may end the access of somebody who is found by id only, although HR shows them at work (P13).
    const asked = modelState.overrides.some(
      (override) => override.row === name && override.kind === 'now',
    )
    if (detail.params.cause !== 'moved' && !asked && isActive(name))
      broken.push(`${said}: active in HR`)
  }

  /** What HR shows of this person now, not what was read last. */
  function isActive(name: string): boolean {
    const row = hr.rows.get(name)
    if (row === undefined || !hr.account.people.includes(row)) return false
    const today = modelState.today()
    const seen = see(modelState.known.get(name), modelState.factOf(name), today, Date.now(), true)
    const p = presence(seen, today, true)
    return p === 'here' || p === 'soon'
  }
}

/** The host's actions, the stored outcomes and the mails agree. */
export async function recordsAgree(world: CompanyWorld): Promise<void> {
  const people = await world.employees()
  const ids = people.map(({ id }) => id)
  const rows = await world.store.actionsOf(world.accountId, ids)
  const final = ['done', 'already', 'refused', 'failed']
  const settled = rows.filter((row) => final.includes(row.state) && row.attempts > 0)
  expect(settled.map(({ id }) => id).toSorted(), 'outcomes = actions').toEqual(
    world.host.actions.map(({ id }) => id).toSorted(),
  )
  const ends = rows.filter(
    ({ action, state }) =>
      action.kind === 'user.deactivate' &&
      action.purpose === 'leave' &&
      (state === 'done' || state === 'already'),
  )
  const told = world.mails.received.filter(({ kind, to }) => kind === 'deactivated' && to === ADMIN)
  // One mail for somebody who lost two entities at once; two mails if one of them was held.
  const endings = new Set(
    ends.map((row) => `${row.action.employeeId} ${row.createdAt} ${row.approvedBy}`),
  )
  expect(told.length, 'mails = people deactivated').toBe(endings.size)
  expect(world.errors().filter((line) => line.includes('step.failed'))).toEqual([])
}
