import type { AttributeCounts } from '../../core/people/attributes/lost-attributes.ts'
import { diff } from '../../core/people/diff.ts'
import { withEarlierDates } from '../../core/people/dates/earlier-dates.ts'
import { placeFields } from '../../core/place/place-fields.ts'
import { asAskedFor } from '../../core/people/fields.ts'
import type { Employee } from '../../core/people/employee.ts'
import {
  isGiven,
  withEarlierOfUnread,
  withEarlierValues,
} from '../../core/people/attributes/given.ts'
import { NO_EVIDENCE, type Evidence } from '../../core/evidence/evidence.ts'
import type { SeenRecord } from '../../core/evidence/sighting.ts'
import { contradicts, isUndated, terminationOf } from '../../core/evidence/status.ts'
import { witness } from '../../core/evidence/witness.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Page } from '../../ports/source.ts'
import { isUnread } from '../../core/people/attributes/remembered.ts'
import { attributeLook } from './doubt/attribute-look.ts'
import { countedEmployee, hasEmptied } from '../step/people/counted.ts'
import { isQuiet } from './listed/quiet.ts'
import { keysOf, storedRow } from '../step/people/stored-row.ts'
import { olderThanStored } from './doubt/older.ts'
import { isSameVersion } from './doubt/same-version.ts'
import { settledEvidence } from './doubt/settled-row.ts'
import { employeeId, NEVER_READ, recordHash } from '../step/ids.ts'
import type { StepContext } from '../step/context.ts'
import type { PersonClock } from '../step/clock/person-clock.ts'
import type { Change } from '../../ports/store/changes.ts'
import { putEvent } from '../changes/accounts.ts'
import { patchEmployee, putEmployee } from '../changes/people.ts'

export interface PersistedPage {
  readonly writes: readonly Change[]
  readonly changes: StepContext['run']['changes']
  readonly identityChanges: number
  /** Who of these people has which attribute, and who had it (rule 15). */
  readonly attributes: AttributeCounts
  /**
   * The print of what is stored of these people, where the page changed nothing and nothing is open about any of
   * them: while both stay as they are, another read would change nothing either.
   */
  readonly stored: string | null
}

/** How the records were read. `absentFrom`: by id, because that complete read does not list them (P13). */
type Shown =
  | { readonly kind: 'listed' }
  | {
      readonly kind: 'found-by-id'
      readonly absentFrom: CompleteRead | null
      /** HR's own status, read just before; null: not asked. */
      readonly word?: HeardWord | null
    }

/** HR's own status of somebody. `at`: start of the request, RFC 3339. */
export interface HeardWord {
  readonly word: string | null
  readonly at: string
}

/** Compares a page with the stored rows of the same ids and writes only what changed. */
export async function persistPage(
  ctx: StepContext,
  page: Page,
  clock: PersonClock,
  how: Shown = { kind: 'listed' },
): Promise<PersistedPage> {
  const { store } = ctx.deps
  const rows = new Map<string, EmployeeRow>()
  const known = await store.employeesOfPage(
    ctx.account.id,
    page.employees.map((e) => e.sourceId),
  )
  for (const row of known.rows) rows.set(row.employee.sourceId, row)
  const writes: Change[] = []
  const changes = { ...ctx.run.changes }
  let identityChanges = 0
  let quiet = known.rows.every((row) => row.erasedAt !== null || isQuiet(row))
  const attributes = attributeLook(ctx, clock.groupTypes, page.requestedAt)
  const isOlder = olderThanStored(ctx, page.requestedAt, how.kind)
  // A row that moved between pages may come twice: the later one counts.
  const newest = new Map(
    page.employees.map((read) => [read.sourceId, asAskedFor(read, ctx.account.settings)]),
  )
  for (const shown of newest.values()) {
    const row = rows.get(shown.sourceId) ?? null
    const employee = row === null ? shown : asFlagged(withEarlier(shown, row), row.employee, how)
    if (row !== null && row.erasedAt !== null) continue
    if (row !== null && (await isOlder(row, employee))) {
      quiet = false
      // What had turned empty counts as empty after this read, although it shows an older record.
      if (ctx.run.mode === 'full' && hasEmptied(ctx.account, row))
        writes.push(patchEmployee(ctx.account.id, row.id, { revisit: 'next-run' }))
      continue
    }
    if (row !== null && row.reducedAt !== null && staysReduced(ctx, row, employee, clock)) continue
    // An unknown record that is deleted or ignored is not stored.
    if (row === null && (employee.deleted || employee.ignored)) continue
    const remembered = attributes.remembered(row, employee)
    if (row !== null) attributes.count(row, employee, remembered)
    const hash = recordHash(employee)
    const isSame = row !== null && isSameVersion(row, employee, hash)
    if (row?.hash === hash && !isNews(ctx, row, employee, how) && isPlain(ctx, row, clock)) continue
    const wasRead = row !== null && row.hash !== NEVER_READ
    const stored = wasRead ? { record: isSame ? employee : row.employee, version: row.hash } : null
    const record = countedEmployee(ctx.account, { employee, remembered })
    const counted = wasRead ? countedEmployee(ctx.account, row) : null
    const seen: SeenRecord = {
      record,
      version: hash,
      stored: counted && stored && { ...stored, record: isSame ? record : counted },
      ...clock.calendar(record),
      at: page.requestedAt,
      emptied: FACTS_OF_WORK.some((fact) => remembered[fact]?.at === page.requestedAt),
    }
    const { status_map } = ctx.account.settings
    const sighting = { ...how, ...seen, flagged: shown.deleted }
    const moment = { now: ctx.now, beganAt: ctx.run.beganAt ?? ctx.now }
    const earlier = row === null ? NO_EVIDENCE : settledEvidence(row, moment, seen.today)
    const before = witness(earlier, sighting, status_map)
    const evidence = withWord(ctx, before, how, seen)
    if (row !== null && isSame) {
      writes.push(
        patchEmployee(ctx.account.id, row.id, {
          evidence,
          // Stored under an older hash version until now: from here on under the newest one.
          ...(row.hash === hash ? {} : { employee, hash }),
          readAt: page.requestedAt,
          revisit: 'next-run',
          ...(isUnread(row.remembered) ? { remembered } : {}),
        }),
      )
      continue
    }
    const previous = stored?.record ?? null
    const change = diff(previous, employee)
    if (change !== null) changes[COUNTED[change.kind]] += 1
    const moved =
      previous !== null &&
      row?.reducedAt === null &&
      previous.remoteId !== null &&
      previous.remoteId !== employee.remoteId
    if (moved) identityChanges += 1
    const id = row?.id ?? employeeId(ctx.account.id, employee.sourceId)
    writes.push(
      ...putEmployee(
        storedRow(ctx, row, {
          id,
          employee,
          remembered,
          hash,
          evidence,
          readAt: page.requestedAt,
        }),
        keysOf(record),
        wasRead ? row : null,
      ),
    )
    writes.push(
      putEvent({
        organization: ctx.account.organization,
        account: ctx.account.id,
        type: change === null ? 'employee.changed' : EVENT[change.kind],
        subject: id,
        facts: { run: ctx.run.id, fields: change?.fields.map((f) => f.field) ?? [] },
        at: page.requestedAt,
      }),
    )
  }
  return {
    writes,
    changes,
    identityChanges,
    attributes: attributes.counts(),
    stored: quiet && writes.length === 0 ? known.stored : null,
  }
}

/** What a second look at a contradiction has to repeat (P4). */
const FACTS_OF_WORK = ['status', 'startDate', 'terminationDate'] as const

/** What cannot be read now counts as it was read before (rules 50 and 52). */
function withEarlier(shown: Employee, row: EmployeeRow): Employee {
  return withEarlierDates(withEarlierOfUnread(shown, row.employee), row.employee, hasLeft(row))
}

/** Their last day is over. In the days of grace the state says `leaving`, because access ends later (rule 28). */
function hasLeft({ state, why }: EmployeeRow): boolean {
  return state === 'left' || (state === 'leaving' && why.every(({ code }) => code !== 'leaving'))
}

/**
 * An id is asked for without Merge's deleted rows, so only a list takes the deleted flag back (P12). A flagged
 * record is no word of HR's about its fields: those that it does not give any more stay as they were.
 */
function asFlagged(shown: Employee, stored: Employee, { kind }: Shown): Employee {
  const deleted = shown.deleted || (kind === 'found-by-id' && stored.deleted)
  if (!deleted || shown.ignored) return shown
  return { ...(shown.deleted ? withEarlierValues(shown, stored) : shown), deleted }
}

/** The word belongs to a record that says INACTIVE without a last day, and to no other (P5). */
function withWord(ctx: StepContext, evidence: Evidence, how: Shown, seen: SeenRecord): Evidence {
  const { record, version, today } = seen
  const { status_map } = ctx.account.settings
  const heard = how.kind === 'found-by-id' ? (how.word ?? null) : null
  if (heard === null || !isUndated(record, seen, status_map)) return evidence
  const sighting = { kind: 'raw-status', ...heard, version, today, undated: true } as const
  return witness(evidence, sighting, status_map)
}

/**
 * The person was missing, or could not be read until now; or HR's own status was read too; or this read tells
 * whether what turned empty is a loss. A flagged record on a list does not take an absence back.
 */
function isNews(
  { run, account }: StepContext,
  row: EmployeeRow,
  { deleted }: Employee,
  how: Shown,
): boolean {
  const { missing, unreadable } = row.evidence
  if (unreadable !== null || (run.mode === 'full' && hasEmptied(account, row))) return true
  if (how.kind !== 'found-by-id') return missing !== null && !deleted
  return missing !== null || (how.word ?? null) !== null
}

/** A person reduced by rule 49 is stored in full again only if they work or will work, and are in scope. */
function staysReduced(
  { run, account }: StepContext,
  row: EmployeeRow,
  employee: Employee,
  clock: PersonClock,
): boolean {
  const { status } = employee
  const calendar = clock.calendar(employee)
  const inactive = status.kind === 'known' && status.value === 'INACTIVE'
  const last = terminationOf(employee, calendar)
  const ended = last !== null && last < calendar.today
  // Nothing is known of what they had: only a full read can tell whether an attribute is lost (rule 15).
  const isUnsure =
    run.mode !== 'full' && row.state === 'out_of_scope' && lacksPlace(account, employee)
  return (
    isUnsure ||
    inactive ||
    ended ||
    employee.deleted ||
    employee.ignored ||
    !clock.inScope(employee)
  )
}

function lacksPlace({ settings }: StepContext['account'], employee: Employee): boolean {
  return [...placeFields(settings)].some(
    (field) => field !== 'workEmail' && !isGiven(employee[field]),
  )
}

/** Unchanged record: nothing to store. Only of a record that contradicts itself is the next look evidence (P4, P10). */
function isPlain(
  ctx: StepContext,
  { employee, evidence, remembered }: EmployeeRow,
  clock: PersonClock,
): boolean {
  if (evidence.conflict !== null || isUnread(remembered)) return false
  if (employee.terminationDate === null) return true
  // A record can become a contradiction by time alone (P10), or by another time zone (P4).
  const calendar = clock.calendar(employee)
  const { status_map } = ctx.account.settings
  const seenOn = evidence.terminationSeen?.on ?? calendar.today
  return !contradicts(employee, seenOn, calendar, status_map)
}

const COUNTED = { joiner: 'joiners', mover: 'movers', leaver: 'leavers' } as const
const EVENT = {
  joiner: 'employee.joined',
  mover: 'employee.changed',
  leaver: 'employee.left',
} as const
