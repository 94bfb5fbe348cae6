import type { Presence } from '../evidence/verdict.ts'
import { canonical } from '../facts/canonical.ts'
import type { EmploymentStatus } from '../facts/employment-status.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import { isUnreadable } from '../people/dates/earlier-dates.ts'
import type { Employee } from '../people/employee.ts'
import { type Calendar, firstDay, isSameEnd, isSameStart, lastDay } from '../people/dates/hr-day.ts'
import type { Scope } from '../place/scope.ts'

/** What HR says about somebody's work and place, as far as an admin's decision depends on it (rule 35). */
export interface HrFingerprint {
  readonly status: EmploymentStatus
  /** As HR gave them, because another time zone of ours is no word of HR's (hr-day.ts). */
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
export interface HrSays extends HrFingerprint {
  /** HR gives these dates in a form that cannot be read. */
  readonly unread: readonly ('startDate' | 'terminationDate')[]
}

export function fingerprintOf(employee: Employee, presence: Presence, scope: Scope): HrSays {
  const { status, startDate, terminationDate } = employee
  return {
    status,
    startDate,
    terminationDate,
    present: isPresent(presence),
    left: presence.kind === 'left',
    places: scope.kind === 'in' ? scope.entities.map(({ id }) => id).toSorted() : [],
    unread: DATES.filter((date) => isUnreadable(employee, date)),
  }
}

const DATES = ['startDate', 'terminationDate'] as const

/** A date that cannot be read any more is no news from HR: it counts as the one before (rule 50). */
function asBefore(said: HrFingerprint, { unread, ...now }: HrSays): HrFingerprint {
  return { ...now, ...Object.fromEntries(unread.map((date) => [date, said[date]])) }
}

function isPresent(presence: Presence): boolean {
  if (presence.kind === 'missing') return false
  return presence.kind !== 'left' || presence.cause !== 'disappeared'
}

/**
 * HR still says about the work what it said then. A status that follows from the same last day says nothing
 * new (ACTIVE before it, INACTIVE after it), nor does PENDING before a start and ACTIVE from it, nor an
 * absence after the last day or after *left* (rule 35), nor a date in a form that cannot be read.
 */
export function sameWork(said: HrFingerprint, says: HrSays, calendar: Calendar): boolean {
  const now = asBefore(said, says)
  return (
    isSameStart(said.startDate, now.startDate, calendar) &&
    isSameEnd(said.terminationDate, now.terminationDate, calendar) &&
    sameStatus(said, now, calendar) &&
    samePresence(said, now, calendar)
  )
}

function samePresence(said: HrFingerprint, now: HrFingerprint, calendar: Calendar): boolean {
  return said.present === now.present || (!now.present && (said.left || hasEnded(now, calendar)))
}

function sameStatus(said: HrFingerprint, now: HrFingerprint, calendar: Calendar): boolean {
  if (canonical(said.status) === canonical(now.status)) return true
  if (isKnown(now, 'INACTIVE')) return hasEnded(now, calendar)
  const first = firstDay(now, calendar)
  const hasBegun = first !== null && calendar.today >= first
  return isKnown(said, 'PENDING') && isKnown(now, 'ACTIVE') && hasBegun
}

/** The last day is here, or over. */
function hasEnded(now: HrFingerprint, calendar: Calendar): boolean {
  const last = lastDay(now, calendar)
  return last !== null && calendar.today >= last
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
 * HR shows a return: at work by a start or a later employment after the day on which an admin decided, where the
 * work had begun before or has ended (rules 26 and 35). A first day that has moved is none, and a last day,
 * INACTIVE, an absence or another place only confirm that decision. Days are `YYYY-MM-DD`.
 */
export function hasReturned(
  said: HrFingerprint,
  now: HrFingerprint,
  presence: Presence,
  { decided, ...calendar }: Calendar & { readonly decided: string },
): boolean {
  if (presence.kind !== 'active' && presence.kind !== 'leaving') return false
  const first = beganOn(now, presence, calendar)
  if (first === null || first <= decided || first > calendar.today) return false
  const firstThen = firstDay(said, calendar)
  const last = lastDay(now, calendar)
  const hadBegun = firstThen !== null && firstThen <= decided
  return hadBegun || (last !== null && last < first) || said.left
}

/** The day on which the work that HR shows began: that of the return, if it is one, may be an employment's. */
function beganOn(now: HrFingerprint, { because }: Presence, calendar: Calendar): string | null {
  const date = because.code === 'rehired' ? because.facts['date'] : null
  return typeof date === 'string' ? date : firstDay(now, calendar)
}

/** What HR says otherwise than when an admin decided, the plainest fact first (rule 35). */
export function hrChanges(
  said: HrFingerprint,
  says: HrSays,
  calendar: Calendar,
): readonly Reason[] {
  const now = asBefore(said, says)
  return [
    ...presenceChange(said, now),
    ...dateChanges(said, now, calendar),
    ...statusChange(said, now),
  ]
}

/** HR shows a return: what ends `end` and `leave-out` (rule 35). */
export function hrReturn(
  now: HrFingerprint,
  presence: Presence,
  calendar: Calendar,
): readonly Reason[] {
  const date = beganOn(now, presence, calendar)
  return date === null ? [] : [reason('hr-new-start', { date })]
}

function presenceChange(said: HrFingerprint, now: HrFingerprint): readonly Reason[] {
  if (said.present === now.present) return []
  return [now.present ? reason('hr-listed-again') : reason('hr-not-listed')]
}

function dateChanges(
  said: HrFingerprint,
  now: HrFingerprint,
  calendar: Calendar,
): readonly Reason[] {
  const last = lastDay(now, calendar)
  const first = firstDay(now, calendar)
  const changes: Reason[] = []
  if (!isSameEnd(said.terminationDate, now.terminationDate, calendar))
    changes.push(
      last === null
        ? reason('hr-last-day-gone', { date: lastDay(said, calendar) ?? '' })
        : reason('hr-last-day', { date: last }),
    )
  if (!isSameStart(said.startDate, now.startDate, calendar))
    changes.push(
      first === null
        ? reason('hr-first-day-gone', { date: firstDay(said, calendar) ?? '' })
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
