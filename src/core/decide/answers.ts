import type { PastAction } from './situation.ts'
import type { ActionDetail } from '../facts/action.ts'

/** The same thing was asked on the same facts and the host refused: not again until something changes. */
export function refused(
  past: readonly PastAction[],
  entityId: string,
  detail: ActionDetail,
  fingerprint: string,
): PastAction | null {
  const last = lastOf(past, entityId, detail.kind)
  return last?.state === 'refused' && last.fingerprint === fingerprint ? last : null
}

/** The same thing was asked on the same facts and answered for good (anything but a failure). */
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

/** The newest of this kind that was not dropped, whatever came of it. */
export function lastOf(
  past: readonly PastAction[],
  entityId: string,
  kind: ActionDetail['kind'],
): PastAction | null {
  const isOne = (p: PastAction) => p.entityId === entityId && p.detail.kind === kind
  return past.find((p) => isOne(p) && p.state !== 'dropped') ?? null
}
