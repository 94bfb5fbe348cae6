// The command line where no server runs: a database in a folder of its own, or none.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { rollcall } from './fake-terminal.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
const VERBS = ['doctor', 'migrate', 'sync', 'plan', 'backup', 'erase', 'rotate-keys']

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rollcall-command-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** The environment of a real host, Merge and Resend that cannot be reached: nothing listens on port 9. */
function environment(database: string): Record<string, string> {
  return {
    ROLLCALL_DB: database,
    ROLLCALL_SECRETS: KEY,
    ROLLCALL_API_KEYS: 'rk_0123456789abcdef',
    ROLLCALL_URL: 'https://rollcall.acme.test',
    MERGE_API_KEY: 'merge-key',
    MERGE_API_BASE_URL: 'http://127.0.0.1:9/api',
    MERGE_WEBHOOK_KEYS: 'webhook-key-of-merge',
    HOST_URL: 'http://127.0.0.1:9/host',
    HOST_TOKEN: 'token',
    HOST_SECRET: `whsec_${KEY}`,
    RESEND_API_KEY: 're_key',
    RESEND_BASE_URL: 'http://127.0.0.1:9',
    PORT: '9',
  }
}

test('an unknown verb prints the help and ends with 2', async () => {
  const { code, said, complained } = await rollcall({}, ['frobnicate'])
  expect(code).toBe(2)
  expect(said).toBe('')
  expect(complained).toContain('There is no verb "frobnicate".')
  for (const verb of VERBS) expect(complained).toContain(`  ${verb}`)
})

test('no verb prints the help and ends with 2, asking for it ends with 0', async () => {
  expect(await rollcall({}, [])).toMatchObject({ code: 2, complained: '' })
  expect(await rollcall({}, ['--help'])).toMatchObject({ code: 0, complained: '' })
  // A name that every object has is no verb.
  expect((await rollcall({}, ['constructor'])).code).toBe(2)
})

test.each([['sync'], ['plan'], ['backup'], ['erase'], ['erase', '--employee'], ['doctor', 'more']])(
  '%s %s without what it needs says how it is used',
  async (...args) => {
    const { code, complained } = await rollcall({}, args)
    expect(code).toBe(2)
    expect(complained).toContain(`Usage: npm run rollcall -- ${args[0]}`)
  },
)

test('as a process of its own it gives its exit code', () => {
  const entry = join(import.meta.dirname, '../../src/runtimes/command.ts')
  const run = spawnSync(process.execPath, [entry, 'frobnicate'], {
    cwd: folder(),
    encoding: 'utf8',
  })
  expect(run.status).toBe(2)
  expect(run.stderr).toContain('npm run rollcall -- <verb>')
})

test('a wrong environment is named in full, once', async () => {
  const env = { ...environment('x.db'), HOST_URL: 'host', ROLLCALL_SECRETS: 'short' }
  const { code, complained } = await rollcall(env, ['rotate-keys'])
  expect(code).toBe(1)
  expect(complained).toContain('- HOST_URL ')
  expect(complained).toContain('- ROLLCALL_SECRETS ')
})

test('without a database and without a sandbox each says what to do', async () => {
  const file = join(folder(), 'none.db')
  for (const args of [['rotate-keys'], ['verify-audit'], ['backup', 'copy.db']]) {
    const { code, complained } = await rollcall(environment(file), args)
    expect(code).toBe(1)
    expect(complained).toContain(`There is no database at ${file}`)
  }
  const { complained } = await rollcall({ ROLLCALL_DB: file }, ['verify-audit'])
  expect(complained).toContain('npm start')
  expect(existsSync(file)).toBe(false)
})

test('migrate makes a database without any key, and is done the second time', async () => {
  const file = join(folder(), 'new', 'rollcall.db')
  const first = await rollcall({ ROLLCALL_DB: file }, ['migrate'])
  expect(first).toMatchObject({ code: 0 })
  expect(first.said).toContain('applied 0001_init.sql')
  const second = await rollcall({ ROLLCALL_DB: file }, ['migrate'])
  expect(second.said).toBe(`${file} is up to date.`)
})

test('doctor names every setting that is wrong', async () => {
  const env = { ...environment('x.db'), HOST_URL: 'host', ROLLCALL_SECRETS: 'short' }
  const { code, said } = await rollcall(env, ['doctor'])
  expect(code).toBe(1)
  expect(said).toMatch(/WRONG +environment +HOST_URL must be an https/)
  expect(said).toMatch(/WRONG +environment +ROLLCALL_SECRETS must be a comma list/)
  expect(said).toContain('2 things are wrong.')
})

test('doctor says who cannot be reached, and makes no database', async () => {
  const file = join(folder(), 'rollcall.db')
  const { code, said } = await rollcall(environment(file), ['doctor'])
  expect(code).toBe(1)
  expect(said).toMatch(/note +database .* does not exist yet/)
  for (const other of ['Merge', 'host', 'Resend'])
    expect(said).toMatch(new RegExp(`WRONG +${other} `))
  expect(said).not.toMatch(/merge-key|re_key|whsec_/)
  expect(existsSync(file)).toBe(false)
})

test('doctor finds a damaged database and one that is not up to date', async () => {
  const file = join(folder(), 'rollcall.db')
  writeFileSync(file, 'no database at all, but long enough to be read as the head of one'.repeat(9))
  expect((await rollcall(environment(file), ['doctor'])).said).toMatch(/WRONG +database /)

  const old = join(folder(), 'old.db')
  await openSqlite(old).close()
  const { said } = await rollcall(environment(old), ['doctor'])
  expect(said).toMatch(/WRONG +migrations +0001_init\.sql.* not applied/)
})

test('a backup is whole while somebody writes, and is readable by its owner only', async () => {
  const at = folder()
  const file = join(at, 'rollcall.db')
  const env = environment(file)
  await rollcall(env, ['migrate'])
  const writer = new Connection(file, { timeout: 5_000 })
  onTestFinished(() => void writer.close())
  const put = writer.prepare(`insert into counters (name, value) values (?, 1)`)
  for (let n = 0; n < 3_000; n += 1) put.run(`before-${n}-${'x'.repeat(500)}`)
  let written = 0
  const writing = setInterval(() => put.run(`during-${(written += 1)}`), 1)

  const copy = join(at, 'copy.db')
  const { code, said } = await rollcall(env, ['backup', copy])
  clearInterval(writing)
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('integrity ok') })
  expect(statSync(copy).mode & 0o077).toBe(0)
  for (const rest of [`${copy}-wal`, `${copy}.unfinished`]) expect(existsSync(rest)).toBe(false)

  const read = new Connection(copy, { readonly: true })
  const { n } = read
    .prepare<[], { n: number }>(`select count(*) as n from counters where name like 'before%'`)
    .get() ?? { n: 0 }
  read.close()
  expect(n).toBe(3_000)
})

test('a backup never overwrites', async () => {
  const at = folder()
  const env = environment(join(at, 'rollcall.db'))
  await rollcall(env, ['migrate'])
  writeFileSync(join(at, 'there.db'), 'precious')
  const { code, complained } = await rollcall(env, ['backup', join(at, 'there.db')])
  expect(code).toBe(1)
  expect(complained).toContain('exists already')
  expect(statSync(join(at, 'there.db')).size).toBe('precious'.length)
})

test('an account that is not there is said, without a stack', async () => {
  const env = environment(join(folder(), 'rollcall.db'))
  await rollcall(env, ['migrate'])
  for (const verb of ['plan', 'sync']) {
    const { code, complained } = await rollcall(env, [verb, 'acc_nobody'])
    expect({ code, complained }).toEqual({ code: 1, complained: 'no such account' })
  }
})
