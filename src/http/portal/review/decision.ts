import { html } from 'hono/html'
import { emailKey } from '../../../core/people/email.ts'
import type { Plan } from '../../../ports/records.ts'
import { planned, type Counts } from './groups.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import { type Html, postForm, wideTable } from '../shell/elements.ts'

/** More leavers than this are approved by typing their number. */
export const MOST_UNTYPED = 10

export function isTyped({ leaving }: Pick<Counts, 'leaving'>): boolean {
  return leaving > MOST_UNTYPED
}

/** The visitor as the person whose access this plan ends; null where it does not (nobody ends their own, S15). */
export async function ownEnding(
  { deps }: Portal,
  { account }: CurrentAccount,
  plan: Plan,
  email: string,
): Promise<string | null> {
  const key = emailKey(email)
  if (key === null) return null
  const { store } = deps
  const { organization } = account
  const users = await store.usersByEmail(organization, [key])
  const userIds = users.map(({ id }) => id)
  if (userIds.length === 0) {
    // Known to the host under another address: then by the one in HR.
    const rows = await store.employeesByEmail(account.id, [key])
    const links = await store.linksOf(
      account.id,
      rows.map(({ id }) => id),
    )
    userIds.push(...links.map(({ userId }) => userId))
  }
  const [own] = await store.planLeavers(plan.id, userIds)
  return own ?? null
}

/** Approve and reject, each with what was seen: the plan, its revision and its numbers. */
export function decisionCard(
  c: PortalContext,
  { account }: CurrentAccount,
  { plan, counts, own }: { plan: Plan; counts: Counts; own: string | null },
): Html {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  if (!requestContext.mayAct)
    return html`<section class="card"><h2>${t.decide}</h2><p class="soft">${t.viewer}</p></section>`
  const base = `/portal/accounts/${account.id}`
  const seen = html`<input type="hidden" name="plan" value="${plan.id}">
<input type="hidden" name="revision" value="${String(plan.revision)}">
${(['leaving', 'invited', 'changed', 'back'] as const).map((group) => html`<input type="hidden" name="seen_${group}" value="${String(counts[group])}">`)}`
  const typed = isTyped(counts)
    ? html`<label class="field"><span>${words.say(t.typeNumber, { count: counts.leaving })}</span><input type="text" inputmode="numeric" name="leavers" autocomplete="off" required size="8"></label>`
    : ''
  const approve =
    own === null
      ? html`<p>${words.many(t.approveText, planned(counts))}</p>
${postForm(requestContext, `${base}/review/approve`, html`${seen}${typed}<button class="main">${t.approve}</button>`)}`
      : html`<div class="note bad"><h3>${t.own}</h3><p>${t.ownText}</p><p class="row"><a class="button" href="${base}/people/${own}">${t.ownPage}</a></p></div>`
  return html`<section class="card stack" id="decide"><h2>${t.decide}</h2>
<div class="pair"><div class="stack">${approve}</div>
<div class="stack"><p>${plan.firstSync ? t.rejectFirst : t.rejectText}</p>
${postForm(requestContext, `${base}/review/reject`, html`${seen}<button class="grave">${t.reject}</button>`)}</div></div></section>`
}

/** How many of each there were when the visitor looked, as their form says. */
export function seenOf(
  form: URLSearchParams,
): Pick<Counts, 'leaving' | 'invited' | 'changed' | 'back'> {
  const number = (group: string): number => {
    const text = form.get(`seen_${group}`) ?? ''
    return /^\d{1,7}$/.test(text) ? Number(text) : 0
  }
  return {
    leaving: number('leaving'),
    invited: number('invited'),
    changed: number('changed'),
    back: number('back'),
  }
}

/** What was, beside what is. */
export function comparison(
  c: PortalContext,
  given: {
    readonly before: readonly [name: string, counts: Partial<Counts>]
    readonly after: readonly [name: string, counts: Partial<Counts>]
  },
): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  const groups = ['leaving', 'invited', 'changed', 'back'] as const
  const [was, before] = given.before
  const [is, after] = given.after
  const table = html`<table>
<thead><tr><th scope="col"><span class="unseen">${t.list}</span></th><th scope="col" class="number">${was}</th><th scope="col" class="number">${is}</th></tr></thead>
<tbody>${groups.map(
    (group) =>
      html`<tr><td>${t.group[group]}</td><td class="number">${words.number(before[group] ?? 0)}</td><td class="number">${words.number(after[group] ?? 0)}</td></tr>`,
  )}</tbody></table>`
  return wideTable(t.counts, table)
}
