import type { Words } from './words.ts'

/** The facts of a hold that its sentences need. Stored mails of older versions lack `already`. */
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
  /** One sentence: what would happen, and to how many. */
  readonly what: string
  /** Sentences about what happened before and about the limit, if any. */
  readonly more: readonly string[]
  readonly causes: readonly string[]
}

/** Why a part of a plan waits, as page, mail and API say it. */
export function holdText(hold: HoldFacts, words: Words): HoldText {
  const { holds, looking } = words.texts
  const code = textOf(hold)
  const texts = Object.hasOwn(holds, code) ? holds[code as keyof typeof holds] : holds.other
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

/** Many new record numbers at once have a limit; records that are perhaps somebody else's wait one by one (rule 36). */
function textOf({ code, limit }: HoldFacts): string {
  return code === 'identity-change' && limit === null ? 'identity-change-of-one' : code
}
