import { html } from 'hono/html'
import type { PlanView } from '../../../sync/plan/view.ts'
import type { PortalContext } from '../request/request-context.ts'
import { figureList, type Html } from '../shell/elements.ts'

const KINDS = {
  leaving: 'user.deactivate',
  invited: 'user.invite',
  changed: 'user.update',
  back: 'user.reactivate',
} as const

/** How many people each kind of action is about, and whether the plan would wait for approval. */
export function planFigures(c: PortalContext, plan: PlanView): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalMapping.outcome
  const counts = planCounts(plan)
  if (counts.every(([, count]) => count === 0)) return html`<p><b>${t.nothing}</b></p>`
  const figures = counts.map(([name, count]) => [t.count[name], count] as const)
  return html`${figureList(words, figures)}
${plan.hold_reasons.length === 0 ? '' : html`<p class="small between">${t.held}</p>`}`
}

export function planCounts(plan: PlanView) {
  return (['leaving', 'invited', 'changed', 'back'] as const).map((name) => {
    const actions = plan.actions.filter(({ kind }) => kind === KINDS[name])
    return [name, new Set(actions.map(({ employee_id }) => employee_id)).size] as const
  })
}
