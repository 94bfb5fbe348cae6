import type { FailureCause } from '../core/facts/failure-cause.ts'

/**
 * How far a run has come: its phase, and its position within it. Stored with every step, so that the next
 * step continues there, also after a crash or in another invocation of the Worker. Each step takes the bookmark of
 * its own phase and no other.
 */
export type Bookmark =
  | { readonly phase: 'begin' }
  | ResyncBookmark
  | ListingBookmark
  | PeopleBookmark
  | CompletenessBookmark
  | ReconfirmBookmark
  | UsersBookmark
  | DecideBookmark
  | { readonly phase: 'finalize' }
  | RecheckBookmark
  | { readonly phase: 'apply' }
  | { readonly phase: 'close' }
  | OverBookmark

export type RunPhase = Bookmark['phase']

/** The source is asked to read HR, before the run reads the source (rule 56). */
export interface ResyncBookmark {
  readonly phase: 'resync'
  /** When it was asked; null: not yet. */
  readonly askedAt: string | null
  /** When the source's last sync had finished before. */
  readonly before: string | null
}

/** Reading one listing of the source, page by page. */
export interface ListingBookmark {
  readonly phase: 'companies' | 'groups' | 'locations' | 'employees'
  /** The source's cursor of the next page; null for the first page. */
  readonly cursor: string | null
  /** Pages read so far. */
  readonly page: number
}

/** Reading the people of an `employees` run by id. */
export interface PeopleBookmark {
  readonly phase: 'people'
  /** How many of `Run.people` were asked for so far. */
  readonly asked: number
}

/** Judging whether the read was complete, then marking the people who are absent from it. */
export interface CompletenessBookmark {
  readonly phase: 'completeness'
  /** How many of the people absent from a complete read have been marked as missing. */
  readonly marked: 'none' | 'some' | 'all'
}

/** Reading people by id about whom the list alone cannot decide. */
export interface ReconfirmBookmark {
  readonly phase: 'reconfirm'
  /** The last employee looked at. */
  readonly after: string | null
  /** Whose status in HR's own words is asked for, and how; null: not known yet (P5). */
  readonly words: AskedWords | null
  /** Ids of those whose records cannot be read and are asked for by id; null: not known yet (rule 52). */
  readonly unreadable: readonly string[] | null
  /** How far newer records of people who left were looked for; null: not begun (rule 10). */
  readonly newer: ListPlace | null
}

/** A place in a list of the source. */
export interface ListPlace {
  /** The source's cursor of the next page; null for the first page. */
  readonly cursor: string | null
  /** Pages read so far. */
  readonly page: number
}

export type AskedWords =
  | {
      readonly by: 'list'
      /** The source's cursor of the next page; null for the first page. */
      readonly cursor: string | null
      /** Pages read so far. */
      readonly page: number
    }
  | { readonly by: 'id'; readonly employees: readonly string[] }

/**
 * Reading the host's users: first its list, then by id those who are absent from it. Of a list that is not believed
 * only what it confirms counts, and the run is over.
 */
export type UsersBookmark = UserListBookmark | AbsentUsersBookmark | DoubtedListBookmark

export interface UserListBookmark {
  readonly phase: 'users'
  readonly reads: 'list'
  /** The host's cursor of the next page; null for the first page. */
  readonly cursor: string | null
  /** Pages read so far. */
  readonly page: number
  /** How many pages before this one had nobody, in a row. */
  readonly empty: number
}

export interface AbsentUsersBookmark {
  readonly phase: 'users'
  readonly reads: 'absent'
  /** The last absent user asked for. */
  readonly after: string | null
}

export interface DoubtedListBookmark {
  readonly phase: 'users'
  readonly reads: 'doubted'
  /** The last employee looked at. */
  readonly after: string | null
}

/** Deciding about people, one batch in each step. */
export interface DecideBookmark {
  readonly phase: 'decide'
  /** The last employee decided about. */
  readonly after: string | null
  /** How many actions the plan has so far. The next action's position is made from this number. */
  readonly actions: number
}

/** Reading the leavers of an approved plan again. */
export interface RecheckBookmark {
  readonly phase: 'recheck'
  /** How far newer records of the leavers were looked for, which comes first; null: to the end (rule 10). */
  readonly newer: ListPlace | null
  /** The position in the plan up to which every leaver was read again. */
  readonly after: number | null
}

export interface OverBookmark {
  readonly phase: 'over'
  /** The host refused us while the run applied: it goes on when the host takes us, with this reason again. */
  readonly onceTaken?: { readonly reason: FailureCause | null } | undefined
}
