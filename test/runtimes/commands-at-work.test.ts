// The command line beside a server that runs, and beside one that was stopped.
import { readFileSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { rollcall, type Spoken } from './fake-terminal.ts'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await companyOn(stage, { employees: 12 })
  await company.untilIdle()
})
afterAll(() => stage?.close())

function environment(more: Record<string, string> = {}): Record<string, string> {
  return {
    ...stage.variables,
    ROLLCALL_DB: stage.rollcall.databaseFile,
    ROLLCALL_URL: stage.rollcall.url,
    PORT: new URL(stage.rollcall.url).port,
    ...more,
  }
}

function run(args: readonly string[], ...answers: readonly string[]): Promise<Spoken> {
  return rollcall(environment(), args, ...answers)
}

function everything(): string {
  const { databaseFile } = stage.rollcall
  return ['', '-wal'].map((end) => readFileSync(`${databaseFile}${end}`, 'latin1')).join('')
}

test('doctor reaches Merge, host and Resend and finds no problem', async () => {
  const { code, said } = await run(['doctor'])
  expect(said).not.toContain('WRONG')
  for (const name of ['Merge', 'host', 'Resend', 'server', 'database', 'secrets'])
    expect(said).toMatch(new RegExp(`^ok +${name} `, 'm'))
  expect(said).toMatch(/^ok +Merge client +reads the same 12 people of acc_\w+ as we do$/m)
  expect(code).toBe(0)
})

test.each([
  ['MERGE_API_KEY', 'not-the-key', 'Merge'],
  ['HOST_TOKEN', 'not-the-token', 'host'],
  ['RESEND_API_KEY', 're_not-the-key', 'Resend'],
  ['ROLLCALL_SECRETS', Buffer.alloc(32, 9).toString('base64'), 'secrets'],
])('doctor tells a wrong %s', async (name, value, who) => {
  const { code, said } = await rollcall(environment({ [name]: value }), ['doctor'])
  expect(said).toMatch(new RegExp(`^WRONG +${who} .*${name}`, 'm'))
  expect(said).not.toContain(value)
  expect(code).toBe(1)
})

test('a sync with a server is done by the server and followed to its end', async () => {
  company.hr.hire('xandra')
  company.hr.finishSync()
  const { code, said } = await run(['sync', company.accountId])
  expect(said).toMatch(/run_\w+ has begun\./)
  expect(said).toContain('HR: 1 joined, 0 changed, 0 left')
  expect(said).not.toContain('does the work')
  expect(code).toBe(0)
  expect(company.userOf('xandra').status).toBe('invited')
})

test('a plan shows who waits for what, and does nothing', async () => {
  const before = company.actions().length
  for (const row of namesFrom(0, 4)) company.hr.terminate(row)
  company.hr.finishSync()
  const synced = await run(['sync', company.accountId])
  expect(synced.said).toContain('waits for an admin')
  expect(synced.said).toContain('too-many-leavers')

  const { code, said } = await run(['plan', company.accountId])
  expect(code).toBe(0)
  expect(said).toMatch(/^action +entity +person +waits for +because$/m)
  expect(said).toMatch(/^user\.deactivate +nl +\S.* too-many-leavers +According to HR/m)
  expect(said).toContain('4 user.deactivate')
  expect(company.actions()).toHaveLength(before)
  await company.approve()
})

test('verify-audit finds every outcome once, and tells what is missing or doubled', async () => {
  const { code, said } = await run(['verify-audit'])
  expect(said).toContain('Every outcome is in the audit exactly once.')
  expect(code).toBe(0)

  const database = new Connection(stage.rollcall.databaseFile, { timeout: 5_000 })
  const rows = database
    .prepare<[], { id: number; action: string }>(
      `select id, facts ->> 'action' as action from audit where act = 'user.deactivate.done'`,
    )
    .all()
  const [lost, doubled] = rows
  if (lost === undefined || doubled === undefined) throw new Error('too few entries')
  const copied = database.prepare(
    `insert into audit (organization, account, actor, act, target, facts, at)
     select organization, account, actor, act, target, facts, at from audit where id = ?`,
  )
  copied.run(doubled.id)
  copied.run(lost.id)
  database.prepare(`update audit set act = 'user.deactivate.refused' where id = ?`).run(lost.id)
  const broken = await run(['verify-audit'])
  expect(broken.code).toBe(1)
  expect(broken.complained).toContain(`${doubled.action} user.deactivate done: 2 entries`)
  expect(broken.complained).toContain(`${lost.action} user.deactivate.refused no such outcome`)
  database.prepare(`delete from audit where id > ? and act = 'user.deactivate.done'`).run(rowsEnd())
  database.prepare(`update audit set act = 'user.deactivate.done' where id = ?`).run(lost.id)
  database.close()

  function rowsEnd(): number {
    return Math.max(...rows.map(({ id }) => id))
  }
})

test('whoever still has a user is not forgotten', async () => {
  const { id } = await company.person('xandra')
  const { code, complained } = await run(['erase', '--employee', id, '--yes'])
  expect(code).toBe(1)
  expect(complained).toContain('still has a user')
  expect((await company.person('xandra')).email).toBe(company.hr.row('xandra').work_email)
})

test('a leaver is forgotten after the id was typed, and does not come back as a joiner', async () => {
  const leaver = 'ana'
  await eventually(() => expect(company.userOf(leaver).status).toBe('inactive'))
  await eventually(() => expect(company.inbox('deactivated').length).toBeGreaterThanOrEqual(4))
  const { id } = await company.person(leaver)

  const wrong = await run(['erase', '--employee', id], 'emp_other')
  expect(wrong).toMatchObject({ code: 1, complained: 'Nothing was erased.' })
  expect((await company.person(leaver)).email).toBe(addressOf(leaver))

  const { code, said } = await run(['erase', '--employee', id], id)
  expect(code).toBe(0)
  expect(said).toContain(`${id} is erased.`)
  const found = await stage.api.get<Record<string, unknown>>(
    `/accounts/${company.accountId}/employees/${id}`,
  )
  expect(found).toMatchObject({ first_name: null, email: null, phone: null, state: 'left' })

  // The host's user is gone from the product too, as it should be before somebody is forgotten.
  company.host.remove(company.userOf(leaver).id)
  const invited = company.actions('user.invite').length
  company.hr.change(leaver, { mobile_phone_number: '+31612345678', employment_status: 'ACTIVE' })
  expect((await company.reconcile()).state).toBe('done')
  await company.webhook(leaver)
  await company.untilIdle()
  expect(company.actions('user.invite')).toHaveLength(invited)
  for (const trace of [addressOf(leaver), '+31612345678'])
    expect(everything(), `of ${trace}`).not.toContain(trace)
  // As a word: what is sealed may have these letters by chance.
  expect(everything()).not.toMatch(new RegExp(`\\b${company.hr.row(leaver).first_name}\\b`))
  expect((await run(['verify-audit'])).code).toBe(0)
})

test('rotate-keys seals the tokens with the newest key, and the server goes on', async () => {
  const newest = Buffer.alloc(32, 5).toString('base64')
  const both = `${newest},${stage.variables['ROLLCALL_SECRETS'] ?? ''}`
  const { code, said } = await rollcall(environment({ ROLLCALL_SECRETS: both }), ['rotate-keys'])
  expect(said).toMatch(/^[1-9]\d* secrets? w\w+ encrypted with the newest key\./)
  expect(code).toBe(0)
  const again = await rollcall(environment({ ROLLCALL_SECRETS: both }), ['rotate-keys'])
  expect(again.said).toMatch(/^0 secrets were encrypted with the newest key\./)
  const old = stage.variables['ROLLCALL_SECRETS'] ?? ''
  // The last key stays the last, also on the way back.
  const back = `${old},${newest},${old}`
  await rollcall(environment({ ROLLCALL_SECRETS: back }), ['rotate-keys'])
  expect((await company.reconcile()).state).toBe('done')
})

test('without a server a sync does the work itself, mails too', async () => {
  company.hr.hire('yaro')
  company.hr.finishSync()
  const mails = company.inbox('added-summary').length
  await stage.rollcall.terminate()
  const { code, said } = await run(['sync', company.accountId])
  expect(said).toContain('No server takes the run, so this command does the work.')
  expect(said).toContain('1 joined')
  expect(code).toBe(0)
  expect(company.userOf('yaro').status).toBe('invited')
  expect(company.inbox('added-summary').length).toBeGreaterThan(mails)
  await stage.rollcall.start()
})

test('an organization is erased with everything of it, and its users stay', async () => {
  const users = company.users().length
  const mail = addressOf('yaro')
  const { code, said } = await run(['erase', '--organization', company.id], company.id)
  expect(code).toBe(0)
  expect(said).toContain(`${company.id} is erased.`)
  expect((await stage.api.call('GET', `/organizations/${company.id}`)).status).toBe(404)
  expect(company.users()).toHaveLength(users)
  expect(everything()).not.toContain(mail)
  expect((await run(['erase', '--organization', company.id, '--yes'])).code).toBe(1)
})
