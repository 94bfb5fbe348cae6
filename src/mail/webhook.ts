import { Webhook } from 'standardwebhooks'
import type { MailFate } from '../core/tell/mail-fate.ts'
import type { MailReport } from '../ports/mailer.ts'

/** Resend's words for what became of a mail, in events (`email.…`) and in `last_event`. */
const FATES: Readonly<Record<string, MailFate>> = {
  scheduled: 'sent',
  queued: 'sent',
  sent: 'sent',
  delivery_delayed: 'delayed',
  delivered: 'delivered',
  // Whoever opens a mail got it.
  opened: 'delivered',
  clicked: 'delivered',
  bounced: 'bounced',
  complained: 'complained',
  suppressed: 'suppressed',
  failed: 'failed',
  // Somebody took it back in Resend's dashboard.
  canceled: 'failed',
}

/** Null: a word that is not about a mail of ours, or a new one. */
export function fateOf(word: unknown): MailFate | null {
  return typeof word === 'string' && Object.hasOwn(FATES, word) ? (FATES[word] ?? null) : null
}

/**
 * Checks the signature of one of Resend's webhooks (rule 54) over the bytes as they came, and reads it. Resend names its
 * headers `svix-…`, Standard Webhooks `webhook-…`; both are taken. Null: not signed by Resend, or not within
 * five minutes of our clock.
 */
export function readResendWebhook(
  body: Uint8Array,
  headers: Headers,
  secret: string,
): MailReport | 'other' | null {
  const text = strictText(body)
  if (text === null) return null
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(
    (name) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? '',
  )
  try {
    const signed = {
      'webhook-id': id ?? '',
      'webhook-timestamp': timestamp ?? '',
      'webhook-signature': signature ?? '',
    }
    new Webhook(secret).verify(text, signed, { jsonParse: false })
  } catch {
    return null
  }
  return reportIn(text, Number(timestamp))
}

/** `signedAt`: in seconds. */
function reportIn(text: string, signedAt: number): MailReport | 'other' {
  const event = parsed(text)
  const type = member(event, 'type')
  const details = member(event, 'data')
  const messageId = member(details, 'email_id')
  const fate = fateOf(typeof type === 'string' ? type.replace(/^email\./, '') : null)
  if (typeof type !== 'string' || !type.startsWith('email.')) return 'other'
  if (fate === null || typeof messageId !== 'string') return 'other'
  const to = member(details, 'to')
  return {
    messageId,
    fate,
    at: timeOf(event, signedAt * 1000).toISOString(),
    to: Array.isArray(to) ? to.filter((one) => typeof one === 'string') : [],
    tags: tagsIn(member(details, 'tags')),
  }
}

/** The time of the report stands in for an event without a time of its own, or with one after it. */
function timeOf(event: unknown, signedAt: number): Date {
  const at = Date.parse(String(member(event, 'created_at')))
  return new Date(Number.isNaN(at) || at > signedAt + TOLERANCE ? signedAt : at)
}

/** Webhooks are taken within five minutes of our clock. */
const TOLERANCE = 5 * 60_000

/** An object, as the documentation shows it; or a list of pairs, as mails are sent with. */
function tagsIn(tags: unknown): Readonly<Record<string, string>> {
  const pairs = Array.isArray(tags)
    ? tags.map((tag): [unknown, unknown] => [member(tag, 'name'), member(tag, 'value')])
    : Object.entries(typeof tags === 'object' && tags !== null ? tags : {})
  return Object.fromEntries(
    pairs.filter(
      (pair): pair is [string, string] =>
        typeof pair[0] === 'string' && typeof pair[1] === 'string',
    ),
  )
}

/** Null where the bytes are no UTF-8: then the text would not be what was signed. */
function strictText(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
