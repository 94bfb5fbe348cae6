// A record that cannot be read is told, read by id once a day, and stops nobody else (rule 52).
import { describe, expect, test } from 'vitest'
import { editing, type Lie } from '../../doubles/answers.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { addressOf } from '../../world/hr.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'

type Broken = Readonly<Record<string, unknown>>

/** From now on lists have these values in the person's record; with `byId`, the answer about the id has them too. */
function breaks(world: World, name: string, over: Broken, { byId = true } = {}): void {
  const { account } = world.hr
  const { id } = world.hr.row(name)
  const inList: Lie = editing((body) => ({
    ...body,
    results: (body['results'] as { id: string }[]).map((row) =>
      row.id === id ? { ...row, ...over } : row,
    ),
  }))
  account.tell('employees', inList)
  if (byId)
    account.tell(
      `employees/${id}`,
      editing((body) => ({ ...body, ...over })),
    )
}

function askedById(world: World, name: string): number {
  return world.merge.askedAbout(world.hr.account, `employees/${world.hr.row(name).id}`).length
}

/** The mails that admins got, with the text of each. */
function told(world: World): string {
  return world
    .inbox('admin')
    .filter(({ kind }) => kind === 'needs-attention')
    .map(({ text }) => text)
    .join('\n')
}

const SET_ASIDE: [string, Broken, string][] = [
  ['a last day in an object', { termination_date: { date: '2026-04-30' } }, 'last day'],
  ['a last day that is a number', { termination_date: 1777507200 }, 'last day'],
  ['a last day in a list', { termination_date: ['2026-04-30'] }, 'last day'],
  ['a first day that is a boolean', { start_date: false }, 'first day'],
  ['a status that is a number', { employment_status: 0 }, 'status'],
  ['a status in an object', { employment_status: { value: 'INACTIVE' } }, 'status'],
  ['a deleted flag in words', { remote_was_deleted: 'true' }, 'deleted'],
  ['a deleted flag that is a number', { remote_was_deleted: 1 }, 'deleted'],
]

describe('somebody with a user, whose record is unreadable every day', () => {
  test.each(SET_ASIDE)('rule 52: %s', async (_, over, field) => {
    const world = await linkedCompany()
    breaks(world, 'ana', over)
    world.hr.change('bram', { first_name: 'Bramwell' })
    const run = await world.reconcile()
    expect(run.state).toBe('done')
    expect(await world.reports()).toEqual(['unreadable-record ana'])
    expect(told(world)).toContain(`cannot be read (${field})`)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.userOf('bram').firstName).toBe('Bramwell')
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(told(world).match(/cannot be read/g)).toHaveLength(1)
  })

  test('is read by id once a day, however often the list is read', async () => {
    const world = await linkedCompany()
    breaks(world, 'ana', { employment_status: 0 })
    for (let n = 0; n < 3; n += 1) await world.reconcile()
    expect(askedById(world, 'ana')).toBe(1)
    await world.days(3)
    expect(askedById(world, 'ana')).toBe(4)
  })

  test('of very many, at most 200 are read by id in a run, the longest unasked first', async () => {
    const world = await linkedCompany({ employees: 230 })
    const everybody = new Set(world.hr.names())
    for (const name of everybody) breaks(world, name, { employment_status: 0 })
    const asked = () => [...everybody].map((name) => askedById(world, name))
    await world.reconcile()
    expect(asked().filter((times) => times === 1)).toHaveLength(200)
    await world.reconcile()
    expect(asked().every((times) => times === 1)).toBe(true)
    await world.reconcile()
    expect(Math.max(...asked())).toBe(1)
  })

  test('of very many whose reads by id fail, each has its turn', async () => {
    const world = await linkedCompany({ employees: 230 })
    const everybody = [...world.hr.names()]
    for (const name of everybody) {
      breaks(world, name, { employment_status: 0 }, { byId: false })
      world.hr.breaksFor(name)
    }
    for (let n = 0; n < 2; n += 1) await world.reconcile()
    expect(everybody.filter((name) => askedById(world, name) === 0)).toEqual([])
  })

  test('what was read before still counts: the end comes on its day', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { termination_date: '2026-05-05T00:00:00Z' })
    await world.reconcile()
    breaks(world, 'ana', { employment_status: 0 })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('the report ends with a record that can be read', async () => {
    const world = await linkedCompany()
    breaks(world, 'ana', { termination_date: {} })
    await world.reconcile()
    world.hr.honest()
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })

  test('a list that is unreadable where the id is not: the id is believed', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana')
    breaks(world, 'ana', { employment_status: 0 }, { byId: false })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a deleted flag that cannot be read is told although the id can be', async () => {
    const world = await linkedCompany()
    breaks(world, 'ana', { remote_was_deleted: 'true' }, { byId: false })
    await world.reconcile()
    await world.reconcile()
    expect(await world.reports()).toEqual(['unreadable-record ana'])
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('no answer by id: told all the same', async () => {
    const world = await linkedCompany()
    breaks(world, 'ana', { employment_status: 0 }, { byId: false })
    world.hr.breaksFor('ana')
    await world.reconcile()
    expect(await world.reports()).toEqual(['unreadable-record ana'])
  })
})

describe('by webhook, in a delta, absent from the list', () => {
  test('a webhook', async () => {
    const world = await linkedCompany()
    breaks(world, 'ana', { termination_date: { date: '2026-04-30' } })
    await world.webhook('ana')
    expect(await world.reports()).toEqual(['unreadable-record ana'])
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('a delta', async () => {
    const world = await linkedCompany()
    await world.hours(1)
    world.hr.change('ana', { first_name: 'Anna' })
    breaks(world, 'ana', { employment_status: 0 })
    await world.reconcile({ mode: 'delta' })
    expect(await world.reports()).toEqual(['unreadable-record ana'])
  })

  test('absent, and unreadable by id: it is there, and no later read makes a leaver of it', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    breaks(world, 'ana', { termination_date: { date: '2026-04-30' } })
    await world.reconcile()
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('needs_attention')
    expect(await world.reports()).toContain('needs-attention ana')
  })

  test('an approved end waits while its record cannot be read', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe', 'dries']) world.hr.terminate(name)
    await world.reconcile()
    breaks(world, 'ana', { employment_status: 0 })
    await world.approve()
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.held()).toHaveLength(2)
  })
})

describe('somebody new', () => {
  test('whose record cannot be read is told by id, and invited once it can be', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    breaks(world, 'zoe', { termination_date: { date: '2026-04-30' } })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.state('zoe')).toBe('needs_attention')
    expect(told(world)).toContain('new record that cannot be read (last day)')
    await world.days(1)
    expect(askedById(world, 'zoe')).toBe(2)
    world.hr.honest()
    const run = await world.reconcile()
    expect(run.changes.joiners).toBe(1)
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.reports()).toEqual([])
    expect(
      await world.store.versions(world.accountId, (await world.person('zoe')).id),
    ).toHaveLength(1)
  })

  test('by webhook', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    breaks(world, 'zoe', { employment_status: 0 })
    await world.webhook('zoe')
    expect(await world.state('zoe')).toBe('needs_attention')
    expect(world.access('zoe')).toEqual(NO_USER)
  })
})

describe('a field that makes no leaver', () => {
  const FIELDS: [string, Broken, string][] = [
    ['a first name in an object', { first_name: { text: 'Ana' } }, 'first name'],
    ['groups in a text', { groups: 'Sales' }, 'department'],
    ['a group that is a number', { groups: [5] }, 'department'],
    ['employments as ids', { employments: ['2f1c'] }, 'employment type'],
    ['a type that is a number', { employments: [{ employment_type: 3 }] }, 'employment type'],
    ['a company that is true', { company: true }, 'company'],
    ['a phone that is a number', { mobile_phone_number: 31612345678 }, 'phone'],
    ['an address in a list', { work_email: ['ana@acme.test'] }, 'work e-mail'],
  ]

  test.each(FIELDS)('%s: told, and the earlier value stays', async (_, over, field) => {
    const world = await linkedCompany()
    const before = await world.person('ana')
    breaks(world, 'ana', over)
    await world.reconcile()
    expect(await world.reports()).toEqual(['unreadable-record ana'])
    expect(told(world)).toContain(`a value that cannot be read (${field})`)
    const { flaws, ...after } = (await world.person('ana')).employee
    expect(flaws).toHaveLength(1)
    expect({ ...after, flaws: [], modifiedAt: before.employee.modifiedAt }).toEqual(before.employee)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.done()).toEqual([])
  })

  test('does not keep an end from counting', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana')
    breaks(world, 'ana', { first_name: 5, groups: 'Sales' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test.each([
    ['employment_type', { employments: [5] }],
    ['group', { groups: 'Contractors' }],
  ])('that a rule looks at (%s): nobody new is invited by it', async (field, over) => {
    const world = await linkedCompany({
      settings: {
        scope: [
          { entity_id: '*', invite: true, where: [{ field, op: 'not_in', value: ['CONTRACTOR'] }] },
        ],
      },
    })
    world.hr.hire('zoe')
    breaks(world, 'zoe', over)
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.state('zoe')).toBe('skipped')
    expect(await world.reports()).toEqual(['unreadable-record zoe'])
    world.hr.honest()
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
  })
})

describe('a mapped field that a rule looks at', () => {
  const mapped = (value: unknown) => ({
    field_mappings: { organization_defined_targets: { Kind: value } },
  })

  test.each([
    ['all mappings are a text', { field_mappings: 'Kind=Temp' }],
    ['all mappings are a list', { field_mappings: [{ Kind: 'Temp' }] }],
    ['a target is a text', { field_mappings: { organization_defined_targets: 'Temp' } }],
    ['an object', mapped({ value: 'Temp' })],
    ['a list', mapped(['Temp'])],
    ['a text without end', mapped('Temp '.repeat(300))],
  ])('%s: nobody is invited by it', async (_, over) => {
    const world = await linkedCompany({
      settings: {
        scope: [
          {
            entity_id: '*',
            invite: true,
            where: [{ field: 'Kind', op: 'is_not', value: ['Temp'] }],
          },
        ],
      },
      prepare: ({ hr }) => {
        for (const name of hr.names()) hr.change(name, mapped('Staff'))
        hr.hire('zoe', mapped('Temp'))
      },
    })
    breaks(world, 'zoe', over)
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['unreadable-record zoe'])
  })
})

test('a record without an id stops no other record, and the read says nobody is absent', async () => {
  const world = await linkedCompany()
  breaks(world, 'ana', { id: { is: 'elsewhere' } })
  world.hr.change('bram', { first_name: 'Bramwell' })
  const run = await world.reconcile()
  expect(run).toMatchObject({ state: 'incomplete', reason: 'malformed-page' })
  expect(world.userOf('bram').firstName).toBe('Bramwell')
  expect(world.harmed()).toEqual([])
  expect(world.user('ana')?.email).toBe(addressOf('ana'))
})
