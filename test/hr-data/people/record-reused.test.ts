// Ids, numbers and addresses of somebody who left are given to somebody else, in other ways than by writing one record
// over: after a new link, in the days of grace, while a decision stands.
import { describe, expect, test } from 'vitest'
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

async function anaLeft(options: CompanyOptions = {}): Promise<World> {
  const world = await linkedCompany(options)
  world.hr.terminate('ana')
  await world.reconcile()
  world.emptyInbox()
  return world
}

describe('her address is his, after a new link', () => {
  async function relinked(integration: string, over: Partial<EmployeeRow>): Promise<World> {
    const world = await anaLeft()
    await world.disconnect()
    world.hr.account.renumber({ remoteIds: integration !== 'hibob' })
    world.hr.change('ana', over)
    await world.link(integration)
    await world.mergeFinishes()
    return world
  }

  test.each(['hibob', 'personio'])('rule 34: in %s her login is not given to him', async (slug) => {
    const world = await relinked(slug, { ...OMAR, work_email: 'ana@acme.test' })
    expect(await world.reports()).toEqual(['match-unclear omar'])
    expect(await world.held()).toEqual([])
    await world.approve()
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.userOf('ana').firstName).toBe('Ana')
  })

  test.each(['hibob', 'personio'])('she comes back herself, in %s', async (slug) => {
    const world = await relinked(slug, {
      last_name: 'Stone',
      employment_status: 'ACTIVE',
      termination_date: null,
    })
    await world.approve()
    expect(world.access('ana').status).toBe('active')
    expect(await world.reports()).toEqual(['cards-still-blocked ana'])
  })
})

describe('another record has what was hers', () => {
  test.each(['remote_id', 'employee_number'] as const)('her %s, and she works', async (fact) => {
    const world = await linkedCompany()
    world.hr.hire('omar', { ...OMAR, [fact]: world.hr.row('ana')[fact] })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.access('omar').status).toBe('invited')
    expect(await world.reports()).toEqual([])
  })

  test('her remote id under another id of Merge, and her record is gone', async () => {
    const world = await anaLeft()
    const { remote_id } = world.hr.row('ana')
    world.hr.delete('ana')
    world.hr.hire('omar', { ...OMAR, remote_id })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('omar').status).toBe('invited')
  })
})

test('rule 36: in the days of grace the name alone is enough', async () => {
  const world = await linkedCompany({ settings: { grace_days: 10 } })
  world.hr.terminate('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('leaving')
  world.hr.change('ana', { ...OMAR, work_email: 'ana@acme.test' })
  await world.reconcile()
  expect(await world.reports()).toEqual(['identity-change omar'])
  expect(world.userOf('ana').firstName).toBe('Ana')
})

test('in a delta read', async () => {
  const world = await anaLeft()
  world.hr.change('ana', OMAR)
  await world.reconcile({ mode: 'delta' })
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toEqual(['identity-change omar'])
})

describe('rule 36: what is no argument that the record is still hers', () => {
  const OTHERS: [string, Partial<EmployeeRow>][] = [
    ['her preferred name, left standing', { ...OMAR, preferred_name: 'Ana' }],
    [
      'a name in another script, without an address',
      { ...OMAR, first_name: '太郎', last_name: '山田', work_email: null, start_date: null },
    ],
    [
      'a name in another script, and her address',
      { ...OMAR, first_name: '太郎', last_name: '山田', work_email: 'ana@acme.test' },
    ],
    ['the same surname, as his sister or cousin has', { ...OMAR, last_name: 'Pop' }],
    ['no name', { ...OMAR, first_name: null, last_name: null, start_date: null }],
  ]
  test.each(OTHERS)('she left, and the record has %s', async (_what, over) => {
    const world = await anaLeft()
    world.hr.change('ana', over)
    await world.webhook('ana')
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.userOf('ana').firstName).toBe('Ana')
    expect((await world.person('ana')).why.map(({ code }) => code)).toContain('identity-change')
  })

  test('two records that HR swapped are nobody’s end, though both have one surname', async () => {
    const world = await linkedCompany()
    const [ana, bram] = [world.hr.row('ana'), world.hr.row('bram')].map((row) => ({
      first_name: row.first_name,
      work_email: row.work_email,
      employee_number: row.employee_number,
    }))
    world.hr.change('ana', bram ?? {})
    world.hr.change('bram', ana ?? {})
    world.hr.terminate('bram')
    await world.reconcile()
    await world.days(2)
    expect([world.access('ana'), world.access('bram')]).toEqual([WORKS, WORKS])
    expect(await world.reports()).toEqual(['identity-change ana', 'identity-change bram'])
  })

  test('her preferred name, while she works', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { ...OMAR, preferred_name: 'Ana' })
    await world.reconcile()
    expect(world.userOf('ana').firstName).toBe('Ana')
    expect(await world.reports()).toEqual(['identity-change omar'])
  })

  test('her preferred name, after a new link', async () => {
    const world = await anaLeft()
    await world.disconnect()
    world.hr.account.renumber({ remoteIds: false })
    world.hr.change('ana', { ...OMAR, preferred_name: 'Ana', work_email: 'ana@acme.test' })
    await world.link('hibob')
    await world.mergeFinishes()
    expect(await world.reports()).toEqual(['match-unclear omar'])
    expect(await world.held()).toEqual([])
  })

  test('a name that comes only after the user was matched by the address', async () => {
    const world = await linkedCompany({ users: 11, employees: 11 })
    world.giveExternal('boss@acme.test')
    const nameless = { first_name: null, last_name: null, display_full_name: null }
    world.hr.hire('tim', { ...nameless, work_email: 'boss@acme.test' })
    await world.reconcile()
    world.hr.change('tim', { first_name: 'Tim', last_name: 'Young' })
    await world.reconcile()
    const boss = () => world.users().find(({ id }) => id === 'u_boss')
    expect(boss()?.firstName).toBe('First')
    expect(await world.reports()).toEqual(['identity-change tim'])
    world.hr.terminate('tim')
    await world.reconcile()
    expect(boss()).toMatchObject({ status: 'active', firstName: 'First' })
  })
})

describe('while an admin keeps her', () => {
  async function kept(): Promise<World> {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-20', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    world.emptyInbox()
    world.hr.change('ana', OMAR)
    await world.reconcile()
    return world
  }

  test('rule 36: what may be said of somebody else does not end the decision', async () => {
    const world = await kept()
    expect(await world.reports()).toEqual(['identity-change omar'])
    expect(world.inbox('admin').map(({ kind }) => kind)).not.toContain('decision-lapsed')
    world.hr.change('ana', {
      first_name: 'Ana',
      last_name: 'Pop',
      work_email: 'ana@acme.test',
      start_date: '2020-02-03T00:00:00Z',
      termination_date: '2026-05-20T00:00:00Z',
    })
    await world.days(20)
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('somebody else: she has left, and nobody is told that he stays', async () => {
    const world = await kept()
    await world.decide('ana', 'not-this-person')
    expect(world.access('ana')).toEqual(ENDED)
    const told = world.inbox('admin').map(({ subject }) => subject)
    expect(told).toContain('Ana Pop’s access has ended, 1 card blocked')
    expect(told.filter((subject) => subject.includes('stays after all'))).toEqual([])
  })

  test('the same person: the decision has lapsed, as HR gives no last day any more', async () => {
    const world = await kept()
    await world.decide('ana', 'link')
    const lapsed = world.inbox('admin').filter(({ kind }) => kind === 'decision-lapsed')
    expect(lapsed).toHaveLength(1)
    expect(world.access('ana')).toEqual(WORKS)
  })
})
