// What every lie is held against: the run ends, says why, and has removed nobody; then the truth heals.
import { expect } from 'vitest'
import { eventually, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

export type Spoil = (company: World) => void
export type LieCase = readonly [string, Spoil]

/** A company whose list has three pages, about which Merge is going to lie. */
export async function companyLiedTo(stage: Stage): Promise<World> {
  const company = await companyOn(stage, { employees: 24 })
  company.hr.account.pageCap = 8
  company.hr.finishSync()
  return company
}

/** One lie from its first word to the recovery; the state in which the run under it ended. */
export async function lieAndRecovery(stage: Stage, spoil: Spoil): Promise<string> {
  const company = await companyLiedTo(stage)
  spoil(company)
  const state = await runUnderTheLie(company)
  await truthHeals(company)
  return state
}

export async function runUnderTheLie(company: World): Promise<string> {
  const run = await company.reconcile({ mergeFinishes: false })
  expect(['done', 'incomplete', 'failed']).toContain(run.state)
  if (run.state !== 'done') expect(run.reason).toEqual(expect.any(String))
  expect(run.finished_at).toEqual(expect.any(String))
  await company.untilIdle()
  nobodyLeft(company)
  return run.state
}

export function nobodyLeft(company: World): void {
  expect(company.harmed()).toEqual([])
  expect(company.actions('user.deactivate')).toEqual([])
  expect(company.actions('cards.block')).toEqual([])
  expect(company.actions('user.invite')).toEqual([])
}

/** Proof that the account still works: one person really leaves, and only that one goes. */
export async function truthHeals(company: World): Promise<void> {
  company.hr.honest()
  // A refusal may look like dead credentials; then a person links again.
  if ((await company.account()).status === 'needs_relink') await company.relink()
  const row = 'ana'
  company.hr.terminate(row)
  const run = await company.reconcile()
  expect(run.state).toBe('done')
  await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
}
