// Applies one event of a scenario: a change in HR, in the host or in the settings, or a decision of an admin.
import { changeSettings, type SettingsPatch } from '../../src/sync/account/settings.ts'
import { asMergeDate } from '../doubles/calendar.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { nameOf } from '../world/hr.ts'
import { ADMIN } from '../world/view.ts'
import type { ModelState } from './model-state.ts'
import type { CompanyWorld } from './company.ts'
import { withAsked } from './overrides.ts'
import { plusDays } from './facts.ts'
import type { ScenarioEvent } from './scenario.ts'

const NIGHT = { field: 'group', value: ['night'] }
const RULES: Record<string, SettingsPatch['scope']> = {
  none: [],
  'not invited': [{ entity_id: '*', invite: false, where: [{ ...NIGHT, op: 'is' }] }],
  out: [{ entity_id: '*', invite: true, where: [{ ...NIGHT, op: 'is_not' }] }],
}

export async function applyEvent(
  world: CompanyWorld,
  modelState: ModelState,
  what: ScenarioEvent,
): Promise<void> {
  const { hr, host } = world
  const { account } = hr
  const name = 'who' in what ? latest(world, nameOf(what.who)) : ''
  const row = name === '' ? undefined : hr.row(name)
  const inHr = row !== undefined && account.people.includes(row)
  const on = (days: number) => asMergeDate(plusDays(modelState.today(), days))
  const change = (over: Partial<EmployeeRow>) => {
    if (row !== undefined && inHr) account.change(row, over)
  }
  const user = host.list().find(({ id }) => id === modelState.links.get(name))
  switch (what.kind) {
    case 'hire': {
      const fresh = nameOf(20 + hr.rows.size)
      const start = what.start === null ? null : on(what.start)
      hr.hire(fresh, { id: `p-${fresh}`, company: 'company-nl', start_date: start })
      return
    }
    case 'rename':
      return change({ last_name: row?.last_name === 'Pop' ? 'Popescu' : 'Pop' })
    case 'phone':
      return change({ mobile_phone_number: '+31 6 5555 1234' })
    case 'email':
      return change({ work_email: `${name}@acme.example` })
    case 'terminate':
      return change({
        employment_status: what.active ? 'ACTIVE' : 'INACTIVE',
        termination_date: on(what.day),
      })
    case 'withdraw':
      return change({ employment_status: 'ACTIVE', termination_date: null })
    case 'inactive':
      if (row) account.rawStatuses.set(row.id, what.leave ? 'On leave' : 'Terminated')
      return change({ employment_status: 'INACTIVE', termination_date: null })
    case 'oddStatus':
      return change({ employment_status: 'Secondment' })
    case 'delete':
      return inHr && account.people.length > 2 ? hr.delete(name) : undefined
    case 'restore':
      return inHr || row === undefined ? undefined : hr.restore(name)
    case 'rehire':
      return change({
        employment_status: 'ACTIVE',
        start_date: on(0),
        ...(what.keepsEnd ? {} : { termination_date: null }),
      })
    case 'newRecord': {
      const fresh = `${name}~`
      if (row === undefined || hr.rows.has(fresh)) return
      const { first_name, last_name, work_email, company } = row
      const other = what.sameName ? {} : { last_name: 'Other' }
      const same = { first_name, last_name, work_email, company, ...other }
      hr.hire(fresh, { id: `p-${fresh.replaceAll('~', '-')}`, ...same })
      return
    }
    case 'move':
      return change({ company: `company-${what.to}` })
    case 'night':
      return change({ groups: row?.groups.length === 0 ? ['night'] : [] })
    case 'pending':
      return change({
        employment_status: 'PENDING',
        termination_date: null,
        start_date: what.start === null ? null : on(what.start),
      })
    case 'removeByHand':
      if (user) host.put({ ...user, status: 'inactive', entityIds: [] })
      return
    case 'returnByHand': {
      const [entity = 'nl'] = user?.cards.map((card) => card.entityId) ?? []
      if (user?.status === 'inactive') host.put({ ...user, status: 'active', entityIds: [entity] })
      return
    }
    case 'accept':
      for (const one of host.list()) if (one.status === 'invited') host.accept(one.id)
      return
    case 'rules':
      modelState.settings.rule = what.rule
      return set(world, { scope: RULES[what.rule] ?? [] })
    case 'grace':
      modelState.settings.grace = what.days
      return set(world, { grace_days: what.days })
    case 'protect':
      if (user) modelState.settings.protected.add(user.email)
      return set(world, { protected: [...modelState.settings.protected] })
    case 'approve':
      return approves(world, modelState)
    case 'reject':
      return rejects(world, modelState)
    case 'keep':
      return decides(world, modelState, name, 'keep', null)
    case 'postpone':
      return decides(world, modelState, name, 'postpone', what.days)
    case 'now':
      return decides(world, modelState, name, 'now', null)
    case 'undo':
      return decides(world, modelState, name, 'undo', null)
    case 'webhook':
      for (let n = 0; n < what.times; n += 1) await receiveWebhooks(world, modelState, [name])
      return
  }
}

/** The newest record of a person. */
function latest(world: CompanyWorld, name: string): string {
  return world.hr.rows.has(`${name}~`) ? latest(world, `${name}~`) : name
}

function set(world: CompanyWorld, patch: SettingsPatch): Promise<void> {
  return changeSettings(world.deps, world.accountId, patch, ADMIN).then(() => undefined)
}

/** Sends webhooks about these people: they are read by id and decided, unless the account waits after a failure. */
async function receiveWebhooks(
  world: CompanyWorld,
  modelState: ModelState,
  names: string[],
): Promise<void> {
  const { status } = await world.account()
  const before = modelState.seats()
  for (const name of names) await world.webhook(name)
  if (status !== 'active') return
  modelState.reads(names, false)
  modelState.linkUp(names, before)
  modelState.adopt(names, before, false)
}

async function approves(world: CompanyWorld, modelState: ModelState): Promise<void> {
  if ((await world.plan()) === null || (await world.account()).status !== 'active') return
  // An approval reads leavers and movers again, and nobody who only joins (rule 39).
  const steps = await heldSteps(world, ['cards.block', 'user.deactivate'])
  const names = [...new Set(steps.map(([name]) => name))]
  const [before, from] = [modelState.seats(), world.host.actions.length]
  await world.approve()
  modelState.reads(names, false)
  modelState.linkUp(names, before)
  const had = withAsked(before, world.host.actions, from)
  modelState.adopt([...modelState.known.keys()], had, false)
}

async function rejects(world: CompanyWorld, modelState: ModelState): Promise<void> {
  const plan = await world.plan()
  if (plan === null) return
  for (const [name, entity] of await heldSteps(world))
    keepIn(modelState, name, entity, 'kept', null)
  await world.reject()
}

/** The record and the entity of each action that the held plan would do. */
async function heldSteps(
  world: CompanyWorld,
  kinds?: readonly string[],
): Promise<(readonly [string, string])[]> {
  const plan = await world.plan()
  const people = new Map((await world.employees()).map((one) => [one.id, one.employee.sourceId]))
  const open = plan?.actions.filter(({ outcome }) => outcome === null) ?? []
  const names = new Map([...world.hr.rows].map(([name, row]) => [row.id, name]))
  return open
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .flatMap(({ employee_id, entity_id }) => {
      const name = names.get(people.get(employee_id) ?? '')
      return name === undefined ? [] : [[name, entity_id] as const]
    })
}

async function decides(
  world: CompanyWorld,
  modelState: ModelState,
  name: string,
  decision: 'keep' | 'postpone' | 'now' | 'undo',
  days: number | null,
): Promise<void> {
  const userId = modelState.links.get(name)
  if (userId === undefined || !modelState.known.has(name)) return
  if ((await world.refusal(name, decision === 'now' ? 'end' : decision)) !== null) return
  const until = days === null ? null : Date.now() + days * 86_400_000 - 7_200_000
  const more = until === null ? {} : { until: new Date(until).toISOString() }
  const { status } = await world.account()
  const before = modelState.seats()
  const clears = {
    keep: ['now', 'undo'],
    postpone: ['now', 'kept', 'undo'],
    now: ['kept', 'undo'],
    undo: ['now', 'kept'],
  }
  for (const [n, override] of [...modelState.overrides.entries()].toReversed())
    if (override.row === name && clears[decision].includes(override.kind))
      modelState.overrides.splice(n, 1)
  const kind = decision === 'now' || decision === 'undo' ? decision : 'kept'
  keepIn(modelState, name, '*', kind, until)
  await world.decide(name, decision === 'now' ? 'end' : decision, more)
  if (status !== 'active') return
  modelState.reads([name], false)
  modelState.linkUp([name], before)
  modelState.adopt([name], before, false)
}

function keepIn(
  modelState: ModelState,
  row: string,
  entity: string,
  kind: 'kept' | 'undo' | 'now',
  until: number | null,
): void {
  const fingerprint = modelState.fingerprintOf(row, kind, entity)
  modelState.overrides.push({
    row,
    entity,
    kind,
    fingerprint,
    until: until ?? Number.POSITIVE_INFINITY,
  })
}
