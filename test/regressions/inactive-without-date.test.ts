// INACTIVE without a date and without a user counted as at work until the raw status was read.
import { expect, test } from 'vitest'
import { ENDED, INVITED, WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

test('a user with the address of somebody inactive is not linked, so their access never ends', async () => {
  const world = await companyInReview({
    employees: 6,
    prepare: ({ hr }) => hr.terminate('ana', { on: null }),
  })
  expect(await world.reports()).toEqual(['left-with-access ana'])
  await world.approve()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.done()).toEqual([])
})

test('an inactive duplicate record without a link does not keep a newcomer out', async () => {
  const world = await linkedCompany({ employees: 6 })
  const zoe = { first_name: 'Zoe', work_email: 'zoe@acme.test' }
  world.hr.hire('old zoe', { ...zoe, employment_status: 'INACTIVE' })
  await world.days(1)
  world.hr.hire('zoe', zoe)
  await world.days(1)
  expect(world.access('zoe')).toEqual(INVITED)
})

test('a link never moves to an inactive record', async () => {
  const world = await linkedCompany({ employees: 8 })
  const { first_name, last_name, work_email } = world.hr.row('ana')
  const same = { first_name, last_name, work_email }
  world.hr.delete('ana')
  world.hr.hire('ana again', { ...same, employment_status: 'INACTIVE' })
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
})
