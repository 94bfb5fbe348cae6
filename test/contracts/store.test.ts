import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAt, temporaryFolder } from '../store/temporary.ts'
import { storeSuite } from './store-suite.ts'

const statements = new Set<string>()

/** Refuses the statements that D1 would refuse (reliability.md, fact 9). */
function withinD1(sql: string, parameters: readonly unknown[]): void {
  statements.add(sql)
  if (parameters.length > 100) throw new Error(`${parameters.length} parameters: ${sql}`)
  if (sql.length > 100_000) throw new Error(`a statement of ${sql.length} characters`)
  if (/\blike\b|\bbegin\b|\bsavepoint\b/i.test(sql)) throw new Error(`not for D1: ${sql}`)
  if ((sql.match(/\bunion\b/gi) ?? []).length > 4) throw new Error(`more than 5 selects: ${sql}`)
  for (const value of parameters) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      throw new Error(`a ${typeof value} is bound: ${sql}`)
    }
    if (typeof value === 'string' && value.length > 1_000_000) throw new Error('over 1 MB')
  }
}

storeSuite('the store over SQLite', () =>
  openAt(join(temporaryFolder(), 'rollcall.db'), { trace: withinD1 }),
)

/** Allowed scans: values of our own lists, small tables, the daily clean-up, and walks along an index of few rows. */
const MAY_SCAN =
  /VIRTUAL TABLE|^SCAN (CONSTANT|\(subquery|found|population|accounts|a|counters|sqlite_master|jobs|leases|forgets|outages|link_tokens USING INDEX|outbox|idempotency|portal_tokens|portal_sessions|p USING COVERING|hints USING COVERING|plans USING INDEX plans_held)\b/
/** Allowed searches over all people of an account: few people, an index only, or everybody who is not due yet. */
const MAY_WALK =
  /employees_(remembered|doubted|missing|announced|revisit|deleted)|COVERING INDEX employees_by_source/

test('no statement of the suite scans a table, or all people of an account', async () => {
  const store = await openAt(join(temporaryFolder(), 'rollcall.db'))
  expect(statements.size).toBeGreaterThan(150)
  for (const statement of statements) {
    const sql = statement.replaceAll('"', '').replaceAll(/ as (e|a|f)\b/g, ' $1')
    // One walks through an organization's own entities, some count everybody, one stops at a hit, one is for
    // the day on which our clock was ahead.
    if (/json_group_array|count\(\*\) as people|limit 1\)|min\(read_at/.test(sql)) continue
    // Foreign keys search people by account too, but only when an account goes.
    const people = /\bemployees (e )?(where|indexed|set|cross)\b/.test(sql)
    for (const step of planOf(store, statement)) {
      if (step.startsWith('SCAN')) expect(step, sql).toMatch(MAY_SCAN)
      if (people && /^SEARCH (employees|e) .*\(account=\?\)$/.test(step)) {
        expect(step, sql).toMatch(MAY_WALK)
      }
    }
  }
  await store.close()
})

type Opened = Awaited<ReturnType<typeof openAt>>

function planOf(store: Opened, sql: string): readonly string[] {
  const marks = Array.from({ length: sql.split('?').length - 1 }, () => 'x')
  return store.database.connection
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(marks)
    .map((step) => step.detail)
}
