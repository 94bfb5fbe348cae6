// HR answers for an id that its list leaves out: what it says there was asked for, and not heard.
import { expect, test } from 'vitest'
import { ENDED } from '../rules/view.ts'
import { linkedCompany } from '../rules/world.ts'

test('who is not listed any more leaves if the record itself says so', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('who is not listed and works is for an admin, under the name that HR gives', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { last_name: 'Popescu' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  expect((await world.person('ana')).employee.lastName).toBe('Popescu')
  expect(world.access('ana').status).toBe('active')
})
