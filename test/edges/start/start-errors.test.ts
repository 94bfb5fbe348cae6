// Whatever keeps it from starting is one message that names the setting and the way out.
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { getuid } from 'node:process'
import Connection from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rollcall } from '../../runtimes/fake-terminal.ts'
import { aDatabase, aFolder, bytesOf, ofAProduct, refusal } from './program.ts'

interface Case {
  readonly what: string
  /** Prepares a folder, and returns what to change in the environment of a product. */
  readonly with: (folder: string) => Promise<Record<string, string>> | Record<string, string>
  readonly names: string
  readonly wayOut: RegExp
}

const CASES: readonly Case[] = [
  {
    what: 'an address that this machine does not have',
    with: () => ({ HOSTNAME_BIND: '203.0.113.7' }),
    names: 'HOSTNAME_BIND 203.0.113.7',
    wayOut: /0\.0\.0\.0/,
  },
  {
    what: 'a host name that nobody knows',
    with: () => ({ HOSTNAME_BIND: 'no-such-host.invalid' }),
    names: 'HOSTNAME_BIND no-such-host.invalid',
    wayOut: /127\.0\.0\.1/,
  },
  {
    what: 'an address with a port',
    with: () => ({ HOSTNAME_BIND: '127.0.0.1:3000' }),
    names: 'HOSTNAME_BIND 127.0.0.1:3000',
    wayOut: /127\.0\.0\.1 /,
  },
  {
    what: 'a port that is in use',
    with: async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await new Promise((listening) => server.once('listening', listening))
      onTestFinished(() => void server.close())
      const address = server.address()
      return { PORT: String(typeof address === 'object' ? address?.port : 0) }
    },
    names: 'PORT ',
    wayOut: /free one/,
  },
  {
    what: 'a folder as the database',
    with: (folder) => ({ ROLLCALL_DB: folder }),
    names: 'ROLLCALL_DB: ',
    wayOut: /name a file in it/,
  },
  {
    what: 'a folder that is not there yet, as the database',
    with: (folder) => ({ ROLLCALL_DB: `${folder}/new/` }),
    names: 'ROLLCALL_DB: ',
    wayOut: /name a file in it/,
  },
  {
    what: 'a device as the database',
    with: () => ({ ROLLCALL_DB: '/dev/null' }),
    names: 'ROLLCALL_DB: /dev/null',
    wayOut: /name one that is/,
  },
  {
    what: 'a text file as the database',
    with: (folder) => {
      writeFileSync(join(folder, 'notes.txt'), 'to do: '.repeat(300))
      return { ROLLCALL_DB: join(folder, 'notes.txt') }
    },
    names: 'notes.txt is not an SQLite database',
    wayOut: /name another file/,
  },
  {
    what: 'a damaged database',
    with: async (folder) => {
      const file = await aDatabase(join(folder, 'torn.db'))
      writeFileSync(file, Buffer.alloc(200_000, 1), { flag: 'r+' })
      return { ROLLCALL_DB: file }
    },
    names: 'torn.db ',
    wayOut: /backup in its place/,
  },
  {
    what: 'a folder that cannot be made below a file',
    with: (folder) => {
      writeFileSync(join(folder, 'file'), '')
      return { ROLLCALL_DB: join(folder, 'file', 'below', 'rollcall.db') }
    },
    names: 'ROLLCALL_DB: the folder ',
    wayOut: /make it for the user/,
  },
  {
    what: 'a database that another process keeps locked',
    with: async (folder) => {
      const file = await aDatabase(join(folder, 'locked.db'))
      const other = new Connection(file)
      other.exec('begin exclusive')
      onTestFinished(() => void other.close())
      return { ROLLCALL_DB: file }
    },
    names: 'locked.db is locked by another process',
    wayOut: /stop that one/,
  },
  {
    what: 'a database that another process has for itself alone',
    with: async (folder) => {
      const file = await aDatabase(join(folder, 'alone.db'))
      const other = new Connection(file)
      other.pragma('locking_mode = EXCLUSIVE')
      other.exec("begin immediate; insert into counters (name, value) values ('x', 1); commit")
      onTestFinished(() => void other.close())
      return { ROLLCALL_DB: file }
    },
    names: 'alone.db is locked by another process',
    wayOut: /stop that one/,
  },
  {
    what: 'a folder by the name of .env',
    with: (folder) => {
      mkdirSync(join(folder, '.env'))
      return {}
    },
    names: 'the file .env',
    wayOut: /move it away/,
  },
  {
    what: 'a .env in UTF-16',
    with: (folder) => {
      writeFileSync(join(folder, '.env'), Buffer.from('\uFEFFPORT=3000\n', 'utf16le'))
      return {}
    },
    names: 'the file .env',
    wayOut: /UTF-8/,
  },
  {
    what: 'keys of the sandbox that somebody has edited',
    with: (folder) => {
      mkdirSync(join(folder, 'data'))
      writeFileSync(join(folder, 'data/sandbox-keys.json'), '{"secrets": ')
      return { SANDBOX: '1', MERGE_API_KEY: '', ROLLCALL_DB: '' }
    },
    names: 'sandbox-keys.json',
    wayOut: /put it back as it was/,
  },
  {
    what: 'TLS that checks nobody',
    with: () => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }),
    names: 'NODE_TLS_REJECT_UNAUTHORIZED is 0',
    wayOut: /unset it/,
  },
  {
    what: 'a webhook key that can be guessed',
    with: () => ({ MERGE_WEBHOOK_KEYS: 'a' }),
    names: 'MERGE_WEBHOOK_KEYS must be',
    wayOut: /at least 16 characters/,
  },
]

test.each(CASES)('$what', async (given) => {
  const folder = aFolder()
  const variables = { ...ofAProduct(join(folder, 'new.db')), ...(await given.with(folder)) }
  const output = await refusal(variables, folder)
  expect(output).toContain(given.names)
  expect(output).toMatch(given.wayOut)
  expectOneMessage(output)
})

function expectOneMessage(output: string): void {
  // Node says on stderr by itself that TLS is off.
  const lines = output.split('\n').filter((line) => !/^\(|^$/.test(line))
  expect(output).not.toMatch(/^\s+at .+:\d+/m)
  expect(lines.filter((line) => line.includes('Rollcall cannot start'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('{'))).toEqual([])
}

const NOBODY = 65_534
describe.runIf(getuid?.() === 0)('as a user who may not', () => {
  /** What the test makes is root's, and the program runs as somebody else. */
  async function refusedTo(path: (folder: string) => string, folder: string): Promise<string> {
    const variables = { ...ofAProduct(path(folder)), NODE_COMPILE_CACHE: '' }
    return refusal(variables, folder, NOBODY)
  }

  test('write the file', async () => {
    const folder = aFolder()
    chmodSync(folder, 0o777)
    const file = await aDatabase(join(folder, 'readonly.db'))
    chmodSync(file, 0o444)
    const output = await refusedTo(() => file, folder)
    expect(output).toMatch(/ROLLCALL_DB: .*readonly\.db cannot be written: it and its folder must/)
    expectOneMessage(output)
  })

  test('read the file', async () => {
    const folder = aFolder()
    chmodSync(folder, 0o777)
    const file = await aDatabase(join(folder, 'private.db'))
    chmodSync(file, 0o600)
    expect(await refusedTo(() => file, folder)).toMatch(/ROLLCALL_DB: .*private\.db cannot be/)
  })

  test('make the file or its folder', async () => {
    const folder = aFolder()
    chmodSync(folder, 0o755)
    for (const name of ['new.db', 'new/folder/new.db']) {
      const output = await refusedTo(() => join(folder, name), folder)
      expect(output).toContain('ROLLCALL_DB: ')
      expect(output).toMatch(/the user that runs/)
      expectOneMessage(output)
    }
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a command', () => {
  test('backup into a folder that is not there', async () => {
    const folder = aFolder()
    const env = ofAProduct(await aDatabase(join(folder, 'rollcall.db')))
    const before = bytesOf(folder)
    for (const target of ['missing/copy.db', 'rollcall.db/copy.db']) {
      const { code, complained } = await rollcall(env, ['backup', join(folder, target)])
      expect(code).toBe(1)
      expect(complained).toContain(`${join(folder, target)} cannot be written`)
      expect(complained).toContain('make the folder')
    }
    expect(bytesOf(folder)).toEqual(before)
  })

  test('backup onto something that is there', async () => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'))
    const before = bytesOf(folder)
    for (const target of [file, folder]) {
      const { code, complained } = await rollcall(ofAProduct(file), ['backup', target])
      expect(code).toBe(1)
      expect(complained).toContain('exists already')
    }
    expect(bytesOf(folder)).toEqual(before)
  })

  test.each([['verify-audit'], ['migrate'], ['backup', 'copy.db'], ['rotate-keys'], ['doctor']])(
    '%s on what is no database',
    async (...args) => {
      const folder = aFolder()
      const file = join(folder, 'notes.db')
      writeFileSync(file, 'to do: '.repeat(300))
      const copy = join(folder, 'copy.db')
      const { code, said, complained } = await rollcall(
        ofAProduct(file),
        args.map((arg) => (arg === 'copy.db' ? copy : arg)),
      )
      expect(code).toBe(1)
      expect(`${said}${complained}`).toContain(`ROLLCALL_DB: ${file} is not an SQLite database`)
      expect(`${said}${complained}`).not.toMatch(/Unexpected|^\s+at /m)
      expect(readdirSync(folder)).toEqual(['notes.db'])
    },
  )

  test.each([
    ['backup', '--json'],
    ['backup', '-f'],
    ['sync', '--all'],
    ['plan', '--account=acc_1'],
    ['erase', '--organisation', 'acme', '--yes'],
    ['erase', '--organization', 'acme', '--force'],
    ['rotate-keys', '--dry-run'],
  ])('%s %s: an option that it does not have is no file and no account', async (...args) => {
    const folder = aFolder()
    const file = await aDatabase(join(folder, 'rollcall.db'))
    const before = bytesOf(folder)
    const { code, said, complained } = await rollcall(ofAProduct(file), args)
    expect({ code, said: said.trim() }).toEqual({ code: 2, said: '' })
    expect(complained).toContain(`Usage: npm run rollcall -- ${args[0]}`)
    expect(bytesOf(folder)).toEqual(before)
  })

  test('help for one verb does nothing else', async () => {
    const file = await aDatabase(join(aFolder(), 'rollcall.db'))
    for (const args of [
      ['backup', '--help'],
      ['erase', '--organization', 'acme', '-h'],
    ])
      expect(await rollcall(ofAProduct(file), args)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`Usage: npm run rollcall -- ${args[0]}`) as string,
      })
  })

  test('an id may begin with a sign of an option', async () => {
    const file = await aDatabase(join(aFolder(), 'rollcall.db'))
    const { complained } = await rollcall(ofAProduct(file), ['erase', '--organization', '-a'])
    expect(complained).toContain('There is no organization -a')
  })

  test('on a database that another process has for itself alone', async () => {
    const file = await aDatabase(join(aFolder(), 'alone.db'))
    const other = new Connection(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec("begin immediate; insert into counters (name, value) values ('x', 1); commit")
    onTestFinished(() => void other.close())
    const { complained } = await rollcall(ofAProduct(file), ['verify-audit'])
    expect(complained).toContain('is locked by another process')
  })
})
