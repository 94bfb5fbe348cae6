import type { Employee } from '../people/employee.ts'
import type { OverrideFacts, Situation } from './situation.ts'
import type { OverrideDecision } from '../facts/override-decision.ts'
import { canonical } from '../facts/canonical.ts'
import type { Presence } from '../evidence/verdict.ts'

/** A kept person who is absent is reported again after this many days (rule 35). */
const ASK_AGAIN_DAYS = 30

/**
 * What HR says about a person, as far as an override depends on it: status, dates, whether the record is
 * absent, and the entity. An override ends when this text changes (rule 35). Somebody whom HR still
 * finds by id counts as present (P13), so being listed again changes nothing.
 */
export function hrFingerprint(
  employee: Employee,
  presence: Presence,
  entityId: string,
  placed: boolean,
): string {
  const { kind } = presence
  const isGone = kind === 'missing' || (kind === 'left' && presence.cause === 'disappeared')
  const isAbsent = isGone && !isFoundById(presence)
  return fingerprintText(employee, isAbsent, entityId, placed)
}

/** The fingerprint of a `now`. It may be about the absence itself, so being listed again ends it. */
export function nowFingerprint(employee: Employee, presence: Presence): string {
  return isFoundById(presence)
    ? fingerprintText(employee, true, '*', true)
    : hrFingerprint(employee, presence, '*', true)
}

/** Found by id, also where a `now` has already turned that into `left`. */
function isFoundById(presence: Presence): boolean {
  if (presence.kind !== 'left') return presence.kind === 'found-by-id'
  return presence.cause === 'disappeared' && presence.because.code === 'left-by-decision'
}

function fingerprintText(
  employee: Employee,
  isAbsent: boolean,
  place: string,
  placed: boolean,
): string {
  const { status, startDate, terminationDate } = employee
  const list = isAbsent ? 'absent' : 'present'
  return canonical([status, startDate, terminationDate, list, place, placed])
}

/** The fingerprint of a decision about all entities. It ends when HR places the person elsewhere. */
export function wholeFingerprint(
  situation: Pick<Situation, 'employee' | 'presence' | 'scope'>,
): string {
  const { employee, presence, scope } = situation
  // `!`: in no entity. `*` alone would mean "wherever HR places them".
  const places = scope.kind === 'in' ? scope.entities.map((entity) => entity.id) : ['!']
  return hrFingerprint(employee, presence, `*${places.join()}`, true)
}

/** The newest override with one of these decisions that still applies to the entity. */
export function activeOverride(
  situation: Situation,
  entityId: string,
  decisions: readonly OverrideDecision[],
): OverrideFacts | null {
  const fitting = situation.overrides.filter(
    (o) =>
      decisions.includes(o.decision) &&
      (o.entity === '*' || o.entity === entityId) &&
      stillApplies(situation, o) &&
      (o.until === null || o.until > situation.instant),
  )
  return fitting.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}

/**
 * Overrides to delete: HR has changed status, dates or presence since. Deleted for good, because somebody
 * who was kept, came back and then leaves is a new case, even if HR's facts are the same as then (rule
 * 35). A change of entity only suspends an override, because a change of settings may have caused it.
 */
export function endedOverrides(situation: Situation): readonly OverrideFacts[] {
  // An unconfirmed absence only suspends them: one lost answer must not delete a decision.
  const { kind } = situation.presence
  if (kind === 'missing' || kind === 'found-by-id') return []
  const { employee, presence } = situation
  const [now, other] = [
    nowFingerprint(employee, presence),
    hrFingerprint(employee, presence, '*', true),
  ]
  const said = ({ decision }: OverrideFacts) => employmentPart(decision === 'now' ? now : other)
  return situation.overrides.filter(
    (o) => BY_HR.has(o.decision) && employmentPart(o.fingerprint) !== said(o),
  )
}

/** The part of a fingerprint about status, dates and absence, without the entity. */
function employmentPart(fingerprint: string): string {
  return canonical((JSON.parse(fingerprint) as readonly unknown[]).slice(0, 4))
}

/** Decisions that end when HR's facts change. */
const BY_HR: ReadonlySet<OverrideDecision> = new Set([
  'keep',
  'postpone',
  'now',
  'rejected',
  'reactivated',
  'invite-again',
  'undo',
])

function stillApplies(
  situation: Situation,
  { decision, entity, fingerprint }: OverrideFacts,
): boolean {
  const { employee, presence, scope } = situation
  if (decision === 'now') return fingerprint === nowFingerprint(employee, presence)
  if (entity !== '*') {
    const placed = scope.kind === 'in' && scope.entities.some(({ id }) => id === entity)
    return fingerprint === hrFingerprint(employee, presence, entity, placed)
  }
  // About all entities: either those in which HR placed them at that time, or wherever HR places them.
  return (
    fingerprint === wholeFingerprint(situation) ||
    fingerprint === hrFingerprint(employee, presence, '*', true)
  )
}

/** How many reminders are due by now about somebody who is kept with no end date (rule 35). */
export function monthsKept(override: OverrideFacts, instant: string): number {
  if (override.until !== null) return 0
  const age = Date.parse(instant) - Date.parse(override.at)
  return Math.max(0, Math.floor(age / (ASK_AGAIN_DAYS * 24 * 60 * 60 * 1000)))
}
