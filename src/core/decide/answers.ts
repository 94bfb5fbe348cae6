import type { PastAction } from './situation.ts'
import type { ActionDetail } from '../facts/action.ts'

/** The last such action, if the host refused it for the same facts. Then it is not tried again (rule 32). */
export function refused(
  past: readonly PastAction[],
  entityId: string,
  detail: ActionDetail,
  fingerprint: string,
): PastAction | null {
  const last = lastOf(past, entityId, detail.kind)
  return last?.state === 'refused' && last.fingerprint === fingerprint ? last : null
}

/** Whether the last such action, for the same facts, has a final answer that is no failure. */
export function answered(
  past: readonly PastAction[],
  entityId: string,
  detail: ActionDetail,
  fingerprint: string,
): boolean {
  const last = lastOf(past, entityId, detail.kind)
  return (
    last !== null &&
    last.fingerprint === fingerprint &&
    last.state !== 'failed' &&
    last.state !== 'waiting' &&
    last.state !== 'dropped'
  )
}

/** The newest action of this kind in the entity that was not dropped. */
export function lastOf(
  past: readonly PastAction[],
  entityId: string,
  kind: ActionDetail['kind'],
): PastAction | null {
  const isOne = (p: PastAction) => p.entityId === entityId && p.detail.kind === kind
  return past.find((p) => isOne(p) && p.state !== 'dropped') ?? null
}
