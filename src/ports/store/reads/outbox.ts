import type { MailFailure, MailKind } from '../../../core/facts/mail-kinds.ts'
import type { MailFate } from '../../../core/tell/mail-fate.ts'
import type { Notice, NoticeFrame } from '../../../core/tell/notices.ts'
import type { RenderedMail } from '../../mailer.ts'
import type { Slice, Sliced } from '../slice.ts'

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
  /** `sent`: the mail service took it. `dropped`: it was for an admin who is none any more (rule 55). */
  readonly state: 'waiting' | 'sent' | 'failed' | 'unknown' | 'dropped'
  readonly attempts: number
  readonly firstTriedAt: string | null
  readonly nextTryAt: string | null
  readonly outcomeUnknown: boolean
  readonly reason: string | null
  readonly messageId: string | null
  readonly createdAt: string
  /** What the mail service last said of it, and when that happened by its clock; null: nothing yet. */
  readonly fate: MailFate | null
  readonly fateAt: string | null
  /** Why it did not arrive; null: it may have. `failedAt`: when we knew. */
  readonly failure: MailFailure | null
  readonly failedAt: string | null
  /** When the failure was answered, or a later mail arrived; null: it is open. */
  readonly closedAt: string | null
  /** When the mail service is asked next what became of it. */
  readonly lookAt: string | null
}

/** What changes of a mail after it was stored. */
export type MailPatch = Partial<
  Omit<OutboxMail, 'id' | 'organization' | 'account' | 'run' | 'kind' | 'subject' | 'createdAt'>
>

/** A mail without its text, as lists show it. */
export type MailEntry = Omit<OutboxMail, 'notice' | 'frame' | 'rendered'>

/** How lists call the state of a mail: `failed` as long as its failure is open, then `closed`. */
export const MAIL_STATES = [
  'waiting',
  'sent',
  'delivered',
  'failed',
  'closed',
  'unknown',
  'dropped',
] as const
export type MailState = (typeof MAIL_STATES)[number]

export interface MailFilter {
  readonly organization?: string
  /** Of this account, or of its organization as a whole. */
  readonly account?: string
  readonly state?: MailState
}

export interface MailStore {
  mailsDue(now: string, limit: number): Promise<readonly OutboxMail[]>
  nextMailAt(): Promise<string | null>
  /** Who else got the notice of this mail, by address. */
  recipientsBeside(mail: OutboxMail): Promise<readonly string[]>

  mailEntry(id: string): Promise<MailEntry | null>
  /** By the mail service's id. */
  mailByMessage(messageId: string): Promise<MailEntry | null>
  /** Tried mails to this address whose outcome is unknown, and which therefore have no id of the mail service. */
  mailsInDoubt(organization: string, recipientKey: string): Promise<readonly MailEntry[]>
  /** Newest first. */
  mails(filter: MailFilter, slice: Slice): Promise<Sliced<MailEntry>>
  /** Sent mails about which the mail service is to be asked now, and how many it was asked about since then. */
  mailsToLookUp(now: string, limit: number): Promise<readonly MailEntry[]>
  countLookedUp(since: string): Promise<number>

  /** The open failure of each of these employees who is still invited, and whose newest invitation mail failed. */
  failedInvitations(
    account: string,
    employees: readonly string[],
  ): Promise<ReadonlyMap<string, MailEntry>>
  /** Open failures of mails to admins. */
  failedAdminMails(organization: string): Promise<readonly MailEntry[]>
  /** An open failure of this address that lets no mail go there. */
  blockedAddress(organization: string, recipientKey: string): Promise<MailEntry | null>
  countFailedMails(account: string): Promise<number>
  /** How many mails have each state, and since when the oldest of them has. */
  countMails(): Promise<readonly { state: MailState; count: number; since: string }[]>
}
