// A value that could never work stops the start and names its setting; what a file of secrets adds is taken away.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/runtimes/config.ts'
import { aFolder, bytesOf, KEY, ofAProduct, refusal, start } from './program.ts'

const WHOLE: Readonly<Record<string, string>> = {
  ...ofAProduct('data/rollcall.db'),
  PORT: '3000',
  HOSTNAME_BIND: '127.0.0.1',
  ROLLCALL_URL: 'https://rollcall.acme.test',
  HOST_KIND: 'http',
  RESEND_WEBHOOK_SECRET: `whsec_${KEY}`,
  MAIL_FROM: 'Acme <people@acme.test>',
  MAIL_REPLY_TO: 'help@acme.test',
  OPERATOR_EMAIL: 'ops@acme.test',
  PRODUCT_NAME: 'Spendly',
  SYNC_PERIOD_HOURS: '12',
  LOG_LEVEL: 'info',
}

function said(changes: Readonly<Record<string, string>>): string {
  try {
    readConfig({ ...WHOLE, ...changes })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe.each(Object.keys(WHOLE))('%s', (name) => {
  const value = WHOLE[name] ?? ''

  test.each([
    ['a line break at its end', `${value}\n`],
    ['a line break of Windows', `${value}\r\n`],
    ['spaces around it', `  ${value}\t`],
    ['the mark that some editors put in front', `\uFEFF${value}`],
  ])('with %s is as without', (_what, given) => {
    expect(readConfig({ ...WHOLE, [name]: given })).toEqual(readConfig(WHOLE))
  })

  test.each(['"', "'", '`'])('in %s quotes is refused, and said once', (quote) => {
    const message = said({ [name]: `${quote}${value}${quote}` })
    expect(message).toContain(`- ${name} has quotes around its value`)
    expect(message).toContain('one setting is wrong')
    expect(message).not.toContain(value)
  })

  test.each([
    ['a line break', '\n'],
    ['a NUL', '\0'],
    ['a space without width', '\u200B'],
    ['a change of direction', '\u202E'],
  ])('with %s in its middle is refused', (_what, unseen) => {
    const middle = Math.ceil(value.length / 2)
    const given = `${value.slice(0, middle)}${unseen}${value.slice(middle)}`
    expect(said({ [name]: given })).toContain(`- ${name} `)
  })
})

test('a list of keys may go on in the next line after its comma', () => {
  const two = readConfig({ ...WHOLE, ROLLCALL_SECRETS: `${KEY},\n  ${KEY},\n` })
  expect(two.secrets).toEqual([KEY, KEY])
})

const NEVER_WORKS: readonly (readonly [name: string, value: string])[] = [
  ['ROLLCALL_URL', 'https://acme.test/rollcall'],
  ['ROLLCALL_URL', 'https://admin:password@rollcall.acme.test'],
  ['ROLLCALL_URL', 'https://rollcall.acme.test?from=env'],
  ['ROLLCALL_URL', 'https://rollcall.acme.test/#top'],
  ['ROLLCALL_URL', 'https:rollcall.acme.test'],
  ['ROLLCALL_API_KEYS', 'a key with blanks in it'],
  ['ROLLCALL_API_KEYS', 'rk_0123456789abcdef, Bearer rk_0123456789abcdef'],
  ['ROLLCALL_API_KEYS', 'clé-de-l-API-très-longue'],
  ['MERGE_API_KEY', 'Bearer key'],
  ['MERGE_API_BASE_URL', 'https://api.merge.dev'],
  ['MERGE_API_BASE_URL', 'https://api.merge.dev/api/hris/v1'],
  ['HOST_TOKEN', 'Bearer token'],
  ['HOST_TOKEN', 'tökén'],
  ['HOST_URL', 'https://api.acme.test/rollcall?key=1'],
  ['HOST_SECRET', `whsec_${'a'.repeat(21)}`],
  ['HOST_SECRET', `whsec_${KEY},whsec_${KEY}`],
  ['RESEND_API_KEY', 're key'],
  ['RESEND_WEBHOOK_SECRET', `whsec_${'a'.repeat(33)}`],
  ['MAIL_FROM', 'people@acme.test, help@acme.test'],
  ['MAIL_FROM', 'Acme <people@acme.test'],
  ['MAIL_REPLY_TO', 'people@acme.test>'],
  ['OPERATOR_EMAIL', 'ops@acme.test, dev@acme.test'],
  ['ROLLCALL_DB', 'data/rollcall.db-wal'],
  ['ROLLCALL_DB', 'data/rollcall.db-shm'],
  ['ROLLCALL_DB', 'data/rollcall.db-journal'],
  ['ROLLCALL_DB', 'file:data/rollcall.db'],
  ['ROLLCALL_DB', 'sqlite3:data/rollcall.db'],
  ['PORT', '0x50'],
  ['PORT', '3e3'],
  ['PORT', '+3000'],
  ['PORT', '3000.5'],
  ['SYNC_PERIOD_HOURS', '0x10'],
  ['SYNC_PERIOD_HOURS', '1e1'],
  ['SYNC_PERIOD_HOURS', 'Infinity'],
]
test.each(NEVER_WORKS)('%s=%s is refused before anything is written', async (name, value) => {
  const message = said({ [name]: value })
  expect(message).toContain(`- ${name} must be`)
  expect(message).toContain('one setting is wrong')
})

test.each([
  ['ROLLCALL_URL', 'https://ROLLCALL.acme.test:443//'],
  ['MERGE_API_BASE_URL', 'https://api-eu.merge.dev/api/'],
  ['HOST_URL', 'https://api.acme.test/rollcall//'],
  ['HOST_SECRET', `whsec_${'a'.repeat(22)}`],
  ['MAIL_FROM', '"Acme, Inc." <people@acme.test>'],
  ['PRODUCT_NAME', 'Ausgaben “Plus” – بنی\u200Cآدم'],
])('%s=%s is taken', (name, value) => {
  expect(said({ [name]: value })).toBe('')
})

test('the program says so too, and leaves nothing behind', async () => {
  const folder = aFolder()
  const variables = { ...ofAProduct(join(folder, 'data/rollcall.db')), HOST_TOKEN: '"token"' }
  expect(await refusal(variables, folder)).toMatch(/- HOST_TOKEN has quotes/)
  expect(bytesOf(folder)).toEqual({})
})

test('a .env that begins with the mark of some editors has its first setting', async () => {
  const folder = aFolder()
  const { MERGE_API_KEY: key = '', ...others } = ofAProduct(join(folder, 'data/rollcall.db'))
  const lines = [
    `MERGE_API_KEY=${key}`,
    'PRODUCT_NAME="Spendly" # in quotes',
    'HOST_TOKEN=of-the-file',
  ]
  writeFileSync(join(folder, '.env'), `\uFEFF${lines.join('\r\n')}\r\n`)
  const started = await start(others, folder)
  expect(started.output()).not.toContain('MERGE_API_KEY is not set')
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200)
  expect(await started.stop()).toBe(0)
})
