// Merge sent two webhooks at the same moment about one link: its mail was sent twice.
import { expect, test } from 'vitest'
import { acceptLinked } from '../../src/sync/account/link.ts'
import { aMail } from '../world/inbox.ts'
import { unlinkedCompany } from '../world/company.ts'

test('two webhooks about one link cause one mail', async () => {
  const world = await unlinkedCompany()
  await world.begin()
  await world.finish({ told: false })
  const account = await world.account()
  const { id: sourceAccountId, token } = world.hr.account
  const hint = { kind: 'linked', sourceAccountId, accountId: account.id, token } as const
  await acceptLinked(world.deps, account, hint)
  world.asleep(0.001)
  // The account as the second webhook read it, before the first one was stored.
  await acceptLinked(world.deps, account, hint)
  await world.hours(1)
  expect(world.inbox('admin').filter(({ kind }) => kind === 'connected')).toEqual([
    aMail('connected'),
  ])
})
