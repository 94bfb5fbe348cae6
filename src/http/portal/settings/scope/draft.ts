import type { ScopeCondition, ScopeRule } from '../../../../core/facts/settings.ts'
import type { Entity } from '../../../../ports/records.ts'
import type { KnownValue } from './values.ts'
import type { CurrentAccount } from '../../request/current-account.ts'

/** More rules, or conditions of one, than anybody reads. */
export const MOST_RULES = 60
const MOST_CONDITIONS = 12

/** `is` with several values is `in`: the form knows two comparisons. */
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

export function draftOf(rules: readonly ScopeRule[]): readonly DraftRule[] {
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

/** A condition without a value is not finished: it would fit nobody, or everybody. */
export function isFinished({ where }: DraftRule): boolean {
  return where.every(({ values }) => values.length > 0)
}

export function rulesOf(draft: readonly DraftRule[]): readonly ScopeRule[] {
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

/** The rules as the form has them; `known` are values with commas of their own, which stay whole. */
export function filledRules(
  form: URLSearchParams,
  known: (field: string) => readonly string[],
): readonly DraftRule[] {
  const numbers = (name: string, most: number) =>
    form
      .getAll(name)
      .flatMap((text) => (/^\d{1,3}$/.test(text) ? [Number(text)] : []))
      .slice(0, most)
  return numbers('rule', MOST_RULES).map((rule): DraftRule => {
    const text = (name: string) => (form.get(`r${rule}_${name}`) ?? '').trim()
    return {
      entity: text('entity') || '*',
      invite: text('invite') !== 'no',
      where: numbers(`r${rule}_c`, MOST_CONDITIONS).map((condition): DraftCondition => {
        const part = (name: string) => text(`c${condition}_${name}`)
        const field = part('field')
        // Values of the field that was there before mean nothing for another one.
        const kept = part('was') === field ? form.getAll(`r${rule}_c${condition}_value`) : []
        const written = valuesIn(part('more'), known(field))
        return {
          field,
          none: part('op') === 'not_in',
          values: [...new Set([...kept, ...written])].slice(0, 1000),
        }
      }),
    }
  })
}

function valuesIn(text: string, known: readonly string[]): readonly string[] {
  if (known.includes(text)) return [text]
  return text
    .split(/[,;]+/)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

const BLANK: DraftCondition = { field: 'employment_type', none: false, values: [] }

/** What a button asks for: `add`, `copy`, or `up:1`, `and:1`, `drop:1:0` for one rule or condition. */
export function pressedRules(
  draft: readonly DraftRule[],
  form: URLSearchParams,
): readonly DraftRule[] {
  const [press = '', rule = '', condition = ''] = (form.get('do') ?? '').split(':')
  const at = /^\d{1,3}$/.test(rule) ? Number(rule) : -1
  const one = draft[at]
  switch (press) {
    case 'add':
      return [...draft, { entity: '*', invite: true, where: [BLANK] }]
    case 'copy':
      return [...draft, ...copied(draft, form.getAll('copy_to'))]
    case 'up':
      return one === undefined || at === 0 ? draft : swapped(draft, at - 1)
    case 'down':
      return one === undefined || at === draft.length - 1 ? draft : swapped(draft, at)
    case 'remove':
      return draft.filter((_, index) => index !== at)
    case 'and':
      return one === undefined ? draft : draft.with(at, { ...one, where: [...one.where, BLANK] })
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

function copied(draft: readonly DraftRule[], to: readonly string[]): readonly DraftRule[] {
  const from = firstWithRules(draft)
  const rules = draft.filter(({ entity }) => entity === from)
  return to.flatMap((entity) => rules.map((rule) => ({ ...rule, entity })))
}

/** The entity whose rules may serve the others: the first that has rules of its own. */
export function firstWithRules(draft: readonly DraftRule[]): string | null {
  return draft.find(({ entity }) => entity !== '*')?.entity ?? null
}

/** What a page of rules is drawn from. */
export interface Drawing {
  readonly current: CurrentAccount
  readonly base: string
  readonly hr: string
  readonly entities: readonly Entity[]
  /** What HR gives for a field, most people first. */
  readonly known: (field: string) => readonly KnownValue[]
  readonly customFields: readonly string[]
  readonly rules: readonly DraftRule[]
}
