import { RetryLater } from '../core/errors.ts'
import { hrBasis } from '../core/overrides.ts'
import { presence, type PresenceVerdict } from '../core/presence.ts'
import { NEVER, NEXT_RUN } from '../core/situation.ts'
import { UNDATED } from '../core/status.ts'
import type { EmployeeRow, Override } from '../ports/records.ts'
import type { EmployeeAnswer, Page, SourceAccount } from '../ports/source.ts'
import type { Write } from '../ports/store.ts'
import { advanceTo, commit, hours, later, sourceAccount, type Next, type Pass } from './pass.ts'
import { personClock, type PersonClock } from './person-clock.ts'
import { keepPage } from './keep-page.ts'

const BATCH = 100
/** Reads by id in one step: each may take its whole deadline. */
const MOST_READS = 5

/**
 * Re-reads by id whom one look cannot decide: the missing (P13), those who are INACTIVE without a date
 * (P5), contradictions an hour old (P4), and ends that no whole read, or not this one, has shown (rule 42).
 * Only linked people: for the others nothing follows from it.
 */
export async function confirmStep(pass: Pass): Promise<Next> {
  const { deps, run, account } = pass
  if (account.approvedAt === null && run.complete !== true) {
    // A partial first read is no baseline: no plan is made of it (merge.md 11, trap 19). A look at one
    // person touches the first plan that waits, and makes none where it was rejected.
    const first = run.mode === 'employees' ? await deps.store.heldPlan(account.id) : null
    if (first === null) return advanceTo(pass, 'close')
  }
  const rows = await candidates(pass, run.cursor)
  if (rows.length === 0) return advanceTo(pass, 'users')
  const dimensions = await deps.store.dimensions(account.id)
  const clock = personClock(pass, dimensions)
  const source = sourceAccount(pass, dimensions)
  const linked = new Set(
    (
      await deps.store.linksOf(
        account.id,
        rows.map((r) => r.id),
      )
    )
      .filter((l) => l.state === 'live')
      .map((l) => l.employee),
  )
  const doubted = run.complete !== true && run.mode !== 'employees'
  const shown = doubted ? await shownWhole(pass) : 0
  const beganAt = run.beganAt ?? run.startedAt
  let reads = 0
  let last = run.cursor
  const writes: Write[] = []
  for (const row of rows) {
    if (reads >= MOST_READS) break
    last = row.id
    if (!linked.has(row.id)) continue
    const verdict = presenceOf(pass, row, clock, true)
    // An explicit end on a valid page of an incomplete read counts after a read by id (rule 42), and so does
    // one that this read has not shown: HR may have taken it back since.
    const shownNow = row.readAt >= beganAt && !(doubted && row.versionRun > shown)
    const again = verdict.presence.kind === 'left' && !shownNow
    const asks = verdict.asks ?? (again ? 'reread' : null)
    if (asks === null) continue
    reads += 1
    writes.push(
      ...(asks === 'word'
        ? await askWord(pass, source, row, clock)
        : await reread(pass, source, row, clock)),
    )
  }
  await commit(pass, writes, deps.store.patchRun(run.id, { cursor: last, stepFailures: 0 }))
  return { kind: 'again' }
}

/** Everyone due, or for a delta or single-person run its own people only (rule 39). */
export function candidates(pass: Pass, after: string | null): Promise<readonly EmployeeRow[]> {
  const { store } = pass.deps
  return pass.run.mode === 'full'
    ? store.employeesDue(pass.account.id, pass.now, after, BATCH)
    : store.employeesInRun(pass.run, after, BATCH)
}

export function presenceOf(
  pass: Pass,
  row: EmployeeRow,
  clock: PersonClock,
  linked: boolean,
  actorNow: { actor: string; on: string } | null = null,
): PresenceVerdict {
  const beganAt = pass.run.beganAt ?? pass.run.startedAt
  return presence({
    employee: row.employee,
    memory: row.memory,
    versionHash: row.hash,
    now: { instant: pass.now, today: clock.today(row.employee) },
    // A record that this read could not make out agrees with nothing (P4).
    read: { beganAt, complete: pass.run.complete === true && row.readAt >= beganAt },
    settings: pass.account.settings,
    actorNow,
    linked,
  })
}

/** An admin's `now` counts while HR says what it said then (rule 35). */
export function presenceBy(
  pass: Pass,
  row: EmployeeRow,
  clock: PersonClock,
  linked: boolean,
  overrides: readonly Override[],
): PresenceVerdict {
  const byHr = presenceOf(pass, row, clock, linked)
  const basis = hrBasis(row.employee, byHr.presence, '*', true)
  const now = overrides.find((o) => o.decision === 'now' && o.basis === basis)
  if (now === undefined) return byHr
  return presenceOf(pass, row, clock, linked, { actor: now.actor, on: now.at.slice(0, 10) })
}

/** The last run that read the whole list: later versions were shown by incomplete reads only. */
export async function shownWhole({ deps, account }: Pass): Promise<number> {
  const { rows } = await deps.store.runs(account.id, { after: null, limit: MOST_RUNS })
  return rows.find((run) => run.complete === true)?.seq ?? 0
}

/** Where none of so many was whole, a read by id more does no harm. */
const MOST_RUNS = 50

/**
 * That read failed, and decides nothing (rule 42). A full read leaves these people out as not due; a delta
 * takes everybody it has listed.
 */
export function isPostponed(pass: Pass, row: EmployeeRow, shown: number): boolean {
  const waits = row.dueAt > pass.now && row.dueAt !== NEVER
  return pass.run.mode === 'delta' && waits && row.versionRun > shown
}

async function askWord(
  pass: Pass,
  source: SourceAccount,
  row: EmployeeRow,
  clock: PersonClock,
): Promise<Write[]> {
  try {
    const answer = await pass.deps.source.statusWord(source, row.employee.sourceId)
    if (answer.kind === 'not-found') return []
    // Where the HR system gives Merge's own word back there is no word of its own to learn from.
    const { word } = answer
    // A word mapped to INACTIVE after the record was read: its last day must not move with every look.
    const terminationSeen = row.memory.terminationSeen ?? {
      date: UNDATED,
      on: clock.today(row.employee),
    }
    return [
      pass.deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, terminationSeen, word: { forVersion: row.hash, word } },
        dueAt: NEXT_RUN,
      }),
    ]
  } catch (error) {
    return postponed(pass, row, error)
  }
}

async function reread(
  pass: Pass,
  source: SourceAccount,
  row: EmployeeRow,
  clock: PersonClock,
): Promise<readonly Write[]> {
  const { deps } = pass
  try {
    const answer = await deps.source.employee(source, row.employee.sourceId)
    const { missing } = row.memory
    const gone = answer.kind === 'not-found' || answer.employee.deleted
    // Found though not listed: what the record says now counts as well (P13).
    if (missing === null || !gone) return found(pass, row, answer, clock)
    const sure = await knownPersonAnswers(pass, source, row)
    const reading = {
      at: answer.requestedAt,
      answer: sure ? ('not-found' as const) : ('none' as const),
    }
    return [
      deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, missing: { ...missing, reread: reading } },
        dueAt: NEXT_RUN,
      }),
    ]
  } catch (error) {
    if (
      row.memory.missing === null ||
      (error instanceof RetryLater && error.failure === 'rate-limited')
    )
      return postponed(pass, row, error)
    if (!(error instanceof RetryLater)) throw error
    const reading = { at: pass.now, answer: 'none' as const }
    return [
      deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, missing: { ...row.memory.missing, reread: reading } },
        dueAt: NEXT_RUN,
      }),
    ]
  }
}

/** Not-found counts only in the same step in which a known present id answers 200 (P13). */
async function knownPersonAnswers(
  pass: Pass,
  source: SourceAccount,
  row: EmployeeRow,
): Promise<boolean> {
  const control = await pass.deps.store.presentId(pass.account.id, [row.employee.sourceId])
  if (control === null) return false
  const answer = await pass.deps.source.employee(source, control)
  return answer.kind === 'found'
}

async function found(
  pass: Pass,
  row: EmployeeRow,
  answer: EmployeeAnswer,
  clock: PersonClock,
): Promise<readonly Write[]> {
  if (answer.kind === 'not-found') {
    const missing = {
      how: 'unlisted' as const,
      since: answer.requestedAt,
      sourceSyncedAt: pass.run.sourceSyncedAt,
      reread: null,
      agreedAt: null,
    }
    return [
      pass.deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, missing },
        dueAt: NEXT_RUN,
      }),
    ]
  }
  const page: Page = {
    employees: [answer.employee],
    dimensions: [],
    fieldValues: [],
    setAside: [],
    next: null,
    requestedAt: answer.requestedAt,
    pauseMs: 0,
  }
  const kept = await keepPage(pass, page, clock, 'by-id')
  return kept.writes
}

/** The read of this one person failed: it decides nothing, is repeated in an hour, and stops nobody else. */
function postponed(pass: Pass, row: EmployeeRow, error: unknown): Write[] {
  if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
  pass.deps.log.info('reread.failed', {
    account: row.account,
    employee: row.id,
    cause: error.failure,
  })
  return [pass.deps.store.patchEmployee(row.account, row.id, { dueAt: later(pass.now, hours(1)) })]
}
