import type { Settings } from '../../core/facts/settings.ts'
import type { StepContext } from '../step/context.ts'
import type { Dimension } from '../../core/people/employee.ts'
import { isFormer } from '../../core/people/employee.ts'
import type { EmployeeAnswer, SourceAccount } from '../../ports/source.ts'
import type { Deps } from '../step/deps.ts'
import { phoneCountries } from './phone-country.ts'

/** What the source needs to read this account. The token must be there: callers stop accounts without one. */
export function sourceAccount(
  ctx: Pick<StepContext, 'account' | 'organization'>,
  dimensions: readonly Dimension[],
): SourceAccount {
  return {
    id: ctx.account.id,
    token: ctx.account.token ?? '',
    ...phoneCountries(ctx, dimensions),
    customFields: customFieldsOf(ctx.account.settings),
  }
}

/** The mapped fields that these settings use, by name. */
export function customFieldsOf({
  routing,
  scope,
}: Pick<Settings, 'routing' | 'scope'>): readonly string[] {
  const custom = new Set(scope.flatMap((rule) => rule.where.map((condition) => condition.field)))
  if (routing.by === 'field' && routing.field !== null) custom.add(routing.field)
  return [...custom].filter((field) => !KNOWN_FIELDS.has(field))
}

export const KNOWN_FIELDS = new Set([
  'employment_type',
  'department',
  'work_location',
  'group',
  'email_domain',
])

/** One record by id. Of a former record the source knows nothing. */
export async function employeeById(
  { source, clock }: Pick<Deps, 'source' | 'clock'>,
  account: SourceAccount,
  sourceId: string,
): Promise<EmployeeAnswer> {
  if (isFormer({ sourceId })) return { kind: 'not-found', requestedAt: clock.now().toISOString() }
  return source.employee(account, sourceId)
}
