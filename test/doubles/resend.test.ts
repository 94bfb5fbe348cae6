import { afterAll, beforeAll, expect, test } from 'vitest'
import { Resend as ResendClient } from 'resend'
import { reset, withStatus } from './answers.ts'
import { startResend, type Resend } from './resend.ts'

let resend: Resend
let client: ResendClient
beforeAll(async () => {
  resend = await startResend()
  client = new ResendClient(resend.apiKey, { baseUrl: resend.url })
})
afterAll(() => resend.stop())

function send(subject: string, idempotencyKey: string, organization = 'acme') {
  const tags = [
    { name: 'kind', value: 'held' },
    { name: 'organization', value: organization },
  ]
  const mail = {
    from: 'Spendly <p@spendly.test>',
    to: 'admin@acme.test',
    subject,
    text: 'Hi',
    tags,
  }
  return client.emails.send(mail, { idempotencyKey })
}

test("Resend's own client can send, and the mail is found by its tags", async () => {
  const { data } = await send('One', 'key-1')
  expect(data?.id).toEqual(expect.any(String))
  expect(resend.inbox({ organization: 'acme', kind: 'held', to: 'admin@acme.test' })).toHaveLength(
    1,
  )
  expect((await client.emails.get(data?.id ?? '')).data?.subject).toBe('One')
})

test('the same key sends once; with another body it is refused and recorded', async () => {
  const first = await send('Two', 'key-2')
  const again = await send('Two', 'key-2')
  expect(again.data).toEqual(first.data)
  expect((await send('Three', 'key-2')).error?.name).toBe('invalid_idempotent_request')
  expect(resend.complaints.splice(0)).toEqual(['key key-2 came again with another body'])
})

test('a mail can be lost before or after it is accepted', async () => {
  resend.tell('lost', withStatus(500), { times: 1, takes: false })
  expect((await send('Four', 'key-4', 'lost')).error).not.toBeNull()
  expect(resend.inbox({ organization: 'lost' })).toHaveLength(0)
  resend.tell('lost', reset, { times: 1 })
  expect((await send('Four', 'key-4', 'lost')).error?.statusCode).toBeNull()
  expect((await send('Four', 'key-4', 'lost')).error).toBeNull()
  expect(resend.inbox({ organization: 'lost' })).toHaveLength(1)
})

test('the double refuses what Resend refuses', async () => {
  const wrong = await client.emails.send({
    from: 'Spendly <p@spendly.test>',
    to: 'someone@example.com',
    subject: 'No',
    text: 'No',
    tags: [{ name: 'run', value: '' }],
  })
  expect(wrong.error?.statusCode).toBe(422)
  expect(resend.complaints.splice(0)).toEqual(['an example address', 'a tag Resend refuses: run='])
})
