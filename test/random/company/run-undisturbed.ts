// Runs an undisturbed scenario: after each day's read, every person and entity must be as the model predicts.
import { recordsAgree } from '../invariants/records-agree.ts'
import { secondRunDoesNothing } from '../invariants/repeated-run.ts'
import { applyEvent } from '../event-kinds.ts'
import { createModel } from '../model/compare.ts'
import type { Company } from './company.ts'
import {
  markEnded,
  UNDISTURBED_EVENTS,
  type Days,
  type Undisturbed,
} from './undisturbed-scenario.ts'
import { companyContext } from './context.ts'
import { noneBroken } from './run-scenario.ts'
import { noViolations } from '../invariants/no-violations.ts'

/** The loosest brake that the settings allow: no admin is there to approve anything. */
export const WIDE = {
  leavers_min: 50,
  leavers_percent: 50,
  small_min: 50,
  small_percent: 50,
  window_percent: 50,
} as const

export async function runUndisturbed(
  company: Company,
  days: Days,
  graceDays: number,
): Promise<void> {
  const world = company.reset()
  const watched = companyContext(world, WIDE)
  const ctx: Undisturbed = { ...watched, model: createModel(world.host, graceDays) }
  const readAll = () => {
    for (const side of ctx.invariants.sides)
      for (const row of world.hr.rows.values()) ctx.model.reads(side, row)
  }
  readAll()
  for (const [n, events] of days.entries()) {
    for (const what of events) await applyEvent(UNDISTURBED_EVENTS, ctx, what)
    await world.dailyRead(() => markEnded(ctx.invariants))
    readAll()
    await noneBroken(ctx, `day ${n + 1}`)
    ctx.model.agrees(`day ${n + 1}`)
    noViolations(await world.held(), `day ${n + 1}: held`)
  }
  await recordsAgree(ctx.invariants, ctx.log, true)
  await secondRunDoesNothing(ctx.invariants, () => world.untilIdle())
}
