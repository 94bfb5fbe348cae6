// The page on which Merge's own script runs: what it holds, what it may, and what it says when it cannot go on.
import { beforeEach, describe, expect, test } from 'vitest'
import { putOrganization } from '../../../src/sync/account/organization.ts'
import { rotateKeys } from '../../../src/store/commands/rotate.ts'
import { createSeal } from '../../../src/store/seal.ts'
import { wordsFor, type LanguageCode } from '../../../src/words/words.ts'
import { unlinkedCompany, linkedCompany, type World } from '../../world/company.ts'
import { ORGANIZATION } from '../../world/view.ts'
import { expectAtTheTop, linkingOf, NOWHERE, stored } from './linking.ts'

let world: World
let linking: Awaited<ReturnType<typeof linkingOf>>
beforeEach(async () => {
  world = await unlinkedCompany()
  await world.begin({ integration: 'hibob' })
  linking = await linkingOf(world)
})

describe('the page', () => {
  test('is of no origin, and may load what Merge asks for and nothing else', async () => {
    const { headers, status } = await linking.look(await linking.open())
    const policy = headers.get('content-security-policy') ?? ''
    const parts = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]),
    )
    expect(status).toBe(200)
    expect(parts.get('sandbox')).toEqual([
      'allow-scripts',
      'allow-forms',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ])
    expect(policy).not.toContain('allow-same-origin')
    expect(parts.get('default-src')).toEqual(["'none'"])
    expect(parts.get('script-src')).toEqual([expect.stringMatching(/^'nonce-/), 'http://127.0.0.1'])
    expect(parts.get('frame-src')).toEqual(['http://127.0.0.1'])
    expect(parts.get('connect-src')).toEqual(['http://127.0.0.1'])
    expect(parts.get('frame-ancestors')).toEqual(["'none'"])
    expect(parts.get('base-uri')).toEqual(["'none'"])
    expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('needs no cookie, sets none, and posts to its own address alone', async () => {
    const path = await linking.open()
    const { headers, html } = await linking.look(path)
    expect(headers.getSetCookie()).toEqual([])
    expect(headers.get('content-security-policy')).toContain(`form-action http://localhost${path};`)
    expect(html.match(/action="[^"]*"/g)).toEqual([`action="http://localhost${path}"`])
    expect(html).not.toMatch(/csrf|admin@acme\.test|Adela/)
  })

  test('offers Merge’s own page, with script and without', async () => {
    const { html } = await linking.look(await linking.open())
    expect(html).toContain(`href="${world.linkUrl}"`)
    expect(html).toMatch(/<noscript>.*JavaScript is switched off/)
    expect(html).toContain('often an ad blocker or a firewall')
  })

  test.each(['en', 'nl', 'de', 'fr', 'es'] as const)(
    'speaks %s',
    async (language: LanguageCode) => {
      linking = await linkingOf(world, language)
      const { html, text } = await linking.look(await linking.open())
      const { window: texts } = wordsFor(language).texts.portalLink
      expect(html).toContain(`<html lang="${language}`)
      for (const said of [texts.opening, texts.blockedText, texts.script, texts.plain])
        expect(text.replaceAll('&#x27;', "'")).toContain(said.replaceAll(/\s+/g, ' '))
    },
  )

  test('shows nothing that a browser keeps, and only hashes are stored', async () => {
    const path = await linking.open()
    const secret = path.split('/').at(-1) ?? ''
    const { html } = await linking.look(path)
    const token = /data-token="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(token).not.toBe('')
    for (const kept of [secret, token]) expect(stored(world)).not.toContain(kept)
    expect(world.logged().join()).not.toContain(secret)
  })
})

describe('opening', () => {
  test('is for admins: a viewer may not, and a form of another site may not', async () => {
    const path = `${linking.home}/connect/window`
    expect((await linking.visitor.post(path, {}, NOWHERE)).status).toBe(403)
    await linking.visitor.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    expect((await linking.visitor.post(path)).status).toBe(403)
  })

  test('is for a link that was asked for', async () => {
    world = await linkedCompany()
    linking = await linkingOf(world)
    const refused = await linking.visitor.post(`${linking.home}/connect/window`)
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Not possible')])
  })

  test('twice: each window works, and the second brings nothing new', async () => {
    const [one, two] = [await linking.open(), await linking.open()]
    const first = await linking.finish(one)
    const second = await linking.finish(two)
    expect((await linking.bring(one, first.publicToken)).status).toBe(303)
    await world.untilIdle()
    expect((await linking.bring(two, second.publicToken)).status).toBe(303)
    await world.untilIdle()
    expect((await world.account()).status).toBe('importing')
    const events = (await world.events()).map(({ type }) => type)
    expect(events.filter((type) => type === 'account.linked')).toHaveLength(1)
    expect(events).not.toContain('account.relinked')
  })

  test('a thousand times leaves twenty windows', async () => {
    const paths: string[] = []
    for (let n = 0; n < 30; n += 1) paths.push(await linking.open())
    const open = world.store.database.connection
      .prepare("select count(*) as n from link_tokens where kind = 'window'")
      .get() as { n: number }
    expect(open.n).toBe(20)
    expect((await linking.look(paths.at(-1) ?? '')).status).toBe(200)
    expect((await linking.look(paths[0] ?? '')).status).toBe(404)
  })
})

describe('answering', () => {
  test('twice: the second is told, and changes nothing', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    expect((await linking.bring(path, publicToken)).status).toBe(303)
    for (const seen of [await linking.bring(path, 'another'), await linking.look(path)])
      expect([seen.status, seen.text]).toEqual([410, expect.stringContaining('used already')])
    await world.untilIdle()
    expect((await world.account()).status).toBe('importing')
    expect((await linking.look(path)).text).toContain('used already')
  })

  test('twice at the same moment: one counts', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    const seen = await Promise.all([1, 2, 3].map(() => linking.bring(path, publicToken)))
    expect(seen.map(({ status }) => String(status)).toSorted()).toEqual(['303', '410', '410'])
  })

  test('too late: nothing is lost, and it says how to go on', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    world.asleep(61 / 24 / 60)
    for (const seen of [await linking.look(path), await linking.bring(path, publicToken)]) {
      expect([seen.status, seen.text]).toEqual([410, expect.stringContaining('open for too long')])
      expect(seen.html).toContain(`href="${linking.home}/connect"`)
    }
    expect((await world.account()).status).toBe('pending')
  })

  test('after a day, a month and a year', async () => {
    const path = await linking.open()
    for (const [days, status] of [
      [0.5, 410],
      [30, 404],
      [335, 404],
    ] as const) {
      world.asleep(days)
      await world.store.retain(new Date().toISOString(), (row) => Promise.resolve(row))
      expect((await linking.look(path)).status).toBe(status)
    }
  })

  test('after signing out', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    await linking.visitor.post('/portal/sign-out')
    const seen = await linking.bring(path, publicToken)
    expect([seen.status, seen.text]).toEqual([401, expect.stringContaining('session has ended')])
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
  })

  test('by somebody who is admin no more', async () => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    await putOrganization(world.deps, ORGANIZATION, {
      name: 'Acme',
      entities: [{ id: 'nl', name: 'Acme Netherlands' }],
      admins: [{ email: 'new@acme.test' }],
    })
    for (const seen of [await linking.bring(path, publicToken), await linking.look(path)])
      expect([seen.status, seen.text]).toEqual([
        401,
        expect.stringMatching(/no longer an administrator|session has ended/),
      ])
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['the folder above', '..'],
    ['a query', 'x?is_test_account=true'],
    ['markup', '<script>'],
    ['a line break', 'abc\r\nX-Account-Token: y'],
    ['too much', 'x'.repeat(1001)],
  ])('with %s: said, and the window stays open', async (_what, publicToken) => {
    const path = await linking.open()
    const seen = await linking.bring(path, publicToken)
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('Nothing arrived')])
    expect((await linking.look(path)).status).toBe(200)
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
  })

  test.each([
    ['one that Merge never gave', 'public-token-of-nobody'],
    ['one that is long over', ''],
  ])('with a token, %s: the page says so and offers another', async (_what, given) => {
    const path = await linking.open()
    const { publicToken } = await linking.finish(path)
    world.asleep(11 / 24 / 60)
    await linking.bring(path, given === '' ? publicToken : given)
    await world.untilIdle()
    const page = await linking.connectPage()
    expectAtTheTop(page, 'expired before we could use it')
    expect(page).toContain('Go on to Hibob')
    expect((await world.account()).linkFailure?.code).toBe('link-expired')
  })

  test.each(['https://evil.test', 'http://localhost:9999', 'https://localhost'])(
    'from a page of %s is refused',
    async (origin) => {
      const path = await linking.open()
      const { publicToken } = await linking.finish(path)
      const body = new URLSearchParams({ public_token: publicToken, other: '' })
      const seen = await linking.visitor.go(path, { method: 'POST', body, headers: { origin } })
      expect(seen.status).toBe(403)
      expect((await linking.look(path)).status).toBe(200)
    },
  )

  test('to a window that never was', async () => {
    for (const path of ['/link/guessed', `/link/${'A'.repeat(43)}`])
      for (const seen of [await linking.look(path), await linking.bring(path, 'x')])
        expect(seen.status).toBe(404)
  })

  test('the hash of a webhook’s token opens no window', async () => {
    world.merge.down = true
    await world.finish({ told: false })
    await linking.webhook()
    const [row] = await world.store.waitingLinkTokens(world.accountId)
    const { token } = world.hr.account
    expect(row?.token).toBe(token)
    expect((await linking.look(`/link/${world.accountId}/${token}`)).status).not.toBe(200)
    expect(
      (await linking.look(`/link/${encodeURIComponent(`${world.accountId}/${token}`)}`)).status,
    ).toBe(404)
  })
})

test('the guards of every form refuse what a page of no origin posts', async () => {
  const csrf = await linking.visitor.csrf()
  for (const path of [
    '/portal/link',
    `${linking.home}/connect`,
    `${linking.home}/relink`,
    '/portal/sign-out',
  ]) {
    const seen = await linking.visitor.post(path, { csrf }, NOWHERE)
    expect([path, seen.status]).toEqual([path, 403])
    const old = await linking.visitor.post(path, { csrf }, { origin: 'null' })
    expect([path, old.status]).toEqual([path, 403])
  }
})

test('what waits is sealed again with a new key', async () => {
  await linking.bring(await linking.open(), 'public-token-canary')
  await linking.open()
  const old = btoa('k'.repeat(32))
  const fresh = btoa('n'.repeat(32))
  const { database } = world.store
  const before = stored(world)
  const rotated = await rotateKeys({ database, seal: await createSeal([fresh, old]) })
  expect(rotated.sealed).toBeGreaterThan(1)
  expect(rotated.unopened).toEqual([])
  expect(stored(world)).not.toBe(before)
  const rows = database.connection.prepare('select token from link_tokens').all() as {
    token: string
  }[]
  const seal = await createSeal([fresh])
  const keys = new Set(rows.map(({ token }) => token.split('.')[0]))
  const sample = await seal.seal('x', { organization: '', column: '', row: '' })
  expect([...keys]).toEqual([sample.split('.')[0]])
})
