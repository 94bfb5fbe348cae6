import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Html } from '../shell/elements.ts'

const LINK_STEPS = ['agree', 'choose', 'connect', 'read', 'review'] as const
export type LinkStep = (typeof LINK_STEPS)[number]

/** The steps of linking an HR system, and which of them this page is. */
export function linkSteps(words: Words, current: LinkStep): Html {
  const { steps } = words.texts.portalLink
  const at = LINK_STEPS.indexOf(current)
  return html`<ol class="steps" aria-label="${steps.label}">${LINK_STEPS.map((step, i) =>
    i === at
      ? html`<li aria-current="step">${steps[step]}</li>`
      : html`<li class="${i < at ? 'past' : 'later'}">${steps[step]}</li>`,
  )}</ol>`
}
