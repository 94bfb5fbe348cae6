import type { Organization } from '../../../ports/records.ts'

/** The name of an entity; an entity that the organization no longer has is shown by its id. */
export function entityName(
  { organization }: { readonly organization: Pick<Organization, 'entities'> },
  id: string,
): string {
  return organization.entities.find((entity) => entity.id === id)?.name ?? id
}
