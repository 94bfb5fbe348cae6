import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Html } from '../shell/frame.ts'
import type { Place } from '../shell/request-context.ts'

const TABS = ['settings', 'places', 'rules', 'statuses'] as const
export type Tab = (typeof TABS)[number]

/** The pages of the settings; each saves for itself. */
export function settingsTabs(words: Words, { account }: Place, current: Tab): Html {
  const { part, parts } = words.texts.portalPlaces
  return html`<nav class="tabs" aria-label="${parts}"><ul>${TABS.map(
    (tab) =>
      html`<li><a href="/portal/accounts/${account.id}/${tab}"${tab === current ? html` aria-current="page"` : ''}>${part[tab]}</a></li>`,
  )}</ul></nav>`
}
