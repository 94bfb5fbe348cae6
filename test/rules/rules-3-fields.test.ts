// docs/rules.md section 3: which fields of a linked user follow HR.
import { describe, expect, test } from 'vitest'
import { planView } from '../../src/sync/plan/view.ts'
import { withoutMembers } from '../doubles/merge-lies.ts'
import { nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

describe('rule 14', () => {
  test('rule 14: first and last name follow HR', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Anna', last_name: 'Popescu' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ firstName: 'Anna', lastName: 'Popescu' })
    expect(world.host.mustVerifyPhone('u_ana')).toBe(false)
  })

  test('rule 14: a changed phone follows HR and must be verified again', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { mobile_phone_number: '+31 6 8765 4321' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ phone: '+31687654321' })
    expect(world.host.mustVerifyPhone('u_ana')).toBe(true)
  })

  test('rule 14: a field changed by hand in the host is corrected', async () => {
    const world = await linkedCompany()
    world.giveUser('ana', { firstName: 'Nana' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ firstName: 'Ana' })
  })
})

describe('rule 15', () => {
  test.each(['first_name', 'last_name', 'mobile_phone_number', 'work_email'])(
    'rule 15: an empty %s overwrites nothing',
    async (field) => {
      const world = await linkedCompany()
      const before = world.user('ana')
      world.hr.change('ana', { [field]: field === 'last_name' ? '' : null })
      await world.reconcile()
      expect(world.user('ana')).toEqual(before)
      expect(world.done()).toEqual([])
    },
  )

  test('rule 15: absent members overwrite nothing', async () => {
    const world = await linkedCompany()
    const before = world.users()
    world.hr.lies(withoutMembers('first_name', 'last_name', 'mobile_phone_number', 'work_email'))
    await world.reconcile()
    expect(world.users()).toEqual(before)
  })

  test('rule 15: a field that became empty for nearly everybody is reported as lost access to the field', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 10; n += 1) world.hr.change(nameOf(n), { mobile_phone_number: null })
    await world.reconcile()
    expect(
      (await world.reports()).filter((text) => text.startsWith('attribute-lost')),
    ).toHaveLength(1)
  })
})

describe('rule 16', () => {
  test('rule 16: an e-mail never follows HR; the difference is mailed once and stays listed', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { work_email: 'ana.pop@acme.test' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.inbox('admin')).toEqual([aMail('email-differs')])
    expect(world.inbox('admin')[0]?.text).toContain('ana.pop@acme.test')
    await world.days(3)
    expect(world.inbox('admin')).toHaveLength(1)
    expect(await world.reports()).toEqual(['email-differs ana'])
    world.hr.change('ana', { work_email: 'ana@acme.test' })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(world.done()).toEqual([])
  })

  test('rule 16: the report says if the new address is another user’s', async () => {
    const world = await linkedCompany({
      prepare: ({ giveUser }) => void giveUser('ana', { id: 'u_x', email: 'taken@acme.test' }),
    })
    world.giveUser('ana')
    world.hr.change('ana', { work_email: 'taken@acme.test' })
    await world.reconcile()
    expect(await world.reports()).toContain('email-conflict ana')
    expect(world.harmed()).toEqual([])
  })

  test('rule 16: five or more with the same change of domain are one notice', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 6; n += 1)
      world.hr.change(nameOf(n), { work_email: `${nameOf(n)}@acme-group.test` })
    await world.reconcile()
    const domains = { from: 'acme.test', to: 'acme-group.test', count: 6 }
    expect(world.inbox('admin')).toEqual([aMail('email-differs', { domains })])
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toEqual([])
  })

  test('rule 16: accepting the difference ends the report and changes no address', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { work_email: 'ana.pop@acme.test' })
    await world.reconcile()
    await world.decide('ana', 'accept-email')
    expect(await world.reports()).toEqual([])
    expect(world.access('ana')).toEqual(WORKS)
    const events = (await world.events()).filter((event) => event.type === 'decision.accept-email')
    expect(events).toHaveLength(1)
  })
})

describe('rule 17', () => {
  test.each([
    ['06 1234 1000', []],
    ['0031612341000', []],
    ['+31 (0)6-12341000', []],
    ['06 9999 9999', ['user.update ana@acme.test nl']],
  ])('rule 17: %s is a change of phone: %o', async (number, done) => {
    const world = await linkedCompany({ employees: 2 })
    world.hr.change('ana', { mobile_phone_number: number })
    await world.reconcile()
    expect(world.done()).toEqual(done)
  })

  test('rule 17: an unreadable phone is not written, and reported', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { mobile_phone_number: 'ask reception' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ phone: '+31612341000' })
    expect(await world.reports()).toEqual(['unreadable-phone ana'])
  })

  test('rule 17: Unicode form and spaces of a name make no difference, accents do', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.change('ana', { first_name: 'Zoe\u0308 ', last_name: '  van   Dijk' })
        giveUser('ana', { firstName: 'Zo\u00eb', lastName: 'van Dijk' })
      },
    })
    expect(world.done()).toEqual([])
    world.hr.change('ana', { first_name: 'Zoe' })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ firstName: 'Zoe' })
  })

  test('rule 17: somebody with a single name is invited with it; a display name is never split', async () => {
    const world = await companyInReview({
      employees: 1,
      users: 0,
      prepare: ({ hr }) =>
        hr.change('ana', { last_name: null, display_full_name: 'Ana Maria Suharto' }),
    })
    await world.approve()
    expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: '' })
  })
})

describe('rule 18', () => {
  test('rule 18: an invitation has the department and the manager', async () => {
    const world = await companyInReview({
      employees: 2,
      users: 1,
      prepare: ({ hr }) => {
        const sales = hr.account.group('Sales')
        hr.change('bram', { groups: [sales.id], manager: hr.row('ana').id })
      },
    })
    // The manager is linked by the first plan; the invitation is made at the same time.
    const plan = await world.plan()
    expect(plan?.actions[0]?.params).toMatchObject({ department: 'Sales' })
    await world.approve()
    world.hr.hire('zoe', { manager: world.hr.row('ana').id })
    await world.reconcile()
    expect(world.host.actions.at(-1)?.detail.params).toMatchObject({ manager_user_id: 'u_ana' })
  })

  test('rule 18: managers that form a cycle are left out and reported', async () => {
    const world = await linkedCompany()
    const zoe = world.hr.hire('zoe')
    const yan = world.hr.hire('yan', { manager: zoe.id })
    world.hr.change('zoe', { manager: yan.id })
    await world.reconcile()
    expect(world.host.actions.map(({ detail }) => detail.params)).toEqual([
      expect.not.objectContaining({ manager_user_id: expect.anything() as string }),
      expect.not.objectContaining({ manager_user_id: expect.anything() as string }),
    ])
    const plan = await planView(world.store, (await world.lastRun())?.planId ?? '')
    expect(plan?.reports.map(({ code }) => code)).toEqual(['manager-dropped', 'manager-dropped'])
  })
})
