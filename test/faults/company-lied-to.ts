// What must hold for every wrong list: the run ends with a reason and removes nobody; a correct list repairs it.
import { expect } from 'vitest'
import { eventually, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

export type Spoil = (company: World) => void
export type LieCase = readonly [string, Spoil]

/** A company whose list has three pages, for tests in which Merge sends wrong lists. */
export async function companyLiedTo(stage: Stage): Promise<World> {
  const company = await companyOn(stage, { employees: 24 })
  company.hr.account.pageCap = 8
  company.hr.finishSync()
  return company
}

/** Runs a sync with one fault, then recovers; returns the state in which the faulty run ended. */
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
  // A refusal may look like invalid credentials; an admin then links again.
  if ((await company.account()).status === 'needs_relink') await company.relink()
  const row = 'ana'
  company.hr.terminate(row)
  const run = await company.reconcile()
  expect(run.state).toBe('done')
  await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
}
