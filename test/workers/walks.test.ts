// The walks of a customer through the whole Worker in workerd, with the three servers around it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import { world, type World } from '../doubles/world.ts'
import { jobsDone } from './local-worker.ts'

let stage: Stage
beforeAll(async () => {
  process.env['ROLLCALL_RUNTIME'] = 'worker'
  stage = await startStage()
})
afterAll(() => stage?.close())

function someone(company: World, n: number) {
  const row = company.people[n]
  if (row === undefined) throw new Error(`nobody is number ${n}`)
  return row
}

function askedTwice(company: World) {
  return stage.host.received.filter(
    ({ action, repeat }) => repeat && action.organization_id === company.id,
  )
}

test('first sync: matched, reviewed, approved, invited', async () => {
  const company = await world(stage, { employees: 8, users: 6, until: 'review' })
  expect(company.actions()).toEqual([])
  await company.approve()
  await eventually(() => expect(company.actions('user.invite')).toHaveLength(2))
  await eventually(() => expect(company.organization.users).toHaveLength(8))
})

test('a day: a joiner is invited, a leaver loses access and card, once each', async () => {
  const company = await world(stage, { employees: 12 })
  const leaver = someone(company, 0)
  company.hr.leave(leaver)
  company.people.push(company.hr.hire())
  const run = await company.sync()
  expect(run.state).toBe('done')
  await eventually(() => expect(company.gone()).toEqual([leaver.work_email]))
  await eventually(() => expect(company.organization.users).toHaveLength(13))
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
  expect(askedTwice(company)).toEqual([])
})

test('a webhook rung five times at once is one change', async () => {
  const company = await world(stage, { employees: 5 })
  const row = someone(company, 1)
  company.hr.change(row, { first_name: 'Renamed' })
  await Promise.all(Array.from({ length: 5 }, () => company.tell('Employee.changed', row)))
  await eventually(() => expect(company.userOf(row).first_name).toBe('Renamed'))
  await company.quiet()
  // Late, after everything: nothing is left to do.
  await company.tell('Employee.changed', row)
  await company.quiet()
  expect(company.actions('user.update')).toHaveLength(1)
  expect(askedTwice(company)).toEqual([])
})

test('a brake: four of twelve wait for an admin, and go when approved', async () => {
  const company = await world(stage, { employees: 12 })
  for (const row of company.people.slice(0, 4)) company.hr.leave(row)
  expect((await company.sync()).state).toBe('held')
  expect(company.gone()).toEqual([])
  await company.approve()
  await eventually(() => expect(company.gone()).toHaveLength(4))
  expect(askedTwice(company)).toEqual([])
})

test('killed in the middle, with its messages lost, it goes on and does nothing twice', async () => {
  const company = await world(stage, { employees: 12 })
  const leaver = someone(company, 2)
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
  await eventually(() => expect(company.gone()).toEqual([leaver.work_email]))
  await company.quiet()
  expect(company.actions('user.deactivate')).toHaveLength(1)
})

test('no message asked D1 for more than its share', () => {
  const counts = jobsDone(stage.rollcall.stdout).map(({ statements }) => statements)
  expect(counts.length).toBeGreaterThan(20)
  expect(Math.max(...counts)).toBeLessThanOrEqual(200)
})
