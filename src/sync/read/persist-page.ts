import { diff } from '../../core/people/diff.ts'
import { emailKey } from '../../core/people/email.ts'
import type { Employee } from '../../core/people/employee.ts'
import { NOTHING_REMEMBERED, type Memory } from '../../core/evidence/memory.ts'
import { remember } from '../../core/evidence/remember.ts'
import { contradicts, terminationOf } from '../../core/evidence/status.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Page } from '../../ports/source.ts'
import { employeeId, isSameRecord, recordHash } from '../step/ids.ts'
import type { StepContext } from '../step/context.ts'
import { missingFrom } from './completeness.ts'
import type { PersonClock } from '../step/person-clock.ts'
import type { Write } from '../../ports/store/write.ts'

export interface PersistedPage {
  readonly writes: readonly Write[]
  readonly changes: StepContext['run']['changes']
  readonly identityChanges: number
}

/** How the record was read: in a list, or by id. `absentFrom`: by id, because a complete read did not list it (P13). */
type Shown = 'listed' | 'by-id' | { readonly absentFrom: CompleteRead }

/** Compares a page with the stored rows of the same ids and writes only what changed. */
export async function persistPage(
  ctx: StepContext,
  page: Page,
  clock: PersonClock,
  how: Shown = 'listed',
): Promise<PersistedPage> {
  const { store } = ctx.deps
  const known = new Map<string, EmployeeRow>()
  for (const row of await store.employeesBySource(
    ctx.account.id,
    page.employees.map((e) => e.sourceId),
  )) {
    known.set(row.employee.sourceId, row)
  }
  const writes: Write[] = []
  const changes = { ...ctx.run.changes }
  let identityChanges = 0
  // A row that moved between pages may come twice: the later one counts.
  const newest = new Map(page.employees.map((employee) => [employee.sourceId, employee]))
  for (const employee of newest.values()) {
    const row = known.get(employee.sourceId) ?? null
    if (row !== null && (row.erasedAt !== null || isOlder(row, employee, page.requestedAt)))
      continue
    if (row !== null && row.reducedAt !== null && staysReduced(employee, clock)) continue
    // An unknown record that is deleted or ignored is not stored.
    if (row === null && (employee.deleted || employee.ignored)) continue
    const hash = await recordHash(employee)
    const isSame = row !== null && (row.hash === hash || (await isSameRecord(row.hash, employee)))
    const cameBack = row !== null && row.memory.missing !== null && !employee.deleted
    if (row?.hash === hash && !cameBack && isPlain(ctx, row, clock)) continue
    const previous = isSame ? employee : (row?.employee ?? null)
    const today = clock.today(employee)
    const before = row?.memory ?? NOTHING_REMEMBERED
    const seen = { today, beganAt: page.requestedAt }
    const listed = remember(before, previous, employee, seen, ctx.account.settings.status_map)
    const memory = how === 'listed' ? listed : foundById(before, listed, how, page.requestedAt)
    if (row !== null && isSame) {
      writes.push(
        store.patchEmployee(ctx.account.id, row.id, {
          ...(row.hash === hash ? { memory } : rehashed(row, employee, hash, memory)),
          readAt: page.requestedAt,
          revisit: 'next-run',
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
    const id = row?.id ?? (await employeeId(ctx.account.id, employee.sourceId))
    writes.push(
      ...store.putEmployee(
        versioned(ctx, row, id, employee, hash, memory, page.requestedAt),
        keysOf(employee),
        row !== null,
      ),
    )
    writes.push(
      store.putEvent({
        organization: ctx.account.organization,
        account: ctx.account.id,
        type: change === null ? 'employee.changed' : EVENT[change.kind],
        subject: id,
        facts: { run: ctx.run.id, fields: change?.fields.map((f) => f.field) ?? [] },
        at: page.requestedAt,
      }),
    )
  }
  return { writes, changes, identityChanges }
}

/** For an unchanged record that was stored under an older hash version: the row under the newest one. */
function rehashed(
  row: EmployeeRow,
  employee: Employee,
  hash: string,
  memory: Memory,
): Pick<EmployeeRow, 'employee' | 'hash' | 'memory'> {
  const { word } = memory
  const isOfThis = word !== null && word.forVersion === row.hash
  return {
    employee,
    hash,
    memory: isOfThis ? { ...memory, word: { ...word, forVersion: hash } } : memory,
  }
}

/** A person reduced by rule 49 is stored in full again only if they work or will work, and are in scope. */
function staysReduced(employee: Employee, clock: PersonClock): boolean {
  const { status, terminationDate } = employee
  const inactive = status.kind === 'known' && status.value === 'INACTIVE'
  const ended = terminationDate !== null && terminationDate < clock.today(employee)
  return inactive || ended || employee.deleted || employee.ignored || !clock.inScope(employee)
}

/** Unchanged record: nothing to store. Only a record that contradicts itself has something to remember (P4, P10). */
function isPlain(ctx: StepContext, { employee, memory }: EmployeeRow, clock: PersonClock): boolean {
  if (memory.conflict !== null) return false
  if (terminationOf(employee) === null) return true
  // A record can become a contradiction by time alone (P10), or by another time zone (P4).
  const today = clock.today(employee)
  const { status_map } = ctx.account.settings
  return !contradicts(employee, memory.terminationSeen?.on ?? today, today, status_map)
}

/** Somebody absent from a complete read stays absent until a list shows them, even if found by id (P13). */
function foundById(
  before: Memory,
  after: Memory,
  how: Exclude<Shown, 'listed'>,
  at: string,
): Memory {
  const known = before.missing?.how === 'absent' ? before.missing : null
  const missing = known ?? (how === 'by-id' ? null : missingFrom(how.absentFrom, 'absent'))
  if (missing === null) return after
  return { ...after, missing: { ...missing, reread: { at, answer: 'found' } } }
}

const COUNTED = { joiner: 'joiners', mover: 'movers', leaver: 'leavers' } as const
const EVENT = {
  joiner: 'employee.joined',
  mover: 'employee.changed',
  leaver: 'employee.left',
} as const

function versioned(
  ctx: StepContext,
  row: EmployeeRow | null,
  id: string,
  employee: Employee,
  hash: string,
  memory: EmployeeRow['memory'],
  readAt: string,
): EmployeeRow {
  return {
    account: ctx.account.id,
    id,
    employee,
    hash,
    readAt,
    memory,
    doubtedRun: row?.doubtedRun ?? null,
    massAbsence: row?.massAbsence ?? false,
    state: row?.state ?? 'active',
    why: row?.why ?? [],
    entityIds: row?.entityIds ?? [],
    revisit: 'next-run',
    nextTransitionAt: row?.nextTransitionAt ?? null,
    firstRun: row?.firstRun ?? ctx.run.seq,
    versionRun: ctx.run.seq,
    leftAt: row?.leftAt ?? null,
    reducedAt: null,
    erasedAt: null,
    announced: row?.announced ?? null,
  }
}

/** Of two reads the one whose request began later counts. Of two records the one modified later counts (rule 43). */
function isOlder(row: EmployeeRow, employee: Employee, requestedAt: string): boolean {
  if (requestedAt < row.readAt) return true
  const stored = row.employee.modifiedAt
  return stored !== null && employee.modifiedAt !== null && employee.modifiedAt < stored
}

export function keysOf(employee: Employee): { email: string | null; personal: string | null } {
  return { email: emailKey(employee.workEmail), personal: emailKey(employee.personalEmail) }
}
