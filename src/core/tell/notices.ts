import type { SyncNotices } from './sync-notices.ts'
import type { Reason } from '../facts/reasons.ts'
import type { ReportCode } from '../facts/report.ts'
import type { BetweenAdmins } from './between-admins.ts'

/** The facts that every notice has besides its own. */
export interface NoticeFrame {
  readonly productName: string
  readonly organizationName: string
  /** IANA zone in which times are written, with its name. */
  readonly timezone: string
  /** RFC 3339. */
  readonly at: string
  readonly runId: string | null
  /** The host's page that opens a portal session, `?run=` or `?plan=` included; null where the host has no such page. */
  readonly link: string | null
  readonly hrSystem: string
  /** Names of the entities that the notice's reasons mention, by id. Stored notices of older versions lack it. */
  readonly entityNames?: Readonly<Record<string, string>>
}

/** A person as a mail names them: enough to recognise, nothing more (docs/rules.md section 10). */
export interface PersonLine {
  readonly name: string
  readonly email: string | null
  readonly entityName: string
}

export interface CardLine {
  readonly label: string
  readonly last4: string
  readonly type: 'physical' | 'virtual' | 'other'
  readonly status: 'active' | 'blocked' | 'closed'
  readonly recurring: boolean
  /** The product's own words, where they are none of ours. */
  readonly words?: { readonly type?: string; readonly status?: string }
}

export interface AddedLine extends PersonLine {
  readonly department: string | null
  readonly startDate: string | null
  /** `retrying`: the host has not answered yet and is asked again. */
  readonly state: 'invited' | 'added' | 'already' | 'retrying' | 'refused' | 'failed'
  /** Why it was not done, as older versions stored it. */
  readonly note: string | null
  /** Why it was not done. Stored notices of older versions lack it. */
  readonly why?: Reason | null
  /** Why they have access. Stored notices of older versions lack it: then they are new. */
  readonly how?: AddedHow
  /** Who decided it: an address, or `api` and the like. Null where HR's change led to it. */
  readonly by?: string | null
  /** How many cards were unblocked. */
  readonly cards?: number
}

/**
 * `returned`: HR shows them at work again. `given-back`: an admin undid the end. `invited-again`: an admin
 * asked for it. `cards`: they had access, and got cards back.
 */
export type AddedHow = 'new' | 'returned' | 'given-back' | 'invited-again' | 'cards'

export interface LeavingLine extends PersonLine {
  /** The day at whose end access ends, `YYYY-MM-DD`. */
  readonly on: string
  readonly because: Reason
  /** What ends when: access and cards may end on different days. Stored notices of older versions lack it. */
  readonly ends?: Reason
  /** The decisions of admins that had put the end off. Stored notices of older versions lack it. */
  readonly lapsed?: readonly Reason[]
}

/** A decision of the reader about somebody that holds no longer. */
export interface LapsedLine extends PersonLine {
  /** As in `OverrideDecision`. */
  readonly decision: string
  /** RFC 3339. */
  readonly madeAt: string
  /** What HR says otherwise than then, or what a hand did. */
  readonly because: readonly Reason[]
  readonly follows: AfterLapse
  /** With `ends-later`: when access ends, in the words of the decision. */
  readonly ends: Reason | null
}

/**
 * What followed for the person by the end of the run. `waits`: for an admin's approval. `not-yet`: it is wanted,
 * and the host has not done it. `ends-later`: access ends on a day to come.
 */
export type AfterLapse = 'ended' | 'given' | 'waits' | 'not-yet' | 'ends-later' | 'nothing'

/** One question about many people, or about nobody: a status in HR's own words, or a field that HR leaves out. */
export interface AttentionTopic {
  readonly reason: Reason
  /** The report, where what to do depends on it and not on the reason. */
  readonly code?: ReportCode
  /** The entity that it is about, where it is about one. */
  readonly entityName?: string
  /** Names of people whom it affects since the last mail. */
  readonly names: readonly string[]
  /** How many more there are. */
  readonly more: number
}

export interface SkippedLine extends PersonLine {
  readonly reason: Reason
}

/** What is missing in it is missing in stored notices of older versions. */
export interface AttentionLine extends PersonLine {
  readonly reason: Reason
  /** The report: what to do depends on it. */
  readonly code?: ReportCode
  /** The employee's id, where one person is meant. */
  readonly employeeId?: string | null
  /** The user of whom it is asked whether it is theirs. The address is whole, so that erasing finds it. */
  readonly user?: { readonly name: string; readonly email: string } | null
}

export interface FirstSyncCounts {
  readonly employees: number
  readonly matched: number
  readonly toInvite: number
  readonly external: number
  readonly needsLook: number
  readonly changed: number
  readonly leaving: number
}

/** At most this many people are listed in one mail; the rest is a number and a link. */
export const MOST_LINES = 100

export type Notice =
  | {
      readonly kind: 'invitation'
      readonly personName: string
      readonly invitationUrl: string
      /** Field names that came from HR, for the words: `name`, `email`, `phone`, `department`. */
      readonly fromHr: readonly ('name' | 'email' | 'phone' | 'department')[]
      readonly entityName: string
    }
  | {
      readonly kind: 'first-sync-review'
      readonly planId: string
      readonly counts: FirstSyncCounts
      /** Why nothing can be approved yet (several entities and no routing), else null. */
      readonly blockedBy: Reason | null
      readonly needsLook: readonly SkippedLine[]
    }
  | {
      readonly kind: 'first-sync-report'
      readonly counts: FirstSyncCounts
      readonly added: readonly AddedLine[]
      readonly addedMore: number
      readonly external: readonly { readonly email: string; readonly name: string }[]
      readonly externalMore: number
      readonly skipped: readonly SkippedLine[]
      readonly nextSyncAt: string | null
      /** The HR system does not report deletions by itself: terminate rather than delete (rule 6). */
      readonly deletionsUnseen: boolean
    }
  | {
      readonly kind: 'added-summary'
      readonly added: readonly AddedLine[]
      readonly addedMore: number
      readonly skipped: readonly SkippedLine[]
    }
  | {
      readonly kind: 'deactivated'
      readonly person: PersonLine
      readonly employeeNumber: string | null
      /** What HR said, when it was seen and how it was confirmed. */
      readonly because: readonly Reason[]
      readonly seenAt: string
      readonly effectiveDate: string
      readonly approvedBy: string | null
      readonly cards: readonly CardLine[]
      /** Why the host refused or failed the actions that did not succeed. */
      readonly failed: readonly Reason[]
      readonly was: {
        readonly manager: boolean
        readonly admin: boolean
        /** The product's own word for the role, where it is none of ours. */
        readonly role?: string
        readonly invitedOnly: boolean
      }
    }
  | {
      readonly kind: 'moved'
      readonly moves: readonly {
        readonly person: PersonLine
        readonly fromName: string
        readonly toName: string
        readonly cards: readonly CardLine[]
        readonly failed: readonly Reason[]
        /** The decisions of admins that had kept them there. Stored notices of older versions lack it. */
        readonly lapsed?: readonly Reason[]
      }[]
    }
  | {
      readonly kind: 'leaving-soon'
      readonly people: readonly LeavingLine[]
      readonly withdrawn: readonly PersonLine[]
    }
  | {
      readonly kind: 'email-differs'
      readonly people: readonly (PersonLine & {
        readonly hrEmail: string
        readonly since: string
        readonly collides: boolean
      })[]
      /** Set when five or more moved from one domain to another: one notice for all (rule 16). */
      readonly domains: {
        readonly from: string
        readonly to: string
        readonly count: number
      } | null
    }
  | {
      readonly kind: 'unmatched-users'
      readonly users: readonly {
        readonly email: string
        readonly name: string
        readonly isNew: boolean
      }[]
      readonly more: number
    }
  | {
      readonly kind: 'held'
      readonly planId: string
      readonly holds: readonly {
        readonly code: string
        /** People. The access of `already` of them has ended before. */
        readonly count: number
        readonly already?: number
        readonly span?: 'day' | 'week'
        readonly of: number
        /** Null where every number of people is held. */
        readonly limit: number | null
        readonly entityName: string | null
      }[]
      readonly people: readonly (PersonLine & { readonly because: Reason })[]
      readonly more: number
      /** Numbers of people whose actions were not held. */
      readonly wentOn: { readonly invited: number; readonly changed: number; readonly left: number }
      /** 0 for the first mail, then 1, 3 or 7 days. */
      readonly reminderDay: number
    }
  | SyncNotices
  | {
      readonly kind: 'needs-attention'
      /** One person has a line for each thing to do. */
      readonly people: readonly AttentionLine[]
      /** People without a line here. */
      readonly more: number
      /** All of them, each once. Stored notices of older versions lack it. */
      readonly count?: number
      /** What is asked once for many people. Stored notices of older versions lack it. */
      readonly topics?: readonly AttentionTopic[]
    }
  | {
      readonly kind: 'connected'
      readonly by: string
      readonly again: boolean
      readonly entityNames: readonly string[]
      readonly cannot: readonly (
        | 'deletions'
        | 'companies'
        | 'phones'
        | 'termination-dates'
        | 'start-dates'
      )[]
      readonly excludeHint: string | null
    }
  | { readonly kind: 'disconnected'; readonly by: string; readonly linked: number }
  /** To the operator: the host, Merge or the mail service refuses us, for all customers. */
  | {
      readonly kind: 'operator'
      readonly service: 'host' | 'merge' | 'mail'
      readonly code: string
      readonly since: string
      /** Null: it still does. */
      readonly endedAt: string | null
    }
  | {
      readonly kind: 'decision-lapsed'
      readonly people: readonly LapsedLine[]
      readonly more: number
    }
  | BetweenAdmins
