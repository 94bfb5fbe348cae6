// Applies one event of a group's scenario: a change in one of its HR systems, in the host or in the settings.
import { changeSettings } from '../../src/sync/account/settings.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { asMergeDate } from '../doubles/calendar.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { nameOf } from '../world/hr.ts'
import { HOUR, moveTo } from '../world/time.ts'
import { ADMIN } from '../world/view.ts'
import { plusDays } from './facts.ts'
import type { GroupModelState } from './group-model-state.ts'
import { MAPS, type GroupWorld } from './group-company.ts'
import type { Routing } from './group-model.ts'
import { approves, observed } from './group-observe.ts'
import type { ScenarioEvent } from './group-scenario.ts'
import { canonical } from '../../src/core/facts/canonical.ts'

export async function applyGroupEvent(
  world: GroupWorld,
  modelState: GroupModelState,
  what: ScenarioEvent,
): Promise<void> {
  const { host, deps } = world
  const n = 'side' in what ? what.side : 0
  const [side, model] = [world.sides[n], modelState.sides[n]]
  if (side === undefined || model === undefined) return
  const { hr, view, accountId } = side
  const { account } = hr
  const names = [...hr.rows.keys()]
  const name = 'who' in what ? (names[what.who % names.length] ?? '') : ''
  const row = hr.rows.get(name)
  const inHr = row !== undefined && account.people.includes(row)
  const on = (days: number) => asMergeDate(plusDays(new Date().toISOString().slice(0, 10), days))
  const change = (over: Partial<EmployeeRow>) => {
    if (row !== undefined && inHr) account.change(row, over)
  }
  switch (what.kind) {
    case 'hire': {
      const fresh = nameOf(20 + n * 20 + hr.rows.size)
      const start = what.start === null ? null : on(what.start)
      const { place: work_location, company } = what
      const id = `p${n}-${fresh}`
      hr.hire(fresh, { id, work_location, company, groups: ['sales'], start_date: start })
      return
    }
    case 'hireToo': {
      const other = [...(world.sides[1 - n]?.hr.rows.keys() ?? [])]
      const same = other[what.who % other.length] ?? ''
      if (hr.rows.has(same)) return
      const start = what.start === null ? '2020-02-03T00:00:00Z' : on(what.start)
      hr.hire(same, {
        id: `p${n}-${same}`,
        work_location: what.place,
        company: 'south',
        start_date: start,
      })
      return
    }
    case 'terminate':
      return change({
        employment_status: what.active ? 'ACTIVE' : 'INACTIVE',
        termination_date: on(what.day),
      })
    case 'withdraw':
      return change({ employment_status: 'ACTIVE', termination_date: null })
    case 'inactive':
      return change({ employment_status: 'INACTIVE', termination_date: null })
    case 'delete':
      return inHr && account.people.length > 2 ? hr.delete(name) : undefined
    case 'restore':
      return inHr || row === undefined ? undefined : hr.restore(name)
    case 'relocate':
      return change({ work_location: what.place })
    case 'phone':
      return change({ mobile_phone_number: '+31 6 5555 1234' })
    case 'company':
      return change({ company: what.company })
    case 'departments':
      return change({ groups: [...what.departments] })
    case 'routing':
      return routes(world, modelState, { by: what.by, map: { ...MAPS[what.by] } })
    case 'map': {
      const { by, map } = modelState.sides[0]?.routing ?? {}
      const value = VALUES[by === 'single' ? 'company' : (by ?? 'company')][what.value]
      if (by === undefined || value === undefined) return
      const { [value]: _, ...others } = map ?? {}
      const { to } = what
      return routes(world, modelState, {
        by,
        map: to === 'gone' ? others : { ...others, [value]: to },
      })
    }
    case 'approve':
      if ((await view.plan()) !== null) await approves(world, modelState, model)
      return
    case 'removeByHand': {
      const user = host.list().find(({ email }) => email.startsWith(`${name}@`))
      if (user?.status !== 'active') return
      const entityIds = user.entityIds.filter((id) => id !== what.entity)
      const status = entityIds.length === 0 ? 'inactive' : 'active'
      host.put({ ...user, status, entityIds })
      modelState.touched.add(name)
      return
    }
    case 'accept':
      for (const one of host.list()) if (one.status === 'invited') host.accept(one.id)
      return
    case 'webhook':
      return observed(world, modelState, `webhook ${name}`, async () => {
        const { id: sourceAccountId } = account
        const ids = { sourceAccountId, accountId: accountId(), sourceId: row?.id ?? '' }
        await acceptHint(deps, { kind: 'employee', ...ids })
        await world.untilIdle()
      })
    case 'wait':
      moveTo(Date.now() + what.hours * HOUR)
      return observed(world, modelState, `${what.hours} h later`, () => world.schedule(), true)
  }
}

const VALUES = {
  company: ['north', 'south', 'new'],
  department: ['sales', 'labs', 'ops'],
  work_location: ['utrecht', 'honolulu', 'apia', 'auckland'],
}

async function routes(world: GroupWorld, modelState: GroupModelState, routing: Routing) {
  const [side, model] = [world.sides[0], modelState.sides[0]]
  if (side === undefined || model === undefined) return
  // The same map in another order is no change: it starts no read.
  if (canonical(model.routing) === canonical(routing)) return
  await changeSettings(world.deps, side.accountId(), { routing }, ADMIN)
  Object.assign(model, { routing, former: model.former ?? model.routing })
  await observed(world, modelState, 'routing', () => world.untilIdle())
}
