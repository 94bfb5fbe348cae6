// Merge rang twice at the same moment that an HR system was linked: the mail about it went out twice.
import { expect, test } from 'vitest'
import { acceptLinked } from '../../src/sync/account/link.ts'
import { aMail } from '../world/inbox.ts'
import { unlinkedCompany } from '../world/company.ts'

test('two rings about one linking are one mail', async () => {
  const world = await unlinkedCompany()
  await world.begin()
  await world.finish({ told: false })
  const account = await world.account()
  const { id: sourceAccountId, token } = world.hr.account
  const hint = { kind: 'linked', sourceAccountId, accountId: account.id, token } as const
  await acceptLinked(world.deps, account, hint)
  world.asleep(0.001)
  // As it was read before the first had been written down.
  await acceptLinked(world.deps, account, hint)
  await world.hours(1)
  expect(world.inbox('admin').filter(({ kind }) => kind === 'connected')).toEqual([
    aMail('connected'),
  ])
})
