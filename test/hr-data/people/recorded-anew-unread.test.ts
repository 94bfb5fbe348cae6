// The record of somebody who works ends, and their newer one was not read yet when that is heard of (rule 10).
import { describe, expect, test } from 'vitest'
import { nextRepeats } from '../../doubles/merge-lies.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { addressOf, failing, namesFrom } from '../../world/hr.ts'
import { ENDED, NO_USER, WORKS } from '../../world/people.ts'
import { HOUR } from '../../world/time.ts'
import { portalOf } from '../../portal/in-world.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

function withJose(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 12,
    ...options,
    prepare: (world) => {
      world.hr.hire('jose', { first_name: 'José', last_name: 'Pérez' })
      world.giveUser('jose')
    },
  })
}

function hireAnew(world: World, over: object = {}): void {
  world.hr.hire('anew', {
    first_name: 'Jose',
    last_name: 'Perez',
    work_email: addressOf('jose'),
    ...over,
  })
}

async function expectMoved(world: World, users = 13): Promise<void> {
  expect(world.access('jose')).toEqual(WORKS)
  expect(world.users()).toHaveLength(users)
  const links = await world.store.linksByUser('acme', ['u_jose'])
  const holder = links.find(({ state }) => state === 'live')?.employee
  expect(holder).toBe((await world.person('anew')).id)
  expect(world.done().filter((line) => !line.startsWith('user.update'))).toEqual([])
  expect(await world.reports()).toEqual([])
}

describe('a webhook about the old record alone', () => {
  test.each([
    ['Jose', 'Perez'],
    ['Pérez', 'José'],
    ['José M.', 'PÉREZ'],
    ['Jo\u200bsé', 'Pérez Gómez'],
    ['Pepe', 'Pérez'],
    ['José Pérez', null],
  ])('under the same name the link moves: %j %j', async (first_name, last_name) => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { first_name, last_name })
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('the new record was made before the old one ended', async () => {
    const world = await withJose()
    hireAnew(world)
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('without a last day, as the word of the HR system says', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: null })
    world.hr.rawStatus('jose', 'Terminated')
    hireAnew(world)
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('the new record has the address of the user in other letters, and the old one has another', async () => {
    const world = await withJose()
    world.hr.change('jose', { work_email: 'jose.perez@acme.test' })
    await world.reconcile()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { work_email: ' JOSE@Acme.Test' })
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('the new record has no address, and the same id of the HR system', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { work_email: null, remote_id: world.hr.row('jose').remote_id })
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(WORKS)
  })

  test('in a group', async () => {
    const settings = { routing: { by: 'single', entity_id: 'nl' } } as const
    const world = await withJose({ entities: [NL, DE], settings })
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world)
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('on a later page of what changed', async () => {
    const world = await withJose()
    for (const name of namesFrom(0, 12)) world.hr.change(name, { employee_number: `7-${name}` })
    world.hr.account.pageCap = 3
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world)
    await world.webhook('jose')
    await expectMoved(world)
  })

  test('rule 10: under another name the end waits', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { first_name: 'Omar', last_name: 'Nassar' })
    const before = (await world.runs()).length
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear omar'])
    // One run for each of the two records, and one that looks at what the other has changed.
    expect((await world.runs()).length - before).toBeLessThanOrEqual(3)
  })

  test('a list that fails once is read again', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world)
    world.hr.lies(failing(500), { times: 1 })
    await world.webhook('jose')
    await world.at(Date.now() + HOUR)
    await expectMoved(world)
  })
})

describe('other ways to hear of the end', () => {
  test('the last day is over, and the new record is of this day', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-04', status: 'ACTIVE' })
    await world.reconcile()
    await world.at(Date.parse('2026-05-04T21:30:00Z'))
    hireAnew(world)
    await world.at(Date.parse('2026-05-04T22:30:00Z'))
    expect((await world.lastRun())?.mode).toBe('employees')
    await expectMoved(world)
  })

  test('an admin wants one person synced', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world)
    const { call } = await portalOf(world)
    const { id } = await world.person('jose')
    await call('POST', `/v1/accounts/${world.accountId}/employees/${id}/sync`, {})
    await world.untilIdle()
    await expectMoved(world)
  })

  test.each(['old first', 'new first'])('a delta, %s', async (order) => {
    const world = await withJose()
    if (order === 'new first') hireAnew(world)
    world.hr.terminate('jose', { on: '2026-05-04' })
    world.hr.terminate('jose', { on: '2026-05-01' })
    if (order === 'old first') hireAnew(world)
    await world.reconcile({ mode: 'delta' })
    await expectMoved(world)
  })

  test.each(['full', 'delta'] as const)(
    'the old record is flagged as deleted, %s',
    async (mode) => {
      const world = await withJose({ integration: 'bamboohr' })
      world.hr.flagDeleted('jose')
      hireAnew(world)
      await world.webhook('jose')
      await world.reconcile({ mode })
      await world.reconcile()
      await expectMoved(world)
    },
  )

  test('an admin approves ends that were held before the new record was made', async () => {
    const world = await withJose()
    const leavers = ['jose', ...namesFrom(0, 5)]
    for (const name of leavers) world.hr.terminate(name, { on: '2026-05-01' })
    await world.reconcile()
    expect(await world.held()).toHaveLength(12)
    hireAnew(world)
    await world.approve()
    await world.untilIdle()
    expect(world.access('jose')).toEqual(WORKS)
    for (const name of namesFrom(0, 5)) expect(world.access(name)).toEqual(ENDED)
    const links = await world.store.linksByUser('acme', ['u_jose'])
    expect(links.map(({ employee }) => employee)).toEqual([(await world.person('anew')).id])
  })
})

describe('HR has ended the old record, and there is no other yet', () => {
  test.each([
    ['Jose', 'Perez'],
    ['Pérez', 'José'],
    ['José Pérez', null],
  ])('the user comes back, and is not invited: %j %j', async (first_name, last_name) => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(ENDED)
    hireAnew(world, { first_name, last_name })
    await world.webhook('anew')
    expect(world.access('jose')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(world.users()).toHaveLength(13)
    expect(world.done().filter((line) => line.startsWith('user.invite'))).toEqual([])
    expect(await world.state('anew')).toBe('active')
  })

  test('nor does an end wait for somebody who begins later', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    hireAnew(world, { start_date: '2026-09-01T00:00:00Z', employment_status: 'PENDING' })
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(ENDED)
  })
})

describe('nobody else', () => {
  test('is ended, invited or changed by the look', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.terminate('bram', { on: '2026-05-01' })
    world.hr.change('ana', { first_name: 'Anna' })
    world.hr.hire('nadia')
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(ENDED)
    expect(world.access('bram')).toEqual(WORKS)
    expect(world.userOf('ana').firstName).toBe('Ana')
    expect(world.access('nadia')).toEqual(NO_USER)
    await world.reconcile({ mode: 'delta' })
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.userOf('ana').firstName).toBe('Anna')
    expect(world.access('nadia').status).toBe('invited')
  })

  test.each([
    ['cannot be read', failing(500)],
    ['repeats itself', nextRepeats],
  ])('waits for a list that %s', async (_what, lie) => {
    const world = await withJose()
    world.hr.account.pageCap = 3
    for (const name of namesFrom(0, 12)) world.hr.change(name, { employee_number: `7-${name}` })
    world.hr.lies(lie)
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.webhook('jose')
    await world.at(Date.now() + HOUR)
    expect(world.access('jose')).toEqual(ENDED)
    expect((await world.account()).status).toBe('active')
  })

  test('costs a look whose record shows them at work', async () => {
    const world = await withJose()
    world.hr.change('jose', { first_name: 'Joseph' })
    world.hr.breaks()
    await world.webhook('jose')
    expect(world.userOf('jose').firstName).toBe('Joseph')
  })
})
