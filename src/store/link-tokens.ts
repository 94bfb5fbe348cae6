import type { Selectable } from 'kysely'
import type { LinkToken, LinkTokenStore } from '../ports/store/link-tokens.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import type { SealedPlace } from './seal.ts'
import { remove, rowsOf, statement, update, upsert, where, write } from './statement.ts'

type Row = Selectable<Schema['link_tokens']>
type Named = Pick<LinkToken, 'hash' | 'organization'>

const ALL = `hash, organization, account, kind, token, session, created_at, expires_at, used_at, tries,
  next_try_at, refused_at`
const MOST_WINDOWS = 20
const LONGEST_WAIT_MS = 2 * 3_600_000

export function linkTokenQueries({ database, seal }: QueryContext): LinkTokenStore {
  const sealed = async (token: string | null, named: Named) =>
    token === null ? null : seal.seal(token, linkTokenPlace(named))

  const decode = async (row: Row): Promise<LinkToken> => ({
    hash: row.hash,
    organization: row.organization,
    account: row.account,
    kind: row.kind,
    // One that does not open must not stop the others, nor the account.
    token:
      row.token === null ? null : await seal.open(row.token, linkTokenPlace(row)).catch(() => null),
    session: row.session,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    tries: row.tries,
    nextTryAt: row.next_try_at,
    refusedAt: row.refused_at,
  })

  return {
    async linkToken(hash) {
      const sql = `select ${ALL} from link_tokens where hash = ?`
      const [row] = await rowsOf<Row>(database, sql, hash)
      return row === undefined ? null : decode(row)
    },

    async putLinkToken(one) {
      const columns = {
        hash: one.hash,
        organization: one.organization,
        account: one.account,
        kind: one.kind,
        token: await sealed(one.token, one),
        session: one.session,
        created_at: one.createdAt,
        expires_at: one.expiresAt,
        used_at: one.usedAt,
        tries: one.tries,
        next_try_at: one.nextTryAt,
        refused_at: one.refusedAt,
      }
      return write(
        upsert('link_tokens', columns, ['hash']),
        ...(one.kind === 'window' ? [statement(OLD_WINDOWS, one.account, one.account)] : []),
      )
    },

    async patchLinkToken(named, { token, ...patch }) {
      const columns = {
        kind: patch.kind,
        expires_at: patch.expiresAt,
        tries: patch.tries,
        next_try_at: patch.nextTryAt,
        refused_at: patch.refusedAt,
        ...(token === undefined ? {} : { token: await sealed(token, named) }),
      }
      return update('link_tokens', columns, where('hash = ?', named.hash))
    },

    async useLinkWindow(window, publicToken, now, expiresAt) {
      const sql = `update link_tokens set kind = 'public', token = ?, used_at = ?, next_try_at = ?, expires_at = ?
        where hash = ? and kind = 'window' and expires_at > ? returning hash`
      const token = await sealed(publicToken, window)
      return (
        (await rowsOf(database, sql, token, now, now, expiresAt, window.hash, now)).length === 1
      )
    },

    async waitingLinkTokens(account) {
      const sql = `select ${ALL} from link_tokens where account = ? and kind in ('public', 'account')
        order by kind, created_at, hash limit 100`
      return Promise.all((await rowsOf<Row>(database, sql, account)).map(decode))
    },

    async linkTokensDue(now, limit) {
      // Nobody waits for so long: our clock was ahead, and is right again (rule 53).
      const tooLong = new Date(Date.parse(now) + LONGEST_WAIT_MS).toISOString()
      const sql = `select account from link_tokens where next_try_at <= ?
        union all select account from link_tokens where next_try_at > ? limit ?`
      const rows = await rowsOf<{ account: string }>(database, sql, now, tooLong, limit)
      return [...new Set(rows.map(({ account }) => account))]
    },

    removeAccountTokens: (account) =>
      write(
        remove('link_tokens', { account, kind: 'account' }),
        remove('link_tokens', { account, kind: 'over' }),
      ),
  }
}

/** Sealed because each of them can connect an HR system, or read one. */
export function linkTokenPlace({ hash, organization }: Named): SealedPlace {
  return { organization, column: 'link_tokens.token', row: hash }
}

const OLD_WINDOWS = `delete from link_tokens where account = ? and kind = 'window' and hash not in (
  select hash from link_tokens where account = ? and kind = 'window'
  order by created_at desc, hash limit ${MOST_WINDOWS})`
