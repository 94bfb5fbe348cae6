// Stored values are parsed: newer members are kept, missing ones get their default, and an unreadable value is
// reported by its table and column, never by its content.
import { expect, onTestFinished, test } from 'vitest'
import { Unreadable } from '../../src/core/facts/errors.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import { openAt } from './temporary.ts'
import {
  aLink,
  aMail,
  anAccount,
  anAction,
  anOrganization,
  aPlan,
  planWrites,
  aReport,
  aRow,
  aRun,
  aUser,
  keysOf,
  NOW,
} from '../contracts/store-records.ts'
import { putAccount, putAudit, putEvent, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putMail } from '../../src/sync/changes/mails.ts'
import { putEmployee, putLink, putUsers } from '../../src/sync/changes/people.ts'
import { putAction, putPlanned, putReport } from '../../src/sync/changes/plans.ts'
import { openRun, putFieldValues, putJob } from '../../src/sync/changes/runs.ts'

async function aStore() {
  const store = await openAt(':memory:')
  onTestFinished(() => store.close())
  const event = { organization: 'org_1', account: 'acc_1', type: 't', subject: 's', at: NOW }
  const audit = {
    organization: 'org_1',
    account: null,
    actor: 'a',
    act: 'plan.approve',
    target: null,
    at: NOW,
  } as const
  const row = aRow(1)
  await store.commit(null, putOrganization(anOrganization(), NOW))
  await store.commit(null, [putAccount(anAccount())])
  await store.commit(null, [
    ...openRun(aRun(1)),
    ...putEmployee(row, keysOf(row), null),
    putLink(aLink(1)),
    ...putUsers('org_1', [aUser(1)], NOW),
    ...planWrites(aPlan('plan_1')),
    putAction(anAction(1)),
    putPlanned('plan_1', 'act_1', 0, []),
    putReport(aReport('rep_1')),
    putMail(aMail('mail_1')),
    putEvent({ ...event, facts: {} }),
    putAudit({ ...audit, facts: {} }),
    ...putFieldValues('acc_1', 1, [{ field: 'team', people: 1, values: {}, more: false }]),
  ])
  const { connection } = store.database
  const write = (table: string, column: string, value: unknown) =>
    connection.prepare(`update ${table} set ${column} = ?`).run(JSON.stringify(value))
  return { store, connection, write }
}
type Opened = Awaited<ReturnType<typeof aStore>>['store']

const SLICE = { after: null, limit: 9 }
const CELLS: readonly (readonly [string, string, string, (store: Opened) => Promise<unknown>])[] = [
  ['organizations', 'branding', 'org_1', (store) => store.organization('org_1')],
  ['accounts', 'settings', 'acc_1', (store) => store.account('acc_1')],
  ['accounts', 'link_admin', 'acc_1', (store) => store.account('acc_1')],
  ['accounts', 'entity_ids', 'acc_1', (store) => store.account('acc_1')],
  ['runs', 'bookmark', 'run_1', (store) => store.run('run_1')],
  ['runs', 'people', 'run_1', (store) => store.run('run_1')],
  ['employees', 'fields', 'emp_000001', (store) => store.employee('acc_1', 'emp_000001')],
  ['employees', 'memory', 'emp_000001', (store) => store.employee('acc_1', 'emp_000001')],
  ['employees', 'why', 'emp_000001', (store) => store.employee('acc_1', 'emp_000001')],
  ['employees', 'entity_ids', 'emp_000001', (store) => store.employee('acc_1', 'emp_000001')],
  ['host_users', 'fields', 'user_1', (store) => store.user('org_1', 'user_1')],
  ['plans', 'holds', 'plan_1', (store) => store.plan('plan_1')],
  ['actions', 'params', 'act_1', (store) => store.action('act_1')],
  ['actions', 'because', 'act_1', (store) => store.action('act_1')],
  ['plan_actions', 'holds', 'act_1', (store) => store.planActions('plan_1', null, 9)],
  ['reports', 'reason', 'rep_1', (store) => store.openReports('acc_1')],
  ['reports', 'detail', 'rep_1', (store) => store.openReports('acc_1')],
  ['outbox', 'notice', 'mail_1', (store) => store.mailsDue(NOW, 9)],
  ['outbox', 'frame', 'mail_1', (store) => store.mailsDue(NOW, 9)],
  ['outbox', 'rendered', 'mail_1', (store) => store.mailsDue(NOW, 9)],
  ['events', 'facts', '1', (store) => store.events({}, 0, 9)],
  ['audit', 'facts', '1', (store) => store.audit('org_1', SLICE)],
  ['field_values', 'counts', 'acc_1/team', (store) => store.fieldValues('acc_1', 1)],
]

test.each(CELLS)('%s.%s is named when it cannot be read, and its value is not', async (...cell) => {
  const [table, column, row, read] = cell
  const { store, write } = await aStore()
  await expect(read(store)).resolves.not.toBeNull()
  write(table, column, 'Ana Pop')
  const error: unknown = await read(store).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Unreadable)
  expect(String(error)).toContain(`${table}.${column} of ${row} cannot be read`)
  expect(String(error)).not.toContain('Ana')
})

test('what stands below a member is not named either', async () => {
  const { store, connection, write } = await aStore()
  write('accounts', 'settings', { ...DEFAULT_SETTINGS, status_map: { 'Ana Pop': 'no status' } })
  await expect(store.account('acc_1')).rejects.toThrow(
    new Unreadable('accounts.settings of acc_1 cannot be read (status_map: invalid_value)'),
  )
  connection.exec(`update accounts set settings = '{"invite": Ana Pop'`)
  await expect(store.account('acc_1')).rejects.toThrow(
    new Unreadable('accounts.settings of acc_1 cannot be read (it is not JSON)'),
  )
})

test('a setting that is newer than the account has its default', async () => {
  const { store, write } = await aStore()
  const { grace_days: _days, brake, routing: _routing, ...older } = DEFAULT_SETTINGS
  const { shrink_percent: _percent, ...olderBrake } = brake
  write('accounts', 'settings', { ...older, invite: 'approve', brake: olderBrake })
  const settings = (await store.account('acc_1'))?.settings
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, invite: 'approve' })
  write('accounts', 'settings', {})
  expect((await store.account('acc_1'))?.settings).toEqual(DEFAULT_SETTINGS)
})

test('what is newer than the program is kept when a row is written again', async () => {
  const { store, connection, write } = await aStore()
  const newer = { newer: { than: 'this' } }
  write('accounts', 'settings', { ...DEFAULT_SETTINGS, ...newer })
  const row = aRow(1)
  write('employees', 'fields', { ...row.employee, ...newer })
  write('employees', 'memory', { ...row.evidence, ...newer })
  write('employees', 'why', [{ code: 'a-code-to-come', facts: {}, ...newer }])
  const account = await store.account('acc_1')
  const known = await store.employee('acc_1', row.id)
  if (account === null || known === null) throw new Error('nobody is there')
  await store.commit(null, [putAccount(account), ...putEmployee(known, keysOf(known), null)])
  const texts = connection
    .prepare('select settings, fields, memory, why from accounts, employees')
    .raw()
    .get() as string[]
  for (const text of texts) expect(text).toContain('"newer":{"than":"this"}')
})

test('a job that cannot be read is dead, and stops none of the others', async () => {
  const { store, connection } = await aStore()
  await store.commit(null, [putJob({ kind: 'deliver' }, NOW)])
  connection.exec(
    `insert into jobs (name, job, run_at) values ('later', '{"kind":"a-job-to-come"}', '2020')`,
  )
  const taken = await store.takeJobs(NOW, 'one', '2999', 9)
  expect(taken.map(({ job }) => job)).toEqual([{ kind: 'deliver' }])
  expect(await store.countJobs()).toEqual({ waiting: 1, dead: 1 })
})
