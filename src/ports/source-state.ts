import type {
  Resync,
  SelectiveSync,
  SourceChange,
  SourceIssue,
} from '../core/facts/source/source-state.ts'

/** What is stored of what the source says about an account's connection. */
export interface SourceState {
  /** From when the source's data is, RFC 3339, by its own word (rule 56). */
  readonly sourceFreshAsOf: string | null
  /** The open issues that the source has with the connection. */
  readonly issues: readonly SourceIssue[]
  /** When they have to be looked at; null: nothing says that they changed. */
  readonly issuesDueAt: string | null
  /** What was changed in the connection at the source, newest first. */
  readonly sourceChanges: readonly SourceChange[]
  /** Null: never looked at. */
  readonly selectiveSync: SelectiveSync | null
  readonly resync: Resync | null
}
