import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, readConfig, type Environment } from '../../src/runtimes/config.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')

/** Everything a start beside a real product needs. */
const WHOLE: Environment = {
  MERGE_API_KEY: 'merge-key',
  MERGE_WEBHOOK_KEYS: 'webhook-key-of-merge',
  ROLLCALL_SECRETS: KEY,
  ROLLCALL_API_KEYS: 'rk_0123456789abcdef',
  ROLLCALL_URL: 'https://rollcall.acme.test/',
  HOST_URL: 'https://api.acme.test/rollcall/',
  HOST_TOKEN: 'token',
  HOST_SECRET: `whsec_${KEY}`,
  RESEND_API_KEY: 're_key',
}

describe('the environment', () => {
  test('without anything it is the sandbox', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      port: 3000,
      bind: '127.0.0.1',
      url: 'http://localhost:3000',
      database: 'data/sandbox.db',
      services: null,
      syncPeriodHours: 24,
    })
  })

  test('an empty variable is one that is not set', () => {
    expect(readConfig({ MERGE_API_KEY: '', PORT: '' })).toMatchObject({
      port: 3000,
      services: null,
    })
  })

  test('with a key it is the real thing', () => {
    const config = readConfig({ ...WHOLE, ROLLCALL_SECRETS: `${KEY}, ${KEY}` })
    expect(config.secrets).toEqual([KEY, KEY])
    expect(config.database).toBe('data/rollcall.db')
    expect(config.url).toBe('https://rollcall.acme.test')
    expect(config.mail.from).toBe('Rollcall <no-reply@rollcall.acme.test>')
    expect(config.services?.host.url).toBe('https://api.acme.test/rollcall')
    expect(config.services?.merge.baseUrl).toBe('https://api.merge.dev/api')
  })

  test('the secret of the mail webhooks is optional, and checked', () => {
    expect(readConfig(WHOLE).services?.resend.webhookSecret).toBeNull()
    const secret = `whsec_${KEY}`
    const config = readConfig({ ...WHOLE, RESEND_WEBHOOK_SECRET: secret })
    expect(config.services?.resend.webhookSecret).toBe(secret)
    for (const wrong of ['secret', 'whsec_', 'whsec_short', `WHSEC_${KEY}`])
      expect(refusal({ ...WHOLE, RESEND_WEBHOOK_SECRET: wrong })).toContain('RESEND_WEBHOOK_SECRET')
  })

  test('logs are quiet in the sandbox and speak beside a real product', () => {
    expect(readConfig({}).logLevel).toBe('warning')
    expect(readConfig(WHOLE).logLevel).toBe('info')
  })

  test('one message names all that is missing with MERGE_API_KEY', () => {
    const message = refusal({ MERGE_API_KEY: 'merge-key' })
    for (const name of [
      'ROLLCALL_SECRETS',
      'ROLLCALL_API_KEYS',
      'MERGE_WEBHOOK_KEYS',
      'HOST_URL',
      'HOST_TOKEN',
      'HOST_SECRET',
      'RESEND_API_KEY',
    ])
      expect(message).toContain(`- ${name} is required with MERGE_API_KEY`)
    expect(message).toContain('7 settings are wrong')
    expect(message).toContain('openssl rand -base64 32')
  })

  const BAD: [name: string, value: string, fix: RegExp][] = [
    ['PORT', '70000', /1 to 65535/],
    ['PORT', 'many', /number/],
    ['ROLLCALL_URL', 'rollcall', /base URL/],
    ['ROLLCALL_SECRETS', 'short', /32-byte base64/],
    ['ROLLCALL_API_KEYS', 'short', /at least 16 characters/],
    ['MERGE_WEBHOOK_KEYS', 'a', /at least 16 characters/],
    ['MERGE_WEBHOOK_KEYS', 'long-enough-for-a-key,short', /at least 16 characters/],
    ['ROLLCALL_DB', 'postgres://acme:pass@db.acme.test/rollcall', /SQLite file/],
    ['ROLLCALL_DB', ':memory:', /SQLite file/],
    ['SANDBOX', 'yes', /must be 1/],
    ['SANDBOX', '1', /MERGE_API_KEY is set/],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', /unset it/],
    ['MERGE_API_BASE_URL', 'https://merge.example', /api-eu\.merge\.dev/],
    ['MERGE_API_BASE_URL', 'http://api.merge.dev/api', /https/],
    ['MERGE_API_BASE_URL', 'https://api.merge.dev:8443/api', /https/],
    ['HOST_KIND', 'ldap', /http/],
    ['HOST_KIND', 'scim', /not available/],
    ['HOST_URL', 'http://api.acme.test', /https/],
    ['HOST_URL', 'http://localhost.acme.test', /https/],
    ['HOST_URL', 'https://user:password@api.acme.test', /without credentials/],
    ['HOST_SECRET', 'secret', /whsec_/],
    ['RESEND_BASE_URL', 'ftp://resend.test', /https/],
    ['MAIL_FROM', 'nobody', /address/],
    ['MAIL_REPLY_TO', 'a@b.test\r\nbcc: c@d.test', /address/],
    ['PRODUCT_NAME', 'two\nlines', /one line/],
    ['SYNC_PERIOD_HOURS', '48', /1 to 24/],
    ['LOG_LEVEL', 'loud', /debug, info, warning or error/],
  ]
  test.each(BAD)('%s=%j is refused with its fix', (name, value, fix) => {
    const message = refusal({ ...WHOLE, [name]: value })
    expect(message).toMatch(new RegExp(`- ${name} `))
    expect(message).toMatch(fix)
    expect(message).toContain('one setting is wrong')
  })

  test.each(['http://127.0.0.2:8080', 'http://florin.localhost', 'http://[::1]:3000'])(
    'HOST_URL=%s is of this machine, so plain http is accepted',
    (url) => {
      expect(readConfig({ ...WHOLE, HOST_URL: url }).services?.host.url).toBe(url)
    },
  )

  test('all that is wrong is said at once', () => {
    const bad = BAD.filter(([, value]) => value !== 'many' && value !== 'scim')
    const message = refusal({
      ...WHOLE,
      ...Object.fromEntries(bad.map(([name, value]) => [name, value])),
    })
    for (const [name] of bad) expect(message).toContain(`- ${name} `)
  })

  test('no value is repeated in the message', () => {
    const message = refusal({ ...WHOLE, HOST_SECRET: 'swordfish', ROLLCALL_SECRETS: 'hunter2' })
    expect(message).not.toMatch(/swordfish|hunter2/)
  })

  test('.env.example has every variable, each with a comment before it', () => {
    const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
    const source = readFileSync(join(import.meta.dirname, '../../src/runtimes/config.ts'), 'utf8')
    const names = new Set([...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name))
    expect(names.size).toBeGreaterThan(15)
    for (const name of names) expect(text).toMatch(new RegExp(`^#?\\s?${name}=`, 'm'))
    const blocks = text.split(/\n\n+/).filter((block) => /^#?\s?[A-Z_]+=/m.test(block))
    for (const block of blocks) expect(block).toMatch(/^# \S/)
  })
})

function refusal(env: Environment): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}
