import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Settings } from '../../../../core/facts/settings.ts'
import { changeSettings } from '../../../../sync/account/settings.ts'
import type { Words } from '../../../../words/words.ts'
import { currentAccount, type CurrentAccount } from '../../request/current-account.ts'
import { flash } from '../../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../../request/request-context.ts'
import { postForm, select, type Html } from '../../shell/elements.ts'
import { hrName } from '../../shell/hr-name.ts'
import { portalPage } from '../../shell/portal-page.ts'
import { settingsPath, settingsTabs } from '../settings-tabs.ts'
import { previewAndSave, previewOnEnter, whatIfCard } from '../what-if-card.ts'
import { NOTHING_CHOSEN, refusedWhatIf, tryWhatIf, type WhatIf } from '../what-if.ts'
import { MEANINGS, statusWords, submittedMeanings, type StatusWord } from './status-words.ts'

/** What the HR system's own employment statuses mean (rows P5 and P11). */
export function statusRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/settings/statuses', async (c) => {
    const current = await currentAccount(portal, c)
    return statusPage(portal, c, current, current.account.settings.status_map)
  })

  app.post('/portal/accounts/:account/settings/statuses/preview', async (c) => {
    const current = await currentAccount(portal, c)
    const map = await submitted(portal, c, current)
    const whatIf = await tryWhatIf(portal, current, { status_map: map })
    return statusPage(portal, c, current, map, whatIf)
  })

  app.post('/portal/accounts/:account/settings/statuses', async (c) => {
    const current = await currentAccount(portal, c)
    const map = await submitted(portal, c, current)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, { status_map: map }, email)
    } catch (error) {
      return statusPage(portal, c, current, map, refusedWhatIf(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(settingsPath(current, 'statuses'), 303)
  })

  return app
}

async function submitted(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
): Promise<Settings['status_map']> {
  const { status_map: saved } = account.settings
  const known = statusWords(await deps.store.headcounts(account.id), saved)
  return submittedMeanings(c.get('form'), saved, known)
}

async function statusPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  map: Settings['status_map'],
  whatIf: WhatIf = NOTHING_CHOSEN,
): Promise<Response> {
  const { words } = c.get('requestContext')
  const t = words.texts.portalMapping
  const { account } = current
  const saved = account.settings.status_map
  const known = statusWords(await portal.deps.store.headcounts(account.id), saved)
  return portalPage(c, {
    title: t.statuses.title,
    lead: words.say(t.statuses.lead, { hr: hrName(portal, account, words) }),
    entry: 'settings',
    current,
    status: whatIf.kind === 'refused' && c.req.method === 'POST' ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'statuses')}
${
  known.length === 0
    ? html`<p class="note good">${t.statuses.none}</p>`
    : html`<div class="wide-narrow live" data-live="${settingsPath(current, 'statuses')}/preview" data-follows="brief" data-parts="brief">${statusForm(c, current, wordTable(words, known, map), whatIf)}<div class="beside">${whatIfCard(c, current, whatIf)}</div></div>`
}</div>`,
  })
}

function statusForm(c: PortalContext, current: CurrentAccount, table: Html, whatIf: WhatIf): Html {
  const requestContext = c.get('requestContext')
  const { viewer } = requestContext.words.texts.portalMapping
  const path = settingsPath(current, 'statuses')
  return requestContext.mayAct
    ? postForm(
        requestContext,
        path,
        html`${previewOnEnter(c, path)}${table}${previewAndSave(c, path, whatIf)}`,
        'stack',
      )
    : html`<div class="stack"><p class="note">${viewer}</p><fieldset disabled>${table}</fieldset></div>`
}

function wordTable(words: Words, known: readonly StatusWord[], map: Settings['status_map']): Html {
  const { statuses: t, people } = words.texts.portalMapping
  return html`<section class="card values status-words"><table class="folds"><thead><tr><th scope="col">${t.word}</th><th scope="col" class="number">${people}</th><th scope="col">${t.means}</th></tr></thead><tbody>${known.map((word) => wordRow(words, word, map))}</tbody></table><p class="soft small between">${t.careful}</p></section>`
}

function wordRow(words: Words, word: StatusWord, map: Settings['status_map']): Html {
  const { statuses: t, undecided } = words.texts.portalMapping
  const { key, people, asInHr } = word
  const label = word.label === '' ? t.noWord : word.label
  const meaning = Object.hasOwn(map, key) ? (map[key] ?? '') : ''
  const isUndecided = meaning === '' && asInHr === null
  const undecidedText = asInHr === null ? undecided : asInHr === 'left' ? t.asHr : t.asLeave
  return html`<tr><td>${label}${isUndecided ? html` <span class="chip warn open">${undecided}</span>` : ''}${
    asInHr === 'left' ? html`<br><span class="soft small">${t.inactive}</span>` : ''
  }</td><td class="number">${people === 0 ? html`<span class="soft">${t.unused}</span>` : words.number(people)}</td><td>${select(
    `to:${key}`,
    meaning,
    [['', undecidedText], ...MEANINGS.map((one) => [one, t.meaning[one]] as const)],
    `${t.means}: ${label}`,
  )}${isUndecided ? meaningButtons(words, key, label) : ''}</td></tr>`
}

/** Answers one status at once. The button comes after the list of its row, so its meaning is the later one. */
function meaningButtons(words: Words, key: string, label: string): Html {
  const { meaning } = words.texts.portalMapping.statuses
  return html`<span class="row between">${MEANINGS.map(
    (one) =>
      html`<button class="small" name="to:${key}" value="${one}" aria-label="${label}: ${meaning[one]}">${meaning[one]}</button>`,
  )}</span>`
}
