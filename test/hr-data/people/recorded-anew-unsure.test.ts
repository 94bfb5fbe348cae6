// The record of somebody who works ends, and HR does not say clearly that their other record is at work (rules 10 and 26).
import { describe, expect, test } from 'vitest'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { addressOf } from '../../world/hr.ts'
import { ENDED, WORKS } from '../../world/people.ts'
import { HOUR } from '../../world/time.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

/** Twelve linked people and José. */
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

/** What HR gives of the other record, and the status in the HR system's own words. */
interface Shown {
  readonly word?: string
  readonly [field: string]: unknown
}

function recordAnew(world: World, shown: Shown): void {
  world.hr.terminate('jose', { on: '2026-05-01' })
  hireAnew(world, shown)
}

function hireAnew(world: World, { word, ...over }: Shown): void {
  const given = { first_name: 'Jose', last_name: 'Perez', work_email: addressOf('jose'), ...over }
  world.hr.hire('anew', given)
  if (word !== undefined) world.hr.rawStatus('anew', word)
}

async function holder(world: World): Promise<string | undefined> {
  const links = await world.store.linksByUser('acme', ['u_jose'])
  return links.find(({ state }) => state === 'live')?.employee
}

async function expectMoved(world: World): Promise<void> {
  expect(world.access('jose')).toEqual(WORKS)
  expect(world.users()).toHaveLength(13)
  expect(await holder(world)).toBe((await world.person('anew')).id)
  expect(world.done().filter((line) => !line.startsWith('user.update'))).toEqual([])
}

async function expectAsked(world: World): Promise<void> {
  expect(world.access('jose')).toEqual(WORKS)
  expect(world.users()).toHaveLength(13)
  expect(world.done()).toEqual([])
  const codes = (await world.reports()).map((line) => line.split(' ')[0])
  expect(codes.filter((code) => code === 'rehire-unclear')).toHaveLength(1)
  expect(codes).not.toContain('duplicate-email')
  expect(await world.why('jose')).toContain('end-waits-for-rehire')
}

/** Ways in which the two are heard of. */
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
  [
    'webhooks, the old record first',
    async (world) => {
      await world.webhook('jose')
      await world.webhook('anew')
    },
  ],
]

const ON_LEAVE: readonly Shown[] = [
  { employment_status: 'Parental leave' },
  { employment_status: 'Elternzeit' },
  { employment_status: 'LOA' },
  { employment_status: 'Active - on leave' },
  { employment_status: 'INACTIVE', word: 'Zwangerschapsverlof' },
  { employment_status: 'INACTIVE', word: 'Sabbatical' },
  { employment_status: 'INACTIVE', word: 'Inactive - maternity leave' },
]

describe('leave is active: under the same name the link moves', () => {
  test.each(ON_LEAVE)('$employment_status $word', async (shown) => {
    const world = await withJose()
    recordAnew(world, shown)
    await world.reconcile()
    await expectMoved(world)
    await world.days(2)
    await expectMoved(world)
    expect(await world.reports()).toEqual([])
    expect(world.inbox('admin')).toEqual([])
    expect(await world.why('anew')).toEqual(['on-leave'])
    const { employment_status: _, ...back } = shown
    world.hr.change('anew', { ...back, employment_status: 'INACTIVE' })
    world.hr.rawStatus('anew', 'Terminated')
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  for (const [way, hear] of WAYS)
    test.each([ON_LEAVE[0], ON_LEAVE[4]])(`by ${way}: $employment_status`, async (shown) => {
      const world = await withJose()
      recordAnew(world, shown ?? {})
      await hear(world)
      await world.at(Date.now() + HOUR)
      await expectMoved(world)
    })

  test.each([ON_LEAVE[0], ON_LEAVE[4]])('in a group: $employment_status', async (shown) => {
    const settings = { routing: { by: 'single', entity_id: 'nl' } } as const
    const world = await withJose({ entities: [NL, DE], settings })
    recordAnew(world, shown ?? {})
    await world.reconcile()
    await expectMoved(world)
  })

  test.each([ON_LEAVE[0], ON_LEAVE[4]])(
    'under another name the end waits: $employment_status',
    async (shown) => {
      const world = await withJose()
      recordAnew(world, { ...shown, first_name: 'Omar', last_name: 'Nassar' })
      await world.reconcile()
      await world.reconcile()
      await expectAsked(world)
    },
  )

  test('rule 10: beside a record at work, the one on leave is ignored', async () => {
    const world = await withJose()
    recordAnew(world, { employment_status: 'INACTIVE', word: 'Parental leave' })
    world.hr.hire('third', {
      first_name: 'José',
      last_name: 'Pérez',
      work_email: addressOf('jose'),
    })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holder(world)).toBe((await world.person('third')).id)
    expect(await world.reports()).toEqual([])
  })

  test('two records on leave are two: an admin says which', async () => {
    const world = await withJose()
    recordAnew(world, ON_LEAVE[4] ?? {})
    world.hr.hire('third', {
      first_name: 'José',
      last_name: 'Pérez',
      work_email: addressOf('jose'),
      employment_status: 'INACTIVE',
    })
    world.hr.rawStatus('third', 'Sabbatical')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear jose', 'rehire-unclear josé'])
  })

  test('HR ended the old record first, and that record is reduced by now: nobody is invited beside the user', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
    await world.days(100)
    hireAnew(world, { employment_status: 'Parental leave' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
    expect(world.users()).toHaveLength(13)
    expect(world.done().filter((line) => line.startsWith('user.invite'))).toEqual([])
  })
})

const UNSURE: readonly Shown[] = [
  { employment_status: 'Z9' },
  { employment_status: 'Gekündigt zum Jahresende' },
  { employment_status: null },
  { employment_status: '' },
  { employment_status: 'INACTIVE', word: 'Z9' },
  { employment_status: 'INACTIVE', word: 'Not terminated' },
  { employment_status: 'PENDING', start_date: '2026-05-02T00:00:00Z' },
  { employment_status: 'PENDING', start_date: '2026-05-04T00:00:00Z' },
]

describe('where HR does not say whether they work, the end waits', () => {
  test.each(UNSURE)('$employment_status $word $start_date', async (shown) => {
    const world = await withJose()
    recordAnew(world, shown)
    await world.reconcile()
    await expectAsked(world)
    await world.days(2)
    await expectAsked(world)
    const asked = world.inbox('admin').filter(({ text }) => text.includes('Jose Perez'))
    expect(asked.map(({ kind }) => kind)).toContain('needs-attention')
    expect(asked.map(({ text }) => text).join()).toContain('does not say clearly whether they work')
    expect(await world.state('jose')).toBe('needs_attention')
  })

  for (const [way, hear] of WAYS)
    test.each([UNSURE[0], UNSURE[2], UNSURE[4], UNSURE[6]])(
      `by ${way}: $employment_status`,
      async (shown) => {
        const world = await withJose()
        recordAnew(world, shown ?? {})
        await hear(world)
        await world.at(Date.now() + HOUR)
        await expectAsked(world)
      },
    )

  test.each(UNSURE)('under another name too: $employment_status $word', async (shown) => {
    const world = await withJose()
    recordAnew(world, { ...shown, first_name: 'Omar', last_name: 'Nassar' })
    await world.reconcile()
    await expectAsked(world)
  })

  test.each([UNSURE[0], UNSURE[4]])('in a group: $employment_status', async (shown) => {
    const settings = { routing: { by: 'single', entity_id: 'nl' } } as const
    const world = await withJose({ entities: [NL, DE], settings })
    recordAnew(world, shown ?? {})
    await world.reconcile()
    await expectAsked(world)
  })

  test('where its status and its last day contradict each other, until they do not', async () => {
    const world = await withJose()
    recordAnew(world, { employment_status: 'ACTIVE', termination_date: '2026-04-01T00:00:00Z' })
    await world.reconcile()
    await expectAsked(world)
    world.hr.change('anew', { employment_status: 'INACTIVE' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })

  test('nobody else waits for it', async () => {
    const world = await withJose()
    recordAnew(world, { employment_status: 'Z9' })
    world.hr.terminate('bram', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.access('jose')).toEqual(WORKS)
  })
})

describe('the answers', () => {
  async function answer(world: World, decision: 'link' | 'not-this-person'): Promise<void> {
    const { call } = await portalOf(world)
    const { id } = await world.person('anew')
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    expect((await call('POST', path, { decision })).status).toBe(200)
    await world.untilIdle()
    await world.reconcile()
  }

  test.each(UNSURE)('the same person: $employment_status $word', async (shown) => {
    const world = await withJose()
    recordAnew(world, shown)
    await world.reconcile()
    await answer(world, 'link')
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holder(world)).toBe((await world.person('anew')).id)
    expect(await world.reports()).not.toContain('rehire-unclear jose')
    world.hr.terminate('anew', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test.each(UNSURE)('somebody else: $employment_status $word', async (shown) => {
    const world = await withJose()
    recordAnew(world, shown)
    await world.reconcile()
    await answer(world, 'not-this-person')
    expect(world.access('jose')).toEqual(ENDED)
    expect(world.users()).toHaveLength(13)
    expect(await world.reports()).not.toContain('rehire-unclear jose')
  })

  test('the word turns out to mean work: the link moves', async () => {
    const world = await withJose()
    recordAnew(world, { employment_status: 'Z9' })
    await world.reconcile()
    world.hr.change('anew', { employment_status: 'ACTIVE' })
    await world.reconcile()
    await expectMoved(world)
    expect(await world.reports()).toEqual([])
  })

  test.each([{ employment_status: 'Z9' }, { employment_status: 'INACTIVE', word: 'Z9' }])(
    'an admin says what the word means: %j',
    async (shown) => {
      const world = await withJose()
      recordAnew(world, shown)
      await world.reconcile()
      await expectAsked(world)
      await world.settings({ status_map: { z9: 'ACTIVE' } })
      await world.reconcile()
      await expectMoved(world)
    },
  )
})

describe('an end goes on', () => {
  test.each([
    { employment_status: 'INACTIVE', word: 'Terminated' },
    { employment_status: 'INACTIVE', word: 'Inactive' },
    { employment_status: 'INACTIVE', termination_date: '2026-04-01T00:00:00Z' },
    { employment_status: 'PENDING', start_date: '2026-09-01T00:00:00Z' },
    { employment_status: 'PENDING' },
  ])('beside a record that has ended, or begins later: %j', async (shown) => {
    for (const [, hear] of WAYS) {
      const world = await withJose()
      recordAnew(world, { start_date: null, ...shown })
      await hear(world)
      await world.at(Date.now() + HOUR + 60_000)
      expect(world.access('jose')).toEqual(ENDED)
      expect((await world.reports()).filter((line) => line.startsWith('rehire'))).toEqual([])
      expect(world.inbox('admin').map(({ kind }) => kind)).not.toContain('needs-attention')
    }
  })

  test('not while HR does not answer what its INACTIVE means', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { employment_status: 'INACTIVE', word: 'Terminated' })
    world.hr.breaksFor('anew')
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.state('jose')).toBe('active')
    expect(await world.why('jose')).toEqual(['left-terminated', 'end-waits-for-word'])
    expect(await world.reports()).toEqual([])
    world.hr.account.honest()
    await world.days(1)
    expect(world.access('jose')).toEqual(ENDED)
  })
})
