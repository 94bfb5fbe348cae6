// A host that refuses us, by a wrong secret, token or firewall, has not answered any action (rule 44).
import { describe, expect, test } from 'vitest'
import { HOUR } from '../../world/time.ts'
import { companyInReview, linkedCompany, type World } from '../../world/company.ts'
import { aMail } from '../../world/inbox.ts'
import { ENDED, INVITED, WORKS } from '../../world/people.ts'

const PROBLEM = { problem: { code: 'host-unauthorized' } }

/** Somebody has corrected what the host refused us for, and restarted Rollcall. */
async function mended(world: World): Promise<void> {
  world.host.fault.clear()
  await world.store.commit(null, [
    { set: 'accounts.try-host-again', now: world.deps.clock.now().toISOString() },
  ])
  await world.schedule()
}

const told = (world: World) => world.inbox('admin').map(({ kind }) => kind)

describe.each(['actions', 'all'] as const)('the host refuses us, in %s', (what) => {
  test('during the first plan: it is applied once the host takes us, and told as it came out', async () => {
    const world = await companyInReview({ employees: 12, users: 6 })
    world.host.fault.refuseUs(what)
    await world.approve()
    world.emptyInbox()
    expect(await world.account()).toMatchObject({ status: 'active', ...PROBLEM })
    expect(await world.lastRun()).toMatchObject({ state: 'failed', reason: 'host-unauthorized' })
    expect(world.users()).toHaveLength(6)
    await world.hours(20)
    expect(told(world)).toEqual([])
    await mended(world)
    expect(world.users()).toHaveLength(12)
    expect(world.access('luca')).toEqual(INVITED)
    expect(await world.account()).toMatchObject({ problem: null, hostRefusal: null, failures: 0 })
    expect(await world.plan()).toBeNull()
    const [report, ...more] = world.inbox('admin')
    expect(more).toEqual([])
    expect(report).toEqual(aMail('first-sync-report'))
    expect(report?.text).toContain('Luca Pop')
    expect(world.inbox('luca@acme.test')).toEqual([aMail('invitation')])
  })

  test('during a daily run: joiner, leaver and rename wait under their ids, and go on by themselves', async () => {
    const world = await linkedCompany()
    world.host.fault.refuseUs(what)
    world.hr.hire('zoe')
    world.hr.terminate('ana')
    world.hr.change('bram', { first_name: 'Abraham' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.account()).toMatchObject(PROBLEM)
    await world.hours(20)
    expect(told(world)).toEqual([])
    world.host.fault.clear()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.userOf('bram').firstName).toBe('Abraham')
    const ids = world.host.tries.map(({ id }) => id)
    const done = world.host.actions.map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(done))
    expect(await world.account()).toMatchObject({ problem: null, hostRefusal: null })
    expect(told(world).toSorted()).toEqual(['added-summary', 'deactivated'])
  })

  test('during an approval: nobody has to approve again, though days pass', async () => {
    const world = await linkedCompany({ employees: 20 })
    for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa', 'filip']) world.hr.terminate(name)
    await world.reconcile()
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
    world.host.fault.refuseUs(what)
    await world.approve()
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.plan()).toBeNull()
    await mended(world)
    for (const name of ['ana', 'filip']) expect(world.access(name)).toEqual(ENDED)
    expect(await world.plan()).toBeNull()
    expect(world.host.actions.every(({ detail }) => detail.kind !== 'user.invite')).toBe(true)
  })

  test('when an admin ends the access of one person', async () => {
    const world = await linkedCompany()
    world.host.fault.refuseUs(what)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(WORKS)
    await mended(world)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
  })

  test('and a webhook comes: the person is read once the host takes us', async () => {
    const world = await linkedCompany()
    world.host.fault.refuseUs(what)
    world.hr.terminate('ana')
    await world.webhook('ana')
    world.hr.hire('zoe')
    await world.webhook('zoe')
    await world.untilIdle()
    expect(await world.account()).toMatchObject(PROBLEM)
    await mended(world)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('zoe')).toEqual(INVITED)
  })
})

test('refused in the middle of a plan: what was done stays done, the rest goes on', async () => {
  const world = await companyInReview({ employees: 30, users: 0 })
  let count = 0
  world.aroundActions((request, act) => {
    count += 1
    if (count === 7) world.host.fault.refuseUs()
    return act(request)
  })
  await world.approve()
  expect(world.users()).toHaveLength(6)
  await mended(world)
  expect(world.users()).toHaveLength(30)
  expect(world.host.actions).toHaveLength(30)
})

test('rule 44: nothing is sent between two tries, and the tries become rarer', async () => {
  const world = await linkedCompany()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  const begun = Date.now()
  const tried = [world.host.tries.length]
  for (const hours of [0.5, 1, 6, 10, 20, 48]) {
    await world.at(begun + hours * HOUR)
    tried.push(world.host.tries.length)
  }
  expect(tried.map((one) => one - (tried[0] ?? 0))).toEqual([0, 0, 1, 1, 2, 2, 4])
})

test('rule 44: a sync by hand tries at once, and frees the other accounts', async () => {
  const entities = [
    { id: 'nl', name: 'Acme Netherlands', country: 'NL' },
    { id: 'de', name: 'Acme Germany', country: 'DE' },
  ]
  const world = await linkedCompany({ entities, linked: ['nl'] })
  const other = await world.linkAnother(['de'])
  other.hr.hire('zoe')
  await other.mergeFinishes()
  await other.approve()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  other.hr.terminate('zoe')
  await other.reconcile()
  expect(await other.account()).toMatchObject(PROBLEM)
  world.host.fault.clear()
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(await other.account()).toMatchObject({ problem: null })
  expect(other.users().find(({ email }) => email === 'zoe@acme.test')?.status).toBe('inactive')
})

test('what HR no longer wants when the host takes us is not done', async () => {
  const world = await linkedCompany()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
  await world.days(2)
  await mended(world)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.host.actions).toEqual([])
  expect(await world.account()).toMatchObject({ problem: null, hostRefusal: null })
})

test('rule 44: the admins hear of it after a day, in their words, and when it is over', async () => {
  const world = await linkedCompany()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  const since = Date.now()
  await world.at(since + 23 * HOUR)
  expect(told(world)).toEqual([])
  await world.at(since + 25 * HOUR)
  const [mail] = world.inbox('admin')
  expect(mail).toEqual(aMail('sync-failed', { cause: 'host-unauthorized' }))
  expect(mail?.text).toContain('Spendly does not let the sync in')
  expect(mail?.text).not.toMatch(/401|secret|token|HOST_/i)
  await mended(world)
  expect(world.inbox('admin')).toContainEqual(
    aMail('sync-recovered', { cause: 'host-unauthorized' }),
  )
})

test('the log says at once where and what, and counts it', async () => {
  const world = await linkedCompany()
  world.host.fault.refuseUs('actions')
  world.hr.terminate('ana')
  await world.reconcile()
  const refused = world.errors().filter((line) => line.includes('host.refused'))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain('"where":"host","code":"host-unauthorized"')
  expect(await world.store.counters()).toMatchObject({
    'failures_total{where="host",code="host-unauthorized"}': 1,
  })
})

test('days of refusal do not use up the three days in which an action is tried', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana')
  world.host.fault.failNext(2, 503)
  await world.reconcile()
  world.host.fault.refuseUs('actions')
  await world.days(4)
  world.host.fault.clear()
  world.host.fault.failNext(2, 503)
  await world.store.commit(null, [
    { set: 'accounts.try-host-again', now: world.deps.clock.now().toISOString() },
  ])
  await world.schedule(2 * HOUR)
  expect(world.access('ana')).toEqual(ENDED)
  expect(new Set(world.host.tries.map(({ id }) => id)).size).toBe(2)
})
