import { fold } from '../facts/fold.ts'
import { addressesIn, emailDomain, emailKey } from '../people/email.ts'
import type { Dimension, Employee } from '../people/employee.ts'
import { addressOf, unreadableAddress } from '../people/fields.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import { customValueOf, route, routedValuesOf } from './routing.ts'
import type { ScopeCondition, ScopeRule, Settings } from '../facts/settings.ts'

/** In which entities somebody should have a user, by routing and scope rules alone. Presence is decided before (rule 21). */
export type Scope =
  | {
      readonly kind: 'in'
      readonly entities: readonly ScopedEntity[]
      /** HR gives another value, which is not mapped. It may stand for an entity they are still in (rule 19). */
      readonly unmapped?: Reason
    }
  /** `report`: an admin has to map something. Null: the rules leave them out on purpose. */
  | { readonly kind: 'out'; readonly why: Reason; readonly report: 'unmapped-entity' | null }

export interface ScopedEntity {
  readonly id: string
  /** False: matched and updated, but never invited (rule 20). */
  readonly invite: boolean
  readonly because: Reason | null
}

type ScopeSettings = Pick<Settings, 'routing' | 'scope' | 'email_source'>
type Dimensions = ReadonlyMap<string, Dimension>
/** The folded values of one person in a field. */
type ValuesIn = (field: string) => readonly string[]

/** Rules 19, 20 and 22. */
export function scopeOf(input: {
  readonly employee: Employee
  readonly settings: ScopeSettings
  readonly dimensions: Dimensions
  readonly entityIds: readonly string[]
}): Scope {
  const routed = route(input)
  if ('why' in routed) return { kind: 'out', ...routed }
  const valuesIn = valuesOnce(input)
  const entities = routed.entities.flatMap((id) => {
    const rule = ruleFor(id, input.settings.scope, valuesIn)
    return rule === null ? [] : [scoped(id, rule.invite)]
  })
  if (entities.length > 0) {
    return {
      kind: 'in',
      entities,
      ...(routed.unmapped === null ? {} : { unmapped: routed.unmapped }),
    }
  }
  return { kind: 'out', why: reason('excluded-by-rule'), report: null }
}

/**
 * The first rule that matches this person in the entity; null: out of scope. If no rule matches, then
 * somebody is out of scope where at least one rule invites, because the rules then list who is in. If all
 * rules say `invite: false`, they are exceptions, and everyone else is in (decision 15).
 */
function ruleFor(
  entityId: string,
  scope: readonly ScopeRule[],
  valuesIn: ValuesIn,
): Pick<ScopeRule, 'invite'> | null {
  const rules = scope.filter((rule) => rule.entity_id === entityId || rule.entity_id === '*')
  const matching = rules.find((rule) => rule.where.every((condition) => isMet(condition, valuesIn)))
  if (matching !== undefined) return matching
  return rules.some((rule) => rule.invite) ? null : { invite: true }
}

function scoped(id: string, invite: boolean): ScopedEntity {
  return { id, invite, because: invite ? null : reason('not-invited-by-rule', { entity: id }) }
}

/** `is` and `in` hold for any of the values. Somebody without a value matches none of them. */
function isMet(condition: ScopeCondition, valuesIn: ValuesIn): boolean {
  const wanted = wantedBy(condition)
  const any = valuesIn(condition.field).some((value) => wanted.has(value))
  return condition.op === 'is' || condition.op === 'in' ? any : !any
}

/** Rules may name thousands of values: they are folded once, not once for each of 50,000 people. */
const wantedValues = new WeakMap<ScopeCondition, ReadonlySet<string>>()

function wantedBy(condition: ScopeCondition): ReadonlySet<string> {
  const known = wantedValues.get(condition)
  if (known !== undefined) return known
  const wanted = new Set(condition.value.map(foldIn(condition.field)))
  wantedValues.set(condition, wanted)
  return wanted
}

/** Thousands of conditions may ask for the same field of one person. */
function valuesOnce(input: Parameters<typeof valuesOf>[1]): ValuesIn {
  const known = new Map<string, readonly string[]>()
  return (field) => {
    const values = known.get(field) ?? valuesOf(field, input).map(foldIn(field))
    known.set(field, values)
    return values
  }
}

function foldIn(field: string): (text: string) => string {
  return field === 'email_domain' ? foldDomain : fold
}

function valuesOf(
  field: string,
  input: {
    readonly employee: Employee
    readonly settings: Pick<Settings, 'email_source'>
    readonly dimensions: Dimensions
  },
): readonly string[] {
  const { employee, settings, dimensions } = input
  switch (field) {
    case 'employment_type':
      return employee.employmentType === null ? [] : [employee.employmentType]
    case 'email_domain': {
      const key = emailKey(addressOf(employee, settings))
      // A text that is not one address is told of, and takes nobody out of scope (rule 9).
      const keys = key === null ? addressesIn(unreadableAddress(employee, settings) ?? '') : [key]
      return keys.map(emailDomain)
    }
    case 'department':
    case 'group':
    case 'work_location':
      return routedValuesOf(employee, field, null, dimensions).flatMap(({ id, remoteId, name }) =>
        [id, remoteId, name].filter((text) => text !== null),
      )
    default:
      return customValueOf(employee, field)
  }
}

function foldDomain(text: string): string {
  const domain = fold(text).replace(/^@/, '')
  const key = emailKey(`x@${domain}`)
  return key === null ? domain : emailDomain(key)
}
