import { Conflict, Invalid, NotFound } from '../../../core/facts/errors.ts'
import { emailKey } from '../../../core/people/email.ts'
import { endOfDay } from '../../../core/people/zone.ts'
import { decideFor } from '../../../sync/review/decide-for.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { DECISIONS, type Decision } from './decisions-card.ts'
import type { KnownPerson } from './known-person.ts'

/** Why a decision was refused: a key of `portalPeople`. */
export type DecisionRefusal = 'notSure' | 'badDate' | 'badUser' | 'takenUser' | 'ownAccess'

/** Carries out the decision in the submitted form. A refusal means that nothing was done. */
export async function takeDecision(
  { deps }: Portal,
  c: PortalContext,
  person: KnownPerson,
): Promise<DecisionRefusal | null> {
  const { session, organization } = c.get('requestContext')
  const form = c.get('form')
  const decision = DECISIONS.find((known) => known === form.get('decision'))
  if (decision === undefined) throw new NotFound('no such decision')
  const until = lastMoment(form.get('until') ?? '', organization.timezone)
  const userId = (form.get('user_id') ?? '').trim().slice(0, 200)
  if (decision === 'now') {
    if (isOwnAccess(c, person)) return 'ownAccess'
    if (form.get('sure') !== 'yes') return 'notSure'
  }
  if (decision === 'postpone' && until === undefined) return 'badDate'
  if (decision === 'link' && userId === '') return 'badUser'
  try {
    await decideFor(deps, person.account.id, person.row.id, {
      decision,
      actor: session.email,
      ...(decision === 'postpone' && { until }),
      ...(decision === 'link' && { user_id: userId }),
    })
  } catch (error) {
    return refusalOf(error, decision)
  }
  return null
}

function isOwnAccess(c: PortalContext, { user, row }: KnownPerson): boolean {
  const own = emailKey(user?.email ?? row.employee.workEmail)
  return own !== null && own === emailKey(c.get('requestContext').session.email)
}

function refusalOf(error: unknown, decision: Decision): DecisionRefusal {
  if (error instanceof Invalid) return decision === 'postpone' ? 'badDate' : 'badUser'
  if (error instanceof Conflict && 'employee_id' in error.facts) return 'takenUser'
  throw error
}

/** The end of that day in the organization's zone: the person keeps their access on that day. */
function lastMoment(day: string, zone: string): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  return isDay ? endOfDay(day, zone).toISOString() : undefined
}
