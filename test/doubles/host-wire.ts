// Contract section 5 on the wire: what a host reads and writes.
import type { ActionDetail } from '../../src/core/facts/action.ts'
import type { User } from '../../src/core/people/user.ts'
import type { ActionRequest, HostAnswer } from '../../src/ports/host.ts'

/** An action as it is sent. */
export interface Action {
  id: string
  organization_id: string
  entity_id: string
  kind: string
  user_id: string | null
  employee: { id: string; remote_id: string | null; employee_number: string | null }
  params: Record<string, unknown>
  because: { code: string; message: string }[]
}

export function requestOf(sent: Action): ActionRequest {
  const { id: employee, remote_id: remoteId, employee_number: employeeNumber } = sent.employee
  return {
    id: sent.id,
    organizationId: sent.organization_id,
    entityId: sent.entity_id,
    userId: sent.user_id,
    detail: { kind: sent.kind, params: sent.params } as ActionDetail,
    employee: { id: employee, remoteId, employeeNumber },
    because: [],
  }
}

export function outcomeAsSent(answer: Extract<HostAnswer, { kind: 'answered' }>) {
  const { outcome, reason, message, retryAfterMs, user, invitationUrl } = answer
  const refusal = {
    ...(message === null ? {} : { message }),
    ...(retryAfterMs == null ? {} : { retry_after: retryAfterMs / 1000 }),
  }
  const url = invitationUrl === null ? {} : { invitation_url: invitationUrl }
  return { outcome, reason, ...refusal, user: user === null ? null : userAsSent(user), ...url }
}

export function userAsSent({ firstName, lastName, entityIds, cards, ...same }: User) {
  const sent = cards.map(({ entityId, blockedBy, ...card }) => ({
    ...card,
    entity_id: entityId,
    blocked_by: blockedBy,
  }))
  return { ...same, first_name: firstName, last_name: lastName, entity_ids: entityIds, cards: sent }
}
