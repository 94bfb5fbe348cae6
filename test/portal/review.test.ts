import { beforeEach, describe, expect, test } from 'vitest'
import { reason } from '../../src/core/facts/reasons.ts'
import type { Action } from '../../src/core/facts/action.ts'
import type { User } from '../../src/core/people/user.ts'
import type { Plan } from '../../src/ports/records.ts'
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
import { putUsers } from '../../src/sync/changes/people.ts'
import { putAction, putPlanned } from '../../src/sync/changes/plans.ts'

const HOME = '/portal/accounts/acc_1'
const REVIEW = `${HOME}/review`

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  await seedEmployee(desk.store)
  visitor = newVisitor(desk)
})

function user(over: Partial<User> = {}): User {
  return {
    id: 'u_1',
    email: 'ana@acme.test',
    firstName: 'Anna',
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
        status: 'active',
        recurring: true,
        blockedBy: null,
      },
    ],
    ...over,
  }
}

async function seedUser(over: Partial<User> = {}): Promise<void> {
  await desk.store.commit(null, putUsers('acme', [user(over)], NOW))
}

async function step(n: number, action: Partial<Action>): Promise<void> {
  const { row } = (await desk.store.planActions('plan_1', null, 1))[0] ?? {}
  if (row === undefined) throw new Error('seed the plan first')
  const { store } = desk
  await store.commit(null, [
    putAction({
      ...row,
      id: `act_${n}`,
      intentKey: `need-${n}`,
      action: { ...row.action, ...action } as Action,
    }),
    putPlanned('plan_1', `act_${n}`, n, []),
  ])
}

async function leavers(count: number): Promise<void> {
  for (let n = 2; n <= count; n += 1) {
    await seedEmployee(desk.store, {
      id: `emp_${n}`,
      employee: employee({
        sourceId: `m-${n}`,
        firstName: `Person${String(n).padStart(3, '0')}`,
        workEmail: `p${n}@acme.test`,
      }),
    })
    await step(n, { employeeId: `emp_${n}` })
  }
}

const decision = (over: Record<string, string> = {}) => ({
  plan: 'plan_1',
  revision: '3',
  seen_leaving: '1',
  ...over,
})
const stored = async (): Promise<Plan | null> => desk.store.plan('plan_1')

describe('what is shown', () => {
  test('a plan that newer settings are about to replace says so, and follows', async () => {
    await seedPlan(desk.store)
    const { text } = await visitor.enter({ intent: 'review' })
    expect(text).not.toContain('A new plan is being made')
    const nextSyncAt = '2026-11-22T10:00:10.000Z'
    await seedAccount(desk.store, { settingsAt: '2026-11-22T09:59:59.000Z', nextSyncAt })
    const later = await visitor.get(REVIEW)
    expect(later.text).toContain('A new plan is being made')
    expect(later.html).toContain('id="plan" data-refresh="3"')
    expect(later.html).toContain('http-equiv="refresh"')
  })

  test('nothing waits, and it says so', async () => {
    await visitor.enter()
    expect((await visitor.go(REVIEW)).text).toContain('Nothing waits for you')
  })

  test('why it waits, who leaves, their cards and the reason', async () => {
    await seedPlan(desk.store)
    await seedUser()
    await visitor.enter()
    const { text } = await visitor.go(REVIEW)
    expect(text).toContain('31 of 120 people would lose access. The limit is 12 people.')
    expect(text).toMatch(/Leaving 1 Invited 0 Changed 0/)
    expect(text).toMatch(
      /Ana Pop ana@acme.test Acme NL Access ends, effective 21 November 2026 1 card is blocked Travel ending in 4242, virtual, has recurring payments According to HR, employment ended on 21 November 2026/,
    )
  })

  test('each entity by name for somebody who leaves two, without a card in either', async () => {
    const entities = ['nl', 'de'].map((id) => {
      return { id, name: `Acme ${id.toUpperCase()}`, country: null, timezone: null }
    })
    await seedOrganization(desk.store, { entities })
    await seedPlan(desk.store)
    await step(2, { entityId: 'de' })
    await visitor.enter()
    expect((await visitor.go(REVIEW)).text).toMatch(
      /effective 21 November 2026 \(Acme NL\) Access ends, effective 21 November 2026 \(Acme DE\)/,
    )
  })

  test('before and after of a change', async () => {
    await seedPlan(desk.store)
    await seedUser()
    await step(2, {
      kind: 'user.update',
      params: { first_name: 'Ana' },
      purpose: 'change',
      because: [reason('name-changed')],
    })
    await visitor.enter()
    const { text } = await visitor.go(`${REVIEW}?group=changed`)
    expect(text).toMatch(/First name before Anna → after Ana HR has a different name/)
  })

  test('people in other lists: skipped, not in HR, matched', async () => {
    await seedPlan(desk.store)
    await seedUser()
    await seedLink(desk.store)
    await seedEmployee(desk.store, {
      id: 'emp_9',
      state: 'skipped',
      why: [reason('no-email')],
      employee: employee({ sourceId: 'm-9', firstName: 'Sam', workEmail: null }),
    })
    await visitor.enter()
    expect((await visitor.go(`${REVIEW}?group=skipped`)).text).toContain(
      'HR has no work e-mail address for this person',
    )
    expect((await visitor.go(`${REVIEW}?group=matched`)).text).toContain('User ana@acme.test')
    expect((await visitor.go(`${REVIEW}?group=external`)).text).toContain('Nobody in this list')
  })

  test('is paged and searched on the server', async () => {
    await seedPlan(desk.store)
    await leavers(120)
    await visitor.enter()
    const names = (html: string) => html.match(/\/people\/emp_\d+"/g)?.length
    const first = await visitor.go(REVIEW)
    expect(names(first.html)).toBe(50)
    expect(first.text).toContain('Page 1 of 3')
    expect(names((await visitor.go(`${REVIEW}?group=leaving&page=3`)).html)).toBe(20)
    const found = await visitor.go(`${REVIEW}?group=leaving&q=PERSON007`)
    expect(names(found.html)).toBe(1)
    expect((await visitor.go(`${REVIEW}?q=%27%22%3Cx`)).text).toContain('Nobody found for')
  })

  test('another organization’s plan and account are not found', async () => {
    await seedPlan(desk.store)
    await seedOrganization(desk.store, { id: 'other' })
    await seedAccount(desk.store, { id: 'acc_2', organization: 'other', sourceAccountId: 'x' })
    await seedAccount(desk.store, { id: 'acc_3', sourceAccountId: 'y' })
    await visitor.enter()
    expect((await visitor.go('/portal/accounts/acc_2/review')).status).toBe(404)
    expect((await visitor.go('/portal/accounts/acc_3/review?plan=plan_1')).status).toBe(404)
    expect((await visitor.post('/portal/accounts/acc_3/review/approve', decision())).status).toBe(
      404,
    )
    expect((await stored())?.decidedAt).toBeNull()
  })
})

describe('the CSV', () => {
  test('has everybody, and no cell is a formula', async () => {
    await seedPlan(desk.store)
    await leavers(3)
    await seedEmployee(desk.store, {
      employee: employee({ firstName: '=HYPERLINK("http://x")', workEmail: '+a@acme.test' }),
    })
    await visitor.enter()
    const { html, headers } = await visitor.go(`${REVIEW}.csv?plan=plan_1`)
    expect(headers.get('content-type')).toContain('text/csv')
    const lines = html.trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(html).toContain(`"'=HYPERLINK(""http://x"") Pop"`)
    expect(html).toContain(`"'+a@acme.test"`)
    expect(html).not.toMatch(/(^|,)"?[=+@-]/m)
  })
})

describe('the decision', () => {
  test('approves what was shown, in the name of who did', async () => {
    await seedPlan(desk.store)
    await visitor.enter()
    const { status, location } = await visitor.post(`${REVIEW}/approve`, decision())
    expect([status, location]).toEqual([303, `${HOME}/runs/run_1`])
    expect(await stored()).toMatchObject({ decidedBy: 'bo@acme.test', decidedAt: NOW })
    expect((await desk.store.audit('acme', { after: null, limit: 5 })).rows[0]).toMatchObject({
      act: 'plan.approve',
      actor: 'bo@acme.test',
      facts: { revision: 3 },
    })
  })

  test('rejects', async () => {
    await seedPlan(desk.store)
    await visitor.enter()
    await visitor.post(`${REVIEW}/reject`, decision())
    expect(await stored()).toMatchObject({ state: 'rejected', decidedBy: 'bo@acme.test' })
  })

  test('of an older revision does nothing, and shows what is different', async () => {
    await seedPlan(desk.store)
    await visitor.enter()
    const form = decision({ revision: '2', seen_leaving: '5' })
    const { status, text } = await visitor.post(`${REVIEW}/approve`, form)
    expect(status).toBe(409)
    expect(text).toMatch(/The plan changed since you looked.*Leaving 5 1/)
    expect((await stored())?.decidedAt).toBeNull()
  })

  test('of a plan that was replaced leads to the newest', async () => {
    await seedPlan(desk.store, { id: 'plan_2' })
    await seedPlan(desk.store, { state: 'superseded' })
    await visitor.enter()
    for (const seen of [
      await visitor.go(`${REVIEW}?plan=plan_1`),
      await visitor.post(`${REVIEW}/approve`, decision()),
    ]) {
      expect(seen.text).toContain('There is a newer plan')
      expect(seen.html).toContain(`href="${REVIEW}"`)
      expect(seen.html).not.toContain('review/approve"')
    }
    expect((await desk.store.plan('plan_2'))?.decidedAt).toBeNull()
  })

  test('of a part says so on its own page, and on that of the rest', async () => {
    const part = { decided: 12, waiting: 28, of: 40 }
    const by = { decidedBy: 'bo@acme.test', decidedAt: NOW, part }
    await seedPlan(desk.store, { id: 'plan_2', revision: 4 })
    await seedPlan(desk.store, { state: 'rejected', ...by })
    await visitor.enter()
    const said =
      /Rejected by bo@acme\.test on .*\. A part of the plan: 12 of 40 people\. Left waiting: 28\./
    const decided = await visitor.go(`${REVIEW}?plan=plan_1`)
    expect(decided.text).toMatch(said)
    expect(decided.text).toContain('Others still wait')
    expect(decided.text).toContain('Everybody this decision was about')
    const rest = await visitor.go(REVIEW)
    expect(rest.text).toMatch(said)
    expect(rest.text).toContain('Your decision')
  })

  test('of a part, while its leavers are read again, shows the whole plan and who approved', async () => {
    const part = { decided: 1, waiting: 2, of: 3 }
    await seedPlan(desk.store, { decidedBy: 'bo@acme.test', decidedAt: NOW, part })
    await leavers(3)
    await visitor.enter()
    const { text } = await visitor.go(`${REVIEW}?plan=plan_1`)
    expect(text).toMatch(/Approved by bo@acme\.test on .*\. A part of the plan: 1 of 3 people/)
    expect(text).toContain('Everybody who was in the plan')
    expect(text).not.toContain('Your decision')
  })

  test('about more than ten leavers asks for their number', async () => {
    await seedPlan(desk.store)
    await leavers(11)
    await visitor.enter()
    expect((await visitor.go(REVIEW)).text).toContain('type how many people leave: 11')
    for (const leavers of ['', '10', '1 2']) {
      const refused = await visitor.post(`${REVIEW}/approve`, decision({ leavers }))
      expect([refused.status, (await stored())?.decidedAt]).toEqual([422, null])
      expect(refused.text).toContain('The number was not 11')
    }
    await visitor.post(`${REVIEW}/approve`, decision({ leavers: ' 11' }))
    expect((await stored())?.decidedAt).toBe(NOW)
  })

  test('cannot end one’s own access', async () => {
    await seedPlan(desk.store)
    await seedUser({ email: 'bo@acme.test' })
    await visitor.enter()
    const { text, html } = await visitor.go(REVIEW)
    expect(text).toContain('This plan ends your own access')
    expect(html).not.toContain('review/approve"')
    expect((await visitor.post(`${REVIEW}/approve`, decision())).status).toBe(409)
    expect((await stored())?.decidedAt).toBeNull()
  })

  test('is refused in words while HR cannot be read', async () => {
    await seedAccount(desk.store, { status: 'needs_relink' })
    await seedPlan(desk.store)
    await visitor.enter()
    const { status, text } = await visitor.post(`${REVIEW}/approve`, decision())
    expect([status, text]).toEqual([409, expect.stringContaining('cannot be read at the moment')])
  })

  test('is an administrator’s, from our own page', async () => {
    await seedPlan(desk.store)
    await visitor.enter()
    const foreign = await visitor.post(`${REVIEW}/approve`, decision({ csrf: 'wrong' }))
    expect(foreign.status).toBe(403)
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    const seen = await viewer.go(REVIEW)
    expect(seen.text).toContain('Only an administrator can decide about this')
    expect(seen.html).not.toContain('review/approve"')
    for (const act of ['approve', 'reject'])
      expect((await viewer.post(`${REVIEW}/${act}`, decision())).status).toBe(403)
    expect((await stored())?.decidedAt).toBeNull()
  })
})
