import type { Notice, NoticeFrame } from '../core/tell/notices.ts'

/** Words a notice and sends it. */
export interface Mailer {
  /** Pure: the same notice, frame and recipient give the same bytes. */
  render(notice: Notice, frame: NoticeFrame, recipient: Recipient): RenderedMail
  send(mail: OutgoingMail): Promise<MailAnswer>
  /** What became of a mail whose fate is unknown and whose idempotency key is older than 24 h. */
  lookUp(messageId: string): Promise<'sent' | 'unknown'>
}

export interface Recipient {
  readonly email: string
  readonly name: string | null
  /** BCP 47; unknown languages are written in English. */
  readonly locale: string
}

export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

export interface OutgoingMail extends RenderedMail {
  readonly to: Recipient
  /** At most 256 characters; the same for every try of one mail. */
  readonly idempotencyKey: string
  readonly tags: Readonly<Record<'kind' | 'organization' | 'run', string>>
}

export type MailAnswer =
  | { readonly kind: 'sent'; readonly messageId: string; readonly pauseMs: number }
  /** Not sent, or not known to be sent: the same key again. */
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly afterMs: number | null
      readonly outcomeUnknown: boolean
    }
  /**
   * Not sent. `mail`: it or its address is wrong, for good. `us`: key, domain or sender are, which a person
   * puts right; such a mail is tried as long as any other.
   */
  | { readonly kind: 'failed'; readonly reason: string; readonly blames: 'mail' | 'us' }
