import { RetryLater, Terminal } from '../../src/core/facts/errors.ts'
import type { ActionRequest, HostAnswer } from '../../src/ports/host.ts'
import { isTransient } from '../../src/net/exchange.ts'
import type { FailureCause } from '../../src/core/facts/failure-cause.ts'

/** The faults of the host in memory. Each request uses up one of a count; `clear` removes all faults. */
export interface Faults {
  /** Refuses every action on this user (null: on any user), or only those of one kind. */
  refuse(
    userId: string | null,
    reason: string,
    kind?: ActionRequest['detail']['kind'],
    more?: Pick<Refusal, 'message' | 'retryAfterMs'>,
  ): void
  /** The next actions get this HTTP status and nothing is done: 4xx `failed`, else `retry`. */
  failNext(count?: number, status?: number, afterMs?: number | null): void
  /** The next actions are done, but the answer never arrives. */
  timeOutAfterApplying(count?: number): void
  /** The next actions get a 2xx without an outcome; they are done unless `applied` is false. */
  unreadableNext(count?: number, applied?: boolean): void
  /** The next actions, or those of one kind, are answered `done`, and nothing is done. */
  pretendNext(count?: number, kind?: ActionRequest['detail']['kind']): void
  /** Until cleared, lists show only the first part of the users (0.5: half); reads by id or address find all. */
  shortList(share?: number): void
  emptyList(): void
  /** Until cleared, so many users of each page cannot be read. */
  unreadableUsers(count: number): void
  /** The next reads of any kind throw `RetryLater`. */
  failReads(count?: number, cause?: Extract<FailureCause, 'host-unreachable' | 'host-error'>): void
  /** Until cleared, we are refused: in actions and probes, in reads, or in all. */
  refuseUs(what?: 'actions' | 'reads' | 'all'): void
  clear(): void
}

export interface Refusal {
  readonly reason: string
  readonly message?: string
  readonly retryAfterMs?: number
}

interface PlannedFault {
  readonly applied: boolean
  readonly answer: HostAnswer
}

/** `fault` is for the test that sets faults, `failing` for the host that applies them. */
export function createFaults() {
  let refusals: (Refusal & { userId: string | null; kind: string | null })[] = []
  let planned: PlannedFault[] = []
  let pretended: (ActionRequest['detail']['kind'] | null)[] = []
  let reads: RetryLater[] = []
  let share = 1
  let unreadable = 0
  let refused: 'actions' | 'reads' | 'all' | null = null
  const plan = (count: number, next: PlannedFault) =>
    planned.push(...Array.from({ length: count }, () => next))

  const fault: Faults = {
    refuse: (userId, reason, kind, more) =>
      refusals.push({ userId, reason, kind: kind ?? null, ...more }),
    failNext: (count = 1, status = 503, afterMs = null) =>
      plan(count, { applied: false, answer: statusAnswer(status, afterMs) }),
    timeOutAfterApplying: (count = 1) =>
      plan(count, {
        applied: true,
        answer: { ...statusAnswer(504, null), reason: 'no answer in time' },
      }),
    unreadableNext: (count = 1, applied = true) =>
      plan(count, {
        applied,
        answer: { kind: 'unverified', reason: 'HTTP 202, no readable outcome' },
      }),
    pretendNext: (count = 1, kind) =>
      pretended.push(...Array.from({ length: count }, () => kind ?? null)),
    shortList: (part = 0.5) => void (share = part),
    emptyList: () => void (share = 0),
    unreadableUsers: (count) => void (unreadable = count),
    failReads: (count = 1, cause = 'host-unreachable') => {
      const error = () => new RetryLater('the memory host fails this read on purpose', cause)
      reads.push(...Array.from({ length: count }, error))
    },
    refuseUs: (what = 'all') => void (refused = what),
    clear() {
      refused = null
      refusals = []
      planned = []
      pretended = []
      reads = []
      share = 1
      unreadable = 0
    },
  }
  const failing = {
    next: () => planned.shift() ?? null,
    refusesActions: () => refused === 'actions' || refused === 'all',
    read() {
      if (refused === 'reads' || refused === 'all')
        throw new Terminal('the memory host refuses us on purpose', 'host-unauthorized')
      const error = reads.shift()
      if (error !== undefined) throw error
    },
    listed: <T>(all: readonly T[]) => all.slice(0, Math.floor(all.length * share)),
    unreadable: () => unreadable,
    pretends({ detail }: ActionRequest): boolean {
      const n = pretended.findIndex((kind) => kind === null || kind === detail.kind)
      if (n >= 0) pretended.splice(n, 1)
      return n >= 0
    },
    refusal({ userId, detail }: ActionRequest): Refusal | null {
      const meant = refusals.find(
        (one) =>
          (one.userId === null || one.userId === userId) &&
          (one.kind === null || one.kind === detail.kind),
      )
      return meant ?? null
    },
  }
  return { fault, failing }
}

function statusAnswer(status: number, afterMs: number | null): HostAnswer {
  const reason = `HTTP ${status}`
  if (!isTransient(status)) return { kind: 'failed', reason }
  return { kind: 'retry', reason, afterMs, outcomeUnknown: status !== 425 && status !== 429 }
}
