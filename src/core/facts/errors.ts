import type { FailureCause } from './failure-cause.ts'

/**
 * The closed set of what may be thrown across a boundary. A message holds the fact, the limit and the way
 * out, with ids only: never a name, an address, a phone, a token.
 */

/** Try again; nothing is wrong with what was asked. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly failure: FailureCause
  /** Milliseconds to wait at least; null leaves it to the ladder. */
  readonly afterMs: number | null
  constructor(message: string, cause: FailureCause, afterMs: number | null = null) {
    super(message)
    this.failure = cause
    this.afterMs = afterMs
  }
}

/** Trying again cannot help before a person did something. */
export class Terminal extends Error {
  override readonly name = 'Terminal'
  readonly failure: FailureCause
  constructor(message: string, cause: FailureCause) {
    super(message)
    this.failure = cause
  }
}

/** The state of the world does not allow it (HTTP 409); `facts` go into the answer. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly facts: Readonly<Record<string, unknown>>
  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.facts = facts
  }
}

/** No such thing here, or not yours (HTTP 404). */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** A member of what was asked is wrong (HTTP 422); `problems` name it and say how to mend it. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly problems: readonly { readonly member: string; readonly message: string }[]
  constructor(problems: readonly { readonly member: string; readonly message: string }[]) {
    super(problems.map((p) => `${p.member}: ${p.message}`).join('; '))
    this.problems = problems
  }
}

/** The lease was lost: someone else works on this now, and nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
