import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import type { MailState, MailStore } from '../../../ports/store/reads/outbox.ts'
import { ENTRY, mailEntryOf } from '../../codec/accounts/outbox.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { Database } from '../../statements/database.ts'
import { IS_OPEN_FAILURE, IS_STILL_INVITED } from './mail-conditions.ts'
import { sliced } from '../../statements/rows.ts'
import type { Schema } from '../../statements/schema.ts'

type FailedMails = Pick<
  MailStore,
  | 'mails'
  | 'failedInvitations'
  | 'failedAdminMails'
  | 'blockedAddress'
  | 'countFailedMails'
  | 'countMails'
>

/** Mails that did not arrive (rule 54), and lists of all mails. */
export function failedMailQueries(database: Database): FailedMails {
  const { among } = database.forms

  const page = compiled(database, (db, given: Markers<Page>) => {
    let query = db.selectFrom('outbox').select(ENTRY)
    const { organization, account, state, at, id } = given
    if (organization !== undefined) query = query.where('organization', '=', organization)
    if (account !== undefined) query = query.where((eb) => ofAccount(eb, account))
    if (state !== undefined) query = query.where(STATE, '=', state)
    if (at !== undefined && id !== undefined)
      query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(at, id)))
    return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(given.limit)
  })
  const invitations = compiled(
    database,
    (db, given: Markers<{ account: string; employees: readonly string[] }>) =>
      db
        .selectFrom('outbox')
        .select(ENTRY)
        .where('account', '=', given.account)
        .where('subject', 'in', among(given.employees))
        .where('kind', '=', 'invitation')
        .where(IS_OPEN_FAILURE)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('outbox as n')
                .select('n.id')
                .whereRef('n.account', '=', 'outbox.account')
                .whereRef('n.subject', '=', 'outbox.subject')
                .where('n.kind', '=', 'invitation')
                .whereRef('n.created_at', '>', 'outbox.created_at')
                .where('n.failure', 'is', null),
            ),
          ),
        )
        .where(IS_STILL_INVITED)
        .orderBy('created_at')
        .orderBy('id'),
  )
  const toAdmins = compiled(database, (db, given: Markers<{ organization: string }>) =>
    db
      .selectFrom('outbox')
      .select(ENTRY)
      .where('organization', '=', given.organization)
      .where('kind', '<>', 'invitation')
      .where(IS_OPEN_FAILURE)
      .orderBy('failed_at', 'desc')
      .limit(1_000),
  )
  const blocked = compiled(
    database,
    (db, given: Markers<{ organization: string; recipientKey: string }>) =>
      db
        .selectFrom('outbox')
        .select(ENTRY)
        .where('organization', '=', given.organization)
        .where('recipient_key', '=', given.recipientKey)
        .where('failure', 'in', ['complained', 'suppressed'])
        .where('closed_at', 'is', null)
        .orderBy('failed_at')
        .limit(1),
  )
  const failedOf = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where((eb) => ofAccount(eb, given.account))
      .where(IS_OPEN_FAILURE),
  )
  const byState = compiled(database, (db) =>
    db
      .selectFrom('outbox')
      .select((eb) => [
        STATE.as('state'),
        eb.fn.countAll<number>().as('count'),
        eb.fn
          .min<string>(
            eb
              .case()
              .when(IS_OPEN_FAILURE)
              .then(eb.ref('failed_at'))
              .else(eb.ref('created_at'))
              .end(),
          )
          .as('since'),
      ])
      .groupBy(STATE)
      .orderBy(STATE),
  )

  return {
    async mails({ organization, account, state }, slice) {
      const [at, id] = slice.after?.split(' ') ?? []
      const place = { at, id: at === undefined ? undefined : (id ?? '') }
      const rows = await page({ organization, account, state, ...place, limit: slice.limit + 1 })
      return sliced(rows, slice, (row) => `${row.created_at} ${row.id}`, mailEntryOf)
    },
    async failedInvitations(account, employees) {
      const found = (await invitations({ account, employees })).map(mailEntryOf)
      return new Map(found.map((mail) => [mail.subject, mail]))
    },
    failedAdminMails: async (organization) => (await toAdmins({ organization })).map(mailEntryOf),
    blockedAddress: async (organization, recipientKey) =>
      (await blocked({ organization, recipientKey })).map(mailEntryOf)[0] ?? null,
    countFailedMails: async (account) => (await failedOf({ account }))[0]?.count ?? 0,
    countMails: () => byState({}),
  }
}

type Page = {
  organization?: string | undefined
  account?: string | undefined
  state?: MailState | undefined
  at?: string | undefined
  id?: string | undefined
  limit: number
}

/** `state` as lists call it. */
const STATE = sql<MailState>`case when ${IS_OPEN_FAILURE} then 'failed' when fate = 'delivered' then 'delivered'
  when failure is not null then 'closed' else state end`

/** What concerns the whole organization is shown with each of its accounts. */
function ofAccount(eb: ExpressionBuilder<Schema, 'outbox'>, account: Expression<string>) {
  const accounts = eb.selectFrom('accounts as a').where('a.id', '=', account)
  return eb(
    eb.fn.coalesce('account', 'organization'),
    'in',
    accounts.select('a.id as owner').unionAll(accounts.select('a.organization as owner')),
  )
}
