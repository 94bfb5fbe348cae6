import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { mailColumns, mailOf } from './codec/outbox.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { insert, rowsOf, update, where, write } from './statement.ts'

export function outboxQueries({ database }: QueryContext) {
  const putMail: Store['putMail'] = (mail) =>
    write(insert('outbox', mailColumns(mail), 'on conflict (id) do nothing'))

  const mailsDue: Store['mailsDue'] = async (now, limit) => {
    const rows = await rowsOf<Selectable<Schema['outbox']>>(
      database,
      `select id, organization, account, run, kind, subject, recipient, recipient_name, locale,
         notice, frame, rendered, state, attempts, first_tried_at, next_try_at, outcome_unknown,
         reason, message_id, created_at, sent_at
       from outbox where state = 'waiting' and (next_try_at is null or next_try_at <= ?)
       order by created_at, id limit ?`,
      now,
      limit,
    )
    return rows.map(mailOf)
  }

  /** A mail that was never tried has been due since it was created. */
  const nextMailAt: Store['nextMailAt'] = async () => {
    const [row] = await rowsOf<{ next: string | null }>(
      database,
      `select min(coalesce(next_try_at, created_at)) as next from outbox where state = 'waiting'`,
    )
    return row?.next ?? null
  }

  const recipientsBeside: Store['recipientsBeside'] = async (mail) => {
    const rows = await rowsOf<{ recipient: string }>(
      database,
      `select recipient from outbox
       where organization = ? and kind = ? and subject = ? and created_at = ? and run is ?
         and account is ? and id <> ?`,
      mail.organization,
      mail.kind,
      mail.subject,
      mail.createdAt,
      mail.run,
      mail.account,
      mail.id,
    )
    return rows.map(({ recipient }) => recipient)
  }

  /** After a mail was sent or dropped, only that fact is kept. Its text, names and links are deleted. */
  const patchMail: Store['patchMail'] = (id, patch, now) =>
    update(
      'outbox',
      {
        ...mailColumns(patch),
        ...(patch.state === 'sent' && { ...NO_TEXT, sent_at: now }),
        ...(patch.state === 'dropped' && NO_TEXT),
      },
      where('id = ?', id),
    )

  return { putMail, mailsDue, nextMailAt, recipientsBeside, patchMail }
}

const NO_TEXT = { notice: '{}', frame: '{}', rendered: null }
