// A preview ignored people ended that day, held, marked and waiting actions, and the change of settings.
import { expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { nameOf } from '../world/hr.ts'
import { moveTo } from '../world/time.ts'
import { linkedCompany, type World } from '../world/company.ts'

interface Told {
  hold_reasons: { code: string; message: string }[]
  actions: { id: string; employee_id: string; hold_codes: string[] }[]
}

async function previewed(world: World, settings: object | null = null): Promise<Told> {
  const { call } = await portalOf(world)
  const { status, body } = await call('POST', `/v1/accounts/${world.accountId}/preview`, {
    settings,
  })
  expect(status).toBe(200)
  return body as Told
}

async function heldByRun(world: World): Promise<Told> {
  const plan = await world.plan()
  const { call } = await portalOf(world)
  return (await call('GET', `/v1/plans/${plan?.id}`)).body as Told
}

const codesOf = ({ actions }: Told) =>
  actions
    .filter(({ hold_codes }) => hold_codes.length > 0)
    .map(({ id, hold_codes }) => `${id} ${hold_codes.join()}`)
    .toSorted()

test('people ended today count in the population: the preview holds nothing that the run lets pass', async () => {
  const world = await linkedCompany({ employees: 40 })
  await world.at('2026-05-04T16:00:00Z')
  for (let n = 1; n < 4; n += 1)
    world.hr.terminate(nameOf(n), { on: '2026-05-04', status: 'ACTIVE' })
  await world.reconcile()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.webhook('ana')
  // After midnight in Amsterdam, before the next read.
  moveTo(Date.parse('2026-05-04T22:30:00Z'))
  const told = await previewed(world)
  expect(told.hold_reasons).toEqual([])
  expect(codesOf(told)).toEqual([])
  await world.reconcile()
  expect(world.harmed()).toHaveLength(4)
})

test('fewer days of grace are a change of settings, in the preview as in the run', async () => {
  const world = await linkedCompany({ employees: 12, settings: { grace_days: 9 } })
  for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-03' })
  await world.reconcile()
  await world.reconcile()
  const told = await previewed(world, { grace_days: 0 })
  expect(told.hold_reasons.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^The settings changed. Because of that, 3 of 12 people would lose access/,
    ),
  )
  await world.settings({ grace_days: 0 })
  await world.reconcile()
  const held = await heldByRun(world)
  expect(told.hold_reasons).toEqual(held.hold_reasons)
  expect(codesOf(told)).toEqual(codesOf(held))
})

test('what is held already is held in the preview, with the same reasons', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.delete('ana', 'bram', 'chloe')
  await world.reconcile()
  await world.reconcile()
  const told = await previewed(world)
  const run = await heldByRun(world)
  expect(run.hold_reasons.map(({ code }) => code)).toContain('shrunken-read')
  expect(told.hold_reasons).toEqual(run.hold_reasons)
  expect(codesOf(told)).toEqual(codesOf(run))
})

test('an approved action without an answer counts, and is not held again', async () => {
  const world = await linkedCompany({ employees: 12 })
  await world.at('2026-05-04T16:00:00Z')
  world.host.fault.failNext(40)
  for (let n = 0; n < 2; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-03' })
  world.hr.terminate('ewa', { on: '2026-05-04', status: 'ACTIVE' })
  await world.reconcile()
  expect(world.harmed()).toEqual([])
  moveTo(Date.parse('2026-05-04T22:30:00Z'))
  const told = await previewed(world)
  expect(told.hold_reasons.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^1 of 12 people would lose access. 2 more people lost access in the last/,
    ),
  )
  const { id } = await world.person('ewa')
  const held = told.actions.filter(({ hold_codes }) => hold_codes.length > 0)
  expect([...new Set(held.map(({ employee_id }) => employee_id))]).toEqual([id])
})

test('an end that the product carries out only when it is asked again was among the population until then', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.host.fault.pretendNext(1, 'user.deactivate')
  world.hr.terminate('ana')
  await world.reconcile()
  await world.days(1)
  world.host.fault.clear()
  for (const name of ['bram', 'chloe', 'dries', 'ewa']) world.hr.terminate(name)
  // Asked again, and not answered: it waits, and is tried before the next run decides.
  world.host.put({ ...world.userOf('ana'), status: 'active', entityIds: ['nl'] })
  world.host.fault.failNext(40)
  await world.days(1)
  expect(await world.held()).toHaveLength(8)
  world.host.fault.clear()
  world.asleep(2)
  const seen = await previewed(world)
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  const inRun = (await heldByRun(world)).hold_reasons
  expect(inRun).toEqual(seen.hold_reasons)
})
