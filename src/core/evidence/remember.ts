import { versionText, type Employee } from '../people/employee.ts'
import { meansLeave } from './leave-word.ts'
import type { Memory } from './memory.ts'
import type { Settings } from '../facts/settings.ts'
import { AGREEMENT_AFTER_MS, contradicts, statusOf, terminationOf, UNDATED } from './status.ts'
import { canonical } from '../facts/canonical.ts'
import type { ReadContext } from './verdict.ts'

/**
 * The memory after a read that showed the record (docs/rules.md section 5). `previous`: the version before
 * this read, null for a newcomer. `today`: the person's calendar day. `beganAt`: start of the request
 * that brought the record, RFC 3339.
 */
export function remember(
  memory: Memory,
  previous: Employee | null,
  next: Employee,
  seen: { readonly today: string; readonly beganAt: string },
  statusMap: Settings['status_map'] = {},
): Memory {
  const terminationSeen = terminationSeenOf(memory, next, seen.today, statusMap)
  return {
    terminationSeen,
    conflict: conflictOf(
      memory,
      previous,
      next,
      terminationSeen?.on ?? seen.today,
      seen,
      statusMap,
    ),
    reactivatedOn: reactivatedOnOf(memory, previous, next, seen.today, statusMap),
    // The word belongs to one version. After a change it is asked for again, even if the record changed back (P5).
    word: previous !== null && versionText(previous) === versionText(next) ? memory.word : null,
    // Whether a deleted flag counts depends on the read, not on this record (P12).
    missing: next.deleted ? memory.missing : null,
  }
}

/**
 * At the end of a complete read: confirms a contradiction that was known before the read began and that
 * the read showed again (P4). Without this the verdict would hold only until the next read.
 */
export function confirmConflict(memory: Memory, read: ReadContext): Memory {
  const { conflict } = memory
  if (conflict === null || conflict.agreedAt !== null || memory.missing !== null) return memory
  if (!read.complete || Date.parse(read.beganAt) <= Date.parse(conflict.since)) return memory
  return { ...memory, conflict: { ...conflict, agreedAt: read.beganAt } }
}

/**
 * The same date keeps the day on which it was first seen. Another date, or the same one after a read
 * without it, is first seen today. INACTIVE without a date keeps its first day too, because that is the
 * last day (rule 28).
 */
function terminationSeenOf(
  memory: Memory,
  next: Employee,
  today: string,
  statusMap: Settings['status_map'],
): Memory['terminationSeen'] {
  const undated = terminationOf(next) === null && statusOf(next.status, statusMap) === 'INACTIVE'
  const date = undated ? UNDATED : next.terminationDate
  if (date === null) return null
  const known = memory.terminationSeen
  const wasOnLeave = undated && meansLeave(memory.word?.word ?? '')
  return known?.date === date && !wasOnLeave ? known : { date, on: today }
}

function conflictOf(
  memory: Memory,
  previous: Employee | null,
  next: Employee,
  terminationSeenOn: string,
  seen: { readonly today: string; readonly beganAt: string },
  statusMap: Settings['status_map'],
): Memory['conflict'] {
  if (!contradicts(next, terminationSeenOn, seen.today, statusMap)) return null
  const known = previous !== null && sameEmploymentFacts(previous, next) ? memory.conflict : null
  if (known === null) return { since: seen.beganAt, agreedAt: null }
  const later = Date.parse(seen.beganAt) - Date.parse(known.since)
  return known.agreedAt === null && later >= AGREEMENT_AFTER_MS
    ? { since: known.since, agreedAt: seen.beganAt }
    : known
}

function sameEmploymentFacts(a: Employee, b: Employee): boolean {
  return (
    a.startDate === b.startDate &&
    a.terminationDate === b.terminationDate &&
    canonical(a.status) === canonical(b.status)
  )
}

/**
 * The day on which the status stopped being INACTIVE, whatever came before ACTIVE. `presence` uses it
 * only when the status is ACTIVE (P3).
 */
function reactivatedOnOf(
  memory: Memory,
  previous: Employee | null,
  next: Employee,
  today: string,
  statusMap: Settings['status_map'],
): string | null {
  if (statusOf(next.status, statusMap) === 'INACTIVE') return null
  const wasInactive = previous !== null && statusOf(previous.status, statusMap) === 'INACTIVE'
  return wasInactive ? today : memory.reactivatedOn
}
