import { reason, type Reason } from '../facts/reasons.ts'
import type { Report } from '../facts/report.ts'
import { addressOf, unreadableAddress } from '../people/fields.ts'
import { firstDay } from '../people/dates/hr-day.ts'
import type { PersonState } from '../people/person-state.ts'
import { hasAccess, hasAnything, type Card, type User } from '../people/user.ts'
import { startOfDay } from '../people/zone.ts'
import { presenceReports, stateByPresence } from './by-presence.ts'
import { cardsIn } from './identity/left-with-access.ts'
import { rehireUnclear } from './identity/rehire.ts'
import { report, withoutActions, type Decision } from './decision.ts'
import { earlier, inviteDay, presenceMoment } from './moments.ts'
import { isLive } from '../evidence/live.ts'
import { afterRefusal, nextAskAgain } from './refused/refusal.ts'
import { confirm } from './shown/confirm.ts'
import type { Situation } from './situation.ts'
import { unreadPlace } from './doubt/unreadable.ts'
import { decideEntities } from './table/decide-entities.ts'

/**
 * What should be true for somebody without a user (rules 8, 10, 20, 23, 24 and 33). The table is asked only for
 * whoever may be invited today; all others are answered here, and an admin's leave-out is not named for them.
 */
export function decideNewcomer(s: Situation): Decision {
  const c = s.correlation
  if (c.kind === 'left-with-access')
    return withoutActions(s, 'left', [s.presence.because], [leftWithAccess(s, c.user)])
  if (c.kind === 'matched-but-inactive' && s.presence.kind === 'unknown')
    return undecided(
      s,
      s.presence.because,
      hasAnything(c.user, s.accountEntities) ? c.user.id : null,
    )
  if (c.kind === 'matched-but-inactive')
    return withoutActions(
      s,
      'left',
      [s.presence.because],
      [{ ...report(s, 'matched-but-inactive'), userId: c.user.id }],
    )
  const gone = stateByPresence(s, false)
  if (gone !== null) {
    // Out of scope, and the end of the record that left waits all the same (rule 10).
    const asked =
      c.kind === 'rehire-unclear' && c.endWaits
        ? [rehireUnclear(s.employeeId, c.userId, c.because)]
        : []
    const told = [...presenceReports(s, false), ...asked]
    const decision = withoutActions(s, gone.state, gone.why, told)
    return {
      ...decision,
      // The user is theirs if it is not the other record's after all, which nothing here shows.
      open: decision.open || c.kind === 'taken',
      // A return that is to come (rule 26).
      nextTransitionAt: isLive(s.presence.kind) ? null : presenceMoment(s),
    }
  }
  if (c.kind === 'ambiguous')
    return skipped(s, reason('ambiguous-match', { count: c.count }), 'ambiguous-match')
  if (c.kind === 'duplicate')
    return skipped(s, reason('duplicate-email', { count: c.count }), 'duplicate-email')
  // The report about the user names it; of the person it is why nothing happens.
  if (c.kind === 'unreadable-user')
    return { ...withoutActions(s, 'skipped', [reason('user-unreadable')]), open: true }
  if (c.kind === 'taken') return skipped(s, reason('newcomer-duplicate'), 'duplicate-email')
  if (c.kind === 'denied') return withoutActions(s, 'skipped', [reason('not-this-person')])
  if (c.kind === 'match-unclear') return unclear(s, c.user, c.names)
  if (c.kind === 'rehire-unclear') {
    const asked = rehireUnclear(s.employeeId, c.userId, c.because)
    return withoutActions(s, 'skipped', [asked.reason], [asked])
  }
  const { because, kind } = s.presence
  if (s.presence.kind === 'unknown') {
    // Nobody is told of somebody who is inactive and has no user (rule 12).
    const isTold = !s.presence.isInactive && because.code === 'unknown-status'
    const reports = isTold ? [report(s, 'unknown-status', because)] : []
    return withoutActions(s, undecidedState(s), [because], reports)
  }
  const unread = unreadPlace(s)
  if (unread !== null)
    return withoutActions(s, 'skipped', [reason('unreadable-field', { field: unread })])
  if (unreadableAddress(s.employee, s.settings) !== null)
    return withoutActions(s, 'skipped', [reason('unreadable-email')], [unreadableEmail(s)])
  if (addressOf(s.employee, s.settings) === null) return skipped(s, reason('no-email'), 'no-email')
  const invites = inviteDay(s)
  if (invites !== null && s.today < invites.day) {
    const decision = withoutActions(s, 'scheduled', [because, ...invites.because])
    return { ...decision, nextTransitionAt: startOfDay(invites.day, s.zone).toISOString() }
  }
  if (kind === 'scheduled' && firstDay(s.employee, s) === null)
    return withoutActions(s, 'scheduled', [because])
  return invited(s)
}

/** `userId`: a user with access has the address, so the question is asked (P5); null: there is none. */
function undecided(s: Situation, because: Reason, userId: string | null): Decision {
  const asked = { ...report(s, 'unknown-status', because), userId }
  return withoutActions(s, undecidedState(s), [because], userId === null ? [] : [asked])
}

/** A word that is no end: they have not left, whatever was concluded before the word was known (P5). */
function undecidedState({ before, presence }: Situation): PersonState {
  if (before === 'left' && presence.because.code !== 'word-pending') return 'skipped'
  return before ?? 'skipped'
}

function invited(s: Situation): Decision {
  const done = decideEntities(s, null)
  const { actions, ...shown } = confirm(
    s,
    null,
    done.flatMap((one) => one.actions).map((action) => afterRefusal(s, action)),
  )
  const reports: Report[] = [
    ...done.flatMap(({ reports: made, told }) => [...made, ...told.reports]),
    ...shown.reports,
    ...(s.managerDropped ? [report(s, 'manager-dropped')] : []),
    ...s.employee.flaws
      .filter(({ code }) => code === 'unreadable-phone' && !s.phoneToldOnce)
      .map(() => report(s, 'unreadable-phone')),
  ]
  const ofEntities = done.flatMap(({ why: made, told }) => [...made, ...told.why])
  const why: Reason[] = [s.presence.because, ...ofEntities]
  const { kind } = s.presence
  const state = kind === 'leaving' || kind === 'scheduled' ? kind : 'active'
  return {
    ...withoutActions(s, state, why, reports),
    actions,
    answers: shown.answers,
    open: actions.length + reports.length > 0 || shown.pending,
    nextTransitionAt: earlier(presenceMoment(s), nextAskAgain(s)),
  }
}

/** Since when, and with which cards: the last day and what can still be used (rule 12). */
function leftWithAccess(s: Situation, user: User): Report {
  const date = s.presence.kind === 'left' ? s.presence.on : s.today
  const cards = cardsIn(user, s.accountEntities).map(cardText)
  const facts = { date, count: cards.length, cards }
  const hasAccessHere = s.accountEntities.some((id) => hasAccess(user, id))
  const why = hasAccessHere ? reason('left-with-access', facts) : reason('left-with-cards', facts)
  return { ...report(s, 'left-with-access', why), userId: user.id }
}

/** Enough to recognise a card, never its number. */
function cardText({ label, last4 }: Card): string {
  return `${label} ${last4.slice(-4)}`
}

/** Nobody is linked, invited or changed until an admin says whether it is the same person (rule 9). */
function unclear(s: Situation, user: User, names: 'differ' | 'incomparable'): Decision {
  const why = reason(names === 'differ' ? 'match-unclear' : 'match-incomparable', {
    value: [user.firstName, user.lastName].filter((part) => part !== null).join(' '),
  })
  return withoutActions(
    s,
    'skipped',
    [why],
    [{ ...report(s, 'match-unclear', why), userId: user.id }],
  )
}

/** It names the user whose address stands in HR's text. */
function unreadableEmail(s: Situation): Report {
  const { correlation: c } = s
  const user = c.kind === 'unreadable-email' ? c.user : null
  return { ...report(s, 'unreadable-email'), userId: user?.id ?? null }
}

function skipped(
  s: Situation,
  why: Reason,
  code: 'ambiguous-match' | 'duplicate-email' | 'no-email',
): Decision {
  return withoutActions(s, 'skipped', [why], [report(s, code, why)])
}
