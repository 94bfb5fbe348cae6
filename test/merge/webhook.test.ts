import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hintOf, isSignedByMerge } from '../../src/merge/webhook.ts'
import { signWithNode } from '../../src/runtimes/node-sign.ts'
import { source } from './merge-server.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sign = (body: Uint8Array, key = 'whk', form: 'base64url' | 'base64' | 'hex' = 'base64url') =>
  createHmac('sha256', key).update(body).digest(form)

const BODY = bytes(JSON.stringify({ hook: { event: 'Employee.changed' }, name: 'Zoë' }, null, 1))

describe.each([
  ['WebCrypto', undefined],
  ['Node', signWithNode],
])('signature by %s', (_, own) => {
  const is = (body: Uint8Array, signature: string | null, keys = ['whk']) =>
    isSignedByMerge(body, signature, keys, own)

  test('base64url over the raw bytes, padded or not, by any key', async () => {
    const signature = sign(BODY)
    expect(signature).toHaveLength(43)
    expect(await is(BODY, signature)).toBe(true)
    expect(await is(BODY, `${signature}=`)).toBe(true)
    expect(await is(BODY, signature, ['new', 'whk'])).toBe(true)
    expect(await is(BODY, signature, ['whk', 'new'])).toBe(true)
    expect(await is(BODY, signature, ['new'])).toBe(false)
  })

  test('a view into a larger buffer is signed as itself', async () => {
    const larger = new Uint8Array([1, 2, ...BODY, 3])
    expect(await is(larger.subarray(2, -1), sign(BODY))).toBe(true)
  })

  test('missing, of another length, another form, or over the same JSON written anew', async () => {
    for (const wrong of [
      null,
      '',
      '=',
      'x',
      sign(BODY).slice(1),
      `${sign(BODY)}==`,
      'ü'.repeat(43),
    ]) {
      expect(await is(BODY, wrong)).toBe(false)
    }
    expect(await is(BODY, sign(BODY, 'whk', 'hex'))).toBe(false)
    const rewritten = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(BODY))))
    expect(await is(rewritten, sign(BODY))).toBe(false)
    // Plain base64 differs from base64url where it has + or /; that form is not Merge's.
    const other = Array.from({ length: 20 }, (_, n) => bytes(String(n))).find((one) =>
      /[+/]/.test(sign(one, 'whk', 'base64')),
    )
    expect(other && (await is(other, sign(other, 'whk', 'base64')))).toBe(false)
  })

  test('any flipped bit of body or signature is refused', async () => {
    const signature = bytes(sign(BODY))
    const flipped = (of: Uint8Array, at: number, bit: number): Uint8Array =>
      of.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))
    for (let bit = 0; bit < 8; bit += 1) {
      for (let at = 0; at < BODY.length; at += 1) {
        expect(await is(flipped(BODY, at, bit), sign(BODY))).toBe(false)
      }
      for (let at = 0; at < signature.length; at += 1) {
        const text = String.fromCharCode(...flipped(signature, at, bit))
        expect(await is(BODY, text), text).toBe(false)
      }
    }
  })

  test('no body and no signature makes it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.string({ unit: 'binary' }), async (body, signature) => {
        expect(await is(body, signature)).toBe(false)
        expect(await is(body, sign(body))).toBe(true)
      }),
    )
  })
})

const UUID = '0958cbc6-6040-430a-848e-aafacbadf4ae'
const linked = {
  id: 'la-1',
  integration: 'BambooHR',
  category: 'hris',
  end_user_origin_id: 'acc_1',
}
const event = (name: string, data: unknown = {}, account: unknown = linked): Uint8Array =>
  bytes(
    JSON.stringify({ hook: { id: 'h', event: name, target: 'x' }, linked_account: account, data }),
  )
const of = { sourceAccountId: 'la-1', accountId: 'acc_1' }

describe('hint', () => {
  test('the token comes with LinkedAccount.linked, again on a relink', () => {
    const data = { account_token: 'token', is_relink: true }
    expect(hintOf(event('LinkedAccount.linked', data))).toEqual({
      kind: 'linked',
      ...of,
      token: 'token',
    })
    expect(hintOf(event('LinkedAccount.synced', data))).toMatchObject({ kind: 'linked' })
  })

  test.each([{}, null, { account_token: '' }, { account_token: 7 }])(
    'linked without a token (%o) is about the account',
    (data) => {
      const name = 'LinkedAccount.linked'
      expect(hintOf(event(name, data))).toEqual({ kind: 'account', ...of, event: name })
    },
  )

  test.each([
    [
      'LinkedAccount.sync_completed',
      { sync_status: { 'hris.Employee': { last_sync_result: 'DONE' } } },
    ],
    ['LinkedAccount.fully_synced_initial', {}],
    ['LinkedAccount.synced_initial', {}],
    ['Employee.synced', { sync_status: { status: 'DONE' }, synced_fields: [] }],
    ['Employment.synced', {}],
    ['Company.changed', { id: 'c' }],
    ['Group.removed', { id: 'g' }],
    ['Location.added', { id: 'l' }],
    ['Employee.changed', { id: null }],
    ['Employee.changed', { id: '../x' }],
    ['Employment.changed', { id: UUID }],
    ['Employee.removed', null],
  ])('%s: the account has news', (name, data) => {
    expect(hintOf(event(name, data))).toEqual({ kind: 'synced', ...of })
  })

  test.each([
    ['Employee.added', { id: UUID, first_name: 'canary' }],
    ['Employee.changed', { id: UUID }],
    ['Employee.removed', { id: UUID }],
    ['Employment.added', { id: 'x', employee: UUID }],
    ['Employment.changed', { id: 'x', employee: { id: UUID, ssn: 'canary' } }],
  ])('%s names the employee and nothing else', (name, data) => {
    expect(hintOf(event(name, data))).toEqual({ kind: 'employee', ...of, sourceId: UUID })
  })

  test.each([
    'Issue.new',
    'Issue.created',
    'LinkedAccount.deleted',
    'LinkedAccount.status_changed',
  ])('%s is about the account', (name) => {
    expect(hintOf(event(name))).toEqual({ kind: 'account', ...of, event: name })
  })

  test('an origin id that is empty or null is none', () => {
    for (const origin of ['', null, undefined, 7]) {
      const account = { ...linked, end_user_origin_id: origin }
      expect(hintOf(event('Issue.new', {}, account))).toMatchObject({ accountId: null })
    }
  })

  test.each([
    ['BankInfo.changed', linked],
    ['Employee.vanished', linked],
    ['employee.created', linked],
    ['linked_account.synced', linked],
    ['Employee.changed', { ...linked, category: 'ats' }],
    ['LinkedAccount.linked', { ...linked, id: null }],
    ['Employee.changed', null],
    ['Employee.changed', 'x'],
  ])('%s of %o is none of ours', (name, account) => {
    const data = { id: UUID, account_token: 't' }
    expect(hintOf(event(name, data, account))).toEqual({ kind: 'other', event: name })
  })

  test.each([
    ['a ping', bytes('{"response":"hi"}')],
    ['no JSON', bytes('<html>')],
    ['nothing', bytes('')],
    ['null', bytes('null')],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x7b])],
    ['a hostile event name', event('Employee.changed\n{"level":"error"}')],
    ['an endless event name', event('E'.repeat(500))],
    ['deep nesting', bytes('['.repeat(100_000))],
  ])('%s is something else', (_, body) => {
    expect(hintOf(body)).toEqual({ kind: 'other', event: 'unreadable' })
  })

  test('any JSON is a hint', () => {
    const envelope = fc.record({
      hook: fc.oneof(
        fc.jsonValue(),
        fc.record({ event: fc.constantFrom('Employee.changed', 'LinkedAccount.linked') }),
      ),
      linked_account: fc.oneof(fc.jsonValue(), fc.constant(linked)),
      data: fc.jsonValue(),
    })
    fc.assert(
      fc.property(fc.oneof(envelope, fc.jsonValue()), (value) => {
        expect(hintOf(bytes(JSON.stringify(value)))).toHaveProperty('kind')
      }),
    )
  })
})

test('the source checks first and reads only then', async () => {
  const body = event('Issue.new')
  expect(await source().verifyWebhook(body, sign(body))).toMatchObject({ kind: 'account' })
  expect(await source().verifyWebhook(body, 'wrong')).toBeNull()
  expect(await source().verifyWebhook(body, null)).toBeNull()
  const old = source({ webhookKeys: ['new', 'old'] })
  expect(await old.verifyWebhook(body, sign(body, 'old'))).not.toBeNull()
})
