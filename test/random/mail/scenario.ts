// Days in HR and the faults of the mail service on them, as plain data.
import fc from 'fast-check'
import { NIGHTLY } from '../nightly.ts'
import { MAIL_FAULTS, type How } from './faults.ts'

const who = fc.nat({ max: 7 })

const EVENTS = {
  hire: fc.record({}),
  leave: fc.record({ who, webhook: fc.boolean() }),
  delete: fc.record({ who }),
  back: fc.record({ who }),
  email: fc.record({ who }),
  move: fc.record({ who, to: fc.constantFrom('nl', 'de') }),
  /** So many at once that the plan is held. */
  exodus: fc.record({}),
  approve: fc.record({}),
  reject: fc.record({}),
  /** The operator changes the sender, so the same mail has another body from now on. */
  sender: fc.record({}),
} as const

type Kinds = typeof EVENTS
export type MailEvent = {
  [K in keyof Kinds]: { readonly kind: K } & (Kinds[K] extends fc.Arbitrary<infer V> ? V : never)
}[keyof Kinds]

/** Changes in HR are the most frequent events. */
const OFTEN = new Set(['hire', 'leave', 'exodus', 'approve'])
const event = fc.oneof(
  ...Object.entries(EVENTS).map(([kind, arbitrary]) => ({
    weight: OFTEN.has(kind) ? 3 : 1,
    arbitrary: (arbitrary as fc.Arbitrary<object>).map(
      (facts) => ({ kind, ...facts }) as MailEvent,
    ),
  })),
)

/** A fault from that day on: for so many mails after the first few, or for so many hours. */
export interface MailFault {
  readonly how: How
  readonly after: number
  readonly times?: number
  readonly hours?: number
  /** The `retry-after` in seconds; null without one. */
  readonly wait: number | null
}

const WAITS = [null, null, null, 1, 90, 7_200, 86_400, 31_536_000]
/** Long faults cause hundreds of retries, so they are rare by day. */
const HOURS = NIGHTLY ? [1, 6, 25, 25, 40, 80] : [1, 1, 6, 6, 25, 25, 40]
const how = fc.constantFrom(...(Object.keys(MAIL_FAULTS) as How[]))
const after = fc.nat({ max: 4 })
const wait = fc.constantFrom(...WAITS)
const faults: fc.Arbitrary<MailFault> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ how, after, times: fc.integer({ min: 1, max: 8 }), wait }) },
  { weight: 1, arbitrary: fc.record({ how, after, hours: fc.constantFrom(...HOURS), wait }) },
)

export const REFUSED = ['nobody', 'nobody', 'one admin', 'newcomers'] as const
export interface MailScenario {
  /** The recipients whose mails the service always refuses. */
  readonly refused: (typeof REFUSED)[number]
  readonly days: readonly {
    readonly faults: readonly MailFault[]
    readonly events: readonly MailEvent[]
  }[]
}

export const mailScenarios: fc.Arbitrary<MailScenario> = fc.record({
  refused: fc.constantFrom(...REFUSED),
  days: fc.array(
    fc.record({
      faults: fc.array(faults, { maxLength: 3 }),
      events: fc.array(event, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: NIGHTLY ? 4 : 3 },
  ),
})

/** `day 2: the next 3 mails after 1: taken, then reset; leave {"who":1}`. */
export function scenarioText({ refused, days }: MailScenario): string {
  const faultText = ({ how, after, times, hours, wait }: MailFault) =>
    [
      times === undefined ? `${hours} hours` : `${times} mails`,
      after === 0 ? '' : ` after ${after}`,
      `: ${how}`,
      wait === null ? '' : ` (again in ${wait} s)`,
    ].join('')
  const one = ({ kind, ...facts }: MailEvent) =>
    Object.keys(facts).length === 0 ? kind : `${kind} ${JSON.stringify(facts)}`
  const lines = days.map(({ faults, events }, n) => {
    const service = faults.length === 0 ? 'an honest service' : faults.map(faultText).join(', ')
    return `day ${n + 1}: ${service} | ${events.map(one).join(', ')}`
  })
  return [`refused for good: ${refused}`, ...lines].join('\n')
}
