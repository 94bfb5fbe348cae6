import { beforeEach, describe, expect, test } from 'vitest'
import { disconnect } from '../../src/sync/account/disconnect.ts'
import { startLink } from '../../src/sync/account/link.ts'
import { openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedOrganization } from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'

const GROUP = ['nl', 'de', 'fr'].map((id) => ({
  id,
  name: `Acme ${id.toUpperCase()}`,
  country: null,
  timezone: null,
}))

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store, { entities: GROUP })
  visitor = newVisitor(desk)
})

const accounts = () => desk.store.accountsOf('acme')
const agree = (...entities: string[]) =>
  visitor.post('/portal/link', [
    ['agreed', 'yes'],
    ...entities.map((id) => ['entity', id] as const),
  ])

describe('several HR systems in one group (rule 1)', () => {
  test('are listed with their entities, and each page says which it is', async () => {
    await seedAccount(desk.store, { entityIds: ['nl'] })
    const hibob = { slug: 'hibob', name: 'Hibob' }
    const of = { organization: 'acme', sourceAccountId: 'x', entityIds: ['de'] }
    await seedAccount(desk.store, { ...of, id: 'acc_2', integration: hibob })
    const home = await visitor.enter()
    expect(home.text).toMatch(/BambooHR .*Acme NL .*Hibob .*Acme DE .*Connect another HR system/)
    const page = await visitor.go('/portal/accounts/acc_2/people')
    expect(page.text).toContain('Hibob · Acme DE Your linked HR systems')
  })

  test('one for all is not named on its pages, and leaves nothing to connect', async () => {
    await seedAccount(desk.store)
    await visitor.enter()
    expect((await visitor.go('/portal/accounts/acc_1/people')).text).not.toContain('Your linked')
    expect((await visitor.go('/portal/link')).text).toContain('Every entity follows an HR system')
  })

  test('are begun one after the other, each with what is free', async () => {
    await seedAccount(desk.store, { entityIds: ['nl'] })
    await visitor.enter()
    const first = await agree('nl', 'de')
    expect((await agree('de')).location).toBe(first.location)
    const again = await visitor.go('/portal/link')
    expect(again.location).toBe(first.location)
    const other = await visitor.go('/portal/link?new=1')
    expect(other.html.match(/value="\w\w" disabled/g)).toEqual([
      'value="nl" disabled',
      'value="de" disabled',
    ])
    await agree('de', 'fr')
    const entities = (await accounts()).map(({ entityIds }) => entityIds?.join())
    expect(new Set(entities)).toEqual(new Set(['de', 'fr', 'nl']))
    expect((await visitor.go('/portal/link?new=1')).status).toBe(303)
  })

  test('of two who link at the same time one gets the entity', async () => {
    const link = (...entity_ids: string[]) =>
      startLink(desk.deps, 'acme', {
        admin: { email: 'bo@acme.test' },
        consent: { by: 'bo@acme.test' },
        entity_ids,
      })
    const both = await Promise.allSettled([link('nl', 'de'), link('de', 'fr'), link('nl', 'de')])
    expect(both.filter(({ status }) => status === 'fulfilled')).not.toHaveLength(0)
    const entities = (await accounts()).flatMap(({ entityIds }) => entityIds ?? [])
    expect(new Set(entities).size).toBe(entities.length)
  })
  test('are told apart in mails, though both are of one kind', async () => {
    const { store } = desk
    for (const [id, entityIds] of [
      ['acc_1', ['nl', 'fr']],
      ['acc_2', ['de']],
      ['acc_3', null],
    ] as const)
      await seedAccount(store, { id, entityIds, sourceAccountId: id })
    for (const { id } of await accounts()) await disconnect(desk.deps, id, 'bo@acme.test')
    const mails = await store.mailsDue('2027-01-01T00:00:00.000Z', 9)
    const named = mails.map(({ account, frame }) => [account, frame.hrSystem] as const)
    expect(new Map(named)).toEqual(
      new Map([
        ['acc_1', 'BambooHR (Acme NL, Acme FR)'],
        ['acc_2', 'BambooHR (Acme DE)'],
        ['acc_3', 'BambooHR'],
      ]),
    )
  })
})
