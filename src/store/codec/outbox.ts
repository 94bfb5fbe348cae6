import type { Selectable } from 'kysely'
import { z } from 'zod'
import { MAIL_KINDS } from '../../core/facts/mail-kinds.ts'
import type { Notice, NoticeFrame } from '../../core/tell/notices.ts'
import type { RenderedMail } from '../../ports/mailer.ts'
import type { OutboxMail } from '../../ports/store/outbox.ts'
import type { Schema } from '../schema.ts'
import type { Columns } from '../statement.ts'
import { bit, json } from './json.ts'
import { stored, storedOrNull, type Cell } from './stored.ts'

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

export function mailOf(row: Selectable<Schema['outbox']>): OutboxMail {
  const cell = (column: string): Cell => ({ table: 'outbox', column, row: row.id })
  return {
    id: row.id,
    organization: row.organization,
    account: row.account,
    run: row.run,
    kind: row.kind,
    subject: row.subject,
    recipient: { email: row.recipient, name: row.recipient_name, locale: row.locale },
    notice: stored(NOTICE, row.notice, cell('notice')),
    frame: stored(FRAME, row.frame, cell('frame')),
    rendered: storedOrNull(RENDERED, row.rendered, cell('rendered')),
    state: row.state,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    nextTryAt: row.next_try_at,
    outcomeUnknown: row.outcome_unknown === 1,
    reason: row.reason,
    messageId: row.message_id,
    createdAt: row.created_at,
  }
}

export function mailColumns(mail: Partial<OutboxMail>): Columns<'outbox'> {
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
  }
}
