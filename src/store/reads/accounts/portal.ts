import type { PortalSession, PortalStore, PortalToken } from '../../../ports/store/reads/portal.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import { movementQueries } from '../people/movements.ts'

type TokenRow = Schema['portal_tokens']
type SessionRow = Schema['portal_sessions']

/** Portal tokens and portal sessions. */
export function portalQueries({ database }: QueryContext): PortalStore {
  const one = compiled(database, (db, given: Markers<{ hash: string }>) =>
    db.selectFrom('portal_tokens').selectAll().where('hash', '=', given.hash),
  )
  const invitations = compiled(database, (db, given: Markers<OfOrganization>) =>
    db
      .selectFrom('portal_tokens')
      .selectAll()
      .where('organization', '=', given.organization)
      .where('kind', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', given.now)
      .orderBy('created_at', 'desc')
      .limit(100),
  )
  type Spent = { hash: string; session: string; now: string }
  const spend = compiled(database, (db, given: Markers<Spent>) =>
    db
      .updateTable('portal_tokens')
      .set({ used_at: given.now, spent_for: given.session })
      .where('hash', '=', given.hash)
      .where((eb) => eb.or([eb('used_at', 'is', null), eb('spent_for', '=', given.session)]))
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', given.now)
      .returning('hash'),
  )
  const session = compiled(database, (db, given: Markers<{ hash: string }>) =>
    db.selectFrom('portal_sessions').selectAll().where('hash', '=', given.hash),
  )
  const sessions = compiled(database, (db, given: Markers<OfOrganization>) =>
    db
      .selectFrom('portal_sessions')
      .selectAll()
      .where('organization', '=', given.organization)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', given.now)
      .orderBy('seen_at', 'desc')
      .limit(200),
  )
  return {
    portalToken: async (hash) => (await one({ hash })).map(tokenOf)[0] ?? null,
    portalInvitations: async (organization, now) =>
      (await invitations({ organization, now })).map(tokenOf),
    spendPortalToken: async (hash, session, now) =>
      (await spend({ hash, session, now })).length === 1,
    portalSession: async (hash) => (await session({ hash })).map(sessionOf)[0] ?? null,
    portalSessions: async (organization, now) =>
      (await sessions({ organization, now })).map(sessionOf),
    ...movementQueries(database),
  }
}

type OfOrganization = { organization: string; now: string }

function tokenOf(row: TokenRow): PortalToken {
  return {
    hash: row.hash,
    organization: row.organization,
    kind: row.kind,
    email: row.email,
    name: row.name,
    locale: row.locale,
    role: row.role,
    intent: row.intent,
    account: row.account,
    returnUrl: row.return_url,
    madeBy: row.made_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }
}

function sessionOf(row: SessionRow): PortalSession {
  return {
    hash: row.hash,
    organization: row.organization,
    email: row.email,
    name: row.name,
    locale: row.locale,
    role: row.role,
    returnUrl: row.return_url,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    letInBy: row.let_in_by,
  }
}
