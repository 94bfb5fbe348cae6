// The walks of a customer through the whole Worker in workerd, with the three servers around it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { jobsDone } from './local-worker.ts'

let stage: Stage
beforeAll(async () => {
  process.env['ROLLCALL_RUNTIME'] = 'worker'
  stage = await startStage()
})
afterAll(() => stage?.close())

function askedTwice(company: World) {
  return stage.host.received.filter(
    ({ action, repeat }) => repeat && action.organization_id === company.id,
  )
}

test('first sync: matched, reviewed, approved, invited', async () => {
  const company = await companyOn(stage, { employees: 8, users: 6, until: 'review' })
  expect(company.actions()).toEqual([])
  await company.approve()
  await eventually(() => expect(company.actions('user.invite')).toHaveLength(2))
  await eventually(() => expect(company.users()).toHaveLength(8))
})

test('a day: a joiner is invited, a leaver loses access and card, once each', async () => {
  const company = await companyOn(stage, { employees: 12 })
  const leaver = 'ana'
  company.hr.terminate(leaver)
  company.hr.hire('xandra')
  const run = await company.reconcile()
  expect(run.state).toBe('done')
  await eventually(() => expect(company.harmed()).toEqual([addressOf(leaver)]))
  await eventually(() => expect(company.users()).toHaveLength(13))
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
  expect(askedTwice(company)).toEqual([])
})

test('a webhook sent five times at once causes one change', async () => {
  const company = await companyOn(stage, { employees: 5 })
  const row = 'bram'
  company.hr.change(row, { first_name: 'Renamed' })
  await Promise.all(Array.from({ length: 5 }, () => company.webhook(row)))
  await eventually(() => expect(company.userOf(row).firstName).toBe('Renamed'))
  await company.untilIdle()
  // Late, after everything: nothing is left to do.
  await company.webhook(row)
  await company.untilIdle()
  expect(company.actions('user.update')).toHaveLength(1)
  expect(askedTwice(company)).toEqual([])
})

test('a brake: four of twelve wait for an admin, and go when approved', async () => {
  const company = await companyOn(stage, { employees: 12 })
  for (const row of namesFrom(0, 4)) company.hr.terminate(row)
  expect((await company.reconcile()).state).toBe('held')
  expect(company.harmed()).toEqual([])
  await company.approve()
  await eventually(() => expect(company.harmed()).toHaveLength(4))
  expect(askedTwice(company)).toEqual([])
})

test('killed in the middle, with its messages lost, it goes on and does nothing twice', async () => {
  const company = await companyOn(stage, { employees: 12 })
  const leaver = 'chloe'
  company.hr.change(leaver, { employment_status: 'INACTIVE', termination_date: mergeDay(-1) })
  const killed: Promise<void>[] = []
  stage.watch(() => {
    if (killed.length === 0) killed.push(stage.rollcall.kill())
  })
  await company.startSync().catch(() => null)
  await eventually(() => expect(killed).toHaveLength(1))
  await Promise.all(killed)
  stage.watch(null)
  await stage.rollcall.start()
  await eventually(() => expect(company.harmed()).toEqual([addressOf(leaver)]))
  await company.untilIdle()
  expect(company.actions('user.deactivate')).toHaveLength(1)
})

test('no message asked D1 for more than its share', () => {
  const counts = jobsDone(stage.rollcall.stdout).map(({ statements }) => statements)
  expect(counts.length).toBeGreaterThan(20)
  expect(Math.max(...counts)).toBeLessThanOrEqual(200)
})
