import { RetryLater } from '../../core/facts/errors.ts'
import type { Missing } from '../../core/evidence/memory.ts'
import { NEXT_RUN } from '../../core/decide/situation.ts'
import { UNDATED } from '../../core/evidence/status.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { EmployeeAnswer, SourceAccount } from '../../ports/source.ts'
import { isSameRecord } from '../step/ids.ts'
import { missingFrom } from './completeness.ts'
import { persistPage } from './persist-page.ts'
import type { StepContext } from '../step/context.ts'
import type { PersonClock } from './person-clock.ts'
import { later, hours } from '../step/durations.ts'
import type { Write } from '../../ports/store/write.ts'
import { pageOfOne } from './page-of-one.ts'

/** Somebody whom this run reads by id. */
export interface Asked {
  readonly row: EmployeeRow
  /** The run's list shows them. */
  readonly listed: boolean
  /** The complete read that does not show them; null where it does, or where the read was not complete. */
  readonly absentFrom: CompleteRead | null
}

/**
 * Asks for HR's own word about somebody who is INACTIVE without a date (P5). Who is absent and not found is
 * as gone as anybody else (P13); whose record says something else by now has no word to be asked for.
 */
export async function readRawStatus(
  ctx: StepContext,
  source: SourceAccount,
  { row, listed, absentFrom }: Asked,
  clock: PersonClock,
): Promise<readonly Write[]> {
  try {
    if (!listed) {
      const now = await ctx.deps.source.employee(source, row.employee.sourceId)
      const isOther = now.kind === 'found' && !(await isSameRecord(row.hash, now.employee))
      if (isOther) return await found(ctx, row, now, clock, absentFrom)
    }
    const answer = await ctx.deps.source.rawStatus(source, row.employee.sourceId)
    if (answer.kind === 'not-found') {
      const { requestedAt: at } = answer
      if (absentFrom === null) return [becomesMissing(ctx, row, { how: 'unlisted', since: at })]
      const reread = await notFoundAt(ctx, source, row, at)
      return [becomesMissing(ctx, row, { ...missingFrom(absentFrom, 'absent'), reread })]
    }
    // Where the HR system gives Merge's own word back there is no word of its own to learn from.
    const { rawStatus: word } = answer
    // A word mapped to INACTIVE after the record was read: its last day must not move with every look.
    const terminationSeen = row.memory.terminationSeen ?? {
      date: UNDATED,
      on: clock.today(row.employee),
    }
    return [
      ctx.deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, terminationSeen, word: { forVersion: row.hash, word } },
        revisitAt: NEXT_RUN,
      }),
    ]
  } catch (error) {
    return postponed(ctx, row, error)
  }
}

/** Reads one person again, and takes over what comes, or that nothing came (P13). */
export async function reread(
  ctx: StepContext,
  source: SourceAccount,
  { row, absentFrom }: Asked,
  clock: PersonClock,
): Promise<readonly Write[]> {
  const { deps } = ctx
  try {
    const answer = await deps.source.employee(source, row.employee.sourceId)
    const { missing } = row.memory
    const gone = answer.kind === 'not-found' || answer.employee.deleted
    // Found though not listed: what the record says now counts as well (P13).
    if (missing === null || !gone) return found(ctx, row, answer, clock, absentFrom)
    if (isProven(missing)) return []
    const reading = await notFoundAt(ctx, source, row, answer.requestedAt)
    return [
      deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, missing: { ...missing, reread: reading } },
        revisitAt: NEXT_RUN,
      }),
    ]
  } catch (error) {
    const { missing } = row.memory
    const limited = error instanceof RetryLater && error.failure === 'rate-limited'
    if (missing === null || isProven(missing) || limited) return postponed(ctx, row, error)
    if (!(error instanceof RetryLater)) throw error
    const reading = { at: ctx.now, answer: 'none' as const }
    return [
      deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, missing: { ...missing, reread: reading } },
        revisitAt: NEXT_RUN,
      }),
    ]
  }
}

/** That somebody is gone was shown before: another answer of nothing adds nothing, and takes nothing away. */
function isProven({ how, reread, agreedAt }: Missing): boolean {
  return how === 'flagged' || reread?.answer === 'not-found' || agreedAt !== null
}

/** Not-found counts only in the same step in which a known present id answers 200 (P13). */
async function notFoundAt(
  ctx: StepContext,
  source: SourceAccount,
  row: EmployeeRow,
  at: string,
): Promise<NonNullable<Missing['reread']>> {
  const control = await ctx.deps.store.presentId(ctx.account.id, [row.employee.sourceId])
  if (control === null) return { at, answer: 'none' }
  const { kind } = await ctx.deps.source.employee(source, control)
  return { at, answer: kind === 'found' ? 'not-found' : 'none' }
}

function becomesMissing(
  ctx: StepContext,
  row: EmployeeRow,
  first: Pick<Missing, 'how' | 'since'> & Partial<Missing>,
): Write {
  const { sourceSyncedAt } = ctx.run
  const missing = { sourceSyncedAt, reread: null, agreedAt: null, ...first }
  return ctx.deps.store.patchEmployee(row.account, row.id, {
    memory: { ...row.memory, missing },
    revisitAt: NEXT_RUN,
  })
}

async function found(
  ctx: StepContext,
  row: EmployeeRow,
  answer: EmployeeAnswer,
  clock: PersonClock,
  absentFrom: CompleteRead | null,
): Promise<readonly Write[]> {
  if (answer.kind === 'not-found')
    return [becomesMissing(ctx, row, { how: 'unlisted', since: answer.requestedAt })]
  const kept = await persistPage(
    ctx,
    pageOfOne(answer),
    clock,
    absentFrom === null ? 'by-id' : { absentFrom },
  )
  return kept.writes
}

/** The read of this one person failed: it decides nothing, is repeated in an hour, and stops nobody else. */
function postponed(ctx: StepContext, row: EmployeeRow, error: unknown): Write[] {
  if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
  ctx.deps.log.info('reread.failed', {
    account: row.account,
    employee: row.id,
    cause: error.failure,
  })
  return [
    ctx.deps.store.patchEmployee(row.account, row.id, { revisitAt: later(ctx.now, hours(1)) }),
  ]
}
