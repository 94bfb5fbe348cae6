// What is stored can be read by the user that runs the program, and by nobody else.
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { environment } from '../../doubles/rollcall.ts'
import { rollcall } from '../../runtimes/fake-terminal.ts'
import { aDatabase, aFolder, ofAProduct, start } from './program.ts'

const ROOT = join(import.meta.dirname, '../../..')
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

test('a new database, its log and its folder', async () => {
  const folder = aFolder()
  const file = join(folder, 'a', 'b', 'rollcall.db')
  await start(ofAProduct(file), folder)
  for (const end of ['', '-wal', '-shm']) expect(mode(`${file}${end}`), end).toBe('600')
  for (const made of ['a', 'a/b']) expect(mode(join(folder, made))).toBe('700')
})

test('all files of a sandbox', async () => {
  const folder = aFolder()
  await start({}, folder)
  expect(mode(join(folder, 'data'))).toBe('700')
  for (const name of ['sandbox.db', 'sandbox.db-wal', 'sandbox-world.db', 'sandbox-keys.json'])
    expect(mode(join(folder, 'data', name)), name).toBe('600')
})

test('a database of an earlier version is closed to others; a folder that was there stays as it is', async () => {
  const folder = aFolder()
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  chmodSync(shared, 0o755)
  const file = await aDatabase(join(shared, 'rollcall.db'))
  const open = new Connection(file)
  open.exec("insert into counters (name, value) values ('x', 1)")
  for (const end of ['', '-wal', '-shm']) chmodSync(`${file}${end}`, 0o644)
  const { said } = await rollcall(ofAProduct(file), ['doctor'])
  expect(said).toMatch(/note +database .*can be read by other users/)
  await start(ofAProduct(file), folder)
  for (const end of ['', '-wal', '-shm']) expect(mode(`${file}${end}`), end).toBe('600')
  expect(mode(shared)).toBe('755')
  open.close()
})

test('a backup, from its first byte on', async () => {
  const folder = aFolder()
  const file = await aDatabase(join(folder, 'rollcall.db'))
  const filled = new Connection(file)
  const put = filled.prepare('insert into counters (name, value) values (?, 1)')
  filled.transaction(() => {
    for (let n = 0; n < 20_000; n += 1) put.run(`${n}-${'x'.repeat(900)}`)
  })()
  filled.close()
  const copy = join(folder, 'copy.db')
  const child = spawn(process.execPath, [join(ROOT, 'src/runtimes/command.ts'), 'backup', copy], {
    cwd: folder,
    env: environment(ofAProduct(file)),
    stdio: 'ignore',
  })
  let ended = false
  const code = new Promise((end) => child.on('close', end)).then((given) => {
    ended = true
    return given
  })
  const seen = new Set<string>()
  const look = (): void => {
    for (const end of ['.unfinished', '.unfinished-journal', '.unfinished-wal', ''])
      if (existsSync(`${copy}${end}`)) {
        try {
          seen.add(mode(`${copy}${end}`))
        } catch {
          // Renamed meanwhile.
        }
      }
  }
  while (!ended) {
    look()
    await new Promise((next) => setImmediate(next))
  }
  look()
  expect(await code).toBe(0)
  expect([...seen]).toEqual(['600'])
})

test('keys that the sandbox had before stay its keys, closed to others', async () => {
  const folder = aFolder()
  const first = await start({}, folder)
  await first.stop()
  const keys = join(folder, 'data/sandbox-keys.json')
  const before = readFileSync(keys, 'utf8')
  writeFileSync(keys, before)
  chmodSync(keys, 0o644)
  await start({}, folder)
  expect(mode(keys)).toBe('600')
  expect(readFileSync(keys, 'utf8')).toBe(before)
})
