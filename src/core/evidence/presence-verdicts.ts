import { type Reason, reason } from '../facts/reasons.ts'
import type { AbsenceFacts, RecordFacts } from './presence-facts.ts'
import { firstDay } from '../people/dates/hr-day.ts'
import { isFormer } from '../people/employee.ts'
import { UNDATED } from './status.ts'
import type { Presence, PresenceVerdict } from './verdict.ts'
import { meaningOfWord } from './words/meaning.ts'

export function active({ returnedOn: date }: RecordFacts): PresenceVerdict {
  return says('active', date === null ? reason('active') : reason('rehired', { date }))
}

export function unknownStatus({ input: { employee } }: RecordFacts): PresenceVerdict {
  const word = employee.status.kind === 'other' ? (employee.status.word ?? '') : ''
  const isLeave = meaningOfWord(word) === 'leave'
  return unsure(reason(isLeave ? 'on-leave' : 'unknown-status', { word }), false)
}

export function leaving({ lastDay }: RecordFacts): PresenceVerdict {
  const because = reason('leaving', { date: lastDay })
  return { presence: { kind: 'leaving', on: lastDay, because }, asks: null, changesAfter: lastDay }
}

export function left({ lastDay, input: { employee } }: RecordFacts): PresenceVerdict {
  const because = isFormer(employee)
    ? reason('left-overwritten')
    : reason('left-terminated', { date: lastDay })
  return leftOn(lastDay, 'terminated', because)
}

export function leftAsRepeated({ lastDay }: RecordFacts): PresenceVerdict {
  return leftOn(lastDay, 'terminated', reason('left-conflict-confirmed', { date: lastDay }))
}

/** INACTIVE without a date: the last day is the one on which it was first seen (rule 28). */
export function leftByWord({ rawStatus, input }: RecordFacts): PresenceVerdict {
  const because =
    rawStatus === null
      ? reason('left-inactive-plain')
      : reason('left-inactive', { word: rawStatus })
  const seen = input.evidence.terminationSeen
  const isOfThis = seen !== null && seen.date === UNDATED
  return leftOn(isOfThis ? seen.on : input.now.today, 'terminated', because)
}

export function leftBeforeDate({ input }: RecordFacts): PresenceVerdict {
  const on = input.evidence.terminationSeen?.on ?? input.now.today
  return leftOn(on, 'terminated', reason('left-inactive', { word: 'INACTIVE' }))
}

export function conflict({ lastDay }: RecordFacts): PresenceVerdict {
  return says('conflict', reason('date-conflict', { date: lastDay }))
}

/** Reading it again would prove nothing: an admin, the status or HR's own word has to say more. */
export function conflictForGood({ lastDay, word }: RecordFacts): PresenceVerdict {
  const verdict = says('conflict', reason('date-conflict-old', { date: lastDay }))
  return { ...verdict, asks: word === 'not asked' ? 'raw-status' : 'raw-status-again' }
}

export function leftByOwnWord({ lastDay, rawStatus }: RecordFacts): PresenceVerdict {
  return leftOn(lastDay, 'terminated', reason('left-inactive', { word: rawStatus ?? '' }))
}

export function rereadConflict(facts: RecordFacts): PresenceVerdict {
  return { ...conflict(facts), asks: 'reread' }
}

export function askForWord(): PresenceVerdict {
  return { ...unsure(reason('word-pending'), true), asks: 'raw-status' }
}

export function onLeave({ rawStatus }: RecordFacts): PresenceVerdict {
  return askedAgain(unsure(reason('on-leave', { word: rawStatus ?? '' }), true))
}

export function unclearWord({ rawStatus }: RecordFacts): PresenceVerdict {
  return askedAgain(unsure(reason('unknown-status', { word: rawStatus ?? '' }), true))
}

export function activeByWord(facts: RecordFacts): PresenceVerdict {
  return askedAgain(active(facts))
}

export function scheduledByWord(facts: RecordFacts): PresenceVerdict {
  return askedAgain(scheduled(facts))
}

/** HR may change a word that is no end without touching the record (P5). */
function askedAgain(verdict: PresenceVerdict): PresenceVerdict {
  return { ...verdict, asks: 'raw-status-again' }
}

function unsure(because: Reason, isInactive: boolean): PresenceVerdict {
  const presence = { kind: 'unknown', because, isInactive } as const
  return { presence, asks: null, changesAfter: null }
}

export function scheduled({ input, end, lastDay }: RecordFacts): PresenceVerdict {
  const date = firstDay(input.employee, input.now)
  const because = date === null ? reason('scheduled-undated') : reason('scheduled', { date })
  const isAhead = end === 'future' || end === 'today'
  return { ...says('scheduled', because), changesAfter: isAhead ? lastDay : null }
}

export function dropped({ lastDay }: RecordFacts): PresenceVerdict {
  return says('dropped', reason('date-conflict', { date: lastDay }))
}

export function leftAsFlagged({ since }: AbsenceFacts): PresenceVerdict {
  return leftOn(since, 'disappeared', reason('left-flagged', { since }))
}

export function leftAsNotFound({ since, confirmedOn }: AbsenceFacts): PresenceVerdict {
  const because = reason('left-not-found', { since, date: confirmedOn })
  return leftOn(since, 'disappeared', because)
}

export function leftAsAgreed({ since, confirmedOn }: AbsenceFacts): PresenceVerdict {
  return leftOn(since, 'disappeared', reason('left-agreed', { since, date: confirmedOn }))
}

export function missing({ since }: AbsenceFacts): PresenceVerdict {
  return says('missing', reason('missing', { since }))
}

export function rereadMissing(facts: AbsenceFacts): PresenceVerdict {
  return { ...missing(facts), asks: 'reread' }
}

export function missingUnconfirmed({ since }: AbsenceFacts): PresenceVerdict {
  return says('missing', reason('missing-unconfirmed', { since }))
}

export function foundById({ since, works }: AbsenceFacts): PresenceVerdict {
  const because = reason('found-by-id', { since })
  return { presence: { kind: 'found-by-id', works, because }, asks: null, changesAfter: null }
}

export function ignored(): PresenceVerdict {
  return says('ignored', reason('ignored-in-merge'))
}

export function leftOn(
  on: string,
  cause: 'terminated' | 'disappeared',
  because: Reason,
): PresenceVerdict {
  return { presence: { kind: 'left', on, cause, because }, asks: null, changesAfter: null }
}

function says(
  kind: Exclude<Presence['kind'], 'leaving' | 'left' | 'unknown' | 'found-by-id'>,
  because: Reason,
): PresenceVerdict {
  return { presence: { kind, because }, asks: null, changesAfter: null }
}
