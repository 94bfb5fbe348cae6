import { html } from 'hono/html'
import { fold } from '../../../../core/facts/fold.ts'
import type { Words } from '../../../../words/words.ts'
import { select, type Html } from '../../shell/elements.ts'
import {
  firstEntityWithRules,
  RULE_LIMIT,
  type DraftCondition,
  type DraftRule,
  type ScopeDraft,
} from './scope-draft.ts'

/** A field with more values than this has a text field instead of check boxes. */
const TICK_LIMIT = 12
/** The browser suggests these while somebody types. */
const SUGGESTED_VALUES = 500

/** All rules with their conditions, and a button that adds one. */
export function ruleList(words: Words, draft: ScopeDraft, showsErrors: boolean): Html {
  const t = words.texts.portalMapping.scope
  const { rules, path } = draft
  return html`${rules.length === 0 ? html`<section class="card"><p>${t.none}</p></section>` : ''}
<ol class="rules">${rules.map((rule, i) => ruleCard(words, draft, rule, i, showsErrors))}</ol>
<p>${
    rules.length < RULE_LIMIT
      ? html`<button class="plain" name="do" value="add" formaction="${path}/preview#rules">${t.add}</button>`
      : t.many
  }</p>`
}

function ruleCard(
  words: Words,
  draft: ScopeDraft,
  rule: DraftRule,
  i: number,
  showsErrors: boolean,
): Html {
  const t = words.texts.portalMapping.scope
  const { path, entities, rules } = draft
  const number = i + 1
  const button = (what: string, name: string, there = true): Html | '' =>
    there
      ? html`<button class="plain small" name="do" value="${what}:${String(i)}" formaction="${path}/preview#rules" aria-label="${words.say(t.which, { action: name, number })}">${name}</button>`
      : ''
  const all = [['*', t.anyEntity] as const, ...entities.map(({ id, name }) => [id, name] as const)]
  return html`<li class="card stack"><input type="hidden" name="rule" value="${String(i)}">
<div class="row head"><h2>${words.say(t.rule, { number })}</h2>${button('up', t.up, i > 0)}${button('down', t.down, i < rules.length - 1)}${button('remove', t.remove)}</div>
<div class="pair"><label class="field"><span>${t.forEntity}</span>${select(`r${i}_entity`, rule.entity, all)}</label>
<label class="field"><span>${t.then}</span>${select(`r${i}_invite`, rule.invite ? 'yes' : 'no', [
    ['yes', t.invites],
    ['no', t.keeps],
  ])}</label></div>
<p class="soft small">${rule.where.length === 0 ? t.everybody : rule.where.length > 1 ? t.all : ''}</p>
${rule.where.map((condition, j) => conditionPart(words, draft, condition, { i, j, showsErrors }))}
<p>${button('and', t.and)}</p></li>`
}

function conditionPart(
  words: Words,
  draft: ScopeDraft,
  condition: DraftCondition,
  at: { readonly i: number; readonly j: number; readonly showsErrors: boolean },
): Html {
  const t = words.texts.portalMapping.scope
  const { i, j } = at
  const name = `r${i}_c${j}`
  const { field, none, values } = condition
  const missing = at.showsErrors && values.length === 0
  const drop = words.say(t.whichCondition, { action: t.drop, number: i + 1, condition: j + 1 })
  return html`<div class="condition" id="${name}"><input type="hidden" name="r${i}_c" value="${String(j)}"><input type="hidden" name="${name}_was" value="${field}">
<div class="pair"><label class="field"><span>${t.field}</span><select name="${name}_field" data-redraws="${name}">${fieldOptions(words, draft, field)}</select></label>
<label class="field"><span>${t.op}</span>${select(`${name}_op`, none ? 'not_in' : 'in', [
    ['in', t.ops.in],
    ['not_in', t.ops.not_in],
  ])}</label></div>
${valueChoice(words, draft, condition, name)}
${missing ? html`<p class="wrong" role="alert">${t.empty}</p>` : ''}
<p class="row"><noscript><button class="plain small" name="do" value="show" formaction="${draft.path}/preview#${name}">${t.show}</button></noscript><button class="plain small" name="do" value="drop:${String(i)}:${String(j)}" formaction="${draft.path}/preview#rules" aria-label="${drop}">${t.drop}</button></p></div>`
}

function fieldOptions(words: Words, { customFields }: ScopeDraft, field: string): readonly Html[] {
  const t = words.texts.portalMapping.scope
  const own = Object.entries(t.fields)
  const custom = new Set(customFields)
  if (!own.some(([one]) => one === field) && field !== '') custom.add(field)
  const options = [
    ...own,
    ...[...custom].map((one) => [one, words.say(t.custom, { field: one })] as const),
  ]
  return options.map(
    ([one, label]) =>
      html`<option value="${one}"${one === field ? html` selected` : ''}>${label}</option>`,
  )
}

/** A few values are check boxes with their numbers of people; of many, only the chosen ones, and a text field. */
function valueChoice(
  words: Words,
  { known }: ScopeDraft,
  { field, values }: DraftCondition,
  name: string,
): Html {
  const t = words.texts.portalMapping.scope
  const given = known(field)
  const chosen = new Set(values.map(fold))
  const listed =
    given.length <= TICK_LIMIT ? given : given.filter(({ value }) => chosen.has(fold(value)))
  const names = new Set(listed.map(({ value }) => fold(value)))
  const others = values.filter((value) => !names.has(fold(value)))
  const tick = (value: string, people: number | null, on: boolean): Html =>
    html`<label class="tick"><input type="checkbox" name="${name}_value" value="${value}"${on ? html` checked` : ''}><span>${value}${people === null ? '' : html` <span class="soft number">${words.number(people)}</span>`}</span></label>`
  const ticks = [
    ...listed.map(({ value, people }) => tick(value, people, chosen.has(fold(value)))),
    ...others.map((value) => tick(value, null, true)),
  ]
  return html`${ticks.length === 0 ? '' : html`<div class="choices">${ticks}</div>`}
<label class="field"><span>${t.more}</span><input type="text" name="${name}_more" list="${name}_list" maxlength="2000" autocomplete="off" data-redraws="${name}">${given.length > TICK_LIMIT ? html`<small>${t.moreHint}</small>` : ''}</label>
<datalist id="${name}_list">${given.slice(0, SUGGESTED_VALUES).map(({ value }) => html`<option value="${value}">`)}</datalist>`
}

/** Offers to copy the rules of the first entity that has some to the entities that have none. */
export function copyRulesCard(words: Words, { rules, entities, path }: ScopeDraft): Html | '' {
  const t = words.texts.portalMapping.scope
  const from = entities.find(({ id }) => id === firstEntityWithRules(rules))
  const without = entities.filter(({ id }) => !rules.some(({ entity }) => entity === id))
  if (from === undefined || without.length === 0) return ''
  return html`<section class="card stack"><h2>${t.sameTitle}</h2><p>${words.say(t.same, { entity: from.name })}</p>
<div class="choices">${without.map(({ id, name }) => html`<label class="tick"><input type="checkbox" name="copy_to" value="${id}" data-still><span>${name}</span></label>`)}</div>
<p><button class="plain" name="do" value="copy" formaction="${path}/preview#rules">${t.copy}</button></p></section>`
}
