// A field that turns empty for nearly everybody is HR's key losing a right, not news about people (rule 15).
import { describe, expect, test } from 'vitest'
import { acceptLoss } from '../../../src/sync/account/accept-loss.ts'
import { editing, type Lie } from '../../doubles/answers.ts'
import { withoutMembers } from '../../doubles/merge-lies.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { namesFrom } from '../../world/hr.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'

const NO_CONTRACTORS = {
  scope: [
    {
      entity_id: '*',
      invite: true,
      where: [{ field: 'employment_type', op: 'not_in' as const, value: ['CONTRACTOR'] }],
    },
  ],
}
const CONTRACTORS = namesFrom(12, 32)

/** From now on lists, and answers about these ids, have these values in the records of these people. */
function gives(world: World, names: readonly string[], over: Record<string, unknown>): void {
  const ids = new Set(names.map((name) => world.hr.row(name).id))
  const all: Lie = editing((body) => ({
    ...body,
    results: (body['results'] as { id: string }[]).map((row) =>
      ids.has(row.id) ? { ...row, ...over } : row,
    ),
  }))
  world.hr.account.tell('employees', all)
  for (const id of ids)
    world.hr.account.tell(
      `employees/${id}`,
      editing((body) => ({ ...body, ...over })),
    )
}

function everybody(world: World, over: Record<string, unknown>): void {
  gives(world, world.hr.names(), over)
}

/** Twelve employees with users, and twenty contractors whom a rule leaves out. */
function withContractors(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    settings: NO_CONTRACTORS,
    ...options,
    prepare: async (world) => {
      for (const name of CONTRACTORS) contractor(world, name)
      await options.prepare?.(world)
    },
  })
}

function contractor(world: World, name: string, over: Partial<EmployeeRow> = {}): void {
  const { id } = world.hr.hire(name, over)
  const job = world.hr.account.employments.find(({ employee }) => employee === id)
  if (job !== undefined) job.employment_type = 'CONTRACTOR'
}

function invited(world: World): string[] {
  return world.done().filter((line) => line.startsWith('user.invite'))
}

async function lost(world: World): Promise<number> {
  return (await world.reports()).filter((line) => line.startsWith('attribute-lost')).length
}

describe('what decides who is in scope', () => {
  test.each(['-', 'N/A', '—', 'None', 'null', 'Not set', ' '])(
    'rule 15: the type of everybody becomes %j, which is none',
    async (type) => {
      const world = await withContractors()
      for (const job of world.hr.account.employments) job.employment_type = type
      await world.reconcile()
      await world.days(2)
      expect(invited(world)).toEqual([])
      expect(await lost(world)).toBe(1)
    },
  )

  test('rule 15: twenty contractors, and no employments any more: nobody is invited', async () => {
    const world = await withContractors()
    everybody(world, { employments: [] })
    const run = await world.reconcile()
    expect(run.state).toBe('done')
    expect(invited(world)).toEqual([])
    expect(await world.state(CONTRACTORS[0] ?? '')).toBe('out_of_scope')
    expect(await lost(world)).toBe(1)
    const [mail] = world.inbox('admin')
    expect(mail?.kind).toBe('needs-attention')
    expect(mail?.subject).toBe('HR: 1 thing needs a decision from you')
    expect(mail?.text).toContain('employment type')
    expect(mail?.text).not.toContain('no e-mail address')
    await world.days(9)
    expect(invited(world)).toEqual([])
    expect(world.activeUsers()).toHaveLength(12)
  })

  test('it ends when the field is back, and nothing happened', async () => {
    const world = await withContractors()
    everybody(world, { employments: [] })
    await world.reconcile()
    world.hr.honest()
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(invited(world)).toEqual([])
    expect(await world.plan()).toBeNull()
  })

  test('somebody new, of whom no value is known, waits; with the field they are invited', async () => {
    const world = await withContractors()
    world.hr.hire('zoe')
    everybody(world, { employments: [] })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.holdCodes()).toEqual(['attribute-lost'])
    expect(await world.held()).toEqual(['user.invite zoe nl'])
    world.hr.honest()
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.plan()).toBeNull()
  })

  test.each([
    ['department is_not', 'department', {}],
    ['group not_in', 'group', {}],
  ])('%s, and all groups are empty', async (_, field) => {
    const world = await linkedCompany({
      settings: {
        scope: [{ entity_id: '*', invite: true, where: [{ field, op: 'is_not', value: ['Lab'] }] }],
      },
      prepare: ({ hr }) => {
        const lab = hr.account.group('Lab')
        const sales = hr.account.group('Sales')
        for (const name of hr.names()) hr.change(name, { groups: [sales.id] })
        for (const name of CONTRACTORS) hr.hire(name, { groups: [lab.id] })
      },
    })
    everybody(world, { groups: [] })
    await world.reconcile()
    expect(invited(world)).toEqual([])
    expect(await lost(world)).toBe(1)
  })

  test('departments are gone and teams are not', async () => {
    const world = await linkedCompany({
      settings: {
        scope: [
          {
            entity_id: '*',
            invite: true,
            where: [{ field: 'department', op: 'is_not', value: ['Lab'] }],
          },
        ],
      },
      prepare: ({ hr }) => {
        const team = hr.account.group('Red', 'TEAM')
        const [lab, sales] = [hr.account.group('Lab'), hr.account.group('Sales')]
        for (const name of hr.names()) hr.change(name, { groups: [sales.id, team.id] })
        for (const name of CONTRACTORS) hr.hire(name, { groups: [lab.id, team.id] })
      },
    })
    const [team] = world.hr.account.groups
    everybody(world, { groups: [team?.id] })
    await world.reconcile()
    expect(invited(world)).toEqual([])
    expect(await lost(world)).toBe(1)
  })

  test('a mapped field', async () => {
    const badge = (value: string) => ({
      field_mappings: { organization_defined_targets: { Kind: value } },
    })
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
        for (const name of hr.names()) hr.change(name, badge('Staff'))
        for (const name of CONTRACTORS) hr.hire(name, badge('Temp'))
      },
    })
    everybody(world, { field_mappings: null })
    await world.reconcile()
    expect(invited(world)).toEqual([])
    expect(await world.reports()).toEqual(['attribute-lost '])
  })

  test('a mapped field that the settings use no longer is no loss', async () => {
    const mapped = { field_mappings: { organization_defined_targets: { Kind: 'Staff' } } }
    const world = await linkedCompany({
      settings: {
        scope: [
          { entity_id: '*', invite: true, where: [{ field: 'Kind', op: 'is', value: ['Staff'] }] },
        ],
      },
      prepare: ({ hr }) => {
        for (const name of hr.names()) hr.change(name, mapped)
      },
    })
    await world.settings({ scope: [] })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })
})

describe('what routes', () => {
  const ENTITIES = ['nl', 'de'].map((id) => ({ id, name: id, country: 'NL', timezone: 'UTC' }))

  function routed(): Promise<World> {
    return linkedCompany({
      entities: ENTITIES,
      employees: 20,
      settings: { routing: { by: 'company', map: { 'c-nl': 'nl', 'c-de': 'de' } } },
      prepare: (world) => {
        const { hr, giveUser } = world
        const nl = hr.account.company('c-nl', 'NL')
        const de = hr.account.company('c-de', 'DE')
        hr.names().forEach((name, n) => {
          hr.change(name, { company: n < 14 ? nl.id : de.id })
          giveUser(name, { entityIds: [n < 14 ? 'nl' : 'de'] })
        })
      },
    })
  }

  test('the company is gone for everybody: nobody moves, and nobody is out of scope', async () => {
    const world = await routed()
    everybody(world, { company: null })
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual(['attribute-lost '])
    expect((await world.person('ana')).entityIds).toEqual(['nl'])
    expect(await world.state('ana')).toBe('active')
  })

  test('in one entity of a group only', async () => {
    const world = await routed()
    const others = namesFrom(14, 20)
    gives(world, others, { employments: [], company: null })
    await world.reconcile()
    expect(await lost(world)).toBe(2)
    expect((await world.person(others[0] ?? '')).entityIds).toEqual(['de'])
    expect(await world.state(others[0] ?? '')).toBe('active')
  })
})

describe('first days', () => {
  const HIRES = namesFrom(12, 20)

  function withHires(): Promise<World> {
    return linkedCompany({
      prepare: ({ hr }) => {
        for (const name of HIRES) hr.hire(name, { start_date: '2026-09-01T00:00:00Z' })
      },
    })
  }

  test('rule 15: eight hires of September, and no start date any more: nobody is invited', async () => {
    const world = await withHires()
    everybody(world, { start_date: null })
    await world.reconcile()
    await world.days(3)
    expect(invited(world)).toEqual([])
    expect(await world.state(HIRES[0] ?? '')).toBe('scheduled')
    expect(await lost(world)).toBe(1)
  })

  test.each(['1970-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '0001-01-01T00:00:00Z'])(
    'a day that stands for none (%s) is none',
    async (start_date) => {
      const world = await withHires()
      everybody(world, { start_date })
      await world.reconcile()
      await world.days(2)
      expect(invited(world)).toEqual([])
      expect(await lost(world)).toBe(1)
    },
  )

  test('they are invited on the day that was known', async () => {
    const world = await withHires()
    everybody(world, { start_date: null })
    await world.reconcile()
    await world.at('2026-09-02T12:00:00Z')
    expect(invited(world)).toHaveLength(8)
  })

  test('by webhook: nobody starts before the next full read', async () => {
    const world = await withHires()
    const name = HIRES[0] ?? ''
    world.hr.change(name, { start_date: null })
    await world.webhook(name)
    expect(world.access(name)).toEqual(NO_USER)
    expect(await world.state(name)).toBe('scheduled')
    await world.reconcile()
    expect(world.access(name)).toEqual(INVITED)
  })

  test('in a delta', async () => {
    const world = await withHires()
    await world.hours(1)
    for (const name of HIRES) world.hr.change(name, { start_date: null })
    await world.reconcile({ mode: 'delta' })
    expect(invited(world)).toEqual([])
  })
})

describe('last days', () => {
  const LEAVERS = namesFrom(0, 4)

  function withLeavers(status = 'ACTIVE'): Promise<World> {
    return linkedCompany({
      employees: 20,
      prepare: ({ hr }) => {
        for (const name of LEAVERS) hr.terminate(name, { on: '2026-05-08', status })
      },
    })
  }

  test('end dates vanish: they still count, and end nobody by themselves', async () => {
    const world = await withLeavers()
    everybody(world, { termination_date: null })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    expect(await lost(world)).toBe(1)
    await world.days(5)
    for (const name of LEAVERS) expect(world.access(name)).toEqual(WORKS)
    expect(await world.holdCodes()).toContain('attribute-lost')
    await world.approve()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('end dates that stand for none are gone as well', async () => {
    const world = await withLeavers()
    everybody(world, { termination_date: '2099-12-31T00:00:00Z' })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    expect(await lost(world)).toBe(1)
  })

  test('inactive with a last day to come: nobody is ended by its absence', async () => {
    const world = await withLeavers('INACTIVE')
    everybody(world, { termination_date: null })
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.state('ana')).toBe('leaving')
  })

  test('somebody newly inactive without a day waits for an admin', async () => {
    const world = await withLeavers()
    everybody(world, { termination_date: null })
    await world.reconcile()
    world.hr.change('filip', { employment_status: 'INACTIVE' })
    await world.reconcile()
    expect(world.access('filip')).toEqual(WORKS)
    expect(await world.held()).toContain('user.deactivate filip nl')
  })
})

test('a contradiction whose first day vanished is no second look at it', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-04-20', status: 'ACTIVE' })
  await world.reconcile()
  world.hr.change('ana', { start_date: null })
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

describe('everything else', () => {
  test.each([
    ['names', ['first_name', 'last_name'], 2],
    ['phones and addresses', ['mobile_phone_number', 'work_email'], 2],
    ['the status', ['employment_status'], 1],
    ['managers', ['manager'], 0],
  ])('%s: nothing follows', async (_, members, count) => {
    const world = await linkedCompany()
    const before = world.users()
    world.hr.lies(withoutMembers(...members))
    await world.reconcile()
    await world.days(2)
    expect(world.users()).toEqual(before)
    expect((await world.reports()).every((line) => line.startsWith('attribute-lost'))).toBe(true)
    expect(await lost(world)).toBe(count)
  })

  test('work addresses, where personal ones may stand for them: mails name the address invited', async () => {
    const world = await linkedCompany({
      settings: { email_source: 'work_then_personal' },
      prepare: ({ hr }) => void hr.hire('zoe', { start_date: '2026-06-01T00:00:00Z' }),
    })
    world.hr.lies(withoutMembers('work_email'))
    await world.reconcile()
    await world.at('2026-06-02T12:00:00Z')
    expect(world.access('zoe')).toEqual(INVITED)
    const summary = world.inbox('admin').find(({ kind }) => kind === 'added-summary')
    expect(summary?.text).toContain('zoe@acme.test')
    expect(summary?.text).not.toContain('home.test')
  })

  test('the key loses everything but ids', async () => {
    const world = await withContractors()
    const { id: _, ...row } = world.hr.row('ana')
    const members = Object.keys(row).filter((name) => !/remote_id|_at$|deleted/.test(name))
    world.hr.lies(withoutMembers(...members))
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(world.harmed()).toEqual([])
  })
})

describe('how many', () => {
  async function losing(count: number, of = 100): Promise<World> {
    const world = await linkedCompany({ employees: of })
    for (const name of namesFrom(0, count)) world.hr.change(name, { mobile_phone_number: null })
    await world.reconcile()
    return world
  }

  test('79 of 100 are people, 80 are a loss', async () => {
    expect(await lost(await losing(79))).toBe(0)
    expect(await lost(await losing(80))).toBe(1)
  })

  test('two of two are people, three of three are a loss', async () => {
    expect(await lost(await losing(2, 2))).toBe(0)
    expect(await lost(await losing(3, 3))).toBe(1)
  })

  test('over two reads', async () => {
    const world = await losing(50)
    expect(await lost(world)).toBe(0)
    for (const name of namesFrom(50, 90)) world.hr.change(name, { mobile_phone_number: null })
    await world.reconcile()
    expect(await lost(world)).toBe(1)
  })

  test('it is over when nearly everybody has it again', async () => {
    const world = await losing(100)
    const phone = { mobile_phone_number: '+31 6 1234 0000' }
    for (const name of namesFrom(0, 50)) world.hr.change(name, phone)
    await world.reconcile()
    expect(await lost(world)).toBe(1)
    for (const name of namesFrom(50, 85)) world.hr.change(name, phone)
    await world.reconcile()
    expect(await lost(world)).toBe(0)
  })
})

test('a short list ends no loss, and an incomplete read judges nobody', async () => {
  const world = await withContractors()
  everybody(world, { employments: [] })
  world.hr.account.status = 'INCOMPLETE'
  await world.reconcile()
  expect(invited(world)).toEqual([])
  expect(await lost(world)).toBe(1)
  world.hr.account.status = 'COMPLETE'
  world.hr.hide(...namesFrom(2, 32))
  await world.reconcile()
  await world.reconcile()
  expect(invited(world)).toEqual([])
  expect(await lost(world)).toBe(1)
})

test('a contractor who was reduced is not invited by it', async () => {
  const world = await withContractors()
  await world.days(35)
  await world.deps.store.retain(new Date().toISOString(), (row) =>
    Promise.resolve({ ...row, reducedAt: new Date().toISOString() }),
  )
  const name = CONTRACTORS[0] ?? ''
  everybody(world, { employments: [] })
  await world.webhook(name)
  expect(world.access(name)).toEqual(NO_USER)
  await world.reconcile()
  await world.days(2)
  expect(invited(world)).toEqual([])
})

describe('an admin accepts the loss', () => {
  const NAME = '/lost-attributes/employmentType/accept'

  test('in the portal: then empty is empty, and what follows goes through the brake', async () => {
    const world = await withContractors()
    everybody(world, { employments: [] })
    await world.reconcile()
    const portal = await portalOf(world)
    expect(await portal.page()).toContain('HR no longer gives 1 field')
    expect(await portal.page('/lost-fields')).toContain(
      'no longer gives the employment type for 32',
    )
    await portal.post('/lost-fields/accept', { attribute: 'employmentType' })
    expect((await world.audit()).map(({ act }) => act)).toContain('attribute.accept')
    await world.hours(0.5)
    expect(await lost(world)).toBe(0)
    expect(invited(world)).toHaveLength(20)
    expect(await portal.page('/lost-fields')).toContain('HR gives every field')
    await world.days(2)
    expect(await lost(world)).toBe(0)
  })

  test('by the API, once', async () => {
    const world = await withContractors()
    everybody(world, { employments: [] })
    await world.reconcile()
    const { call } = await portalOf(world)
    const path = `/v1/accounts/${world.accountId}`
    const before = await call('GET', path)
    expect(before.body).toMatchObject({
      lost_attributes: [{ attribute: 'employmentType', entity_id: null, had: 32, lost: 32 }],
    })
    const answer = await call('POST', `${path}${NAME}`, { actor: { email: 'bo@acme.test' } })
    expect([answer.status, answer.body]).toMatchObject([200, { lost_attributes: [] }])
    expect((await call('POST', `${path}${NAME}`, {})).status).toBe(409)
    await world.hours(1)
    expect(invited(world)).toHaveLength(20)
  })

  test('of the last days: they are gone, and nobody is leaving', async () => {
    const world = await linkedCompany({
      employees: 20,
      prepare: ({ hr }) => {
        for (const name of namesFrom(0, 4))
          hr.terminate(name, { on: '2026-05-08', status: 'ACTIVE' })
      },
    })
    everybody(world, { termination_date: null })
    await world.reconcile()
    await acceptLoss(world.deps, world.accountId, 'terminationDate', 'bo@acme.test')
    await world.days(6)
    expect(await world.state('ana')).toBe('active')
    expect(world.harmed()).toEqual([])
  })
})
