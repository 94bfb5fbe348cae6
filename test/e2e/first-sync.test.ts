// The first sync: everyone in scope gets a user, known addresses are matched, and nothing happens unseen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay, dayFromNow } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Plan } from '../doubles/v1.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

function codes(plan: Plan): string[] {
  return plan.reports.map((report) => report.code)
}

describe('a company that has some users already', () => {
  let company: World
  beforeAll(async () => {
    company = await companyOn(stage, { employees: 10, users: 3, until: 'review', prepare })
  })

  /** Addresses in other letters, somebody from outside, and people who are not to be invited. */
  function prepare({ hr, giveExternal }: World): void {
    const [first, second, gone, ghost, soon, mononym] = [
      'ana',
      'bram',
      'ewa',
      'filip',
      'greta',
      'hugo',
    ] as const
    hr.change(first, { work_email: `  ${addressOf(first).toUpperCase()} ` })
    hr.change(second, { first_name: 'Renamed', mobile_phone_number: '06-8765 4321' })
    hr.change(gone, { employment_status: 'INACTIVE', termination_date: mergeDay(-40) })
    hr.change(ghost, { work_email: null })
    hr.change(soon, { employment_status: 'PENDING', start_date: mergeDay(30) })
    hr.change(mononym, { first_name: 'Sukarno', last_name: null })
    giveExternal('consultant@else.test')
  }

  test('nothing happens before an admin approves', async () => {
    const plan = await company.heldPlan()
    expect(company.actions()).toEqual([])
    expect(company.inbox('invitation')).toEqual([])
    expect(plan.actions.map((action) => action.kind)).toEqual(
      expect.arrayContaining(['user.update', 'user.invite']),
    )
    expect(codes(plan)).toEqual(expect.arrayContaining(['no-email', 'external-user']))
  })

  test('after the approval everyone active without a user is invited, and nobody else', async () => {
    await company.approve()
    const invited = company.actions('user.invite').map((action) => action.params['email'])
    const [third, mononym, eighth, ninth] = ['dries', 'hugo', 'ines', 'joris'] as const
    expect(new Set(invited)).toEqual(
      new Set([third, mononym, eighth, ninth].map((row) => addressOf(row))),
    )
    expect(invited).toHaveLength(4)
  })

  test('users with a known address are matched, not invited, and follow HR', async () => {
    const second = company.user('bram')
    expect(second).toMatchObject({ firstName: 'Renamed', phone: '+31687654321' })
    for (const row of namesFrom(0, 3)) {
      const { link, state } = await company.person(row)
      expect([state, link]).toEqual(['active', { user_id: expect.any(String) as string }])
    }
    expect(company.users()).toHaveLength(8)
  })

  test('a person with one name is invited under it', () => {
    const invite = company
      .actions('user.invite')
      .find((one) => one.params['first_name'] === 'Sukarno')
    expect(invite?.params['last_name']).toBe('')
  })

  test('somebody from outside is left alone and reported', () => {
    const outsider = company.users().find((one) => one.email === 'consultant@else.test')
    expect(outsider).toMatchObject({ status: 'active', entityIds: ['nl'], firstName: 'First' })
    expect(company.actions().map((action) => action.user_id)).not.toContain(outsider?.id)
  })

  test('who is not invited is shown, each with the reason', async () => {
    const [gone, ghost, soon] = ['ewa', 'filip', 'greta'] as const
    const people = await Promise.all([gone, ghost, soon].map((row) => company.person(row)))
    expect(people.map((one) => one.state)).toEqual(['left', 'skipped', 'scheduled'])
    expect(people[1]?.why.map((one) => one.code)).toContain('no-email')
    expect(people.map((one) => one.link)).toEqual([null, null, null])
  })

  test('the second sync has nothing to do', async () => {
    const before = company.actions().length
    await eventually(() => expect(company.inbox('invitation')).toHaveLength(4))
    const run = await company.reconcile()
    expect(run).toMatchObject({ state: 'done', changes: { joiners: 0, movers: 0, leavers: 0 } })
    expect(run.outcomes).toEqual({ done: 0, already: 0, refused: 0, failed: 0 })
    expect(company.actions()).toHaveLength(before)
    expect(company.inbox('invitation')).toHaveLength(4)
    for (const kind of ['added-summary', 'deactivated', 'unmatched-users'])
      expect(company.inbox(kind)).toEqual([])
  })
})

test('two employees with one address, and two users with one address, are reported and left alone', async () => {
  const company = await companyOn(stage, {
    employees: 8,
    users: 6,
    until: 'review',
    prepare: ({ hr, giveExternal, giveUser }) => {
      const [third, seventh, eighth] = ['chloe', 'greta', 'hugo'] as const
      hr.change(eighth, { work_email: addressOf(seventh) })
      hr.change(third, { first_name: 'Third' })
      giveUser(third, { id: 'u_another' })
      giveExternal('solo@else.test')
    },
  })
  const plan = await company.heldPlan()
  expect(codes(plan)).toEqual(expect.arrayContaining(['duplicate-email', 'ambiguous-match']))
  await company.approve()
  expect(company.actions()).toEqual([])
  expect(company.harmed()).toEqual([])
})

test('of two records with one address the active one counts', async () => {
  const company = await companyOn(stage, {
    employees: 6,
    users: 5,
    until: 'review',
    prepare: ({ hr }) => {
      const [first, twin] = ['ana', 'filip'] as const
      hr.change(twin, {
        work_email: addressOf(first),
        employment_status: 'INACTIVE',
        termination_date: mergeDay(-200),
      })
    },
  })
  await company.approve()
  expect(company.actions()).toEqual([])
  expect((await company.person('ana')).link).not.toBeNull()
  await company.reconcile()
  expect(company.harmed()).toEqual([])
})

test('a user with the address of somebody inactive is not linked and not touched', async () => {
  const company = await companyOn(stage, {
    employees: 6,
    until: 'review',
    prepare: ({ hr }) => {
      hr.terminate('ana', { on: dayFromNow(-60) })
    },
  })
  expect(codes(await company.heldPlan())).toContain('left-with-access')
  await company.approve()
  await company.reconcile()
  expect(company.actions()).toEqual([])
  expect(company.harmed()).toEqual([])
})

test('with several entities and no routing nobody is put anywhere, and it cannot be approved', async () => {
  const entities = [
    { id: 'nl', name: 'Acme NL', country: 'NL', timezone: 'Europe/Amsterdam' },
    { id: 'de', name: 'Acme DE', country: 'DE', timezone: 'Europe/Berlin' },
  ]
  const company = await companyOn(stage, {
    employees: 4,
    users: 0,
    entities,
    until: 'review',
    prepare,
  })
  const plan = await company.heldPlan()
  expect(plan.actions).toEqual([])
  expect(codes(plan)).toContain('unmapped-entity')
  const answer = await stage.api.post(`/plans/${plan.id}/approve`, { revision: plan.revision })
  expect(answer.status).toBe(409)

  const path = `/accounts/${company.accountId}/settings`
  const routing = { by: 'company', map: { BV: 'nl', GmbH: 'de' } }
  expect((await stage.api.patch(path, { routing })).status).toBe(200)
  await eventually(async () => expect((await company.heldPlan()).actions).toHaveLength(4))
  await company.untilIdle()
  await company.approve()
  const routed = company.actions('user.invite').map((one) => [one.params['email'], one.entity_id])
  expect(Object.fromEntries(routed)).toEqual(
    Object.fromEntries(
      company.hr.names().map((row, n) => [addressOf(row), n % 2 === 0 ? 'nl' : 'de']),
    ),
  )

  function prepare({ hr }: World): void {
    const companies = [hr.account.company('BV', 'Acme BV'), hr.account.company('GmbH', 'Acme GmbH')]
    hr.names().forEach((row, n) => hr.change(row, { company: companies[n % 2]?.id ?? null }))
  }
})

test('while Merge itself still reads for the first time, nothing is planned', async () => {
  const company = await companyOn(stage, {
    employees: 6,
    users: 0,
    until: 'linked',
    prepare: stillSyncing,
  })
  await eventually(async () => expect((await company.account()).status).toBe('importing'))
  await stage.merge.announce(company.hr.account, 'Employee.added', { ...company.hr.row('ana') })
  await company.untilIdle()
  expect((await company.account()).held_plan_id).toBeNull()
  for (const name of namesFrom(20, 20 + 4)) company.hr.hire(name)
  company.hr.finishSync()
  await stage.merge.announceSync(company.hr.account)
  const plan = await company.inReview()
  expect(plan.actions).toHaveLength(10)

  function stillSyncing({ hr }: World): void {
    Object.assign(hr.account.employeeSync(), {
      status: 'SYNCING',
      last_sync_result: null,
      last_sync_finished: null,
      is_initial_sync: true,
    })
  }
})

test('an entity’s people can be kept from invitations, and still be followed', async () => {
  const company = await companyOn(stage, {
    employees: 4,
    users: 2,
    settings: { scope: [{ entity_id: 'nl', invite: false, where: [] }] },
    prepare: ({ hr }) => {
      hr.change('ana', { first_name: 'Followed' })
    },
  })
  expect(company.actions().map((one) => one.kind)).toEqual(['user.update'])
  expect(company.userOf('ana').firstName).toBe('Followed')
})
