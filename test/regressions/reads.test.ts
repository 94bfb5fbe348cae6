// What one read may conclude, and what the next one must not conclude from it.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'

test('an explicit end in a delta read counts only after the person was read by id', async () => {
  const world = await linkedCompany()
  await world.hours(1)
  world.hr.terminate('ana', { on: '2026-05-03' })
  world.hr.breaksFor('ana')
  await world.reconcile({ mode: 'delta' })
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.honest()
  await world.hours(3)
  expect(world.access('ana')).toEqual(ENDED)
})

test('a department that vanishes is held as a whole, however many batches it fills', async () => {
  const world = await linkedCompany({
    employees: 2_600,
    prepare: ({ hr }) => {
      const group = { ...hr.account.groups[0]!, id: 'grp-sales', remote_id: 'sales', name: 'Sales' }
      hr.account.groups.push(group)
      for (let n = 0; n < 510; n += 1) hr.change(nameOf(n), { groups: [group.id] })
      for (let n = 510; n < 2_600; n += 1) hr.change(nameOf(n), { groups: [] })
    },
  })
  world.hr.delete(...Array.from({ length: 510 }, (_, n) => nameOf(n)))
  await world.reconcile()
  const people = await world.employees()
  expect(people.filter((row) => row.evidence.missing !== null)).toHaveLength(510)
  expect(people.filter((row) => row.massAbsence)).toHaveLength(510)
  expect(world.harmed()).toEqual([])
})

test('after a rejected first plan a webhook makes no first plan of one person', async () => {
  const world = await companyInReview({ employees: 12, users: 6 })
  await world.reject()
  world.hr.change('luca', { last_name: 'Popescu' })
  await world.webhook('luca')
  expect(await world.plan()).toBeNull()
  await world.days(1)
  expect((await world.held()).filter((line) => line.startsWith('user.invite'))).toHaveLength(6)
})

test('a raw status that is mapped to INACTIVE later has one fixed last day, so the grace period ends', async () => {
  const world = await linkedCompany({
    settings: { grace_days: 2, block_cards: 'with_deactivation' },
  })
  world.hr.change('ana', { employment_status: 'Uitgestroomd' })
  world.hr.rawStatus('ana', 'Uitgestroomd')
  await world.reconcile()
  await world.settings({ status_map: { uitgestroomd: 'INACTIVE' } })
  await world.reconcile()
  expect(await world.state('ana')).toBe('leaving')
  await world.days(6)
  expect(world.access('ana')).toEqual(ENDED)
})
