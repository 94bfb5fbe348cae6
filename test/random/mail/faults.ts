// The faults of a mail service.
import { json, type Answer } from '../../doubles/answers.ts'

export interface FaultBehaviour {
  /** True: the mail is sent and its key stored before the faulty answer. */
  readonly takes: boolean
  /** Makes the faulty answer from the answer without the fault. */
  readonly tells: (honest: Answer, waits: Record<string, string>) => Answer
}

/** An error in Resend's form. */
export function problem(
  statusCode: number,
  name: string,
  headers: Record<string, string> = {},
): Answer {
  return json(statusCode, { statusCode, name, message: `${name}, says the double.` }, headers)
}

const notTaken = (tells: FaultBehaviour['tells']): FaultBehaviour => ({ takes: false, tells })
const taken = (tells: FaultBehaviour['tells']): FaultBehaviour => ({ takes: true, tells })
const refuses = (status: number, name: string) =>
  notTaken((_, waits) => problem(status, name, waits))
const by = (transport: NonNullable<Answer['transport']>) => (honest: Answer) => ({
  ...honest,
  transport,
})
const page = (status: number) => (_: Answer, waits: Record<string, string>) => ({
  status,
  headers: { 'content-type': 'text/html', ...waits },
  body: '<p>We will be right back.</p>',
})

const ALL = {
  'too many requests': refuses(429, 'rate_limit_exceeded'),
  'the quota of the day is used': refuses(429, 'daily_quota_exceeded'),
  'the quota of the month is used': refuses(429, 'monthly_quota_exceeded'),
  'the key is refused': refuses(401, 'invalid_api_key'),
  'the domain is not verified': refuses(403, 'validation_error'),
  'the same key is under way': refuses(409, 'concurrent_idempotent_requests'),
  'error 500': refuses(500, 'internal_server_error'),
  'a page with 503': notTaken(page(503)),
  'a page with 200': notTaken(page(200)),
  'a broken connection': notTaken(by('reset')),
  'no answer': notTaken(by('stall-before')),
  'taken, then a broken connection': taken(by('reset')),
  'taken, then no answer': taken(by('stall-before')),
  'taken, then half an answer': taken(by('stall-inside')),
  'taken, then cut short': taken(by('cut')),
  'taken, then a page with 200': taken(page(200)),
  'taken, then error 500': taken((_, waits) => problem(500, 'application_error', waits)),
} satisfies Record<string, FaultBehaviour>

export type How = keyof typeof ALL
export const MAIL_FAULTS: Readonly<Record<How, FaultBehaviour>> = ALL
