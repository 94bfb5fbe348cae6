import { decideLeaver } from './decide-leaver.ts'
import { decideMember } from './decide-member.ts'
import type { Ended, LinkFacts, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'
import { type Decision, withoutActions, report } from './decision.ts'

/**
 * What should be true for one person, from the employee, link, user, settings and day. Level-based: it
 * never looks at the event that started the run. The brake decides later whether an action may happen now.
 */
export function decide(s: Situation): Decision {
  if (s.link === null || s.user === null) return decideByPresence(s)
  const link = { ...s.link, ended: confirmEnds(s, s.user, s.link.ended) }
  const decision = decideByPresence({ ...s, link })
  // The decision changes no link, but the ends that the user list confirms must still be stored.
  if (decision.link.kind !== 'none' || canonical(link) === canonical(s.link)) return decision
  return { ...decision, link: { kind: 'put', link, how: 'keep' } }
}

/** Marks the ends that this run's user list confirms. Access seen after that was given by hand (rule 35). */
function confirmEnds(s: Situation, user: User, ended: LinkFacts['ended']): Record<string, Ended> {
  const since = s.usersListedAt
  const facts = Object.entries(ended).map(([entityId, one]): [string, Ended] => {
    const is = since !== null && one.at < since && !hasAccess(user, entityId)
    return [entityId, is && !one.seen ? { ...one, seen: true } : one]
  })
  return Object.fromEntries(facts)
}

function decideByPresence(s: Situation): Decision {
  switch (s.presence.kind) {
    case 'active':
    case 'leaving':
    case 'scheduled':
    case 'unknown':
      return decideMember(s)
    case 'left':
      return decideLeaver(s, s.presence)
    case 'dropped':
    case 'conflict':
      return withoutActions(
        s,
        'needs_attention',
        [s.presence.because],
        [report(s, 'date-conflict', s.presence.because)],
      )
    case 'missing':
      return withoutActions(s, 'missing', [s.presence.because])
    case 'found-by-id':
      return withoutActions(
        s,
        'needs_attention',
        [s.presence.because],
        s.link === null ? [] : [report(s, 'needs-attention', s.presence.because)],
      )
    case 'ignored':
      return withoutActions(
        s,
        'out_of_scope',
        [s.presence.because],
        [report(s, 'ignored-in-merge', s.presence.because)],
      )
  }
}
