// What the product names as its own: its support page on every page, its agreement beside the consent.
import { beforeEach, describe, expect, test } from 'vitest'
import { openDesk, type Desk } from '../http/desk.ts'
import { seedOrganization } from '../http/seeds.ts'
import { newVisitor } from './visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const SUPPORT = 'https://help.spendly.test/hr?from=rollcall&x=1'
const AGREEMENT = 'https://spendly.test/dpa'

const put = (branding: unknown) =>
  desk.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme NL' }],
    admins: [{ email: 'bo@acme.test' }],
    branding,
  })

/** The texts of the links to that page. */
function linksTo(url: string, page: string): readonly string[] {
  const href = url.replaceAll('&', '&amp;')
  return [...page.matchAll(/<a href="([^"]*)" target="_blank" rel="noopener noreferrer">([^<]*)</g)]
    .filter(([, to]) => to === href)
    .map(([, , text]) => text ?? '')
}

test('the agreement stands beside the consent, and support on every page', async () => {
  const all = { product_name: 'Spendly', support_url: SUPPORT, agreement_url: AGREEMENT }
  expect((await put(all)).status).toBe(201)
  const visitor = newVisitor(desk)
  const home = await visitor.enter()
  expect(linksTo(SUPPORT, home.html)).toEqual(['Questions? Contact Spendly support.'])
  expect(linksTo(AGREEMENT, home.html)).toEqual([])
  const consent = await visitor.go('/portal/link')
  expect(linksTo(AGREEMENT, consent.html)).toEqual(['Read the agreement with Spendly'])
  expect(linksTo(SUPPORT, consent.html)).toHaveLength(1)
  const lost = await visitor.go('/portal/accounts/none')
  expect([lost.status, linksTo(SUPPORT, lost.html).length]).toEqual([404, 1])
  await desk.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme NL' }],
    admins: [{ email: 'another@acme.test' }],
    branding: all,
  })
  const ended = await visitor.go('/portal')
  expect([ended.status, linksTo(SUPPORT, ended.html).length]).toEqual([401, 1])
})

test('without them nothing is linked, and what an older version stored leads nowhere', async () => {
  await seedOrganization(desk.store, {
    branding: { support_url: 'javascript:alert(1)', agreement_url: 'data:text/html,x', colour: 5 },
  })
  const visitor = newVisitor(desk)
  for (const page of [await visitor.enter(), await visitor.go('/portal/link')]) {
    expect(page.html).not.toContain('target="_blank"')
    expect(page.html).not.toContain('javascript:')
  }
  expect((await visitor.go('/portal')).text).toContain('support.')
})

describe('branding that would change nothing is refused by its name', () => {
  test.each([
    ['branding.colour', { colour: '#123456' }, 'colour'],
    ['branding.supportUrl', { product_name: 'Spendly', supportUrl: SUPPORT }, 'supportUrl'],
    ['branding.accent', { accent: 'red;}*{display:none' }, 'colour'],
    ['branding.logo_url', { logo_url: 'http://localhost/logo.png' }, 'https'],
    ['branding.support_url', { support_url: 'javascript:alert(1)' }, 'https'],
    ['branding.agreement_url', { agreement_url: 'https://u:p@spendly.test' }, 'credentials'],
    ['branding.product_name', { product_name: 5 }, 'string'],
  ])('%s of %o', async (member, branding, said) => {
    const { status, body } = await put(branding)
    expect([status, body.errors?.[0]?.member]).toEqual([422, member])
    expect(JSON.stringify(body.errors)).toContain(said)
  })

  test('while all members, nulls and none are taken', async () => {
    const all = { product_name: 'S', logo_url: null, accent: '#26506B', support_url: SUPPORT }
    for (const branding of [all, {}, null]) expect((await put(branding)).status).toBeLessThan(300)
    expect((await desk.call('GET', '/v1/organizations/acme')).body.branding).toBeNull()
  })
})
