import type { LeaveCause } from '../../facts/action.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import { emailKey } from '../../people/email.ts'
import type { User } from '../../people/user.ts'
import { firstDay } from '../../people/dates/hr-day.ts'
import { addDays, dayIn, endOfDay } from '../../people/zone.ts'
import { returnedOn } from '../../evidence/status.ts'
import type { ScopedEntity } from '../../place/scope.ts'
import { inviteDay } from '../moments.ts'
import { keeps, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'

/**
 * What should be true for one person in one entity, shaped once: presence, scope, protection and what an
 * admin said (doctrine 5). The rows compare it with the membership and ask nothing of these again.
 */
export type Want =
  /** HR says nothing to act on: what is, stays. */
  | { readonly want: 'as-is' }
  /** Placed here with a user, and HR is not sure or the first day is to come: nothing begins, nothing ends. */
  | { readonly want: 'stay' }
  /**
   * Placed here and at work; for somebody without a user also before the first day. `gate`: why nobody is invited
   * here yet, or at all (rules 20 and 24).
   */
  | { readonly want: 'access'; readonly gate: readonly Reason[] | null }
  /** Left (rules 28 and 29), or an admin ended it (rule 35). */
  | {
      readonly want: 'end'
      readonly by: 'leave' | 'decision'
      readonly cause: LeaveCause
      /** The last day, `YYYY-MM-DD`. */
      readonly on: string
      readonly because: Reason
      /** The moment for access, and for cards, has come. */
      readonly access: boolean
      readonly cards: boolean
    }
  /** HR places the person elsewhere (rule 30). */
  | { readonly want: 'away'; readonly to: readonly string[] }
  /** It would end, and somebody or something spares it (rules 32 and 35). */
  | {
      readonly want: 'spared'
      readonly from: 'end' | 'away'
      readonly by: 'protected' | 'decision'
    }
  /** An admin takes back what we ended, and spares what HR would end: `from` (rule 35). */
  | { readonly want: 'back'; readonly from: 'end' | 'away' | 'nothing' }

/** `user`: null for somebody who has none yet. `override`: the decision about this entity that stands. */
export function wantOf(
  s: Situation,
  user: User | null,
  entityId: string,
  override: Override | null,
): Want {
  if (override?.decision === 'end') return endByDecision(s, user, override)
  switch (s.presence.kind) {
    case 'left':
      return wantOfLeaver(s, user, override)
    case 'active':
    case 'leaving':
    case 'scheduled':
    case 'unknown':
      return wantAtWork(s, user, entityId, override)
    case 'missing':
    case 'found-by-id':
    case 'conflict':
    case 'dropped':
    case 'ignored':
      return asIsOrBack(override?.decision === 'undo')
  }
}

/** HR says nothing to act on. An undo gives back what we took all the same (rule 35). */
function asIsOrBack(hasUndo: boolean): Want {
  return hasUndo ? { want: 'back', from: 'nothing' } : { want: 'as-is' }
}

/** The only end that needs no evidence of HR's (rule 35). */
function endByDecision(s: Situation, user: User | null, { actor, at }: Override): Want {
  if (user !== null && isProtected(s, user)) return { want: 'spared', from: 'end', by: 'protected' }
  const cause = s.presence.kind === 'left' ? s.presence.cause : causeWithoutEnd(s)
  const because = reason('left-by-decision', { actor })
  const on = dayIn(s.zone, new Date(at))
  return { want: 'end', by: 'decision', cause, on, because, access: true, cards: true }
}

/** The cause that the host is told where HR itself shows no end (contract 5). */
function causeWithoutEnd({ presence }: Situation): LeaveCause {
  return presence.kind === 'missing' || presence.kind === 'found-by-id'
    ? 'disappeared'
    : 'terminated'
}

function wantOfLeaver(s: Situation, user: User | null, override: Override | null): Want {
  if (s.presence.kind !== 'left') return { want: 'as-is' }
  if (override?.decision === 'undo') return { want: 'back', from: 'end' }
  if (user !== null && isProtected(s, user)) return { want: 'spared', from: 'end', by: 'protected' }
  if (override !== null && keeps(override)) return { want: 'spared', from: 'end', by: 'decision' }
  const { cause, on, because } = s.presence
  const inGrace = graceEnd(s) !== null
  const cards = !inGrace || s.settings.block_cards === 'immediately'
  return { want: 'end', by: 'leave', cause, on, because, access: !inGrace, cards }
}

/** When the days of grace end; null outside of them (rule 28). */
export function graceEnd(s: Situation): string | null {
  if (s.presence.kind !== 'left' || s.settings.grace_days === 0) return null
  const ends = endOfDay(addDays(s.presence.on, s.settings.grace_days), s.zone).toISOString()
  return s.instant < ends ? ends : null
}

function wantAtWork(
  s: Situation,
  user: User | null,
  entityId: string,
  override: Override | null,
): Want {
  const hasUndo = override?.decision === 'undo'
  const placed = s.scope.kind === 'in' ? s.scope.entities.find((e) => e.id === entityId) : undefined
  if (placed !== undefined) return wantWherePlaced(s, user, placed, hasUndo)
  if (s.scope.kind === 'out' || isUnsure(s) || s.scope.unmapped !== undefined)
    return asIsOrBack(hasUndo)
  if (hasUndo) return { want: 'back', from: 'away' }
  if (user !== null && isProtected(s, user))
    return { want: 'spared', from: 'away', by: 'protected' }
  if (override !== null && keeps(override)) return { want: 'spared', from: 'away', by: 'decision' }
  return { want: 'away', to: s.scope.entities.map(({ id }) => id) }
}

function wantWherePlaced(
  s: Situation,
  user: User | null,
  placed: ScopedEntity,
  hasUndo: boolean,
): Want {
  // Somebody who has a user keeps it as it is until the first day comes (P9); a newcomer is invited ahead (rule 24).
  // The day of a return has come with its start: HR may leave them PENDING for longer (rule 26).
  const isAhead = s.presence.kind === 'scheduled' && returnedOn(s.employee, s) === null
  const waits = s.presence.kind === 'unknown' || (isAhead && user !== null)
  if (!waits) return { want: 'access', gate: gateOf(s, placed) }
  return hasUndo ? { want: 'back', from: 'nothing' } : { want: 'stay' }
}

/** HR does not show them at work now, nor gone: no access begins and none ends. */
function isUnsure({ presence }: Situation): boolean {
  return presence.kind === 'unknown' || presence.kind === 'scheduled'
}

/** The entity's rule does not invite, or the first day is to come; null where access may be given. */
function gateOf(s: Situation, { id, invite }: ScopedEntity): readonly Reason[] | null {
  if (!invite) return [reason('not-invited-by-rule', { entity: id })]
  const first = inviteDay(s)
  if (first !== null && s.today < first.day) return first.because
  return s.presence.kind === 'scheduled' && firstDay(s.employee, s) === null ? [] : null
}

export function isProtected(s: Pick<Situation, 'settings' | 'employee'>, user: User): boolean {
  if (user.protected) return true
  const spared = keysOf(s.settings.protected)
  return [user.email, s.employee.workEmail].some((address) => spared.has(emailKey(address) ?? ''))
}

/** The list may have thousands of addresses: they are read once, not once for each of 50,000 people. */
const keysOfLists = new WeakMap<readonly string[], ReadonlySet<string>>()

function keysOf(addresses: readonly string[]): ReadonlySet<string> {
  const known = keysOfLists.get(addresses)
  if (known !== undefined) return known
  const keys = new Set(addresses.flatMap((address) => emailKey(address) ?? []))
  keysOfLists.set(addresses, keys)
  return keys
}
