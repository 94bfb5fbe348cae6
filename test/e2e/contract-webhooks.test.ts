// Contract section 3: what is accepted from Merge, what is refused, and what a hint can do.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slowly } from '../doubles/answers.ts'
import { envelope, post, signatureOf } from '../doubles/merge-webhooks.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await companyOn(stage, { employees: 30 })
})
afterAll(() => stage?.close())

const key = (n = 0) => stage.merge.webhookKeys[n] ?? ''
const send = (body: string | Buffer, signature: string | null) =>
  post(stage.rollcall.url, body, signature)
const signed = (body: string | Buffer) => send(body, signatureOf(body, key()))

test('a signed event is accepted, with padding and without, by any configured key', async () => {
  const body = envelope(company.hr.account, 'Employee.changed', { ...company.hr.row('ana') })
  for (const signature of [
    signatureOf(body, key()),
    signatureOf(body, key(), true),
    signatureOf(body, key(1)),
  ]) {
    const { status, text } = await send(body, signature)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ accepted: true })
  }
})

test('a missing, wrong, short or foreign signature is 401', async () => {
  const body = envelope(company.hr.account, 'Employee.changed', { ...company.hr.row('ana') })
  const right = signatureOf(body, key())
  const flipped = `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`
  const reserialised = signatureOf(JSON.stringify(JSON.parse(body), null, 1), key())
  const wrong = [null, '', flipped, right.slice(0, 20), `${right}AAAA`, 'é', reserialised]
  for (const signature of [...wrong, signatureOf(body, 'a key of nobody')])
    expect((await send(body, signature)).status).toBe(401)
})

test('a badly signed link event links nobody', async () => {
  const waiting = await companyOn(stage, { until: 'pending' })
  const link = stage.merge.linkTokens.find((one) => one.url === waiting.linkUrl)
  const forged = { ...company.hr.account, originId: link?.originId ?? '' }
  const body = envelope(forged, 'LinkedAccount.linked', { account_token: 'forged-token' })
  expect((await send(body, signatureOf(body, 'a key of nobody'))).status).toBe(401)
  await waiting.untilIdle()
  expect((await waiting.account()).status).toBe('pending')
  const asked = stage.merge.asked.filter((one) => one.headers['x-account-token'] === 'forged-token')
  expect(asked).toEqual([])
})

test('a token that Merge does not confirm for this account links nobody', async () => {
  const waiting = await companyOn(stage, { until: 'pending' })
  const link = stage.merge.linkTokens.find((one) => one.url === waiting.linkUrl)
  const mixed = { ...company.hr.account, originId: link?.originId ?? '' }
  const confirmations = () => stage.merge.askedAbout(company.hr.account, 'account-details').length
  const before = confirmations()
  await signed(envelope(mixed, 'LinkedAccount.linked', { account_token: company.hr.account.token }))
  await eventually(() => expect(confirmations()).toBeGreaterThan(before))
  await waiting.untilIdle()
  expect((await waiting.account()).status).toBe('pending')
  expect((await company.account()).status).toBe('active')
})

test('what is signed is never refused, whatever it says', async () => {
  const stranger = {
    ...company.hr.account,
    id: '00000000-0000-4000-8000-000000000000',
    originId: 'nobody',
  }
  const bodies = [
    envelope(company.hr.account, 'Employee.promoted', {}),
    envelope(company.hr.account, 'LinkedAccount.status_changed', null),
    envelope(stranger, 'Employee.changed', { id: 'x' }),
    envelope(company.hr.account, 'Employee.changed', 'not a record'),
    envelope(company.hr.account, 'LinkedAccount.linked', {}),
    '{"response":"This is a test"}',
    'hello',
    '',
    'null',
    '[]',
    `{"hook":{"event":${'['.repeat(500)}${']'.repeat(500)}}}`,
  ]
  for (const body of bodies) expect([body, (await signed(body)).status]).toEqual([body, 200])
  expect((await signed(Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]))).status).toBe(200)
  expect((await company.account()).status).toBe('active')
})

test('over 1 MiB is 413, with a length and in chunks', async () => {
  const big = Buffer.alloc(1_048_577, 'x')
  const limit = Buffer.alloc(1_048_576, 'x')
  expect((await signed(limit)).status).toBe(200)
  expect(await statusOf(big, false)).toBe(413)
  expect(await statusOf(big, true)).toBe(413)
})

/** The status alone: the server may close the connection while the body is still on its way. */
function statusOf(body: Buffer, chunked: boolean): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    const sent = request(
      `${stage.rollcall.url}/webhooks/merge`,
      {
        method: 'POST',
        headers: {
          'x-merge-webhook-signature': signatureOf(body, key()),
          ...(chunked
            ? { 'transfer-encoding': 'chunked' }
            : { 'content-length': String(body.length) }),
        },
      },
      (response) => {
        response.resume()
        answered(response.statusCode)
      },
    )
    sent.on('error', (problem) => setTimeout(() => failed(problem), 200))
    sent.end(body)
  })
}

test('nothing is taken from the body of an event: the person is read again', async () => {
  const person = 'bram'
  // By id, or in a delta read together with others that wait.
  const asked = () =>
    stage.merge.askedAbout(company.hr.account, `employees/${company.hr.row(person).id}`).length +
    stage.merge.askedAbout(company.hr.account, 'employees').length
  const before = asked()
  const claims = { ...company.hr.row(person), first_name: 'Mallory', employment_status: 'INACTIVE' }
  await stage.merge.announce(company.hr.account, 'Employee.changed', claims)
  await eventually(() => expect(asked()).toBeGreaterThan(before))
  await company.untilIdle()
  expect(company.actions()).toEqual([])
  expect((await company.person(person)).first_name).toBe(company.hr.row(person).first_name)
})

test('an event about somebody whose record did change is followed at once', async () => {
  const person = 'chloe'
  const user = () => company.userOf(person)
  company.hr.change(person, { first_name: 'Renamed' })
  await company.webhook(person)
  await eventually(() => expect(user().firstName).toBe('Renamed'))
})

test('more than twenty waiting people become one delta read', async () => {
  const pages = () => stage.merge.askedAbout(company.hr.account, 'employees').length
  company.hr.finishSync()
  company.hr.lies(slowly(1_500))
  const before = pages()
  const runId = await company.startSync()
  // The page is under way already, so that every hint is newer than it.
  await eventually(() => expect(pages()).toBeGreaterThan(before))
  const from = stage.merge.asked.length
  await Promise.all(namesFrom(0, 25).map((row) => company.webhook(row)))
  company.hr.honest()
  await company.ended(runId)
  await eventually(() => {
    const since = stage.merge.asked.slice(from)
    expect(since.some((asked) => asked.query.has('modified_after'))).toBe(true)
  })
  await company.untilIdle()
  const single = stage.merge.asked.slice(from).filter((one) => /employees\/./.test(one.path))
  expect(single.length).toBeLessThan(20)
})

test('an event that comes a hundred times changes the world once', async () => {
  const person = 'dries'
  company.hr.change(person, { last_name: 'Repeated' })
  const body = envelope(company.hr.account, 'Employee.changed', { ...company.hr.row(person) })
  const answers = await Promise.all(Array.from({ length: 100 }, () => signed(body)))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  await eventually(() => expect(company.userOf(person).lastName).toBe('Repeated'))
  await company.untilIdle()
  const updates = company.actions('user.update').filter((one) => one.params['last_name'])
  expect(updates).toHaveLength(1)
})
