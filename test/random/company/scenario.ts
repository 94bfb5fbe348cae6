// Scenarios in which anything may go wrong, as plain data: HR lies, people change users by hand, steps crash.
import fc from 'fast-check'
import { eventOf, kind, eventText, type ScenarioEvent, type EventKinds } from '../event-kinds.ts'
import { NIGHTLY } from '../nightly.ts'
import { BY_ADMINS } from './by-admins.ts'
import { BY_HAND } from './by-hand.ts'
import { IN_HR, nameAt, who } from './in-hr.ts'
import type { CompanyContext } from './context.ts'

const WEBHOOKS: EventKinds<CompanyContext> = {
  /** A webhook, once or twice: the person is read by id. */
  webhook: kind(
    fc.record({ who, times: fc.integer({ min: 1, max: 2 }) }),
    async (ctx: CompanyContext, { who: n, times }) => {
      for (let m = 0; m < times; m += 1) await ctx.world.webhook(nameAt(ctx, n))
    },
  ),
}

export const EVENTS: EventKinds<CompanyContext> = {
  ...IN_HR,
  ...BY_HAND,
  ...BY_ADMINS,
  ...WEBHOOKS,
}

/** How HR answers the day's read. */
export const READS = [
  'whole',
  'whole',
  'whole',
  'whole',
  'broken',
  'unfinished',
  'half',
  'without first days',
] as const
/** Faults of the host on that day, or of our own process. */
export const TROUBLES = [
  ...(['fails', 'answers are lost', 'lists half', 'a step crashes'] as const),
  ...([
    'only says done',
    'only says that access ended',
    'only says that cards are blocked',
  ] as const),
] as const

export interface Day {
  readonly events: readonly ScenarioEvent[]
  /** The schedule runs shortly after midnight: people whose date has come are read by id. */
  readonly night: boolean
  readonly read: (typeof READS)[number]
  readonly trouble: (typeof TROUBLES)[number] | null
  /** Our own clock is 30 hours ahead while we read, and is set right after it. */
  readonly isAhead: boolean
}

/** Changes in HR are the most frequent events, and decisions about them. */
const OFTEN = new Set(['hire', 'terminate', 'delete', 'inactive', 'rehire', 'move', 'decide'])

export const scenarios: fc.Arbitrary<readonly Day[]> = fc.array(
  fc.record({
    events: fc.array(eventOf(EVENTS, OFTEN), { minLength: 1, maxLength: 3 }),
    night: fc.boolean(),
    read: fc.constantFrom(...READS),
    trouble: fc.option(fc.constantFrom(...TROUBLES), { freq: 2 }),
    isAhead: fc.nat({ max: 7 }).map((n) => n === 7),
  }),
  { minLength: 1, maxLength: NIGHTLY ? 5 : 3 },
)

/** Only changes in HR and webhooks: at the end, webhooks must have made no difference. */
export const webhookScenarios: fc.Arbitrary<readonly Day[]> = scenarios.map((days) =>
  days.map((day) => ({
    ...day,
    read: 'whole' as const,
    trouble: null,
    isAhead: false,
    events: day.events.filter((one) => PLAIN.has(one.kind) && !('active' in one && one.active)),
  })),
)
const PLAIN = new Set([
  'hire',
  'terminate',
  'withdraw',
  'delete',
  'restore',
  'move',
  'phone',
  'webhook',
])

/** `day 2: terminate {"who":1,"day":-1}, webhook {"who":1} → night, broken read, lists half`. */
export function scenarioText(scenario: readonly Day[]): string {
  return scenario
    .map(({ events, night, read, trouble, isAhead }, n) => {
      const faults = `${trouble ? `, ${trouble}` : ''}${isAhead ? ', clock ahead' : ''}`
      const end = `${night ? 'night, ' : ''}${read} read${faults}`
      return `day ${n + 1}: ${events.map(eventText).join(', ')} → ${end}`
    })
    .join('\n')
}
