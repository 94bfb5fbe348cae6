import { Hono } from 'hono'
import { html } from 'hono/html'
import { meansLeave } from '../../../core/evidence/leave-word.ts'
import type { Settings } from '../../../core/facts/settings.ts'
import type { Headcount } from '../../../ports/store/places.ts'
import { changeSettings } from '../../../sync/account/settings.ts'
import type { Words } from '../../../words/words.ts'
import {
  enterLooks,
  NOTHING_CHOSEN,
  outcomeCard,
  outcomeLine,
  refusedBy,
  tried,
  type Tried,
} from './what-if.ts'
import { select } from './entities/values.ts'
import { flash } from '../request/flash.ts'
import { settingsTabs } from './tabs.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { hrName } from '../shell/hr-name.ts'
import { postForm, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { fold } from '../../../core/facts/fold.ts'

/** What the HR system's own words for a status mean (rows P5 and P11), filled in from the words seen. */
export function statusRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/statuses', async (c) => {
    const current = await currentAccount(portal, c)
    return statusPage(portal, c, current, current.account.settings.status_map)
  })

  app.post('/portal/accounts/:account/statuses/preview', async (c) => {
    const current = await currentAccount(portal, c)
    const map = filled(c, current)
    return statusPage(portal, c, current, map, await tried(portal, current, { status_map: map }))
  })

  app.post('/portal/accounts/:account/statuses', async (c) => {
    const current = await currentAccount(portal, c)
    const map = filled(c, current)
    try {
      const { email } = c.get('requestContext').session
      await changeSettings(portal.deps, current.account.id, { status_map: map }, email)
    } catch (error) {
      return statusPage(portal, c, current, map, refusedBy(error))
    }
    flash(c, 'saved', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/statuses`, 303)
  })

  return app
}

const MEANINGS = ['ACTIVE', 'LEAVE', 'INACTIVE', 'PENDING'] as const

/** On top of what is saved: a word that came meanwhile is not on the form, and stays as it was. */
function filled(c: PortalContext, { account }: CurrentAccount): Settings['status_map'] {
  const map = new Map(Object.entries(account.settings.status_map))
  for (const [name, said] of c.get('form')) {
    if (!name.startsWith('to:') || name.length > 203) continue
    const meaning = MEANINGS.find((one) => one === said)
    if (meaning === undefined) map.delete(name.slice(3))
    else map.set(name.slice(3), meaning)
  }
  return Object.fromEntries(map)
}

/** A word in any case, with everybody who has it. */
interface Word {
  readonly key: string
  readonly label: string
  readonly people: number
  /** HR marks these people as inactive, and the word does not speak of leave: they have left. */
  readonly ended: boolean
}

/** Undecided words first, then by head-count; words that were given a meaning stay though nobody has them. */
function wordsIn(headcounts: readonly Headcount[], map: Settings['status_map']): readonly Word[] {
  const found = new Map<string, Word>()
  for (const { what, value, people } of headcounts) {
    if (what !== 'status' && what !== 'inactive_word') continue
    const key = fold(value)
    const ended = what === 'inactive_word' && !meansLeave(value)
    const before = found.get(key)
    found.set(key, {
      key,
      label: before?.label ?? value,
      people: people + (before?.people ?? 0),
      ended: ended && before?.ended !== false,
    })
  }
  for (const key of Object.keys(map))
    if (!found.has(key)) found.set(key, { key, label: key, people: 0, ended: false })
  const rank = ({ key, ended }: Word) => (Object.hasOwn(map, key) ? 1 : ended ? 2 : 0)
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || b.people - a.people)
}

async function statusPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  map: Settings['status_map'],
  outcome: Tried = NOTHING_CHOSEN,
): Promise<Response> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalPlaces
  const { account } = current
  const base = `/portal/accounts/${account.id}/statuses`
  const saved = account.settings.status_map
  const known = wordsIn(await portal.deps.store.headcounts(account.id), saved)
  const hr = hrName(portal, account, words)
  const table = html`<section class="card values said-words"><table class="folds"><thead><tr><th scope="col">${t.statuses.word}</th><th scope="col" class="number">${t.people}</th><th scope="col">${t.statuses.means}</th></tr></thead><tbody>${known.map((word) => wordRow(words, word, map))}</tbody></table><p class="soft small between">${t.statuses.careful}</p></section>`
  const buttons = html`<section class="card keep">${outcomeLine(c, outcome)}<p class="row between-ends"><button class="plain" formaction="${base}/preview#outcome">${t.try}</button><button class="main">${t.save}</button></p></section>`
  const form = requestContext.mayAct
    ? postForm(requestContext, base, html`${enterLooks(c, base)}${table}${buttons}`, 'stack')
    : html`<div class="stack"><p class="note">${t.viewer}</p><fieldset disabled>${table}</fieldset></div>`
  return portalPage(c, {
    title: t.statuses.title,
    lead: words.say(t.statuses.lead, { hr }),
    entry: 'settings',
    current,
    status: outcome.kind === 'refused' && c.req.method === 'POST' ? 422 : 200,
    body: html`<div class="stack">${settingsTabs(words, current, 'statuses')}
${
  known.length === 0
    ? html`<p class="note good">${t.statuses.none}</p>`
    : html`<div class="wide-narrow live" data-live="${base}/preview" data-follows="brief" data-parts="brief">${form}<div class="beside">${outcomeCard(c, current, outcome)}</div></div>`
}</div>`,
  })
}

function wordRow(words: Words, word: Word, map: Settings['status_map']): Html {
  const t = words.texts.portalPlaces
  const { key, label, people, ended } = word
  const said = label === '' ? t.statuses.noWord : label
  const meaning = Object.hasOwn(map, key) ? (map[key] ?? '') : ''
  const open = meaning === '' && !ended
  return html`<tr><td>${said}${open ? html` <span class="chip warn open">${t.undecided}</span>` : ''}${
    ended ? html`<br><span class="soft small">${t.statuses.inactive}</span>` : ''
  }</td><td class="number">${people === 0 ? html`<span class="soft">${t.statuses.unused}</span>` : words.number(people)}</td><td>${select(
    `to:${key}`,
    meaning,
    [
      ['', ended ? t.statuses.asHr : t.undecided],
      ...MEANINGS.map((one) => [one, t.statuses.meaning[one]] as const),
    ],
    `${t.statuses.means}: ${said}`,
  )}</td></tr>`
}
