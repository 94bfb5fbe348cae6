/** Batches as Rollcall writes them, in any order; folding must not change their effect. */
import fc from 'fast-check'

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
import type { Change } from '../../src/ports/store/changes.ts'
import { count, putAccount, putEvent, putOrganization } from '../../src/sync/changes/accounts.ts'
import { patchMail, putMail } from '../../src/sync/changes/mails.ts'
import {
  patchEmployee,
  putEmployee,
  putLink,
  putOverride,
  removeLink,
  removeOverrides,
} from '../../src/sync/changes/people.ts'
import {
  closeReports,
  patchAction,
  putAction,
  putPlanned,
  putReport,
  removePlanned,
} from '../../src/sync/changes/plans.ts'
import { openRun, patchRun, putPage } from '../../src/sync/changes/runs.ts'

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

export function seeded(): readonly Change[] {
  const people = [1, 2, 3].flatMap((n) => putEmployee(aRow(n), keysOf(aRow(n)), null))
  return [
    ...putOrganization(anOrganization(), NOW),
    putAccount(anAccount()),
    ...openRun(aRun(1)),
    ...people,
    ...planWrites(aPlan('plan_1')),
    ...planWrites(aPlan('plan_2')),
    ...[1, 2, 3, 4, 5].map((n) => putAction(anAction(n))),
    putPlanned('plan_1', 'act_1', 1, []),
    putLink(aLink(1)),
    putReport(aReport('rep_1')),
  ]
}

export function randomBatch(): fc.Arbitrary<readonly Change[]> {
  const person = fc
    .tuple(number, run, text, state, fc.boolean())
    .map(([n, seq, firstName, is, before]) => {
      const row = aRow(n, {
        hash: `hash_${firstName}`,
        versionRun: seq,
        state: is,
        employee: { firstName },
      })
      return putEmployee(row, keysOf(row), before ? aRow(n, { versionRun: 0 }) : null)
    })
  const patch = fc
    .tuple(number, state, fc.option(text), fc.boolean())
    .map(([n, is, leftAt, short]) =>
      patchEmployee(
        'acc_1',
        aRow(n).id,
        short ? { revisit: { at: at(n) } } : { state: is, leftAt, massAbsence: n > 2 },
      ),
    )
  const link = fc.tuple(number, text).map(([n, nameKey]) => putLink(aLink(n, { nameKey })))
  const action = fc
    .tuple(number, fc.option(text))
    .map(([n, reason]) => [
      putAction(anAction(n, { reason })),
      putPlanned(n > 2 ? 'plan_1' : 'plan_2', `act_${n}`, n, ['first-sync']),
    ])
  // Each needs the one before it.
  const planned = fc
    .tuple(fc.nat(), number)
    .map(([made, n]) => [
      ...planWrites(aPlan(`plan_${made}`)),
      putAction(anAction(made, { state: 'dropped' })),
      putPlanned(`plan_${made}`, `act_${made}`, n, []),
    ])
  const moved = number.map((n) => [
    removePlanned('plan_1', `act_${n}`),
    putPlanned('plan_2', `act_${n}`, n, []),
  ])
  const one: fc.Arbitrary<Change | readonly Change[]> = fc.oneof(
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
      .map(([n, message]) => patchAction(`act_${n}`, { state: 'done', message })),
    fc.tuple(number, text).map(([n, subject]) => putEvent(anEvent(n, subject))),
    number.map((n) => removeLink('acc_1', aRow(n).id)),
    number.map((n) => putReport(aReport(`rep_${n}`, { openedRun: n }))),
    number.map((n) =>
      closeReports('acc_1', [`rep_${n}`], 9, n % 2 === 0 ? 'ended' : 'out-of-sight'),
    ),
    number.map((n) => putOverride(anOverride({ employee: aRow(n).id }))),
    number.map((n) => removeOverrides('acc_1', aRow(n).id, ['keep', 'undo'])),
    number.map((n) => putMail(aMail(`mail_${n}`, { attempts: n }))),
    number.map((n) => patchMail(`mail_${n}`, { state: 'sent' }, at(n))),
    number.map((n) => putPage('run_1', 'employees', n, null, [`src_${n}`])),
    number.map((page) =>
      patchRun('run_1', { bookmark: { phase: 'employees', cursor: null, page } }),
    ),
    number.map((n) => planWrites(aPlan(`plan_${n}`, { revision: n }))),
    number.map((n) => ({
      set: 'employees.due-by-user' as const,
      organization: 'org_1',
      userIds: [`user_${n}`],
    })),
    number.map((n) => count('runs_total', n)),
    fc.constant({ set: 'employees.all-due' as const, account: 'acc_1' }),
  )
  return fc
    .array(one, { maxLength: 40 })
    .map((changes) => changes.flatMap((each): readonly Change[] => [each].flat()))
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
