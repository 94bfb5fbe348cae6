import type { Situation } from '../../core/decide/situation.ts'
import type { LostAttribute } from '../../core/people/attributes/lost-attributes.ts'
import { attributesOf } from '../../core/people/attributes/remembered.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { presenceOf } from '../read/presence-of.ts'
import { NEVER_READ } from '../step/ids.ts'
import type { BatchRecords } from './batch-records.ts'

/** The lost attributes of which no value of this person is known (rule 15). */
export function lackedOf(
  { account, now }: DecisionContext,
  { clock }: BatchRecords,
  { employee }: EmployeeRow,
): readonly LostAttribute[] {
  if (account.lostAttributes.length === 0) return []
  const known = attributesOf(employee, clock.groupTypes, now.slice(0, 10))
  return account.lostAttributes.filter(({ attribute }) => !known.has(attribute))
}

/** What HR gives now amounts to an end, without anything remembered. `row`: as it is stored. */
export function isLeftNow(
  ctx: DecisionContext,
  { clock }: BatchRecords,
  row: EmployeeRow,
  isLinked: boolean,
): boolean {
  const plain = { ...row, remembered: {} }
  return presenceOf(ctx, plain, clock, isLinked).presence.kind === 'left'
}

/** Whether HR's record can be read now (rule 52). */
export function unreadOf({ hash, evidence }: EmployeeRow): Situation['unread'] {
  const { unreadable } = evidence
  return unreadable && { field: unreadable.field ?? '', isNew: hash === NEVER_READ }
}
