// Some days in a company with a faulty host, as plain data.
import fc from 'fast-check'
import { ACTION_FAULTS, LIST_FAULTS, type ActionFault } from './faulty-host.ts'
import { NIGHTLY } from '../nightly.ts'

const who = fc.nat({ max: 13 })
const place = fc.constantFrom('nl', 'de')

/** Most events are hires: a careless host makes two users of one person. */
const event = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('hire'), place, known: often(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('end'),
      who,
      how: fc.constantFrom('yesterday', 'today', 'undated', 'deleted'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('phone'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('accept') }) },
)
export type ScenarioEvent = typeof event extends fc.Arbitrary<infer V> ? V : never

/** Every fault with the same weight; more for none, and for those that cause duplicates. */
const act = fc.oneof(
  { weight: 8, arbitrary: fc.constant<ActionFault>('fine') },
  { weight: 1, arbitrary: fc.constantFrom<ActionFault>('lost', '504') },
  { weight: 9, arbitrary: fc.constantFrom(...ACTION_FAULTS) },
)
const list = fc.oneof(
  { weight: 5, arbitrary: fc.constant('whole' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...LIST_FAULTS) },
)

export const scenarios = fc.array(
  fc.record({
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
    acts: fc.array(act, { maxLength: 8 }),
    rest: fc.oneof(
      { weight: 4, arbitrary: fc.constant<ActionFault>('fine') },
      { weight: 1, arbitrary: act },
    ),
    list,
    /** How long the faults go on after the day's read. */
    hours: fc.constantFrom(0, 0, 2, 9),
    approve: fc.boolean(),
  }),
  { minLength: 1, maxLength: NIGHTLY ? 5 : 3 },
)
export type Day = typeof scenarios extends fc.Arbitrary<(infer V)[]> ? V : never

function often(outOf: number): fc.Arbitrary<boolean> {
  return fc.nat({ max: outOf }).map((n) => n === outOf)
}

/** `day 2: hire {"place":"nl"} → lists half; actions: lost, 409, then fine; 2 h, approved`. */
export function scenarioText(scenario: readonly Day[]): string {
  return scenario
    .map(({ events, acts, rest, list: lie, hours, approve }, n) => {
      const what = events.map(({ kind, ...facts }) => `${kind} ${JSON.stringify(facts)}`)
      const after = `${hours} h${approve ? ', approved' : ''}`
      return `day ${n + 1}: ${what.join(', ')} → list ${lie}; actions ${[...acts, `then ${rest}`].join(', ')}; ${after}`
    })
    .join('\n')
}
