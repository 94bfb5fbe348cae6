// docs/rules.md section 4: who should have a user, and where. Routing itself is tested in scope.test.ts.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ENDED, INVITED, NO_USER, WORKS, type Access } from '../world/people.ts'
import {
  companyInReview,
  linkedCompany,
  type CompanyOptions,
  type World,
} from '../world/company.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

/** A group of two entities: everyone works for Acme BV until a test moves them. */
const GROUP: CompanyOptions = {
  entities: [NL, DE],
  settings: { routing: { by: 'company', map: { bv: 'nl', gmbh: 'de' } } },
  prepare: (world) => {
    const bv = world.hr.account.company('bv', 'Acme BV')
    world.hr.account.company('gmbh', 'Acme GmbH')
    for (const name of world.hr.rows.keys()) world.hr.change(name, { company: bv.id })
  },
}

function companyId(world: World, remoteId: string): string {
  return world.hr.account.companies.find((one) => one.remote_id === remoteId)?.id ?? ''
}

const IN_DE: Access = { status: 'invited', entities: ['de'], cards: [] }

describe('rule 19', () => {
  test('rule 19: routing by company decides the entity', async () => {
    const world = await linkedCompany(GROUP)
    world.hr.hire('zoe', { company: companyId(world, 'gmbh') })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(IN_DE)
  })

  test('rule 19: a new value is reported and gets no default entity', async () => {
    const world = await linkedCompany(GROUP)
    const ltd = world.hr.account.company('ltd', 'Acme Ltd')
    world.hr.hire('zoe', { company: ltd.id })
    world.hr.hire('yan', { company: null })
    await world.reconcile()
    expect([world.access('zoe'), world.access('yan')]).toEqual([NO_USER, NO_USER])
    expect(await world.reports()).toEqual(['unmapped-entity yan', 'unmapped-entity zoe'])
  })

  test('rule 19: several entities and no routing: the first plan is empty, held, and cannot be approved', async () => {
    const world = await companyInReview({ entities: [NL, DE], employees: 4, users: 1 })
    expect(await world.held()).toEqual([])
    expect(await world.reports()).toHaveLength(4 + 1)
    const [review] = world.inbox('admin').slice(-1)
    expect(review).toEqual(aMail('first-sync-review'))
    expect(review?.notice).toMatchObject({ blockedBy: { code: 'unrouted' } })
    await expect(world.approve()).rejects.toThrow('nobody is routed')
    await world.settings({ routing: { by: 'single', entity_id: 'nl' } })
    await world.untilIdle()
    expect(await world.held()).toHaveLength(3)
    await world.approve()
    expect(world.access('dries')).toEqual(INVITED)
  })
})

describe('rule 20', () => {
  test('rule 20: a rule decides who is invited', async () => {
    const scope = [
      { entity_id: '*', invite: true, where: [where('email_domain', 'is', 'acme.test')] },
    ]
    const world = await linkedCompany({ settings: { scope } })
    world.hr.hire('zoe')
    world.hr.hire('yan', { work_email: 'yan@agency.test' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.users().map((user) => user.email)).not.toContain('yan@agency.test')
    expect(await world.state('yan')).toBe('out_of_scope')
  })

  test('rule 20: `invite: false` matches and updates, and never invites', async () => {
    const scope = [{ entity_id: 'nl', invite: false, where: [] }]
    const world = await linkedCompany({ users: 11, settings: { scope } })
    expect(world.access('luca')).toEqual(NO_USER)
    world.hr.change('ana', { first_name: 'Anna' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ firstName: 'Anna' })
    expect(await world.why('luca')).toContain('not-invited-by-rule')
    world.hr.terminate('ana', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

function where(field: string, op: 'is' | 'is_not', value: string) {
  return { field, op, value: [value] }
}

describe('rule 21', () => {
  const NOT_BRAM = [
    { entity_id: '*', invite: true, where: [where('email_domain', 'is', 'acme.test')] },
  ]

  test('rule 21: a linked user out of scope keeps access and is listed as no longer synced', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.change('bram', { work_email: 'bram@agency.test' })
        giveUser('bram')
      },
    })
    await world.settings({ scope: NOT_BRAM })
    await world.untilIdle()
    world.hr.change('bram', { first_name: 'Bramtje' })
    await world.reconcile()
    expect(await world.state('bram')).toBe('out_of_scope')
    expect(await world.reports()).toEqual(['no-longer-synced bramtje'])
    expect(world.harmed()).toEqual([])
    expect(world.done()).toEqual([])
  })

  test('rule 21: presence is decided before scope: a linked person who left is a leaver although out of scope', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.change('bram', { work_email: 'bram@agency.test' })
        giveUser('bram')
      },
    })
    await world.settings({ scope: NOT_BRAM })
    await world.untilIdle()
    world.hr.terminate('bram', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.users().find((user) => user.id === 'u_bram')).toMatchObject({ status: 'inactive' })
  })

  test('rule 21: a linked person whose value is not mapped any more keeps access', async () => {
    const world = await linkedCompany(GROUP)
    const ltd = world.hr.account.company('ltd', 'Acme Ltd')
    world.hr.change('ana', { company: ltd.id })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toContain('no-longer-synced ana')
  })

  test('rule 21: a whole department that vanishes together is held', async () => {
    const world = await linkedCompany({
      employees: 40,
      prepare: ({ hr }) => {
        const sales = hr.account.group('Sales')
        for (const name of ['ana', 'bram', 'chloe']) hr.change(name, { groups: [sales.id] })
      },
    })
    world.hr.delete('ana', 'bram', 'chloe')
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toEqual(['shrunken-read'])
    expect(world.inbox('admin')).toContainEqual(aMail('held'))
  })

  test('rule 21: three who vanish from different places are not held', async () => {
    const world = await linkedCompany({ employees: 40 })
    world.hr.delete('ana', 'bram', 'chloe')
    await world.reconcile()
    expect(world.harmed()).toHaveLength(3)
  })

  test('rule 21: a whole work location that vanishes together is held', async () => {
    const world = await linkedCompany({
      employees: 40,
      prepare: ({ hr }) => {
        for (const name of ['ana', 'bram', 'chloe']) hr.change(name, { work_location: 'berlin-1' })
      },
    })
    world.hr.delete('ana', 'bram', 'chloe')
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toEqual(['shrunken-read'])
  })
})

test('rule 22: contractors and unknown employment types count like everyone', async () => {
  const world = await linkedCompany()
  for (const [name, type] of Object.entries({ zoe: 'CONTRACTOR', yan: 'Zero hours', xia: null })) {
    const row = world.hr.hire(name)
    const job = world.hr.account.employments.find((one) => one.employee === row.id)
    Object.assign(job ?? {}, { employment_type: type })
  }
  await world.reconcile()
  expect(['zoe', 'yan', 'xia'].map(world.access)).toEqual([INVITED, INVITED, INVITED])
})

describe('rule 23', () => {
  test('rule 23: no work e-mail: skipped and listed; invited once HR has one', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { work_email: null })
    await world.reconcile()
    expect(await world.state('zoe')).toBe('skipped')
    expect(await world.reports()).toEqual(['no-email zoe'])
    expect(world.access('zoe')).toEqual(NO_USER)
    world.hr.change('zoe', { work_email: 'zoe@acme.test' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.reports()).toEqual([])
  })

  test('rule 23: the settings may allow the personal e-mail', async () => {
    const world = await linkedCompany({ settings: { email_source: 'work_then_personal' } })
    world.hr.hire('zoe', { work_email: null })
    await world.reconcile()
    expect(world.users().map((user) => user.email)).toContain('zoe@home.test')
  })

  test('rule 23: a work e-mail that appears later for a linked person is a difference, not a new person', async () => {
    const world = await linkedCompany({
      settings: { email_source: 'work_then_personal' },
      prepare: ({ hr, giveUser }) => {
        hr.change('ana', { work_email: null })
        giveUser('ana', { email: 'ana@home.test' })
      },
    })
    world.hr.change('ana', { work_email: 'ana@acme.test' })
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual(['email-differs ana'])
  })
})

describe('rule 24', () => {
  const start = (day: string) => ({ start_date: `${day}T00:00:00Z` })

  test('rule 24: an invitation waits for the start date, and is sent that day automatically', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { ...start('2026-05-07'), employment_status: 'PENDING' })
    await world.reconcile()
    expect(await world.state('zoe')).toBe('scheduled')
    await world.at('2026-05-06T21:30:00Z')
    expect(world.access('zoe')).toEqual(NO_USER)
    await world.at('2026-05-06T23:30:00Z')
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 24: the settings may send the invitation days before', async () => {
    const world = await linkedCompany({ settings: { invite_days_before_start: 2 } })
    world.hr.hire('zoe', { ...start('2026-05-07'), employment_status: 'PENDING' })
    await world.reconcile()
    await world.at('2026-05-04T21:00:00Z')
    expect(world.access('zoe')).toEqual(NO_USER)
    await world.at('2026-05-04T23:30:00Z')
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 24: without a start date, somebody is invited as soon as they are ACTIVE', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { start_date: null })
    world.hr.hire('yan', { start_date: null, employment_status: 'PENDING' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.access('yan')).toEqual(NO_USER)
    world.hr.change('yan', { employment_status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('yan')).toEqual(INVITED)
  })

  test('rule 24: a changed start date moves the invitation', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', start('2026-05-07'))
    await world.reconcile()
    world.hr.change('zoe', start('2026-05-20'))
    await world.reconcile()
    await world.at('2026-05-10T09:00:00Z')
    expect(world.access('zoe')).toEqual(NO_USER)
    await world.at('2026-05-20T09:00:00Z')
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 24: a new hire who vanishes before the invitation is dropped without a mail', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', start('2026-05-07'))
    await world.reconcile()
    world.hr.delete('zoe')
    await world.at('2026-05-09T09:00:00Z')
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(world.inbox()).toEqual([])
  })

  test('rule 24: somebody invited whose start is postponed keeps the user, with a flag', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    await world.reconcile()
    world.hr.change('zoe', { ...start('2026-09-01'), employment_status: 'PENDING' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.reports()).toContain('start-moved zoe')
  })
})

describe('rule 25', () => {
  test('rule 25: a user removed by hand is not invited again automatically', async () => {
    const world = await linkedCompany()
    world.host.remove('u_ana')
    await world.reconcile()
    await world.days(8)
    expect(world.access('ana')).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['removed-by-hand ana'])
  })

  test('rule 25: nor is a user whose access was ended by hand; an admin may invite them again', async () => {
    const world = await linkedCompany()
    world.giveUser('ana', { status: 'inactive', entityIds: [], cards: [] })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'inactive' })
    expect(await world.reports()).toEqual(['removed-by-hand ana'])
    await world.decide('ana', 'invite-again')
    expect(world.access('ana')).toMatchObject({ entities: ['nl'] })
  })
})
