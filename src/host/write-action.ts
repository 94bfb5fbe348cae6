/** The wire format of contract 5, as it goes out: actions. */
import type { ActionDetail } from '../core/facts/action.ts'
import type { ActionRequest } from '../ports/host.ts'
import { reasonMessage } from '../words/message.ts'

/** The body of `POST /actions`. Exactly these bytes are signed and sent; ids of the host as it wrote them (rule 52). */
export function writeAction(request: ActionRequest): string {
  const numeric = new Set(request.numericIds)
  const asWritten = (id: string): string | number => (numeric.has(id) ? Number(id) : id)
  const { detail, userId } = request
  return JSON.stringify({
    id: request.id,
    organization_id: request.organizationId,
    entity_id: request.entityId,
    kind: detail.kind,
    user_id: userId === null ? null : asWritten(userId),
    employee: {
      id: request.employee.id,
      remote_id: request.employee.remoteId,
      employee_number: request.employee.employeeNumber,
    },
    params: paramsOf(detail, asWritten),
    because: request.because.map((reason) => ({
      code: reason.code,
      message: reasonMessage(reason),
    })),
  })
}

/** A request that has the form of an action and changes nothing (contract 5). */
export function writeProbe(id: string, organizationId: string, entityId: string): string {
  return JSON.stringify({
    id,
    organization_id: organizationId,
    entity_id: entityId,
    kind: 'probe',
    user_id: null,
    employee: null,
    params: {},
    because: [],
  })
}

function paramsOf(detail: ActionDetail, asWritten: (id: string) => string | number): object {
  if (detail.kind === 'cards.unblock') return { card_ids: detail.params.card_ids.map(asWritten) }
  if (detail.kind !== 'user.invite') return detail.params
  const { manager_user_id: manager } = detail.params
  return manager === undefined
    ? detail.params
    : { ...detail.params, manager_user_id: asWritten(manager) }
}
