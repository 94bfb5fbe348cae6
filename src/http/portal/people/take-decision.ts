import type { DecisionRefusal } from '../../../core/facts/decision-refusal.ts'
import { Conflict, Invalid, NotFound, Refused } from '../../../core/facts/errors.ts'
import { endOfDay } from '../../../core/people/zone.ts'
import { decideFor } from '../../../sync/review/decide-for.ts'
import { withdraw } from '../../../sync/review/withdraw.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { DecisionName } from '../../../sync/review/offers.ts'
import type { Words } from '../../../words/words.ts'
import { ended } from '../../../words/text.ts'
import { DECISIONS } from './decisions-card.ts'
import type { KnownPerson } from './known-person.ts'

/** What is wrong with the form: a key of `portalPeople`. */
type FormFault = 'notSure' | 'badDate' | 'badUser' | 'takenUser'

/** Why nothing was done: the form is wrong (422), or the decision is not possible now (409). */
export type NotTaken =
  | { readonly status: 422; readonly fault: FormFault }
  | { readonly status: 409; readonly refusal: DecisionRefusal | 'gone' }

/** Takes the decision of the submitted form; null: it was taken. */
export async function takeDecision(
  { deps }: Portal,
  c: PortalContext,
  person: KnownPerson,
): Promise<NotTaken | null> {
  const { session, organization } = c.get('requestContext')
  const form = c.get('form')
  const decision = DECISIONS.find((known) => known === form.get('decision'))
  if (decision === undefined) throw new NotFound('no such decision')
  const until = lastMoment(form.get('until') ?? '', organization.timezone)
  const userId = (form.get('user_id') ?? '').trim().slice(0, 200)
  const refusal = person.whyNot(decision, userId === '' ? undefined : userId)
  if (refusal !== null) return { status: 409, refusal }
  if (decision === 'end' && form.get('sure') !== 'yes') return wrong('notSure')
  if (decision === 'postpone' && until === undefined) return wrong('badDate')
  if (decision === 'link' && userId === '' && person.question === null) return wrong('badUser')
  try {
    await decideFor(deps, person.account.id, person.row.id, {
      decision,
      actor: session.email,
      letInBy: session.letInBy,
      ...(decision === 'postpone' && { until }),
      ...(decision === 'link' && userId !== '' && { user_id: userId }),
    })
  } catch (error) {
    return notTaken(error, decision)
  }
  return null
}

/** Withdraws the decision of the submitted form; null: it was withdrawn. */
export async function withdrawDecision(
  { deps }: Portal,
  c: PortalContext,
  { account, overrides }: KnownPerson,
): Promise<NotTaken | null> {
  const { session } = c.get('requestContext')
  const decision = c.get('form').get('decision') ?? ''
  if (!overrides.some(({ id }) => id === decision)) return { status: 409, refusal: 'gone' }
  try {
    await withdraw(deps, account.id, decision, session.email)
  } catch (error) {
    // The sync found that it has lapsed, or somebody else withdrew it, while the page was open.
    if (error instanceof NotFound) return { status: 409, refusal: 'gone' }
    throw error
  }
  return null
}

/** The sentence for the page. */
export function notTakenText({ texts: { portalPeople: t } }: Words, why: NotTaken): string {
  if (why.status === 422) return t[why.fault]
  if (why.refusal === 'gone') return t.goneDecision
  return `${ended(t.notPossible[why.refusal])} ${t.nothingDone}`
}

function notTaken(error: unknown, decision: DecisionName): NotTaken {
  if (error instanceof Refused) return { status: 409, refusal: error.refusal }
  if (error instanceof Invalid) return wrong(decision === 'postpone' ? 'badDate' : 'badUser')
  if (error instanceof Conflict && 'employee_id' in error.facts) return wrong('takenUser')
  throw error
}

function wrong(fault: FormFault): NotTaken {
  return { status: 422, fault }
}

/** The end of that day in the organization's zone: the person keeps their access on that day. */
function lastMoment(day: string, zone: string): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  return isDay ? endOfDay(day, zone).toISOString() : undefined
}
