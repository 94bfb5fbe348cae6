// Events in a company, as plain data: changes in HR, changes by hand in the host, settings, decisions of admins.
import fc from 'fast-check'
import { NIGHTLY } from './nightly.ts'

const who = fc.nat({ max: 7 })
const day = fc.integer({ min: -3, max: 3 })

/** Each event has a kind, and at most a person and a number of days. */
const EVENTS = {
  hire: fc.record({ start: fc.option(day, { freq: 2 }) }),
  rename: fc.record({ who }),
  phone: fc.record({ who }),
  email: fc.record({ who }),
  terminate: fc.record({ who, day, active: fc.boolean() }),
  withdraw: fc.record({ who }),
  inactive: fc.record({ who, leave: fc.boolean() }),
  oddStatus: fc.record({ who }),
  delete: fc.record({ who }),
  restore: fc.record({ who }),
  rehire: fc.record({ who, keepsEnd: fc.boolean() }),
  newRecord: fc.record({ who, sameName: fc.boolean() }),
  move: fc.record({ who, to: fc.constantFrom('nl', 'de', 'xx') }),
  night: fc.record({ who }),
  pending: fc.record({ who, start: fc.option(day) }),
  removeByHand: fc.record({ who }),
  returnByHand: fc.record({ who }),
  accept: fc.record({}),
  rules: fc.record({ rule: fc.constantFrom('none', 'not invited', 'out') }),
  grace: fc.record({ days: fc.constantFrom(0, 2) }),
  protect: fc.record({ who }),
  approve: fc.record({}),
  reject: fc.record({}),
  keep: fc.record({ who }),
  postpone: fc.record({ who, days: fc.integer({ min: 1, max: 2 }) }),
  now: fc.record({ who }),
  undo: fc.record({ who }),
  webhook: fc.record({ who, times: fc.integer({ min: 1, max: 2 }) }),
} as const

type Kinds = typeof EVENTS
export type ScenarioEvent = {
  [K in keyof Kinds]: { readonly kind: K } & (Kinds[K] extends fc.Arbitrary<infer V> ? V : never)
}[keyof Kinds]

export const READS = ['whole', 'whole', 'whole', 'whole', 'broken', 'unfinished', 'half'] as const
export interface Day {
  readonly events: readonly ScenarioEvent[]
  /** The schedule runs shortly after midnight: people whose date has come are read by id. */
  readonly night: boolean
  readonly read: (typeof READS)[number]
}

/** Changes in HR are the most frequent events. */
const OFTEN = new Set(['hire', 'terminate', 'delete', 'inactive', 'rehire', 'move', 'withdraw'])

const event = fc.oneof(
  ...Object.entries(EVENTS).map(([kind, arbitrary]) => ({
    weight: OFTEN.has(kind) ? 3 : 1,
    arbitrary: (arbitrary as fc.Arbitrary<object>).map(
      (facts) => ({ kind, ...facts }) as ScenarioEvent,
    ),
  })),
)

export const scenarios: fc.Arbitrary<readonly Day[]> = fc.array(
  fc.record({
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
    night: fc.boolean(),
    read: fc.constantFrom(...READS),
  }),
  { minLength: 1, maxLength: NIGHTLY ? 5 : 3 },
)

/** Only changes in HR and webhooks: at the end, webhooks must have made no difference. */
export const webhookScenarios: fc.Arbitrary<readonly Day[]> = scenarios.map((days) =>
  days.map((day) => ({
    ...day,
    read: 'whole' as const,
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

/** `day 2: terminate {"who":1,"day":-1,"active":false}, webhook {"who":1,"times":1} → broken read`. */
export function scenarioText(scenario: readonly Day[]): string {
  const one = ({ kind, ...facts }: ScenarioEvent) => `${kind} ${JSON.stringify(facts)}`
  return scenario
    .map(({ events, night, read }, n) => {
      const end = `${night ? 'night, ' : ''}${read} read`
      return `day ${n + 1}: ${events.map(one).join(', ')} → ${end}`
    })
    .join('\n')
}
