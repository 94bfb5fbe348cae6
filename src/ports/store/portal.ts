/** Who is in the portal, and what let them in. Secrets are kept as hashes (SHA-256, lower-case hex). */
import type { ReportCode } from '../../core/facts/report.ts'
import type { Write } from './write.ts'

/** A viewer sees everything and changes nothing. */
export type PortalRole = 'viewer' | 'admin'
/** Where a visit begins. */
export type PortalIntent = 'home' | 'link' | 'review' | 'people' | 'settings'

/** A door that opens once. */
export interface PortalToken {
  readonly hash: string
  readonly organization: string
  /** `session`: asked for by the host. `invitation`: passed on by an admin. */
  readonly kind: 'session' | 'invitation'
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  readonly role: PortalRole
  readonly intent: PortalIntent
  readonly account: string | null
  readonly returnUrl: string | null
  /** The admin who made the invitation, or `api`. */
  readonly madeBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
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
  /** The latest end, whatever happens until then. */
  readonly expiresAt: string
}

/** How many people became employed, and how many stopped to be, on one day (UTC). */
export interface DayCount {
  readonly day: string
  readonly joined: number
  readonly left: number
}

export interface PortalStore {
  putPortalToken(token: PortalToken): Write
  portalToken(hash: string): Promise<PortalToken | null>
  /** Open invitations of the organization, newest first. */
  portalInvitations(organization: string, now: string): Promise<readonly PortalToken[]>
  removePortalToken(organization: string, hash: string): Write
  /** Marks it used; false when it was used before or is over. The one place where two of them can race. */
  spendPortalToken(hash: string, now: string): Promise<boolean>
  putPortalSession(session: PortalSession): Write
  portalSession(hash: string): Promise<PortalSession | null>
  /** Sessions that are not over, the one seen last first. */
  portalSessions(organization: string, now: string): Promise<readonly PortalSession[]>
  patchPortalSession(hash: string, patch: Partial<Pick<PortalSession, 'seenAt' | 'locale'>>): Write
  removePortalSession(hash: string): Write
  /** All of one admin. */
  removePortalSessions(organization: string, email: string): Write
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
