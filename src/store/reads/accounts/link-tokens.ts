import type { Selectable } from 'kysely'
import type { LinkToken, LinkTokenStore } from '../../../ports/store/link-tokens.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'
import { linkTokenPlace } from '../../changes/sealed-places.ts'

type Row = Selectable<Schema['link_tokens']>
type Named = Pick<LinkToken, 'hash' | 'organization'>

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

  const one = compiled(database, (db, given: Markers<{ hash: string }>) =>
    db.selectFrom('link_tokens').selectAll().where('hash', '=', given.hash),
  )

  type Used = { hash: string; token: string | null; now: string; expiresAt: string }
  const use = compiled(database, (db, given: Markers<Used>) =>
    db
      .updateTable('link_tokens')
      .set({
        kind: 'public',
        token: given.token,
        used_at: given.now,
        next_try_at: given.now,
        expires_at: given.expiresAt,
      })
      .where('hash', '=', given.hash)
      // Asked again because its answer was lost, it has this token already.
      .where((eb) =>
        eb.or([
          eb('kind', '=', 'window'),
          eb.and([eb('kind', '=', 'public'), eb('token', '=', given.token)]),
        ]),
      )
      .where('expires_at', '>', given.now)
      .returning('hash'),
  )

  const waiting = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('link_tokens')
      .selectAll()
      .where('account', '=', given.account)
      .where('kind', 'in', ['public', 'account'])
      .orderBy('kind')
      .orderBy('created_at')
      .orderBy('hash')
      .limit(100),
  )

  type Due = { now: string; tooLong: string; limit: number }
  const due = compiled(database, (db, given: Markers<Due>) => {
    const accounts = db.selectFrom('link_tokens').select('account')
    return accounts
      .where('next_try_at', '<=', given.now)
      .unionAll(accounts.where('next_try_at', '>', given.tooLong))
      .limit(given.limit)
  })

  return {
    async linkToken(hash) {
      const [row] = await one({ hash })
      return row === undefined ? null : decode(row)
    },

    async useLinkWindow(window, publicToken, now, expiresAt) {
      const token = await sealed(publicToken, window)
      return (await use({ hash: window.hash, token, now, expiresAt })).length === 1
    },

    waitingLinkTokens: async (account) => Promise.all((await waiting({ account })).map(decode)),

    async linkTokensDue(now, limit) {
      // Nobody waits for so long: our clock was ahead, and is right again (rule 53).
      const tooLong = new Date(Date.parse(now) + LONGEST_WAIT_MS).toISOString()
      const rows = await due({ now, tooLong, limit })
      return [...new Set(rows.map(({ account }) => account))]
    },
  }
}
