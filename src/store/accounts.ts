import type { AccountStatus } from '../ports/records.ts'
import type { Store } from '../ports/store/store.ts'
import { accountColumns, accountOf, type AccountRow } from './codec/accounts.ts'
import type { QueryContext } from './context.ts'
import type { SealedPlace } from './seal.ts'
import { rowsOf, statement, update, upsert, where, write } from './statement.ts'

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

  const putAccount: Store['putAccount'] = async (account) => {
    const token = await sealed(account.token, tokenPlace(account))
    const link_url = await sealed(account.linkUrl, linkPlace(account))
    // A run may have been opened since the account was read: never lower the counter.
    const instead = { run_seq: 'max(run_seq, excluded.run_seq)' }
    const columns = { ...accountColumns(account), token, link_url }
    return write(upsert('accounts', columns, ['id'], instead))
  }

  const patchAccount: Store['patchAccount'] = (id, patch) =>
    update('accounts', accountColumns(patch), where('id = ?', id))

  const tryHostAgain: Store['tryHostAgain'] = (now) => write(statement(TRY_HOST_AGAIN, now, now))

  const setToken: Store['setToken'] = async (id, organization, token) =>
    update(
      'accounts',
      { token: await sealed(token, tokenPlace({ id, organization })) },
      where('id = ? and organization = ?', id, organization),
    )

  const setLink: Store['setLink'] = async (id, organization, link) =>
    update(
      'accounts',
      {
        link_url: await sealed(link?.url ?? null, linkPlace({ id, organization })),
        link_expires_at: link?.expiresAt ?? null,
      },
      where('id = ? and organization = ?', id, organization),
    )

  async function sealed(secret: string | null, place: SealedPlace) {
    return secret === null ? null : seal.seal(secret, place)
  }

  return {
    account,
    accountRef,
    accountsOf,
    accountsPending,
    accountsDue,
    putAccount,
    patchAccount,
    tryHostAgain,
    setToken,
    setLink,
  }
}

type Named = { readonly id: string; readonly organization: string }

export function tokenPlace({ id, organization }: Named): SealedPlace {
  return { organization, column: 'accounts.token', row: id }
}

/** Sealed because anybody with the link can connect an HR system to this account. */
export function linkPlace({ id, organization }: Named): SealedPlace {
  return { organization, column: 'accounts.link_url', row: id }
}

/** After a relink two accounts can have the same account at Merge: prefer the connected one, then the newer. */
const REF = `select id, status from accounts where source_account_id = ? or id = ?
  order by coalesce(source_account_id = ?, 0) desc, disconnected_at is not null, created_at desc
  limit 1`

const TRY_HOST_AGAIN = `update accounts set host_refused_until = null,
    next_sync_at = min(coalesce(next_sync_at, ?), ?)
  where host_refused_since is not null and status not in ('pending', 'disconnected')`

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
