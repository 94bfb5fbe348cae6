import { html } from 'hono/html'
import { Invalid } from '../../../core/facts/errors.ts'
import type { SettingsPatch } from '../../../sync/account/settings.ts'
import type { PlanView } from '../../../sync/plan/view.ts'
import { tryOut, type Placed } from '../../../sync/plan/preview.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Html } from '../shell/elements.ts'

/** What would follow from what was chosen; nothing is saved by looking. */
export type Tried =
  | { readonly kind: 'nothing-chosen' }
  /** `partly`: something unfinished was left out of it. */
  | {
      readonly kind: 'tried'
      readonly placed: Placed
      readonly plan: PlanView
      readonly partly?: boolean
    }
  /** A custom field nobody's value of which is kept yet: the people can be counted, the plan cannot be made. */
  | { readonly kind: 'counted'; readonly placed: Placed }
  | { readonly kind: 'refused'; readonly what: string }

export const NOTHING_CHOSEN: Tried = { kind: 'nothing-chosen' }

export async function tried(portal: Portal, { account }: CurrentAccount, patch: SettingsPatch) {
  try {
    return { kind: 'tried', ...(await tryOut(portal.deps, account.id, patch)) } as const
  } catch (error) {
    return refusedBy(error)
  }
}

/** What HR or the entities cannot give; anything else is thrown on. */
export function refusedBy(error: unknown): Tried & { kind: 'refused' } {
  if (!(error instanceof Invalid)) throw error
  const member = error.problems[0]?.member ?? ''
  const what = member.replace(/^settings\./, '').replace(/^routing\.map\./, '')
  return { kind: 'refused', what }
}

/** Kept up to date by the script while one chooses (`data-live` of the form). */
export function outcomeCard(c: PortalContext, current: CurrentAccount, outcome: Tried): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces.outcome
  const body =
    outcome.kind === 'nothing-chosen'
      ? html`<p class="soft">${t.first}</p>`
      : outcome.kind === 'refused'
        ? html`<p class="wrong">${words.say(t.wrong, { what: outcome.what })}</p>`
        : html`<p class="soft small">${t.now}</p>
${outcome.kind === 'tried' && outcome.partly === true ? html`<p class="wrong">${words.texts.portalPlaces.rules.incomplete}</p>` : ''}
${placedTable(c, current, outcome.placed)}
<h3 class="between">${t.plan}</h3>
${outcome.kind === 'tried' ? planFigures(c, outcome.plan) : html`<p>${t.later}</p>`}`
  return html`<section id="outcome" class="card outcome" role="status"><h2>${t.title}</h2>${body}</section>`
}

/** First in a form, so that the key Enter in a field looks, and does not press whatever button comes first. */
export function enterLooks(c: PortalContext, base: string): Html {
  const { words } = c.get('requestContext')
  return html`<button class="unseen" name="do" value="look" formaction="${base}/preview#outcome" tabindex="-1" aria-hidden="true">${words.texts.portalPlaces.try}</button>`
}

/** The same in a line, beside the button that saves, where the card is out of sight. */
export function outcomeLine(c: PortalContext, outcome: Tried): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces.outcome
  const counts =
    outcome.kind === 'tried' || outcome.kind === 'counted'
      ? [
          ...(outcome.kind === 'tried' ? countsOf(outcome.plan) : [])
            .filter(([name, count]) => count > 0 || name === 'leaving')
            .map(([name, count]) => [t.count[name], count] as const),
          [t.undecided, outcome.placed.undecided] as const,
        ]
      : []
  return html`<p class="brief small" id="brief" aria-hidden="true">${counts.map(([name, count]) => html`<span>${name} <b>${words.number(count)}</b></span> `)}</p>`
}

function placedTable(c: PortalContext, { account }: CurrentAccount, placed: Placed): Html {
  const { words, organization } = c.get('requestContext')
  const t = words.texts.portalPlaces.outcome
  const { entityIds } = account
  const shown = organization.entities.filter(
    ({ id }) => entityIds === null || entityIds.includes(id),
  )
  const line = (name: string, people: number, hint = '', tone = ''): Html =>
    html`<tr${tone === '' ? '' : html` class="${tone}"`}><th scope="row">${name}${hint === '' ? '' : html`<small>${hint}</small>`}</th><td class="number">${words.number(people)}</td></tr>`
  const rest = [
    placed.excluded === 0 ? '' : line(t.excluded, placed.excluded),
    placed.leftOut === 0 ? '' : line(t.leftOut, placed.leftOut),
    placed.undecided === 0 ? '' : line(t.undecided, placed.undecided, t.undecidedHint, 'warn'),
  ]
  return html`<table class="counts"><tbody>${shown.map(({ id, name }) => {
    const { people = 0, quiet = 0 } = placed.entities[id] ?? {}
    return line(name, people, quiet === 0 ? '' : words.say(t.quiet, { count: quiet }))
  })}${rest}</tbody></table>`
}

const KINDS = {
  leaving: 'user.deactivate',
  invited: 'user.invite',
  changed: 'user.update',
  back: 'user.reactivate',
} as const

/** How many people each kind of step concerns, and whether it would wait. */
export function planFigures(c: PortalContext, plan: PlanView): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalPlaces.outcome
  const counts = countsOf(plan)
  if (counts.every(([, count]) => count === 0)) return html`<p><b>${t.nothing}</b></p>`
  return html`<dl class="figures">${counts.map(([name, count]) => html`<div><dt>${t.count[name]}</dt><dd>${words.number(count)}</dd></div>`)}</dl>
${plan.hold_reasons.length === 0 ? '' : html`<p class="small between">${t.held}</p>`}`
}

function countsOf(plan: PlanView) {
  return (['leaving', 'invited', 'changed', 'back'] as const).map((name) => {
    const of = plan.actions.filter(({ kind }) => kind === KINDS[name])
    return [name, new Set(of.map(({ employee_id }) => employee_id)).size] as const
  })
}
