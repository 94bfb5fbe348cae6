// A user has the address that HR gives a person, and is called something else: an address alone is no proof (rule 9).
import { describe, expect, test, vi } from 'vitest'
import { preview } from '../../../src/sync/plan/preview.ts'
import { approve } from '../../../src/sync/review/approve.ts'
import type { User } from '../../../src/core/people/user.ts'
import { portalOf } from '../../portal/in-world.ts'
import {
  companyInReview,
  linkedCompany,
  type CompanyOptions,
  type World,
} from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

/** Six linked people, and a user who is not in HR: Greta Stone, an admin. */
async function withGreta(user: Partial<User> = {}, options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 6,
    ...options,
    prepare: (world) => {
      world.giveExternal('boss@acme.test')
      world.host.put({
        ...greta(world),
        firstName: 'Greta',
        lastName: 'Stone',
        role: 'admin',
        ...user,
      })
    },
  })
}

function greta(world: World): User {
  const found = world.users().find(({ id }) => id === 'u_boss')
  if (found === undefined) throw new Error('the host has no user u_boss')
  return found
}

function hireTim(world: World, over: object = {}): void {
  world.hr.hire('tim', { last_name: 'Young', work_email: 'boss@acme.test', ...over })
}

describe('a hire with the address of somebody else', () => {
  test('rule 9: nobody is linked, invited, renamed or ended, and an admin is asked', async () => {
    const world = await withGreta()
    const before = greta(world)
    hireTim(world)
    await world.reconcile()
    expect(await world.state('tim')).toBe('skipped')
    expect(await world.why('tim')).toEqual(['match-unclear'])
    expect(await world.reports()).toEqual(['match-unclear tim'])
    world.hr.terminate('tim')
    await world.reconcile()
    world.hr.delete('tim')
    await world.reconcile()
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(greta(world)).toEqual(before)
  })

  test.each([
    ['Office', ''],
    ['Info', 'Desk'],
    ['Greta', null],
    ['Dr. Greta', 'van der Stone'],
    ['T.', 'Stone'],
    ['Tina', 'Younger'],
    ['greta.stone', null],
    ['office@acme.test', null],
  ])('a user called %j %j', async (firstName, lastName) => {
    const world = await withGreta({ firstName, lastName })
    hireTim(world)
    await world.reconcile()
    expect(await world.reports()).toEqual(['match-unclear tim'])
    expect(world.done()).toEqual([])
  })

  test.each([
    ['Tim', 'Stone'],
    ['tim.young', null],
    ['T. Young', null],
    ['tyoung', null],
    ['YOUNG', 'Timothy'],
    ['Tím', 'Yöung'],
    [null, null],
    ['', ' '],
    ['-', null],
  ])('a user called %j %j is matched', async (firstName, lastName) => {
    const world = await withGreta({ firstName, lastName })
    hireTim(world)
    await world.reconcile()
    expect(await world.state('tim')).toBe('active')
    expect(await world.reports()).toEqual([])
    expect(world.done().filter((line) => line.startsWith('user.invite'))).toEqual([])
  })

  test('by the preferred name', async () => {
    const world = await withGreta()
    hireTim(world, { preferred_name: 'Greta' })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })

  test('by webhook', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.webhook('tim')
    expect(await world.reports()).toContain('match-unclear tim')
    expect(world.done()).toEqual([])
  })

  test('in a group of entities', async () => {
    const world = await withGreta(
      {},
      { entities: [NL, DE], settings: { routing: { by: 'single', entity_id: 'nl' } } },
    )
    hireTim(world)
    await world.reconcile()
    expect(await world.reports()).toEqual(['match-unclear tim'])
    expect(world.done()).toEqual([])
  })

  test('the host says that the invited one is a user already', async () => {
    const world = await linkedCompany({ employees: 6 })
    hireTim(world)
    const { host } = world.deps
    const act = host.act.bind(host)
    vi.spyOn(host, 'act').mockImplementation(async (request) => {
      if (
        request.detail.kind === 'user.invite' &&
        !world.users().some(({ id }) => id === 'u_boss')
      ) {
        world.giveExternal('boss@acme.test')
        world.host.put({ ...greta(world), firstName: 'Greta', lastName: 'Stone' })
      }
      return act(request)
    })
    await world.reconcile()
    await world.reconcile()
    expect(await world.reports()).toEqual(['match-unclear tim'])
    expect(greta(world)).toMatchObject({ firstName: 'Greta', status: 'active' })
    expect(world.inbox('boss@acme.test')).toEqual([])
  })

  test('the mail, the page, the plan and the API say so', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.reconcile()
    const sentence = 'The user with this address is called “Greta Stone”'
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(sentence)
    const { page, call } = await portalOf(world)
    const { id } = await world.person('tim')
    expect(await page(`/people/${id}`)).toContain(sentence)
    const last = await world.lastRun()
    const { body } = await call('GET', `/v1/plans/${last?.planId ?? ''}`)
    expect(body.reports).toContainEqual({
      code: 'match-unclear',
      employee_id: id,
      user_id: 'u_boss',
      message: expect.stringContaining(sentence) as string,
    })
  })
})

describe('the answers', () => {
  test('the same person: linked, and follows HR from then on', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.reconcile()
    await world.decide('tim', 'link')
    expect(await world.reports()).toEqual([])
    expect(greta(world)).toMatchObject({ firstName: 'Tim', lastName: 'Young' })
  })

  test('somebody else: neither is touched, and nobody is asked again', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.reconcile()
    await world.decide('tim', 'not-this-person')
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(greta(world)).toMatchObject({ firstName: 'Greta', status: 'active' })
    expect(world.done()).toEqual([])
  })

  test('HR gets the right address: invited, and the question is over', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.reconcile()
    world.hr.change('tim', { work_email: 'tim@acme.test' })
    await world.reconcile()
    expect(world.done()).toEqual(['user.invite tim@acme.test nl'])
    expect(await world.reports()).toEqual(['external-user boss@acme.test'])
  })
})

/** A first sync in which the users of the first `unclear` people have other names. */
function firstSync(unclear: number, employees = 30): Promise<World> {
  return companyInReview({
    employees,
    prepare: (world) => {
      for (const name of world.hr.names().slice(0, unclear))
        world.giveUser(name, { firstName: 'Walter', lastName: 'Stone' })
    },
  })
}

describe('at a first sync', () => {
  test('approving the plan does not say that it is the same person', async () => {
    const world = await firstSync(2)
    expect(await world.reports()).toEqual(['match-unclear ana', 'match-unclear bram'])
    await world.approve()
    await world.reconcile()
    expect(await world.reports()).toEqual(['match-unclear ana', 'match-unclear bram'])
    expect(world.userOf('ana').firstName).toBe('Walter')
  })

  test('`same_person` with an approval does: for all, or for those that are named', async () => {
    const world = await firstSync(3)
    const { call } = await portalOf(world)
    const plan = await world.plan()
    const { id: ana } = await world.person('ana')
    const { id: joris } = await world.person('joris')
    const path = `/v1/plans/${plan?.id ?? ''}/approve`
    const stranger = await call('POST', path, { revision: plan?.revision, same_person: [joris] })
    expect([stranger.status, JSON.stringify(stranger.body)]).toEqual([
      422,
      expect.stringContaining('same_person'),
    ])
    const answer = await call('POST', path, { revision: plan?.revision, same_person: [ana] })
    expect(answer.status).toBe(202)
    await world.untilIdle()
    expect(await world.reports()).toEqual(['match-unclear bram', 'match-unclear chloe'])
    expect(world.userOf('ana').firstName).toBe('Ana')
    expect(world.userOf('bram').firstName).toBe('Walter')
  })

  test('for all of them', async () => {
    const world = await firstSync(3)
    const plan = await world.plan()
    await approve(world.deps, plan?.id ?? '', {
      revision: plan?.revision ?? 0,
      actor: ADMIN,
      samePerson: 'all',
    })
    await world.untilIdle()
    expect(await world.reports()).toEqual([])
    expect(world.userOf('chloe').firstName).toBe('Chloe')
    expect((await world.audit()).filter(({ act }) => act === 'decision.link')).toHaveLength(3)
  })

  test('more than max(10, 10 %) of them are one question', async () => {
    const world = await firstSync(11)
    const { call, page } = await portalOf(world)
    const plan = await world.plan()
    const { body } = await call('GET', `/v1/plans/${plan?.id ?? ''}`)
    const unclear = (body.reports as { code: string }[]).filter(
      ({ code }) => code === 'match-unclear',
    )
    expect(unclear).toEqual([
      { code: 'match-unclear', message: expect.stringContaining('11 people in HR') as string },
    ])
    const tried = await preview(world.deps, world.accountId, null)
    expect(tried.plan.reports).toEqual([
      { code: 'match-unclear', reason: { code: 'matches-unclear', facts: { count: 11 } } },
    ])
    const [review] = world.inbox('admin').filter(({ kind }) => kind === 'first-sync-review')
    expect(review?.text).not.toContain('Walter Stone')
    expect(await page()).toContain('11 people may be others than the users with their addresses')
    await approve(world.deps, plan?.id ?? '', { revision: plan?.revision ?? 0, actor: ADMIN })
    await world.untilIdle()
    await world.reconcile()
    const mails = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).not.toContain('Walter Stone')
    expect(mails[0]?.text.replaceAll(/\s+/g, ' ')).toContain('11 people in HR have the addresses')
  })

  test('names in another script all over the company are told as one fact', async () => {
    const world = await companyInReview({
      employees: 5,
      prepare: (all) => {
        for (const [n, name] of all.hr.names().entries())
          all.giveUser(name, { firstName: '明美花子太郎'.charAt(n), lastName: '山田' })
      },
    })
    await world.approve()
    await world.reconcile()
    const mails = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text.replaceAll(/\s+/g, ' ')).toContain('5 names are in another script in HR')
    expect(mails[0]?.text).not.toContain('Bram')
    expect(world.users().every(({ lastName }) => lastName === '山田')).toBe(true)
    expect(world.done()).toEqual([])
  })
})

describe('in the portal', () => {
  test('the review asks first, about each and about all', async () => {
    const world = await firstSync(3)
    const { page, html, post } = await portalOf(world)
    expect(await page('/review')).toContain('Same person?')
    expect(await page('/review')).toContain('They are all the same people: 3')
    const { id } = await world.person('ana')
    expect(await html('/review')).toContain(`/people/${id}/decide`)
    const one = await post(`/people/${id}/decide`, { decision: 'not-this-person', back: 'review' })
    expect(one.status).toBe(303)
    await world.untilIdle()
    expect(await world.reports()).toEqual(['match-unclear bram', 'match-unclear chloe'])
    expect((await post('/same-person', { back: 'review' })).status).toBe(303)
    await world.untilIdle()
    expect(await world.reports()).toEqual([])
    await world.approve()
    expect(world.userOf('ana').firstName).toBe('Walter')
    expect(world.userOf('bram').firstName).toBe('Bram')
  })

  test('above ten the number is typed', async () => {
    const world = await firstSync(12)
    const { page, post } = await portalOf(world)
    const asked = (await world.reports()).filter((line) => line.startsWith('match-unclear')).length
    expect(await page('/review')).toContain(`To confirm, type how many people: ${asked - 1}`)
    const wrong = await post('/same-person', { back: 'review', people: '5' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Nothing was done')
    expect((await post('/same-person', { people: String(asked - 1) })).status).toBe(303)
    await world.untilIdle()
    expect(await world.reports()).toEqual([])
  })

  test('on the page of the person, without a user id', async () => {
    const world = await withGreta()
    hireTim(world)
    await world.reconcile()
    const { page, post } = await portalOf(world)
    const { id } = await world.person('tim')
    expect(await page(`/people/${id}`)).toContain('The same person')
    expect((await post(`/people/${id}/decide`, { decision: 'link' })).status).toBe(303)
    await world.untilIdle()
    expect(greta(world).firstName).toBe('Tim')
  })

  test('after the first plan, in the list of those about whom it is asked', async () => {
    const world = await firstSync(2)
    await world.approve()
    const { page, post } = await portalOf(world)
    expect(await page('/people?report=match-unclear')).toContain('They are all the same people: 2')
    expect((await post('/same-person', { back: 'people' })).status).toBe(303)
    await world.untilIdle()
    expect(world.userOf('bram').firstName).toBe('Bram')
  })
})
