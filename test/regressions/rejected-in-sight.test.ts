// After a plan of many leavers was rejected, the overview was green and the run had "nothing to do".
import { beforeEach, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { namesFrom } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

const LEAVERS = namesFrom(0, 14)

let world: World
beforeEach(async () => {
  world = await linkedCompany({ employees: 20 })
  for (const name of LEAVERS) world.hr.terminate(name, { on: '2026-05-03' })
  await world.reconcile()
  await world.reject()
})

test('the overview says at once how many people have left and are kept, and leads to them', async () => {
  const { page } = await portalOf(world)
  const line = '14 people have left according to HR and keep access by a decision'
  expect(await page()).toContain(line)
  expect(await page()).toContain('something needs your attention')
  expect(await page()).not.toContain('All is well')
  const list = await page('/people?state=left&report=kept-by-override')
  expect(list).toContain('14 people keep access by a decision')
  expect(list.match(/left still has access/g)).toHaveLength(14)
  expect(list).toMatch(new RegExp(`${ADMIN} rejected this`))
})

test('and says the same after the next read', async () => {
  await world.reconcile()
  const { page } = await portalOf(world)
  const overview = await page()
  expect(overview).toContain('14 people have left according to HR and keep access by a decision')
  // Each fact once: the same people are no second line under "Good to know".
  expect(overview.match(/by a decision/g)).toHaveLength(1)
})

test('the run names who rejected its plan, and for how many people', async () => {
  const { page } = await portalOf(world)
  const run = (await world.runs()).find(({ heldPlanId }) => heldPlanId !== null)
  const text = await page(`/runs/${run?.id}`)
  expect(text).toMatch(
    new RegExp(`${ADMIN} rejected a plan of this sync on .*14 people stay as before`),
  )
  expect(text).toContain('Nothing was done.')
  expect(text).not.toContain('There was nothing to do')
})

test('the person says by whom and until when they are kept', async () => {
  const { page, call } = await portalOf(world)
  const { id } = await world.person('ana')
  expect(await page(`/people/${id}`)).toMatch(/Ana Pop left still has access/)
  const path = `/v1/accounts/${world.accountId}/employees`
  const kept = { decision: 'rejected', actor: ADMIN, until: null }
  expect((await call('GET', `${path}/${id}`)).body.kept_by).toEqual(kept)
  const { body } = await call('GET', path)
  const all: readonly { kept_by: unknown }[] = body.results
  expect(all.filter(({ kept_by }) => kept_by !== null)).toHaveLength(14)
})

test('a postponement says its day, and nobody is kept who only has left', async () => {
  const { call } = await portalOf(world)
  const path = `/v1/accounts/${world.accountId}/employees`
  const until = '2026-06-01T10:00:00.000Z'
  await world.decide('ana', 'postpone', { until })
  const of = async (name: string) =>
    (await call('GET', `${path}/${(await world.person(name)).id}`)).body
  expect((await of('ana')).kept_by).toEqual({ decision: 'postpone', actor: ADMIN, until })
  await world.decide('bram', 'postpone', { until: '2026-05-05T10:00:00Z' })
  await world.at('2026-05-05T11:00:00Z')
  expect((await of('bram')).kept_by).toBeNull()
  await world.decide('ana', 'end')
  expect(await of('ana')).toMatchObject({ state: 'left', kept_by: null })
  const { page } = await portalOf(world)
  expect(await page(`/people/${(await world.person('ana')).id}`)).not.toContain('still has access')
  expect(await page()).toContain('12 people have left according to HR')
})
