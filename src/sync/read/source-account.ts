import type { StepContext } from '../step/context.ts'
import type { Dimension } from '../../core/people/employee.ts'
import type { SourceAccount } from '../../ports/source.ts'
import { entitiesOf } from '../step/entity-names.ts'

/** What the source needs to read this account. The token must be there: callers stop accounts without one. */
export function sourceAccount(
  ctx: Pick<StepContext, 'account' | 'organization'>,
  dimensions: readonly Dimension[],
): SourceAccount {
  const countries: Record<string, string> = {}
  for (const place of dimensions) {
    if (place.kind === 'work_location' && place.country !== null)
      countries[place.id] = place.country
  }
  const owned = entitiesOf(ctx.account, ctx.organization)
  const entityCountries = new Set(
    ctx.organization.entities.filter((e) => owned.includes(e.id)).map((e) => e.country),
  )
  const [only] = entityCountries
  const { routing, scope } = ctx.account.settings
  const custom = new Set(scope.flatMap((rule) => rule.where.map((condition) => condition.field)))
  if (routing.by === 'field' && routing.field !== null) custom.add(routing.field)
  return {
    id: ctx.account.id,
    token: ctx.account.token ?? '',
    // One default only where there is no doubt: a phone read with the wrong country is another person's.
    defaultCountry: entityCountries.size === 1 ? (only ?? null) : null,
    countries,
    customFields: [...custom].filter((field) => !KNOWN_FIELDS.has(field)),
  }
}

export const KNOWN_FIELDS = new Set([
  'employment_type',
  'department',
  'work_location',
  'group',
  'email_domain',
])
