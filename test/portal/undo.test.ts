import { beforeEach, expect, test } from 'vitest'
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
import { SAID } from '../contracts/store-records.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { putOverride, putUsers, removeUsers } from '../../src/sync/changes/people.ts'
import { putAction, putPlanned } from '../../src/sync/changes/plans.ts'

const USER: User = {
  id: 'u_1',
  email: 'p1@acme.test',
  firstName: 'Ana',
  lastName: 'Pop',
  phone: null,
  status: 'inactive',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [],
}

const RUN = '/portal/accounts/acc_1/runs/run_1'
const ENDED = {
  nl: {
    state: 'ended',
    by: 'leave',
    at: NOW,
    invitedOnly: false,
    shownEnded: false,
    cardsOpen: false,
  },
} as const

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

/** So many people whose access run_1 ended. */
async function gone(count: number): Promise<void> {
  await seedPlan(desk.store, { state: 'applied' })
  const planned = await desk.store.action('act_1')
  if (planned === null) throw new Error('no action')
  for (let n = 1; n <= count; n += 1) {
    const id = `emp_${n}`
    const action = { ...planned.action, employeeId: id, userId: `u_${n}` }
    await seedEmployee(desk.store, {
      id,
      state: 'left',
      employee: employee({ sourceId: `m-${n}`, firstName: `Person${n}x` }),
    })
    await seedLink(desk.store, { employee: id, userId: `u_${n}`, memberships: ENDED })
    const user = { ...USER, id: `u_${n}`, email: `p${n}@acme.test` }
    await desk.store.commit(null, putUsers('acme', [user], NOW))
    const row = { ...planned, id: `act_${n}`, intentKey: `n-${n}`, action, state: 'done' as const }
    await desk.store.commit(null, [
      putAction({ ...row, finishedAt: NOW }),
      putPlanned('plan_1', row.id, n, []),
    ])
  }
}

const undone = async () => {
  const ids = Array.from({ length: 20 }, (_, n) => `emp_${n + 1}`)
  const all = await desk.store.overridesOf('acc_1', ids)
  return all.filter(({ decision }) => decision === 'undo').map(({ employee: id }) => id)
}

test('a run that ended no access offers no undo', async () => {
  await seedPlan(desk.store, { state: 'applied' })
  expect((await visitor.go(RUN)).html).not.toContain('id="undo"')
})

test('one person of a run is given back', async () => {
  await gone(3)
  expect((await visitor.go(RUN)).text).toContain('All 3 people get back their access.')
  const answer = await visitor.post(`${RUN}/undo`, { employee: 'emp_2' })
  expect([answer.status, answer.location]).toEqual([303, RUN])
  expect(await undone()).toEqual(['emp_2'])
  const { html, text } = await visitor.go(RUN)
  expect(text).toContain('Access is being given back')
  expect(html.slice(html.indexOf('id="undo"'))).not.toContain('emp_2')
})

test('somebody whose user is no longer in the product is not offered', async () => {
  await gone(2)
  await desk.store.commit(null, [...removeUsers('acme', ['u_1'])])
  expect((await visitor.go(RUN)).html).not.toContain('value="emp_1"')
  await visitor.post(`${RUN}/undo`, { employee: 'emp_1' })
  expect(await undone()).toEqual([])
})

test('everybody of a run is given back, by typing the number where they are many', async () => {
  await gone(12)
  expect((await visitor.go(RUN)).text).toContain('Type 12 to confirm')
  await visitor.post(`${RUN}/undo`, { people: '11' })
  expect(await undone()).toEqual([])
  expect((await visitor.go(RUN)).text).toContain('Nothing was undone')
  await visitor.post(`${RUN}/undo`, { people: '12' })
  expect(await undone()).toHaveLength(12)
  expect((await visitor.go(RUN)).html).not.toContain('id="undo"')
})

test('an old undo does not prevent the undo of this run', async () => {
  await gone(2)
  const undo = { account: 'acc_1', entity: '*', decision: 'undo', until: null } as const
  const by = {
    userId: null,
    id: 'dec_1',
    said: SAID,
    actor: 'bo@acme.test',
    at: '2025-01-01T09:00:00.000Z',
  }
  await desk.store.commit(null, [putOverride({ ...undo, ...by, employee: 'emp_1' })])
  expect((await visitor.go(RUN)).text).toContain('All 2 people get back their access.')
})

test('access that another run ended since is not given back by the undo of this run', async () => {
  await gone(1)
  const later = { nl: { ...ENDED.nl, at: '2027-01-01T09:00:00.000Z' } }
  await seedLink(desk.store, { employee: 'emp_1', userId: 'u_1', memberships: later })
  expect((await visitor.go(RUN)).html).not.toContain('id="undo"')
})

test('somebody whose user is no longer in the product is not offered', async () => {
  await gone(2)
  await desk.store.commit(null, [...removeUsers('acme', ['u_1'])])
  expect((await visitor.go(RUN)).html).not.toContain('value="emp_1"')
  await visitor.post(`${RUN}/undo`, { employee: 'emp_1' })
  expect(await undone()).toEqual([])
})

test('everybody of a run is a table to download', async () => {
  await gone(3)
  const { html } = await visitor.go(RUN)
  const [, path = ''] = /href="([^"]+)" download/.exec(html) ?? []
  const { headers, html: csv } = await visitor.go(path)
  expect(headers.get('content-type')).toContain('text/csv')
  expect(new Set(csv.match(/Person[123]x/g)).size).toBe(3)
})

test('a viewer sees the undo and cannot use it', async () => {
  await gone(1)
  const viewer = newVisitor(desk)
  await viewer.enter({ admin: { email: 'vi@acme.test', name: 'Vi', role: 'viewer' } })
  const { text, html } = await viewer.go(RUN)
  expect(text).toContain('Only an administrator can undo this')
  expect(html).not.toContain(`${RUN}/undo`)
  expect((await viewer.post(`${RUN}/undo`, { employee: 'emp_1' })).status).toBe(403)
  expect(await undone()).toEqual([])
})

test('the run of another organization is not there', async () => {
  await seedOrganization(desk.store, { id: 'other' })
  await seedAccount(desk.store, { id: 'acc_2', organization: 'other', sourceAccountId: 'x' })
  await seedRun(desk.store, { id: 'run_x', account: 'acc_2', organization: 'other', seq: 9 })
  const foreign = '/portal/accounts/acc_1/runs/run_x/undo'
  expect((await visitor.post(foreign, {})).status).toBe(404)
})
