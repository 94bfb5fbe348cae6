// 28 leavers were shown as "33 of 61" with a limit of 1, in 33 steps. Now every number says what it counts.
import { expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { nameOf } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }
const YESTERDAY = '2026-05-03'

/** Twenty people, of whom the first five have access and a card in both entities. */
function inTwoEntities(): Promise<World> {
  return linkedCompany({
    employees: 20,
    entities: [NL, DE],
    settings: { routing: { by: 'single', entity_id: 'nl' } },
    prepare: (world) => {
      for (let n = 0; n < 5; n += 1) world.giveUser(nameOf(n), { entityIds: ['nl', 'de'] })
    },
  })
}

async function held(world: World) {
  const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'held')
  if (mail === undefined) throw new Error('no mail about a held plan')
  return { ...mail, text: mail.text.replace(/\s+/g, ' ') }
}

test('eight people who leave are eight people in mail, page, overview and API', async () => {
  const world = await inTwoEntities()
  for (let n = 0; n < 8; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  // Thirteen memberships and as many cards.
  expect(await world.held()).toHaveLength(26)

  const mail = await held(world)
  expect(mail.subject).toBe('8 of 20 people would lose access: please check')
  expect(mail.text).toContain('8 of 20 people would lose access. The limit is 3 people.')
  expect(mail.text).toContain('8 people are waiting')
  expect(mail.text).toContain(
    'Acme Germany: 5 of 5 people would lose access. The limit is 1 person.',
  )

  const { page, call } = await portalOf(world)
  const review = await page('/review')
  expect(review).toContain('8 of 20 people would lose access. The limit is 3 people.')
  expect(review).toContain('Leaving 8 Invited 0 Changed 0')
  expect(review).toContain('8 people: the changes above happen')
  expect(await page()).toContain('A plan for 8 people waits for your decision')

  const plan = await call('GET', `/v1/plans/${(await world.plan())?.id}`)
  expect(plan.text).toContain('8 of 20 people would lose access. The limit is 3 people.')
})

test('people absent at once are mailed with the limit of the settings', async () => {
  const world = await linkedCompany({ employees: 20 })
  for (let n = 0; n < 6; n += 1) world.hr.delete(nameOf(n))
  await world.reconcile()
  await world.reconcile()
  const { subject, text } = await held(world)
  expect(text).toContain('6 of 20 people are no longer in HR, as the last complete list shows.')
  expect(text).toContain('The limit is 4 people.')
  expect(text).not.toContain('The limit is 1 person.')
  expect(subject).toContain('6 of 20 people')
})

test('people who came back are in no number of what still waits', async () => {
  const world = await linkedCompany({ employees: 20 })
  for (let n = 0; n < 4; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
  await world.reconcile()
  world.hr.terminate(nameOf(0), { on: null, status: 'ACTIVE' })
  await world.webhook(nameOf(0))
  await world.decide(nameOf(1), 'keep')
  const { page } = await portalOf(world)
  const review = await page('/review')
  expect(review).toContain('Leaving 2 Invited 0')
  expect(review).toContain('2 of 20 people would lose access.')
  expect(review).toContain('2 people: the changes above happen')
  expect(await page()).toContain('A plan for 2 people waits for your decision')
})

test('a newcomer to two entities is one added person', async () => {
  const world = await linkedCompany({
    employees: 6,
    entities: [NL, DE],
    settings: { routing: { by: 'group', map: { north: 'nl', south: 'de' } } },
    prepare: ({ hr }) => {
      const north = Object.assign(hr.account.group('North'), { remote_id: 'north' })
      for (const name of hr.rows.keys()) hr.change(name, { groups: [north.id] })
    },
  })
  const south = Object.assign(world.hr.account.group('South'), { remote_id: 'south' })
  const [north] = world.hr.row(nameOf(0)).groups
  world.hr.hire('zoe', { groups: [north ?? '', south.id] })
  world.hr.hire('yaro', { groups: [south.id] })
  await world.reconcile()
  expect(world.user('zoe')?.entityIds.toSorted()).toEqual(['de', 'nl'])
  const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'added-summary')
  expect(mail?.subject).toBe('2 people were added to Spendly')
  expect(mail?.text).toMatch(/Acme Netherlands, Acme\s+Germany|Acme Germany, Acme\s+Netherlands/)
})
