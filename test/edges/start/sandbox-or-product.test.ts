// The sandbox and a product never open each other's files, and no start takes one for the other.
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { anAccount, anOrganization } from '../../contracts/store-records.ts'
import { rollcall } from '../../runtimes/fake-terminal.ts'
import { readConfig } from '../../../src/runtimes/config.ts'
import { requireOwnDatabase } from '../../../src/runtimes/start/whose-database.ts'
import { openStore } from '../../../src/sandbox/store.ts'
import type { SqliteStore } from '../../../src/store/open.ts'
import {
  aDatabase,
  aFolder,
  API_KEY,
  bytesOf,
  KEY,
  ofAProduct,
  OTHER_KEY,
  refusal,
  start,
} from './program.ts'
import { putAccount, putOrganization } from '../../../src/sync/changes/accounts.ts'

const SANDBOX_ADMIN = { email: 'noor@tulip.test', name: 'Noor', locale: null }

async function customer(store: SqliteStore): Promise<void> {
  await store.commit(null, putOrganization(anOrganization('acme'), '2026-01-01T00:00:00Z'))
  await store.commit(null, [putAccount(anAccount({ organization: 'acme' }))])
}

async function sandboxOrganization(store: SqliteStore): Promise<void> {
  const tulip = { ...anOrganization('tulip'), admins: [SANDBOX_ADMIN] }
  await store.commit(null, putOrganization(tulip, '2026-01-01T00:00:00Z'))
}

/** Why the file is refused; null if it is opened. Compares every byte of its folder before and after. */
function refused(variables: Record<string, string>, folder: string): string | null {
  const before = bytesOf(folder)
  try {
    requireOwnDatabase(readConfig(variables))
    return null
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'StartError') throw error
    return error.message
  } finally {
    expect(bytesOf(folder)).toEqual(before)
  }
}

describe('without MERGE_API_KEY', () => {
  test('on the database of a product it stops with one sentence, and writes nothing', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'), customer)
    const before = bytesOf(folder)
    const output = await refusal({ ...ofAProduct(file), MERGE_API_KEY: '' }, folder)
    expect(bytesOf(folder)).toEqual(before)
    expect(output).toContain('MERGE_API_KEY is not set')
    expect(output).toContain('SANDBOX=1')
    expect(output.match(/^ {2}- /gm)).toHaveLength(1)
    expect(output).not.toMatch(/^\s+at /m)
    for (const secret of [API_KEY, KEY, 're_key', 'token-of-the-host'])
      expect(output).not.toContain(secret)
  })

  const MARKS: readonly [string, string][] = [
    ['HOST_URL', 'https://api.acme.test/rollcall'],
    ['RESEND_API_KEY', 're_key'],
    ['ROLLCALL_SECRETS', KEY],
    ['ROLLCALL_API_KEYS', API_KEY],
  ]
  test.each(MARKS)('%s alone keeps the sandbox from starting', (name, value) => {
    for (const missing of [{}, { MERGE_API_KEY: '' }, { MERGE_API_KEY: '  ' }, { SANDBOX: '0' }])
      expect(() => readConfig({ ...missing, [name]: value })).toThrow(
        new RegExp(`MERGE_API_KEY is not set, but ${name} is`),
      )
    expect(readConfig({ SANDBOX: '1', [name]: value }).services).toBeNull()
  })

  test('and with nothing of a product it is the sandbox', () => {
    for (const env of [{}, { PORT: '4000', LOG_LEVEL: 'info' }, { SANDBOX: '1' }, { HOST_URL: '' }])
      expect(readConfig(env)).toMatchObject({ services: null, database: 'data/sandbox.db' })
  })
})

describe('the sandbox', () => {
  const sandbox = (file: string) => ({ SANDBOX: '1', ROLLCALL_DB: file })

  test('opens no database of a product, whoever asks', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'), customer)
    expect(refused(sandbox(file), folder)).toContain(`ROLLCALL_DB: ${file} holds more than`)
    expect(refused({ ROLLCALL_DB: file }, folder)).toContain('leave ROLLCALL_DB out')
  })

  test('opens no database that a product has used, or that a product shares with it', async () => {
    const folder = aFolder()
    const used = await aDatabase(join(folder, 'used.db'), (store) => store.markInstance('product'))
    expect(refused(sandbox(used), folder)).toContain('holds more than')
    const shared = await aDatabase(join(folder, 'shared.db'), async (store) => {
      await customer(store)
      await sandboxOrganization(store)
    })
    expect(refused(sandbox(shared), folder)).toContain('holds more than')
    const namesake = await aDatabase(join(folder, 'namesake.db'), (store) =>
      store.commit(null, putOrganization(anOrganization('tulip'), '2026-01-01T00:00:00Z')),
    )
    expect(refused(sandbox(namesake), folder)).toContain('holds more than')
  })

  test('opens no file that holds anything else', () => {
    const folder = aFolder()
    const other = join(folder, 'other.db')
    new Connection(other).exec('create table notes (text)').close()
    expect(refused(sandbox(other), folder)).toContain('another program')
    const text = join(folder, 'text.db')
    writeFileSync(text, 'shopping list '.repeat(200))
    expect(refused(sandbox(text), folder)).toContain('is not an SQLite database')
    const world = join(folder, 'new-world.db')
    new Connection(world).exec('create table notes (text)').close()
    expect(refused(sandbox(join(folder, 'new.db')), folder)).toContain(world)
  })

  test('sees the log of a product that was killed, and leaves it', async () => {
    const folder = aFolder()
    const file = join(folder, 'rollcall.db')
    const killed = join(folder, 'killed')
    mkdirSync(killed)
    await aDatabase(file, async (store) => {
      await customer(store)
      for (const end of ['', '-wal', '-shm'])
        writeFileSync(join(killed, `rollcall.db${end}`), readFileSync(`${file}${end}`))
    })
    const before = bytesOf(killed)
    symlinkSync(join(killed, 'rollcall.db'), join(folder, 'sandbox.db'))
    symlinkSync(killed, join(folder, 'data'))
    for (const path of [
      join(killed, 'rollcall.db'),
      join(killed, '..', 'killed', 'rollcall.db'),
      join(folder, 'data', 'rollcall.db'),
      join(folder, 'sandbox.db'),
    ]) {
      expect(() => requireOwnDatabase(readConfig(sandbox(path)))).toThrow('holds more than')
      const after = bytesOf(killed)
      for (const name of ['rollcall.db', 'rollcall.db-wal']) expect(after[name]).toBe(before[name])
    }
    expect(refused(sandbox(join(killed, 'rollcall.db/')), folder)).toContain(
      'take the / at its end',
    )
  })

  test('does not take its own world for a database', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'own.db'), (store) => store.markInstance('sandbox'))
    openStore(join(folder, 'own-world.db')).close()
    const message = refused(sandbox(join(folder, 'own-world.db')), folder)
    expect(message).toContain(`the made-up world of the sandbox in ${file}`)
    expect(message).not.toContain('mv ')
  })

  test('opens a new file, an empty one, and its own', async () => {
    const folder = aFolder()
    expect(refused(sandbox(join(folder, 'new', 'new.db')), folder)).toBeNull()
    writeFileSync(join(folder, 'touched.db'), '')
    expect(refused(sandbox(join(folder, 'touched.db')), folder)).toBeNull()
    const migrated = await aDatabase(join(folder, 'migrated.db'))
    expect(refused(sandbox(migrated), folder)).toBeNull()
    const own = await aDatabase(join(folder, 'own.db'), async (store) => {
      await store.markInstance('sandbox')
      // A developer tries the API in it.
      await customer(store)
    })
    expect(refused(sandbox(own), folder)).toBeNull()
    const before = await aDatabase(join(folder, 'before.db'), sandboxOrganization)
    expect(refused(sandbox(before), folder)).toBeNull()
  })

  test('starts beside the keys of a product, prints none of them, and goes on with its own file', async () => {
    const folder = aFolder()
    const given = { ...ofAProduct(''), MERGE_API_KEY: '', ROLLCALL_DB: '', SANDBOX: '1' }
    const first = await start(given, folder)
    expect(first.code()).toBeNull()
    expect(first.output()).toContain('/sandbox')
    for (const secret of [API_KEY, KEY, 're_key', 'token-of-the-host', 'webhook-key-of-merge'])
      expect(first.output()).not.toContain(secret)
    expect(await first.stop()).toBe(0)
    const files = Object.keys(bytesOf(folder)).filter((name) => name.endsWith('.db'))
    expect(files).toEqual(['data/sandbox-world.db', 'data/sandbox.db'])
    const again = await start(given, folder)
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
    // The product refuses what the sandbox has left.
    await again.stop()
    const output = await refusal(ofAProduct(join(folder, 'data/sandbox.db')), folder)
    expect(output).toContain('belongs to the sandbox')
    expect(output).toContain('ROLLCALL_DB')
  })
})

describe('a product', () => {
  test('refuses a database with the organization of the sandbox, until it is erased', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'), async (store) => {
      await customer(store)
      await sandboxOrganization(store)
    })
    const product = ofAProduct(file)
    expect(refused(product, folder)).toContain('erase --organization tulip')
    const doctor = await rollcall(product, ['doctor'])
    expect(doctor.said).toMatch(/WRONG +database .*organization tulip of the sandbox/)
    for (const args of [['verify-audit'], ['rotate-keys'], ['plan', 'acc_1']])
      expect((await rollcall(product, args)).complained).toContain('tulip of the sandbox')
    const erased = await rollcall(product, ['erase', '--organization', 'tulip', '--yes'])
    expect(erased).toMatchObject({ code: 0 })
    expect(refused(product, folder)).toBeNull()
    expect((await rollcall(product, ['verify-audit'])).code).toBe(0)
  })

  test('may have a customer with the id of the sandbox', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'), (store) =>
      store.commit(null, putOrganization(anOrganization('tulip'), '2026-01-01T00:00:00Z')),
    )
    expect(refused(ofAProduct(file), folder)).toBeNull()
  })

  test('opens no other program and no made-up world', () => {
    const folder = aFolder()
    const other = join(folder, 'other.db')
    new Connection(other).exec('create table notes (text)').close()
    const world = join(folder, 'world.db')
    openStore(world).close()
    expect(refused(ofAProduct(other), folder)).toContain('another program')
    expect(refused(ofAProduct(world), folder)).toContain('made-up world')
  })

  test('commands without MERGE_API_KEY touch no database of a product', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'), customer)
    const before = bytesOf(folder)
    const env = { ...ofAProduct(file), MERGE_API_KEY: '' }
    for (const args of [
      ['erase', '--organization', 'acme', '--yes'],
      ['rotate-keys'],
      ['doctor'],
    ]) {
      const { code, said, complained } = await rollcall(env, args)
      expect(code).toBe(1)
      expect(`${said}${complained}`).toContain('MERGE_API_KEY is not set')
    }
    const alone = await rollcall({ ROLLCALL_DB: file }, [
      'erase',
      '--organization',
      'acme',
      '--yes',
    ])
    expect(alone.code).toBe(1)
    expect(bytesOf(folder)).toEqual(before)
    await aDatabase(
      file,
      async (store) => {
        expect(await store.organization('acme')).not.toBeNull()
      },
      [OTHER_KEY],
    )
  })
})

describe('the sandbox of an earlier version', () => {
  async function earlier() {
    const folder = aFolder()
    openStore(join(folder, 'sandbox.db')).close()
    const product = await aDatabase(join(folder, 'rollcall.db'), sandboxOrganization)
    return { folder, product, file: join(folder, 'sandbox.db') }
  }

  test('is left alone, and the two commands that take it over are said', async () => {
    const { folder, product, file } = await earlier()
    const said = refused({ ROLLCALL_DB: file }, folder) ?? ''
    const world = join(folder, 'sandbox-world.db')
    expect(said).toContain(`mv ${file} ${world} && mv ${product} ${file}`)
    renameSync(file, world)
    renameSync(product, file)
    expect(refused({ ROLLCALL_DB: file }, folder)).toBeNull()
  })

  test('with a ROLLCALL_DB of its own needs one command', async () => {
    const { folder, product, file } = await earlier()
    const said = refused({ ROLLCALL_DB: product }, folder) ?? ''
    const world = join(folder, 'rollcall-world.db')
    expect(said).toContain(`mv ${file} ${world} (`)
    renameSync(file, world)
    expect(refused({ ROLLCALL_DB: product }, folder)).toBeNull()
  })

  test('beside a product takes nothing of the product along', async () => {
    const folder = aFolder()
    const file = join(folder, 'sandbox.db')
    openStore(file).close()
    await aDatabase(join(folder, 'rollcall.db'), customer)
    const said = refused({ ROLLCALL_DB: file }, folder) ?? ''
    expect(said).not.toContain('rollcall.db')
    expect(said).toContain('sandbox-world.db')
  })
})
