// A work location whose country HR writes in words, and phones without a country code (rule 17).
import { describe, expect, test } from 'vitest'
import { locationRow } from '../../doubles/merge-records.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { namesFrom } from '../../world/hr.ts'

const AT = { id: 'at', name: 'Acme Austria', country: 'AT', timezone: 'Europe/Vienna' }
const BE = { id: 'be', name: 'Acme Belgium', country: 'BE', timezone: 'Europe/Brussels' }

/** One entity in Austria; these people work at a location whose country HR writes like that. */
async function working(country: string, names = ['ana']): Promise<World> {
  const world = await linkedCompany({ entities: [AT], employees: 12 })
  moveTo(world, country, names)
  return world
}

function moveTo({ hr }: World, country: string, names: readonly string[]): void {
  const place = locationRow('Branch', country)
  hr.account.locations.push(place)
  for (const name of names)
    hr.change(name, { work_location: place.id, mobile_phone_number: '0171 1234567' })
}

describe('a country that is understood', () => {
  test.each([
    ['Germany', '+491711234567'],
    ['DEU', '+491711234567'],
    ['Deutschland', '+491711234567'],
    ['ALEMANIA', '+491711234567'],
    ['Federal Republic of Germany', '+491711234567'],
    ['276', '+491711234567'],
    ['Österreich', '+431711234567'],
  ])('in %s the number is %s', async (country, phone) => {
    const world = await working(country)
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ phone })
    expect(await world.reports()).toEqual([])
  })

  test('the person’s day is that of the country', async () => {
    const world = await working('Japan')
    await world.reconcile()
    world.hr.change('ana', { termination_date: '2026-05-04T00:00:00Z' })
    await world.reconcile()
    // Monday 17:30 in Vienna is Tuesday in Tokyo.
    await world.at(Date.parse('2026-05-04T15:30:00Z'))
    expect(world.access('ana').status).toBe('inactive')
  })

  test('told by a webhook, the number is read in the same country', async () => {
    const world = await working('Tyskland')
    await world.reconcile()
    world.hr.change('ana', { mobile_phone_number: '0171 7654321' })
    await world.webhook('ana')
    expect(world.user('ana')).toMatchObject({ phone: '+491717654321' })
  })

  test('the same country in other words changes nothing', async () => {
    const world = await working('Germany')
    await world.reconcile()
    const done = world.done().length
    world.hr.account.locations.at(-1)!.country = 'Allemagne'
    await world.reconcile()
    expect(world.done()).toHaveLength(done)
  })
})

describe('a country that is given and not understood', () => {
  test.each(['Deutchland', 'EMEA', 'Remote', 'Congo', 'Georgia, USA'])(
    'in %s the number is not read as one of the entity’s country',
    async (country) => {
      const world = await working(country)
      const before = world.user('ana')
      await world.reconcile()
      expect(world.user('ana')).toEqual(before)
      expect(world.done()).toEqual([])
      expect(await world.reports()).toEqual(['unreadable-phone ana'])
    },
  )

  test('a number with its country code is read all the same', async () => {
    const world = await working('Deutchland')
    world.hr.change('ana', { mobile_phone_number: '+49 171 1234567' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ phone: '+491711234567' })
  })

  test('it is told once for everybody there, and ends when HR corrects the location', async () => {
    const world = await working('Deutchland', namesFrom(0, 4))
    await world.reconcile()
    expect(await world.reports()).toEqual(['unreadable-phone '])
    const { page } = await portalOf(world)
    expect(await page('')).toContain('1 phone number cannot be read')
    expect(await page('/people?report=unreadable-phone')).toContain(
      '4 phone numbers have no country code, and the work location’s country “Deutchland” is not known here',
    )
    // Nobody new adds another report, and one who is read alone does not either.
    await world.webhook('bram')
    await world.days(2)
    expect(await world.reports()).toEqual(['unreadable-phone '])
    world.hr.account.locations.at(-1)!.country = 'Deutschland'
    world.hr.change('ana', { mobile_phone_number: '0171 1234567' })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(world.user('ana')).toMatchObject({ phone: '+491711234567' })
  })

  test('people of two such countries are two facts', async () => {
    const world = await working('Deutchland', namesFrom(0, 3))
    moveTo(world, 'Frankreihc', namesFrom(3, 6))
    await world.reconcile()
    expect(await world.reports()).toEqual(['unreadable-phone ', 'unreadable-phone '])
  })
})

test('no country is known at all: one fact, and no number is guessed', async () => {
  const world = await linkedCompany({
    entities: [AT, BE],
    settings: { routing: { by: 'single', field: null, entity_id: 'at', map: {} } },
    employees: 12,
    prepare: ({ hr }) => {
      for (const name of hr.names())
        hr.change(name, { work_location: null, mobile_phone_number: '0171 1234567' })
    },
  })
  const done = world.done()
  await world.reconcile()
  expect(await world.reports()).toEqual(['unreadable-phone '])
  expect(world.done()).toEqual(done)
})

test('most numbers of a known country are no numbers: one fact; a few are told one by one', async () => {
  const world = await linkedCompany({ employees: 12 })
  for (const name of namesFrom(0, 2)) world.hr.change(name, { mobile_phone_number: '1234' })
  await world.reconcile()
  expect(await world.reports()).toEqual(['unreadable-phone ana', 'unreadable-phone bram'])
  for (const name of namesFrom(0, 8)) world.hr.change(name, { mobile_phone_number: '1234' })
  await world.reconcile()
  expect(await world.reports()).toEqual(['unreadable-phone '])
})
