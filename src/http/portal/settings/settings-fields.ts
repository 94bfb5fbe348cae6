import { NARROWED_MAILS } from '../../../core/facts/mail-kinds.ts'
import { html } from 'hono/html'
import { BOUNDS, type Settings } from '../../../core/facts/settings.ts'
import type { Account, Organization } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import { select, type Html, type SelectOptions } from '../shell/elements.ts'
import { LIMITS } from './settings-form.ts'

/** What the fields of the settings are made from. */
export interface SettingsFields {
  readonly words: Words
  readonly organization: Organization
  /** The stored settings, or those of a form that is not saved yet. */
  readonly settings: Settings
}

function choiceField(name: string, label: string, value: string, options: SelectOptions): Html {
  return html`<label class="field"><span>${label}</span>${select(name, value, options)}</label>`
}

function numberField(
  words: Words,
  name: string,
  label: string,
  value: number,
  [least, most]: readonly [number, number],
): Html {
  const bounds = words.say(words.texts.portalSettings.bounds, { least, most })
  return html`<label class="field"><span>${label}</span><input type="number" name="${name}" value="${String(value)}" min="${String(least)}" max="${String(most)}" required><small>${bounds}</small></label>`
}

function tickField(name: string, label: string, on: boolean): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="yes"${on ? html` checked` : ''}><span>${label}</span></label>`
}

export function joiningPart({ words, settings }: SettingsFields): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.joining}</h2>
${choiceField('invite', t.invite, settings.invite, Object.entries(t.inviteBy))}
${numberField(words, 'invite_days_before_start', t.days, settings.invite_days_before_start, BOUNDS.invite_days_before_start)}
${choiceField('email_source', t.email, settings.email_source, Object.entries(t.emailBy))}
${choiceField('name_source', t.name, settings.name_source, Object.entries(t.nameBy))}</section>`
}

export function leavingPart({ words, settings }: SettingsFields): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.leaving}</h2>
${numberField(words, 'grace_days', t.grace, settings.grace_days, BOUNDS.grace_days)}
${choiceField('block_cards', t.cards, settings.block_cards, Object.entries(t.cardsBy))}
${tickField('inactive_beats_future_date', t.inactive, settings.inactive_beats_future_date)}
${tickField('unblock_on_rehire', t.unblock, settings.unblock_on_rehire)}
<label class="field"><span>${t.protected}</span><textarea name="protected" rows="3">${settings.protected.join('\n')}</textarea><small>${t.protectedHint}</small></label></section>`
}

export function readingPart(
  { words, organization, settings }: SettingsFields,
  { resync }: Account,
  product: string,
): Html {
  const t = words.texts.source
  const last =
    resync === null || resync.outcome === 'failed'
      ? ''
      : words.say(resync.outcome === 'asked' ? t.asked : t.notInPlan, {
          product,
          time: words.brief(resync.at, organization.timezone),
        })
  return html`<section class="card form"><h2>${t.reading}</h2>
${choiceField('resync', t.resync, settings.resync, Object.entries(t.resyncBy))}
<p class="soft small">${words.say(t.resyncHint, { product })}</p>${last === '' ? '' : html`<p class="small">${last}</p>`}</section>`
}

export function brakePart({ words, settings }: SettingsFields): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.brake}</h2><p class="soft small">${t.brakeHint}</p>
<div class="pair">${LIMITS.map((limit) => numberField(words, `brake_${limit}`, t.limit[limit], settings.brake[limit], BOUNDS.brake[limit]))}</div></section>`
}

export function notifyPart({ words, organization, settings }: SettingsFields): Html {
  const t = words.texts.portalSettings
  const admins = organization.admins.map(({ email }) => email)
  return html`<section class="card form"><h2>${t.notify}</h2><p class="soft small">${t.notifyHint}</p>
<ul class="list recipients">${NARROWED_MAILS.map((kind) => {
    const only = settings.notify[kind]
    const all = [...new Set([...admins, ...(only ?? [])])]
    return html`<li><div role="group" aria-labelledby="mail-${kind}"><b id="mail-${kind}">${t.mail[kind]}</b><div class="row">${all.map(
      (email) =>
        html`<label class="tick"><input type="checkbox" name="notify_${kind}" value="${email}"${only === undefined || only.includes(email) ? html` checked` : ''}><span>${email}</span></label>`,
    )}</div></div></li>`
  })}</ul></section>`
}
