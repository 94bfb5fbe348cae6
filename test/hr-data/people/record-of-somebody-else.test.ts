// The record of a linked person is written over with somebody else: another name, and another address or first day.
import { describe, expect, test } from 'vitest'
import { work } from '../../../src/sync/run/work.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'

const OMAR: Partial<EmployeeRow> = {
  first_name: 'Omar',
  last_name: 'Nassar',
  display_full_name: 'Omar Nassar',
  work_email: 'omar@acme.test',
  start_date: '2026-05-04T00:00:00Z',
  employment_status: 'ACTIVE',
  termination_date: null,
}

/** Ana left, and we ended her. */
async function anaLeft(options: CompanyOptions = {}): Promise<World> {
  const world = await linkedCompany({ employees: 12, ...options })
  world.hr.terminate('ana')
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  world.emptyInbox()
  return world
}

function anaWorks(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({ employees: 12, ...options })
}

async function reportsOfAna(world: World): Promise<string[]> {
  const { id } = await world.person('ana')
  const open = await world.store.openReports(world.accountId, { employees: [id] })
  return open.map(({ report }) => report.code)
}

async function heldOfAna(world: World) {
  const { id } = await world.person('ana')
  const plan = await world.plan()
  const own = plan?.actions.filter((one) => one.employee_id === id && one.outcome === null) ?? []
  return own.map(({ kind, hold_codes }) => `${kind} ${hold_codes.join()}`)
}

/** Nothing was done to Ana's user, and it still has her name. */
function untouched(world: World, access: object): void {
  expect(world.access('ana')).toEqual(access)
  expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
  expect(world.done().filter((line) => /reactivate|update|invite/.test(line))).toEqual([])
}

describe('what would follow for the user waits', () => {
  test('she left in the spring: her login is not given to him', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    untouched(world, ENDED)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
    expect(await heldOfAna(world)).toEqual([
      'user.reactivate identity-change',
      'user.update identity-change',
    ])
    expect(await world.holdCodes()).toEqual(['identity-change'])
    expect(await world.state('ana')).toBe('needs_attention')
    const mails = world.inbox('admin').map(({ kind }) => kind)
    expect(mails.toSorted()).toEqual(['held', 'needs-attention'])
    world.emptyInbox()
    await world.days(3)
    untouched(world, ENDED)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
  })

  test('she works: her user is not renamed', async () => {
    const world = await anaWorks()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    untouched(world, WORKS)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
    expect(await heldOfAna(world)).toEqual(['user.update identity-change'])
  })

  test('a hundred days after the end, when nothing readable of her is kept', async () => {
    const world = await anaLeft()
    await hundredDays(world)
    const { row, link } = await stored(world)
    expect(row.employee.firstName).toBeNull()
    expect(link).toMatchObject({ emailKey: null, nameKey: null })
    expect(JSON.stringify(link?.print)).not.toMatch(/ana|pop/i)
    world.hr.change('ana', { ...OMAR, start_date: '2026-08-10T00:00:00Z' })
    await world.reconcile()
    untouched(world, ENDED)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
  })

  test('the same where the product no longer has her name', async () => {
    const world = await anaLeft()
    world.host.put({ ...world.userOf('ana'), firstName: null, lastName: null })
    await hundredDays(world)
    world.hr.change('ana', { ...OMAR, start_date: '2026-08-10T00:00:00Z' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
  })

  test('by a webhook', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.webhook('ana')
    await world.untilIdle()
    untouched(world, ENDED)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
  })
})

/** People who left are reduced after ninety. */
async function hundredDays(world: World): Promise<void> {
  await work(world.deps, { kind: 'retain' })
  world.asleep(100)
  await work(world.deps, { kind: 'retain' })
}

async function stored(world: World) {
  const row = await world.person('ana')
  return { row, link: await world.store.link(world.accountId, row.id) }
}

describe('the same person', () => {
  test('who left comes back under the new name', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    expect((await api(world, { decision: 'link' })).status).toBe(200)
    await world.untilIdle()
    expect(world.access('ana').status).toBe('active')
    expect(world.user('ana')).toMatchObject({ firstName: 'Omar', lastName: 'Nassar' })
    expect(await heldOfAna(world)).toEqual([])
    expect(await world.holdCodes()).toEqual([])
    await world.reconcile()
    expect(await reportsOfAna(world)).not.toContain('identity-change')
    expect(await world.state('ana')).toBe('active')
  })

  test('who works is renamed, with the user’s id named', async () => {
    const world = await anaWorks()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    await world.decide('ana', 'link', { user_id: 'u_ana' })
    expect(world.user('ana')).toMatchObject({ firstName: 'Omar', lastName: 'Nassar' })
    await world.reconcile()
    expect(await reportsOfAna(world)).toEqual(['email-differs'])
  })

  test('an approved plan says it too', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    await world.approve()
    expect(world.user('ana')).toMatchObject({ status: 'active', firstName: 'Omar' })
    await world.reconcile()
    expect(await reportsOfAna(world)).not.toContain('identity-change')
  })
})

describe('somebody else', () => {
  test('she left: her user stays ended, and he is invited', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    const answer = await api(world, {
      decision: 'not-this-person',
      actor: { email: 'bo@acme.test' },
    })
    expect(answer.status).toBe(200)
    await world.untilIdle()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
    expect(world.done().at(-1)).toBe('user.invite omar@acme.test nl')
    expect(await world.state('ana')).toBe('active')
    expect((await stored(world)).link?.userId).not.toBe('u_ana')
    expect(await reportsOfAna(world)).toEqual([])
    expect(await heldOfAna(world)).toEqual([])
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
    expect(
      world.done().filter((line) => line.includes('ana@') && /reactivate|update/.test(line)),
    ).toEqual([])
    expect(world.done().filter((line) => line.startsWith('user.invite'))).toHaveLength(1)
  })

  test('she works: her access ends as that of any leaver, with a mail about her, and he is invited', async () => {
    const world = await anaWorks()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    world.emptyInbox()
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
    expect(world.done().filter((line) => line.startsWith('user.invite'))).toEqual([
      'user.invite omar@acme.test nl',
    ])
    const mail = world.inbox('admin').find(({ kind }) => kind === 'deactivated')
    expect(mail?.subject).toContain('Ana Pop')
    expect(mail?.text).not.toContain('Omar')
    await world.days(8)
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.holdCodes()).toEqual([])
  })

  test('her end is counted by the brake, and held with too many others', async () => {
    const world = await linkedCompany({ employees: 20 })
    world.hr.change('ana', OMAR)
    for (const name of ['bram', 'chloe', 'dries']) world.hr.terminate(name)
    await world.reconcile()
    expect(world.access('bram')).toEqual(ENDED)
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.held()).toContain('user.deactivate ana nl')
    expect(world.done()).toContain('user.invite omar@acme.test nl')
    await world.approve()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('in two entities both end', async () => {
    const entities = [
      { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
      { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' },
    ]
    const world = await linkedCompany({
      entities,
      settings: { routing: { by: 'single', entity_id: 'nl' } },
      prepare: (made) => void made.giveUser('ana', { entityIds: ['nl', 'de'] }),
    })
    world.hr.change('ana', OMAR)
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual({
      status: 'inactive',
      entities: [],
      cards: ['blocked', 'blocked'],
    })
  })

  test('a hundred days later', async () => {
    const world = await anaLeft()
    await hundredDays(world)
    world.hr.change('ana', { ...OMAR, start_date: '2026-08-10T00:00:00Z' })
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.done().at(-1)).toBe('user.invite omar@acme.test nl')
  })

  test('she returns later under a record of her own, and gets back what we ended', async () => {
    const world = await anaWorks()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    world.hr.hire('ana-again', { first_name: 'Ana', last_name: 'Pop', work_email: 'ana@acme.test' })
    await world.reconcile()
    expect(world.access('ana').status).toBe('active')
  })

  test('with the user’s own address he is not invited, and nobody is asked again', async () => {
    const world = await anaLeft()
    world.hr.change('ana', { ...OMAR, work_email: 'ana@acme.test' })
    await world.reconcile()
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
    await world.decide('ana', 'not-this-person')
    await world.reconcile()
    expect(await reportsOfAna(world)).toEqual([])
    expect(await world.state('ana')).toBe('skipped')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('HR cannot be read', async () => {
    const world = await anaWorks()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    world.hr.breaks()
    world.hr.breaksFor('ana')
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('an answer that is taken back', () => {
  test('before he has a user: the question is open again, and what she had is hers', async () => {
    const world = await anaLeft()
    world.hr.change('ana', { ...OMAR, work_email: null })
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    expect(await reportsOfAna(world)).toEqual(['no-email'])
    await withdrawAll(world)
    expect(await reportsOfAna(world)).toEqual(['identity-change'])
    expect((await stored(world)).link?.userId).toBe('u_ana')
    expect((await world.employees()).length).toBe(12)
    untouched(world, ENDED)
  })

  test('the same person after all', async () => {
    const world = await anaLeft()
    world.hr.change('ana', { ...OMAR, work_email: null })
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    await world.decide('ana', 'link', { user_id: 'u_ana' })
    expect(world.user('ana')).toMatchObject({ status: 'active', firstName: 'Omar' })
    expect((await world.employees()).length).toBe(12)
  })

  test('after he has a user: both stay as they are', async () => {
    const world = await anaLeft()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    await world.decide('ana', 'not-this-person')
    await withdrawAll(world)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await reportsOfAna(world)).toEqual([])
    expect((await stored(world)).link?.userId).not.toBe('u_ana')
  })

  test('HR corrects the record before anybody answers: nothing happened', async () => {
    const world = await anaWorks()
    const { row } = await stored(world)
    world.hr.change('ana', OMAR)
    await world.reconcile()
    world.hr.change('ana', {
      first_name: 'Ana',
      last_name: 'Pop',
      display_full_name: 'Ana Pop',
      work_email: 'ana@acme.test',
      start_date: row.employee.startDate === null ? null : `${row.employee.startDate}T00:00:00Z`,
    })
    await world.reconcile()
    untouched(world, WORKS)
    expect(await reportsOfAna(world)).toEqual([])
    expect(await world.holdCodes()).toEqual([])
    expect(await world.state('ana')).toBe('active')
  })
})

describe('no other person', () => {
  const SAME: [string, Partial<EmployeeRow>][] = [
    [
      'another last name (a marriage), and another address',
      { last_name: 'Smith', work_email: 'ana.smith@acme.test' },
    ],
    [
      'first and last name swapped',
      { first_name: 'Pop', last_name: 'Ana', work_email: 'pop@acme.test' },
    ],
    [
      'the same name in Cyrillic letters',
      { first_name: 'Ана', last_name: 'Поп', work_email: 'ana.pop@acme.test' },
    ],
    ['another address and the same name', { work_email: 'a.pop@acme.test' }],
    ['another name and the same address', { first_name: 'Maria', last_name: 'Silva' }],
    [
      'another name without an address, and nothing else',
      { first_name: 'Maria', last_name: 'Silva', work_email: null },
    ],
  ]
  test.each(SAME)('%s', async (_what, over) => {
    const world = await anaWorks()
    world.hr.change('ana', over)
    await world.reconcile()
    expect(await reportsOfAna(world)).not.toContain('identity-change')
    expect(await world.holdCodes()).toEqual([])
  })

  const OTHER: [string, Partial<EmployeeRow>][] = [
    ['no address, and another employee number', { work_email: null, employee_number: 'E-999' }],
    ['no address, and another first day', { work_email: null, start_date: '2026-05-04T00:00:00Z' }],
    [
      'not started yet',
      { ...OMAR, employment_status: 'PENDING', start_date: '2026-06-01T00:00:00Z' },
    ],
    [
      'already left',
      { ...OMAR, employment_status: 'INACTIVE', termination_date: '2026-04-30T00:00:00Z' },
    ],
  ]
  test.each(OTHER)('but this may be one: another name, %s', async (_what, over) => {
    const world = await anaWorks()
    world.hr.change('ana', { first_name: 'Omar', last_name: 'Nassar', ...over })
    await world.reconcile()
    expect(await reportsOfAna(world)).toContain('identity-change')
    untouched(world, WORKS)
  })
})

async function api(world: World, body: object) {
  const { call } = await portalOf(world)
  const { id } = await world.person('ana')
  return call('POST', `/v1/accounts/${world.accountId}/employees/${id}/decisions`, body)
}

async function withdrawAll(world: World): Promise<void> {
  const { call } = await portalOf(world)
  const path = `/v1/accounts/${world.accountId}/decisions`
  const { body } = await call('GET', path)
  for (const { id } of body.results as { id: string }[])
    expect((await call('DELETE', `${path}/${id}`)).status).toBe(200)
  await world.untilIdle()
}

test('many are answered at once, by the code of what is asked', async () => {
  const world = await linkedCompany({ employees: 40 })
  for (const name of ['ana', 'bram'])
    world.hr.change(name, {
      ...OMAR,
      first_name: `Omar${name.length}`,
      last_name: 'Nassar',
      work_email: `new.${name}@acme.test`,
    })
  await world.reconcile()
  const { call } = await portalOf(world)
  const path = `/v1/accounts/${world.accountId}/decisions`
  const body = { decision: 'not-this-person', filter: { code: 'identity-change' } }
  const answer = await call('POST', path, body)
  expect([answer.status, answer.body]).toEqual([200, { decided: 2, refused: [] }])
  await world.untilIdle()
  expect([world.access('ana'), world.access('bram')]).toEqual([ENDED, ENDED])
  const invited = world.done().filter((line) => line.startsWith('user.invite'))
  expect(invited.toSorted()).toEqual([
    'user.invite new.ana@acme.test nl',
    'user.invite new.bram@acme.test nl',
  ])
})
