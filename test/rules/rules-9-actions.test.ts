// docs/rules.md section 9: one need is one action, done once, whatever the product answers.
import { describe, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

describe('rule 46', () => {
  test('rule 46: the same need keeps the same id across runs', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    await world.reconcile()
    const before = (await world.plan())?.actions.map(({ id }) => id)
    await world.days(3)
    expect((await world.plan())?.actions.map(({ id }) => id)).toEqual(before)
  })

  test('rule 46: a name or phone that changes does not make it another invitation', async () => {
    const world = await companyInReview({ employees: 3, users: 2 })
    const before = (await world.plan())?.actions[0]
    world.hr.change('chloe', { first_name: 'Chlo\u00eb', mobile_phone_number: null })
    await world.reconcile()
    const after = (await world.plan())?.actions[0]
    expect(after?.id).toBe(before?.id)
    expect(after?.params).toMatchObject({ first_name: 'Chlo\u00eb' })
  })

  test('rule 46: another address does, and replaces it', async () => {
    const world = await companyInReview({ employees: 3, users: 2 })
    const before = (await world.plan())?.actions[0]
    world.hr.change('chloe', { work_email: 'chloe.pop@acme.test' })
    await world.reconcile()
    const plan = await world.plan()
    expect(plan?.actions).toHaveLength(1)
    expect(plan?.actions[0]?.id).not.toBe(before?.id)
    await world.approve()
    expect(world.users().map((user) => user.email)).not.toContain('chloe@acme.test')
  })

  test('rule 46: after a final answer the same intent is a new generation', async () => {
    const world = await linkedCompany()
    for (const round of [1, 2]) {
      world.hr.terminate('ana', { on: YESTERDAY })
      await world.reconcile()
      world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
      await world.reconcile()
      await world.days(round)
    }
    expect(world.access('ana')).toMatchObject({ status: 'active' })
    const ends = world.host.actions.filter(({ detail }) => detail.kind === 'user.deactivate')
    expect(new Set(ends.map(({ id }) => id)).size).toBe(2)
  })

  test('rule 46: before each try the newest decision must still want it', async () => {
    const world = await linkedCompany()
    world.host.fault.failNext(200)
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.webhook('ana')
    world.host.fault.clear()
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.done()).toEqual([])
  })

  test('rule 46: right before an invitation the product is asked for the address', async () => {
    const world = await companyInReview({ employees: 3, users: 2 })
    // Somebody invites them by hand while the plan waits.
    world.giveUser('chloe')
    await world.approve()
    expect(world.done()).toEqual([])
    expect(world.users()).toHaveLength(3)
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })

  test('rule 46: done, but the answer never came: asked again with the same id, and nobody twice', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.timeOutAfterApplying(2)
    await world.reconcile()
    await world.hours(1)
    expect(world.users().filter((user) => user.email === 'zoe@acme.test')).toHaveLength(1)
    expect(new Set(world.host.tries.map(({ id }) => id)).size).toBe(1)
    expect(world.inbox('zoe@acme.test')).toHaveLength(1)
  })

  test('rule 46: access is taken before it is given, each person’s actions in order', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.hr.change('bram', { first_name: 'Bramtje' })
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.done()).toEqual([
      'cards.block ana@acme.test nl',
      'user.deactivate ana@acme.test nl',
      'user.update bram@acme.test nl',
      'user.invite zoe@acme.test nl',
    ])
  })

  test('retries go on for three days, and then the action has failed', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.failNext(500)
    await world.reconcile()
    world.hr.breaks(500)
    await world.days(4)
    const failed = (await world.events()).filter((event) => event.type === 'action.failed')
    expect(failed).toHaveLength(1)
    world.hr.honest()
    world.host.fault.clear()
    await world.days(2)
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('any other 4xx is a failed action; the next run that still wants it tries it again', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.failNext(1, 409)
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
  })
})

describe('rule 47', () => {
  test('rule 47: an answer nobody can read is done only if the effect shows', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    world.host.fault.unreadableNext(2)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.host.tries).toHaveLength(2)
  })

  test('rule 47: else it is tried again', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    world.host.fault.unreadableNext(2, false)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.host.tries.length).toBeGreaterThan(2)
  })

  test('rule 47: an invitation is always asked again with the same id, for its link', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.unreadableNext(1)
    await world.reconcile()
    const [first, second] = world.host.tries
    expect(second?.id).toBe(first?.id)
    const [mail] = world.inbox('zoe@acme.test')
    expect(mail?.text).toContain('https://app.example.test/invitations/')
  })
})
