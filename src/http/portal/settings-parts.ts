import { html } from 'hono/html'
import { BOUNDS, type Settings } from '../../core/settings.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { Counted } from '../api/routing-values.ts'
import type { Words } from '../../words/words.ts'
import type { Html } from './frame.ts'
import { LIMITS, MOST_RULES, NO_ENTITY, OPERATORS, ROUTED_BY, TOLD } from './settings-form.ts'

export interface Shown {
  readonly words: Words
  readonly organization: Organization
  readonly account: Account
  /** What the fields stand on: the settings, or what was filled in and not saved. */
  readonly settings: Settings
  readonly values: readonly Counted[]
}

type Option = readonly [value: string, name: string]

function choice(name: string, label: string, value: string, options: readonly Option[]): Html {
  return html`<label class="field"><span>${label}</span>${select(name, value, options)}</label>`
}

function select(name: string, value: string, options: readonly Option[], label?: string): Html {
  return html`<select name="${name}"${label === undefined ? '' : html` aria-label="${label}"`}>${options.map(
    ([one, said]) =>
      html`<option value="${one}"${one === value ? html` selected` : ''}>${said}</option>`,
  )}</select>`
}

function number(
  words: Words,
  name: string,
  label: string,
  value: number,
  [least, most]: readonly [number, number],
): Html {
  const bounds = words.say(words.texts.portalSettings.bounds, { least, most })
  return html`<label class="field"><span>${label}</span><input type="number" name="${name}" value="${String(value)}" min="${String(least)}" max="${String(most)}" required><small>${bounds}</small></label>`
}

function tick(name: string, label: string, on: boolean): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="yes"${on ? html` checked` : ''}><span>${label}</span></label>`
}

function optionsOf(names: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(names)
}

function entityOptions({ organization, account }: Shown): readonly Option[] {
  return organization.entities
    .filter(({ id }) => account.entityIds === null || account.entityIds.includes(id))
    .map(({ id, name }): Option => [id, name])
}

export function joiningPart({ words, settings }: Shown): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.joining}</h2>
${choice('invite', t.invite, settings.invite, optionsOf(t.inviteBy))}
${number(words, 'invite_days_before_start', t.days, settings.invite_days_before_start, BOUNDS.invite_days_before_start)}
${choice('email_source', t.email, settings.email_source, optionsOf(t.emailBy))}
${choice('name_source', t.name, settings.name_source, optionsOf(t.nameBy))}</section>`
}

export function leavingPart({ words, settings }: Shown): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.leaving}</h2>
${number(words, 'grace_days', t.grace, settings.grace_days, BOUNDS.grace_days)}
${choice('block_cards', t.cards, settings.block_cards, optionsOf(t.cardsBy))}
${tick('inactive_beats_future_date', t.inactive, settings.inactive_beats_future_date)}
${tick('unblock_on_rehire', t.unblock, settings.unblock_on_rehire)}
<label class="field"><span>${t.protected}</span><textarea name="protected" rows="3">${settings.protected.join('\n')}</textarea><small>${t.protectedHint}</small></label></section>`
}

/** Values in HR with their head-counts; what is mapped and HR no longer has stays in the list. */
export function routingPart(shown: Shown): Html {
  const { words, settings, values } = shown
  const t = words.texts.portalSettings
  const { by, field, entity_id, map } = settings.routing
  const entities = entityOptions(shown)
  const folded = new Map(Object.keys(map).map((key) => [key.trim().toLowerCase(), key]))
  const keyOf = ({ id, label }: Counted) =>
    folded.get(id.toLowerCase()) ?? folded.get(label.trim().toLowerCase())
  const used = new Set(values.map(keyOf))
  const gone = Object.keys(map).filter((key) => !used.has(key))
  const rows: readonly (Counted & { readonly key: string })[] = [
    ...values.map((value) => ({ ...value, key: keyOf(value) ?? value.id })),
    ...gone.map((key) => ({ id: key, label: key, people: 0, key })),
  ].toSorted((a, b) => b.people - a.people)
  const entityOf = (key: string): string => (Object.hasOwn(map, key) ? (map[key] ?? NO_ENTITY) : '')
  return html`<section class="card form" id="routing"><h2>${t.routing}</h2>
${choice(
  'by',
  t.by,
  by,
  ROUTED_BY.map((one): Option => [one, t.byOf[one]]),
)}
<label class="field"><span>${t.field}</span><input type="text" name="field" value="${field ?? ''}" maxlength="200"></label>
<input type="hidden" name="shown_by" value="${by}"><input type="hidden" name="shown_field" value="${field ?? ''}">
${
  by === 'single'
    ? choice('entity_id', t.entity, entity_id ?? '', [['', t.undecided], ...entities])
    : rows.length === 0
      ? html`<p class="soft">${t.valuesNone}</p>`
      : html`<div class="scroll"><table class="folds"><thead><tr><th scope="col">${t.value}</th><th scope="col" class="number">${t.people}</th><th scope="col">${t.entity}</th></tr></thead>
<tbody>${rows.map(
          ({ key, label, people }) =>
            html`<tr><td>${label}<input type="hidden" name="route_value" value="${key}"></td><td class="number">${words.number(people)}</td><td>${select(
              'route_entity',
              entityOf(key),
              [['', t.undecided], ...entities, [NO_ENTITY, t.onPurpose]],
              `${t.entity}: ${label}`,
            )}</td></tr>`,
        )}</tbody></table></div>`
}</section>`
}

export function scopePart(shown: Shown): Html {
  const { words, settings } = shown
  const t = words.texts.portalSettings
  const rules = settings.scope.slice(0, MOST_RULES)
  const entities: readonly Option[] = [['*', t.anyEntity], ...entityOptions(shown)]
  const blank = { entity_id: '*', invite: true, where: [] }
  const rows = rules.length < MOST_RULES ? [...rules, blank] : rules
  return html`<section class="card form"><h2>${t.scope}</h2><p class="soft small">${t.scopeHint}</p>
${rows.map((rule, i) => {
  const name = (part: string) => `scope_${i}_${part}`
  const [condition] = rule.where
  const legend = words.say(t.rule, { number: i + 1 })
  if (i < rules.length && (rule.where.length !== 1 || condition === undefined))
    return html`<fieldset><legend>${legend}</legend><input type="hidden" name="${name('keep')}" value="${String(i)}"><p class="small">${words.say(t.ruleLong, { count: rule.where.length })}</p>${tick(name('drop'), t.ruleRemove, false)}</fieldset>`
  return html`<fieldset class="rule"><legend>${legend}</legend>
${choice(name('entity'), t.entity, rule.entity_id, entities)}
<label class="field"><span>${t.ruleField}</span><input type="text" name="${name('field')}" value="${condition?.field ?? 'employment_type'}" maxlength="200"></label>
${choice(
  name('op'),
  t.ruleOp,
  condition?.op ?? 'is',
  OPERATORS.map((op): Option => [op, t.op[op]]),
)}
<label class="field"><span>${t.ruleValue}</span><input type="text" name="${name('value')}" value="${(condition?.value ?? []).join(', ')}"></label>
${choice(name('invite'), t.ruleInvite, rule.invite ? 'yes' : 'no', [
  ['yes', t.ruleInvites],
  ['no', t.ruleKeeps],
])}</fieldset>`
})}</section>`
}

export function brakePart({ words, settings }: Shown): Html {
  const t = words.texts.portalSettings
  return html`<section class="card form"><h2>${t.brake}</h2><p class="soft small">${t.brakeHint}</p>
<div class="pair">${LIMITS.map((limit) => number(words, `brake_${limit}`, t.limit[limit], settings.brake[limit], BOUNDS.brake[limit]))}</div></section>`
}

export function notifyPart({ words, organization, settings }: Shown): Html {
  const t = words.texts.portalSettings
  const admins = organization.admins.map(({ email }) => email)
  return html`<section class="card form"><h2>${t.notify}</h2><p class="soft small">${t.notifyHint}</p>
${TOLD.map((kind) => {
  const only = settings.notify[kind]
  const all = [...new Set([...admins, ...(only ?? [])])]
  return html`<fieldset><legend>${t.mail[kind]}</legend><div class="row">${all.map(
    (email) =>
      html`<label class="tick"><input type="checkbox" name="notify_${kind}" value="${email}"${only === undefined || only.includes(email) ? html` checked` : ''}><span>${email}</span></label>`,
  )}</div></fieldset>`
})}</section>`
}
