import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Db } from '../store.ts'
import type { ShapeSlug } from './shapes.ts'

export type LinkedAccount = {
  id: string
  token: string
  origin_id: string
  organization_name: string
  email: string
  shape: ShapeSlug
  scopes: string | null
  completed_at: string
  initial_done: number
  last_sync_start: string | null
  last_sync_finished: string | null
}

export type LinkRequest = {
  origin_id: string
  organization_name: string
  email: string
  integration: string | null
  scopes: string | null
}

export type LinkPage = LinkRequest & { token: string; expires_at: number; used: number }

const PUBLIC_TOKEN_MS = 10 * 60_000

/** Linked accounts, and the link pages that lead to one. */
export function createAccounts(db: Db, clock: Clock) {
  const byOrigin = db.prepare<[string], LinkedAccount>(
    'SELECT * FROM hr_account WHERE origin_id = ?',
  )
  const byToken = db.prepare<[string], LinkedAccount>('SELECT * FROM hr_account WHERE token = ?')
  const byId = db.prepare<[string], LinkedAccount>('SELECT * FROM hr_account WHERE id = ?')
  const all = db.prepare<[], LinkedAccount>('SELECT * FROM hr_account ORDER BY completed_at')
  const link = db.prepare<[string], LinkPage>('SELECT * FROM hr_link WHERE token = ?')
  const publicTokens = db.prepare<[string], { account: string; expires_at: number }>(
    'SELECT account, expires_at FROM hr_public_token WHERE token = ?',
  )

  return {
    list: (): LinkedAccount[] => all.all(),
    withToken: (token: string): LinkedAccount | null => byToken.get(token) ?? null,
    ofOrigin: (originId: string): LinkedAccount | null => byOrigin.get(originId) ?? null,

    requestLink: (request: LinkRequest, expiresInMinutes: number): string => {
      const token = randomBytes(24).toString('base64url')
      db.prepare(
        `INSERT INTO hr_link (token, origin_id, organization_name, email, integration, scopes, expires_at)
         VALUES (@token, @origin_id, @organization_name, @email, @integration, @scopes, @expires_at)`,
      ).run({
        ...request,
        token,
        expires_at: clock.now().getTime() + expiresInMinutes * 60_000,
      })
      return token
    },

    findLink: (token: string): LinkPage | null => link.get(token) ?? null,

    /** Marks the link page as used. The same origin id leads to the same account and token, as with Merge. */
    complete: db.transaction((page: LinkPage, shape: ShapeSlug) => {
      db.prepare('UPDATE hr_link SET used = 1 WHERE token = ?').run(page.token)
      const known = byOrigin.get(page.origin_id)
      if (known) {
        db.prepare('UPDATE hr_account SET scopes = ? WHERE id = ?').run(page.scopes, known.id)
        return { account: { ...known, scopes: page.scopes }, isRelink: true }
      }
      const account: LinkedAccount = {
        id: randomUUID(),
        token: accountToken(),
        origin_id: page.origin_id,
        organization_name: page.organization_name,
        email: page.email,
        shape,
        scopes: page.scopes,
        completed_at: clock.stamp(),
        initial_done: 0,
        last_sync_start: clock.stamp(),
        last_sync_finished: null,
      }
      db.prepare(
        `INSERT INTO hr_account (id, token, origin_id, organization_name, email, shape, scopes, completed_at, initial_done, last_sync_start, last_sync_finished)
         VALUES (@id, @token, @origin_id, @organization_name, @email, @shape, @scopes, @completed_at, @initial_done, @last_sync_start, @last_sync_finished)`,
      ).run(account)
      return { account, isRelink: false }
    }),

    /** What Merge's window gives the browser: good for one exchange, within ten minutes. */
    givePublicToken: (accountId: string): string => {
      const token = randomBytes(24).toString('base64url')
      db.prepare('INSERT INTO hr_public_token (token, account, expires_at) VALUES (?, ?, ?)').run(
        token,
        accountId,
        clock.now().getTime() + PUBLIC_TOKEN_MS,
      )
      return token
    },

    exchange: (publicToken: string): LinkedAccount | null => {
      const given = publicTokens.get(publicToken)
      db.prepare('DELETE FROM hr_public_token WHERE token = ?').run(publicToken)
      const good = given !== undefined && given.expires_at > clock.now().getTime()
      return good ? (byId.get(given.account) ?? null) : null
    },

    /** Marks a sync as started and finished now; returns the changed account. */
    synced: (id: string): LinkedAccount | null => {
      db.prepare(
        'UPDATE hr_account SET initial_done = 1, last_sync_start = ?, last_sync_finished = ? WHERE id = ?',
      ).run(clock.stamp(), clock.stamp(), id)
      return byId.get(id) ?? null
    },

    delete: (id: string): void => {
      db.prepare('DELETE FROM hr_account WHERE id = ?').run(id)
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>

/** As long as Merge's: 64 random characters. */
const accountToken = (): string => createHash('sha384').update(randomBytes(48)).digest('base64url')
