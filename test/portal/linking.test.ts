import { beforeEach, describe, expect, test } from 'vitest'
import { RetryLater } from '../../src/core/facts/errors.ts'
import { abilitiesOf, allAbilities } from '../../src/merge/abilities.ts'
import type { LinkRequest } from '../../src/ports/source.ts'
import { NOW, openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedOrganization, seedPlan, seedRun } from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { patchAccount, setLink } from '../../src/sync/changes/accounts.ts'
import { putDimensions } from '../../src/sync/changes/runs.ts'

const GROUP = {
  entities: ['nl', 'de'].map((id) => ({
    id,
    name: `Acme ${id.toUpperCase()}`,
    country: null,
    timezone: null,
  })),
  portalUrl: 'https://app.test/hr',
}

let desk: Desk
let visitor: Visitor
let asked: LinkRequest[]
let unknownTo: (slug: string) => boolean
beforeEach(async () => {
  asked = []
  unknownTo = () => false
  desk = await openDesk({
    source: {
      abilities: abilitiesOf,
      hrSystems: () => allAbilities,
      createLink: (request) => {
        asked.push(request)
        if (request.integration !== null && unknownTo(request.integration))
          return Promise.reject(new RetryLater('Merge answered 400', 'source-error'))
        const url = `https://link.merge.test/${request.accountId}/${asked.length}`
        return Promise.resolve({ url, expiresAt: '2026-11-29T10:00:00.000Z' })
      },
    },
  })
  await seedOrganization(desk.store, GROUP)
  visitor = newVisitor(desk)
})

async function agreed(entities = ['nl', 'de']): Promise<string> {
  const form = [['agreed', 'yes'] as const, ...entities.map((id) => ['entity', id] as const)]
  const { location } = await visitor.post('/portal/link', form)
  return location ?? ''
}

describe('consent (rule 2)', () => {
  test('comes first, and without it nothing is made', async () => {
    const home = await visitor.enter()
    expect(home.text).toContain('No HR system is connected yet')
    const page = await visitor.go('/portal/link')
    for (const said of [
      'HR data is read',
      'kept in step',
      'mapped to your entities',
      'matched by e-mail',
    ])
      expect(page.text).toContain(said)
    const refused = await visitor.post('/portal/link', { entity: 'nl' })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Tick the box')])
    expect(await desk.store.accountsOf('acme')).toEqual([])
  })

  test('is kept with who and when, in the account and in the audit', async () => {
    await visitor.enter()
    await agreed()
    const [account] = await desk.store.accountsOf('acme')
    expect(account).toMatchObject({
      status: 'pending',
      consent: { by: 'bo@acme.test', at: NOW },
      entityIds: null,
      linkUrl: null,
    })
    const { rows } = await desk.store.audit('acme', { after: null, limit: 9 })
    expect(rows.find(({ act }) => act === 'link.agree')).toMatchObject({
      actor: 'bo@acme.test',
      account: account?.id,
      at: NOW,
    })
  })

  test('may be for some entities; those that follow another HR system are taken', async () => {
    await seedAccount(desk.store, { entityIds: ['nl'] })
    await visitor.enter()
    const page = await visitor.go('/portal/link')
    expect(page.html).toMatch(/value="nl" disabled/)
    await agreed(['nl', 'de'])
    const pending = (await desk.store.accountsOf('acme')).find(({ status }) => status === 'pending')
    expect(pending?.entityIds).toEqual(['de'])
  })

  test('is not asked for where nothing is left to connect', async () => {
    await seedAccount(desk.store)
    await visitor.enter()
    expect((await visitor.go('/portal/link')).text).toContain('Every entity follows an HR system')
    await visitor.post('/portal/link', { agreed: 'yes', entity: 'nl' })
    expect(await desk.store.accountsOf('acme')).toHaveLength(1)
  })
})

describe('choosing', () => {
  beforeEach(async () => {
    await visitor.enter()
  })

  test('shows all 83, each with what it cannot deliver', async () => {
    const base = await agreed()
    const { html, text } = await visitor.get(base)
    expect(html.match(/<li data-words=/g)).toHaveLength(83)
    expect(text).toMatch(/BambooHR Choose reports deletions no companies/)
    expect(text).toMatch(
      /Personio Choose deletions with an add-on only no companies no phone numbers/,
    )
    expect(text).toMatch(/Zoho People .* no last days/)
  })

  test('can be searched without script', async () => {
    const base = await agreed()
    const { html } = await visitor.go(`${base}/choose?q=BOB`)
    expect(html.match(/<li data-words="[^"]+"/g)).toEqual(['<li data-words="Hibob"'])
    expect((await visitor.go(`${base}/choose?q=zzz`)).text).toContain('No HR system of that name')
  })

  test('asks Merge for that system and shows what to settle there first', async () => {
    const base = await agreed()
    const chosen = await visitor.post(`${base}/choose`, { system: 'bamboohr' })
    expect(asked).toMatchObject([
      { integration: 'bamboohr', organizationName: 'Acme', admin: { email: 'bo@acme.test' } },
    ])
    const page = await visitor.get(chosen.location ?? '')
    expect(page.text).toContain('Before you connect BambooHR')
    expect(page.text).toContain('In BambooHR a key sees what the user who made it sees')
    expect(page.text).toContain('instead of deleting the record')
    expect(page.html).toContain(`<form method="post" action="${base}/connect/window"`)
    expect(page.html).toMatch(/<a href="https:\/\/link\.merge\.test\/[^"]+" target="_blank"/)
    expect(page.text).toContain('use the back button of your browser')
  })

  test('goes on where Merge does not know our name for it', async () => {
    unknownTo = () => true
    const base = await agreed()
    const chosen = await visitor.post(`${base}/choose`, { system: 'workday' })
    expect(asked.map(({ integration }) => integration)).toEqual(['workday', null])
    expect((await visitor.get(chosen.location ?? '')).text).toContain('Before you connect Workday')
  })

  test('says so when Merge does not answer', async () => {
    desk = await openDesk({
      source: {
        hrSystems: () => allAbilities,
        createLink: () => Promise.reject(new RetryLater('no answer', 'source-unreachable')),
      },
    })
    await seedOrganization(desk.store, GROUP)
    visitor = newVisitor(desk)
    await visitor.enter()
    const seen = await visitor.post(`${await agreed()}/choose`, { system: 'hibob' })
    expect([seen.status, seen.text]).toEqual([503, expect.stringContaining('does not answer')])
  })
})

test('leaving and coming back at any step goes on there', async () => {
  await visitor.enter()
  const base = await agreed()
  const again = async () => {
    const other = newVisitor(desk)
    await other.enter()
    return (
      await other.go(new URL((await other.go('/portal')).location ?? '', 'http://x').pathname)
    ).location
  }
  expect(await again()).toBe(`${base}/choose`)
  expect((await visitor.go('/portal/link')).location).toBe(base)
  await visitor.post(`${base}/choose`, { system: 'hibob' })
  expect(await again()).toBe(`${base}/connect`)
  const id = base.split('/').at(-1) ?? ''
  const integration = { slug: 'hibob', name: 'Hibob' }
  await desk.store.commit(null, [
    setLink(id, 'acme', null),
    patchAccount(id, { status: 'importing', integration }),
  ])
  expect(await again()).toBe(`${base}/progress`)
  expect((await visitor.go(`${base}/connect`)).location).toBe(base)
  expect((await visitor.go(`${base}/choose`)).location).toBe(base)
  await desk.store.commit(null, [patchAccount(id, { status: 'review' })])
  expect(await again()).toBeNull()
})

describe('progress', () => {
  const importing = () =>
    seedAccount(desk.store, { status: 'importing', approvedAt: null, lastCompleteReadAt: null })
  const path = '/portal/accounts/acc_1/progress'

  test('shows Merge’s import, then our read with its counts', async () => {
    await importing()
    await visitor.enter()
    const before = await visitor.go(path)
    expect(before.html).toMatch(/<li class="now"[^>]*><h3>Collecting everything from BambooHR/)
    await seedRun(desk.store, {
      bookmark: { phase: 'employees', cursor: 'c7', page: 7 },
      state: 'reading',
      finishedAt: null,
      pagesRead: 7,
      employeesRead: 412,
    })
    const dimension = { remoteId: null, type: null, country: null, state: null }
    await desk.store.commit(null, [
      ...putDimensions('acc_1', [
        { ...dimension, kind: 'company', id: 'c1', name: 'Acme NL' },
        { ...dimension, kind: 'work_location', id: 'l1', name: 'Utrecht' },
        { ...dimension, kind: 'work_location', id: 'l2', name: 'Köln' },
      ]),
    ])
    const reading = await visitor.go(path)
    expect(reading.html).toMatch(/<li class="now"[^>]*><h3>Reading the list/)
    expect(reading.text).toMatch(
      /People 412 Pages 7 Companies 1 Departments and groups 0 Work locations 2/,
    )
  })

  test('keeps itself up to date, with and without script', async () => {
    await importing()
    await visitor.enter()
    const { html } = await visitor.go(path)
    expect(html).toContain('data-refresh="2"')
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="5"></noscript>')
  })

  test('says that people must be told apart where there are several entities', async () => {
    await importing()
    await visitor.enter()
    expect((await visitor.go(path)).text).toContain('nobody has chosen yet who belongs to which')
  })

  test('says what is wrong and what to do', async () => {
    const since = NOW
    const problem = {
      code: 'sync-failed-at-source' as const,
      message: '',
      since,
      mailedAt: null,
      mailedCode: null,
    }
    await seedAccount(desk.store, { status: 'quarantined', approvedAt: null, problem })
    await visitor.enter()
    const seen = await visitor.go(path)
    expect(seen.text).toContain('This step failed')
    expect(seen.text).toContain('Check that the connection can read employees in')
  })

  test('leads to the plan as soon as it is there', async () => {
    await importing()
    await seedRun(desk.store)
    await seedPlan(desk.store)
    await visitor.enter()
    expect((await visitor.go(path)).location).toBe('/portal/accounts/acc_1/review')
  })
})

describe('the connection', () => {
  beforeEach(async () => {
    await seedAccount(desk.store)
    await visitor.enter()
  })
  const base = '/portal/accounts/acc_1'

  test('shows who agreed and what the system cannot tell', async () => {
    const { text } = await visitor.go(`${base}/connection`)
    expect(text).toContain('bo@acme.test, on 22 Nov 2026, 11:00')
    expect(text).toContain('Which company somebody belongs to.')
    expect(text).toContain('End employment, do not delete')
  })

  test('is made again by the same account', async () => {
    const { location } = await visitor.post(`${base}/relink`)
    expect(location).toBe(`${base}/connect`)
    expect(asked).toMatchObject([{ accountId: 'acc_1' }])
    expect((await visitor.go(`${base}/connect`)).text).toContain('Go on to BambooHR')
    const { rows } = await desk.store.audit('acme', { after: null, limit: 9 })
    expect(rows.map(({ act }) => act)).toContain('link.consent')
  })

  test('ends only by typing its name, and then the others are told (S15)', async () => {
    for (const confirm of ['', 'bamboohr', 'yes']) {
      const seen = await visitor.post(`${base}/disconnect`, { confirm })
      expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('Type BambooHR')])
    }
    expect((await desk.store.account('acc_1'))?.status).toBe('active')
    await visitor.post(`${base}/disconnect`, { confirm: ' BambooHR ' })
    expect((await desk.store.account('acc_1'))?.status).toBe('disconnected')
    const page = await visitor.go(`${base}/connection`)
    expect(page.text).toContain('Nobody was removed, and no card was blocked.')
    expect(page.html).toContain('href="/portal/link"')
    const mails = await desk.store.mailsDue(NOW, 9)
    expect(mails.map(({ kind }) => kind)).toEqual(['disconnected'])
    const { rows } = await desk.store.audit('acme', { after: null, limit: 9 })
    expect(rows.find(({ act }) => act === 'account.disconnect')?.actor).toBe('bo@acme.test')
  })

  test('a link that has expired is renewed', async () => {
    await visitor.post(`${base}/relink`)
    const url = (await desk.store.account('acc_1'))?.linkUrl ?? ''
    await desk.store.commit(null, [setLink('acc_1', 'acme', { url, expiresAt: NOW })])
    const expired = await visitor.go(`${base}/connect`)
    expect(expired.text).toContain('The link has expired')
    expect(expired.html).not.toContain('link.merge.test')
    await visitor.post(`${base}/connect`)
    expect((await visitor.go(`${base}/connect`)).html).toContain('link.merge.test/acc_1/2')
  })
})
