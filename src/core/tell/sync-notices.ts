import type { FailureCause } from '../facts/failure-cause.ts'
import type { SourceChange, SourceIssue } from '../facts/source/source-state.ts'

/** Notices about the sync itself: it fails, it works again (rule 44). */
export type SyncNotices =
  | {
      readonly kind: 'sync-failed'
      readonly cause: FailureCause
      readonly lastGoodReadAt: string | null
      readonly nextTryAt: string | null
      /** `other-reason`: another cause than in the last such mail. `weekly`: a week has passed since it. */
      readonly occasion: 'first' | 'other-reason' | 'weekly'
      readonly needsRelink: boolean
      /** From when HR's data at the source is. Stored notices of older versions lack this and the next two. */
      readonly freshAsOf?: string | null
      readonly issues?: readonly SourceIssue[]
      readonly changes?: readonly SourceChange[]
    }
  | { readonly kind: 'sync-recovered'; readonly failingSince: string; readonly cause: FailureCause }
