import type { Words } from './words.ts'

/** What the sentences about a hold need of it; stored mails of older versions lack `already`. */
export interface HoldFacts {
  readonly code: string
  readonly count: number
  readonly of: number
  readonly limit: number | null
  readonly already?: number
  readonly span?: 'day' | 'week'
}

export interface HoldText {
  /** A line for the subject of a mail. */
  readonly subject: string
  /** What would happen to how many, in a sentence. */
  readonly what: string
  /** What happened before and where the limit is, where there is one. */
  readonly more: readonly string[]
  readonly causes: readonly string[]
}

/** Why a part of a plan waits, as page, mail and API say it. */
export function holdText(hold: HoldFacts, words: Words): HoldText {
  const { holds, looking } = words.texts
  const texts = Object.hasOwn(holds, hold.code)
    ? holds[hold.code as keyof typeof holds]
    : holds.other
  const { of, already = 0, span = 'day' } = hold
  const planned = hold.count - already
  const { limit, already: before } = looking.held
  return {
    subject: words.many(texts.subject, planned, { of }),
    what: words.many(texts.what, planned, { of }),
    more: [
      ...(already > 0 ? [words.many(before[span], already)] : []),
      ...(hold.limit !== null && hold.limit > 0 ? [words.many(limit, hold.limit)] : []),
    ],
    causes: texts.causes,
  }
}
