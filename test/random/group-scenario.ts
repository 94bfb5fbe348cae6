// Events in a group with two HR systems, as plain data; `side` is the HR system.
import fc from 'fast-check'
import { NIGHTLY } from './nightly.ts'

const who = fc.nat({ max: 6 })
const side = fc.constantFrom(0, 0, 1)
const day = fc.integer({ min: -2, max: 2 })
const place = fc.constantFrom('utrecht', 'honolulu', 'apia', 'auckland', null)
const company = fc.constantFrom('north', 'south', 'new')
const departments = fc.constantFrom(['sales'], ['labs'], ['sales', 'labs'], ['labs', 'ops'], [])

const EVENTS = {
  hire: fc.record({ side, place, company, start: fc.option(day, { freq: 2 }) }),
  /** Hires somebody who is in the other HR system, with the same e-mail. */
  hireToo: fc.record({ side, who, place, start: fc.option(day, { freq: 2 }) }),
  terminate: fc.record({ side, who, day, active: fc.boolean() }),
  withdraw: fc.record({ side, who }),
  inactive: fc.record({ side, who }),
  delete: fc.record({ side, who }),
  restore: fc.record({ side, who }),
  relocate: fc.record({ side, who, place }),
  phone: fc.record({ side, who }),
  company: fc.record({ who, company }),
  departments: fc.record({ who, departments }),
  routing: fc.record({ by: fc.constantFrom('company', 'department', 'work_location') }),
  /** Maps a value of the current routing to another entity or to none, or removes it from the map. */
  map: fc.record({ value: fc.nat({ max: 3 }), to: fc.constantFrom('nl', 'de', null, 'gone') }),
  approve: fc.record({ side }),
  removeByHand: fc.record({ who, entity: fc.constantFrom('nl', 'de', 'us') }),
  accept: fc.record({}),
  webhook: fc.record({ side, who }),
  wait: fc.record({ hours: fc.integer({ min: 1, max: 20 }) }),
} as const

type Kinds = typeof EVENTS
export type ScenarioEvent = {
  [K in keyof Kinds]: { readonly kind: K } & (Kinds[K] extends fc.Arbitrary<infer V> ? V : never)
}[keyof Kinds]

export interface Day {
  readonly events: readonly ScenarioEvent[]
  /** The hour in UTC at which both HR systems are read; people in other zones may have another date. */
  readonly hour: number
}
export interface Scenario {
  /** The index in `STARTS`. */
  readonly start: number
  readonly days: readonly Day[]
}

/** An ordinary day, and days before the clocks change: in Europe in spring and autumn, in New York in autumn. */
export const STARTS = [
  { at: '2026-05-04T09:00:00.000Z', by: 'company' },
  { at: '2026-03-28T09:00:00.000Z', by: 'department' },
  { at: '2026-10-24T09:00:00.000Z', by: 'work_location' },
  { at: '2026-10-31T09:00:00.000Z', by: 'department' },
] as const
export type Start = (typeof STARTS)[number]

const OFTEN = new Set(['terminate', 'company', 'departments', 'map', 'routing', 'approve', 'wait'])

const event = fc.oneof(
  ...Object.entries(EVENTS).map(([kind, arbitrary]) => ({
    weight: OFTEN.has(kind) ? 3 : 1,
    arbitrary: (arbitrary as fc.Arbitrary<object>).map(
      (facts) => ({ kind, ...facts }) as ScenarioEvent,
    ),
  })),
)

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  start: fc.nat({ max: STARTS.length - 1 }),
  days: fc.array(
    fc.record({
      events: fc.array(event, { minLength: 1, maxLength: 4 }),
      hour: fc.integer({ min: 0, max: 23 }),
    }),
    { minLength: 1, maxLength: NIGHTLY ? 5 : 3 },
  ),
})

export function scenarioText({ start, days }: Scenario): string {
  const one = ({ kind, ...facts }: ScenarioEvent) => `${kind} ${JSON.stringify(facts)}`
  return days
    .map(({ events, hour }, n) => `day ${n + 1}: ${events.map(one).join(', ')} → ${hour} h`)
    .toSpliced(0, 0, `from ${STARTS[start]?.at}, by ${STARTS[start]?.by}`)
    .join('\n')
}
