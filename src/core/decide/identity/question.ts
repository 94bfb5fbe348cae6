import type { Override } from '../override.ts'
import type { Situation } from '../situation.ts'

/**
 * The user about whom an admin is asked: is it this person, or somebody else (rules 9, 10, 12 and 36)? Null: there
 * is no such question.
 */
export function userInQuestion({ correlation }: Pick<Situation, 'correlation'>): string | null {
  if (correlation.kind === 'matched-but-inactive') return correlation.user.id
  return correlation.kind === 'rehire-unclear' ? correlation.userId : null
}

/** The user of somebody who left, who is not linked to them and may keep the access (rule 12). */
export function userOfLeaver({ correlation }: Pick<Situation, 'correlation'>): string | null {
  return correlation.kind === 'matched-but-inactive' ? correlation.user.id : null
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
