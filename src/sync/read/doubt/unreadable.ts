import { NO_EVIDENCE } from '../../../core/evidence/evidence.ts'
import type { UnreadableSighting } from '../../../core/evidence/sighting.ts'
import { witness } from '../../../core/evidence/witness.ts'
import { canonical } from '../../../core/facts/canonical.ts'
import { emailKey } from '../../../core/people/email.ts'
import { asAskedFor } from '../../../core/people/fields.ts'
import { BLANK_EMPLOYEE } from '../../../core/people/employee.ts'
import type { CompleteRead } from '../../../ports/complete-read.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { SetAside } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { StepContext } from '../../step/context.ts'
import { employeeId, NEVER_READ } from '../../step/ids.ts'
import { storedRow } from '../../step/people/stored-row.ts'
import { recordSighting } from '../record-sighting.ts'
import { putEmployee } from '../../changes/people.ts'

/** How the records were met. `absentFrom`: by id, because that complete read does not list them (P13). */
interface Met {
  readonly kind: UnreadableSighting['kind']
  readonly at: string
  readonly absentFrom?: CompleteRead | null
}

/**
 * Stores that these records cannot be read. They count as listed: nobody is missing whose id is on the list
 * (rule 42). Somebody unknown gets a row that has only names and addresses, so that admins are told of them too
 * (rule 52), and that nobody's older record ends the user while this one may show them at work (rule 10).
 */
export async function unreadableWrites(
  ctx: StepContext,
  records: readonly SetAside[],
  { kind, at, absentFrom = null }: Met,
): Promise<Change[]> {
  const newest = new Map(records.map((record) => [record.sourceId, record]))
  const ids = [...newest.keys()].filter((sourceId) => sourceId !== null)
  if (ids.length === 0) return []
  const { store } = ctx.deps
  const known = await store.employeesBySource(ctx.account.id, ids)
  const rows = new Map(known.map((row) => [row.employee.sourceId, row]))
  const writes: Change[] = []
  for (const sourceId of ids) {
    const row = rows.get(sourceId)
    const { field, who } = newest.get(sourceId) ?? {}
    const read = { ...BLANK_EMPLOYEE, ...who, sourceId, modifiedAt: null }
    const shown = asAskedFor(read, ctx.account.settings)
    const wasRead = row !== undefined && (row.hash !== NEVER_READ || row.reducedAt !== null)
    const stored = wasRead ? row.employee : shown
    const sighting = { kind, stored, field: field ?? null, at, absentFrom }
    if (row !== undefined && row.erasedAt !== null) continue
    const isSame = row !== undefined && canonical(row.employee) === canonical(shown)
    if (row !== undefined && (wasRead || isSame)) {
      writes.push(...recordSighting(ctx, row, sighting))
      continue
    }
    const before = row?.evidence ?? NO_EVIDENCE
    const evidence = witness(before, sighting, ctx.account.settings.status_map)
    const id = employeeId(ctx.account.id, sourceId)
    const made = storedRow(ctx, row ?? null, {
      id,
      employee: stored,
      remembered: {},
      hash: NEVER_READ,
      evidence,
      readAt: at,
    })
    const keys = { email: emailKey(shown.workEmail), personal: emailKey(shown.personalEmail) }
    writes.push(...putEmployee(made, keys, null))
  }
  return writes
}

/** In one run: HR may write thousands of records in a way that cannot be read. */
const MOST_BY_ID = 200
const BATCH = 100

/**
 * The ids of those whose record cannot be read and that this run asks for by id: who was not asked for today
 * (UTC), the longest unasked first.
 */
export async function unreadableToAsk(ctx: StepContext): Promise<readonly string[]> {
  const today = ctx.now.slice(0, 10)
  const found: { readonly id: string; readonly at: string }[] = []
  for await (const { id, evidence } of unreadableRows(ctx)) {
    const at = evidence.unreadable?.askedAt ?? ''
    if (evidence.unreadable !== null && at.slice(0, 10) !== today) found.push({ id, at })
  }
  found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return found.slice(0, MOST_BY_ID).map(({ id }) => id)
}

async function* unreadableRows({
  deps: { store },
  account,
  run,
  now,
}: StepContext): AsyncGenerator<EmployeeRow> {
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] =
      run.mode === 'full'
        ? await store.unreadableDue(account.id, now, after, BATCH)
        : await store.employeesInRun(run, after, BATCH)
    if (rows.length === 0) return
    yield* rows
    after = rows.at(-1)?.id ?? null
  }
}
