import type { User } from '../../people/user.ts'
import { isLive } from '../../evidence/live.ts'
import { placesOf } from '../decision.ts'
import { NONE, observe, type Membership } from '../membership.ts'
import type { Override } from '../override.ts'
import type { Situation } from '../situation.ts'

/**
 * The situation with what the host's list shows now in its memberships. `withdrawn`: an admin's `end` that a
 * hand took back in the host after a list had shown it done; the later word counts (rule 35).
 */
export function observed(
  s: Situation,
  user: User,
): { readonly s: Situation; readonly withdrawn: readonly Override[] } {
  const places = isLive(s.presence.kind) ? placesOf(s) : []
  const elsewhere = isPlacedElsewhere(s, places) ? 'elsewhere' : 'unclear'
  const inactiveByHand = user.status === 'inactive' && !isInactiveByUs(s)
  const entityIds = new Set([...Object.keys(s.memberships), ...s.accountEntities, ...places])
  const memberships: Record<string, Membership> = {}
  let takenBackAt: string | null = null
  for (const entityId of entityIds) {
    const was = s.memberships[entityId] ?? NONE
    const is = observe(was, {
      user,
      entityId,
      place: places.includes(entityId) ? 'here' : elsewhere,
      inactiveByHand,
      listedAt: s.usersListedAt,
      said: s.says,
      now: s.instant,
    })
    const isTakenBack = was.state === 'ended' && was.by === 'decision' && is.state !== 'ended'
    if (isTakenBack && was.at > (takenBackAt ?? '')) takenBackAt = was.at
    if (is.state !== 'none' || was.state !== 'none') memberships[entityId] = is
  }
  // An `end` that is newer than what we ended has not been carried out, so no hand has taken it back.
  const withdrawn = s.overrides.filter(
    ({ decision, at }) => decision === 'end' && takenBackAt !== null && at <= takenBackAt,
  )
  const overrides = s.overrides.filter((override) => !withdrawn.includes(override))
  return { s: { ...s, memberships, overrides }, withdrawn }
}

/** HR is sure of where the person works, so an entity that is not among these places is none of theirs. */
function isPlacedElsewhere({ presence, scope }: Situation, places: readonly string[]): boolean {
  const isSure = presence.kind === 'active' || presence.kind === 'leaving'
  return isSure && places.length > 0 && scope.kind === 'in' && scope.unmapped === undefined
}

/** We, or another HR system of the organization, ended what the user had, and no hand took any of it (rules 1 and 34). */
function isInactiveByUs({ memberships, endedElsewhere }: Situation): boolean {
  // What was given and is inactive now, a hand took; what was never shown is what it was before.
  const states = Object.values(memberships).map((one) =>
    one.state === 'given' && one.unshown !== null ? one.unshown.state : one.state,
  )
  if (states.includes('removed-by-hand')) return false
  return states.includes('ended') || endedElsewhere
}
