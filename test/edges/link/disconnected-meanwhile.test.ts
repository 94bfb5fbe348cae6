// Somebody disconnects while another admin links: no way is left half open, and Merge keeps nothing.
import { beforeEach, expect, test } from 'vitest'
import { disconnect } from '../../../src/sync/account/disconnect.ts'
import { startLink } from '../../../src/sync/account/link.ts'
import { linkedCompany, unlinkedCompany, type World } from '../../world/company.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import { linkingOf, stored } from './linking.ts'

let world: World
let linking: Awaited<ReturnType<typeof linkingOf>>
beforeEach(async () => {
  world = await unlinkedCompany()
  await world.begin({ integration: 'hibob' })
  linking = await linkingOf(world)
})

async function atMerge() {
  const path = await linking.open()
  return { path, ...(await linking.finish(path)) }
}

/** The webhook is lost: only the browser knows of what Merge has made. */
async function isDeleted(account: { erased: boolean; token: string }): Promise<void> {
  await world.hours(3)
  expect(account.erased).toBe(true)
  expect(await world.account()).toMatchObject({ status: 'disconnected', problem: null })
  expect(await world.store.forgets(null)).toEqual([])
  expect(stored(world)).not.toContain(account.token)
}

test('after the browser has brought a token that is not exchanged yet', async () => {
  const { path, publicToken, account } = await atMerge()
  await linking.bring(path, publicToken)
  await world.disconnect()
  await isDeleted(account)
})

test('the same while Merge is down for some minutes', async () => {
  const { path, publicToken, account } = await atMerge()
  world.merge.down = true
  await linking.bring(path, publicToken)
  await world.untilIdle(0)
  await world.disconnect()
  await world.at(Date.now() + 5 * 60_000)
  expect(account.erased).toBe(false)
  world.merge.down = false
  await isDeleted(account)
})

test('while Merge’s window is open: who finishes there is led to what happened', async () => {
  const { path, publicToken, account } = await atMerge()
  await world.disconnect()
  const answer = await linking.bring(path, publicToken)
  expect([answer.status, answer.location]).toEqual([303, `${linking.home}/connection`])
  expect((await linking.visitor.get(`${linking.home}/connection`)).text).toContain('disconnected')
  await isDeleted(account)
})

test('a window that was not used yet opens no more', async () => {
  const path = await linking.open()
  await world.disconnect()
  const seen = await linking.look(path)
  expect([seen.status, seen.location]).toEqual([303, `${linking.home}/connection`])
})

test('while Merge makes the link: there is none, and the caller hears why', async () => {
  world = await linkedCompany()
  const { source } = world.deps
  const slow: typeof source.createLink = async (request) => {
    const link = await source.createLink(request)
    await disconnect(world.deps, world.accountId, ADMIN)
    return link
  }
  Object.assign(world.deps, { source: { ...source, createLink: slow } })
  const link = { admin: { email: ADMIN }, consent: { by: ADMIN }, account_id: world.accountId }
  await expect(startLink(world.deps, ORGANIZATION, link)).rejects.toMatchObject({
    name: 'Conflict',
    facts: { account_status: 'disconnected' },
  })
  expect(await world.account()).toMatchObject({ status: 'disconnected', linkUrl: null })
})
