// Credentials that another account has already are refused with a sentence, whoever tells: Merge's script, Merge's
// account details, or our own accounts. That other account, and what is linked already, stay as they are.
import { beforeEach, describe, expect, test } from 'vitest'
import { startLink } from '../../../src/sync/account/link.ts'
import { wordsFor, type LanguageCode } from '../../../src/words/words.ts'
import { linkedCompany, unlinkedCompany, type World } from '../../world/company.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import { expectAtTheTop, linkingOf } from './linking.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

let world: World
let linking: Awaited<ReturnType<typeof linkingOf>>
beforeEach(async () => {
  world = await unlinkedCompany()
  await world.begin({ integration: 'hibob' })
  linking = await linkingOf(world)
})

type Given = Awaited<ReturnType<typeof linking.finish>>
type Case = readonly [what: string, how: (path: string, given: Given) => unknown]

const CASES: readonly Case[] = [
  [
    'Merge’s script says so',
    (path, { publicToken }) => linking.bring(path, publicToken, { other: 'yes' }),
  ],
  ['Merge’s script says so, without a token', (path) => linking.bring(path, '', { other: 'yes' })],
  [
    'Merge says so of the account, to the browser’s token',
    (path, { account, publicToken }) => {
      account.isDuplicate = true
      return linking.bring(path, publicToken)
    },
  ],
  [
    'Merge says so of the account, to the webhook’s token',
    (_path, { account }) => {
      account.isDuplicate = true
      return linking.webhook()
    },
  ],
  [
    'the token names the account of somebody else',
    (path, { account, publicToken }) => {
      account.originId = 'acc_somebody_else'
      return linking.bring(path, publicToken)
    },
  ],
  [
    'the token names nobody',
    (path, { account, publicToken }) => {
      account.originId = ''
      return linking.bring(path, publicToken)
    },
  ],
]

async function refused(): Promise<void> {
  await world.untilIdle()
  const account = await world.account()
  expect(account).toMatchObject({ status: 'pending', token: null })
  expect(account.linkFailure?.code).toBe('credentials-in-use')
  const page = await linking.connectPage()
  expectAtTheTop(page, 'already belongs to another connection')
  expect(page).toContain('Go on to Hibob')
  const shown = await linking.desk.call('GET', `/v1/accounts/${world.accountId}`)
  expect(shown.body.problem).toMatchObject({
    code: 'credentials-in-use',
    message: expect.stringContaining('another connection'),
  })
  const mails = world.inbox('admin').filter(({ kind }) => kind === 'sync-failed')
  expect(mails.map(({ text }) => text.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringContaining('already belongs to another connection'),
  ])
}

test.each(CASES)(
  'rule 7: %s: refused, told on the page, by the API and by mail',
  async (_what, how) => {
    const path = await linking.open()
    await how(path, await linking.finish(path))
    await refused()
  },
)

test.each(CASES)('%s: other credentials link the same account afterwards', async (_what, how) => {
  const path = await linking.open()
  const given = await linking.finish(path)
  await how(path, given)
  await world.untilIdle()
  Object.assign(given.account, { isDuplicate: null, originId: world.accountId })
  const again = await linking.open()
  const { publicToken } = await linking.finish(again)
  await linking.bring(again, publicToken)
  await world.untilIdle()
  expect(await world.account()).toMatchObject({ status: 'importing', linkFailure: null })
  expect(await linking.desk.call('GET', `/v1/accounts/${world.accountId}`)).toMatchObject({
    body: { problem: null },
  })
})

test('nobody is told twice, however often it is heard', async () => {
  const path = await linking.open()
  const { account, publicToken } = await linking.finish(path)
  account.isDuplicate = true
  await linking.bring(path, publicToken)
  await linking.webhook()
  await linking.webhook()
  await world.hours(2)
  const mails = world.inbox('admin').filter(({ kind }) => kind === 'sync-failed')
  expect(mails).toHaveLength(1)
  expect((await world.account()).status).toBe('pending')
})

test('neither browser nor webhook tells: found in Merge’s list, and refused as well', async () => {
  const { account } = await linking.finish(await linking.open())
  account.isDuplicate = true
  await world.hours(1)
  await linking.enter()
  await refused()
})

test('an HR system that another entity has already is refused, and that one goes on', async () => {
  const first = await linkedCompany({ entities: [NL, DE], linked: ['nl'] })
  const before = await first.account()
  const { accountId } = await startLink(first.deps, ORGANIZATION, {
    admin: { email: ADMIN },
    consent: { by: ADMIN },
    entity_ids: ['de'],
  })
  const second = await linkingOf({ ...first, accountId })
  const path = await second.open()
  const token = /data-token="([^"]+)"/.exec((await second.look(path)).html)?.[1] ?? ''
  const { account, publicToken } = first.merge.finishWindow(token)
  account.id = first.hr.account.id
  await second.bring(path, publicToken)
  await first.untilIdle()
  expect(await first.store.account(accountId)).toMatchObject({
    status: 'pending',
    token: null,
    linkFailure: { code: 'credentials-in-use' },
  })
  expect(await first.account()).toEqual(before)
})

test('a connection that works is not stopped because somebody linked the same HR system elsewhere', async () => {
  world = await linkedCompany()
  world.hr.account.isDuplicate = true
  await world.begin({ accountId: world.accountId })
  linking = await linkingOf(world)
  await linking.webhook()
  await world.untilIdle()
  expect(await world.account()).toMatchObject({
    status: 'active',
    linkFailure: null,
    linkUrl: null,
  })
})

test('a relink with credentials of another account is told on the page alone: the sync goes on', async () => {
  world = await linkedCompany()
  await world.begin({ accountId: world.accountId })
  linking = await linkingOf(world)
  const path = await linking.open()
  await linking.bring(path, '', { other: 'yes' })
  await world.untilIdle()
  expectAtTheTop(await linking.connectPage(), 'already belongs to another connection')
  expect(await world.account()).toMatchObject({ status: 'active', problem: null })
  expect(world.inbox('admin')).toEqual([])
})

test('a token of somebody else for an account that nobody is linking changes nothing', async () => {
  world = await linkedCompany()
  linking = await linkingOf(world)
  const other = { ...world.hr.account, token: 'acct-token-of-another', originId: 'acc_other' }
  world.merge.accounts.push(other)
  expect(await linking.webhook('acct-token-of-another')).toBe(200)
  await world.untilIdle()
  expect(await world.account()).toMatchObject({ status: 'active', linkFailure: null })
  expect(world.errors().join()).toContain('link.refused')
  expect(world.inbox('admin')).toEqual([])
})

describe('the sentence', () => {
  const LANGUAGES: readonly LanguageCode[] = ['en', 'nl', 'de', 'fr', 'es']
  test.each(LANGUAGES)('is there in %s, with what to do', async (language) => {
    linking = await linkingOf(world, language)
    const path = await linking.open()
    await linking.bring(path, '', { other: 'yes' })
    const words = wordsFor(language)
    const { what, todo } = words.texts.causes['credentials-in-use']
    const page = await linking.connectPage()
    for (const text of [what, todo])
      expect(page).toContain(words.say(text, { hr: 'Hibob' }).replaceAll(/\s+/g, ' '))
  })
})
