import { type Context, Hono } from 'hono'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { isJson, type Json, objects, readAnyJson, strings, textOf } from '../json.ts'
import type { Served } from '../quirks/served.ts'
import type { Db } from '../store.ts'
import type { MailEvents } from './mail-events.ts'
import type { Mail, Mails } from './mails.ts'

export type InboxParts = {
  db: Db
  clock: Clock
  faults: Faults
  mails: Mails
  events: MailEvents
  served: Pick<Served, 'bounces'>
  resendKey: string
}

type Status = 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500

const LIMIT = 10
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u

/** Stands in for Resend's API, error answers included; every accepted mail goes to the inbox. */
export function resendApi(parts: InboxParts) {
  const { db, faults, mails, events, served } = parts
  const app = new Hono()
  const countRequest = createRateCounter()

  app.use('*', async (c, next) => {
    const rate = countRequest(Date.now())
    c.header('ratelimit-limit', String(LIMIT))
    c.header('ratelimit-remaining', String(rate.remaining))
    c.header('ratelimit-reset', '1')
    if (!c.req.header('user-agent'))
      return errorAnswer(c, 403, 'invalid_access', 'error code: 1010')
    const key = c.req.header('authorization')
    if (key === undefined) {
      return errorAnswer(c, 401, 'missing_api_key', 'Missing API key in the authorization header.')
    }
    if (key !== `Bearer ${parts.resendKey}`) {
      return errorAnswer(c, 403, 'invalid_api_key', 'API key is invalid.')
    }
    if (faults.on('mail-limit')) {
      c.header('retry-after', '2')
      c.header('ratelimit-remaining', '0')
      return errorAnswer(c, 429, 'rate_limit_exceeded', 'Too many requests.')
    }
    if (faults.on('mail-down')) {
      return errorAnswer(c, 500, 'internal_server_error', 'An unexpected error occurred.')
    }
    return next()
  })

  /** Accepts one mail or a batch; the same key with the same body gets the same ids. */
  const send = async (c: Context, read: (body: unknown) => Json[] | null, many: boolean) => {
    const text = await c.req.text()
    const bodies = read(readAnyJson(text))
    if (bodies === null) return errorAnswer(c, 422, 'validation_error', 'The body is not valid.')
    const problem = bodies.map(validationProblem).find((one) => one !== null)
    if (problem) return errorAnswer(c, 422, problem.name, problem.message)
    const key = c.req.header('idempotency-key') ?? null
    if (key !== null && (key.length < 1 || key.length > 256)) {
      return errorAnswer(c, 400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.')
    }
    const named = key === null ? null : `${many ? 'batch' : 'one'} ${key}`
    const before = named === null ? null : mails.recall(named, text)
    if (before === 'other-body') {
      return errorAnswer(
        c,
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with a different request payload.',
      )
    }
    if (before !== null) return c.body(before.answer, 200, { 'content-type': 'application/json' })
    const received: string[] = []
    const answer = db.transaction(() => {
      const ids = bodies.map((body) => ({ id: mails.receive(body, key) }))
      received.push(...ids.map(({ id }) => id))
      const response = JSON.stringify(many ? { data: ids } : ids[0])
      if (named !== null) mails.keep(named, text, response)
      return response
    })()
    for (const id of received) {
      const mail = mails.find(id)
      if (mail !== null)
        events.record(mail, served.bounces(mail.recipients) ? 'bounced' : 'delivered')
    }
    return c.body(answer, 200, { 'content-type': 'application/json' })
  }

  app.post('/emails', (c) => send(c, (body) => (isJson(body) ? [body] : null), false))
  app.post('/emails/batch', (c) =>
    send(
      c,
      (body) => {
        const found = objects(body)
        const whole = Array.isArray(body) && found.length === body.length
        return whole && found.length > 0 && found.length <= 100 ? found : null
      },
      true,
    ),
  )
  app.get('/emails', (c) => {
    const size = Math.min(100, Math.max(1, Number(c.req.query('limit') ?? '20') || 20))
    const all = mails.list()
    const after = all.findIndex((mail) => mail.id === c.req.query('after')) + 1
    return c.json({
      object: 'list',
      has_more: after + size < all.length,
      data: all.slice(after, after + size).map((mail) => summary(mail, events)),
    })
  })
  app.get('/emails/:id', (c) => {
    const mail = mails.find(c.req.param('id'))
    if (mail === null) return errorAnswer(c, 404, 'not_found', 'Email not found')
    return c.json({
      object: 'email',
      ...summary(mail, events),
      html: mail.html,
      text: mail.text,
      tags: Object.entries(mail.tags).map(([name, value]) => ({ name, value })),
    })
  })
  return app
}

const errorAnswer = (c: Context, statusCode: Status, name: string, message: string) =>
  c.json({ statusCode, name, message }, statusCode)

function validationProblem(mail: Json): { name: string; message: string } | null {
  const missing = ['from', 'to', 'subject'].find(
    (name) => strings(mail[name]).filter((one) => one !== '').length === 0,
  )
  if (missing) {
    return { name: 'missing_required_field', message: `Missing \`${missing}\` field.` }
  }
  if (textOf(mail, 'html') === null && textOf(mail, 'text') === null) {
    return { name: 'missing_required_field', message: 'Missing `html` or `text` field.' }
  }
  const bare = (text: string): string => /<([^<>]*)>\s*$/u.exec(text)?.[1] ?? text
  if (!ADDRESS.test(bare(String(mail['from'])).trim())) {
    return { name: 'invalid_from_address', message: 'Invalid `from` field.' }
  }
  const to = strings(mail['to'])
  if (to.length > 50 || !to.every((one) => ADDRESS.test(bare(one).trim()))) {
    return { name: 'validation_error', message: 'Invalid `to` field.' }
  }
  if (to.some((one) => /@example\.(?:com|org|net)>?$/iu.test(one))) {
    return { name: 'validation_error', message: 'Invalid `to` field. Use our testing addresses.' }
  }
  const badTag = objects(mail['tags']).some(
    (tag) =>
      !/^[\w-]{1,256}$/u.test(String(tag['name'])) || !/^[\w-]{1,256}$/u.test(String(tag['value'])),
  )
  return badTag
    ? {
        name: 'validation_error',
        message: 'Tags should only contain ASCII letters, numbers, underscores, or dashes.',
      }
    : null
}

const summary = (mail: Mail, events: MailEvents) => ({
  id: mail.id,
  to: mail.recipients,
  from: mail.sender,
  created_at: mail.created_at.replace('Z', '+00:00'),
  subject: mail.subject,
  bcc: [],
  cc: [],
  reply_to: mail.reply_to,
  last_event: events.lastOf(mail.id),
  scheduled_at: null,
})

/** Counts requests per second for the `ratelimit-*` headers. Only the fault `mail-limit` refuses any. */
function createRateCounter() {
  let second = 0
  let used = 0
  return (now: number) => {
    const current = Math.floor(now / 1000)
    used = current === second ? used + 1 : 1
    second = current
    return { remaining: Math.max(0, LIMIT - used) }
  }
}
