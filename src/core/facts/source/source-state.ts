/** What the source says of a connection, beside what it reads there (rule 56). */

/** What an issue is about, and with it who has to act. */
export type IssueKind =
  /** The one who manages the HR system has to grant a permission there. */
  | 'permission'
  /** An admin has to connect again. */
  | 'credentials'
  /** The HR system's own plan or a module of it has to be switched on. */
  | 'plan'
  /** Nobody has to act: it ends by itself. */
  | 'rate-limit'
  | 'outage'
  | 'other'

/** What of HR an issue is about. */
export type IssueModel = 'employees' | 'employments' | 'groups' | 'locations' | 'companies'

export interface SourceIssue {
  readonly id: string
  readonly kind: IssueKind
  /** Empty: the issue does not say. */
  readonly models: readonly IssueModel[]
  readonly since: string
  /** The source's own sentence, of at most a few hundred characters. */
  readonly said: string
}

/** Connecting again helps, or is the way to give the permission. */
export const RELINK_HELPS: ReadonlySet<IssueKind> = new Set(['credentials', 'permission'])

export type SourceChangeKind =
  | 'scopes'
  | 'selective-sync'
  | 'credentials'
  | 'data-deleted'
  | 'switched-off'
  | 'field-mapping'

/** Something that was changed in the connection, at the source. */
export interface SourceChange {
  readonly kind: SourceChangeKind
  readonly at: string
  /** False: it may be about another connection. */
  readonly ours: boolean
}

/** Whether the source leaves people out by a filter, and whether its last sync has used that filter. */
export type SelectiveSync = 'none' | 'next-sync' | 'last-sync'

/** `not-in-plan`: the source's plan does not allow it, so it is not asked again until the setting changes. */
export interface Resync {
  readonly at: string
  readonly outcome: 'asked' | 'not-in-plan' | 'failed'
}

/** Whether another state of the filter means that somebody has changed it. Null: it was never looked at. */
export function isFilterChanged(before: SelectiveSync | null, now: SelectiveSync): boolean {
  if (before === null || before === now) return false
  return !(before === 'next-sync' && now === 'last-sync')
}

/** At most so many changes are remembered for an account, the newest. */
const MOST_CHANGES = 20

/** Both lists as one, newest first, each change once. */
export function withChanges(
  known: readonly SourceChange[],
  more: readonly SourceChange[],
): readonly SourceChange[] {
  const keyOf = ({ kind, at }: SourceChange) => `${at} ${kind}`
  const all = new Map([...known, ...more].map((change) => [keyOf(change), change]))
  return [...all.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_CHANGES)
}
