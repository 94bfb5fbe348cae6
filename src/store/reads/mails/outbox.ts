import type { MailKind } from '../../../core/facts/mail-kinds.ts'
import type { MailStore } from '../../../ports/store/reads/outbox.ts'
import { ENTRY, mailEntryOf, mailOf } from '../../codec/accounts/outbox.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { failedMailQueries } from './failed-mails.ts'

/** Mails to be sent, and what became of those that were. */
export function outboxQueries({ database }: QueryContext): MailStore {
  const due = compiled(database, (db, given: Markers<{ now: string; limit: number }>) =>
    db
      .selectFrom('outbox')
      .select([...ENTRY, 'notice', 'frame', 'rendered'])
      .where('state', '=', 'waiting')
      .where((eb) => eb.or([eb('next_try_at', 'is', null), eb('next_try_at', '<=', given.now)]))
      .orderBy('created_at')
      .orderBy('id')
      .limit(given.limit),
  )
  const next = compiled(database, (db) =>
    db
      .selectFrom('outbox')
      .select((eb) =>
        eb.fn.min<string | null>(eb.fn.coalesce('next_try_at', 'created_at')).as('next'),
      )
      .where('state', '=', 'waiting'),
  )
  const beside = compiled(database, (db, given: Markers<Beside>) =>
    db
      .selectFrom('outbox')
      .select('recipient')
      .where('organization', '=', given.organization)
      .where('kind', '=', given.kind)
      .where('subject', '=', given.subject)
      .where('created_at', '=', given.createdAt)
      .where('run', 'is not distinct from', given.run)
      .where('account', 'is not distinct from', given.account)
      .where('id', '<>', given.id),
  )
  const one = compiled(database, (db, given: Markers<{ id: string }>) =>
    db.selectFrom('outbox').select(ENTRY).where('id', '=', given.id),
  )
  const byMessage = compiled(database, (db, given: Markers<{ messageId: string }>) =>
    db.selectFrom('outbox').select(ENTRY).where('message_id', '=', given.messageId),
  )
  const inDoubt = compiled(
    database,
    (db, given: Markers<{ organization: string; recipientKey: string }>) =>
      db
        .selectFrom('outbox')
        .select(ENTRY)
        .where('organization', '=', given.organization)
        .where('recipient_key', '=', given.recipientKey)
        .where('message_id', 'is', null)
        .where('outcome_unknown', '=', 1)
        .where('state', 'in', ['waiting', 'unknown'])
        .orderBy('created_at', 'desc')
        .limit(20),
  )
  const toLookUp = compiled(database, (db, given: Markers<{ now: string; limit: number }>) =>
    db
      .selectFrom('outbox')
      .select(ENTRY)
      .where('look_at', 'is not', null)
      .where('look_at', '<=', given.now)
      .orderBy('look_at')
      .orderBy('id')
      .limit(given.limit),
  )
  const lookedUp = compiled(database, (db, given: Markers<{ since: string }>) =>
    db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('looked_at', '>=', given.since),
  )

  return {
    ...failedMailQueries(database),
    mailsDue: async (now, limit) => (await due({ now, limit })).map(mailOf),
    /** A mail that was never tried has been due since it was created. */
    nextMailAt: async () => (await next({}))[0]?.next ?? null,
    async recipientsBeside({ organization, kind, subject, createdAt, run, account, id }) {
      const rows = await beside({ organization, kind, subject, createdAt, run, account, id })
      return rows.map(({ recipient }) => recipient)
    },
    mailEntry: async (id) => (await one({ id })).map(mailEntryOf)[0] ?? null,
    mailByMessage: async (messageId) =>
      (await byMessage({ messageId })).map(mailEntryOf)[0] ?? null,
    mailsInDoubt: async (organization, recipientKey) =>
      (await inDoubt({ organization, recipientKey })).map(mailEntryOf),
    mailsToLookUp: async (now, limit) => (await toLookUp({ now, limit })).map(mailEntryOf),
    countLookedUp: async (since) => (await lookedUp({ since }))[0]?.count ?? 0,
  }
}

type Beside = {
  id: string
  organization: string
  kind: MailKind
  subject: string
  createdAt: string
  run: string | null
  account: string | null
}
