import { givesAccess, type Action, type ActionKind } from '../../facts/action.ts'
import { fold } from '../../facts/fold.ts'
import { reason, type Reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import type { User } from '../../people/user.ts'
import { answerTo, type Answer } from '../answers.ts'
import { report } from '../decision.ts'
import type { Situation } from '../situation.ts'
import { LISTS_THAT_DENY, SHOWN, withList } from './looks.ts'

export interface Confirmed {
  /** Without those that the host has called done and that no list can have shown yet. */
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  /** Answers about which the lists say more than before. */
  readonly answers: readonly Answer[]
  /** The host has called something done that no list has shown yet. */
  readonly pending: boolean
}

/** An action that the host called done is asked again at most once a day: a little less, since runs are not punctual. */
const ASK_AGAIN_MS = 20 * 60 * 60 * 1000

const TOLD: Readonly<Partial<Record<ActionKind, Reason>>> = {
  'user.deactivate': reason('not-done-access'),
  'cards.block': reason('not-done-cards'),
  'user.update': reason('not-done-change'),
  'user.invite': reason('not-done-invitation'),
  'user.reactivate': reason('not-done-given'),
}

/** What came later in the same entity makes an earlier answer say nothing about now. */
const OPPOSITES: Readonly<Partial<Record<ActionKind, readonly ActionKind[]>>> = {
  'user.deactivate': ['user.invite', 'user.reactivate'],
  'cards.block': ['cards.unblock', 'user.invite', 'user.reactivate'],
  'user.invite': ['user.deactivate'],
  'user.reactivate': ['user.deactivate'],
}

/**
 * Compares what is wanted with what the host has called done (rule 51). What its lists do not show is asked again
 * daily, and told once from the second list on. `user`: null for somebody without one.
 */
export function confirm(s: Situation, user: User | null, wanted: readonly Action[]): Confirmed {
  const pending = s.answers.filter((answer) => isPending(s, answer))
  const now = new Map(pending.map((answer) => [answer, looked(s, user, answer, wanted)]))
  const actions: Action[] = []
  const reports: Report[] = []
  let unsettled = false
  for (const action of wanted) {
    if (isMadeElsewhere(user, pending, action)) {
      unsettled = true
      continue
    }
    const before = pending.find((answer) => isAbout(answer, action))
    const answer = before === undefined ? undefined : now.get(before)
    if (answer === undefined) actions.push(action)
    if (answer === undefined || answer.looks.shown) continue
    if (answer.looks.lists >= LISTS_THAT_DENY) reports.push(...told(s, action))
    const again = asksAgain(s, answer) ? withoutPhone(action) : null
    if (again !== null)
      actions.push({ ...again, because: [...again.because, reason('asked-again')] })
  }
  return {
    actions,
    reports,
    answers: [...now].flatMap(([before, after]) => (before === after ? [] : after)),
    pending: unsettled || [...now.values()].some(({ looks }) => !looks.shown),
  }
}

/** The host says that it made a user, in another entity, and one list alone says otherwise: nobody makes a second one. */
function isMadeElsewhere(
  user: User | null,
  pending: readonly Answer[],
  { kind, userId, entityId }: Action,
): boolean {
  if (user !== null || userId !== null || kind !== 'user.invite') return false
  return pending.some(
    (answer) =>
      answer.kind === kind &&
      answer.entityId !== entityId &&
      answer.looks.lists + 1 < LISTS_THAT_DENY,
  )
}

/** The host called it done, no list has shown it, and nothing came since that would undo it. */
export function isPending({ answers }: Pick<Situation, 'answers'>, answer: Answer): boolean {
  const { kind, entityId, outcome, looks, at } = answer
  if (looks.shown || TOLD[kind] === undefined) return false
  if (outcome !== 'done' && outcome !== 'already') return false
  const opposites = OPPOSITES[kind] ?? []
  return opposites.every((other) => (answerTo(answers, entityId, other)?.at ?? '') <= at)
}

function looked(
  { usersListedAt }: Situation,
  user: User | null,
  answer: Answer,
  wanted: readonly Action[],
): Answer {
  if (usersListedAt === null || usersListedAt <= answer.at) return answer
  const action = wanted.find((each) => isAbout(answer, each))
  if (action !== undefined && !isSpelledOtherwise(action, user)) {
    const looks = withList(answer.looks, usersListedAt)
    return looks === answer.looks ? answer : { ...answer, looks }
  }
  // The list shows it, or nobody wants it any more.
  return { ...answer, looks: SHOWN }
}

/** An end stays the same one for whatever reason HR wants it by now (rule 36); an admin's is one of its own (rule 35). */
function isAbout(answer: Answer, { kind, entityId, fingerprint, purpose }: Action): boolean {
  if (answer.kind !== kind || answer.entityId !== entityId) return false
  return answer.fingerprint === fingerprint || (ENDS.has(kind) && purpose !== 'decision')
}

const ENDS: ReadonlySet<ActionKind> = new Set(['user.deactivate'])

/** The host has stored an update in its own spelling: that is its list, not a contradiction. */
function isSpelledOtherwise(action: Action, user: User | null): boolean {
  if (action.kind !== 'user.update' || user === null) return false
  const { first_name: first, last_name: last, phone } = action.params
  return phone === undefined && isSpelling(first, user.firstName) && isSpelling(last, user.lastName)
}

function isSpelling(wanted: string | undefined, shown: string | null): boolean {
  return wanted === undefined || (shown !== null && fold(wanted) === fold(shown))
}

function asksAgain({ instant }: Situation, { kind, at, looks }: Answer): boolean {
  // A list that shows no access may be one of a hand's, so what gives it waits until the lists agree (rule 25).
  const lists = givesAccess({ kind }) ? LISTS_THAT_DENY : 1
  return looks.lists >= lists && Date.parse(instant) - Date.parse(at) >= ASK_AGAIN_MS
}

/** A phone that is sent again has to be verified again each time, so it is only told. */
function withoutPhone(action: Action): Action | null {
  return action.kind === 'user.update' && action.params.phone !== undefined ? null : action
}

function told(s: Situation, { kind, userId, entityId: entity }: Action): readonly Report[] {
  const why = givesAccess({ kind }) && userId !== null ? reason('not-done-given') : TOLD[kind]
  if (why === undefined) return []
  return [report(s, 'not-done', reason('not-done', { because: why }), { entity, kind })]
}
