import type { Notice, NoticeFrame } from '../../core/tell/notices.ts'
import type { RenderedMail } from '../mailer.ts'
import type { MailKind } from '../../core/facts/mail-kinds.ts'

export interface OutboxMail {
  /** A hash of account, run, kind, subject, recipient and occasion: each mail exists once. Also its idempotency key. */
  readonly id: string
  readonly organization: string
  readonly account: string | null
  readonly run: string | null
  readonly kind: MailKind
  readonly subject: string
  readonly recipient: {
    readonly email: string
    readonly name: string | null
    readonly locale: string
  }
  readonly notice: Notice
  readonly frame: NoticeFrame
  readonly rendered: RenderedMail | null
  /** `dropped`: it was for an admin who is none any more (rule 55). */
  readonly state: 'waiting' | 'sent' | 'failed' | 'unknown' | 'dropped'
  readonly attempts: number
  readonly firstTriedAt: string | null
  readonly nextTryAt: string | null
  readonly outcomeUnknown: boolean
  readonly reason: string | null
  readonly messageId: string | null
  readonly createdAt: string
}
