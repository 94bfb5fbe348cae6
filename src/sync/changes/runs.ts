import type { Dimension } from '../../core/people/employee.ts'
import type { FieldValues } from '../../core/place/field-values.ts'
import type { Job } from '../../ports/job.ts'
import type { PagePrint, PrintedListing } from '../../ports/store/page-prints.ts'
import type { Run } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { insert, patch, remove, upsert } from './verbs.ts'

/** Raises the account's number of runs, too. Fails when that number is taken. */
export function openRun(run: Run): readonly Change[] {
  return [
    insert('runs', run),
    patch('accounts', { id: run.account }, { runSeq: run.seq }, { merge: { runSeq: 'max' } }),
  ]
}

export function patchRun(
  id: string,
  row: Partial<Omit<Run, 'id' | 'account' | 'organization' | 'seq'>>,
): Change {
  return patch('runs', { id }, row)
}

export function putPage(
  run: string,
  listing: string,
  part: number,
  cursor: string | null,
  ids: readonly string[],
): Change {
  return upsert('pages', { run, listing, part, cursor, ids })
}

/** In place of the print of that page that is there. */
export function putPagePrint(print: PagePrint): Change {
  return upsert('page_prints', print)
}

/** The list has only so many pages now. */
export function dropPrintsAfter(
  account: string,
  listing: PrintedListing,
  pages: number,
): readonly Change[] {
  return [{ set: 'page-prints.drop-after', account, listing, pages }]
}

export function putDimensions(
  account: string,
  dimensions: readonly Dimension[],
): readonly Change[] {
  return dimensions.map((dimension) => upsert('dimensions', { ...dimension, account }))
}

/** The values that this run has counted, in place of those it had counted before. */
export function putFieldValues(
  account: string,
  run: number,
  values: readonly FieldValues[],
): readonly Change[] {
  return [
    remove('field_values', { account, run }),
    ...values.map((counted) => insert('field_values', { account, run, counted })),
  ]
}

/** `whole`: this run has read everybody. */
export function closeFieldValues(account: string, run: number, whole: boolean): Change {
  return { set: whole ? 'field-values.keep-only' : 'field-values.drop-newer', account, run }
}

/** A hint that arrives while the employee is being read must not be removed after that read. */
export function putHint(account: string, sourceId: string, at: string): Change {
  return upsert('hints', { account, sourceId, at }, { at: 'max' })
}

/** Removes hints older than `before`: those about these people, or all with null. */
export function removeHints(
  account: string,
  sourceIds: readonly string[] | null,
  before: string,
): Change {
  return { set: 'hints.remove', account, sourceIds, before }
}

export function putJob(job: Job, runAt: string): Change {
  return { set: 'job.ask', job, runAt }
}
