import { diff } from '../core/diff.ts'
import { emailKey } from '../core/email.ts'
import { RetryLater } from '../core/errors.ts'
import { versionText, type Employee } from '../core/employee.ts'
import { NOTHING_REMEMBERED, type Memory } from '../core/memory.ts'
import { remember } from '../core/remember.ts'
import { NEXT_RUN } from '../core/situation.ts'
import type { EmployeeRow } from '../ports/records.ts'
import type { Listing, Page } from '../ports/source.ts'
import type { Write } from '../ports/store.ts'
import { requireConnected } from './health.ts'
import { employeeId, idOf } from './ids.ts'
import { advanceTo, commit, later, minutes, sourceAccount, type Next, type Pass } from './pass.ts'
import { personClock, type PersonClock } from './person-clock.ts'

/** How far a delta read reaches back before the start of the last one (rule 41). */
const OVERLAP = minutes(5)
/** A list longer than this is a loop (100 a page: ten million people). */
const MOST_PAGES = 100_000

/** Asks the source how it is before anything is read, and notes when its own sync last finished. */
export async function beginStep(pass: Pass): Promise<Next> {
  const { deps, run, account } = pass
  const dimensions = await deps.store.dimensions(account.id)
  const status = await deps.source.status(sourceAccount(pass, dimensions))
  requireConnected(status)
  const beganAt = deps.clock.now().toISOString()
  const sourceSyncedAt = status.employees?.lastFinishedAt ?? null
  const modifiedAfter =
    run.mode === 'delta' && account.lastReadBeganAt !== null
      ? later(account.lastReadBeganAt, -OVERLAP)
      : null
  const phase = run.mode === 'employees' ? 'employees' : 'companies'
  return advanceTo(pass, phase, { beganAt, sourceSyncedAt, modifiedAfter })
}

/** One page of one listing, or a few people by id: read, compared with what is stored, written, marked. */
export async function pageStep(pass: Pass): Promise<Next> {
  const { deps, run, account } = pass
  if (run.mode === 'employees') return peopleStep(pass)
  const dimensions = await deps.store.dimensions(account.id)
  const listing = listingOf(pass)
  const page = await deps.source.page(sourceAccount(pass, dimensions), listing, run.cursor)
  const { store } = deps
  if (
    page.next !== null &&
    (run.part > MOST_PAGES || (await store.cursorSeen(run.id, listing.kind, page.next)))
  ) {
    throw new RetryLater(
      `the list of ${listing.kind} goes round in a circle after ${run.part + 1} pages`,
      'cursor-loop',
    )
  }
  const ids =
    listing.kind === 'employees'
      ? [
          ...page.employees.map((e) => e.sourceId),
          ...page.setAside.flatMap((r) => (r.sourceId === null ? [] : [r.sourceId])),
        ]
      : page.dimensions.map((d) => d.id)
  const kept = await keepPage(pass, page, personClock(pass, dimensions))
  const marker = store.putPage(run.id, listing.kind, run.part, run.cursor, ids)
  const counts = {
    pagesRead: run.pagesRead + 1,
    employeesRead: run.employeesRead + page.employees.length,
    changes: kept.changes,
    identityChanges: run.identityChanges + kept.identityChanges,
    // A record without a readable id may be anybody: this read cannot say who is absent.
    ...(page.setAside.some((record) => record.sourceId === null)
      ? { reason: 'malformed-page' as const }
      : {}),
  }
  const writes = [
    marker,
    ...kept.writes,
    ...(page.dimensions.length > 0 ? [store.putDimensions(account.id, page.dimensions)] : []),
  ]
  if (page.next === null) return advanceTo(pass, NEXT_PHASE[listing.kind], counts, writes)
  const waitsUntil = page.pauseMs > 0 ? later(deps.clock.now().toISOString(), page.pauseMs) : null
  await commit(
    pass,
    writes,
    store.patchRun(run.id, {
      ...counts,
      cursor: page.next,
      part: run.part + 1,
      stepFailures: 0,
      waitsUntil,
    }),
  )
  return waitsUntil === null ? { kind: 'again' } : { kind: 'wait', until: waitsUntil }
}

const NEXT_PHASE = {
  companies: 'groups',
  groups: 'locations',
  locations: 'employees',
  employees: 'judge',
} as const

function listingOf(pass: Pass): Listing {
  const { phase, modifiedAfter } = pass.run
  if (phase === 'companies' || phase === 'groups' || phase === 'locations') return { kind: phase }
  return { kind: 'employees', modifiedAfter }
}

/** The people of an `employees` run, each read by id. Not found is missing, unconfirmed, never more (P14). */
async function peopleStep(pass: Pass): Promise<Next> {
  const { deps, run, account } = pass
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const asked = (run.people ?? []).slice(run.part, run.part + 5)
  if (asked.length === 0) {
    const before = run.beganAt ?? run.startedAt
    return advanceTo(
      pass,
      'confirm',
      { complete: false },
      store.removeHints(account.id, run.people ?? [], before),
    )
  }
  const clock = personClock(pass, dimensions)
  const source = sourceAccount(pass, dimensions)
  const found: Employee[] = []
  const writes: Write[] = []
  let requestedAt = deps.clock.now().toISOString()
  let failure: RetryLater | null = null
  let answers = 0
  for (const sourceId of asked) {
    try {
      const answer = await deps.source.employee(source, sourceId)
      answers += 1
      requestedAt = answer.requestedAt
      if (answer.kind === 'found') found.push(answer.employee)
      else writes.push(...(await markUnlisted(pass, sourceId, answer.requestedAt)))
    } catch (error) {
      // One person whom HR will not answer for stops nobody else; the daily read comes by again.
      if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
      failure = error
    }
  }
  if (failure !== null && answers === 0) throw failure
  const page: Page = {
    employees: found,
    dimensions: [],
    setAside: [],
    next: null,
    requestedAt,
    pauseMs: 0,
  }
  const kept = await keepPage(pass, page, clock, 'by-id')
  await commit(
    pass,
    writes,
    kept.writes,
    store.putPage(run.id, 'employees', run.part, null, asked),
    store.patchRun(run.id, {
      part: run.part + asked.length,
      pagesRead: run.pagesRead + 1,
      employeesRead: run.employeesRead + found.length,
      changes: kept.changes,
      identityChanges: run.identityChanges + kept.identityChanges,
      stepFailures: 0,
    }),
  )
  return { kind: 'again' }
}

async function markUnlisted(pass: Pass, sourceId: string, at: string): Promise<Write[]> {
  const { store } = pass.deps
  const [row] = await store.employeesBySource(pass.account.id, [sourceId])
  if (row === undefined || row.memory.missing !== null) return []
  const missing = {
    how: 'unlisted' as const,
    since: at,
    sourceSyncedAt: pass.run.sourceSyncedAt,
    reread: null,
    agreedAt: null,
  }
  return [
    store.patchEmployee(pass.account.id, row.id, {
      memory: { ...row.memory, missing },
      dueAt: NEXT_RUN,
    }),
  ]
}

export interface Kept {
  readonly writes: readonly Write[]
  readonly changes: Pass['run']['changes']
  readonly identityChanges: number
}

/** Compares a page with the stored rows of the same ids and writes only what changed. */
export async function keepPage(
  pass: Pass,
  page: Page,
  clock: PersonClock,
  how: 'listed' | 'by-id' = 'listed',
): Promise<Kept> {
  const { store } = pass.deps
  const known = new Map<string, EmployeeRow>()
  for (const row of await store.employeesBySource(
    pass.account.id,
    page.employees.map((e) => e.sourceId),
  )) {
    known.set(row.employee.sourceId, row)
  }
  const writes: Write[] = []
  const changes = { ...pass.run.changes }
  let identityChanges = 0
  // A row that moved between pages may come twice: the later one counts.
  const newest = new Map(page.employees.map((employee) => [employee.sourceId, employee]))
  for (const employee of newest.values()) {
    const row = known.get(employee.sourceId) ?? null
    if (row !== null && isOlder(row, employee, page.requestedAt)) continue
    // Someone never known and flagged deleted is nobody to remember.
    if (row === null && (employee.deleted || employee.ignored)) continue
    const hash = await idOf('v', versionText(employee))
    const cameBack = row !== null && row.memory.missing !== null && !employee.deleted
    if (row !== null && row.hash === hash && !cameBack && row.memory.conflict === null) continue
    const previous = row?.employee ?? null
    const today = clock.today(employee)
    const before = row?.memory ?? NOTHING_REMEMBERED
    const seen = { today, beganAt: page.requestedAt }
    const listed = remember(before, previous, employee, seen, pass.account.settings.status_map)
    const memory = how === 'listed' ? listed : foundById(before, listed, page.requestedAt)
    if (row !== null && row.hash === hash) {
      writes.push(
        store.patchEmployee(pass.account.id, row.id, {
          memory,
          readAt: page.requestedAt,
          dueAt: NEXT_RUN,
        }),
      )
      continue
    }
    const change = diff(previous, employee)
    if (change !== null) changes[COUNTED[change.kind]] += 1
    const moved =
      previous !== null &&
      row?.reducedAt === null &&
      previous.remoteId !== null &&
      previous.remoteId !== employee.remoteId
    if (moved) identityChanges += 1
    const id = row?.id ?? (await employeeId(pass.account.id, employee.sourceId))
    writes.push(
      ...store.putEmployee(
        versioned(pass, row, id, employee, hash, memory, page.requestedAt),
        keysOf(employee),
        row !== null,
      ),
    )
    writes.push(
      store.putEvent({
        organization: pass.account.organization,
        account: pass.account.id,
        type: change === null ? 'employee.changed' : EVENT[change.kind],
        subject: id,
        facts: { run: pass.run.id, fields: change?.fields.map((f) => f.field) ?? [] },
        at: page.requestedAt,
      }),
    )
  }
  return { writes, changes, identityChanges }
}

/** Found by id is not listed: who is absent from a complete read stays so until a list shows them (P13). */
function foundById(before: Memory, after: Memory, at: string): Memory {
  if (before.missing?.how !== 'absent') return after
  return { ...after, missing: { ...before.missing, reread: { at, answer: 'found' } } }
}

const COUNTED = { joiner: 'joiners', mover: 'movers', leaver: 'leavers' } as const
const EVENT = {
  joiner: 'employee.joined',
  mover: 'employee.changed',
  leaver: 'employee.left',
} as const

function versioned(
  pass: Pass,
  row: EmployeeRow | null,
  id: string,
  employee: Employee,
  hash: string,
  memory: EmployeeRow['memory'],
  readAt: string,
): EmployeeRow {
  return {
    account: pass.account.id,
    id,
    employee,
    hash,
    readAt,
    memory,
    doubtedRun: row?.doubtedRun ?? null,
    shrunken: row?.shrunken ?? false,
    state: row?.state ?? 'active',
    why: row?.why ?? [],
    entityIds: row?.entityIds ?? [],
    dueAt: NEXT_RUN,
    firstRun: row?.firstRun ?? pass.run.seq,
    versionRun: pass.run.seq,
    leftAt: row?.leftAt ?? null,
    reducedAt: null,
    announced: row?.announced ?? null,
  }
}

/** Between two reads the one whose request began later counts, and of two records the one modified later (rule 43). */
function isOlder(row: EmployeeRow, employee: Employee, requestedAt: string): boolean {
  if (requestedAt < row.readAt) return true
  const stored = row.employee.modifiedAt
  return stored !== null && employee.modifiedAt !== null && employee.modifiedAt < stored
}

export function keysOf(employee: Employee): { email: string | null; personal: string | null } {
  return { email: emailKey(employee.workEmail), personal: emailKey(employee.personalEmail) }
}
