import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Html } from '../shell/elements.ts'

/** The pages of the settings with their paths; each page has its own form. */
const PATHS = {
  settings: 'settings',
  entities: 'settings/entities',
  scope: 'settings/scope',
  statuses: 'settings/statuses',
} as const
export type SettingsTab = keyof typeof PATHS
const TABS: readonly SettingsTab[] = ['settings', 'entities', 'scope', 'statuses']

export function settingsPath({ account }: CurrentAccount, tab: SettingsTab): string {
  return `/portal/accounts/${account.id}/${PATHS[tab]}`
}

export function settingsTabs(words: Words, current: CurrentAccount, open: SettingsTab): Html {
  const { part, parts } = words.texts.portalMapping
  return html`<nav class="tabs" aria-label="${parts}"><ul>${TABS.map(
    (tab) =>
      html`<li><a href="${settingsPath(current, tab)}"${tab === open ? html` aria-current="page"` : ''}>${part[tab]}</a></li>`,
  )}</ul></nav>`
}
