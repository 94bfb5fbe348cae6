import type { AccountStatus } from '../ports/records.ts'
import type { Store } from '../ports/store/store.ts'
import { accountOf, type AccountRow } from './codec/accounts.ts'
import type { QueryContext } from './context.ts'
import type { SealedPlace } from './seal.ts'
import { linkPlace, tokenPlace } from './changes/sealed-places.ts'
import { rowsOf } from './rows.ts'

export function accountQueries({ database, seal }: QueryContext) {
  const decode = async (row: AccountRow) => {
    const open = async (secret: string | null, place: SealedPlace) =>
      secret === null ? null : seal.open(secret, place)
    return accountOf(row, {
      token: await open(row.token, tokenPlace(row)),
      linkUrl: await open(row.link_url, linkPlace(row)),
    })
  }

  const account: Store['account'] = async (id) => {
    const [row] = await rowsOf<AccountRow>(database, 'select * from accounts where id = ?', id)
    return row === undefined ? null : decode(row)
  }

  const accountRef: Store['accountRef'] = async (sourceAccountId, accountId) => {
    const rows = await rowsOf<{ id: string; status: AccountStatus }>(
      database,
      REF,
      sourceAccountId,
      accountId,
      sourceAccountId,
    )
    return rows[0] ?? null
  }

  const accountsOf: Store['accountsOf'] = async (organization) => {
    const rows = database.query
      .selectFrom('accounts')
      .selectAll()
      .where('organization', '=', organization)
      .orderBy('id')
    return Promise.all((await rows.execute()).map(decode))
  }

  const accountsPending: Store['accountsPending'] = async () => {
    const sql = "select id from accounts where status = 'pending' order by id"
    return (await rowsOf<{ id: string }>(database, sql)).map(({ id }) => id)
  }

  const accountsDue: Store['accountsDue'] = async (now, limit) => {
    const rows = await rowsOf<{ id: string }>(
      database,
      DUE,
      ...Array.from({ length: DUE_TIMES }, () => now),
      limit,
    )
    return rows.map((row) => row.id)
  }

  /** Those with a run that began after `now`: our clock was ahead (rule 53). */
  const accountsAhead: Store['accountsAhead'] = async (now, limit) => {
    const rows = await rowsOf<{ id: string }>(database, AHEAD, now, limit)
    return rows.map((row) => row.id)
  }

  return {
    account,
    accountRef,
    accountsOf,
    accountsPending,
    accountsDue,
    accountsAhead,
  }
}

/** After a relink two accounts can have the same account at Merge: prefer the connected one, then the newer. */
const REF = `select id, status from accounts where source_account_id = ? or id = ?
  order by coalesce(source_account_id = ?, 0) desc, disconnected_at is not null, created_at desc
  limit 1`

/** How often the present is in `DUE`. */
const DUE_TIMES = 7

/**
 * Checks everything that can be due in an account. Each check is a search in an index. While the host refuses us,
 * a run for a few people could do nothing for them.
 */
const DUE = `select a.id from accounts a
  where a.memberships_at is null or a.status not in ('pending', 'disconnected') and (
    a.next_sync_at <= ?
    or a.issues_due_at <= ?
    or exists (select 1 from runs r where r.account = a.id and r.finished_at is null
      and (r.waits_until is null or r.waits_until <= ?))
    or coalesce(a.host_refused_until, '') <= ? and (
      (a.status in ('review', 'active') and exists (select 1 from hints h where h.account = a.id))
      or (a.status = 'active' and exists (select 1 from employees e
        where e.account = a.id and e.due_next_run = 0 and e.revisit_at <= ?))
      or (a.status = 'active' and exists (select 1 from employees e
        where e.account = a.id and e.due_next_run = 1 and e.next_transition_at <= ?))
      or exists (select 1 from plans p
        cross join plan_actions pa on pa.plan = p.id
        cross join actions x on x.id = pa.action
        where p.account = a.id and p.state = 'approved' and x.state = 'waiting' and x.parked = 0
          and (x.next_try_at is null or x.next_try_at <= ?))))
  order by coalesce(a.next_sync_at, ''), a.id
  limit ?`

/** One search in an index for each account: its newest run. */
const AHEAD = `select a.id from accounts a cross join runs r on r.account = a.id and r.seq = a.run_seq
  where a.status not in ('pending', 'disconnected') and r.started_at > ? limit ?`
