import type { Selectable } from 'kysely'
import { z } from 'zod'
import { emailKey } from '../../../core/people/email.ts'
import { MAIL_KINDS } from '../../../core/facts/mail-kinds.ts'
import type { Notice, NoticeFrame } from '../../../core/tell/notices.ts'
import type { RenderedMail } from '../../../ports/mailer.ts'
import type { MailEntry, OutboxMail } from '../../../ports/store/reads/outbox.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import type { Rows } from '../../../ports/store/changes.ts'
import { bit, json } from '../json.ts'
import { stored, storedOrNull, type Cell } from '../stored.ts'

/** Only the kind is checked. The facts of each kind are read by `mail/bodies`. */
const NOTICE = z.custom<Notice>(
  (value) => z.looseObject({ kind: z.enum(MAIL_KINDS) }).safeParse(value).success,
)
const FRAME = z.looseObject({
  productName: z.string(),
  organizationName: z.string(),
  timezone: z.string(),
  at: z.string(),
  runId: z.string().nullable(),
  link: z.string().nullable(),
  hrSystem: z.string(),
}) satisfies z.ZodType<NoticeFrame>
const RENDERED = z.looseObject({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
}) satisfies z.ZodType<RenderedMail>

type Row = Selectable<Schema['outbox']>
export type EntryRow = Omit<
  Row,
  'notice' | 'frame' | 'rendered' | 'sent_at' | 'looked_at' | 'recipient_key'
>
export type MailRow = EntryRow & Pick<Row, 'notice' | 'frame' | 'rendered'>

/** The columns of `EntryRow`. */
export const ENTRY = [
  'id',
  'organization',
  'account',
  'run',
  'kind',
  'subject',
  'recipient',
  'recipient_name',
  'locale',
  'state',
  'attempts',
  'first_tried_at',
  'next_try_at',
  'outcome_unknown',
  'reason',
  'message_id',
  'created_at',
  'fate',
  'fate_at',
  'failure',
  'failed_at',
  'closed_at',
  'look_at',
] as const

export function mailOf(row: MailRow): OutboxMail {
  const cell = (column: string): Cell => ({ table: 'outbox', column, row: row.id })
  return {
    ...mailEntryOf(row),
    notice: stored(NOTICE, row.notice, cell('notice')),
    frame: stored(FRAME, row.frame, cell('frame')),
    rendered: storedOrNull(RENDERED, row.rendered, cell('rendered')),
  }
}

export function mailEntryOf(row: EntryRow): MailEntry {
  return {
    id: row.id,
    organization: row.organization,
    account: row.account,
    run: row.run,
    kind: row.kind,
    subject: row.subject,
    recipient: { email: row.recipient, name: row.recipient_name, locale: row.locale },
    state: row.state,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    nextTryAt: row.next_try_at,
    outcomeUnknown: row.outcome_unknown === 1,
    reason: row.reason,
    messageId: row.message_id,
    createdAt: row.created_at,
    fate: row.fate,
    fateAt: row.fate_at,
    failure: row.failure,
    failedAt: row.failed_at,
    closedAt: row.closed_at,
    lookAt: row.look_at,
  }
}

export function mailColumns(
  mail: Partial<Omit<Rows['outbox'], 'sentAt' | 'lookedAt'>>,
): Columns<'outbox'> {
  return {
    id: mail.id,
    organization: mail.organization,
    account: mail.account,
    run: mail.run,
    kind: mail.kind,
    subject: mail.subject,
    ...(mail.recipient !== undefined && {
      recipient: mail.recipient.email,
      recipient_name: mail.recipient.name,
      locale: mail.recipient.locale,
      recipient_key: recipientKey(mail.recipient.email),
    }),
    notice: json(mail.notice),
    frame: json(mail.frame),
    rendered: json(mail.rendered),
    state: mail.state,
    attempts: mail.attempts,
    first_tried_at: mail.firstTriedAt,
    next_try_at: mail.nextTryAt,
    outcome_unknown: bit(mail.outcomeUnknown),
    reason: mail.reason,
    message_id: mail.messageId,
    created_at: mail.createdAt,
    fate: mail.fate,
    fate_at: mail.fateAt,
    failure: mail.failure,
    failed_at: mail.failedAt,
    closed_at: mail.closedAt,
    look_at: mail.lookAt,
  }
}

/** The address as it is compared; one that cannot be read is compared as it is. */
function recipientKey(email: string): string {
  return emailKey(email) ?? email
}
