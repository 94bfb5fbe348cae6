// docs/rules.md, rule 36: names or phones of many people at once wait for an admin.
import { expect, test } from 'vitest'
import { reorganization } from '../../src/core/plan/reorganization.ts'
import { planCounter, type PlanCounter } from '../../src/core/plan/counts.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import type { UpdateParams } from '../../src/core/facts/action.ts'
import { update } from '../core/people.ts'

function add(counter: PlanCounter, n: number, params: UpdateParams): void {
  const action = { ...update('nl', params), employeeId: `e${n}` }
  counter.add([{ action, cards: 0, holds: [] }])
}

function updates(count: number, params: UpdateParams) {
  const counter = planCounter()
  for (let n = 0; n < count; n += 1) {
    add(counter, n, params)
  }
  return counter.counts()
}

test.each([
  [10, 25],
  [83, 25],
  [84, 25],
  [87, 26],
  [100, 30],
  [2000, 600],
])('rule 36: of %i linked people, names of %i may change at once, of one more not', (of, most) => {
  for (const params of [{ first_name: 'A' }, { last_name: 'B' }, { phone: '+3161' }]) {
    expect(reorganization(updates(most, params), of).holds).toEqual([])
    expect(reorganization(updates(most + 1, params), of).holds).toEqual([
      { code: 'reorganization', entityId: null, count: most + 1, of, limit: most },
    ])
  }
})

test('rule 36: names and phones are looked at separately', () => {
  const counter = planCounter()
  for (let n = 0; n < 40; n += 1) {
    add(counter, n, n < 20 ? { first_name: 'A' } : { phone: '+31612345678' })
  }
  expect(reorganization(counter.counts(), 40).holds).toEqual([])
})

async function renamed(count: number): Promise<World> {
  const world = await linkedCompany({ employees: 40 })
  for (let n = 0; n < count; n += 1) world.hr.change(nameOf(n), { last_name: `New${n}` })
  return world
}

test('rule 36: 25 of 40 are renamed, 26 wait, in one mail', async () => {
  const some = await renamed(25)
  await some.reconcile()
  expect(some.user(nameOf(24))?.lastName).toBe('New24')

  const many = await renamed(26)
  many.hr.change(nameOf(30), { mobile_phone_number: '+31 6 12345699' })
  many.hr.hire('zoe')
  await many.reconcile()
  expect(await many.holdCodes()).toEqual(['reorganization'])
  expect(many.user(nameOf(0))?.lastName).not.toBe('New0')
  expect(many.user(nameOf(30))?.phone).toBe('+31612345699')
  expect(many.user('zoe')).not.toBeNull()
  expect(many.inbox('admin').filter(({ notice }) => notice.kind === 'held')).toMatchObject([
    { notice: { holds: [{ code: 'reorganization', count: 26, of: 40, limit: 25 }] } },
  ])
})

test('rule 36: what was approved is carried out, what was rejected is not asked again', async () => {
  const approved = await renamed(30)
  await approved.reconcile()
  await approved.approve()
  expect(approved.user(nameOf(29))?.lastName).toBe('New29')

  const rejected = await renamed(30)
  await rejected.reconcile()
  await rejected.reject()
  await rejected.reconcile()
  expect(await rejected.lastRun()).toMatchObject({ state: 'done', heldPlanId: null })
  expect(rejected.user(nameOf(0))?.lastName).not.toBe('New0')
  // HR says something else: it is followed again, and nobody is marked as kept by a decision.
  rejected.hr.change(nameOf(0), { last_name: 'Newer' })
  await rejected.reconcile()
  expect(rejected.user(nameOf(0))?.lastName).toBe('Newer')
  expect(rejected.user(nameOf(1))?.lastName).not.toBe('New1')
})

test('rule 36: whoever leaves while renaming waits still goes', async () => {
  const world = await renamed(30)
  await world.reconcile()
  world.hr.terminate(nameOf(0), { on: '2026-05-03' })
  await world.reconcile()
  expect(world.harmed()).toHaveLength(1)
  expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
})
