import type { Presence } from '../evidence/verdict.ts'
import type { Reason } from '../facts/reasons.ts'
import type { OverrideDecision } from '../facts/override-decision.ts'
import type { Calendar } from '../people/dates/hr-day.ts'
import { dayIn } from '../people/zone.ts'
import {
  hasReturned,
  hrChanges,
  hrReturn,
  samePlace,
  sameWork,
  type HrFingerprint,
  type HrSays,
} from './fingerprint.ts'

/** What an admin said about a person: the one home of that fact (rule 35). */
export interface Override {
  readonly id: string
  /** `*` for every entity. */
  readonly entity: string
  readonly decision: OverrideDecision
  /** The user that it is about, where it is about one: `link`, `unlink`, `not-this-person`, `keeps-access`. */
  readonly userId: string | null
  /** RFC 3339; null: without an end of its own. */
  readonly until: string | null
  /** What HR said when it was decided. */
  readonly said: HrFingerprint
  readonly actor: string
  /** RFC 3339. */
  readonly at: string
}

/** What an override is compared with. Days are the person's. */
export interface OverrideContext extends Calendar {
  readonly presence: Presence
  /** What HR says now. */
  readonly says: HrSays
  readonly instant: string
  readonly overrides: readonly Override[]
}

/** What makes a decision end besides its own moment. */
type EndsBy =
  /** HR says something else about the work. Another place only suspends it. */
  | 'other-work'
  /** HR shows a return that began after it. */
  | 'return'
  | 'never'

const ENDS_BY: Readonly<Record<OverrideDecision, EndsBy>> = {
  keep: 'other-work',
  postpone: 'other-work',
  undo: 'other-work',
  rejected: 'other-work',
  'invite-again': 'other-work',
  end: 'return',
  'leave-out': 'return',
  unlink: 'never',
  'accept-email': 'never',
  'not-this-person': 'never',
  'keeps-access': 'return',
}

/** Decisions about what the person's own user has or gets. */
const ABOUT_ACCESS: ReadonlySet<OverrideDecision> = new Set([
  'keep',
  'postpone',
  'end',
  'leave-out',
  'invite-again',
  'undo',
  'rejected',
])

/** The newest decision about access in this entity that stands; null where HR is followed. */
export function standingOverride(context: OverrideContext, entityId: string): Override | null {
  const [newest] = context.overrides
    .filter((one) => isAboutAccess(one) && (one.entity === '*' || one.entity === entityId))
    .filter((one) => stands(context, one))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return newest ?? null
}

export function isAboutAccess({ decision }: Pick<Override, 'decision'>): boolean {
  return ABOUT_ACCESS.has(decision)
}

/** It holds now: its moment has not passed, and HR says what it said then. */
function stands(context: OverrideContext, override: Override): boolean {
  return (
    !isOver(context, override) && !isContradicted(context, override) && isInPlace(context, override)
  )
}

/**
 * Why a decision has lapsed; null: it has not. A lapse is for good: somebody who was kept, came back and then
 * leaves is a new case, even if HR's facts are the same as then (rule 35). Another place only suspends a
 * decision, because a change of settings may have caused it; so does an absence that nothing has confirmed.
 */
export function lapseOf(context: OverrideContext, override: Override): 'over' | 'hr' | null {
  if (isOver(context, override)) return 'over'
  const { kind } = context.presence
  if (kind === 'missing' || kind === 'found-by-id') return null
  return isContradicted(context, override) ? 'hr' : null
}

/** What HR says otherwise than when it was decided; empty where HR did not end the decision. */
export function changesSince(context: OverrideContext, override: Override): readonly Reason[] {
  if (lapseOf(context, override) !== 'hr') return []
  const { says, presence } = context
  return ENDS_BY[override.decision] === 'return'
    ? hrReturn(says, presence, context)
    : hrChanges(override.said, says, context)
}

function isOver({ instant }: OverrideContext, { until }: Override): boolean {
  return until !== null && until <= instant
}

function isContradicted(context: OverrideContext, { decision, said, at }: Override): boolean {
  const { presence, says, zone, zones, today } = context
  switch (ENDS_BY[decision]) {
    case 'other-work':
      return !sameWork(said, says, context)
    case 'return':
      return hasReturned(said, says, presence, {
        decided: dayIn(zone, new Date(at)),
        zone,
        zones,
        today,
      })
    case 'never':
      return false
  }
}

/** A decision that keeps access stands only while HR places the person where it did then. A move suspends it. */
function isInPlace({ says }: OverrideContext, override: Override): boolean {
  const { entity, said } = override
  return !keeps(override) || samePlace(said, says, entity === '*' ? null : entity)
}

/** A kept person who is absent is reported again after this many days (rule 35). */
const ASK_AGAIN_DAYS = 30

/** How many reminders are due by now about somebody who is kept with no end date (rule 35). */
export function monthsKept({ until, at }: Override, instant: string): number {
  if (until !== null) return 0
  const age = Date.parse(instant) - Date.parse(at)
  return Math.max(0, Math.floor(age / (ASK_AGAIN_DAYS * 24 * 60 * 60 * 1000)))
}

/** The decisions that keep access that would end. */
const KEEPING = ['keep', 'postpone', 'undo', 'rejected'] as const

/** A decision that keeps somebody's access (rule 35). */
export interface KeptBy {
  readonly decision: (typeof KEEPING)[number]
  readonly actor: string
  /** RFC 3339; null: until HR says something else. */
  readonly until: string | null
}

/** The decision keeps access that would end. */
export function keeps({ decision }: Pick<Override, 'decision'>): boolean {
  return KEEPING.some((each) => each === decision)
}

/** The newest decision about one person that keeps their access at this instant; null: none does. */
export function keptBy(
  overrides: readonly Pick<Override, 'decision' | 'actor' | 'until' | 'at'>[],
  instant: string,
): KeptBy | null {
  const [newest] = overrides
    .filter(({ until }) => until === null || until > instant)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap(({ actor, until, ...one }) => {
      const decision = KEEPING.find((each) => each === one.decision)
      return decision === undefined ? [] : [{ decision, actor, until }]
    })
  return newest ?? null
}
