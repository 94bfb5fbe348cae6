// The record of somebody who works ends, and the address of their other record stands in a text that is not one address (rules 9 and 10).
import { describe, expect, test } from 'vitest'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

const ONE_ADDRESS = [
  'Jose <jose@acme.test>',
  'Pérez, José <Jose@Acme.Test>',
  '<jose@acme.test>',
  'jose@acme.test (work)',
  'jose (at) acme.test',
  '"jose@acme.test"',
]
const MORE = [
  'jose@acme.test; jp@acme.test',
  'jp@acme.test, jose@acme.test',
  'jose@acme.test/jp@acme.test',
]

function withJose(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 12,
    ...options,
    prepare: (world) => {
      world.hr.hire('jose', { first_name: 'José', last_name: 'Pérez' })
      world.giveUser('jose')
    },
  })
}

function recordAnew(world: World, work_email: string | null, over: object = {}): void {
  world.hr.terminate('jose', { on: '2026-05-01' })
  world.hr.hire('anew', { first_name: 'Jose', last_name: 'Perez', work_email, ...over })
}

async function expectAsked(world: World): Promise<void> {
  expect(world.access('jose')).toEqual(WORKS)
  expect(world.users()).toHaveLength(13)
  expect(world.done()).toEqual([])
  expect((await world.reports()).map((line) => line.split(' ')[0])).toEqual(['rehire-unclear'])
  expect(await world.why('jose')).toEqual(['left-terminated', 'end-waits-for-rehire'])
}

const WAYS: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
  ['a full read', (world) => world.reconcile()],
  ['a delta', (world) => world.reconcile({ mode: 'delta' })],
  ['a webhook about the old record', (world) => world.webhook('jose')],
  [
    'webhooks, the new record first',
    async (world) => {
      await world.webhook('anew')
      await world.webhook('jose')
    },
  ],
]

describe('the end waits, and nobody takes the link', () => {
  test.each([...ONE_ADDRESS, ...MORE])('%s', async (text) => {
    const world = await withJose()
    recordAnew(world, text)
    await world.reconcile()
    await expectAsked(world)
    await world.days(1)
    await expectAsked(world)
    const mails = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('among other text')
  })

  for (const [way, hear] of WAYS)
    test.each([ONE_ADDRESS[0] ?? '', MORE[0] ?? ''])(`by ${way}: %s`, async (text) => {
      const world = await withJose()
      recordAnew(world, text)
      await hear(world)
      await expectAsked(world)
    })

  test('in a group', async () => {
    const settings = { routing: { by: 'single', entity_id: 'nl' } } as const
    const world = await withJose({ entities: [NL, DE], settings })
    recordAnew(world, ONE_ADDRESS[0] ?? '')
    await world.reconcile()
    await expectAsked(world)
  })

  test('in the personal address, where that is used', async () => {
    const world = await withJose({ settings: { email_source: 'work_then_personal' } })
    recordAnew(world, null, { personal_email: 'Jose <jose@acme.test>' })
    await world.reconcile()
    await expectAsked(world)
  })

  test('where the user has the address, and the old record another', async () => {
    const world = await withJose()
    world.hr.change('jose', { work_email: 'jose.perez@acme.test' })
    await world.reconcile()
    recordAnew(world, 'Jose <jose@acme.test>')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear jose'])
  })

  test('where the old record had such a text too', async () => {
    const world = await withJose()
    world.hr.change('jose', { work_email: 'José <jose@acme.test>' })
    await world.reconcile()
    recordAnew(world, 'José <jose@acme.test>')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear jose'])
  })

  test.each([
    ['Omar', 'Nassar'],
    [null, null],
    ['田中', '太郎'],
  ])('one address under another name: %j %j', async (first_name, last_name) => {
    const world = await withJose()
    recordAnew(world, 'x <jose@acme.test>', { first_name, last_name })
    await world.reconcile()
    await expectAsked(world)
  })

  test.each([
    { employment_status: 'Parental leave' },
    { employment_status: 'Z9' },
    { employment_status: null },
  ])('and HR does not say whether they work: %j', async (over) => {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@acme.test>', over)
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toContain('rehire-unclear jose')
  })
})

describe('the answers', () => {
  async function answered(decision: 'link' | 'not-this-person'): Promise<World> {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@acme.test>')
    await world.reconcile()
    const { call } = await portalOf(world)
    const { id } = await world.person('anew')
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    expect((await call('POST', path, { decision })).status).toBe(200)
    await world.untilIdle()
    await world.reconcile()
    return world
  }

  test('the same person: the link moves', async () => {
    const world = await answered('link')
    expect(world.access('jose')).toEqual(WORKS)
    const links = await world.store.linksByUser('acme', ['u_jose'])
    expect(links.map(({ employee }) => employee)).toEqual([(await world.person('anew')).id])
    expect(await world.reports()).toEqual(['unreadable-email jose'])
    world.hr.terminate('anew', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('somebody else: the end goes on, and nobody is invited', async () => {
    const world = await answered('not-this-person')
    expect(world.access('jose')).toEqual(ENDED)
    expect(world.users()).toHaveLength(13)
    expect(await world.reports()).toEqual(['unreadable-email jose'])
  })

  test('HR corrects the address: the link moves by itself', async () => {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@acme.test>')
    await world.reconcile()
    world.hr.change('anew', { work_email: 'jose@acme.test' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })

  test('rule 10: a record at work that has the address itself takes the link', async () => {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@acme.test>')
    world.hr.hire('third', { first_name: 'José', last_name: 'Pérez', work_email: 'jose@acme.test' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    const links = await world.store.linksByUser('acme', ['u_jose'])
    expect(links.map(({ employee }) => employee)).toEqual([(await world.person('third')).id])
    expect(await world.reports()).toEqual(['unreadable-email jose'])
  })
})

describe('an end goes on', () => {
  test('beside a colleague whose text has the address as one of two', async () => {
    const world = await withJose()
    recordAnew(world, 'omar@acme.test, jose@acme.test', {
      first_name: 'Omar',
      last_name: 'Nassar',
    })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
    expect(await world.reports()).toEqual(['unreadable-email omar'])
  })

  test.each([
    { employment_status: 'INACTIVE', termination_date: '2026-04-01T00:00:00Z' },
    { employment_status: 'PENDING', start_date: '2026-09-01T00:00:00Z' },
  ])('beside a record that has ended, or begins later: %j', async (over) => {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@acme.test>', over)
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('beside a text without that address, and a word for nothing', async () => {
    const world = await withJose()
    recordAnew(world, 'Jose <jose@other.test>')
    world.hr.hire('third', { first_name: 'José', last_name: 'Pérez', work_email: 'n/a' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('and the one who works in the old record goes on', async () => {
    const world = await withJose()
    world.hr.hire('anew', {
      first_name: 'Jose',
      last_name: 'Perez',
      work_email: 'Jose <jose@acme.test>',
    })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['unreadable-email jose'])
  })
})
