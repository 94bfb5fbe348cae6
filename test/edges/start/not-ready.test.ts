// A database that may not be touched: the process lives, is not ready, says why, and changes nothing.
import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { anAccount, anOrganization, NOW } from '../../contracts/store-records.ts'
import { SECRET } from '../../fixtures/product.ts'
import { rollcall } from '../../runtimes/fake-terminal.ts'
import { unpacked } from '../../store/temporary.ts'
import type { Unfit } from '../../../src/ports/store/store.ts'
import type { SqliteStore } from '../../../src/store/open.ts'
import { aDatabase, aFolder, API_KEY, KEY, ofAProduct, OTHER_KEY, start } from './program.ts'
import { putAccount, putOrganization } from '../../../src/sync/changes/accounts.ts'

async function account(store: SqliteStore): Promise<void> {
  await store.commit(null, putOrganization(anOrganization(), NOW))
  await store.commit(null, [putAccount(anAccount({ token: 'token of acme' }))])
}

/** A program of next year has changed it in a way that this one cannot work beside. */
function newer(file: string): void {
  extended(file)
  const connection = new Connection(file)
  connection.exec("update instance set value = '9999' where name = 'min_program'")
  connection.close()
}

/** A program of next year has only added to it. */
function extended(file: string): void {
  const connection = new Connection(file)
  connection.exec(`
    insert into d1_migrations (name) values ('9999_of_next_year.sql');
    create table next_year (id integer primary key);
    alter table organizations add column of_next_year text;
    alter table accounts add column of_next_year integer not null default 0;
    alter table employees add column of_next_year text`)
  connection.close()
}

const NOT_READY: readonly {
  what: string
  variables?: Record<string, string>
  database: (file: string) => Promise<unknown>
  said: string
}[] = [
  {
    what: 'keys that do not open its tokens, before anything was remembered of them',
    database: (file) => aDatabase(file, account, [OTHER_KEY]),
    said: 'ROLLCALL_SECRETS cannot open what the database in ROLLCALL_DB holds',
  },
  {
    what: 'keys of which the database remembers others, with nothing sealed in it',
    database: (file) => aDatabase(file, (store) => store.markInstance('product'), [OTHER_KEY]),
    said: 'ROLLCALL_SECRETS cannot open what the database in ROLLCALL_DB holds',
  },
  {
    what: 'keys without the last one, which makes the hashes of people who were erased',
    database: (file) => aDatabase(file, (store) => store.markInstance('product'), [KEY, OTHER_KEY]),
    said: 'the last key in ROLLCALL_SECRETS is not the one',
  },
  {
    what: 'a database that a newer version has changed',
    database: async (file) => newer(await aDatabase(file, account)),
    said: 'a newer version of Rollcall has changed the database in ROLLCALL_DB',
  },
]

test.each(NOT_READY)('$what', async ({ database, said }) => {
  const folder = aFolder()
  const file = join(folder, 'rollcall.db')
  await database(file)
  const variables = ofAProduct(file)
  const started = await start(variables, folder)
  expect(started.code()).toBeNull()
  const get = (path: string, key?: string) =>
    fetch(`${started.url}${path}`, key ? { headers: { authorization: `Bearer ${key}` } } : {})
  expect((await get('/healthz')).status).toBe(200)
  const open = await get('/readyz')
  expect(open.status).toBe(503)
  expect(await open.text()).not.toContain('ROLLCALL_')
  expect((await get('/readyz?verbose')).status).toBe(401)
  const verbose = await get('/readyz?verbose', API_KEY)
  expect(verbose.status).toBe(503)
  expect(await verbose.text()).toContain(said)
  expect((await get('/v1/organizations', API_KEY)).status).toBe(503)

  const body = '{"hook":{"event":"Employee.changed"},"linked_account":{"id":"la_1"}}'
  const signature = createHmac('sha256', variables['MERGE_WEBHOOK_KEYS'] ?? '')
    .update(body)
    .digest('base64url')
  const headers = { 'x-merge-webhook-signature': signature }
  const hook = await fetch(`${started.url}/webhooks/merge`, { method: 'POST', body, headers })
  // Merge sends it again after a 503, and after no other refusal.
  expect(hook.status).toBe(503)

  expect(started.output().match(new RegExp(said, 'g'))).toHaveLength(1)
  expect(await started.stop()).toBe(0)
  const doctor = await rollcall(variables, ['doctor'])
  expect(doctor.code).toBe(1)
  expect(doctor.said).toContain(said)
  for (const args of [
    ['rotate-keys'],
    ['verify-audit'],
    ['erase', '--organization', 'org_1', '--yes'],
  ])
    expect((await rollcall(variables, args)).complained).toContain(said)
  const left = new Connection(file, { readonly: true })
  const { n } = left.prepare<[], { n: number }>('select count(*) as n from jobs').get() ?? { n: -1 }
  left.close()
  expect(n).toBe(0)
})

test.each(['0.1.0', '0.4.0', '0.5.0'])(
  'the database of %s is not migrated by keys that do not open it, under whoever still works with it',
  async (version) => {
    const file = unpacked(version)
    const started = await start(ofAProduct(file), aFolder())
    expect(started.output()).toContain('ROLLCALL_SECRETS cannot open')
    expect(await started.stop()).toBe(0)
    const left = new Connection(file, { readonly: true })
    const names = left.prepare('select name from d1_migrations').pluck().all()
    left.close()
    const untouched = new Connection(unpacked(version), { readonly: true })
    expect(names).toEqual(untouched.prepare('select name from d1_migrations').pluck().all())
    untouched.close()
  },
)

test('a newer database is not migrated, and a backup of it can be made', async () => {
  const folder = aFolder()
  const file = await aDatabase(join(folder, 'rollcall.db'), account)
  newer(file)
  const migrate = await rollcall({ ROLLCALL_DB: file }, ['migrate'])
  expect(migrate).toMatchObject({ code: 1 })
  expect(migrate.complained).toContain('a newer version of Rollcall')
  const copy = join(folder, 'copy.db')
  expect(await rollcall(ofAProduct(file), ['backup', copy])).toMatchObject({ code: 0 })
  expect(existsSync(copy)).toBe(true)
})

test('a database that becomes newer under a running program makes it not ready', async () => {
  const folder = aFolder()
  const file = join(folder, 'rollcall.db')
  const started = await start(ofAProduct(file), folder)
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
  newer(file)
  expect((await fetch(`${started.url}/readyz`)).status).toBe(503)
  const headers = { authorization: `Bearer ${API_KEY}` }
  const verbose = await fetch(`${started.url}/readyz?verbose`, { headers })
  expect(await verbose.text()).toContain('a newer version of Rollcall')
})

test('a database that a newer version has only added to is worked with, and goes on under a running program', async () => {
  const folder = aFolder()
  const file = await aDatabase(join(folder, 'rollcall.db'), account)
  extended(file)
  const started = await start(ofAProduct(file), folder)
  const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' }
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${started.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
  const organization = {
    name: 'Next',
    entities: [{ id: 'nl', name: 'Next' }],
    admins: [{ email: 'bo@next.test' }],
  }
  expect((await ask('PUT', '/v1/organizations/next', organization)).status).toBeLessThan(300)
  expect((await ask('GET', '/v1/organizations/next')).status).toBe(200)
  expect((await ask('GET', `/v1/accounts/${anAccount().id}`)).status).toBe(200)
  expect(await rollcall({ ROLLCALL_DB: file }, ['migrate'])).toMatchObject({ code: 0 })
})

const SECRETS: readonly [what: string, before: string[], now: string[], unfit: Unfit | null][] = [
  ['the same key', [KEY], [KEY], null],
  ['a new key in front', [KEY], [OTHER_KEY, KEY], null],
  ['the old key taken away before everything is sealed anew', [KEY], [OTHER_KEY], 'wrong-secrets'],
  ['the new key taken away again', [OTHER_KEY, KEY], [KEY], 'wrong-secrets'],
  ['another order', [OTHER_KEY, KEY], [KEY, OTHER_KEY], 'wrong-last-secret'],
  ['a new key at the end', [KEY], [KEY, OTHER_KEY], 'wrong-last-secret'],
]
test.each(SECRETS)('%s', async (_what, before, now, unfit) => {
  const file = join(aFolder(), 'rollcall.db')
  await aDatabase(file, (store) => store.markInstance('product'), [KEY])
  await aDatabase(file, account, before)
  await aDatabase(file, async (store) => expect(await store.unfit()).toBe(unfit), now)
})

test('after rotate-keys the old key can go where it is not the last, and a lost one by name', async () => {
  const file = join(aFolder(), 'rollcall.db')
  await aDatabase(file, async (store) => {
    await store.markInstance('product')
    await account(store)
  })
  const both = { ...ofAProduct(file), ROLLCALL_SECRETS: `${OTHER_KEY},${KEY}` }
  expect(await rollcall(both, ['rotate-keys'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('2 secrets were'),
  })
  await aDatabase(file, async (store) => expect(await store.unfit()).toBe('wrong-secrets'), [KEY])
  const without = { ...ofAProduct(file), ROLLCALL_SECRETS: OTHER_KEY }
  const refused = await rollcall(without, ['rotate-keys'])
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.complained).toContain('rotate-keys --accept-last-key')
  expect(await rollcall(without, ['rotate-keys', '--accept-last-key'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('not recognised any more'),
  })
  await aDatabase(file, async (store) => expect(await store.unfit()).toBeNull(), [OTHER_KEY])
})

test('one token of a key that was lost long ago does not stop the others', async () => {
  const file = join(aFolder(), 'rollcall.db')
  await aDatabase(file, account, [OTHER_KEY])
  await aDatabase(file, async (store) => {
    const other = anAccount({ id: 'acc_2', sourceAccountId: 'la_2', token: 'token of another' })
    await store.commit(null, [putAccount(other)])
    expect(await store.unfit()).toBeNull()
  })
})

test('a database of an earlier version is ready, and remembers its keys from then on', async () => {
  const folder = aFolder()
  const file = unpacked('0.1.0')
  const started = await start({ ...ofAProduct(file), ROLLCALL_SECRETS: SECRET }, folder)
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
  expect(await started.stop()).toBe(0)
  await aDatabase(file, async (store) => expect(await store.unfit()).toBe('wrong-secrets'))
})
