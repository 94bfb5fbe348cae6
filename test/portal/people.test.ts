import { beforeEach, describe, expect, test } from 'vitest'
import { reason } from '../../src/core/facts/reasons.ts'
import type { User } from '../../src/core/people/user.ts'
import { NOW, openDesk, type Desk } from '../http/desk.ts'
import {
  employee,
  seedAccount,
  seedEmployee,
  seedLink,
  seedOrganization,
  seedPlan,
  seedRun,
} from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import type { ReportCode } from '../../src/core/facts/report.ts'
import { putUsers } from '../../src/sync/changes/people.ts'
import { putReport } from '../../src/sync/changes/plans.ts'

const PEOPLE = '/portal/accounts/acc_1/people'
const ANA = `${PEOPLE}/emp_1`

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  await seedEmployee(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

const USER: User = {
  id: 'u_1',
  email: 'ana@acme.test',
  firstName: 'Ana',
  lastName: 'Pop',
  phone: null,
  status: 'active',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [
    {
      id: 'c1',
      entityId: 'nl',
      label: 'Travel',
      last4: '4242',
      type: 'virtual',
      status: 'blocked',
      recurring: false,
      blockedBy: 'rollcall',
    },
  ],
}

async function linked(over: Partial<User> = {}): Promise<void> {
  await desk.store.commit(null, putUsers('acme', [{ ...USER, ...over }], NOW))
  await seedLink(desk.store)
}

async function report(code: ReportCode, over: object = {}): Promise<void> {
  const report = { code, employeeId: 'emp_1', userId: null, reason: reason(code), detail: {} }
  await desk.store.commit(null, [
    putReport({
      account: 'acc_1',
      id: code,
      report: { ...report, ...over },
      openedRun: 1,
      closedRun: null,
      openedAt: NOW,
      mailedAt: null,
    }),
  ])
}

const decisions = async () =>
  (await desk.store.overridesOf('acc_1', ['emp_1'])).map(({ decision, actor }) => [decision, actor])

describe('the list', () => {
  test('is by state, by name, and in pages', async () => {
    for (let n = 2; n <= 60; n += 1)
      await seedEmployee(desk.store, {
        id: `emp_${n}`,
        state: n === 7 ? 'left' : 'active',
        employee: employee({ sourceId: `m-${n}`, firstName: `Person${n}x` }),
      })
    const names = (html: string) => html.match(/\/people\/emp_\d+"/g)?.length
    expect(names((await visitor.go(PEOPLE)).html)).toBe(50)
    expect(names((await visitor.go(`${PEOPLE}?page=2`)).html)).toBe(10)
    expect(names((await visitor.go(`${PEOPLE}?state=left`)).html)).toBe(1)
    expect(names((await visitor.go(`${PEOPLE}?q=person9X`)).html)).toBe(1)
    expect((await visitor.go(`${PEOPLE}?state=x&page=-1&report=y`)).status).toBe(200)
  })

  test('of differing addresses shows both', async () => {
    await report('email-differs', { detail: { hr: 'ana@new.test', host: 'ana@acme.test' } })
    const { text } = await visitor.go(`${PEOPLE}?report=email-differs`)
    expect(text).toMatch(/1 e-mail address differs from HR.*ana@new.test ana@acme.test/)
  })

  test('of users who are not in HR shows them', async () => {
    await desk.store.commit(null, putUsers('acme', [USER], NOW))
    await report('external-user', { employeeId: null, userId: 'u_1' })
    const { text } = await visitor.go(`${PEOPLE}?report=external-user`)
    expect(text).toMatch(/1 user is not in HR.*Ana Pop ana@acme.test Acme NL active/)
  })

  test('is of one’s own organization', async () => {
    await seedOrganization(desk.store, { id: 'other' })
    await seedAccount(desk.store, { id: 'acc_2', organization: 'other', sourceAccountId: 'x' })
    await seedEmployee(desk.store, { account: 'acc_2', id: 'emp_x' })
    for (const path of ['acc_2/people', 'acc_2/people/emp_x', 'acc_1/people/emp_x'])
      expect((await visitor.go(`/portal/accounts/${path}`)).status).toBe(404)
  })
})

describe('one person', () => {
  test('is shown with why, dates, user, cards and timeline', async () => {
    await linked()
    await seedPlan(desk.store)
    const { text } = await visitor.go(ANA)
    expect(text).toMatch(
      /Ana Pop active .*HR shows this person as active\..*First day 1 January 2020 Last day not given Entities Acme NL User u_1 active.*Travel ending in 4242, virtual Blocked/,
    )
    expect(text).toMatch(/Timeline.*End of access \(Acme NL\): to do.*First seen in HR/)
  })

  test.each([
    [{ decision: 'keep' }, 'keep', {}],
    [{ decision: 'postpone', until: '2026-12-24' }, 'postpone', {}],
    [{ decision: 'end', sure: 'yes' }, 'end', {}],
    [{ decision: 'invite-again' }, 'invite-again', { status: 'inactive', entityIds: [] }],
    [{ decision: 'accept-email' }, 'accept-email', { email: 'ana@before.test' }],
    [{ decision: 'undo' }, 'undo', {}],
    [{ decision: 'unlink' }, 'unlink', {}],
  ] as const)('%o is stored in the name of who decided', async (form, stored, user) => {
    await linked(user)
    await seedPlan(desk.store)
    expect((await visitor.post(`${ANA}/decide`, form)).status).toBe(303)
    expect(await decisions()).toEqual([[stored, 'bo@acme.test']])
    const { rows } = await desk.store.audit('acme', { after: null, limit: 1 })
    expect(rows[0]).toMatchObject({ act: `decision.${stored}`, actor: 'bo@acme.test' })
    expect((await visitor.go('/portal/audit')).text).toMatch(/bo@acme.test Decided: /)
  })

  test('is kept until the end of the chosen day', async () => {
    await linked()
    await seedPlan(desk.store)
    await visitor.post(`${ANA}/decide`, { decision: 'postpone', until: '2026-12-24' })
    const [override] = await desk.store.overridesOf('acc_1', ['emp_1'])
    expect(override?.until).toBe('2026-12-24T23:00:00.000Z')
  })

  test('is linked by hand', async () => {
    await desk.store.commit(null, putUsers('acme', [USER], NOW))
    await visitor.post(`${ANA}/decide`, { decision: 'link', user_id: ' u_1 ' })
    expect(await desk.store.link('acc_1', 'emp_1')).toMatchObject({ userId: 'u_1', how: 'by-hand' })
  })

  test.each([
    [{ decision: 'end' }, 'Tick the box'],
    [{ decision: 'postpone', until: '2020-01-01' }, 'Choose a day in the future'],
    [{ decision: 'postpone', until: 'x' }, 'Choose a day in the future'],
    [{ decision: 'link', user_id: '' }, 'no user with that id'],
  ])('%o is refused in words', async (form, words) => {
    await linked()
    await seedPlan(desk.store)
    const { status, text } = await visitor.post(`${ANA}/decide`, form)
    expect([status, text]).toEqual([422, expect.stringContaining(words)])
    expect(await decisions()).toEqual([])
  })

  test('cannot be oneself to end the access of', async () => {
    await linked({ email: 'bo@acme.test' })
    const { status } = await visitor.post(`${ANA}/decide`, { decision: 'end', sure: 'yes' })
    expect([status, await decisions()]).toEqual([409, []])
  })

  test('is decided about by administrators, from our own page', async () => {
    await linked()
    const form = { decision: 'keep' }
    expect((await visitor.post(`${ANA}/decide`, { ...form, csrf: 'x' })).status).toBe(403)
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    expect((await viewer.go(ANA)).html).not.toContain('/decide"')
    expect((await viewer.post(`${ANA}/decide`, form)).status).toBe(403)
    expect(await decisions()).toEqual([])
  })

  test('keeps its decisions where a viewer looks: shown, not to be withdrawn', async () => {
    await linked()
    await seedPlan(desk.store)
    await visitor.post(`${ANA}/decide`, { decision: 'keep' })
    const [standing] = await desk.store.overridesOf('acc_1', ['emp_1'])
    expect((await visitor.go(ANA)).html).toContain('/withdraw"')
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    const seen = await viewer.go(ANA)
    expect(seen.text).toContain('Keep, by bo@acme.test')
    expect(seen.html).not.toContain('/withdraw"')
    const form = { decision: standing?.id ?? '' }
    expect((await viewer.post(`${ANA}/withdraw`, form)).status).toBe(403)
    expect(await decisions()).toEqual([['keep', 'bo@acme.test']])
  })

  test('is listed by the decision that stands', async () => {
    await linked()
    await seedPlan(desk.store)
    for (const id of ['emp_2', 'emp_3'])
      await seedEmployee(desk.store, { id, employee: employee({ sourceId: id, firstName: id }) })
    await visitor.post(`${ANA}/decide`, { decision: 'keep' })
    await visitor.post(`${PEOPLE}/emp_2/decide`, { decision: 'leave-out' })
    const listed = async (decision: string) =>
      (await visitor.go(`${PEOPLE}?decision=${decision}`)).html.match(/people\/emp_\d(?=")/g)
    expect(await listed('kept')).toEqual(['people/emp_1'])
    expect(await listed('left-out')).toEqual(['people/emp_2'])
    expect(await listed('ended')).toBeNull()
    expect(await listed('other')).toHaveLength(3)
  })

  test('with a hostile name is only text', async () => {
    await seedEmployee(desk.store, {
      employee: employee({ firstName: '"><script>alert(1)</script>', workEmail: null }),
    })
    for (const path of [ANA, PEOPLE, '/portal/audit'])
      expect((await visitor.go(path)).html).not.toContain('<script>alert')
  })
})
