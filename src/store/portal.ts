import type { PortalSession, PortalStore, PortalToken } from '../ports/store/portal.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { rowsOf } from './rows.ts'
import { AMONG, list } from './changes/statement.ts'
import { EMPLOYED_STATES } from '../core/people/person-state.ts'
import { FACT_REASONS } from '../core/tell/told-once.ts'

type TokenRow = Schema['portal_tokens']
type SessionRow = Schema['portal_sessions']

const TOKEN = `hash, organization, kind, email, name, locale, role, intent, account, return_url, made_by,
  created_at, expires_at, used_at, revoked_at`
const SESSION = `hash, organization, email, name, locale, role, return_url, created_at, seen_at,
  expires_at, revoked_at, let_in_by`

/** Portal tokens, portal sessions, and counts that only the portal shows. */
export function portalQueries({ database }: QueryContext): PortalStore {
  return {
    async portalToken(hash) {
      const sql = `select ${TOKEN} from portal_tokens where hash = ?`
      const [row] = await rowsOf<TokenRow>(database, sql, hash)
      return row === undefined ? null : tokenOf(row)
    },
    async portalInvitations(organization, now) {
      const sql = `select ${TOKEN} from portal_tokens where organization = ? and kind = 'invitation'
        and used_at is null and revoked_at is null and expires_at > ? order by created_at desc limit 100`
      return (await rowsOf<TokenRow>(database, sql, organization, now)).map(tokenOf)
    },
    async spendPortalToken(hash, now) {
      const sql = `update portal_tokens set used_at = ?
        where hash = ? and used_at is null and revoked_at is null and expires_at > ?
        returning hash`
      return (await rowsOf(database, sql, now, hash, now)).length === 1
    },
    async portalSession(hash) {
      const sql = `select ${SESSION} from portal_sessions where hash = ?`
      const [row] = await rowsOf<SessionRow>(database, sql, hash)
      return row === undefined ? null : sessionOf(row)
    },
    async portalSessions(organization, now) {
      const sql = `select ${SESSION} from portal_sessions where organization = ? and revoked_at is null and expires_at > ?
        order by seen_at desc limit 200`
      return (await rowsOf<SessionRow>(database, sql, organization, now)).map(sessionOf)
    },
    movements: (account, since) =>
      rowsOf(
        database,
        `with changes as (
           select substr(at, 1, 10) as day, type in ${AMONG} as is_employed, coalesce((
             select p.type in ${AMONG} from events p
             where p.subject = e.subject and p.account = e.account and p.id < e.id and ${isState('p')}
             order by p.id desc limit 1), 0) as was_employed
           from events e
           where e.account = ? and e.at >= ? and ${isState('e')} and e.id > (
             select id from ${FIRST_PLAN}))
         select day, sum(is_employed) as joined, sum(was_employed) as "left" from changes
         where is_employed <> was_employed group by 1 order by 1`,
        EMPLOYED_EVENTS,
        EMPLOYED_EVENTS,
        account,
        since,
        account,
      ),
    async firstPlanDay(account) {
      const [plan] = await rowsOf<{ at: string }>(database, `select at from ${FIRST_PLAN}`, account)
      return plan?.at.slice(0, 10) ?? null
    },
    countReports: (account) =>
      rowsOf(
        database,
        `select code, count(*) as count from reports
         where account = ? and closed_run is null and not reason ->> 'code' in ${AMONG} group by code`,
        account,
        list(FACT_REASONS),
      ),
  }
}

const EMPLOYED_EVENTS = list(EMPLOYED_STATES.map((state) => `state.${state}`))

/** The event of the account's first plan. Changes of state before it are first decisions, not movements. */
const FIRST_PLAN = "events where account = ? and type = 'plan.made' order by id limit 1"

/** An event `state.active`, `state.left`, …; '/' is the character after '.'. */
const isState = (table: 'e' | 'p') => `${table}.type >= 'state.' and ${table}.type < 'state/'`

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
