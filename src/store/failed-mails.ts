import type { MailEntry, MailState, MailStore } from '../ports/store/outbox.ts'
import { ENTRY, mailEntryOf, type EntryRow } from './codec/outbox.ts'
import type { Database } from './database.ts'
import { AMONG, list } from './changes/statement.ts'
import { OPEN_FAILURE, STILL_INVITED } from './mail-conditions.ts'
import { rowsOf, sliced } from './rows.ts'

type Entries = (
  condition: string,
  ...values: readonly (string | number)[]
) => Promise<readonly MailEntry[]>
type FailedMails = Pick<
  MailStore,
  | 'mails'
  | 'failedInvitations'
  | 'failedAdminMails'
  | 'blockedAddress'
  | 'countFailedMails'
  | 'countMails'
>

/** What concerns the whole organization is shown with each of its accounts. */
const OF_ACCOUNT = `coalesce(account, organization) in (
  select value from accounts a, json_each(json_array(a.id, a.organization)) where a.id = ?)`

/** `state` as lists call it. */
const STATE = `case when ${OPEN_FAILURE} then 'failed' when fate = 'delivered' then 'delivered'
  when failure is not null then 'closed' else state end`

/** Mails that did not arrive (rule 54), and lists of all mails. */
export function failedMailQueries(database: Database, entries: Entries): FailedMails {
  return {
    async mails({ organization, account, state }, slice) {
      const conditions = [
        ...(organization === undefined ? [] : [['organization = ?', organization] as const]),
        ...(account === undefined ? [] : [[OF_ACCOUNT, account] as const]),
        ...(state === undefined ? [] : [[`${STATE} = ?`, state] as const]),
      ]
      const [at, id] = slice.after?.split(' ') ?? []
      const values = conditions.map(([, value]) => value)
      const place = at === undefined ? [] : ['(created_at, id) < (?, ?)']
      const all = [...conditions.map(([sql]) => sql), ...place]
      const found = await rowsOf<EntryRow>(
        database,
        `select ${ENTRY} from outbox ${all.length === 0 ? '' : `where ${all.join(' and ')}`}
         order by created_at desc, id desc limit ?`,
        ...values,
        ...(at === undefined ? [] : [at, id ?? '']),
        slice.limit + 1,
      )
      return sliced(found, slice, (row) => `${row.created_at} ${row.id}`, mailEntryOf)
    },
    async failedInvitations(account, employees) {
      const found = await entries(
        `account = ? and subject in ${AMONG} and kind = 'invitation' and ${OPEN_FAILURE}
           and not exists (
             select 1 from outbox n
             where n.account = outbox.account and n.subject = outbox.subject
               and n.kind = 'invitation' and n.created_at > outbox.created_at and n.failure is null)
           and ${STILL_INVITED}
         order by created_at, id`,
        account,
        list(employees),
      )
      return new Map(found.map((mail) => [mail.subject, mail]))
    },
    failedAdminMails: (organization) =>
      entries(
        `organization = ? and kind <> 'invitation' and ${OPEN_FAILURE} order by failed_at desc limit 1000`,
        organization,
      ),
    async blockedAddress(organization, recipientKey) {
      const found = await entries(
        `organization = ? and recipient_key = ? and failure in ('complained', 'suppressed')
         and closed_at is null order by failed_at limit 1`,
        organization,
        recipientKey,
      )
      return found[0] ?? null
    },
    async countFailedMails(account) {
      const sql = `select count(*) as count from outbox where ${OF_ACCOUNT} and ${OPEN_FAILURE}`
      const [row] = await rowsOf<{ count: number }>(database, sql, account)
      return row?.count ?? 0
    },
    countMails: () =>
      rowsOf<{ state: MailState; count: number; since: string }>(
        database,
        `select ${STATE} as state, count(*) as count,
           min(case when ${OPEN_FAILURE} then failed_at else created_at end) as since
         from outbox group by 1 order by 1`,
      ),
  }
}
