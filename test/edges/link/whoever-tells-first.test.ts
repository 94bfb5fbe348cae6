// docs/rules.md 7: a link succeeds whichever of browser and webhook comes first, and if one never comes.
import { beforeEach, describe, expect, test } from 'vitest'
import { judgeTokens } from '../../../src/sync/account/linking/judge-tokens.ts'
import { unlinkedCompany, linkedCompany, type World } from '../../world/company.ts'
import { ORGANIZATION } from '../../world/view.ts'
import { expectAtTheTop, linkingOf, stored } from './linking.ts'
import { setToken } from '../../../src/sync/changes/accounts.ts'

let world: World
let linking: Awaited<ReturnType<typeof linkingOf>>
beforeEach(async () => {
  world = await unlinkedCompany()
  for (const name of ['ana', 'bram', 'chloe']) world.hr.hire(name)
  await world.begin({ integration: 'hibob' })
  linking = await linkingOf(world)
})

const told = async () =>
  (await world.events()).filter(({ type }) => /^account\.(re)?linked$/.test(type)).length
const mails = () => world.inbox('admin').map(({ kind }) => kind)

async function isLinked(): Promise<void> {
  await world.untilIdle()
  expect((await world.account()).status).toBe('importing')
  await world.mergeFinishes()
  expect(await world.account()).toMatchObject({ status: 'review', linkFailure: null })
  expect(await world.held()).toHaveLength(3)
  expect(await told()).toBe(1)
  expect(mails().filter((kind) => kind === 'connected')).toHaveLength(1)
}

type Way = (path: string, publicToken: string) => Promise<unknown>
const browser: Way = (path, token) => linking.bring(path, token)
const webhook: Way = () => linking.webhook()
const work: Way = () => world.untilIdle()

const WAYS: readonly [string, readonly Way[]][] = [
  ['the webhook is lost', [browser]],
  ['the browser is closed after Merge’s page', [webhook]],
  ['the browser comes first', [browser, work, webhook]],
  ['the webhook comes first', [webhook, work, browser]],
  ['both come before either is judged', [webhook, browser]],
  ['both come, in the other order', [browser, webhook]],
  ['the webhook comes three times', [webhook, webhook, work, webhook]],
  [
    'both at once',
    [async (path, token) => Promise.all([browser(path, token), webhook(path, token)])],
  ],
]

test.each(WAYS)('rule 7: %s: linked once', async (_what, ways) => {
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  for (const way of ways) await way(path, publicToken)
  await isLinked()
})

test('two processes that judge the same tokens link once', async () => {
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  await linking.bring(path, publicToken)
  await linking.webhook()
  await Promise.all([1, 2, 3].map(() => judgeTokens(world.deps, world.accountId)))
  await isLinked()
})

test('the page leads on by itself, whoever told', async () => {
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  const answer = await linking.bring(path, publicToken)
  expect([answer.status, answer.location]).toEqual([303, `${linking.home}/connect`])
  await world.untilIdle()
  expect((await linking.visitor.go(`${linking.home}/connect`)).location).toBe(linking.home)
})

test('neither comes: told within the hour, and a new window works', async () => {
  await linking.finish(await linking.open())
  await world.hours(1)
  expect(await world.account()).toMatchObject({
    status: 'needs_relink',
    problem: { code: 'token-missed' },
  })
  await world.begin({ accountId: world.accountId })
  await linking.enter()
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  await linking.bring(path, publicToken)
  await world.untilIdle()
  await world.mergeFinishes()
  expect(await world.account()).toMatchObject({ status: 'review' })
})

test('a token that has just been given is not missed, however old the account is', async () => {
  await world.days(3)
  await linking.enter()
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  await world.schedule()
  expect((await world.account()).status).toBe('pending')
  await linking.bring(path, publicToken)
  await isLinked()
})

describe('Merge does not answer', () => {
  test.each([
    ['for an hour, and the webhook had come', 60, webhook],
    ['for six hours, and the webhook had come', 360, webhook],
    ['for five minutes, and the browser had come', 5, browser],
  ] as const)('%s: linked by itself', async (_what, minutes, way) => {
    const path = await linking.open()
    const { publicToken, account } = await linking.finish(path)
    world.merge.down = true
    await way(path, publicToken)
    await world.untilIdle(0)
    expectAtTheTop(await linking.connectPage(), 'we keep trying')
    for (const secret of [account.token, publicToken]) expect(stored(world)).not.toContain(secret)
    expect(world.logged().join()).not.toContain(account.token)
    await world.at(Date.now() + minutes * 60_000)
    expect((await world.account()).status).toBe('pending')
    world.merge.down = false
    await world.at(Date.now() + 15 * 60_000)
    await isLinked()
    for (const secret of [account.token, publicToken]) expect(stored(world)).not.toContain(secret)
  })

  test('for an hour, and the webhook is lost: the page says so and offers another', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    world.merge.down = true
    await linking.bring(path, publicToken)
    await world.hours(1)
    world.merge.down = false
    await world.at(Date.now() + 10 * 60_000)
    await linking.enter()
    const page = await linking.connectPage()
    expect(page).toMatch(/expired before we could use it|connected, but we never received the key/)
    if ((await world.account()).linkUrl === null) await world.begin({ accountId: world.accountId })
    const again = await linking.open()
    const { publicToken: fresh } = await linking.finish(again)
    await linking.bring(again, fresh)
    await world.untilIdle()
    await world.mergeFinishes()
    expect(await world.account()).toMatchObject({ status: 'review', linkFailure: null })
  })

  test('when the window is to open: one sentence, and the next click works', async () => {
    world.merge.down = true
    const refused = await linking.visitor.post(`${linking.home}/connect/window`)
    expect([refused.status, refused.text]).toEqual([
      503,
      expect.stringContaining('does not answer'),
    ])
    world.merge.down = false
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    await linking.bring(path, publicToken)
    await isLinked()
  })
})

test('a token that Merge refuses for now is not lost', async () => {
  const path = await linking.open()
  const { account } = await linking.finish(path)
  account.revoked = true
  expect(await linking.webhook()).toBe(200)
  await world.untilIdle()
  expect((await world.account()).status).toBe('pending')
  account.revoked = false
  await world.at(Date.now() + 30 * 60_000)
  await isLinked()
})

describe('a signed `linked` is stored before it is judged (a storm of relinks)', () => {
  const REFUSALS = {
    down: (one: World) => void (one.merge.down = true),
    'refusing the token': (one: World) => void (one.hr.account.revoked = true),
    'refusing our key': (one: World) => void (one.merge.apiKey = 'another'),
  }
  const NAMES = [
    'LinkedAccount.linked',
    'LinkedAccount.synced',
    'LinkedAccount.synced_initial',
    'LinkedAccount.fully_synced_initial',
  ]
  const CASES = Object.keys(REFUSALS).flatMap((why) => NAMES.map((name) => [name, why] as const))

  test.each(CASES)('%s for an active account, with Merge %s, gets 200', async (name, why) => {
    world = await linkedCompany()
    linking = await linkingOf(world)
    REFUSALS[why as keyof typeof REFUSALS](world)
    const asked = world.merge.asked.length
    const token = 'acct-token-of-a-relink'
    expect(await linking.webhook(token, name)).toBe(200)
    expect(world.merge.asked).toHaveLength(asked)
    expect(stored(world)).not.toContain(token)
    expect(await world.store.waitingLinkTokens(world.accountId)).toMatchObject([{ token }])
    await world.untilIdle()
    expect(await world.account()).toMatchObject({ status: 'active', token: world.hr.account.token })
  })

  test('a relink is judged when Merge is back: status, token and one mail', async () => {
    world = await linkedCompany()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    expect((await world.account()).status).toBe('needs_relink')
    world.emptyInbox()
    await world.begin({ accountId: world.accountId })
    await world.finish({ told: false })
    linking = await linkingOf(world)
    world.merge.down = true
    expect(await linking.webhook()).toBe(200)
    await world.hours(1)
    expect((await world.account()).status).toBe('needs_relink')
    world.merge.down = false
    await world.hours(1)
    expect(await world.account()).toMatchObject({ status: 'active', problem: null })
    expect(mails()).toEqual(['connected', 'sync-recovered'])
  })

  test('it is not stored for a disconnected account, and goes with it', async () => {
    world = await linkedCompany()
    linking = await linkingOf(world)
    world.merge.down = true
    expect(await linking.webhook('acct-token-of-a-relink')).toBe(200)
    await world.disconnect()
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
    expect(await linking.webhook()).toBe(200)
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
  })
})

test('a relink in the window keeps the token, without another exchange (merge.md 6)', async () => {
  world = await linkedCompany()
  world.hr.account.status = 'RELINK_NEEDED'
  await world.reconcile()
  await world.begin({ accountId: world.accountId })
  linking = await linkingOf(world)
  const path = await linking.open()
  const { publicToken } = await linking.finish(path)
  await linking.bring(path, publicToken)
  await world.untilIdle()
  expect(await world.account()).toMatchObject({ status: 'active', problem: null })
  expect(world.merge.asked.filter(({ path: asked }) => asked.includes('account-token'))).toEqual([])
})

test('a token that an earlier version kept for a pending account is judged like any other', async () => {
  const { account } = await linking.finish(await linking.open())
  await world.store.commit(null, [setToken(world.accountId, ORGANIZATION, account.token)])
  await world.schedule()
  await isLinked()
})

test('disconnected while a token waits: Merge is told to delete what it made for it', async () => {
  const { account } = await linking.finish(await linking.open())
  world.merge.down = true
  await linking.webhook()
  await world.untilIdle(0)
  await world.disconnect()
  expect(account.erased).toBe(false)
  world.merge.down = false
  await world.hours(2)
  expect(account.erased).toBe(true)
  expect(stored(world)).not.toContain(account.token)
  expect((await world.account()).status).toBe('disconnected')
})
