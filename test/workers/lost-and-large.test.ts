// D1 does what it was asked and its answer is lost; and a page of the product's users larger than D1 takes at once.
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openD1 } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { startSession } from '../../src/sync/account/portal-sessions.ts'
import { putPortalToken } from '../../src/sync/changes/mails.ts'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { WINDOW } from '../contracts/store-link-tokens.ts'
import { TOKEN } from '../contracts/store-portal.ts'
import { anAccount, anOrganization, NOW } from '../contracts/store-records.ts'
import { putAccount, putLinkToken, putOrganization } from '../../src/sync/changes/accounts.ts'
import { aKey } from '../store/temporary.ts'
import { addressOf, nameOf } from '../world/hr.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'
import { openLocalD1, within, type LocalD1 } from './local-d1.ts'

let d1: LocalD1
beforeAll(async () => {
  d1 = await openLocalD1()
})
afterAll(() => d1?.close())
beforeEach(() => d1.clear())

/** D1 whose answers are lost where `isLost` says so: what was asked is done. */
function losing(isLost: (sql: string) => boolean): D1Database {
  const texts = new WeakMap<object, string>()
  const lost = <T>(sql: string, answer: T): T => {
    if (isLost(sql)) throw new Error('D1_ERROR: Network connection lost.')
    return answer
  }
  const statement = (sql: string, real: D1PreparedStatement): D1PreparedStatement => {
    const made = new Proxy(real, {
      get: (target, name: keyof D1PreparedStatement) => {
        if (name === 'bind') return (...values: unknown[]) => statement(sql, target.bind(...values))
        if (name === 'all') return async () => lost(sql, await target.all())
        return target[name]
      },
    })
    texts.set(made, sql)
    bare.set(made, real)
    return made
  }
  const bare = new WeakMap<object, D1PreparedStatement>()
  return new Proxy(d1.binding, {
    get: (target, name: keyof D1Database) => {
      if (name === 'prepare') return (sql: string) => statement(sql, target.prepare(sql))
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          const answer = await target.batch(statements.map((one) => bare.get(one) ?? one))
          return lost(statements.map((one) => texts.get(one) ?? '').join('\n'), answer)
        }
      return target[name].bind(target)
    },
  })
}

async function storeOver(binding: D1Database) {
  const database = openD1(binding, within)
  return createStore({ database, seal: await createSeal([aKey('a')]) })
}

/** Loses the first answer to a statement with this text. */
function once(text: RegExp): { isLost: (sql: string) => boolean; happened: () => boolean } {
  let happened = false
  return {
    isLost: (sql) => {
      if (happened || !text.test(sql)) return false
      happened = true
      return true
    },
    happened: () => happened,
  }
}

describe('an answer of D1 is lost (D25)', () => {
  test('at a lease: its holder has it, and nobody waits for it', async () => {
    const { isLost, happened } = once(/into leases/)
    const store = await storeOver(losing(isLost))
    expect(await store.takeLease('account', 'one', NOW, 120_000)).toEqual({
      name: 'account',
      holder: 'one',
    })
    expect(happened()).toBe(true)
    expect(await store.takeLease('account', 'two', NOW, 120_000)).toBeNull()
  })

  test.each([
    ['its use', /update "portal_tokens"/],
    ['its session', /insert into portal_sessions/],
  ])(
    'at a portal link, when it is opened (%s): the person is in, and nobody else',
    async (_, at) => {
      const { isLost, happened } = once(at)
      const store = await storeOver(losing(isLost))
      await store.commit(null, putOrganization(anOrganization(), NOW))
      const token = { ...TOKEN, expiresAt: '2999-01-01T00:00:00.000Z' }
      await store.commit(null, [putPortalToken(token)])
      const clock = { now: () => new Date(NOW), sleep: () => Promise.resolve() }
      const secret = await startSession({ store, clock } as never, token, null)
      expect(happened()).toBe(true)
      expect(secret).not.toBeNull()
      const sessions = await store.portalSessions(token.organization, NOW)
      expect(sessions.map(({ email }) => email)).toEqual([token.email])
      expect(await startSession({ store, clock } as never, token, null)).toBeNull()
    },
  )

  test('at Merge’s window: its token is stored once, and a second answer finds it used', async () => {
    const { isLost, happened } = once(/update "link_tokens"/)
    const store = await storeOver(losing(isLost))
    await store.commit(null, putOrganization(anOrganization(), NOW))
    await store.commit(null, [putAccount(anAccount())])
    await store.commit(null, putLinkToken(WINDOW))
    const use = (token: string) => store.useLinkWindow(WINDOW, token, NOW, WINDOW.expiresAt)
    expect(await use('public-token')).toBe(true)
    expect(happened()).toBe(true)
    expect(await use('another-token')).toBe(false)
    expect(await store.waitingLinkTokens(WINDOW.account)).toMatchObject([{ token: 'public-token' }])
  })

  test('at an idempotency key: the request is the first, and its repetition gets its answer', async () => {
    const { isLost, happened } = once(/into idempotency/)
    const store = await storeOver(losing(isLost))
    expect(await store.claimKey('key', 'request', NOW)).toBeNull()
    expect(happened()).toBe(true)
    expect(await store.claimKey('key', 'request', NOW)).toMatchObject({ status: null })
    await store.storeAnswer('key', 200, '{}')
    expect(await store.claimKey('key', 'request', NOW)).toMatchObject({ status: 200, body: '{}' })
  })

  test('at a hint: what Merge sends again is stored once', async () => {
    const { isLost } = once(/hints/)
    const store = await storeOver(losing(isLost))
    await store.commit(null, putOrganization(anOrganization(), NOW))
    const account = anAccount({ sourceAccountId: 'source' })
    await store.commit(null, [putAccount(account)])
    const deps = {
      store,
      clock: { now: () => new Date(NOW) },
      queue: { enqueueWith: (_: unknown, writes: never) => store.commit(null, writes) },
    } as never
    const hint = { kind: 'employee', sourceAccountId: 'source', accountId: null, sourceId: 'e' }
    await expect(acceptHint(deps, hint as never)).rejects.toThrow('lost')
    await acceptHint(deps, hint as never)
    expect(await store.hints(account.id, 10)).toEqual(['e'])
  })

  test.each([
    ['the page of people', /insert into "?pages"?/],
    ['the outcome of an action', /update "?actions"? set/],
    ['the run', /update "?runs"? set/],
  ])('at each commit of %s: nobody is ended twice or kept', async (_, at) => {
    const seen: number[] = []
    let count = 0
    const store = await storeOver(
      losing((sql) => {
        if (!at.test(sql)) return false
        count += 1
        const isLost = count % 4 === 1
        if (isLost) seen.push(count)
        return isLost
      }),
    )
    const world = await companyInReview({ employees: 4, store })
    for (let tries = 0; tries < 6 && (await world.plan()) === null; tries += 1)
      await world.hours(1).catch(() => null)
    await world.approve().catch(() => null)
    for (let tries = 0; tries < 6; tries += 1) await world.hours(1).catch(() => null)
    world.hr.terminate(nameOf(0))
    await world.reconcile().catch(() => null)
    for (let tries = 0; tries < 8; tries += 1) await world.hours(2).catch(() => null)
    expect(seen.length).toBeGreaterThan(0)
    expect(world.harmed()).toEqual([addressOf(nameOf(0))])
    expect(world.done().filter((one) => one.startsWith('user.deactivate'))).toHaveLength(1)
  })
})

test('2,500 users of three cards in one page of the product (D24)', async () => {
  const world = await linkedCompany({ employees: 3, store: await storeOver(d1.binding) })
  const ana = world.userOf(nameOf(0))
  const others = Array.from({ length: 2_500 }, (_, n) => ({
    ...ana,
    id: `u_more_${n}`,
    email: `more${n}@elsewhere.test`,
    cards: [1, 2, 3].flatMap((one) =>
      ana.cards.map((card) => ({ ...card, id: `c_${n}_${one}`, label: 'x'.repeat(160) })),
    ),
  }))
  const users = [...world.users(), ...others]
  expect(JSON.stringify(users).length).toBeGreaterThan(2_500_000)
  const host = createMemoryHost({ acme: users }, { pageSize: 3_000 })
  Object.assign(world.deps, { host })
  const run = await world.reconcile()
  expect(run.state).toBe('done')
  expect(await world.store.countUsers('acme')).toBe(2_503)
  expect((await world.reconcile()).state).toBe('done')
}, 120_000)
