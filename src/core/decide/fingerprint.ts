import type { Presence } from '../evidence/verdict.ts'
import { canonical } from '../facts/canonical.ts'
import type { EmploymentStatus } from '../facts/employment-status.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { Employee } from '../people/employee.ts'
import type { Scope } from '../place/scope.ts'

/** What HR says about somebody's work and place, as far as an admin's decision depends on it (rule 35). */
export interface HrFingerprint {
  readonly status: EmploymentStatus
  readonly startDate: string | null
  readonly terminationDate: string | null
  /** False while the person is absent from HR. Somebody who is found by id is there (P13). */
  readonly present: boolean
  /** HR's word, date or absence already amounted to an end. */
  readonly left: boolean
  /** Entities in which routing and rules place the person. Null: the decision did not depend on the place. */
  readonly places: readonly string[] | null
}

/** What HR says now. */
export function fingerprintOf(employee: Employee, presence: Presence, scope: Scope): HrFingerprint {
  const { status, startDate, terminationDate } = employee
  return {
    status,
    startDate,
    terminationDate,
    present: isPresent(presence),
    left: presence.kind === 'left',
    places: scope.kind === 'in' ? scope.entities.map(({ id }) => id).toSorted() : [],
  }
}

function isPresent(presence: Presence): boolean {
  if (presence.kind === 'missing') return false
  return presence.kind !== 'left' || presence.cause !== 'disappeared'
}

/**
 * HR still says about the work what it said then. A status that follows from the same last day says nothing
 * new (ACTIVE before it, INACTIVE after it), nor does PENDING before a start and ACTIVE from it, nor an
 * absence after the last day or after *left* (rule 35).
 */
export function sameWork(said: HrFingerprint, now: HrFingerprint, today: string): boolean {
  if (said.startDate !== now.startDate || said.terminationDate !== now.terminationDate) return false
  return sameStatus(said, now, today) && samePresence(said, now, today)
}

function samePresence(said: HrFingerprint, now: HrFingerprint, today: string): boolean {
  return said.present === now.present || (!now.present && (said.left || hasEnded(now, today)))
}

function sameStatus(said: HrFingerprint, now: HrFingerprint, today: string): boolean {
  if (canonical(said.status) === canonical(now.status)) return true
  if (isKnown(now, 'INACTIVE')) return hasEnded(now, today)
  const hasBegun = now.startDate !== null && today >= now.startDate
  return isKnown(said, 'PENDING') && isKnown(now, 'ACTIVE') && hasBegun
}

/** The last day is here, or over. */
function hasEnded({ terminationDate }: HrFingerprint, today: string): boolean {
  return terminationDate !== null && today >= terminationDate
}

function isKnown({ status }: HrFingerprint, value: string): boolean {
  return status.kind === 'known' && status.value === value
}

/** HR places the person where it did then: in all entities, or as to one of them. */
export function samePlace(
  said: HrFingerprint,
  now: HrFingerprint,
  entityId: string | null,
): boolean {
  if (said.places === null || now.places === null) return true
  if (entityId !== null) return said.places.includes(entityId) === now.places.includes(entityId)
  return canonical(said.places) === canonical(now.places)
}

/**
 * HR shows a return: at work by a start after the day on which an admin decided, where the work had begun
 * before or has ended (rules 26 and 35). A first day that has moved is none, and a last day, INACTIVE, an
 * absence or another place only confirm that decision. Days are `YYYY-MM-DD`.
 */
export function hasReturned(
  said: HrFingerprint,
  { startDate, terminationDate }: HrFingerprint,
  presence: Presence,
  day: { readonly decided: string; readonly today: string },
): boolean {
  if (presence.kind !== 'active' && presence.kind !== 'leaving') return false
  if (startDate === null || startDate <= day.decided || startDate > day.today) return false
  const hadBegun = said.startDate !== null && said.startDate <= day.decided
  const hasEnded = terminationDate !== null && terminationDate < startDate
  return hadBegun || hasEnded || said.left
}

/** What HR says otherwise than when an admin decided, the plainest fact first (rule 35). */
export function hrChanges(said: HrFingerprint, now: HrFingerprint): readonly Reason[] {
  return [...presenceChange(said, now), ...dateChanges(said, now), ...statusChange(said, now)]
}

/** HR shows a return: what ends `end` and `leave-out` (rule 35). */
export function hrReturn(startDate: string | null): readonly Reason[] {
  return startDate === null ? [] : [reason('hr-new-start', { date: startDate })]
}

function presenceChange(said: HrFingerprint, now: HrFingerprint): readonly Reason[] {
  if (said.present === now.present) return []
  return [now.present ? reason('hr-listed-again') : reason('hr-not-listed')]
}

function dateChanges(said: HrFingerprint, now: HrFingerprint): readonly Reason[] {
  const { terminationDate: last, startDate: first } = now
  const changes: Reason[] = []
  if (last !== said.terminationDate)
    changes.push(
      last === null
        ? reason('hr-last-day-gone', { date: said.terminationDate ?? '' })
        : reason('hr-last-day', { date: last }),
    )
  if (first !== said.startDate)
    changes.push(
      first === null
        ? reason('hr-first-day-gone', { date: said.startDate ?? '' })
        : reason('hr-first-day', { date: first }),
    )
  return changes
}

function statusChange(said: HrFingerprint, now: HrFingerprint): readonly Reason[] {
  // The record of somebody who is absent is the last one that HR gave.
  if (!now.present || canonical(said.status) === canonical(now.status)) return []
  return [statusReason(now.status)]
}

function statusReason(status: EmploymentStatus): Reason {
  if (status.kind === 'other') return reason('hr-other-status', { word: status.word ?? '' })
  switch (status.value) {
    case 'ACTIVE':
      return reason('hr-now-active')
    case 'INACTIVE':
      return reason('hr-now-inactive')
    case 'PENDING':
      return reason('hr-now-pending')
    case 'LEAVE':
      return reason('hr-now-on-leave')
  }
}
