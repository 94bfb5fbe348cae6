// docs/rules.md section 9: each action has one id and is carried out once, whatever the host answers.
import { describe, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

describe('rule 46', () => {
  test('rule 46: the same intent keeps the same action id across runs', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    await world.reconcile()
    const before = (await world.plan())?.actions.map(({ id }) => id)
    await world.days(3)
    expect((await world.plan())?.actions.map(({ id }) => id)).toEqual(before)
  })

  test('rule 46: an invitation stays the same action if the name or phone changes', async () => {
    const world = await companyInReview({ employees: 3, users: 2 })
    const before = (await world.plan())?.actions[0]
    world.hr.change('chloe', { first_name: 'Chlo\u00eb', mobile_phone_number: null })
    await world.reconcile()
    const after = (await world.plan())?.actions[0]
    expect(after?.id).toBe(before?.id)
    expect(after?.params).toMatchObject({ first_name: 'Chlo\u00eb' })
  })

  test('rule 46: another address makes a new invitation, which replaces the old one', async () => {
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

  test('rule 46: before each try, the newest decision must still want the action', async () => {
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

  test('rule 46: right before an invitation, the address is looked up in the host', async () => {
    const world = await companyInReview({ employees: 3, users: 2 })
    // Somebody invites them by hand while the plan waits.
    world.giveUser('chloe')
    await world.approve()
    expect(world.done()).toEqual([])
    expect(world.users()).toHaveLength(3)
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })

  test('rule 46: an action whose answer was lost is sent again with the same id, and nobody gets two users', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.timeOutAfterApplying(2)
    await world.reconcile()
    await world.hours(1)
    expect(world.users().filter((user) => user.email === 'zoe@acme.test')).toHaveLength(1)
    expect(new Set(world.host.tries.map(({ id }) => id)).size).toBe(1)
    expect(world.inbox('zoe@acme.test')).toHaveLength(1)
  })

  test('rule 46: access ends before other access is given, and each person’s actions run in order', async () => {
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

  test('any other 4xx fails the action; the next run that still wants it tries again', async () => {
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
  test('rule 47: after an unreadable answer the action is done only if its effect is seen', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    world.host.fault.unreadableNext(2)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.host.tries).toHaveLength(2)
  })

  test('rule 47: if the effect is not seen, the action is tried again', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    world.host.fault.unreadableNext(2, false)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.host.tries.length).toBeGreaterThan(2)
  })

  test('rule 47: an invitation is always sent again with the same id, to get its link', async () => {
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
