import { html } from 'hono/html'
import type { Placed } from '../../../sync/plan/placed.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { peopleByChange, planFigures } from './plan-figures.ts'
import type { WhatIf } from './what-if.ts'

/** What would happen with the settings in the form. The script keeps it up to date (`data-live`). */
export function whatIfCard(c: PortalContext, current: CurrentAccount, whatIf: WhatIf): Html {
  const t = c.get('requestContext').words.texts.portalMapping.outcome
  return html`<section id="outcome" class="card outcome" role="status"><h2>${t.title}</h2>${whatIfBody(c, current, whatIf)}</section>`
}

function whatIfBody(c: PortalContext, current: CurrentAccount, whatIf: WhatIf): Html {
  const { words } = c.get('requestContext')
  const { outcome: t, scope } = words.texts.portalMapping
  switch (whatIf.kind) {
    case 'nothing-chosen':
      return html`<p class="soft">${t.first}</p>`
    case 'refused':
      return html`<p class="wrong">${words.say(t.wrong, { what: whatIf.what })}</p>`
    case 'counted':
    case 'tried': {
      const partly = whatIf.kind === 'tried' && whatIf.partly === true
      return html`<p class="soft small">${t.now}</p>
${partly ? html`<p class="wrong">${scope.incomplete}</p>` : ''}
${placedTable(c, current, whatIf.placed)}
<h3 class="between">${t.plan}</h3>
${whatIf.kind === 'tried' ? planFigures(c, whatIf) : html`<p>${t.later}</p>`}`
    }
  }
}

/** The most important numbers in one line beside the save button, where the card is out of sight. */
function whatIfLine(c: PortalContext, whatIf: WhatIf): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalMapping.outcome
  const planned = whatIf.kind === 'tried' ? peopleByChange(whatIf.counts) : []
  const counts =
    whatIf.kind === 'tried' || whatIf.kind === 'counted'
      ? [
          ...planned
            .filter(([name, count]) => count > 0 || name === 'leaving')
            .map(([name, count]) => [t.count[name], count] as const),
          [t.undecided, whatIf.placed.undecided] as const,
        ]
      : []
  return html`<p class="brief small" id="brief" aria-hidden="true">${counts.map(([name, count]) => html`<span>${name} <b>${words.number(count)}</b></span> `)}</p>`
}

/**
 * The first button of a form, out of sight: the Enter key in a field presses the first button, and must not
 * save or remove anything.
 */
export function previewOnEnter(c: PortalContext, path: string): Html {
  const { words } = c.get('requestContext')
  return html`<button class="unseen" name="do" value="look" formaction="${path}/preview#outcome" tabindex="-1" aria-hidden="true">${words.texts.portalMapping.try}</button>`
}

/** The buttons under a form with a what-if: preview, and save. */
export function previewAndSave(c: PortalContext, path: string, whatIf: WhatIf): Html {
  const t = c.get('requestContext').words.texts.portalMapping
  return html`<section class="card keep">${whatIfLine(c, whatIf)}<p class="row between-ends"><button class="plain" formaction="${path}/preview#outcome">${t.try}</button><button class="main">${t.save}</button></p></section>`
}

function placedTable(c: PortalContext, { account }: CurrentAccount, placed: Placed): Html {
  const { words, organization } = c.get('requestContext')
  const t = words.texts.portalMapping.outcome
  const { entityIds } = account
  const entities = organization.entities.filter(
    ({ id }) => entityIds === null || entityIds.includes(id),
  )
  const line = (name: string, people: number, hint = '', tone = ''): Html =>
    html`<tr${tone === '' ? '' : html` class="${tone}"`}><th scope="row">${name}${hint === '' ? '' : html`<small>${hint}</small>`}</th><td class="number">${words.number(people)}</td></tr>`
  const rest = [
    placed.excluded === 0 ? '' : line(t.excluded, placed.excluded),
    placed.leftOut === 0 ? '' : line(t.leftOut, placed.leftOut),
    placed.undecided === 0 ? '' : line(t.undecided, placed.undecided, t.undecidedHint, 'warn'),
  ]
  return html`<table class="counts"><tbody>${entities.map(({ id, name }) => {
    const { people = 0, quiet = 0 } = placed.entities[id] ?? {}
    return line(name, people, quiet === 0 ? '' : words.say(t.quiet, { count: quiet }))
  })}${rest}</tbody></table>`
}
