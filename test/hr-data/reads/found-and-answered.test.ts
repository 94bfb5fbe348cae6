// Somebody whom no list shows and HR finds by id is a question to an admin, until it is answered (P13).
import { expect, test } from 'vitest'
import { withdraw } from '../../../src/sync/review/withdraw.ts'
import { linkedCompany } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'
import { ADMIN } from '../../world/view.ts'

test.each([
  ['keep', 'active', WORKS],
  ['end', 'left', ENDED],
] as const)(
  '%s answers it: nothing is open, and nobody is asked again',
  async (answer, state, access) => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    await world.reconcile()
    expect(await world.reports()).toEqual(['needs-attention ana'])
    await world.decide('ana', answer)
    world.emptyInbox()
    await world.days(3)
    expect(await world.reports()).toEqual([])
    expect([await world.state('ana'), world.access('ana')]).toEqual([state, access])
    expect(world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')).toEqual([])
  },
)

test('an answer that is withdrawn opens it again', async () => {
  const world = await linkedCompany()
  world.hr.hide('ana')
  await world.reconcile()
  await world.decide('ana', 'keep')
  await world.days(1)
  const [{ id } = { id: '' }] = await world.store.overridesOf(world.accountId, [
    (await world.person('ana')).id,
  ])
  await withdraw(world.deps, world.accountId, id, ADMIN)
  await world.days(1)
  expect(await world.reports()).toEqual(['needs-attention ana'])
})
