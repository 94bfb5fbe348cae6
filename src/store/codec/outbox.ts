import type { Selectable } from 'kysely'
import type { OutboxMail } from '../../ports/store/outbox.ts'
import type { Schema } from '../schema.ts'
import type { Columns } from '../statement.ts'
import { bit, json, parsed, parsedOrNull } from './json.ts'

export function mailOf(row: Selectable<Schema['outbox']>): OutboxMail {
  return {
    id: row.id,
    organization: row.organization,
    account: row.account,
    run: row.run,
    kind: row.kind,
    subject: row.subject,
    recipient: { email: row.recipient, name: row.recipient_name, locale: row.locale },
    notice: parsed(row.notice),
    frame: parsed(row.frame),
    rendered: parsedOrNull(row.rendered),
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
