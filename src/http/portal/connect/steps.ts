import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Html } from '../shell/elements.ts'

const STEPS = ['agree', 'choose', 'connect', 'read', 'review'] as const
export type Step = (typeof STEPS)[number]

/** Where one is on the way to a linked HR system. */
export function stepsOf(words: Words, now: Step): Html {
  const { steps } = words.texts.portalLink
  const at = STEPS.indexOf(now)
  return html`<ol class="steps" aria-label="${steps.label}">${STEPS.map((step, i) =>
    i === at
      ? html`<li aria-current="step">${steps[step]}</li>`
      : html`<li class="${i < at ? 'past' : 'later'}">${steps[step]}</li>`,
  )}</ol>`
}
