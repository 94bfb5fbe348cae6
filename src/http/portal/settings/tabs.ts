import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Html } from '../shell/elements.ts'

const TABS = ['settings', 'places', 'rules', 'statuses'] as const
export type Tab = (typeof TABS)[number]

/** The pages of the settings; each saves for itself. */
export function settingsTabs(words: Words, { account }: CurrentAccount, open: Tab): Html {
  const { part, parts } = words.texts.portalPlaces
  return html`<nav class="tabs" aria-label="${parts}"><ul>${TABS.map(
    (tab) =>
      html`<li><a href="/portal/accounts/${account.id}/${tab}"${tab === open ? html` aria-current="page"` : ''}>${part[tab]}</a></li>`,
  )}</ul></nav>`
}
