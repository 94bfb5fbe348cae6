// Scenarios of a group with two HR systems, as plain data, with decisions, changed settings and changes by hand.
import fc from 'fast-check'
import { HOUR, moveTo } from '../../world/time.ts'
import { eventOf, kind, eventText, type ScenarioEvent, type EventKinds } from '../event-kinds.ts'
import { NIGHTLY } from '../nightly.ts'
import { MORNINGS } from './group.ts'
import { BY_ADMINS } from './by-admins.ts'
import { IN_HR, nameAt, side, sideAt, who } from './in-hr.ts'
import type { GroupContext } from './context.ts'

const OUTSIDE: EventKinds<GroupContext> = {
  'remove by hand': kind(
    fc.record({ side, who, entity: fc.constantFrom('nl', 'de', 'us') }),
    (ctx: GroupContext, { entity, ...about }) => {
      const { host } = ctx.world
      const name = nameAt(ctx, about)
      const user = host.list().find(({ email }) => email.startsWith(`${name}@`))
      if (user?.status !== 'active') return
      const entityIds = user.entityIds.filter((id) => id !== entity)
      host.put({ ...user, status: entityIds.length === 0 ? 'inactive' : 'active', entityIds })
    },
  ),
  webhook: kind(fc.record({ side, who }), (ctx: GroupContext, about) =>
    sideAt(ctx, about.side).view.webhook(nameAt(ctx, about)),
  ),
  wait: kind(
    fc.record({ hours: fc.integer({ min: 1, max: 20 }) }),
    (ctx: GroupContext, { hours }) => {
      moveTo(Date.now() + hours * HOUR)
      return ctx.world.schedule()
    },
  ),
  accept: kind(fc.record({}), ({ world: { host } }: GroupContext) => {
    for (const one of host.list()) if (one.status === 'invited') host.accept(one.id)
  }),
}

export const GROUP_EVENTS: EventKinds<GroupContext> = { ...IN_HR, ...BY_ADMINS, ...OUTSIDE }

export interface GroupDay {
  readonly events: readonly ScenarioEvent[]
  /** The hour of the day's reads, in UTC. People in other zones may have another calendar day then. */
  readonly hour: number
}
export interface GroupScenario {
  /** The index of its start in `MORNINGS`. */
  readonly morning: number
  readonly days: readonly GroupDay[]
}

const OFTEN = new Set(['terminate', 'company', 'departments', 'map', 'routing', 'approve', 'wait'])

export const groupScenarios = scenariosOf(eventOf(GROUP_EVENTS, new Set([...OFTEN, 'decide'])))

export function scenariosOf(happening: fc.Arbitrary<ScenarioEvent>): fc.Arbitrary<GroupScenario> {
  return fc.record({
    morning: fc.nat({ max: MORNINGS.length - 1 }),
    days: fc.array(
      fc.record({
        events: fc.array(happening, { minLength: 1, maxLength: 4 }),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      { minLength: 1, maxLength: NIGHTLY ? 5 : 3 },
    ),
  })
}

export function groupScenarioText({ morning, days }: GroupScenario): string {
  const { at, by } = MORNINGS[morning] ?? {}
  const lines = days.map(
    ({ events, hour }, n) => `day ${n + 1}: ${events.map(eventText).join(', ')} → ${hour} h`,
  )
  return [`from ${at}, by ${by}`, ...lines].join('\n')
}
