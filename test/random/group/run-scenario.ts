// Runs a group's scenario: with the invariants alone, or in an undisturbed world with the model as well.
import { requestSync } from '../../../src/sync/run/request.ts'
import { DAY, HOUR, moveTo } from '../../world/time.ts'
import { ADMIN } from '../../world/view.ts'
import { recordsAgree } from '../invariants/records-agree.ts'
import { secondRunDoesNothing } from '../invariants/repeated-run.ts'
import type { Side } from '../invariants/context.ts'
import { applyEvent } from '../event-kinds.ts'
import { createModel } from '../model/compare.ts'
import type { Group, GroupWorld } from './group.ts'
import { UNDISTURBED_GROUP_EVENTS, type UndisturbedGroup } from './undisturbed-scenario.ts'
import { WIDE } from '../company/run-undisturbed.ts'
import { markEnded } from '../company/undisturbed-scenario.ts'
import { groupContext, type GroupContext } from './context.ts'
import { GROUP_EVENTS, type GroupDay, type GroupScenario } from './scenario.ts'
import { noViolations } from '../invariants/no-violations.ts'

export async function runGroupScenario(group: Group, { days }: GroupScenario): Promise<void> {
  const ctx = groupContext(group.reset())
  for (const [n, day] of days.entries()) {
    const midnight = Math.floor(Date.now() / DAY) * DAY + DAY
    for (const what of day.events) {
      await applyEvent(GROUP_EVENTS, ctx, what)
      await noneBroken(ctx, `day ${n + 1}, ${what.kind}`)
    }
    await readBoth(ctx, midnight, day, () => undefined)
    await noneBroken(ctx, `day ${n + 1}`)
  }
  await recordsAgree(ctx.invariants, ctx.log, true)
}

export async function runUndisturbedGroup(group: Group, { days }: GroupScenario): Promise<void> {
  const world = group.reset()
  const watched = groupContext(world, WIDE)
  const ctx: UndisturbedGroup = { ...watched, model: createModel(world.host, 0) }
  const readAll = (side: Side) => {
    for (const row of side.view.hr.rows.values()) ctx.model.reads(side, row)
  }
  for (const side of ctx.invariants.sides) readAll(side)
  for (const [n, day] of days.entries()) {
    const midnight = Math.floor(Date.now() / DAY) * DAY + DAY
    for (const what of day.events) await applyEvent(UNDISTURBED_GROUP_EVENTS, ctx, what)
    moveTo(midnight + day.hour * HOUR)
    markEnded(ctx.invariants)
    await readBoth(ctx, midnight, day, readAll)
    await noneBroken(ctx, `day ${n + 1}`)
    ctx.model.agrees(`day ${n + 1}`)
    for (const { view } of world.sides) noViolations(await view.held(), `day ${n + 1}: held`)
  }
  await recordsAgree(ctx.invariants, ctx.log, true)
  await secondRunDoesNothing(ctx.invariants, () => world.untilIdle())
}

async function readBoth(
  { world, invariants }: GroupContext,
  midnight: number,
  { hour }: GroupDay,
  then: (side: Side) => void,
): Promise<void> {
  moveTo(midnight + hour * HOUR)
  for (const { view } of world.sides) view.hr.finishSync()
  for (const side of invariants.sides) {
    await readNow(world, side)
    then(side)
  }
}

async function readNow({ deps, untilIdle }: GroupWorld, { view }: Side): Promise<void> {
  await requestSync(deps, view.accountId, 'full', ADMIN)
  await untilIdle()
}

async function noneBroken({ log, product }: GroupContext, when: string): Promise<void> {
  noViolations(log.broken, when)
  noViolations(await product.broken(), when)
}
