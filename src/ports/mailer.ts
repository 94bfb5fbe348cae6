import type { KnownFate, MailFate } from '../core/tell/mail-fate.ts'
import type { Notice, NoticeFrame } from '../core/tell/notices.ts'

/** Renders notices as mails, and sends them. */
export interface Mailer {
  /** Pure: equal arguments give equal bytes. */
  render(
    notice: Notice,
    frame: NoticeFrame,
    recipient: Recipient,
  ): RenderedMail | Promise<RenderedMail>
  send(mail: OutgoingMail): Promise<MailAnswer>
  /** Asks what became of a mail. `unknown`: the mail service does not know it. `later`: it cannot say now. */
  lookUp(messageId: string): Promise<MailFate | 'unknown' | 'later'>
  /** The mail service tells by itself what became of mails, so they are not looked up. */
  readonly hears: boolean
  /** Checks and reads a webhook of the mail service. `other`: not about a mail. Null: the signature is missing or wrong. */
  readWebhook(body: Uint8Array, headers: Headers): MailReport | 'other' | null
}

/** What the mail service says became of one mail. */
export interface MailReport extends KnownFate {
  readonly messageId: string
  readonly to: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

export interface Recipient {
  readonly email: string
  readonly name: string | null
  /** BCP 47. A language that we do not have is replaced by English. */
  readonly locale: string
}

export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

export interface OutgoingMail extends RenderedMail {
  readonly to: Recipient
  /** At most 256 characters, the same for all attempts to send one mail. */
  readonly idempotencyKey: string
  readonly tags: Readonly<Record<'kind' | 'organization' | 'run', string>>
}

export type MailAnswer =
  | { readonly kind: 'sent'; readonly messageId: string; readonly pauseMs: number }
  /** Not sent, or not known to be sent: try again with the same key. */
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly afterMs: number | null
      readonly outcomeUnknown: boolean
    }
  /**
   * Not sent. `mail`: the mail or its address is wrong and will stay wrong. `us`: the API key, domain or sender
   * is wrong. Somebody has to correct that, so the mail is tried again like any other.
   */
  | { readonly kind: 'failed'; readonly reason: string; readonly blames: 'mail' | 'us' }
