// A double of Resend: POST /emails, /emails/batch, GET /emails/:id, and its signed webhooks; one mail per key.
import { createHmac, randomUUID } from 'node:crypto'
import { json, told, type Answer, type Asked, type Lie, type PlannedLie } from './answers.ts'
import { serve, type Served } from './serve.ts'

export interface Mail {
  id: string
  key: string | null
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  replyTo: string | null
  tags: Record<string, string>
  /** The whole request body, as it came. */
  body: string
  at: number
}

export interface MailFilter {
  organization?: string
  kind?: string
  to?: string
}

export interface Resend extends Served {
  apiKey: string
  mails: Mail[]
  complaints: string[]
  inbox(filter: MailFilter): Mail[]
  /** Adds a fault to the answers to one organization's mails; by default the mail is still accepted. */
  tell(organization: string, lie: Lie, options?: { times?: number; takes?: boolean }): void
  honest(organization: string): void
  /** `last_event` of a mail from now on; `delivered` until then. */
  became(mail: Mail, event: string): void
  /** The same, told by a signed webhook to this address. Answers with the HTTP status. */
  tells(mail: Mail, event: string, target: { url: string; secret: string }): Promise<number>
}

interface Wire {
  from?: string
  to?: string | string[]
  subject?: string
  text?: string
  html?: string
  reply_to?: string | string[]
  tags?: { name: string; value: string }[]
}

export async function startResend(): Promise<Resend> {
  const served = await serve(answer)
  const byKey = new Map<string, { body: string; answer: Answer }>()
  const lies = new Map<string, (PlannedLie & { takes: boolean })[]>()
  const events = new Map<string, string>()
  const resend: Resend = Object.assign(served, {
    apiKey: `re_${randomUUID().replaceAll('-', '')}`,
    mails: [],
    complaints: [],
    inbox,
    tell,
    honest: (organization: string) => void lies.delete(organization),
    became: (mail: Mail, event: string) => void events.set(mail.id, event),
    tells,
  })
  return resend

  function inbox({ organization, kind, to }: MailFilter): Mail[] {
    return resend.mails.filter(
      (mail) =>
        (organization === undefined || mail.tags['organization'] === organization) &&
        (kind === undefined || mail.tags['kind'] === kind) &&
        (to === undefined || mail.to.includes(to)),
    )
  }

  function tell(organization: string, lie: Lie, options: { times?: number; takes?: boolean } = {}) {
    const { times = Number.POSITIVE_INFINITY, takes = true } = options
    const planned = lies.get(organization) ?? []
    planned.push({ when: () => true, times, lie, takes })
    lies.set(organization, planned)
  }

  async function tells(mail: Mail, event: string, target: { url: string; secret: string }) {
    events.set(mail.id, event)
    const { id: email_id, from, to, subject, tags } = mail
    const created_at = new Date().toISOString()
    const data = { created_at, email_id, from, to, subject, tags }
    const body = JSON.stringify({ type: `email.${event}`, created_at, data })
    const id = `msg_${randomUUID()}`
    const timestamp = String(Math.floor(Date.now() / 1000))
    const key = Buffer.from(target.secret.slice('whsec_'.length), 'base64')
    const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    const headers = {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': `v1,${signed}`,
    }
    return (await fetch(target.url, { method: 'POST', headers, body })).status
  }

  function answer(asked: Asked): Answer {
    if (asked.headers['authorization'] !== `Bearer ${resend.apiKey}`)
      return problem(401, 'missing_api_key', 'Missing or wrong API key.')
    if (!asked.headers['user-agent']) return problem(403, 'forbidden', 'No User-Agent.')
    if (asked.method === 'POST' && asked.path === '/emails') return send(asked)
    if (asked.method === 'POST' && asked.path === '/emails/batch') return batch(asked)
    const id = /^\/emails\/(.+)$/.exec(asked.path)?.[1]
    if (asked.method === 'GET' && id) return retrieve(id)
    resend.complaints.push(`no such call: ${asked.method} ${asked.path}`)
    return problem(404, 'not_found', 'No such call.')
  }

  function send(asked: Asked): Answer {
    const wire = JSON.parse(asked.body) as Wire
    const key = asked.headers['idempotency-key'] ?? null
    const organization = tagsOf(wire)['organization'] ?? ''
    const planned = lies.get(organization) ?? []
    if (planned.some((lie) => lie.times > 0 && !lie.takes))
      return told(planned, problem(500, 'internal_server_error', 'Not taken.'), asked)
    const known = key === null ? undefined : byKey.get(key)
    if (known && known.body !== asked.body) {
      resend.complaints.push(`key ${key} came again with another body`)
      return problem(409, 'invalid_idempotent_request', 'Same key, another body.')
    }
    const honest = known?.answer ?? take(wire, key, asked)
    if (key !== null && honest.status === 200) byKey.set(key, { body: asked.body, answer: honest })
    return told(planned, honest, asked)
  }

  function batch(asked: Asked): Answer {
    const key = asked.headers['idempotency-key'] ?? null
    const known = key === null ? undefined : byKey.get(key)
    if (known)
      return known.body === asked.body
        ? known.answer
        : problem(409, 'invalid_idempotent_request', 'Same key, another body.')
    const answers = (JSON.parse(asked.body) as Wire[]).map((wire, index) =>
      take(wire, key === null ? null : `${key}#${index}`, asked),
    )
    const refused = answers.find((one) => one.status !== 200)
    const honest =
      refused ?? json(200, { data: answers.map((one) => JSON.parse(one.body) as unknown) })
    if (key !== null && !refused) byKey.set(key, { body: asked.body, answer: honest })
    return honest
  }

  function take(wire: Wire, key: string | null, asked: Asked): Answer {
    const faults = faultsOf(wire, key)
    if (faults.length > 0) {
      resend.complaints.push(...faults)
      return problem(422, 'validation_error', faults.join('; '))
    }
    const mail: Mail = {
      id: randomUUID(),
      key,
      from: wire.from ?? '',
      to: recipientsOf(wire),
      subject: wire.subject ?? '',
      text: wire.text ?? '',
      html: wire.html ?? '',
      replyTo: [wire.reply_to ?? []].flat()[0] ?? null,
      tags: tagsOf(wire),
      body: JSON.stringify(wire),
      at: asked.at,
    }
    resend.mails.push(mail)
    return json(200, { id: mail.id }, { 'ratelimit-limit': '10', 'ratelimit-remaining': '9' })
  }

  function retrieve(id: string): Answer {
    const mail = resend.mails.find((one) => one.id === id)
    if (!mail) return problem(404, 'not_found', 'No such mail.')
    const { from, to, subject, text, html } = mail
    return json(200, {
      object: 'email',
      id,
      from,
      to,
      subject,
      text,
      html,
      last_event: events.get(id) ?? 'delivered',
    })
  }
}

function problem(statusCode: number, name: string, message: string): Answer {
  return json(statusCode, { statusCode, name, message })
}

function recipientsOf(wire: Wire): string[] {
  return [wire.to ?? []].flat()
}

function tagsOf(wire: Wire): Record<string, string> {
  return Object.fromEntries((wire.tags ?? []).map((tag) => [tag.name, tag.value]))
}

function faultsOf(wire: Wire, key: string | null): string[] {
  const faults: string[] = []
  for (const name of ['from', 'to', 'subject'] as const)
    if (!wire[name]) faults.push(`a mail without ${name}`)
  if (!wire.html && !wire.text) faults.push('a mail without a body')
  if (/[\r\n]/.test(wire.subject ?? '')) faults.push('a line break in a subject')
  if (recipientsOf(wire).some((to) => to.endsWith('@example.com')))
    faults.push('an example address')
  if (key !== null && key.length > 256) faults.push('a key over 256 characters')
  for (const [name, value] of Object.entries(tagsOf(wire)))
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(name) || !/^[A-Za-z0-9_-]{1,256}$/.test(value))
      faults.push(`a tag Resend refuses: ${name}=${value}`)
  return faults
}
