// Nobody ends their own access, by whichever address they are known (rule 35), nor as a colleague whom they let in.
import { describe, expect, test } from 'vitest'
import { deskOver } from '../../http/desk.ts'
import { mailedLink } from '../../portal/mailed-link.ts'
import { newVisitor } from '../../portal/visitor.ts'
import { linkedCompany, type CompanyOptions } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

const ANA = 'ana@acme.test'
const LEAVERS = ['ana', 'bram', 'chloe', 'dries'] as const
const CLICK = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'null' } }

async function company(options: CompanyOptions = {}) {
  const world = await linkedCompany({
    employees: 20,
    organization: { admins: [{ email: ADMIN }, { email: ANA, name: 'Ana' }] },
    ...options,
  })
  const office = deskOver(world.deps)
  const decide = async (email: string, decision = 'end') => {
    const { id } = await world.person('ana')
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    const { status, body } = await office.call('POST', path, { decision, actor: { email } })
    return [status, body.reason]
  }
  const hold = async () => {
    for (const each of LEAVERS) world.hr.terminate(each)
    await world.reconcile()
    const plan = await world.plan()
    return { id: plan?.id ?? '', revision: plan?.revision ?? 0 }
  }
  return { world, office, decide, hold }
}

/** HR gives a private address, and the settings let it count: else it is not stored. */
const PRIVATE: CompanyOptions = {
  settings: { email_source: 'work_then_personal' },
  prepare: (world) => world.hr.change('ana', { personal_email: 'ana@home.test' }),
}

describe('end', () => {
  test.each([
    ['the address of the user', ANA, {}],
    ['in capitals', 'Ana@ACME.test', {}],
    ['the private address in HR', 'ana@home.test', PRIVATE],
  ])('by %s', async (_how, email, options) => {
    const { world, decide } = await company(options)
    expect(await decide(email)).toEqual([409, 'oneself'])
    expect(world.access('ana').status).toBe('active')
  })

  test('by the work address in HR, where the product has another one', async () => {
    const { world, decide } = await company()
    world.hr.change('ana', { work_email: 'ana.pop@acme.test' })
    await world.reconcile()
    expect(await decide('ana.pop@acme.test')).toEqual([409, 'oneself'])
    expect(await decide(ANA)).toEqual([409, 'oneself'])
  })

  test('by the old address of a user whom the product renamed', async () => {
    const { world, decide } = await company()
    world.host.put({ ...world.userOf('ana'), email: 'ana.new@acme.test' })
    await world.reconcile()
    expect(await decide(ANA)).toEqual([409, 'oneself'])
    expect(await decide('ana.new@acme.test')).toEqual([409, 'oneself'])
  })

  test('by another admin, or in nobody’s name, goes on', async () => {
    const { world, decide } = await company()
    expect((await decide(ADMIN))[0]).toBe(200)
    await world.untilIdle()
    expect(world.access('ana').status).toBe('inactive')
  })

  test('for many leaves oneself out', async () => {
    const { world, office } = await company()
    const ids = await Promise.all(LEAVERS.map(async (each) => (await world.person(each)).id))
    const path = `/v1/accounts/${world.accountId}/decisions`
    const { body } = await office.call('POST', path, {
      decision: 'end',
      employee_ids: ids,
      actor: { email: ANA },
    })
    expect([body.decided, body.refused.map((one: { reason: string }) => one.reason)]).toEqual([
      3,
      ['oneself'],
    ])
  })
})

describe('linking one’s own user to somebody who left', () => {
  async function withLeaver() {
    const made = await company()
    const { world, office } = made
    world.hr.terminate('bram')
    await world.reconcile()
    const ids = { ana: (await world.person('ana')).id, bram: (await world.person('bram')).id }
    const userId = world.userOf('ana').id
    const link = (email: string, more: object = {}) =>
      office.call('POST', `/v1/accounts/${world.accountId}/employees/${ids.bram}/decisions`, {
        decision: 'link',
        user_id: userId,
        actor: { email },
        ...more,
      })
    // Nobody else is linked to the user any more.
    const free = await office.call(
      'POST',
      `/v1/accounts/${world.accountId}/employees/${ids.ana}/decisions`,
      { decision: 'unlink', actor: { email: ADMIN } },
    )
    expect(free.status).toBe(200)
    return { ...made, ids, userId, link }
  }

  test('is refused, in the portal too: their end would be one’s own', async () => {
    const { world, office, ids, userId, link } = await withLeaver()
    const refused = await link(ANA)
    expect([refused.status, refused.body.reason]).toEqual([409, 'oneself'])
    const visitor = newVisitor(office)
    await visitor.enter({ admin: { email: ANA } })
    const page = `/portal/accounts/${world.accountId}/people/${ids.bram}`
    const form = { decision: 'link', user_id: userId }
    expect((await visitor.post(`${page}/decide`, form)).status).toBe(409)
    await world.reconcile()
    expect(world.access('ana').status).toBe('active')
  })

  test('goes on for another admin', async () => {
    const { link } = await withLeaver()
    expect((await link(ADMIN)).status).toBe(200)
  })
})

describe('a plan that ends one’s own access', () => {
  test('is not approved by oneself, through the API either', async () => {
    const { world, office, hold } = await company()
    const { id, revision } = await hold()
    const approve = (email: string, more: object = {}) =>
      office.call('POST', `/v1/plans/${id}/approve`, { revision, actor: { email }, ...more })
    const refused = await approve(ANA)
    expect([refused.status, refused.body.reason]).toEqual([409, 'oneself'])
    expect(await world.plan()).toMatchObject({ state: 'held', revision })
    const rest = await approve(ANA, { except: await world.actionIds('ana') })
    expect(rest.status).toBe(202)
    await world.untilIdle()
    expect([world.access('ana').status, world.access('bram').status]).toEqual([
      'active',
      'inactive',
    ])
  })

  test('is not approved in the portal under an address that only HR knows', async () => {
    const { world, office } = await company(PRIVATE)
    const visitor = newVisitor(office)
    await visitor.enter({ admin: { email: 'ana@home.test' } })
    for (const each of LEAVERS) world.hr.terminate(each)
    await world.reconcile()
    const { text, html } = await visitor.get(`/portal/accounts/${world.accountId}/review`)
    expect(text).toContain('This plan ends your own access')
    expect(html).not.toContain('review/approve"')
  })

  test('rule 55: is not approved as a colleague whom one let in, and is by that colleague from the product', async () => {
    const { world, office, hold } = await company()
    const ana = newVisitor(office)
    await ana.enter({ admin: { email: ANA } })
    await ana.post('/portal/access/invite', { email: ADMIN, role: 'admin' })
    const colleague = newVisitor(office)
    await colleague.go(await mailedLink(world.deps, world.mails, ADMIN), CLICK)
    const { id, revision } = await hold()
    const path = `/portal/accounts/${world.accountId}/review`
    const seen = await colleague.get(path)
    expect(seen.text).toContain('This plan ends the access of who let you in')
    expect(seen.text).toContain(`You signed in with an invitation from ${ANA}`)
    const form = { plan: id, revision: String(revision) }
    expect((await colleague.post(`${path}/approve`, form)).status).toBe(409)
    expect(await world.plan()).toMatchObject({ state: 'held' })

    const own = newVisitor(office)
    await own.enter({ admin: { email: ADMIN } })
    expect((await own.post(`${path}/approve`, form)).status).toBe(303)
    await world.untilIdle()
    expect(world.access('ana').status).toBe('inactive')
  })
})
