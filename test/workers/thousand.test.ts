// A thousand people through `wrangler dev`: from the link to the plan, and from its approval to the last invitation.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { companyOn } from '../world/over-http.ts'
import { jobsDone } from './local-worker.ts'

const PEOPLE = 1_000
const USERS = 900

let stage: Stage
beforeAll(async () => {
  process.env['ROLLCALL_RUNTIME'] = 'worker'
  stage = await startStage()
})
afterAll(() => stage?.close())

test('a first sync of a thousand people: read, reviewed, approved, applied', async () => {
  const company = await companyOn(stage, { employees: PEOPLE, users: USERS, until: 'linked' })
  const began = Date.now()
  await stage.merge.announceSync(company.hr.account)
  await eventually(async () => expect((await company.account()).status).toBe('review'))
  const plan = await company.heldPlan()
  const held = Date.now()
  const wanted = new Set(plan.actions.map(({ employee_id: id }) => id))
  expect(wanted.size).toBe(PEOPLE - USERS)
  expect(plan.actions.map(({ kind }) => kind)).toEqual(Array(PEOPLE - USERS).fill('user.invite'))
  expect(company.actions()).toEqual([])
  expect((await company.account()).counts).toMatchObject({ employees: PEOPLE, linked: USERS })

  await company.approve({ wait: false })
  await eventually(async () => expect((await company.plan(plan.id)).state).toBe('applied'))
  await eventually(async () => expect((await company.account()).status).toBe('active'))
  const applied = Date.now()
  expect(company.users()).toHaveLength(PEOPLE)
  expect(company.actions()).toHaveLength(PEOPLE - USERS)
  expect(stage.host.received.filter(({ repeat }) => repeat)).toEqual([])

  const jobs = jobsDone(stage.rollcall.stdout)
  const most = Math.max(...jobs.map(({ statements }) => statements))
  expect(most).toBeLessThanOrEqual(200)
  console.log(
    `${PEOPLE} people: a plan after ${held - began} ms, applied ${applied - held} ms after its approval; ` +
      `${jobs.length} messages, ${jobs.reduce((sum, { statements }) => sum + statements, 0)} statements, ${most} at most`,
  )
})
