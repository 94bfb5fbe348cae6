import { isAskedWhose } from './asked-whose.ts'
import type { User } from '../../people/user.ts'
import type { Override } from '../override.ts'
import type { Situation } from '../situation.ts'

type Asking = Parameters<typeof isAskedWhose>[0] & Pick<Situation, 'correlation' | 'linkedUserId'>

/**
 * The user about whom an admin is asked: is it this person, or somebody else (rules 9, 10, 12 and 36)? Null: there
 * is no such question.
 */
export function userInQuestion(s: Asking): string | null {
  const { correlation } = s
  if (isAskedWhose(s)) return s.linkedUserId
  const leaver = userOfLeaver({ correlation })
  if (leaver !== null) return leaver.id
  if (correlation.kind === 'match-unclear') return correlation.user.id
  return correlation.kind === 'rehire-unclear' ? correlation.userId : null
}

/** What is asked about that user. */
export type QuestionKind =
  /** Whether the record is still theirs (rule 36). */
  | 'identity-change'
  /** Whether their access ends (rule 12). */
  | 'left-with-access'
  /** Whether it is this person (rules 9, 10 and 12). */
  | 'same-person'

export function questionOf(s: Asking): QuestionKind | null {
  if (userInQuestion(s) === null) return null
  if (isAskedWhose(s)) return 'identity-change'
  return s.correlation.kind === 'left-with-access' ? 'left-with-access' : 'same-person'
}

/** The user of somebody who left, who is not linked to them and may keep the access (rule 12). */
export function userOfLeaver({ correlation: c }: Pick<Situation, 'correlation'>): User | null {
  return c.kind === 'left-with-access' || c.kind === 'matched-but-inactive' ? c.user : null
}

/** Users about whom an admin gave this answer. */
export function answeredUsers(
  overrides: readonly Pick<Override, 'decision' | 'userId'>[],
  answer: 'not-this-person' | 'keeps-access',
): ReadonlySet<string> {
  return new Set(
    overrides.flatMap(({ decision, userId }) =>
      decision === answer && userId !== null ? [userId] : [],
    ),
  )
}

/** The user whom an admin's `end` ends: the linked one, or theirs who is not linked (rules 12 and 35). */
export function userToEnd(s: Pick<Situation, 'correlation' | 'user'>): User | null {
  return s.user ?? (s.correlation.kind === 'left-with-access' ? s.correlation.user : null)
}
