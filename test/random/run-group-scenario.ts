// Runs a group's scenario, and compares each step with the model.
import { expect } from 'vitest'
import { requestSync } from '../../src/sync/run/request.ts'
import { DAY, HOUR, moveTo } from '../world/time.ts'
import { ADMIN } from '../world/view.ts'
import { createGroupModelState, type GroupModelState, type Side } from './group-model-state.ts'
import type { Group, GroupWorld } from './group-company.ts'
import { applyGroupEvent } from './apply-group-event.ts'
import { watchGroupInvariants } from './group-invariants.ts'
import { observed } from './group-observe.ts'
import type { Scenario } from './group-scenario.ts'

export async function runGroupScenario(group: Group, scenario: Scenario): Promise<void> {
  const world = group.reset()
  const modelState = createGroupModelState(world)
  const invariants = watchGroupInvariants(world, modelState)
  for (const [n, day] of scenario.days.entries()) {
    const midnight = Math.floor(Date.now() / DAY) * DAY + DAY
    for (const what of day.events) {
      await applyGroupEvent(world, modelState, what)
      expect(invariants.broken).toEqual([])
    }
    moveTo(midnight + day.hour * HOUR)
    for (const { hr } of world.sides) hr.finishSync()
    for (const side of modelState.sides) await readNow(world, modelState, side, `day ${n + 1}`)
    modelState.touched.clear()
    expect(invariants.broken).toEqual([])
  }
  expect(world.errors().filter((line) => line.includes('step.failed'))).toEqual([])
}

async function readNow(
  world: GroupWorld,
  modelState: GroupModelState,
  { n }: Side,
  when: string,
): Promise<void> {
  await observed(world, modelState, when, async () => {
    await requestSync(world.deps, world.sides[n]?.accountId() ?? '', 'full', ADMIN)
    await world.untilIdle()
  })
}
