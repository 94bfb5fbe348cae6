import type { MailStore } from '../ports/store/outbox.ts'
import { ENTRY, mailEntryOf, mailOf, type EntryRow, type MailRow } from './codec/outbox.ts'
import type { QueryContext } from './context.ts'
import { failedMailQueries } from './failed-mails.ts'
import { rowsOf } from './rows.ts'

/** Mails to be sent, and what became of those that were. */
export function outboxQueries({ database }: QueryContext): MailStore {
  async function entries(condition: string, ...values: readonly (string | number)[]) {
    const sql = `select ${ENTRY} from outbox where ${condition}`
    return (await rowsOf<EntryRow>(database, sql, ...values)).map(mailEntryOf)
  }

  return {
    ...failedMailQueries(database, entries),
    async mailsDue(now, limit) {
      const rows = await rowsOf<MailRow>(
        database,
        `select ${ENTRY}, notice, frame, rendered
         from outbox where state = 'waiting' and (next_try_at is null or next_try_at <= ?)
         order by created_at, id limit ?`,
        now,
        limit,
      )
      return rows.map(mailOf)
    },
    /** A mail that was never tried has been due since it was created. */
    async nextMailAt() {
      const [row] = await rowsOf<{ next: string | null }>(
        database,
        `select min(coalesce(next_try_at, created_at)) as next from outbox where state = 'waiting'`,
      )
      return row?.next ?? null
    },
    async recipientsBeside(mail) {
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
    },
    mailEntry: async (id) => (await entries('id = ?', id))[0] ?? null,
    mailByMessage: async (messageId) => (await entries('message_id = ?', messageId))[0] ?? null,
    mailsInDoubt: (organization, recipientKey) =>
      entries(
        `organization = ? and recipient_key = ? and message_id is null and outcome_unknown = 1
         and state in ('waiting', 'unknown') order by created_at desc limit 20`,
        organization,
        recipientKey,
      ),
    mailsToLookUp: (now, limit) =>
      entries(`look_at is not null and look_at <= ? order by look_at, id limit ?`, now, limit),
    async countLookedUp(since) {
      const sql = 'select count(*) as count from outbox where looked_at >= ?'
      const [row] = await rowsOf<{ count: number }>(database, sql, since)
      return row?.count ?? 0
    },
  }
}
