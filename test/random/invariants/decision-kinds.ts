// Every decision that an admin can make about one person, and the actions it forbids while it holds (rule 35).
import type { ActionKind } from '../../../src/core/facts/action.ts'
import type { DecisionInput } from '../../../src/sync/review/decisions.ts'

export type Decision = DecisionInput['decision']

const TAKES: readonly ActionKind[] = ['cards.block', 'user.deactivate']
const GIVES: readonly ActionKind[] = ['user.invite', 'user.reactivate']
const ANY: readonly ActionKind[] = [...TAKES, ...GIVES, 'user.update', 'cards.unblock']

export interface Law {
  /** Actions that must not reach the host while this holds and is the newest statement about access. */
  readonly forbids: readonly ActionKind[]
  /** What HR has to say to end it: other facts about the work, a later start, or nothing at all. */
  readonly endsBy: 'work' | 'return' | 'nothing'
  /** Replaces earlier statements about the person's access. */
  readonly isAboutAccess: boolean
}

const about = (forbids: readonly ActionKind[], endsBy: Law['endsBy']): Law => ({
  forbids,
  endsBy,
  isAboutAccess: true,
})

/** Add a new kind of decision here: scenarios then make it, and the invariants check it. */
export const DECISIONS: Readonly<Record<Decision, Law>> = {
  keep: about(TAKES, 'work'),
  postpone: about(TAKES, 'work'),
  end: about(GIVES, 'return'),
  'leave-out': about(GIVES, 'return'),
  undo: about(TAKES, 'work'),
  'invite-again': about([], 'work'),
  // An end of the person stands, also for a user who is linked later.
  link: { ...about([], 'nothing'), isAboutAccess: false },
  unlink: about(ANY, 'nothing'),
  'accept-email': { ...about([], 'nothing'), isAboutAccess: false },
  'not-this-person': { ...about([], 'nothing'), isAboutAccess: false },
  'keeps-access': { ...about([], 'return'), isAboutAccess: false },
}

/** Other statements about a person: a rejected plan, a withdrawn decision, or a change of the user by hand. */
const OTHER_STATEMENTS = {
  rejected: about([...TAKES, ...GIVES], 'work'),
  withdrawn: about([], 'nothing'),
  'removed-by-hand': about(GIVES, 'work'),
  'given-back-by-hand': about(TAKES, 'work'),
}

export const LAWS: Readonly<Record<Statement['what'], Law>> = { ...DECISIONS, ...OTHER_STATEMENTS }

/** Something that an admin, or somebody in the host, said about a person. */
export interface Statement {
  readonly what: Decision | keyof typeof OTHER_STATEMENTS
  readonly recordId: string
  /** The user it is about; null for any user of the person. */
  readonly userId: string | null
  /** `*` for every entity. */
  readonly entity: string
  readonly actor: string
  readonly at: number
  /** For `postpone`: the end may come after this time. */
  readonly until: number | null
}
