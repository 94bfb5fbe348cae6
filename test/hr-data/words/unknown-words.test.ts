// HR's own word is a code that nobody knows, a notice or a negation: told once, answered once.
import { describe, expect, test } from 'vitest'
import { failing } from '../../world/hr.ts'
import { companyInReview, linkedCompany, type World } from '../../world/company.ts'
import { nameOf, namesFrom } from '../../world/hr.ts'
import { aMail } from '../../world/inbox.ts'
import { ENDED, WORKS } from '../../world/people.ts'
import { portalOf } from '../../portal/in-world.ts'

function turnInactive(world: World, names: readonly string[], word: string): void {
  for (const name of names) {
    world.hr.rawStatus(name, word)
    world.hr.terminate(name, { on: null })
  }
}

const UNKNOWN = [
  'K7',
  'Resigned, last day to come',
  'Not terminated',
  'Notice given',
  'Gekündigt',
  'Opgezegd',
  'En préavis',
  'Baja',
  'Terminated 31/12/2027',
  'STS-04',
  '退職予定',
  'Terminated in error',
]

test('an unknown word never ends, whatever it looks like', async () => {
  const world = await linkedCompany({ employees: UNKNOWN.length + 6 })
  UNKNOWN.forEach((word, n) => turnInactive(world, [nameOf(n)], word))
  await world.reconcile()
  await world.days(8)
  expect(world.harmed()).toEqual([])
  expect(await world.held()).toEqual([])
})

test.each<unknown>([3, 0, true, { value: 'Terminated' }, ['Terminated']])(
  'rule 52: a status of HR’s own that is no text (%j) is told like a code',
  async (word) => {
    const world = await linkedCompany()
    world.hr.account.rawStatuses.set(world.hr.row('ana').id, word as string)
    world.hr.terminate('ana', { on: null })
    await world.reconcile()
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['status-word ', 'unknown-status ana'])
  },
)

describe('told once', () => {
  test('one mail for the word, with how many have it and whom it affects; later only who is new', async () => {
    const world = await linkedCompany({ employees: 20 })
    world.hr.hire('zoe', { employment_status: 'INACTIVE' })
    world.hr.rawStatus('zoe', 'K7')
    turnInactive(world, ['ana', 'bram', 'chloe'], 'K7')
    await world.reconcile()
    await world.days(4)
    expect(world.inbox('admin')).toEqual([aMail('needs-attention')])
    const [first] = world.inbox('admin')
    expect(first?.text).toContain(
      '4 people in HR have a status whose meaning is not clear here: “K7”',
    )
    expect(first?.text).toContain('Newly affected: Ana Pop, Bram Pop and Chloe Pop')
    expect(first?.text).not.toContain('Zoe')
    turnInactive(world, ['dries'], 'k7')
    await world.days(2)
    expect(world.inbox('admin')).toHaveLength(2)
    expect(world.inbox('admin').at(-1)?.text).toContain('Dries Pop')
    expect(world.inbox('admin').at(-1)?.text).not.toContain('Ana Pop')
    expect((await world.reports()).filter((one) => one.startsWith('status-word'))).toHaveLength(1)
  })

  test('on the pages and by the API, as one question', async () => {
    const world = await linkedCompany({ employees: 20 })
    turnInactive(world, ['ana', 'bram'], 'K7')
    await world.reconcile()
    const portal = await portalOf(world)
    const overview = await portal.page()
    expect(overview).toContain('1 status in HR needs a meaning')
    expect(overview).not.toContain('2 people have a status')
    expect(await portal.html()).toContain(`/portal/accounts/${world.accountId}/settings/statuses"`)
    expect(await portal.page('/settings/statuses')).toMatch(/K7 not chosen yet 2/)
    const run = await world.lastRun()
    const { body } = await portal.call('GET', `/v1/plans/${run?.planId ?? ''}`)
    const reports = (body as { reports: { code: string; message: string }[] }).reports
    expect(reports.find(({ code }) => code === 'status-word')?.message).toContain('2 people')
    expect(reports.filter(({ code }) => code === 'unknown-status')).toHaveLength(2)
  })
})

describe('answered once', () => {
  test('by a button of the page: whoever has the word is decided about at once, and a mistake waits', async () => {
    const world = await linkedCompany({ employees: 20 })
    turnInactive(world, ['ana', 'bram'], 'K7')
    await world.reconcile()
    const portal = await portalOf(world)
    expect(await portal.html('/settings/statuses')).toContain('name="to:k7" value="INACTIVE"')
    await portal.post('/settings/statuses', { 'to:k7': 'INACTIVE' })
    await world.hours(1)
    expect(await world.holdCodes()).toEqual(['settings-change'])
    expect(world.harmed()).toEqual([])
    await world.approve()
    expect([world.access('ana'), world.access('bram')]).toEqual([ENDED, ENDED])
    expect(await world.reports()).toEqual([])
  })

  test.each(['LEAVE', 'ACTIVE'] as const)(
    'as %s: access stays, and nobody is asked again',
    async (meaning) => {
      const world = await linkedCompany({ employees: 20 })
      turnInactive(world, ['ana', 'bram'], 'K7')
      await world.reconcile()
      await world.settings({ status_map: { K7: meaning } })
      await world.hours(1)
      expect(await world.reports()).toEqual([])
      turnInactive(world, ['chloe'], 'K7')
      await world.days(2)
      expect(world.harmed()).toEqual([])
      expect(world.inbox('admin')).toHaveLength(1)
    },
  )

  test('an answer beats every list: a word of leave can be an end, and "Terminated" none', async () => {
    const status_map = { 'parental leave': 'INACTIVE', terminated: 'LEAVE' } as const
    const world = await linkedCompany({ settings: { status_map } })
    turnInactive(world, ['ana'], 'Parental leave')
    turnInactive(world, ['bram'], 'Terminated')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('bram')).toEqual(WORKS)
  })

  test('HR itself can answer: the word changes without the record, and the next full read asks again', async () => {
    const world = await linkedCompany({ employees: 20 })
    turnInactive(world, ['ana', 'bram', 'chloe'], 'K7')
    await world.reconcile()
    world.hr.rawStatus('ana', 'Terminated')
    world.hr.rawStatus('bram', 'On leave')
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('bram')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['status-word ', 'unknown-status chloe'])
    world.hr.rawStatus('chloe', 'Sabbatical')
    await world.days(1)
    expect(await world.reports()).toEqual([])
  })
})

describe('HR that has no other word', () => {
  test.each(['INACTIVE', 'Inactive', 'inaktiv', 'Inactif', 'Неактивен', 'Niet actief'])(
    '%s counts as an end',
    async (word) => {
      const world = await linkedCompany({ employees: 8 })
      turnInactive(world, ['ana'], word)
      await world.reconcile()
      expect(world.access('ana')).toEqual(ENDED)
    },
  )
})

/** How often HR's own words were asked for: of one person, and of everybody. */
function asked(world: World): { byId: number; lists: number } {
  const all = world.merge.asked.filter(({ query }) => query.has('show_enum_origins'))
  const lists = all.filter(({ path }) => path.endsWith('/employees')).length
  return { byId: all.length - lists, lists }
}

describe('more than a hundred at once', () => {
  const MANY = 130

  async function manyInactive(): Promise<World> {
    const world = await linkedCompany({ employees: 200 })
    turnInactive(world, namesFrom(0, MANY), 'K7')
    turnInactive(world, [nameOf(MANY)], 'Terminated')
    turnInactive(world, [nameOf(MANY + 1)], 'Active')
    world.merge.asked.length = 0
    return world
  }

  test('are asked about by one list, at each full read', async () => {
    const world = await manyInactive()
    await world.reconcile()
    // By id only the one who contradicts.
    expect(asked(world)).toEqual({ byId: 1, lists: 2 })
    expect(world.harmed()).toEqual([`${nameOf(MANY)}@acme.test`])
    const mails = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(`${MANY} people in HR have a status`)
    world.hr.rawStatus('ana', 'Left')
    world.merge.asked.length = 0
    await world.reconcile()
    expect(asked(world)).toEqual({ byId: 1, lists: 2 })
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a list that cannot be read stops nobody else, and all are asked one by one', async () => {
    const world = await manyInactive()
    world.hr.terminate(nameOf(150))
    world.hr.lies((honest, { query }) =>
      query.has('show_enum_origins') ? failing(500)(honest, { query } as never) : honest,
    )
    await world.reconcile()
    expect(world.access(nameOf(150))).toEqual(ENDED)
    expect(asked(world).byId).toBe(MANY + 2)
    expect(await world.why('ana')).toEqual(['unknown-status'])
  })

  test('at most 200 a run are then asked by id, the longest unasked first', async () => {
    const world = await linkedCompany({ employees: 260 })
    turnInactive(world, namesFrom(0, 230), 'K7')
    world.hr.lies((honest, { query }) =>
      query.has('show_enum_origins') ? failing(500)(honest, { query } as never) : honest,
    )
    world.merge.asked.length = 0
    const { id } = await world.reconcile()
    expect(id).not.toBe('')
    const first = asked(world).byId
    expect(first).toBe(200)
    const pending = async () =>
      (await world.employees()).filter(({ why }) => why[0]?.code === 'word-pending').length
    expect(await pending()).toBe(30)
    expect(world.harmed()).toEqual([])
    await world.hours(3)
    expect(await pending()).toBe(0)
  })
})

describe('a read that fails', () => {
  test('decides nothing, tells nobody, and is repeated in an hour', async () => {
    const world = await linkedCompany()
    turnInactive(world, ['ana'], 'Terminated')
    world.hr.breaksFor('ana')
    await world.reconcile()
    await world.hours(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
    world.hr.honest()
    await world.hours(2)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('after a webhook too', async () => {
    const world = await linkedCompany()
    turnInactive(world, ['ana'], 'Terminated')
    world.hr.account.tell(`employees/${world.hr.row('ana').id}`, (honest, { query }) =>
      query.has('show_enum_origins') ? failing(503)(honest, { query } as never) : honest,
    )
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.why('ana')).toEqual(['word-pending'])
    world.hr.honest()
    await world.hours(2)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('of a word that was known keeps what it said', async () => {
    const world = await linkedCompany()
    turnInactive(world, ['ana'], 'K7')
    await world.reconcile()
    world.hr.breaksFor('ana')
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['status-word ', 'unknown-status ana'])
  })
})

test('before the first plan: nobody is linked by an unknown word, and one who left is named', async () => {
  const world = await companyInReview({
    employees: 10,
    prepare: (one) => {
      turnInactive(one, ['ana'], 'K7')
      turnInactive(one, ['bram'], 'Terminated')
    },
  })
  expect(await world.reports()).toEqual([
    'left-with-access bram',
    'status-word ',
    'unknown-status ana',
  ])
  await world.approve()
  await world.days(1)
  expect(world.access('ana')).toEqual(WORKS)
})
