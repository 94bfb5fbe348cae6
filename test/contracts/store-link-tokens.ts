import { expect, test } from 'vitest'
import type { LinkToken } from '../../src/ports/store/link-tokens.ts'
import { anAccount, at, days, NOW } from './store-records.ts'
import type { World } from './store-suite.ts'
import {
  patchLinkToken,
  putLinkToken,
  removeAccountTokens,
} from '../../src/sync/changes/accounts.ts'

export const WINDOW: LinkToken = {
  hash: 'a'.repeat(64),
  organization: anAccount().organization,
  account: anAccount().id,
  kind: 'window',
  token: 'link-token-canary',
  session: 'b'.repeat(64),
  createdAt: NOW,
  expiresAt: days(1),
  usedAt: null,
  tries: 0,
  nextTryAt: null,
  refusedAt: null,
}
const TOKEN: LinkToken = {
  ...WINDOW,
  hash: 'c'.repeat(64),
  kind: 'account',
  token: 'account-token-canary',
  session: null,
  nextTryAt: NOW,
}

/** Tokens of a link that is not finished. */
export function linkTokenContract(world: World): void {
  test('a link token is read as stored, sealed for its own row, and replaced by the same token', async () => {
    await world.company()
    await world.save(putLinkToken(WINDOW), putLinkToken(TOKEN))
    expect(await world.store.linkToken(WINDOW.hash)).toEqual(WINDOW)
    expect(await world.store.waitingLinkTokens(WINDOW.account)).toEqual([TOKEN])
    const again = { ...TOKEN, createdAt: at(5), tries: 3 }
    await world.save(putLinkToken(again))
    expect(await world.store.waitingLinkTokens(WINDOW.account)).toEqual([again])
    expect(await world.store.waitingLinkTokens('acc_another')).toEqual([])
  })

  test('a window is used by one of many, and not when it is over', async () => {
    await world.company()
    await world.save(putLinkToken(WINDOW))
    const use = (now: string) =>
      world.store.useLinkWindow(WINDOW, 'public-token-canary', now, days(2))
    expect(await use(days(1))).toBe(false)
    const used = await Promise.all([1, 2, 3].map(() => use(at(1))))
    expect(used.filter(Boolean)).toHaveLength(1)
    expect(await world.store.waitingLinkTokens(WINDOW.account)).toMatchObject([
      { kind: 'public', token: 'public-token-canary', usedAt: at(1), nextTryAt: at(1) },
    ])
  })

  test('what is due is found, also what a clock that was ahead has put off; what is over is not', async () => {
    await world.company()
    await world.save(putLinkToken(TOKEN))
    expect(await world.store.linkTokensDue(NOW, 9)).toEqual([TOKEN.account])
    const later = { nextTryAt: at(30), tries: 1, refusedAt: NOW }
    await world.save(patchLinkToken(TOKEN, later))
    expect(await world.store.linkTokensDue(NOW, 9)).toEqual([])
    expect(await world.store.linkTokensDue(at(30), 9)).toEqual([TOKEN.account])
    await world.save(patchLinkToken(TOKEN, { nextTryAt: days(9) }))
    expect(await world.store.linkTokensDue(NOW, 9)).toEqual([TOKEN.account])
    const over = { kind: 'over', token: null, nextTryAt: null, expiresAt: NOW } as const
    await world.save(patchLinkToken(TOKEN, over))
    expect(await world.store.linkTokensDue(days(9), 9)).toEqual([])
    expect(await world.store.linkToken(TOKEN.hash)).toMatchObject({ kind: 'over', token: null })
    await world.store.retain(days(2), (row) => Promise.resolve(row))
    expect(await world.store.linkToken(TOKEN.hash)).toBeNull()
  })

  test('an account keeps its twenty newest windows, also once it is disconnected; what webhooks brought goes', async () => {
    await world.company()
    const windows = Array.from({ length: 25 }, (_, n) => ({
      ...WINDOW,
      hash: String(n).padStart(64, '0'),
      createdAt: at(n),
    }))
    for (const one of windows) await world.save(putLinkToken(one))
    const left = await Promise.all(windows.map(({ hash }) => world.store.linkToken(hash)))
    expect(left.map((one) => one !== null)).toEqual(windows.map((_, n) => n >= 5))
    await world.save(putLinkToken(TOKEN))
    await world.save(...removeAccountTokens(WINDOW.account))
    expect(await world.store.linkToken(windows.at(-1)?.hash ?? '')).not.toBeNull()
    expect(await world.store.linkToken(TOKEN.hash)).toBeNull()
  })
}
