// A held plan of which a part is decided: four of twelve people left on one day.
import type { PartChoice } from '../../src/sync/review/part.ts'
import { reconcile } from '../../src/sync/run/reconcile.ts'
import { linkedCompany, type World } from './company.ts'
import { nameOf } from './hr.ts'

export const YESTERDAY = '2026-05-03'

/** Twelve people, of whom four left on one day: more than may go by themselves. */
export async function withFourHeld(): Promise<World> {
  const world = await linkedCompany()
  for (let n = 0; n < 4; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  return world
}

/** All actions of these people. */
export async function only(world: World, ...names: string[]): Promise<PartChoice> {
  const ids = await Promise.all(names.map((name) => world.actionIds(name)))
  return { by: 'only', named: ids.flat() }
}

export async function heldId(world: World): Promise<string | undefined> {
  return (await world.plan())?.id
}

/** What the plan does to people who leave, as `held` says it. */
export function leaves(...names: string[]): string[] {
  return [
    ...names.map((name) => `cards.block ${name} nl`),
    ...names.map((name) => `user.deactivate ${name} nl`),
  ]
}

/** One step of the account's work at a time, until something is so. */
export async function steps(world: World, isSo: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    if (await isSo()) return
    let asked = 0
    const budget = { spent: () => (asked += 1) > 1 }
    await reconcile({ ...world.deps, budget }, world.accountId)
  }
  throw new Error('it never came to that')
}
