// The name or phone of somebody who returned changed a day after the access: a second run still had work.
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../world/company.ts'

const RENAMED = { last_name: 'Popescu', mobile_phone_number: '+31 6 5555 1230' }

async function left(world: World, name: string): Promise<void> {
  world.hr.terminate(name)
  await world.reconcile()
  expect(world.access(name).status).toBe('inactive')
}

async function returns(world: World, name: string): Promise<void> {
  world.hr.change(name, { ...RENAMED, employment_status: 'ACTIVE', termination_date: null })
  await world.reconcile()
}

test('rules 14 and 34: a returner has the new name and phone in the same run', async () => {
  const world = await linkedCompany()
  await left(world, 'ana')
  await returns(world, 'ana')
  expect(world.done().slice(-2)).toEqual([
    'user.reactivate ana@acme.test nl',
    'user.update ana@acme.test nl',
  ])
  expect(world.user('ana')).toMatchObject({
    status: 'active',
    lastName: 'Popescu',
    phone: '+31655551230',
  })
  const done = world.done().length
  await world.reconcile()
  expect(world.done().slice(done), 'by a second run').toEqual([])
})

test('rules 14 and 34: somebody who never accepted is invited anew under the new name', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe')
  await world.reconcile()
  await left(world, 'zoe')
  await returns(world, 'zoe')
  expect(world.user('zoe')).toMatchObject({ status: 'invited', lastName: 'Popescu' })
})
