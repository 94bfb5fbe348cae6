import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Action } from '../../../core/facts/action.ts'
import type { ActionRow, PlannedAction } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { ACTION_DETAIL } from './action.ts'
import { bit, json } from '../json.ts'
import { HOLD_CODES, REASONS } from '../people/reason.ts'
import { shaped, stored, type Cell } from '../stored.ts'

/** A row of `actions` as the database returns it. */
export type ActionFound = Selectable<Schema['actions']>
export type PlannedFound = ActionFound & {
  readonly position: number
  readonly holds: string
  readonly left_out: number
}

export function actionOf(row: ActionFound): ActionRow {
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    intentKey: row.intent_key,
    generation: row.generation,
    action: actionIn(row),
    state: row.state,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    nextTryAt: row.next_try_at,
    parked: row.parked === 1,
    outcomeUnknown: row.outcome_unknown === 1,
    checkedAt: row.checked_at,
    reason: row.reason,
    message: row.message,
    approvedBy: row.approved_by,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }
}

function actionIn(row: ActionFound): Action {
  const cell = (column: string): Cell => ({ table: 'actions', column, row: row.id })
  const { kind } = row
  const params: unknown = stored(z.unknown(), row.params, cell('params'))
  return {
    ...shaped(ACTION_DETAIL, { kind, params }, cell('params')),
    employeeId: row.employee,
    entityId: row.entity,
    userId: row.user_id,
    purpose: row.purpose,
    because: stored(REASONS, row.because, cell('because')),
    fingerprint: row.fingerprint,
  }
}

export function plannedOf(row: PlannedFound): PlannedAction {
  const cell = { table: 'plan_actions', column: 'holds', row: row.id }
  const holds = stored(HOLD_CODES, row.holds, cell)
  return { row: actionOf(row), position: row.position, holds, leftOut: row.left_out === 1 }
}

export function actionColumns(row: Partial<ActionRow>): Columns<'actions'> {
  const { action } = row
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    intent_key: row.intentKey,
    generation: row.generation,
    ...(action !== undefined && {
      employee: action.employeeId,
      entity: action.entityId,
      user_id: action.userId,
      kind: action.kind,
      purpose: action.purpose,
      params: json(action.params),
      because: json(action.because),
      fingerprint: action.fingerprint,
    }),
    state: row.state,
    attempts: row.attempts,
    first_tried_at: row.firstTriedAt,
    next_try_at: row.nextTryAt,
    parked: bit(row.parked),
    outcome_unknown: bit(row.outcomeUnknown),
    checked_at: row.checkedAt,
    reason: row.reason,
    message: row.message,
    approved_by: row.approvedBy,
    created_at: row.createdAt,
    finished_at: row.finishedAt,
  }
}
