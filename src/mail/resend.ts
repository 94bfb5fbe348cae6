import type { Resend } from 'resend'
import type { Mailer, OutgoingMail } from '../ports/mailer.ts'
import { answerOf, type ResendResult } from './answer.ts'
import { fateOf, readResendWebhook } from './webhook.ts'

export interface ResendOptions {
  readonly apiKey: string
  /** Default: `RESEND_BASE_URL`, which the SDK reads, else Resend itself. */
  readonly baseUrl?: string
  /** An address, with or without a name. Without one, the product's name is added. */
  readonly from: string
  readonly replyTo: string | null
  readonly productName: string
  /** `whsec_…`: Resend tells by webhooks what became of mails. Null: it does not. */
  readonly webhookSecret?: string | null
  /** For tests. Includes the time until the body is complete. */
  readonly deadlineMs?: number
}

const DEADLINE_MS = 30_000
/** Resend refuses requests without a user agent (403). */
const USER_AGENT = 'rollcall-mail/1'
/** The key is sent as a header: printable ASCII only. */
const KEY = /^[\x21-\x7e]{1,256}$/

/** Renders notices and sends them through Resend. Words and SDK are loaded with the first mail. */
export function createResendMailer(options: ResendOptions): Mailer {
  const from = sender(options.from, options.productName)
  let client: Promise<Resend> | null = null

  return {
    // With all languages: nobody needs them before the first mail.
    render: async (...asked) => (await import('./render.ts')).render(...asked),
    async send(mail) {
      if (!KEY.test(mail.idempotencyKey)) {
        return {
          kind: 'failed',
          reason: 'an idempotency key has 1 to 256 printable ASCII characters',
          blames: 'mail',
        }
      }
      const resend = await connect().catch(() => null)
      if (resend === null)
        return { kind: 'failed', reason: 'no key for Resend, or its SDK is missing', blames: 'us' }
      const answer: ResendResult<{ id: string }> = await resend.emails.send(
        {
          from,
          to: mail.to.email,
          ...(options.replyTo === null ? {} : { replyTo: options.replyTo }),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          tags: tagsOf(mail),
        },
        { idempotencyKey: mail.idempotencyKey, ...network() },
      )
      return answerOf(answer)
    },
    async lookUp(messageId) {
      const resend = await connect()
      const answer = await resend.emails.get(encodeURIComponent(messageId), network())
      if (answer.error === null)
        return answer.data?.id === messageId
          ? (fateOf(answer.data.last_event) ?? 'sent')
          : 'unknown'
      return mayAnswerLater(answer.error.statusCode) ? 'later' : 'unknown'
    },
    hears: options.webhookSecret != null,
    readWebhook: (body, headers) =>
      options.webhookSecret == null
        ? null
        : readResendWebhook(body, headers, options.webhookSecret),
  }

  async function connect(): Promise<Resend> {
    client ??= import('resend').then(
      ({ Resend: Client }) =>
        new Client(options.apiKey, {
          userAgent: USER_AGENT,
          ...(options.baseUrl === undefined
            ? {}
            : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
        }),
    )
    return client
  }

  /** Passed to fetch: one deadline for the whole exchange, and no redirects. */
  function network() {
    return {
      signal: AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS),
      redirect: 'manual' as const,
    }
  }
}

/** No answer at all, a limit, a key that is refused for now, or an error of Resend's. */
function mayAnswerLater(status: unknown): boolean {
  if (typeof status !== 'number') return true
  return status >= 500 || [401, 403, 408, 425, 429].includes(status)
}

/** Resend takes ASCII letters, numbers, `_` and `-` only. */
function tagsOf(mail: OutgoingMail): { name: string; value: string }[] {
  return Object.entries(mail.tags).map(([name, value]) => ({
    name,
    value: value.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 256) || 'none',
  }))
}

/** Mails come from the product by its name (docs/rules.md section 10). */
function sender(from: string, productName: string): string {
  if (from.includes('<')) return from
  const name = productName.replace(/["\\<>\p{Cc}]/gu, ' ').trim()
  return name === '' ? from : `"${name}" <${from}>`
}
