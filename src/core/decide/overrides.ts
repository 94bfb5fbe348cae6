import type { Employee } from '../people/employee.ts'
import type { OverrideFacts, Situation } from './situation.ts'
import { canonical } from '../facts/canonical.ts'
import type { Presence } from '../evidence/verdict.ts'

/** Someone who is absent is asked about again after this long (rule 35). */
const ASK_AGAIN_DAYS = 30

/**
 * What HR says about a person, as far as an override depends on it: status, dates, presence and the
 * entity. An override ends when this text changes (rule 35). Whom HR still knows by id is there (P13): to
 * be listed again says nothing new.
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
  return textOf(employee, isAbsent, entityId, placed)
}

/** The same for "now", which may be about that very absence: to be listed again takes it back. */
export function nowFingerprint(employee: Employee, presence: Presence): string {
  return isFoundById(presence)
    ? textOf(employee, true, '*', true)
    : hrFingerprint(employee, presence, '*', true)
}

/** Also where "now" has made somebody left of it. */
function isFoundById(presence: Presence): boolean {
  if (presence.kind !== 'left') return presence.kind === 'found-by-id'
  return presence.cause === 'disappeared' && presence.because.code === 'left-by-decision'
}

function textOf(employee: Employee, isAbsent: boolean, place: string, placed: boolean): string {
  const { status, startDate, terminationDate } = employee
  const list = isAbsent ? 'absent' : 'present'
  return canonical([status, startDate, terminationDate, list, place, placed])
}

/** The same for a decision about every entity: it ends when HR places the person elsewhere. */
export function wholeFingerprint(
  situation: Pick<Situation, 'employee' | 'presence' | 'scope'>,
): string {
  const { employee, presence, scope } = situation
  // Placed nowhere is a place as well: `*` alone would mean wherever HR places them.
  const places = scope.kind === 'in' ? scope.entities.map((entity) => entity.id) : ['!']
  return hrFingerprint(employee, presence, `*${places.join()}`, true)
}

/** The override of one of these kinds that still holds for the entity, newest first. */
export function activeOverride(
  situation: Situation,
  entityId: string,
  decisions: readonly string[],
): OverrideFacts | null {
  const fitting = situation.overrides.filter(
    (o) =>
      decisions.includes(o.decision) &&
      (o.entity === '*' || o.entity === entityId) &&
      isStillSaid(situation, o) &&
      (o.until === null || o.until > situation.instant),
  )
  return fitting.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}

/**
 * Those whose status, dates or presence HR has changed since. They are over for good: who was kept once,
 * came back and then leaves is not kept because HR says again what it said then (rule 35). Another entity
 * only suspends them, for that may be a change of settings.
 */
export function overruled(situation: Situation): readonly OverrideFacts[] {
  // An absence that nothing has confirmed suspends as well: one lost answer must not end what was kept.
  const { kind } = situation.presence
  if (kind === 'missing' || kind === 'found-by-id') return []
  const { employee, presence } = situation
  const [now, other] = [
    nowFingerprint(employee, presence),
    hrFingerprint(employee, presence, '*', true),
  ]
  const said = ({ decision }: OverrideFacts) => workOf(decision === 'now' ? now : other)
  return situation.overrides.filter(
    (o) => BY_HR.has(o.decision) && workOf(o.fingerprint) !== said(o),
  )
}

/** Status, dates and presence: what a fingerprint says of the work, without the place. */
function workOf(fingerprint: string): string {
  return canonical((JSON.parse(fingerprint) as readonly unknown[]).slice(0, 4))
}

const BY_HR: ReadonlySet<string> = new Set([
  'keep',
  'postpone',
  'now',
  'rejected',
  'reactivated',
  'invite-again',
  'undo',
])

function isStillSaid(
  situation: Situation,
  { decision, entity, fingerprint }: OverrideFacts,
): boolean {
  const { employee, presence, scope } = situation
  if (decision === 'now') return fingerprint === nowFingerprint(employee, presence)
  if (entity !== '*') {
    const placed = scope.kind === 'in' && scope.entities.some(({ id }) => id === entity)
    return fingerprint === hrFingerprint(employee, presence, entity, placed)
  }
  // Decided about the person wherever HR places them, or where it placed them then.
  return (
    fingerprint === wholeFingerprint(situation) ||
    fingerprint === hrFingerprint(employee, presence, '*', true)
  )
}

/** How often somebody kept without an end is to be asked about again by now (rule 35). */
export function monthsKept(override: OverrideFacts, instant: string): number {
  if (override.until !== null) return 0
  const age = Date.parse(instant) - Date.parse(override.at)
  return Math.max(0, Math.floor(age / (ASK_AGAIN_DAYS * 24 * 60 * 60 * 1000)))
}
