import type { DecisionRefusal } from './decision-refusal.ts'
import type { FailureCause } from './failure-cause.ts'

/**
 * The closed set of errors that may cross a folder's boundary. A message gives the fact, the limit and
 * the way out. It names things by id only: never a name, an address, a phone or a token.
 */

/** The request was right and may succeed later: try again. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly failure: FailureCause
  /** The shortest wait, in milliseconds. Null: the account's retry ladder decides (durations.ts). */
  readonly afterMs: number | null
  constructor(message: string, cause: FailureCause, afterMs: number | null = null) {
    super(message)
    this.failure = cause
    this.afterMs = afterMs
  }
}

/** Trying again is useless until a person has changed something. */
export class Terminal extends Error {
  override readonly name = 'Terminal'
  readonly failure: FailureCause
  constructor(message: string, cause: FailureCause) {
    super(message)
    this.failure = cause
  }
}

/** More than anybody needs in so short a time (HTTP 429). */
export class TooMany extends Error {
  override readonly name = 'TooMany'
  /** The wait until the next one, in milliseconds. */
  readonly afterMs: number
  constructor(afterMs: number) {
    super('too many in a short time')
    this.afterMs = afterMs
  }
}

/** The current state does not allow it (HTTP 409). `facts` become members of the answer. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly facts: Readonly<Record<string, unknown>>
  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.facts = facts
  }
}

/** The decision cannot be taken about this person now (HTTP 409). Whoever answers has the words. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: DecisionRefusal
  constructor(refusal: DecisionRefusal) {
    super(`the decision is not possible now: ${refusal}`)
    this.refusal = refusal
  }
}

/** It does not exist, or belongs to another organization (HTTP 404). */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Members of the request are wrong (HTTP 422). Each problem names the member and says what it must be. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly problems: readonly { readonly member: string; readonly message: string }[]
  constructor(problems: readonly { readonly member: string; readonly message: string }[]) {
    super(problems.map((p) => `${p.member}: ${p.message}`).join('; '))
    this.problems = problems
  }
}

/**
 * A stored value cannot be decoded: it is damaged, or not of the type that the column holds. The message
 * names the table, the column and the row's id, and never the value.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** The lease is not ours any more: another worker has this account, and nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** The code of an error by which the database can do nothing at the moment: locked, full, not to be written or read. */
export function storeTrouble(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return null
  return /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM)/.test(
    error.code,
  )
    ? error.code
    : null
}

/** What may be logged of any error: its kind, and the code that its library gave it. A message may name people. */
export function errorFacts(error: unknown): { readonly error: string; readonly code?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code }
}
