import type { Kysely } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { accountOf, type AccountRow } from '../../codec/accounts/accounts.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { SealedPlace } from '../../seal.ts'
import { linkPlace, tokenPlace } from '../../changes/sealed-places.ts'
import type { Schema } from '../../statements/schema.ts'

export function accountQueries({ database, seal }: QueryContext) {
  const decode = async (row: AccountRow) => {
    const open = async (secret: string | null, place: SealedPlace, unopened: string | null) =>
      secret === null ? null : seal.open(secret, place).catch(() => unopened)
    return accountOf(row, {
      token: await open(row.token, tokenPlace(row), NO_TOKEN),
      linkUrl: await open(row.link_url, linkPlace(row), null),
    })
  }

  const one = compiled(database, (db, given: Markers<{ id: string }>) =>
    db.selectFrom('accounts').selectAll().where('id', '=', given.id),
  )
  const account: Store['account'] = async (id) => {
    const [row] = await one({ id })
    return row === undefined ? null : decode(row)
  }

  const reference = compiled(database, referenceTo)
  const accountRef: Store['accountRef'] = async (sourceAccountId, accountId) =>
    (await reference({ sourceAccountId, accountId }))[0] ?? null

  const ofOrganization = compiled(database, (db, given: Markers<{ organization: string }>) =>
    db
      .selectFrom('accounts')
      .selectAll()
      .where('organization', '=', given.organization)
      .orderBy('id'),
  )
  const accountsOf: Store['accountsOf'] = async (organization) =>
    Promise.all((await ofOrganization({ organization })).map(decode))

  const pending = compiled(database, pendingAccounts)
  const accountsPending: Store['accountsPending'] = async (before, lease) =>
    (await pending({ before, lease })).map(({ id }) => id)

  const due = compiled(database, dueAccounts)
  const accountsDue: Store['accountsDue'] = async (now, limit) =>
    (await due({ now, limit })).map(({ id }) => id)

  const ahead = compiled(database, aheadAccounts)
  const accountsAhead: Store['accountsAhead'] = async (now, limit, account) =>
    (await ahead({ now, limit, account })).map(({ id }) => id)

  return { account, accountRef, accountsOf, accountsPending, accountsDue, accountsAhead }
}

/**
 * In place of a token that no key opens: the source refuses it, so that the account has to be linked anew, and is
 * told so like any other. The others go on.
 */
const NO_TOKEN = 'opens-with-no-key'

const NOT_LINKED = ['pending', 'disconnected'] as const

/** Two searches in an index for each account: its newest run, and those that are open. */
function aheadAccounts(
  db: Kysely<Schema>,
  given: Markers<{ now: string; limit: number; account?: string | undefined }>,
) {
  const found = db
    .selectFrom('accounts as a')
    .select('a.id')
    .where('a.status', 'not in', NOT_LINKED)
    .where((eb) => {
      const later = eb
        .selectFrom('runs as r')
        .select('r.id')
        .whereRef('r.account', '=', 'a.id')
        .where('r.started_at', '>', given.now)
      return eb.or([
        eb.exists(later.whereRef('r.seq', '=', 'a.run_seq')),
        eb.exists(later.where('r.finished_at', 'is', null)),
      ])
    })
    .limit(given.limit)
  return given.account === undefined ? found : found.where('a.id', '=', given.account)
}

/** A token that an earlier version kept in the account waits for nothing. */
function pendingAccounts(db: Kysely<Schema>, given: Markers<{ before: string; lease: string }>) {
  return db
    .selectFrom('accounts as a')
    .leftJoin('leases as l', (join) =>
      join.on((eb) => eb('l.name', '=', eb(given.lease, '||', eb.ref('a.id')))),
    )
    .select('a.id')
    .where('a.status', '=', 'pending')
    .where((eb) => eb.or([eb('a.created_at', '<', given.before), eb('a.token', 'is not', null)]))
    .orderBy((eb) => eb.fn.coalesce('l.until_at', eb.val('')))
    .orderBy('a.id')
}

/** After a relink two accounts can have the same account at Merge: prefer the connected one, then the newer. */
function referenceTo(
  db: Kysely<Schema>,
  given: Markers<{ sourceAccountId: string | null; accountId: string | null }>,
) {
  return db
    .selectFrom('accounts')
    .select(['id', 'status'])
    .where((eb) =>
      eb.or([eb('source_account_id', '=', given.sourceAccountId), eb('id', '=', given.accountId)]),
    )
    .orderBy(
      (eb) => eb.case().when('source_account_id', '=', given.sourceAccountId).then(1).else(0).end(),
      'desc',
    )
    .orderBy((eb) => eb('disconnected_at', 'is not', null))
    .orderBy('created_at', 'desc')
    .limit(1)
}

/**
 * Checks everything that can be due in an account. Each check is a search in an index. While the host refuses us,
 * a run for a few people could do nothing for them.
 */
function dueAccounts(db: Kysely<Schema>, { now, limit }: Markers<{ now: string; limit: number }>) {
  return db
    .selectFrom('accounts as a')
    .select('a.id')
    .where((eb) => {
      const openRun = eb
        .selectFrom('runs as r')
        .select('r.id')
        .whereRef('r.account', '=', 'a.id')
        .where('r.finished_at', 'is', null)
        .where((run) => run.or([run('r.waits_until', 'is', null), run('r.waits_until', '<=', now)]))
      const hint = eb
        .selectFrom('hints as h')
        .select('h.account')
        .whereRef('h.account', '=', 'a.id')
      const people = eb
        .selectFrom('employees as e')
        .select('e.account')
        .whereRef('e.account', '=', 'a.id')
      const revisit = people.where('e.due_next_run', '=', 0).where('e.revisit_at', '<=', now)
      const transition = people
        .where('e.due_next_run', '=', 1)
        .where('e.next_transition_at', '<=', now)
      const action = eb
        .selectFrom('plans as p')
        .crossJoin('plan_actions as pa')
        .crossJoin('actions as x')
        .select('x.id')
        .whereRef('pa.plan', '=', 'p.id')
        .whereRef('x.id', '=', 'pa.action')
        .whereRef('p.account', '=', 'a.id')
        .where('p.state', '=', 'approved')
        .where('x.state', '=', 'waiting')
        .where('x.parked', '=', 0)
        .where((of) => of.or([of('x.next_try_at', 'is', null), of('x.next_try_at', '<=', now)]))
      const active = eb('a.status', '=', 'active')
      return eb.or([
        eb('a.memberships_at', 'is', null),
        eb.and([
          eb('a.status', 'not in', NOT_LINKED),
          eb.or([
            eb('a.next_sync_at', '<=', now),
            eb('a.issues_due_at', '<=', now),
            eb.exists(openRun),
            eb.and([
              eb(eb.fn.coalesce('a.host_refused_until', eb.val('')), '<=', now),
              eb.or([
                eb.and([eb('a.status', 'in', ['review', 'active']), eb.exists(hint)]),
                eb.and([active, eb.exists(revisit)]),
                eb.and([active, eb.exists(transition)]),
                eb.exists(action),
              ]),
            ]),
          ]),
        ]),
      ])
    })
    .orderBy((eb) => eb.fn.coalesce('a.next_sync_at', eb.val('')))
    .orderBy('a.id')
    .limit(limit)
}
