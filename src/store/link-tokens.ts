import type { Selectable } from 'kysely'
import type { LinkToken, LinkTokenStore } from '../ports/store/link-tokens.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { linkTokenPlace } from './changes/sealed-places.ts'
import { rowsOf } from './rows.ts'

type Row = Selectable<Schema['link_tokens']>
type Named = Pick<LinkToken, 'hash' | 'organization'>

const ALL = `hash, organization, account, kind, token, session, created_at, expires_at, used_at, tries,
  next_try_at, refused_at`
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
  }
}
