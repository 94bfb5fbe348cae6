// A record that contradicts itself was read again for an approval, and its first sight counted as its second: what a
// step had just stored was later than the time of the step, as if a clock had been ahead.
import { describe, expect, test } from 'vitest'
import { addressOf } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** Two of eight left, which the brake holds. Then HR says of one of them that they did not. */
async function heldThen(status: string): Promise<World> {
  const world = await linkedCompany({ employees: 8 })
  for (const name of ['ana', 'bram']) world.hr.terminate(name, { on: '2026-05-01' })
  await world.reconcile()
  expect(await world.held()).toHaveLength(4)
  world.hr.change('ana', { employment_status: status })
  return world
}

describe.each(['SECONDMENT', 'PENDING', 'ACTIVE'])('the status %s beside a last day', (status) => {
  test('at the approval: nothing ends, and the other one does', async () => {
    const world = await heldThen(status)
    await world.approve()
    expect(world.harmed()).toEqual([addressOf('bram')])
  })

  test('by a webhook, just before the approval', async () => {
    const world = await heldThen(status)
    await world.webhook('ana')
    await world.approve().catch(() => null)
    expect(world.harmed()).not.toContain(addressOf('ana'))
  })

  test('read again an hour later it ends, unless the status says that they came back', async () => {
    const world = await heldThen(status)
    await world.approve()
    await world.hours(30)
    await world.reconcile()
    await world.approve().catch(() => null)
    const ends = status === 'ACTIVE' ? [addressOf('bram')] : ['ana', 'bram'].map(addressOf)
    expect(world.harmed().toSorted()).toEqual(ends)
  })
})
