import { html } from 'hono/html'
import { emailKey } from '../../../core/people/email.ts'
import { Conflict, Invalid, NotFound } from '../../../core/facts/errors.ts'
import { endOfDay } from '../../../core/people/zone.ts'
import { decideFor, type DecisionInput } from '../../../sync/review/decide-for.ts'
import type { Portal, PortalContext, RequestContext } from '../request/request-context.ts'
import type { Known } from './known.ts'
import { type Html, postForm } from '../shell/elements.ts'
import { personName } from './person-name.ts'

type Decision = DecisionInput['decision']

const DECISIONS: readonly Decision[] = [
  'keep',
  'postpone',
  'now',
  'undo',
  'invite-again',
  'accept-email',
  'link',
  'unlink',
]

/** Why a decision was not taken: a key of `portalPeople`. */
export type Refusal = 'notSure' | 'badDate' | 'badUser' | 'takenUser' | 'ownAccess'

/** The decisions that mean something for this person as they are (rule 35). */
function fitting({ link, user, row, reports, ends }: Known): readonly Decision[] {
  const live = link?.state === 'live'
  const out = user?.status === 'inactive' || Object.keys(link?.ended ?? {}).length > 0
  const fits: Readonly<Record<Decision, boolean>> = {
    keep: live && !out,
    postpone: live && !out && (ends || row.state === 'leaving' || row.state === 'left'),
    now: live && !out,
    undo: live && out,
    'invite-again': row.state !== 'left' && (!live || out || user?.status === 'invited'),
    'accept-email': reports.some(({ report }) => report.code === 'email-differs'),
    link: !live,
    unlink: live,
  }
  return DECISIONS.filter((one) => fits[one])
}

export function decisionsCard(requestContext: RequestContext, known: Known): Html {
  const { words, branding } = requestContext
  const t = words.texts.portalPeople
  if (!requestContext.mayAct)
    return html`<section class="card"><h2>${t.person.decide}</h2><p class="soft">${t.person.viewer}</p></section>`
  const { account, row } = known
  const action = `/portal/accounts/${account.id}/people/${row.id}/decide`
  const name = personName(row, account.settings)
  const fields: Readonly<Partial<Record<Decision, Html>>> = {
    postpone: html`<label class="field"><span>${t.date}</span><input type="date" name="until" required></label>`,
    link: html`<label class="field"><span>${t.userId}</span><input type="text" name="user_id" maxlength="200" autocomplete="off" required></label>`,
    now: html`<label class="tick"><input type="checkbox" name="sure" value="yes" required><span>${words.say(t.sure, { name })}</span></label>`,
  }
  return html`<section class="card"><h2>${t.person.decide}</h2><p class="soft">${t.person.decideLead}</p>
<ul class="list between">${fitting(known).map(
    (one) =>
      html`<li class="stack"><p><b>${t.decision[one]}</b><br><span class="soft small">${words.say(t.decisionText[one], { product: branding.product })}</span></p>${postForm(
        requestContext,
        action,
        html`<input type="hidden" name="decision" value="${one}">${fields[one] ?? ''}<button class="${one === 'now' ? 'grave' : 'plain'}">${t.decision[one]}</button>`,
        'inline',
      )}</li>`,
  )}</ul></section>`
}

/** Takes the decision of a form; or says why not, and then nothing was done. */
export async function takeDecision(
  { deps }: Portal,
  c: PortalContext,
  { account, row, user }: Known,
): Promise<Refusal | null> {
  const { session, organization } = c.get('requestContext')
  const form = c.get('form')
  const decision = DECISIONS.find((one) => one === form.get('decision'))
  if (decision === undefined) throw new NotFound('no such decision')
  const until = untilOf(form.get('until') ?? '', organization.timezone)
  const userId = (form.get('user_id') ?? '').trim().slice(0, 200)
  if (decision === 'now') {
    const own = emailKey(user?.email ?? row.employee.workEmail)
    if (own !== null && own === emailKey(session.email)) return 'ownAccess'
    if (form.get('sure') !== 'yes') return 'notSure'
  }
  if (decision === 'postpone' && until === undefined) return 'badDate'
  if (decision === 'link' && userId === '') return 'badUser'
  try {
    await decideFor(deps, account.id, row.id, {
      decision,
      actor: session.email,
      ...(decision === 'postpone' && { until }),
      ...(decision === 'link' && { user_id: userId }),
    })
  } catch (error) {
    if (error instanceof Invalid) return decision === 'postpone' ? 'badDate' : 'badUser'
    if (error instanceof Conflict && 'employee_id' in error.facts) return 'takenUser'
    throw error
  }
  return null
}

/** The end of that day where the organization is: who is kept until a day keeps that day. */
function untilOf(day: string, zone: string): string | undefined {
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  return real ? endOfDay(day, zone).toISOString() : undefined
}
