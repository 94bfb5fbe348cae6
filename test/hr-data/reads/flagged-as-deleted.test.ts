// Merge says that HR deleted a record. That is a kind of absence, and confirmed like one (P12, rules 21 and 37).
import { describe, expect, test } from 'vitest'
import { editing } from '../../doubles/answers.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { namesFrom } from '../../world/hr.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const SALES = namesFrom(0, 3)

/** The first three people are the department Sales, all others another one. */
function departments(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 40,
    integration: 'bamboohr',
    ...options,
    prepare: async (world) => {
      const sales = world.hr.account.group('Sales')
      const other = world.hr.account.group('Engineering')
      for (const name of world.hr.names()) {
        const group = SALES.includes(name) ? sales : other
        world.hr.change(name, { groups: [group.id] })
      }
      await options.prepare?.(world)
    },
  })
}

function flag(world: World, names: readonly string[]): void {
  for (const name of names) world.hr.flagDeleted(name)
}

function unflag(world: World, names: readonly string[]): void {
  for (const name of names) world.hr.change(name, { remote_was_deleted: false })
}

const EVERY_WAY = ['plain', 'flagged', 'not-found'] as const

describe('the key loses a department', () => {
  test('three of forty, by id still there: nobody is ended, and admins are asked', async () => {
    const world = await departments()
    world.hr.account.deletedById = 'plain'
    flag(world, SALES)
    await world.reconcile()
    await world.days(3)
    for (const name of SALES) {
      expect(world.access(name)).toEqual(WORKS)
      expect(await world.state(name)).toBe('needs_attention')
    }
    expect(await world.reports()).toEqual(SALES.map((name) => `needs-attention ${name}`))
    expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['needs-attention'])
    expect(await world.plan()).toBeNull()
  })

  test('the record does not change back and forth between list and id', async () => {
    const world = await departments()
    world.hr.account.deletedById = 'plain'
    flag(world, ['ana'])
    await world.reconcile()
    const { hash } = await world.person('ana')
    await world.reconcile()
    await world.webhook('ana')
    const after = await world.person('ana')
    expect([after.hash, after.employee.deleted]).toEqual([hash, true])
    const said = (await world.events()).filter(({ type }) => type === 'employee.left')
    expect(said).toHaveLength(1)
  })

  test.each(['flagged', 'not-found'] as const)(
    'three of forty, by id %s: they wait, held as a shrunken read',
    async (byId) => {
      const world = await departments()
      world.hr.account.deletedById = byId
      flag(world, SALES)
      await world.reconcile()
      for (const name of SALES) expect(world.access(name)).toEqual(WORKS)
      expect(await world.holdCodes()).toEqual(['shrunken-read'])
      expect(await world.held()).toHaveLength(6)
      await world.approve()
      for (const name of SALES) expect(world.access(name)).toEqual(ENDED)
    },
  )

  test('with the place taken out of the flagged rows they still vanish together', async () => {
    const world = await departments()
    world.hr.account.deletedById = 'not-found'
    flag(world, SALES)
    for (const name of SALES)
      world.hr.change(name, { groups: [], work_location: null, first_name: null })
    await world.reconcile()
    expect(await world.holdCodes()).toEqual(['shrunken-read'])
    expect((await world.person('ana')).employee.firstName).toBe('Ana')
  })

  test('two flagged and one absent are a whole department as well', async () => {
    const world = await departments()
    flag(world, SALES.slice(0, 2))
    world.hr.delete(...SALES.slice(2))
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toEqual(['shrunken-read'])
  })

  test('a whole work location, flagged', async () => {
    const world = await departments({
      prepare: ({ hr }) => {
        const elsewhere = hr.account.company('c-2', 'Elsewhere')
        for (const name of namesFrom(10, 14)) hr.change(name, { company: elsewhere.id })
      },
    })
    flag(world, namesFrom(10, 14))
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toContain('shrunken-read')
  })
})

describe('a few', () => {
  test('two of twelve, by id still there: nobody is ended', async () => {
    const world = await linkedCompany()
    world.hr.account.deletedById = 'plain'
    flag(world, ['ana', 'bram'])
    await world.reconcile()
    await world.days(2)
    expect(world.harmed()).toEqual([])
    expect(await world.reports()).toEqual(['needs-attention ana', 'needs-attention bram'])
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('bram')).toEqual(WORKS)
  })

  test.each(['flagged', 'not-found'] as const)('one, by id %s: left at once', async (byId) => {
    const world = await linkedCompany()
    world.hr.account.deletedById = byId
    flag(world, ['ana'])
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toEqual(['left-flagged'])
    expect(world.inbox('admin').map(({ kind }) => kind)).toContain('deactivated')
  })

  test('one, without an answer by id: left when the next read over a later sync agrees', async () => {
    const world = await linkedCompany()
    flag(world, ['ana'])
    world.hr.breaksFor('ana')
    await world.reconcile()
    expect(await world.state('ana')).toBe('missing')
    await world.reconcile({ mergeFinishes: false })
    expect(world.access('ana')).toEqual(WORKS)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test.each(EVERY_WAY)('the flag is taken back by a list (by id %s)', async (byId) => {
    const world = await linkedCompany()
    world.hr.account.deletedById = byId
    flag(world, ['ana'])
    await world.reconcile()
    unflag(world, ['ana'])
    await world.reconcile()
    expect(await world.state('ana')).toBe('active')
    expect(await world.reports()).toEqual(byId === 'plain' ? [] : ['cards-still-blocked ana'])
  })

  test('somebody found by id although absent, and flagged later, is asked for again', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    await world.reconcile()
    expect(await world.state('ana')).toBe('needs_attention')
    world.hr.show('ana')
    flag(world, ['ana'])
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('more than a fifth at once', () => {
  test('is not believed the first time, and held the second', async () => {
    const world = await linkedCompany()
    flag(world, namesFrom(0, 3))
    const first = await world.reconcile()
    expect(first).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    expect(await world.state('ana')).not.toBe('left')
    expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['sync-failed'])
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toContain('shrunken-read')
  })

  test('flagged and absent are counted together', async () => {
    const world = await linkedCompany()
    flag(world, ['ana', 'bram'])
    world.hr.delete('chloe')
    const run = await world.reconcile()
    expect(run).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    expect(world.harmed()).toEqual([])
  })

  test('everybody flagged is an empty list, which is never believed', async () => {
    const world = await linkedCompany()
    flag(world, world.hr.names())
    for (let n = 0; n < 3; n += 1)
      expect(await world.reconcile()).toMatchObject({ reason: 'shrunken-read' })
    expect(world.harmed()).toEqual([])
    expect(await world.plan()).toBeNull()
  })
})

describe('the flag, seen elsewhere than in a complete read', () => {
  test.each(EVERY_WAY)('by a webhook (by id %s): nobody leaves until a full read', async (byId) => {
    const world = await linkedCompany()
    world.hr.account.deletedById = byId
    flag(world, ['ana'])
    await world.webhook('ana')
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(WORKS)
    await world.reconcile()
    expect(world.access('ana')).toEqual(byId === 'plain' ? WORKS : ENDED)
  })

  test('in a delta: missing, unconfirmed', async () => {
    const world = await linkedCompany()
    await world.hours(1)
    flag(world, ['ana', 'bram', 'chloe'])
    await world.reconcile({ mode: 'delta' })
    expect(world.harmed()).toEqual([])
    expect(await world.state('ana')).toBe('missing')
    expect(await world.reconcile()).toMatchObject({ reason: 'shrunken-read' })
    expect(world.harmed()).toEqual([])
  })

  test('flagged by id while no list shows them: left', async () => {
    const world = await linkedCompany()
    world.hr.account.deletedById = 'flagged'
    flag(world, ['ana'])
    const { id } = world.hr.row('ana')
    world.hr.lies(
      editing((body) => ({
        ...body,
        results: (body['results'] as { id: string }[]).filter((row) => row.id !== id),
      })),
    )
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

test('an end that HR gave before the record was deleted needs no confirmation', async () => {
  const world = await linkedCompany()
  world.hr.account.deletedById = 'plain'
  world.hr.terminate('ana')
  flag(world, ['ana'])
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.why('ana')).toEqual(['left-terminated'])
})
