import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import type { PortalContext } from '../request/request-context.ts'
import { wideTable, type Html } from '../shell/elements.ts'
import { DECIDED_GROUPS, type DecidedGroup, type ReviewCounts } from './review-groups.ts'

type DecidedCounts = Pick<ReviewCounts, DecidedGroup>

/** The numbers of two plans, or of one plan at two times, side by side. */
export function countsComparison(
  c: PortalContext,
  given: {
    readonly before: readonly [name: string, counts: DecidedCounts]
    readonly after: readonly [name: string, counts: DecidedCounts]
  },
): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  const [nameBefore, before] = given.before
  const [nameAfter, after] = given.after
  const table = html`<table>
<thead><tr><th scope="col"><span class="unseen">${t.list}</span></th><th scope="col" class="number">${nameBefore}</th><th scope="col" class="number">${nameAfter}</th></tr></thead>
<tbody>${DECIDED_GROUPS.map(
    (group) =>
      html`<tr><td>${t.group[group]}</td><td class="number">${words.number(before[group])}</td><td class="number">${words.number(after[group])}</td></tr>`,
  )}</tbody></table>`
  return wideTable(t.counts, table)
}

/** Hidden fields with what the page showed. */
export function seenFields(plan: Plan, counts: DecidedCounts): Html {
  return html`<input type="hidden" name="plan" value="${plan.id}">
<input type="hidden" name="revision" value="${String(plan.revision)}">
${DECIDED_GROUPS.map((group) => html`<input type="hidden" name="seen_${group}" value="${String(counts[group])}">`)}`
}

/** The numbers in those fields. */
export function seenCounts(form: URLSearchParams): DecidedCounts {
  const number = (group: DecidedGroup): number => {
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
