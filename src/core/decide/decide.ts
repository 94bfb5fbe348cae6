import { decideLeaver } from './decide-leaver.ts'
import { decideMember } from './decide-member.ts'
import type { Ended, LinkFacts, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'
import { type Decision, quiet, report } from './decision.ts'

/**
 * What should be true for one person: employee × link × user × settings × today. Level-based: it never
 * looks at what woke it. Says nothing about whether it may happen now; that is the brake's.
 */
export function decide(s: Situation): Decision {
  if (s.link === null || s.user === null) return settled(s)
  const link = { ...s.link, ended: shown(s, s.user, s.link.ended) }
  const decision = settled({ ...s, link })
  // Where nothing is decided, what the list of users shows is noted all the same.
  if (decision.link.kind !== 'none' || canonical(link) === canonical(s.link)) return decision
  return { ...decision, link: { kind: 'put', link, how: 'keep' } }
}

/** What we ended, and which of it a list of users has shown since: after that, access is a hand's (rule 35). */
function shown(s: Situation, user: User, ended: LinkFacts['ended']): Record<string, Ended> {
  const since = s.usersListedAt
  const facts = Object.entries(ended).map(([entityId, one]): [string, Ended] => {
    const is = since !== null && one.at < since && !hasAccess(user, entityId)
    return [entityId, is && !one.seen ? { ...one, seen: true } : one]
  })
  return Object.fromEntries(facts)
}

function settled(s: Situation): Decision {
  switch (s.presence.kind) {
    case 'active':
    case 'leaving':
    case 'scheduled':
    case 'unknown':
      return decideMember(s)
    case 'left':
      return decideLeaver(s)
    case 'dropped':
    case 'conflict':
      return quiet(
        s,
        'needs_attention',
        [s.presence.because],
        [report(s, 'date-conflict', s.presence.because)],
      )
    case 'missing':
      return quiet(s, 'missing', [s.presence.because])
    case 'found-by-id':
      return quiet(
        s,
        'needs_attention',
        [s.presence.because],
        s.link === null ? [] : [report(s, 'needs-attention', s.presence.because)],
      )
    case 'ignored':
      return quiet(
        s,
        'out_of_scope',
        [s.presence.because],
        [report(s, 'ignored-in-merge', s.presence.because)],
      )
  }
}
