import type { Account, Organization } from '../../ports/records.ts'

/** The name of an entity, or of the organization for null. An entity that it no longer has is named by its id. */
export function entityName(
  { organization }: { readonly organization: Pick<Organization, 'name' | 'entities'> },
  entityId: string | null,
): string {
  if (entityId === null) return organization.name
  return organization.entities.find((entity) => entity.id === entityId)?.name ?? entityId
}

/** Entities that get their employees from this account. */
export function entitiesOf(account: Account, organization: Organization): readonly string[] {
  const all = organization.entities.map((entity) => entity.id)
  return account.entityIds === null ? all : all.filter((id) => account.entityIds?.includes(id))
}
