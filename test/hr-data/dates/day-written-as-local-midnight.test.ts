// HR systems write a calendar day as midnight in their own zone, and Merge passes it on in UTC (rule 50).
import { describe, expect, test } from 'vitest'
import { putOrganization } from '../../../src/sync/account/organization.ts'
import { portalOf } from '../../portal/in-world.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'

const SYDNEY = companyIn('AU', 'Australia/Sydney')
const HONOLULU = companyIn('US', 'Pacific/Honolulu')
const KIRITIMATI = companyIn('KI', 'Pacific/Kiritimati')
const KOLKATA = companyIn('IN', 'Asia/Kolkata')

function withoutOffices({ hr }: World): void {
  for (const name of hr.rows.keys()) hr.change(name, { work_location: null })
}

function companyIn(country: string, timezone: string): CompanyOptions {
  return {
    entities: [{ id: 'nl', name: 'Acme', country, timezone }],
    organization: { timezone },
    prepare: withoutOffices,
  }
}

/** Access is there until the last day is over, and ends within the hour after it. */
async function leavesAtTheEndOf(
  world: World,
  termination_date: string,
  [still, over]: readonly [string, string],
): Promise<void> {
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date })
  await world.reconcile()
  await world.at(still)
  expect(world.access('ana'), still).toEqual(WORKS)
  await world.at(over)
  expect(world.access('ana'), over).toEqual(ENDED)
}

describe('a last day of 5 May', () => {
  test('rule 50: as midnight in Amsterdam', async () => {
    const world = await linkedCompany()
    await leavesAtTheEndOf(world, '2026-05-04T22:00:00Z', [
      '2026-05-05T21:30:00Z',
      '2026-05-05T23:10:00Z',
    ])
    expect(world.host.actions.map(({ detail }) => detail.params)).toContainEqual({
      cause: 'terminated',
      effective_date: '2026-05-05',
    })
  })

  test.each([
    ['2026-05-04T24:00:00Z', '5 May 2026'],
    ['2026-05-05T00:00:00+02:00', '5 May 2026'],
    ['2026-05-05T00:00:00-05:00', '5 May 2026'],
    ['2026-05-04T23:30:00Z', '5 May 2026'],
    ['2026-05-05T00:00:00Z', '5 May 2026'],
    ['2026-05-05', '5 May 2026'],
  ])('as %s, and admins are told that day', async (date, told) => {
    const world = await linkedCompany({ employees: 3 })
    await leavesAtTheEndOf(world, date, ['2026-05-05T21:30:00Z', '2026-05-05T23:10:00Z'])
    const [soon, over] = world.inbox('admin')
    expect(soon?.text).toContain(told)
    expect(over?.text).toContain(told)
  })

  test.each([
    ['Sydney', SYDNEY, '2026-05-04T14:00:00Z', '2026-05-05T13:30:00Z', '2026-05-05T15:10:00Z'],
    ['Honolulu', HONOLULU, '2026-05-05T10:00:00Z', '2026-05-06T09:30:00Z', '2026-05-06T11:10:00Z'],
    [
      'Kiritimati',
      KIRITIMATI,
      '2026-05-04T10:00:00Z',
      '2026-05-05T09:30:00Z',
      '2026-05-05T11:10:00Z',
    ],
    ['Kolkata', KOLKATA, '2026-05-04T18:30:00Z', '2026-05-05T18:10:00Z', '2026-05-05T19:40:00Z'],
  ])('as midnight in %s', async (_, company, date, still, over) => {
    const world = await linkedCompany({ ...company, at: '2026-05-03T09:00:00.000Z' })
    await leavesAtTheEndOf(world, date, [still, over])
  })

  test('as midnight where the group has its head office, of somebody in Honolulu', async () => {
    const world = await linkedCompany({
      ...HONOLULU,
      organization: { timezone: 'Europe/Amsterdam' },
    })
    await leavesAtTheEndOf(world, '2026-05-04T22:00:00Z', [
      '2026-05-06T09:30:00Z',
      '2026-05-06T11:10:00Z',
    ])
  })

  test('on the night when the clocks change', async () => {
    const world = await linkedCompany({ at: '2026-03-27T09:00:00.000Z' })
    await leavesAtTheEndOf(world, '2026-03-28T23:00:00Z', [
      '2026-03-29T21:30:00Z',
      '2026-03-29T23:10:00Z',
    ])
  })

  test('INACTIVE already, by webhook, with days of grace', async () => {
    const world = await linkedCompany({ settings: { grace_days: 1 } })
    const facts = { employment_status: 'INACTIVE', termination_date: '2026-05-04T22:00:00Z' }
    world.hr.change('ana', facts)
    await world.webhook('ana')
    await world.at('2026-05-05T21:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-06T21:30:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.at('2026-05-06T23:10:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('in a delta', async () => {
    const world = await linkedCompany()
    const facts = { employment_status: 'ACTIVE', termination_date: '2026-05-04T22:00:00Z' }
    world.hr.change('ana', facts)
    await world.reconcile({ mode: 'delta' })
    await world.at('2026-05-05T21:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-05T23:10:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

test('a first day of 1 June in Sydney is not invited a day early', async () => {
  const world = await linkedCompany({ ...SYDNEY, at: '2026-05-29T09:00:00.000Z' })
  const start_date = '2026-05-31T14:00:00Z'
  world.hr.hire('zoe', { employment_status: 'PENDING', work_location: null, start_date })
  await world.reconcile()
  await world.at('2026-05-31T13:30:00Z')
  expect(world.access('zoe')).toEqual(NO_USER)
  await world.at('2026-05-31T15:10:00Z')
  expect(world.access('zoe')).toEqual(INVITED)
  const mail = world.inbox('admin').find(({ kind }) => kind === 'added-summary')
  expect(mail?.text).toContain('1 June 2026')
})

test('an admin’s keep stands when only the way changes in which HR writes the day', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-05' })
  await world.reconcile()
  await world.decide('ana', 'keep')
  world.hr.change('ana', { termination_date: '2026-05-04T22:00:00Z' })
  await world.days(4)
  expect(world.access('ana')).toEqual(WORKS)
})

test('another time zone of the entity is no word of HR’s: a keep stands', async () => {
  const world = await linkedCompany({ prepare: withoutOffices })
  world.hr.change('ana', { termination_date: '2026-05-04T20:00:00Z' })
  await world.reconcile()
  expect((await world.why('ana'))[0]).toBe('leaving')
  await world.decide('ana', 'keep')
  await putOrganization(world.deps, ORGANIZATION, {
    name: 'Acme',
    timezone: 'Asia/Tokyo',
    entities: [{ id: 'nl', name: 'Acme', country: 'JP', timezone: 'Asia/Tokyo' }],
    admins: [{ email: ADMIN, name: 'Adela Admin' }],
  })
  await world.reconcile()
  await world.days(4)
  expect(world.access('ana')).toEqual(WORKS)
})

test('a group with entities in several zones: each person’s day, and the latest midnight', async () => {
  const world = await linkedCompany({
    at: '2026-05-02T09:00:00.000Z',
    employees: 20,
    entities: [
      { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
      { id: 'au', name: 'Acme Australia', country: 'AU', timezone: 'Australia/Sydney' },
    ],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Sydney: 'au' } } },
    prepare: (company) => {
      withoutOffices(company)
      const [utrecht, sydney] = ['Utrecht', 'Sydney'].map((name) => company.hr.account.group(name))
      for (const name of company.hr.names())
        company.hr.change(name, { groups: [utrecht?.id ?? ''] })
      company.hr.change('bram', { groups: [sydney?.id ?? ''] })
      company.giveUser('bram', { entityIds: ['au'] })
    },
  })
  // Midnight in Sydney, whoever it is about, and midnight in Amsterdam.
  world.hr.change('ana', { termination_date: '2026-05-03T14:00:00Z' })
  world.hr.change('bram', { termination_date: '2026-05-03T14:00:00Z' })
  world.hr.change('chloe', { termination_date: '2026-05-03T22:00:00Z' })
  await world.reconcile()
  await world.at('2026-05-04T13:30:00Z')
  for (const name of ['ana', 'bram', 'chloe']) expect(world.access(name).status).toBe('active')
  await world.at('2026-05-04T15:10:00Z')
  expect(world.access('bram').status).toBe('inactive')
  expect(world.access('ana').status).toBe('active')
  await world.at('2026-05-04T21:30:00Z')
  for (const name of ['ana', 'chloe']) expect(world.access(name).status).toBe('active')
  await world.at('2026-05-04T23:10:00Z')
  for (const name of ['ana', 'chloe']) expect(world.access(name).status).toBe('inactive')
})

test('the page of a person and the API say the same day', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', {
    start_date: '2020-02-02T23:00:00Z',
    termination_date: '2026-05-04T22:00:00Z',
  })
  world.hr.change('bram', { termination_date: '2099-12-31', start_date: '1900-01-01' })
  await world.reconcile()
  const portal = await portalOf(world)
  const [ana, bram] = await Promise.all([world.person('ana'), world.person('bram')])
  const page = await portal.page(`/people/${ana.id}`)
  expect(page).toContain('5 May 2026')
  expect(page).toContain('3 Feb')
  expect(await portal.page(`/people/${bram.id}`)).not.toContain('2099')
  const path = `/v1/accounts/${world.accountId}/employees`
  const days = { start_date: '2020-02-03', termination_date: '2026-05-05' }
  const none = { start_date: null, termination_date: null }
  expect((await portal.call('GET', `${path}/${ana.id}`)).body).toMatchObject(days)
  expect((await portal.call('GET', path)).body).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({ id: ana.id, ...days }),
      expect.objectContaining({ id: bram.id, ...none }),
    ]),
  })
})
