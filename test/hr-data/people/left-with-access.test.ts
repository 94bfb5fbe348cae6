// Somebody whom HR shows as left, and a user who is not linked and is theirs by address and name, still at work.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../../portal/in-world.ts'
import {
  companyInReview,
  linkedCompany,
  type CompanyOptions,
  type World,
} from '../../world/company.ts'
import { ENDED } from '../../world/people.ts'
import type { User } from '../../../src/core/people/user.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

/** Ruben left before the link was made; his user is as given. */
function withRuben(
  user: Partial<User> = {},
  prepare: (world: World) => void = (world) => world.hr.terminate('ruben'),
  options: CompanyOptions = {},
): Promise<World> {
  return linkedCompany({
    employees: 6,
    ...options,
    prepare: (world) => {
      world.hr.hire('ruben', { last_name: 'Maas' })
      world.giveUser('ruben', user)
      prepare(world)
    },
  })
}

async function reportsOfRuben(world: World): Promise<string[]> {
  const of = await world.reports()
  return of.filter((line) => line.endsWith(' ruben')).map((line) => line.split(' ')[0] ?? '')
}

function inOneLine(mail: { readonly text: string } | undefined): string {
  return (mail?.text ?? '').replaceAll(/\s+/g, ' ')
}

async function decideByApi(world: World, body: object) {
  const { call } = await portalOf(world)
  const answer = await call('POST', `/v1/accounts/${world.accountId}/decisions`, body)
  await world.untilIdle()
  return answer
}

describe('who still has access is told first', () => {
  test('on the overview, on the page of the person, in the mail and by the API', async () => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.hire('ruben', { last_name: 'Maas' })
    world.giveUser('ruben')
    world.hr.terminate('ruben')
    world.giveUser('ewa', { status: 'inactive' })
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual(['left-with-access'])
    const sentence =
      'Left on 1 May 2026 according to HR, and still has access and 1 card: Travel 4242'
    const { call, page } = await portalOf(world)
    const { id } = await world.person('ruben')
    expect(await page(`/people/${id}`)).toContain(sentence)
    expect(await page('')).toContain('1 person has left and still has access')
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    const text = inOneLine(mail)
    expect(text).toContain(sentence)
    // Ewa needs a look too, and comes after.
    expect(text.indexOf('Ruben Maas')).toBeLessThan(text.indexOf('Ewa Pop'))
    const last = await world.lastRun()
    const { body } = await call('GET', `/v1/plans/${last?.planId ?? ''}`)
    expect(body.reports).toContainEqual({
      code: 'left-with-access',
      employee_id: id,
      user_id: 'u_ruben',
      message: expect.stringContaining(sentence) as string,
    })
    expect(world.access('ruben').status).toBe('active')
  })

  test('in the review of the first sync', async () => {
    const world = await withRuben()
    expect(await reportsOfRuben(world)).toEqual(['left-with-access'])
    expect(world.access('ruben').status).toBe('active')
  })

  const KINDS: readonly (readonly [
    string,
    Partial<User>,
    string[],
    ((world: World) => void) | undefined,
  ])[] = [
    [
      'names agree by the last name only',
      { firstName: 'Rubén', lastName: 'maas' },
      ['left-with-access'],
      undefined,
    ],
    ['a user without a name', { firstName: null, lastName: null }, ['left-with-access'], undefined],
    ['an invited user', { status: 'invited', cards: [] }, ['left-with-access'], undefined],
    ['other names', { firstName: 'Office', lastName: 'Desk' }, ['matched-but-inactive'], undefined],
    ['no access and no card', { status: 'inactive', entityIds: [], cards: [] }, [], undefined],
    [
      'INACTIVE without a date, whose own word nobody asked for',
      { firstName: 'Office', lastName: 'Desk' },
      ['matched-but-inactive'],
      (world) => world.hr.terminate('ruben', { on: null }),
    ],
    [
      'a last day to come',
      {},
      [],
      (world) => world.hr.terminate('ruben', { status: 'ACTIVE', on: '2026-05-29' }),
    ],
  ]
  test.each(KINDS)('%s', async (_what, user, codes, prepare) => {
    const world = await withRuben(user, prepare)
    expect(await reportsOfRuben(world)).toEqual(codes)
  })

  test('cards only, without access', async () => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.hire('ruben')
    world.giveUser('ruben', { entityIds: ['nl'] })
    world.host.put({ ...world.userOf('ruben'), entityIds: [], status: 'inactive' })
    world.hr.terminate('ruben')
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual(['left-with-access'])
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    expect(inOneLine(mail)).toContain('1 card can still be used: Travel 4242')
    await world.decide('ruben', 'end')
    expect(world.access('ruben').cards).toEqual(['blocked'])
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual([])
  })

  test('nobody is told of somebody who left and never had a user', async () => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.hire('ruben')
    world.hr.terminate('ruben')
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual([])
  })
})

describe('the report closes by itself', () => {
  test('when somebody takes the access away in the product', async () => {
    const world = await withRuben()
    world.host.put({ ...world.userOf('ruben'), status: 'inactive', entityIds: [], cards: [] })
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual([])
  })

  test('when HR shows them at work again: they are linked, and keep what they have', async () => {
    const world = await withRuben()
    world.hr.change('ruben', { employment_status: 'ACTIVE', termination_date: null })
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual([])
    expect(world.access('ruben').status).toBe('active')
    expect(world.done()).toEqual([])
    world.hr.terminate('ruben')
    await world.reconcile()
    expect(world.access('ruben')).toEqual(ENDED)
  })
})

describe('three answers', () => {
  test('end: linked and ended, with a mail, beside the brake', async () => {
    const world = await withRuben()
    world.hr.terminate('ana')
    await world.decide('ruben', 'end')
    expect(world.access('ruben')).toEqual(ENDED)
    expect((await world.plan())?.actions ?? []).toEqual([])
    const mail = world.inbox('admin').find(({ kind }) => kind === 'deactivated')
    expect(mail?.subject).toContain('Ruben Maas')
    expect(mail?.text).toContain('Travel')
    expect(await reportsOfRuben(world)).toEqual([])
    await world.reconcile()
    expect(await reportsOfRuben(world)).toEqual([])
  })

  test('end by the user’s id, and by its old name', async () => {
    const world = await withRuben()
    const answer = await decideByApi(world, { decision: 'now', user_id: 'u_ruben' })
    expect([answer.status, answer.body]).toEqual([200, { decided: 1, refused: [] }])
    expect(world.access('ruben')).toEqual(ENDED)
  })

  test.each(['keeps-access', 'not-this-person'])(
    '%s by the user’s id: not asked again',
    async (decision) => {
      const world = await withRuben()
      const answer = await decideByApi(world, { decision, user_id: 'u_ruben' })
      expect([answer.status, answer.body]).toEqual([200, { decided: 1, refused: [] }])
      await world.reconcile()
      expect(await reportsOfRuben(world)).toEqual([])
      expect(world.access('ruben').status).toBe('active')
      const again = await decideByApi(world, { decision, user_id: 'u_ruben' })
      expect([again.status, again.body.reason]).toEqual([409, 'no-question'])
    },
  )

  test('an unknown user is 404', async () => {
    const world = await withRuben()
    expect((await decideByApi(world, { decision: 'end', user_id: 'u_nobody' })).status).toBe(404)
  })

  test('before the first approval the end joins the first plan', async () => {
    const world = await companyInReview({
      employees: 6,
      prepare: (made) => {
        made.hr.hire('ruben')
        made.giveUser('ruben')
        made.hr.terminate('ruben')
      },
    })
    await world.decide('ruben', 'end')
    await world.reconcile()
    expect(world.access('ruben').status).toBe('active')
    expect(await world.held()).toEqual(['cards.block ruben nl', 'user.deactivate ruben nl'])
    await world.approve()
    expect(world.access('ruben')).toEqual(ENDED)
  })

  test('a protected user and oneself are refused', async () => {
    const world = await withRuben({ protected: true })
    const { id } = await world.person('ruben')
    const { call } = await portalOf(world)
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    const answer = await call('POST', path, { decision: 'end' })
    expect([answer.status, answer.body.reason]).toEqual([409, 'protected'])
    world.host.put({ ...world.userOf('ruben'), protected: false })
    await world.reconcile()
    const own = await call('POST', path, { decision: 'end', actor: { email: 'Ruben@acme.test' } })
    expect([own.status, own.body.reason]).toEqual([409, 'oneself'])
  })

  test('kept: HR shows a return and a new end, which is followed', async () => {
    const world = await withRuben()
    await world.decide('ruben', 'keeps-access')
    world.hr.change('ruben', {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: '2026-05-04T00:00:00Z',
    })
    await world.reconcile()
    world.hr.terminate('ruben')
    await world.reconcile()
    expect(world.access('ruben')).toEqual(ENDED)
  })
})

describe('groups and several HR systems', () => {
  const options = {
    entities: [NL, DE],
    settings: { routing: { by: 'single', entity_id: 'nl' } },
  } as const

  test('access in two entities is ended in both', async () => {
    const world = await withRuben({ entityIds: ['nl', 'de'] }, undefined, options)
    expect(await reportsOfRuben(world)).toEqual(['left-with-access'])
    await world.decide('ruben', 'end')
    expect(world.access('ruben')).toEqual({
      status: 'inactive',
      entities: [],
      cards: ['blocked', 'blocked'],
    })
  })

  test('access in an entity of another HR system only is none of ours', async () => {
    const world = await withRuben({ entityIds: ['de'] }, undefined, {
      entities: [NL, DE],
      linked: ['nl'],
    })
    expect(await reportsOfRuben(world)).toEqual([])
  })

  test('access in both: only ours ends', async () => {
    const world = await withRuben({ entityIds: ['nl', 'de'] }, undefined, {
      entities: [NL, DE],
      linked: ['nl'],
    })
    await world.decide('ruben', 'end')
    expect(world.access('ruben')).toMatchObject({ status: 'active', entities: ['de'] })
  })
})

describe('somebody at work has his address, under another name', () => {
  async function withOmar(): Promise<World> {
    const world = await withRuben({}, (made) => {
      made.hr.terminate('ruben')
      made.hr.hire('omar', { last_name: 'Nassar', work_email: 'ruben@acme.test' })
    })
    expect(await world.reports()).toEqual(['match-unclear omar'])
    return world
  }

  test('an admin says that he is somebody else', async () => {
    const world = await withOmar()
    await world.decide('omar', 'not-this-person')
    await world.reconcile()
    expect(await world.reports()).toEqual(['left-with-access ruben'])
  })

  test('HR gets the right address', async () => {
    const world = await withOmar()
    world.hr.change('omar', { work_email: 'omar@acme.test' })
    await world.reconcile()
    expect(await world.reports()).toEqual(['left-with-access ruben'])
  })
})
