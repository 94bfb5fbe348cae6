import { versionText, type Employee } from '../people/employee.ts'
import { meansLeave } from './leave-word.ts'
import type { Memory } from './memory.ts'
import type { Settings } from '../facts/settings.ts'
import { AGREEMENT_AFTER_MS, contradicts, statusOf, terminationOf, UNDATED } from './status.ts'
import { canonical } from '../facts/canonical.ts'
import type { ReadContext } from './verdict.ts'

/**
 * What is remembered after a record was read and is there (docs/rules.md section 5). `previous` is the
 * version before this read, null for a newcomer. `today` is the person's local day, `beganAt` the start
 * of the request that brought the record, RFC 3339.
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
    // Bound to a version; a look that was different in between may mean something else when it is back (P5).
    word: previous !== null && versionText(previous) === versionText(next) ? memory.word : null,
    // A deleted flag is evidence about the list, which this single record is not (P12).
    missing: next.deleted ? memory.missing : null,
  }
}

/**
 * The end of a complete read settles a contradiction it began after and saw again (P4). Without it the
 * verdict would last only as long as that read is the newest.
 */
export function settle(memory: Memory, read: ReadContext): Memory {
  const { conflict } = memory
  if (conflict === null || conflict.agreedAt !== null || memory.missing !== null) return memory
  if (!read.complete || Date.parse(read.beganAt) <= Date.parse(conflict.since)) return memory
  return { ...memory, conflict: { ...conflict, agreedAt: read.beganAt } }
}

/**
 * The same date keeps the day it was first seen; another date, or the same given anew, is seen today.
 * INACTIVE without a date is remembered as well: its last day must not move with every look (rule 28).
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
  const known = previous !== null && sameClaim(previous, next) ? memory.conflict : null
  if (known === null) return { since: seen.beganAt, agreedAt: null }
  const later = Date.parse(seen.beganAt) - Date.parse(known.since)
  return known.agreedAt === null && later >= AGREEMENT_AFTER_MS
    ? { since: known.since, agreedAt: seen.beganAt }
    : known
}

function sameClaim(a: Employee, b: Employee): boolean {
  return (
    a.startDate === b.startDate &&
    a.terminationDate === b.terminationDate &&
    canonical(a.status) === canonical(b.status)
  )
}

/**
 * Counted from the day the status stopped being INACTIVE, whatever it passed through on its way to
 * ACTIVE; `presence` asks for it only once the status is ACTIVE (P3).
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
