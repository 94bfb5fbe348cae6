// The newer record of somebody has the address of their user, and cannot be read: the older one's end waits (rules 10, 52).
import { expect, test } from 'vitest'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

type Broken = Readonly<Record<string, unknown>>

const ANA = { first_name: 'Ana', last_name: 'Pop', work_email: 'ana@acme.test' }
/** In each, a field that could make somebody a leaver holds something else. */
const BROKEN: [string, Broken][] = [
  ['a status that is a number', { employment_status: 0 }],
  ['a last day in an object', { termination_date: { date: '2026-12-31' } }],
  ['a first day that is a boolean', { start_date: false }],
  ['a deleted flag that is a number', { remote_was_deleted: 0 }],
  ['the address in a text', { employment_status: 1, work_email: 'Ana Pop <ana@acme.test>' }],
  ['no name', { employment_status: 1, first_name: null, last_name: null }],
  ['another name', { employment_status: 1, first_name: 'Bea', last_name: 'Kos' }],
]

/** Ana is linked; her newer record cannot be read, and the older one has ended. */
async function recordedAnew(over: Broken, options: CompanyOptions = {}): Promise<World> {
  const world = await linkedCompany(options)
  world.hr.hire('ana2', { ...ANA, ...over })
  world.hr.terminate('ana')
  return world
}

test.each(BROKEN)('%s: she keeps her access, and admins are asked', async (_, over) => {
  const world = await recordedAnew(over)
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  const codes = (await world.reports()).map((line) => line.split(' ')[0])
  expect(codes).toEqual(['rehire-unclear', 'unreadable-record'])
  expect(world.inbox('admin').map(({ kind }) => kind)).toContain('needs-attention')
})

test('by webhook, before anybody has read the newer one', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.webhook('ana')
  expect(world.access('ana')).toEqual(WORKS)
})

test('in a delta read', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.reconcile({ mode: 'delta' })
  expect(world.access('ana')).toEqual(WORKS)
})

test('once it can be read, the link moves, and nobody was asked in vain', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.reconcile()
  world.hr.change('ana2', { employment_status: 'ACTIVE' })
  await world.reconcile()
  await world.days(1)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual([])
  expect((await world.store.link(world.accountId, (await world.person('ana2')).id))?.userId).toBe(
    'u_ana',
  )
})

test('once it can be read and is over as well, she has left', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.reconcile()
  world.hr.terminate('ana2')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('somebody else, as an admin says: the end goes on', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.reconcile()
  await world.decide('ana2', 'not-this-person')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('the same person, as an admin says: the link moves', async () => {
  const world = await recordedAnew({ employment_status: 0 })
  await world.reconcile()
  await world.decide('ana2', 'link')
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
})

test.each(['work', 'work_then_personal'] as const)(
  'rule 3: her personal address is kept only where it is used (%s)',
  async (email_source) => {
    const world = await recordedAnew({ employment_status: 0 }, { settings: { email_source } })
    await world.reconcile()
    const { personalEmail } = (await world.person('ana2')).employee
    expect(personalEmail).toBe(email_source === 'work' ? null : 'ana2@home.test')
  },
)

test('an address that is nobody’s end keeps nobody', async () => {
  const world = await recordedAnew({ employment_status: 0, work_email: 'other@acme.test' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})
