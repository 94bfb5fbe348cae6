import type { Job } from '../job.ts'
import type { PlanState } from '../records.ts'
import type { NewAuditRow } from './reads/events.ts'
import type { RefusingService } from './operations.ts'
import type { PrintedListing } from './page-prints.ts'
import type { PortalSession } from './reads/portal.ts'

interface OfAccount {
  readonly account: string
}
interface OfOrganization {
  readonly organization: string
}
/** `at`, `now`: RFC 3339. */
interface At {
  readonly at: string
}

/** The changes that are about all rows which a question finds, by name, with what they need to know. */
export interface Sets {
  // Organizations and accounts
  /** Deletes everything of the organization, and the leases with exactly these names. */
  'organization.erase': OfOrganization & { readonly leases: readonly string[] }
  /** Accounts that the host refuses try again at once, and then read everything. */
  'accounts.try-host-again': { readonly now: string }
  /** Nothing of this account waits for, or outranks by, a time after `now` that a clock that was ahead has stored. */
  'account.come-back': OfAccount & { readonly now: string }
  /** Runs of the account that the host stopped go on with applying. */
  'runs.resume': OfAccount
  /** Removes the values of every run but this one. */
  'field-values.keep-only': OfAccount & { readonly run: number }
  /** Removes those of this run, unless they are the account's oldest. */
  'field-values.drop-newer': OfAccount & { readonly run: number }
  /** Removes hints older than `before`: those about these people, or all with null. */
  'hints.remove': OfAccount & {
    readonly sourceIds: readonly string[] | null
    readonly before: string
  }
  /** Of the windows of an account that nobody has used, the newest twenty stay. */
  'link-windows.drop-old': OfAccount

  // Pages
  /** Marks pages that came as they were before: everybody on them is listed. `pages`: numbers, and the cursors they were asked for with. */
  /** The list has only so many pages now. */
  'page-prints.drop-after': OfAccount & {
    readonly listing: PrintedListing
    readonly pages: number
  }

  // People
  /** The versions up to that one (all, if there is none with this hash) are another employee's from now on. */
  'versions.move': OfAccount & {
    readonly from: string
    readonly to: string
    readonly upToHash: string | null
  }
  /** Forgets the last known values of this attribute (rule 15). */
  'employees.forget-attribute': OfAccount & { readonly attribute: string }
  /** Forgets everybody's personal address (rule 3). */
  'employees.forget-personal-addresses': OfAccount
  /** The next run visits everybody of the account. */
  'employees.all-due': OfAccount
  /** The next run visits everybody who is linked to one of these users. */
  'employees.due-by-user': OfOrganization & { readonly userIds: readonly string[] }
  /** The next run visits everybody with one of these `emailKey`s: they may be a new or changed user. */
  'employees.due-by-address': OfOrganization & { readonly keys: readonly string[] }
  /** Nobody whom the run has listed is doubted any more, unless Merge says that they were deleted. */
  'employees.clear-doubts': { readonly account: string; readonly run: string }
  'links.close': OfAccount & At
  /** What 0.1.0 and 0.2.0 stored of access that came back by hand. Kept for one release. */
  'overrides.drop-regained': OfAccount

  /**
   * What tables hold of one person besides their row and their mails, as far as it says who they are. Ids, kinds
   * and times of actions and events stay.
   */
  'person.erase': OfAccount & At & { readonly employee: string; readonly sourceId: string }

  // Plans
  'plans.set-state': OfAccount & {
    readonly from: PlanState
    readonly to: Exclude<PlanState, 'approved'>
    readonly exceptId: string | null
  }
  /** Approved plans of the account without a waiting action become applied. */
  'plans.close': OfAccount
  /** An admin undid the ends for this person: they no longer count anywhere (rule 36). */
  'actions.undone': OfAccount & At & { readonly employee: string }

  // Mails
  /** The mail service cannot be asked now: all looks that are due wait until then. */
  'mails.put-off-looks': { readonly now: string; readonly until: string }
  /** Closes open failures of invitations of this employee that were written until then. */
  'mails.close-invitation': OfAccount & At & { readonly employee: string; readonly before: string }
  /** The same for everybody who accepted since, or has no user any more. */
  'mails.close-accepted': OfAccount & At
  /** Closes open failures of mails to this admin that were written until then. Complaints stay. */
  'mails.close-before': OfOrganization &
    At & { readonly recipientKey: string; readonly before: string }
  /** Closes all open failures at this address: mails go there again. */
  'mails.close-at': OfOrganization & At & { readonly recipientKey: string }
  /** Invitations that open no more are not mailed any more. Comes after what closes them, in the same commit. */
  'mails.drop-closed-invitations': OfOrganization

  /** Deletes mails about this person, and mails to these addresses. */
  'mails.erase': OfOrganization & {
    readonly employee: string
    readonly addresses: readonly string[]
  }

  // Portal
  /** Starts a session by this token, with its line in the audit; neither if the token was revoked or removed meanwhile. */
  'session.start': {
    readonly session: PortalSession
    readonly token: string
    readonly audit: NewAuditRow
  }
  /** Links of one admin that are being used now start no session any more. */
  'portal-tokens.revoke-used': OfOrganization & { readonly email: string }
  /** Ends the sessions of these addresses, and closes links for them and invitations by them. */
  'portal.revoke': OfOrganization & At & { readonly keys: readonly string[] }
  /**
   * The same for those of these users who have access as far as is known; before what takes it from them is
   * stored, in the same commit. Not for an address that another user with access has too.
   */
  'portal.revoke-users': OfOrganization & At & { readonly userIds: readonly string[] }
  /**
   * Ends the sessions of all but these, and closes links for all others and invitations by them. The list of
   * admins says nothing of a viewer, unless the viewer was in the list `before`.
   */
  'portal.revoke-except': OfOrganization &
    At & { readonly named: readonly string[]; readonly before: readonly string[] }

  // Jobs and outages
  /** One row for each job, however often it is asked for. The earliest time wins. */
  'job.ask': { readonly job: Job; readonly runAt: string }
  /** Stores a job that failed for good in another queue, so that it is shown. */
  'job.bury': At & { readonly job: Job; readonly error: string }
  /** Does nothing if an outage of the service is open. */
  'outage.begin': At & { readonly service: RefusingService; readonly code: string }
  /** Does nothing if none is open. */
  'outage.end': At & { readonly service: RefusingService }
}
