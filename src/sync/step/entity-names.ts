import type { Account, Organization } from '../../ports/records.ts'
import type { StepContext } from './context.ts'

export function entityName(
  context: Pick<StepContext, 'account' | 'organization'>,
  entityId: string | null,
): string {
  if (entityId === null) return context.organization.name
  return context.organization.entities.find((entity) => entity.id === entityId)?.name ?? entityId
}

/** Entities that get their employees from this account. */
export function entitiesOf(account: Account, organization: Organization): readonly string[] {
  const all = organization.entities.map((entity) => entity.id)
  return account.entityIds === null ? all : all.filter((id) => account.entityIds?.includes(id))
}
