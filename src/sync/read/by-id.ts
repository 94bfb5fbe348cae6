import { RetryLater } from '../../core/facts/errors.ts'
import type { Missing } from '../../core/evidence/memory.ts'
import { UNDATED } from '../../core/evidence/status.ts'
import type { CompleteRead } from '../../ports/complete-read.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { EmployeeAnswer, SourceAccount } from '../../ports/source.ts'
import { isSameRecord } from '../step/ids.ts'
import { missingFrom } from './completeness.ts'
import { persistPage } from './persist-page.ts'
import type { StepContext } from '../step/context.ts'
import type { PersonClock } from '../step/person-clock.ts'
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
 * Asks for HR's own status of somebody who is INACTIVE without a date (P5). If they are neither listed nor
 * found by id, they are missing like anybody else (P13). If their record has changed, it is stored instead.
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
    const { rawStatus: word } = answer
    // `status_map` may map this word to INACTIVE later. Then the last day must not move with every run.
    const terminationSeen = row.memory.terminationSeen ?? {
      date: UNDATED,
      on: clock.today(row.employee),
    }
    return [
      ctx.deps.store.patchEmployee(row.account, row.id, {
        memory: { ...row.memory, terminationSeen, word: { forVersion: row.hash, word } },
        revisit: 'next-run',
      }),
    ]
  } catch (error) {
    return postponed(ctx, row, error)
  }
}

/** Reads one person again by id and stores the answer, also if there was none (P13). */
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
        revisit: 'next-run',
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
        revisit: 'next-run',
      }),
    ]
  }
}

/** The absence is confirmed already. One more reread that finds nobody changes nothing. */
function isProven({ how, reread, agreedAt }: Missing): boolean {
  return how === 'flagged' || reread?.answer === 'not-found' || agreedAt !== null
}

/** "Not found" counts only if the id of a present employee is found in the same step (P13). */
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
    revisit: 'next-run',
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
    ctx.deps.store.patchEmployee(row.account, row.id, {
      revisit: { at: later(ctx.now, hours(1)) },
    }),
  ]
}
