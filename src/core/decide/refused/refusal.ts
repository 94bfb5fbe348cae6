import { givesAccess, type Action, type ActionKind, type OutcomeState } from '../../facts/action.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import { answerTo, type Answer, type Asks } from '../answers.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Refusals that end without a change in HR or of the user: somebody buys seats, or changes the subscription. */
const ENDS_BY_ITSELF: ReadonlySet<string> = new Set(['seat_limit', 'plan_limit'])

/** When the host may be asked the same again, RFC 3339; null: not before something changes (rule 32). */
export function askAgainAt(
  answer: { readonly state: OutcomeState; readonly reason: string | null },
  retryAfterMs: number | null,
  at: string,
): string | null {
  if (answer.state !== 'refused') return null
  const word = (answer.reason ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (retryAfterMs === null && !ENDS_BY_ITSELF.has(word)) return null
  const wait = Math.min(Math.max(retryAfterMs ?? DAY_MS, MINUTE_MS), DAY_MS)
  return new Date(Date.parse(at) + wait).toISOString()
}

/** The refusal after whose time the same is asked again now; null: it is not asked again. */
export function refusalAskedAgain({ answers }: Asks, action: Action): Answer | null {
  const last = answerTo(answers, action.entityId, action.kind)
  const isSame = last?.outcome === 'refused' && last.fingerprint === action.fingerprint
  return isSame && last.askAgainAt !== null ? last : null
}

/** The action, which says so if it is asked again after a refusal. */
export function afterRefusal(asks: Asks, action: Action): Action {
  if (refusalAskedAgain(asks, action) === null) return action
  return { ...action, because: [...action.because, reason('refused-before')] }
}

/** Why the host refused, in its own words where it gave some, and when it is asked again. */
export function refusalReason(
  kind: ActionKind,
  answer: Pick<Answer, 'reason' | 'message' | 'askAgainAt'>,
): Reason {
  const facts = {
    why: answer.reason ?? '',
    message: answer.message ?? '',
    because: answer.askAgainAt === null ? null : reason('asks-again', { until: answer.askAgainAt }),
  }
  if (givesAccess({ kind })) return reason('refused-joining', facts)
  return kind === 'user.update' ? reason('refused-change', facts) : reason('refused', facts)
}

/** Why the host has not done what it was asked; null: it has, or has not answered yet. */
export function whyNotDone(row: {
  readonly state: OutcomeState | 'waiting' | 'dropped'
  readonly action: Pick<Action, 'kind'>
  readonly reason: string | null
  readonly message: string | null
}): Reason | null {
  if (row.state === 'failed') return reason('failed', { why: row.reason ?? '' })
  return row.state === 'refused'
    ? refusalReason(row.action.kind, { ...row, askAgainAt: null })
    : null
}

/** The next time at which something is asked again that the host has refused; null: nothing is. */
export function nextAskAgain({ answers, instant }: Asks): string | null {
  const times = answers.flatMap(({ outcome, askAgainAt: at }) =>
    outcome === 'refused' && at !== null && at > instant ? at : [],
  )
  return times.toSorted()[0] ?? null
}
