import {
  MOST_NAMED_VALUES,
  namedValues,
  type ScopeCondition,
  type ScopeRule,
} from '../../../../core/facts/settings.ts'
import type { Entity } from '../../../../ports/records.ts'
import type { CurrentAccount } from '../../request/current-account.ts'
import type { KnownValue } from './known-values.ts'

/** What the page of scope rules shows, saved or not. */
export interface ScopeDraft {
  readonly current: CurrentAccount
  /** The path of the page. */
  readonly path: string
  readonly hr: string
  readonly entities: readonly Entity[]
  /** The values of a field in HR, the most frequent ones first. */
  readonly known: (field: string) => readonly KnownValue[]
  readonly customFields: readonly string[]
  readonly rules: readonly DraftRule[]
}

/** With this many rules, the page no longer offers to add one. */
export const RULE_LIMIT = 60
/** As many rules, and conditions of one rule, as the API allows: saving the form must not drop any. */
const SUBMITTED_RULES = 1000
const SUBMITTED_CONDITIONS = 100

/** The form has two comparisons: one of these values, and none of these values. */
export interface DraftCondition {
  readonly field: string
  readonly none: boolean
  readonly values: readonly string[]
}

export interface DraftRule {
  readonly entity: string
  readonly invite: boolean
  readonly where: readonly DraftCondition[]
}

export function draftRules(rules: readonly ScopeRule[]): readonly DraftRule[] {
  return rules.map(({ entity_id, invite, where }) => ({
    entity: entity_id,
    invite,
    where: where.map(({ field, op, value }) => ({
      field,
      none: op === 'is_not' || op === 'not_in',
      values: value,
    })),
  }))
}

/** A rule with a condition without values is not finished: the condition would fit nobody, or everybody. */
export function isFinished({ where }: DraftRule): boolean {
  return where.every(({ values }) => values.length > 0)
}

export function scopeRules(draft: readonly DraftRule[]): readonly ScopeRule[] {
  return draft.filter(isFinished).map(({ entity, invite, where }) => ({
    entity_id: entity,
    invite,
    where: where.map(({ field, none, values }): ScopeCondition => {
      const several = values.length > 1
      const op = none ? (several ? 'not_in' : 'is_not') : several ? 'in' : 'is'
      return { field, op, value: values }
    }),
  }))
}

/**
 * The rules of the submitted form. A value in `known` is one value even if it contains a comma. A rule or condition
 * that the form names twice is one: else a short form could hold millions of values.
 */
export function submittedRules(
  form: URLSearchParams,
  known: (field: string) => readonly string[],
): readonly DraftRule[] {
  // Looking a field up in the form itself takes longer, the longer the form is.
  const fields = Map.groupBy(form, ([name]) => name)
  const given = (name: string) => (fields.get(name) ?? []).map(([, text]) => text)
  const numbers = (name: string, most: number) => {
    const all = given(name).flatMap((text) => (/^\d{1,3}$/.test(text) ? [Number(text)] : []))
    return [...new Set(all)].slice(0, most)
  }
  return numbers('rule', SUBMITTED_RULES).map((rule): DraftRule => {
    const text = (name: string) => (given(`r${rule}_${name}`)[0] ?? '').trim()
    return {
      entity: text('entity') || '*',
      invite: text('invite') !== 'no',
      where: numbers(`r${rule}_c`, SUBMITTED_CONDITIONS).map((condition): DraftCondition => {
        const part = (name: string) => text(`c${condition}_${name}`)
        const field = part('field')
        // After another field was chosen, the values of the old field mean nothing.
        const kept = part('was') === field ? given(`r${rule}_c${condition}_value`) : []
        const written = splitValues(part('more'), known(field))
        return {
          field,
          none: part('op') === 'not_in',
          values: [...new Set([...kept, ...written])].slice(0, 1000),
        }
      }),
    }
  })
}

function splitValues(text: string, known: readonly string[]): readonly string[] {
  if (known.includes(text)) return [text]
  return text
    .split(/[,;]+/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

const NEW_CONDITION: DraftCondition = { field: 'employment_type', none: false, values: [] }

/** The rules after the button that was pressed: `add`, `copy`, `up:1`, `and:1`, `drop:1:0` (rule, condition). */
export function rulesAfterButton(
  draft: readonly DraftRule[],
  form: URLSearchParams,
  entities: readonly string[],
): readonly DraftRule[] {
  const [button = '', rule = '', condition = ''] = (form.get('do') ?? '').split(':')
  const at = /^\d{1,3}$/.test(rule) ? Number(rule) : -1
  const one = draft[at]
  switch (button) {
    case 'add':
      return [...draft, { entity: '*', invite: true, where: [NEW_CONDITION] }]
    case 'copy':
      return withCopies(
        draft,
        entities.filter((id) => form.getAll('copy_to').includes(id)),
      )
    case 'up':
      return one === undefined || at === 0 ? draft : swapped(draft, at - 1)
    case 'down':
      return one === undefined || at === draft.length - 1 ? draft : swapped(draft, at)
    case 'remove':
      return draft.filter((_, index) => index !== at)
    case 'and':
      return one === undefined
        ? draft
        : draft.with(at, { ...one, where: [...one.where, NEW_CONDITION] })
    case 'drop': {
      if (one === undefined) return draft
      const where = one.where.filter((_, index) => index !== Number(condition))
      return draft.with(at, { ...one, where })
    }
    default:
      return draft
  }
}

function swapped(draft: readonly DraftRule[], at: number): readonly DraftRule[] {
  const [one, other] = [draft[at], draft[at + 1]]
  return one === undefined || other === undefined ? draft : draft.with(at, other).with(at + 1, one)
}

/** Copies that would be more than can be saved are not made. */
function withCopies(draft: readonly DraftRule[], to: readonly string[]): readonly DraftRule[] {
  const from = firstEntityWithRules(draft)
  const rules = draft.filter(({ entity }) => entity === from)
  const values = (all: readonly DraftRule[]) => namedValues(scopeRules(all))
  const isTooMuch =
    draft.length + rules.length * to.length > SUBMITTED_RULES ||
    values(draft) + values(rules) * to.length > MOST_NAMED_VALUES
  if (isTooMuch) return draft
  return [...draft, ...to.flatMap((entity) => rules.map((rule) => ({ ...rule, entity })))]
}

/** The first entity with rules of its own; its rules can be copied to others. */
export function firstEntityWithRules(draft: readonly DraftRule[]): string | null {
  return draft.find(({ entity }) => entity !== '*')?.entity ?? null
}
