/** Batches as Rollcall writes them, in any order; folding must not change their effect. */
import fc from 'fast-check'
import type { CompiledQuery } from 'kysely'
import type { Store } from '../../src/ports/store/store.ts'
import { queriesOf } from '../../src/store/statement.ts'
import {
  aLink,
  aMail,
  anAccount,
  anAction,
  anOrganization,
  anOverride,
  aPlan,
  planWrites,
  aReport,
  aRow,
  aRun,
  at,
  keysOf,
  NOW,
} from '../contracts/store-records.ts'
import type { Write } from '../../src/ports/store/write.ts'

/** Few people, so that the same row is often touched twice. */
const number = fc.integer({ min: 1, max: 5 })
const run = fc.integer({ min: 1, max: 4 })
const text = fc.constantFrom(
  'Zoë',
  "O'Brien",
  '"quoted" \\ and\nmore',
  '{"json":[1,2]}',
  '007',
  '1e3',
  'true',
  '',
  'nul\u0000here',
  'half \ud83d of it',
  '🦊',
)
const state = fc.constantFrom('active' as const, 'left' as const, 'out_of_scope' as const)

export async function seeded(store: Store): Promise<readonly CompiledQuery[]> {
  const people = [1, 2, 3].flatMap((n) => store.putEmployee(aRow(n), keysOf(aRow(n)), false))
  const writes = [
    ...store.putOrganization(anOrganization(), NOW),
    await store.putAccount(anAccount()),
    ...store.openRun(aRun(1)),
    ...people,
    ...planWrites(store, aPlan('plan_1')),
    ...planWrites(store, aPlan('plan_2')),
    ...[1, 2, 3, 4, 5].map((n) => store.putAction(anAction(n))),
    store.putPlanned('plan_1', 'act_1', 1, []),
    store.putLink(aLink(1)),
    store.putReport(aReport('rep_1')),
  ]
  return writes.flatMap(queriesOf)
}

export function randomBatch(store: Store): fc.Arbitrary<readonly CompiledQuery[]> {
  const person = fc
    .tuple(number, run, text, state, fc.boolean())
    .map(([n, seq, firstName, is, before]) => {
      const row = aRow(n, {
        hash: `hash_${firstName}`,
        versionRun: seq,
        state: is,
        employee: { firstName },
      })
      return store.putEmployee(row, keysOf(row), before)
    })
  const patch = fc
    .tuple(number, state, fc.option(text), fc.boolean())
    .map(([n, is, leftAt, short]) =>
      store.patchEmployee(
        'acc_1',
        aRow(n).id,
        short ? { revisit: { at: at(n) } } : { state: is, leftAt, massAbsence: n > 2 },
      ),
    )
  const link = fc.tuple(number, text).map(([n, nameKey]) => store.putLink(aLink(n, { nameKey })))
  const action = fc
    .tuple(number, fc.option(text))
    .map(([n, reason]) => [
      store.putAction(anAction(n, { reason })),
      store.putPlanned(n > 2 ? 'plan_1' : 'plan_2', `act_${n}`, n, ['first-sync']),
    ])
  // Each needs the one before it.
  const planned = fc
    .tuple(fc.nat(), number)
    .map(([made, n]) => [
      ...planWrites(store, aPlan(`plan_${made}`)),
      store.putAction(anAction(made, { state: 'dropped' })),
      store.putPlanned(`plan_${made}`, `act_${made}`, n, []),
    ])
  const moved = number.map((n) => [
    store.removePlanned('plan_1', `act_${n}`),
    store.putPlanned('plan_2', `act_${n}`, n, []),
  ])
  const one = fc.oneof(
    person,
    person,
    patch,
    patch,
    link,
    action,
    planned,
    moved,
    fc
      .tuple(number, text)
      .map(([n, message]) => store.patchAction(`act_${n}`, { state: 'done', message })),
    fc.tuple(number, text).map(([n, subject]) => store.putEvent(anEvent(n, subject))),
    number.map((n) => store.removeLink('acc_1', aRow(n).id)),
    number.map((n) => store.putReport(aReport(`rep_${n}`, { openedRun: n }))),
    number.map((n) =>
      store.closeReports('acc_1', [`rep_${n}`], 9, n % 2 === 0 ? 'ended' : 'out-of-sight'),
    ),
    number.map((n) => store.putOverride(anOverride({ employee: aRow(n).id }))),
    number.map((n) => store.removeOverrides('acc_1', aRow(n).id, ['keep', 'undo'])),
    number.map((n) => store.putMail(aMail(`mail_${n}`, { attempts: n }))),
    number.map((n) => store.patchMail(`mail_${n}`, { state: 'sent' }, at(n))),
    number.map((n) => store.putPage('run_1', 'employees', n, null, [`src_${n}`])),
    number.map((page) =>
      store.patchRun('run_1', { bookmark: { phase: 'employees', cursor: null, page } }),
    ),
    number.map((n) => planWrites(store, aPlan(`plan_${n}`, { revision: n }))),
    number.map((n) => store.makeDueByUser('org_1', [`user_${n}`])),
    number.map((n) => store.count('runs_total', n)),
    fc.constant(store.makeAllDue('acc_1')),
  )
  return fc
    .array(one, { maxLength: 40 })
    .map((writes) => writes.flatMap((each): Write[] => [each].flat()).flatMap(queriesOf))
}

function anEvent(n: number, subject: string) {
  return { organization: 'org_1', account: 'acc_1', type: `t${n}`, subject, facts: {}, at: NOW }
}

const TABLES = [
  'employees',
  'employee_versions',
  'links',
  'actions',
  'plans',
  'plan_actions',
  'reports',
  'overrides',
  'outbox',
  'events',
  'runs',
  'pages',
  'counters',
]

/** All rows that the batches can change, with their numbering. */
export async function contents(
  all: (sql: string) => Promise<readonly unknown[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const table of TABLES) {
    const rows = await all(`select * from ${table}`)
    found[table] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return found
}
