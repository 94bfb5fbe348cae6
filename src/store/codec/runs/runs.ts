import type { Selectable } from 'kysely'
import type { Run } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { ATTRIBUTE_COUNTS } from '../people/attributes.ts'
import { bookmarkColumns, bookmarkOf } from './bookmark.ts'
import { bit, json } from '../json.ts'
import { TEXTS, storedOrNull } from '../stored.ts'

export type RunRow = Selectable<Schema['runs']>

export function runOf(row: RunRow): Run {
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    seq: row.seq,
    trigger: row.trigger,
    mode: row.mode,
    state: row.state,
    reason: row.reason,
    bookmark: bookmarkOf(row),
    people: storedOrNull(TEXTS, row.people, { table: 'runs', column: 'people', row: row.id }),
    modifiedAfter: row.modified_after,
    beganAt: row.began_at,
    complete: row.complete === null ? null : row.complete === 1,
    sourceSyncedAt: row.source_synced_at,
    pagesRead: row.pages_read,
    employeesRead: row.employees_read,
    changes: { joiners: row.joiners, movers: row.movers, leavers: row.leavers },
    identityChanges: row.identity_changes,
    attributes: storedOrNull(ATTRIBUTE_COUNTS, row.attributes, {
      table: 'runs',
      column: 'attributes',
      row: row.id,
    }),
    planId: row.plan_id,
    heldPlanId: row.held_plan_id,
    actor: row.actor,
    waitsUntil: row.waits_until,
    stepFailures: row.step_failures,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}

export function runColumns(run: Partial<Run>): Columns<'runs'> {
  return {
    id: run.id,
    account: run.account,
    organization: run.organization,
    seq: run.seq,
    trigger: run.trigger,
    mode: run.mode,
    state: run.state,
    reason: run.reason,
    ...(run.bookmark !== undefined && bookmarkColumns(run.bookmark)),
    people: json(run.people),
    modified_after: run.modifiedAfter,
    began_at: run.beganAt,
    complete: run.complete === null ? null : bit(run.complete),
    source_synced_at: run.sourceSyncedAt,
    pages_read: run.pagesRead,
    employees_read: run.employeesRead,
    joiners: run.changes?.joiners,
    movers: run.changes?.movers,
    leavers: run.changes?.leavers,
    identity_changes: run.identityChanges,
    attributes: json(run.attributes),
    plan_id: run.planId,
    held_plan_id: run.heldPlanId,
    actor: run.actor,
    waits_until: run.waitsUntil,
    step_failures: run.stepFailures,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
  }
}
