import { contradictsInactive } from '../../core/evidence/raw-status.ts'
import { isConfirmed } from '../../core/evidence/absence-evidence.ts'
import type { NotFoundById } from '../../core/evidence/sighting.ts'
import { RetryLater } from '../../core/facts/errors.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { EmployeeAnswer, SourceAccount } from '../../ports/source.ts'
import type { Change } from '../../ports/store/changes.ts'
import { employeeById } from './source-account.ts'
import type { StepContext } from '../step/context.ts'
import { hours, later } from '../step/durations.ts'
import type { PersonClock } from '../step/clock/person-clock.ts'
import { pageOfOne } from './page-of-one.ts'
import { persistPage, type HeardWord } from './persist-page.ts'
import { recordSighting } from './record-sighting.ts'
import { isAsStored } from './doubt/same-version.ts'
import { unreadableWrites } from './doubt/unreadable.ts'
import { wordSighting } from './words/heard-word.ts'
import { patchEmployee } from '../changes/people.ts'

/** Somebody whom this run reads by id. */
export interface Asked {
  readonly row: EmployeeRow
  /** The run's list shows them. */
  readonly listed: boolean
  /** The complete read that does not show them; null where it does, or where the read was not complete. */
  readonly absentFrom: CompleteRead | null
}

/**
 * Asks for HR's own status of somebody who is INACTIVE without a date, and reads the record after it: if Merge
 * has mended it meanwhile, that counts (P5). If they are neither listed nor found by id, they are missing like
 * anybody else (P13). The same word as before needs no second look, unless it says that they work.
 */
export async function readRawStatus(
  ctx: StepContext,
  source: SourceAccount,
  { row, listed, absentFrom }: Asked,
  clock: PersonClock,
): Promise<readonly Change[]> {
  try {
    const answer = await ctx.deps.source.rawStatus(source, row.employee.sourceId)
    if (answer.kind === 'not-found') return await unfound(ctx, source, row, answer, absentFrom)
    const { rawStatus: word, requestedAt: at } = answer
    if (listed && isAsBefore(row, word)) return heardAgain(ctx, row, word, at, clock)
    const now = await employeeById(ctx.deps, source, row.employee.sourceId)
    if (now.kind === 'not-found') return await unfound(ctx, source, row, now, absentFrom)
    if (now.kind === 'unreadable') return await unreadableById(ctx, now, absentFrom)
    if (isAsStored(ctx, row, now.employee)) return heardAgain(ctx, row, word, at, clock)
    return await persistFound(ctx, now, clock, absentFrom, { word, at })
  } catch (error) {
    return postponed(ctx, row, retryLater(error))
  }
}

function isAsBefore({ evidence, hash }: EmployeeRow, word: string | null): boolean {
  const { word: known } = evidence
  return known?.forVersion === hash && known.word === word && !contradictsInactive(word)
}

function heardAgain(
  ctx: StepContext,
  row: EmployeeRow,
  word: string | null,
  at: string,
  clock: PersonClock,
): readonly Change[] {
  return recordSighting(ctx, row, wordSighting(ctx, row, { word, at }, clock))
}

async function unfound(
  ctx: StepContext,
  source: SourceAccount,
  row: EmployeeRow,
  { requestedAt }: { readonly requestedAt: string },
  absentFrom: CompleteRead | null,
): Promise<readonly Change[]> {
  const control = absentFrom === null ? 'not-asked' : await askControl(ctx, source, row)
  return recordSighting(ctx, row, notFound(ctx, requestedAt, absentFrom, control))
}

/** Reads one person again by id and stores the answer, also if there was none (P13). */
export async function reread(
  ctx: StepContext,
  source: SourceAccount,
  { row, absentFrom }: Asked,
  clock: PersonClock,
): Promise<readonly Change[]> {
  const { missing } = row.evidence
  try {
    const answer = await employeeById(ctx.deps, source, row.employee.sourceId)
    // Found though not listed: what the record says now counts as well (P13).
    if (answer.kind === 'found') return await persistFound(ctx, answer, clock, absentFrom)
    if (answer.kind === 'unreadable') return await unreadableById(ctx, answer, absentFrom)
    const { requestedAt: at } = answer
    if (missing === null) return recordSighting(ctx, row, notFound(ctx, at, null, 'not-asked'))
    if (isConfirmed(missing)) return []
    const control = await askControl(ctx, source, row)
    return recordSighting(ctx, row, notFound(ctx, at, absentFrom, control))
  } catch (error) {
    const failure = retryLater(error)
    const writes = recordSighting(ctx, row, { kind: 'no-answer', at: ctx.now })
    // Admins are told today that the record cannot be read, whether or not it can be asked for again.
    if (row.evidence.unreadable !== null) return writes
    return writes.length > 0 ? writes : postponed(ctx, row, failure)
  }
}

function notFound(
  { run }: StepContext,
  at: string,
  absentFrom: CompleteRead | null,
  control: NotFoundById['control'],
): NotFoundById {
  const { sourceSyncedAt } = run
  return { kind: 'not-found-by-id', at, sourceSyncedAt, absentFrom, control }
}

/** Reads somebody by id who is surely at the source: only then does another "not found" count (P13). */
async function askControl(
  ctx: StepContext,
  source: SourceAccount,
  { employee }: EmployeeRow,
): Promise<'found' | 'none'> {
  const control = await ctx.deps.store.presentId(ctx.account.id, [employee.sourceId])
  if (control === null) return 'none'
  const { kind } = await employeeById(ctx.deps, source, control)
  return kind === 'not-found' ? 'none' : 'found'
}

function unreadableById(
  ctx: StepContext,
  answer: Extract<EmployeeAnswer, { readonly kind: 'unreadable' }>,
  absentFrom: CompleteRead | null,
): Promise<readonly Change[]> {
  const met = { kind: 'unreadable-by-id', at: answer.requestedAt, absentFrom } as const
  return unreadableWrites(ctx, [answer], met)
}

async function persistFound(
  ctx: StepContext,
  answer: Extract<EmployeeAnswer, { readonly kind: 'found' }>,
  clock: PersonClock,
  absentFrom: CompleteRead | null,
  word: HeardWord | null = null,
): Promise<readonly Change[]> {
  const how = { kind: 'found-by-id', absentFrom, word } as const
  return (await persistPage(ctx, pageOfOne(answer), clock, how)).writes
}

/** The failure, if only this person's read is to be repeated. Anything else ends the step. */
function retryLater(error: unknown): RetryLater {
  if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
  return error
}

/** The read of this one person failed: it decides nothing, is repeated in an hour, and stops nobody else. */
function postponed(ctx: StepContext, row: EmployeeRow, error: RetryLater): readonly Change[] {
  ctx.deps.log.info('reread.failed', {
    account: row.account,
    employee: row.id,
    cause: error.failure,
  })
  return [
    patchEmployee(row.account, row.id, {
      revisit: { at: later(ctx.now, hours(1)) },
    }),
  ]
}
