import type { RequestContext } from '../request/request-context.ts'

export function entityName(
  { organization }: Pick<RequestContext, 'organization'>,
  id: string,
): string {
  return organization.entities.find((entity) => entity.id === id)?.name ?? id
}
