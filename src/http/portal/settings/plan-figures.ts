import { html } from 'hono/html'
import { numbersOf, type PlanCounts } from '../../../core/plan/counts.ts'
import type { Preview } from '../../../sync/plan/preview.ts'
import type { PortalContext } from '../request/request-context.ts'
import { figureList, type Html } from '../shell/elements.ts'

/** How many people each kind of change is about, and whether the plan would wait for approval. */
export function planFigures(c: PortalContext, { plan, counts }: Omit<Preview, 'placed'>): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalMapping.outcome
  const people = peopleByChange(counts)
  if (people.every(([, count]) => count === 0)) return html`<p><b>${t.nothing}</b></p>`
  const figures = people.map(([name, count]) => [t.count[name], count] as const)
  return html`${figureList(words, figures)}
${plan.hold_reasons.length === 0 ? '' : html`<p class="small between">${t.held}</p>`}`
}

/** `leaving` counts everybody who loses access to an entity: leavers, and those who move to another one. */
export function peopleByChange(counts: PlanCounts) {
  return [
    ['leaving', numbersOf(counts, 'ending').people],
    ['invited', numbersOf(counts, 'joining').people],
    ['changed', numbersOf(counts, 'changing').people],
    ['back', numbersOf(counts, 'returning').people],
  ] as const
}
