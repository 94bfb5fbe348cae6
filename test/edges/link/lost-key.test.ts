// A key of ROLLCALL_SECRETS that was lost while somebody linked: what it sealed stops neither the account nor others.
import { expect, test } from 'vitest'
import { startLink } from '../../../src/sync/account/link.ts'
import { lookForMissedTokens } from '../../../src/sync/account/missed-token.ts'
import { unlinkedCompany, type World } from '../../world/company.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import { linkingOf } from './linking.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE' }

/** Whatever was sealed in this table no longer opens. */
function loseKeyOf(world: World, kind: string): void {
  const { connection } = world.store.database
  const lost = connection
    .prepare("update link_tokens set token = 'gone.x.y' where kind = ?")
    .run(kind)
  expect(lost.changes).toBe(1)
}

async function atMerge() {
  const world = await unlinkedCompany()
  for (const name of ['ana', 'bram', 'chloe']) world.hr.hire(name)
  await world.begin({ integration: 'hibob' })
  const linking = await linkingOf(world)
  const path = await linking.open()
  return { world, linking, path, ...(await linking.finish(path)) }
}

async function withLostToken() {
  const at = await atMerge()
  at.world.merge.down = true
  expect(await at.linking.webhook('acct-token-of-yesterday')).toBe(200)
  await at.world.untilIdle(0)
  loseKeyOf(at.world, 'account')
  at.world.merge.down = false
  return at
}

test('a token from a webhook: the browser’s token links all the same', async () => {
  const { world, linking, path, publicToken } = await withLostToken()
  expect((await linking.visitor.go(`${linking.home}/connect`)).status).toBe(200)
  await linking.bring(path, publicToken)
  await world.untilIdle()
  expect((await world.account()).status).toBe('importing')
  expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
})

test('nothing else comes: the page says that the link has expired, and the next window works', async () => {
  const { world, linking } = await withLostToken()
  await world.schedule()
  expect(await linking.connectPage()).toContain('expired before we could use it')
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  await linking.bring(path, publicToken)
  await world.untilIdle()
  expect(await world.account()).toMatchObject({ status: 'importing', linkFailure: null })
})

test('the account can be disconnected', async () => {
  const { world } = await withLostToken()
  await world.disconnect()
  expect((await world.account()).status).toBe('disconnected')
})

test('the token of a window: its page says that it is over', async () => {
  const { world, linking, path, publicToken } = await atMerge()
  loseKeyOf(world, 'window')
  expect((await linking.look(path)).status).toBe(410)
  expect((await linking.bring(path, publicToken)).status).toBe(410)
  expect((await world.account()).status).toBe('pending')
})

test('the link of one account: tokens that others have missed are found', async () => {
  const world = await unlinkedCompany({ entities: [NL, DE], linked: ['nl'] })
  await world.begin()
  await world.finish({ told: false })
  const { accountId } = await startLink(world.deps, ORGANIZATION, {
    admin: { email: ADMIN },
    consent: { by: ADMIN },
    entity_ids: ['de'],
  })
  const { connection } = world.store.database
  connection.prepare("update accounts set link_url = 'gone.x.y' where id = ?").run(accountId)
  world.asleep(1)
  await lookForMissedTokens(world.deps)
  expect((await world.account()).problem?.code).toBe('token-missed')
})
