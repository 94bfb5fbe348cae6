import { absenceVerdict } from './absence.ts'
import type { Employee } from '../people/employee.ts'
import { meansLeave } from './leave-word.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import {
  AGREEMENT_AFTER_MS,
  isRehire,
  meaningOf,
  statusOf,
  terminationOf,
  UNDATED,
} from './status.ts'
import { dayIn } from '../people/zone.ts'
import type { KnownStatus } from '../facts/employment-status.ts'
import type { PresenceInput, PresenceVerdict, Presence } from './verdict.ts'

/** The table P1 to P16, and rule 26. Total: every record and memory has exactly one verdict. */
export function presence(input: PresenceInput): PresenceVerdict {
  const { actorNow, now } = input
  const byHr = verdictByHr(input)
  const undecided = byHr.presence.kind === 'conflict' || byHr.presence.kind === 'found-by-id'
  if (!undecided || actorNow == null) return byHr
  const cause = byHr.presence.kind === 'conflict' ? 'terminated' : 'disappeared'
  const because = reason('left-by-decision', { actor: actorNow.actor })
  return verdict({ kind: 'left', on: dayIn(now.zone, new Date(actorNow.at)), cause, because })
}

function verdictByHr(input: PresenceInput): PresenceVerdict {
  const { employee, memory, read } = input
  if (employee.ignored) return verdict({ kind: 'ignored', because: reason('ignored-in-merge') })
  if (memory.missing === null && !employee.deleted) return recordVerdict(input)
  // This read does not show the record, so it cannot confirm what the record said (P4).
  const last = recordVerdict({ ...input, read: { ...read, complete: false } })
  // HR had already said that they left. That the record is missing now does not undo it.
  if (last.presence.kind === 'left') return last
  return {
    ...absenceVerdict(memory.missing, read, input.now.zone),
    changesAfter: last.changesAfter,
  }
}

/** P1 to P11: HR shows the record. */
function recordVerdict(input: PresenceInput): PresenceVerdict {
  const { employee, now, settings } = input
  const status = statusOf(employee.status, settings.status_map)
  const date = terminationOf(employee)
  if (status === 'INACTIVE') return inactive(input, date)
  if (status === 'PENDING') return pending(input, date)
  if (date === null) return withoutDate(employee, status)
  // P2
  if (date >= now.today) return leaving(date)
  return pastDate(input, status, date)
}

/** P1, P11. */
function withoutDate(employee: Employee, status: KnownStatus | null): PresenceVerdict {
  if (status === null) {
    const word = employee.status.kind === 'other' ? (employee.status.word ?? '') : ''
    return verdict({ kind: 'unknown', because: reason('unknown-status', { word }) })
  }
  return verdict({ kind: 'active', because: activeBecause(employee) })
}

/** P3, P4: active or with an unknown status, and the last day is over. */
function pastDate(input: PresenceInput, status: KnownStatus | null, date: string): PresenceVerdict {
  const { memory, now } = input
  // HR made them active again after that day: no read can decide this, only an admin.
  if (status !== null && memory.reactivatedOn !== null && memory.reactivatedOn > date) {
    return conflict(date, null)
  }
  const seen = memory.terminationSeen
  const firstSeen = seen !== null && seen.date === date ? seen.on : now.today
  return firstSeen <= date ? terminated(date) : contradiction(input, date)
}

/** P4, and P10 with a linked user: left once a later read says the same. */
function contradiction(input: PresenceInput, date: string): PresenceVerdict {
  const { memory, now, read } = input
  const since = memory.conflict === null ? null : Date.parse(memory.conflict.since)
  const agreed =
    since !== null &&
    (memory.conflict?.agreedAt != null || (read.complete && Date.parse(read.beganAt) > since))
  if (agreed) {
    const because = reason('left-conflict-confirmed', { date })
    return verdict({ kind: 'left', on: date, cause: 'terminated', because })
  }
  const mayReread = since !== null && Date.parse(now.instant) - since >= AGREEMENT_AFTER_MS
  return conflict(date, mayReread ? 'reread' : null)
}

/** P5 (no date), P6 (date in the future), P7 (today) and P8 (past). */
function inactive(input: PresenceInput, date: string | null): PresenceVerdict {
  const { now, settings } = input
  if (date === null) return inactiveWithoutDate(input)
  if (date < now.today) return terminated(date)
  // Also on the last day itself: else somebody who left by this rule before would return for one day.
  if (settings.inactive_beats_future_date) {
    const because = reason('left-inactive', { word: 'INACTIVE' })
    const on = input.memory.terminationSeen?.on ?? now.today
    return verdict({ kind: 'left', on, cause: 'terminated', because })
  }
  return leaving(date)
}

/** P5: Merge's INACTIVE includes people on leave, so HR's own word is asked for first. */
function inactiveWithoutDate(input: PresenceInput): PresenceVerdict {
  const { employee, memory, now, settings, versionHash } = input
  const known = memory.word?.forVersion === versionHash ? memory.word : null
  // Without a linked user the word does not matter: an inactive record is never matched (rules 10 and 12).
  if (known === null && input.linked !== false) {
    return verdict({ kind: 'unknown', because: reason('word-pending') }, 'raw-status')
  }
  const word = known?.word ?? null
  const because =
    word === null ? reason('left-inactive-plain') : reason('left-inactive', { word: word.trim() })
  const seen = memory.terminationSeen
  const on = seen !== null && seen.date === UNDATED ? seen.on : now.today
  const left = verdict({ kind: 'left', on, cause: 'terminated', because })
  if (word === null) return left
  const meaning = meaningOf(word, settings.status_map)
  if (meaning === 'INACTIVE') return left
  if (meaning === 'PENDING') return scheduled(employee, null)
  if (meaning !== null) return verdict({ kind: 'active', because: activeBecause(employee) })
  if (!meansLeave(word)) return left
  return verdict({ kind: 'unknown', because: reason('unknown-status', { word: word.trim() }) })
}

/** P9, P10. */
function pending(input: PresenceInput, date: string | null): PresenceVerdict {
  if (date === null || date >= input.now.today) return scheduled(input.employee, date)
  if (input.linked === true) return contradiction(input, date)
  return verdict({ kind: 'dropped', because: reason('date-conflict', { date }) })
}

function terminated(date: string): PresenceVerdict {
  const because = reason('left-terminated', { date })
  return verdict({ kind: 'left', on: date, cause: 'terminated', because })
}

function conflict(date: string, asks: 'reread' | null): PresenceVerdict {
  return verdict({ kind: 'conflict', because: reason('date-conflict', { date }) }, asks)
}

function leaving(date: string): PresenceVerdict {
  return verdict({ kind: 'leaving', on: date, because: reason('leaving', { date }) }, null, date)
}

function scheduled(employee: Employee, changesAfter: string | null): PresenceVerdict {
  const date = employee.startDate
  const because = date === null ? reason('scheduled-undated') : reason('scheduled', { date })
  return verdict({ kind: 'scheduled', because }, null, changesAfter)
}

function activeBecause(employee: Employee): Reason {
  const { startDate } = employee
  return startDate !== null && isRehire(employee)
    ? reason('rehired', { date: startDate })
    : reason('active')
}

function verdict(
  presenceNow: Presence,
  asks: PresenceVerdict['asks'] = null,
  changesAfter: string | null = null,
): PresenceVerdict {
  return { presence: presenceNow, asks, changesAfter }
}
