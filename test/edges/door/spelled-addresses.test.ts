// An address as the product spells it, and as mails are sent to it and people sign in with it (rule 9).
import { expect, test } from 'vitest'
import { openDesk } from '../../http/desk.ts'
import { mailedLink } from '../../portal/mailed-link.ts'
import { newVisitor } from '../../portal/visitor.ts'

const BO = 'bo@acme.test'

const SPELLED: readonly (readonly [given: string, sentTo: string])[] = [
  ['Ana@Acme.test', 'Ana@Acme.test'],
  [' ana@acme.test\t', 'ana@acme.test'],
  ['mailto:ana@acme.test', 'ana@acme.test'],
  ['mailto:ana@acme.test?subject=x\r\nBcc: eve@evil.test', 'ana@acme.test'],
  ['mailto:ana%40acme.test?cc=eve@evil.test', 'ana@acme.test'],
  ['an\u200ba@acme.test', 'ana@acme.test'],
  ['\u202eana@acme.test', 'ana@acme.test'],
  ['ａｎａ＠acme.test', 'ana@acme.test'],
  ['ana@acme。test', 'ana@acme.test'],
  ['ana@acme.test.', 'ana@acme.test'],
]

async function deskOf(email: string) {
  const desk = await openDesk()
  const put = await desk.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme NL' }],
    admins: [{ email: BO }, { email }],
  })
  return { desk, put }
}

test.each(SPELLED)('an admin as %j is mailed at %j', async (given, sentTo) => {
  const { desk, put } = await deskOf(given)
  expect([put.status, put.body.admins?.[1]?.email]).toEqual([201, sentTo])
  const bo = newVisitor(desk)
  await bo.enter({ admin: { email: BO } })
  expect((await bo.post('/portal/access/invite', { email: given, role: 'admin' })).status).toBe(303)
  expect(await mailedLink(desk.deps, desk.mails, sentTo)).toContain('/portal/enter/')
})

test.each([
  'ana@acme.test\nBcc: eve@evil.test',
  'mailto:ana%0d%0aBcc:eve@acme.test',
  'ana@acme.test,eve@evil.test',
  'Ana <ana@acme.test>',
  'ana\u0000@acme.test',
  'ana@[127.0.0.1]',
  '"ana"@acme.test',
])('%j is refused, by name', async (email) => {
  const { put } = await deskOf(email)
  expect([put.status, put.body.errors?.[0]?.member]).toEqual([422, 'admins.1.email'])
})
