// Refusals that can end by themselves are asked again while HR still wants it, and told in the host's words (rule 32).
import { expect, test } from 'vitest'
import { linkedCompany, companyInReview, type World } from '../../world/company.ts'
import { aMail, type ReceivedMail } from '../../world/inbox.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { DAY, HOUR, MINUTE } from '../../world/time.ts'
import { planView } from '../../../src/sync/plan/view.ts'

const SEATS = { message: 'All 25 seats are taken. Buy more under Billing.' }

/** Without the line breaks of the mail. */
const textOf = (mail: ReceivedMail | undefined) => mail?.text.replace(/\s+/g, ' ')

const tries = (world: World, kind: string) =>
  world.host.tries.filter(({ detail }) => detail.kind === kind)

test('rule 32: no seat for a new hire: told in the words of the product, asked again daily, and added at last', async () => {
  const world = await linkedCompany()
  world.host.fault.refuse(null, 'seat_limit', 'user.invite', SEATS)
  world.hr.hire('zoe')
  const run = await world.reconcile()
  expect(world.access('zoe')).toEqual(NO_USER)
  const [summary] = world.inbox('admin')
  expect(textOf(summary)).toContain('All 25 seats are taken')
  expect(textOf(summary)).toContain('no seats left')
  const plan = await planView(world.store, run.planId ?? '')
  expect(plan?.actions[0]?.outcome).toMatchObject({ reason: 'seat_limit', ...SEATS })
  await world.at(Date.now() + 4 * DAY)
  expect(tries(world, 'user.invite').length).toBeGreaterThanOrEqual(4)
  expect(tries(world, 'user.invite').length).toBeLessThanOrEqual(6)
  expect(new Set(tries(world, 'user.invite').map(({ id }) => id)).size).toBe(
    tries(world, 'user.invite').length,
  )
  expect(await world.reports()).toEqual(['refused zoe'])
  const mails = world.inbox('admin').map(({ kind }) => kind)
  expect(mails).toEqual(['added-summary', 'needs-attention'])
  const asked = world.inbox('admin')[1]
  expect(textOf(asked)).toContain('All 25 seats are taken')
  expect(textOf(asked)).toContain('Make room in Spendly')
  expect(textOf(asked)).not.toContain('another administrator')
  world.host.fault.clear()
  await world.days(2)
  expect(world.access('zoe')).toEqual(INVITED)
  expect(world.inbox('zoe@acme.test')).toEqual([aMail('invitation')])
  expect(await world.reports()).toEqual([])
  expect(world.inbox('admin').filter(({ kind }) => kind === 'added-summary')).toHaveLength(2)
})

test('somebody who leaves meanwhile is not asked for any more', async () => {
  const world = await linkedCompany()
  world.host.fault.refuse(null, 'plan_limit', 'user.invite')
  world.hr.hire('zoe')
  await world.reconcile()
  world.hr.terminate('zoe')
  await world.reconcile()
  const before = tries(world, 'user.invite').length
  await world.days(3)
  expect(tries(world, 'user.invite')).toHaveLength(before)
  expect(await world.reports()).toEqual([])
})

test.each([
  ['in an hour', HOUR, 2 * HOUR],
  ['in three months: daily all the same', 90 * DAY, 2 * DAY],
])('a leaver whose end is refused with retry_after %s', async (_, retryAfterMs, within) => {
  const world = await linkedCompany()
  const more = { message: 'Month-end closing.', retryAfterMs }
  world.host.fault.refuse(null, 'locked', 'user.deactivate', more)
  world.hr.terminate('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
  expect(
    await world.store.answersOf(world.accountId, [(await world.person('ana')).id]),
  ).toContainEqual(expect.objectContaining({ outcome: 'refused', message: 'Month-end closing.' }))
  await world.at(Date.now() + 30 * MINUTE)
  expect(tries(world, 'user.deactivate')).toHaveLength(1)
  world.host.fault.clear()
  await world.at(Date.now() + within)
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
})

test('rule 32: a refusal without an end in sight is not asked again', async () => {
  const world = await linkedCompany()
  world.host.fault.refuse(null, 'group_admin', 'user.deactivate', {
    message: 'Remove the role first.',
  })
  world.hr.terminate('ana')
  await world.reconcile()
  await world.days(4)
  expect(tries(world, 'user.deactivate')).toHaveLength(1)
  const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
  expect(textOf(mail)).toContain('Remove the role first')
  expect(textOf(mail)).toContain('naming another administrator')
})

test('a change that is refused is told, with words about changes', async () => {
  const world = await linkedCompany()
  world.host.fault.refuse(null, 'name_locked', 'user.update', { message: 'Names are fixed here.' })
  world.hr.change('ana', { first_name: 'Anabel' })
  await world.reconcile()
  await world.days(2)
  expect(await world.reports()).toEqual(['refused anabel'])
  const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
  expect(textOf(mail)).toContain('The change was refused')
  expect(textOf(mail)).toContain('Names are fixed here')
  expect(tries(world, 'user.update')).toHaveLength(1)
})

test('forty who found no seat in the first plan need no second approval', async () => {
  const world = await companyInReview({ employees: 48, users: 8 })
  world.host.fault.refuse(null, 'seat_limit', 'user.invite', SEATS)
  await world.approve()
  expect(world.users()).toHaveLength(8)
  await world.days(2)
  expect(await world.plan()).toBeNull()
  world.host.fault.clear()
  await world.days(2)
  expect(world.users()).toHaveLength(48)
  expect(await world.plan()).toBeNull()
})

test('approved ends that are refused for an hour stay approved', async () => {
  const world = await linkedCompany({ employees: 20 })
  for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa', 'filip']) world.hr.terminate(name)
  await world.reconcile()
  expect(await world.holdCodes()).toEqual(['too-many-leavers'])
  world.host.fault.refuse(null, 'locked', 'user.deactivate', { retryAfterMs: HOUR })
  await world.approve()
  world.host.fault.clear()
  await world.at(Date.now() + 2 * HOUR)
  expect(world.access('filip')).toEqual(ENDED)
  expect(await world.plan()).toBeNull()
  const [deactivated] = world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
  expect(deactivated?.notice).toMatchObject({ approvedBy: 'admin@acme.test' })
})
