/** Portal sessions, and the tokens that start them. Secrets are stored as hashes (SHA-256, lower-case hex). */
import type { ReportCode } from '../../../core/facts/report.ts'

/** A viewer can see everything and change nothing. */
export type PortalRole = 'viewer' | 'admin'
/** The page on which the session starts. */
export type PortalIntent = 'home' | 'link' | 'review' | 'people' | 'settings'

/** A token that can be used once. */
export interface PortalToken {
  readonly hash: string
  readonly organization: string
  /** `session`: created by the host. `invitation`: created by an admin for somebody else. */
  readonly kind: 'session' | 'invitation'
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  readonly role: PortalRole
  readonly intent: PortalIntent
  readonly account: string | null
  readonly returnUrl: string | null
  /** The admin who created it, or `api`. */
  readonly madeBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  /** When the person ceased to be an admin, RFC 3339 (rule 55). */
  readonly revokedAt: string | null
}

export interface PortalSession {
  readonly hash: string
  readonly organization: string
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  readonly role: PortalRole
  readonly returnUrl: string | null
  readonly createdAt: string
  readonly seenAt: string
  /** The session ends at this time at the latest. */
  readonly expiresAt: string
  /** When the person ceased to be an admin, RFC 3339 (rule 55). */
  readonly revokedAt: string | null
  /** The admin whose invitation started it, an `emailKey`; null: the host opened the portal. */
  readonly letInBy: string | null
}

/** How many people became employed on one day (UTC), and how many stopped being employed. */
export interface DayCount {
  readonly day: string
  readonly joined: number
  readonly left: number
}

export interface PortalStore {
  portalToken(hash: string): Promise<PortalToken | null>
  /** Open invitations of the organization, newest first. */
  portalInvitations(organization: string, now: string): Promise<readonly PortalToken[]>
  /**
   * Marks the token as used for this session. False if it was used for another or revoked before, or has expired; of
   * two concurrent calls one gets false. `session`: its hash.
   */
  spendPortalToken(hash: string, session: string, now: string): Promise<boolean>
  portalSession(hash: string): Promise<PortalSession | null>
  /** Sessions that have not expired, the most recently active one first. */
  portalSessions(organization: string, now: string): Promise<readonly PortalSession[]>
  /**
   * Joiners and leavers by day since `since`, from the changes of people's states. The people of the first plan
   * are not counted: they were there before. Days without changes are left out.
   */
  movements(account: string, since: string): Promise<readonly DayCount[]>
  /** The day (UTC) of the account's first plan; null before it. */
  firstPlanDay(account: string): Promise<string | null>
  /** How many open reports there are of each code. */
  countReports(account: string): Promise<readonly { code: ReportCode; count: number }[]>
}
