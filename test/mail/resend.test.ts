import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createResendMailer, type ResendOptions } from '../../src/mail/resend.ts'
import type { OutgoingMail } from '../../src/ports/mailer.ts'

const MAIL: OutgoingMail = {
  to: { email: 'iris@acme.test', name: 'Iris', locale: 'nl' },
  subject: 'Hoi',
  html: '<p>Hoi</p>',
  text: 'Hoi',
  idempotencyKey: 'run_1/held/acme/iris',
  tags: { kind: 'held', organization: 'acme group.ü', run: '' },
}

/** Many times the given deadline, and far below the default of thirty seconds. */
const FAR_LESS_THAN_THE_USUAL = 20_000

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

type Answer = (response: ServerResponse, seen: Seen) => void

/** A local Resend that answers as told and remembers what it was asked. */
async function resend(answer: Answer, options: Partial<ResendOptions> = {}) {
  const seen: Seen[] = []
  const http = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
      }
      seen.push(one)
      answer(response, one)
    })
  })
  server = http
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  const mailer = createResendMailer({
    apiKey: 're_test',
    baseUrl: `http://127.0.0.1:${port}/`,
    from: 'hr@paylane.test',
    replyTo: 'help@paylane.test',
    productName: 'Pay"lane"',
    ...options,
  })
  return { mailer, seen }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

const refused = (status: number, name: string, message = 'no') =>
  json(status, { statusCode: status, name, message })

describe('what travels', () => {
  test('a mail carries key, tags, both parts, sender and reply address', async () => {
    const { mailer, seen } = await resend(json(200, { id: 'msg_1' }))
    expect(await mailer.send(MAIL)).toEqual({ kind: 'sent', messageId: 'msg_1', pauseMs: 0 })
    const [one] = seen
    expect(`${one?.method} ${one?.url}`).toBe('POST /emails')
    expect(one?.headers['idempotency-key']).toBe(MAIL.idempotencyKey)
    expect(one?.headers.authorization).toBe('Bearer re_test')
    expect(one?.headers['user-agent']).toMatch(/^rollcall/)
    expect(JSON.parse(one?.body ?? '')).toEqual({
      from: '"Pay lane" <hr@paylane.test>',
      to: 'iris@acme.test',
      reply_to: 'help@paylane.test',
      subject: 'Hoi',
      html: '<p>Hoi</p>',
      text: 'Hoi',
      tags: [
        { name: 'kind', value: 'held' },
        { name: 'organization', value: 'acme_group__' },
        { name: 'run', value: 'none' },
      ],
    })
  })

  test('the same mail twice has the same bytes and the same key', async () => {
    const { mailer, seen } = await resend(json(200, { id: 'msg_1' }))
    await mailer.send(MAIL)
    await mailer.send(MAIL)
    expect(seen[0]?.body).toBe(seen[1]?.body)
    expect(seen[0]?.headers['idempotency-key']).toBe(seen[1]?.headers['idempotency-key'])
  })

  test('a sender that has a name keeps it', async () => {
    const { mailer, seen } = await resend(json(200, { id: 'm' }), {
      from: 'HR <hr@paylane.test>',
      replyTo: null,
    })
    await mailer.send(MAIL)
    const body = JSON.parse(seen[0]?.body ?? '') as Record<string, unknown>
    expect(body['from']).toBe('HR <hr@paylane.test>')
    expect(body).not.toHaveProperty('reply_to')
  })

  test.each(['k'.repeat(257), '', 'run/ü', 'a\r\nb'])(
    'a key like %j is not sent at all',
    async (key) => {
      const { mailer, seen } = await resend(json(200, { id: 'm' }))
      expect(await mailer.send({ ...MAIL, idempotencyKey: key })).toMatchObject({ kind: 'failed' })
      expect(seen).toEqual([])
    },
  )
})

describe('pace', () => {
  test('nothing left of this window: pause until the next', async () => {
    const headers = { 'ratelimit-limit': '2', 'ratelimit-remaining': '0', 'ratelimit-reset': '1' }
    const { mailer } = await resend(json(200, { id: 'm' }, headers))
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'sent', pauseMs: 1000 })
  })

  test('something left: no pause', async () => {
    const { mailer } = await resend(
      json(200, { id: 'm' }, { 'ratelimit-remaining': '1', 'ratelimit-reset': '1' }),
    )
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'sent', pauseMs: 0 })
  })

  test.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    [
      'a date, by the server’s own clock',
      { date: 'Mon, 04 May 2026 06:00:00 GMT', 'retry-after': 'Mon, 04 May 2026 06:01:30 GMT' },
      90_000,
    ],
    ['only the window', { 'ratelimit-reset': '2' }, 2000],
    ['nothing', {}, null],
  ])('retry-after as %s', async (_, headers: Record<string, string>, afterMs) => {
    const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'slow down' }
    const { mailer } = await resend(json(429, body, headers))
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'retry', afterMs, outcomeUnknown: false })
  })
})

describe('every class of error', () => {
  test.each([
    [429, 'rate_limit_exceeded', false],
    [500, 'internal_server_error', true],
    [500, 'application_error', true],
    [409, 'concurrent_idempotent_requests', true],
    [503, 'some_new_name', true],
  ])('%d %s is tried again', async (status, name, outcomeUnknown) => {
    const { mailer } = await resend(refused(status, name))
    const answer = await mailer.send(MAIL)
    expect(answer).toMatchObject({ kind: 'retry', outcomeUnknown })
    expect((answer as { reason: string }).reason).toContain(name)
  })

  test.each([
    ['daily_quota_exceeded', 6],
    ['monthly_quota_exceeded', 12],
  ])('%s waits for hours', async (name, hours) => {
    const { mailer } = await resend(refused(429, name))
    expect(await mailer.send(MAIL)).toMatchObject({
      kind: 'retry',
      afterMs: hours * 3_600_000,
      outcomeUnknown: false,
    })
  })

  test.each([
    [422, 'validation_error'],
    [422, 'invalid_from_address'],
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
    [403, 'validation_error'],
    [409, 'invalid_idempotent_request'],
    [400, 'invalid_idempotency_key'],
    [418, 'some_new_name'],
  ])('%d %s is failed: trying again cannot help', async (status, name) => {
    const { mailer } = await resend(refused(status, name))
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'failed' })
  })

  test('an address in Resend’s message does not reach our reason', async () => {
    const { mailer } = await resend(
      refused(422, 'validation_error', 'Invalid `to`: "iris@acme.test" <b@x.test>'),
    )
    const answer = (await mailer.send(MAIL)) as { reason: string }
    expect(answer.reason).not.toContain('@')
    expect(answer.reason).toContain('Invalid `to`')
  })

  test.each([
    ['an HTML page with 200', json(200, '<html>hello</html>')],
    ['an HTML page with 403', json(403, '<html>forbidden</html>')],
    ['an HTML page with 502', json(502, '<html>bad gateway</html>')],
    ['a JSON null', json(500, 'null')],
    ['a JSON text', json(404, '"nope"')],
    ['someone else’s JSON', json(404, { error: 'no such route' })],
    ['a 200 without an id', json(200, {})],
    ['a redirect', json(302, '', { location: 'http://127.0.0.1:1/' })],
  ])('%s is no verdict of Resend: same key again', async (_, answer) => {
    const { mailer } = await resend(answer)
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'retry', outcomeUnknown: true })
  })

  test('an empty key is a failure, not a crash', async () => {
    const { mailer } = await resend(json(200, { id: 'm' }), { apiKey: '' })
    expect(await mailer.send(MAIL)).toMatchObject({ kind: 'failed' })
  })
})

describe('broken connections', () => {
  test.each<[string, Answer]>([
    ['reset before an answer', (response) => response.socket?.destroy()],
    ['no answer at all', () => {}],
    [
      'a body that stalls',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"id":"m')
      },
    ],
    [
      'an error body that stalls',
      (response) => {
        response.writeHead(500, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"na')
      },
    ],
    [
      'a body that is cut',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"id":"m', () => response.socket?.destroy())
      },
    ],
  ])('%s ends by the deadline as an unknown outcome', async (_, answer) => {
    const { mailer } = await resend(answer, { deadlineMs: 300 })
    const began = performance.now()
    expect(await mailer.send(MAIL)).toMatchObject({
      kind: 'retry',
      outcomeUnknown: true,
      afterMs: null,
    })
    expect(performance.now() - began).toBeLessThan(FAR_LESS_THAN_THE_USUAL)
  })
})

describe('looking up', () => {
  test('a mail that Resend knows was sent', async () => {
    const { mailer, seen } = await resend(json(200, { id: 'msg/1' }))
    expect(await mailer.lookUp('msg/1')).toBe('sent')
    expect(`${seen[0]?.method} ${seen[0]?.url}`).toBe('GET /emails/msg%2F1')
  })

  test.each([
    ['not found', refused(404, 'not_found')],
    ['another mail', json(200, { id: 'other' })],
  ])('%s leaves it unknown', async (_, answer) => {
    const { mailer } = await resend(answer)
    expect(await mailer.lookUp('msg_1')).toBe('unknown')
  })
  test.each([
    ['queued', 'sent'],
    ['scheduled', 'sent'],
    ['delivery_delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['opened', 'delivered'],
    ['clicked', 'delivered'],
    ['bounced', 'bounced'],
    ['complained', 'complained'],
    ['suppressed', 'suppressed'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['a new word', 'sent'],
  ])('the last event %s is read as %s', async (word, fate) => {
    const { mailer } = await resend(json(200, { id: 'msg_1', last_event: word }))
    expect(await mailer.lookUp('msg_1')).toBe(fate)
  })

  test.each([
    ['HTML', json(200, '<html>')],
    ['a limit', refused(429, 'rate_limit_exceeded')],
    ['a key that is refused', refused(401, 'invalid_api_key')],
    ['an error', refused(503, 'application_error')],
  ])('%s is asked again later', async (_, answer) => {
    const { mailer } = await resend(answer)
    expect(await mailer.lookUp('msg_1')).toBe('later')
  })
})
