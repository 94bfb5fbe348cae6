import { placesOf } from '../../core/decide/decision.ts'
import { rehireUnclear } from '../../core/decide/identity/rehire.ts'
import { worksIn } from '../../core/decide/identity/left-with-access.ts'
import { standingOverride } from '../../core/decide/override.ts'
import { hours, later } from '../step/durations.ts'
import { reason } from '../../core/facts/reasons.ts'
import { isLive } from '../../core/evidence/live.ts'
import { decide } from '../../core/decide/decide.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { PersonContext } from './situations.ts'

/** The decision about one person. Run, preview and recheck all use this. */
export function decidePerson(person: PersonContext): Decision {
  if (person.yieldsTo !== null) return yielding(person)
  if (endWaits(person)) return waitingEnd(person)
  const decision = decide(person.situation)
  return isReducedOutOfScope(person) ? staysOutOfScope(person, decision) : decision
}

/**
 * The record was reduced while the person was out of scope. It no longer has the fields for routing, but it
 * still shows that somebody leaves. HR's next change fills it again (rule 49).
 */
function isReducedOutOfScope({ row, situation }: PersonContext): boolean {
  const isReduced = row.reducedAt !== null && row.state === 'out_of_scope'
  return isReduced && isLive(situation.presence.kind)
}

function staysOutOfScope({ row }: PersonContext, decision: Decision): Decision {
  const nothing = { entityIds: [], link: { kind: 'none' }, actions: [], reports: [] } as const
  return { ...decision, ...nothing, state: 'out_of_scope', why: row.why, open: false }
}

/** Nothing is left to end, or an admin ends it: then no other record is asked about (rules 10 and 35). */
export function endWaits({ situation: s, endWaitsFor }: PersonContext): boolean {
  if (endWaitsFor.length === 0 || s.user === null) return false
  return worksIn(s.user, s.accountEntities) && standingOverride(s, '*')?.decision !== 'end'
}

/** Another record may show this user's person at work: an admin says who it is, or HR its own word first. */
function waitingEnd(person: PersonContext): Decision {
  const { situation: s, endWaitsFor } = person
  const userId = s.linkedUserId ?? ''
  const reports = endWaitsFor.flatMap(({ id, because }) =>
    because === 'not-asked' ? [] : [rehireUnclear(id, userId, because)],
  )
  const waiting = { ...yielding(person), entityIds: placesOf(s), reports }
  if (reports.length > 0) {
    const why = [s.presence.because, reason('end-waits-for-rehire')]
    return { ...waiting, state: 'needs_attention', why }
  }
  return {
    ...waiting,
    state: s.before ?? 'active',
    why: [s.presence.because, reason('end-waits-for-word')],
    nextTransitionAt: later(s.instant, hours(1)),
  }
}

/** The link moves to a newer record of the same person, so nothing is done for the older record. */
function yielding(person: PersonContext): Decision {
  const { presence } = person.situation
  return {
    state: presence.kind === 'left' ? 'left' : 'missing',
    why: [presence.because],
    entityIds: [],
    link: { kind: 'none' },
    actions: [],
    reports: [],
    memberships: person.situation.memberships,
    answers: [],
    lapsed: [],
    open: true,
    nextTransitionAt: null,
  }
}
