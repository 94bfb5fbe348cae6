// Merge sent two webhooks at the same moment about one link: its mail was sent twice.
import { expect, test } from 'vitest'
import { judgeTokens } from '../../src/sync/account/linking/judge-tokens.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { aMail } from '../world/inbox.ts'
import { unlinkedCompany } from '../world/company.ts'

test('two webhooks about one link cause one mail', async () => {
  const world = await unlinkedCompany()
  await world.begin()
  await world.finish({ told: false })
  const account = await world.account()
  const { id: sourceAccountId, token } = world.hr.account
  const hint = { kind: 'linked', sourceAccountId, accountId: account.id, token } as const
  await acceptHint(world.deps, hint)
  await acceptHint(world.deps, hint)
  // Two processes judge the same token.
  await Promise.all([1, 2].map(() => judgeTokens(world.deps, account.id)))
  world.asleep(0.001)
  await acceptHint(world.deps, hint)
  await world.hours(1)
  expect(world.inbox('admin').filter(({ kind }) => kind === 'connected')).toEqual([
    aMail('connected'),
  ])
})
