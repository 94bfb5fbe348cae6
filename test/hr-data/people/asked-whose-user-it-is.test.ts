// The two answers to "is this user that person?": somebody else, and keeps the access. Neither is asked again.
import { describe, expect, test } from 'vitest'
import { deskOver } from '../../http/desk.ts'
import { newVisitor } from '../../portal/visitor.ts'
import { ADMIN } from '../../world/view.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { WORKS } from '../../world/people.ts'

/** Ruben left before the link, and a user who is not linked has his address: HR does not say why. */
function inactiveWithUser(): Promise<World> {
  return linkedCompany({
    employees: 6,
    prepare: (world) => {
      world.hr.hire('ruben', { first_name: 'Ruben' })
      world.giveUser('ruben', { firstName: 'Office', lastName: 'Desk' })
      world.hr.terminate('ruben')
    },
  })
}

/** Ana left, and Omar was hired with her address. */
async function addressOfSomebodyWhoLeft(): Promise<World> {
  const world = await linkedCompany({ employees: 6 })
  world.hr.terminate('ana')
  await world.reconcile()
  world.hr.hire('omar', { last_name: 'Nassar', work_email: 'ana@acme.test' })
  await world.reconcile()
  return world
}

async function api(world: World, name: string, body: object) {
  const { call } = await portalOf(world)
  const { id } = await world.person(name)
  return call('POST', `/v1/accounts/${world.accountId}/employees/${id}/decisions`, body)
}

async function decisions(world: World) {
  const { call } = await portalOf(world)
  const { body } = await call('GET', `/v1/accounts/${world.accountId}/decisions`)
  return body.results as { id: string; decision: string; user_id: string | null }[]
}

describe('an answer ends the question', () => {
  test.each([
    ['not-this-person', inactiveWithUser, 'ruben', 'u_ruben', 'matched-but-inactive ruben'],
    ['keeps-access', inactiveWithUser, 'ruben', 'u_ruben', 'matched-but-inactive ruben'],
    ['not-this-person', addressOfSomebodyWhoLeft, 'omar', 'u_ana', 'rehire-unclear omar'],
  ] as const)('%s', async (decision, worldOf, name, userId, report) => {
    const world = await worldOf()
    expect(await world.reports()).toContain(report)
    const done = world.done()
    const answer = await api(world, name, { decision, actor: { email: 'bo@acme.test' } })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer.body.timeline)).toContain(decision)
    await world.untilIdle()
    await world.reconcile()
    expect(await world.reports()).not.toContain(report)
    expect(world.done()).toEqual(done)
    expect(await decisions(world)).toMatchObject([{ decision, user_id: userId }])
    expect((await world.audit()).map(({ act }) => act)).toContain(`decision.${decision}`)

    const again = await api(world, name, { decision })
    expect([again.status, again.body.reason]).toEqual([409, 'no-question'])
  })

  test('the person who is somebody else says so, and is invited once HR has another address', async () => {
    const world = await addressOfSomebodyWhoLeft()
    await world.decide('omar', 'not-this-person')
    expect(await world.state('omar')).toBe('skipped')
    expect(await world.why('omar')).toEqual(['not-this-person'])
    world.hr.change('omar', { work_email: 'omar@acme.test' })
    await world.reconcile()
    expect(world.done().at(-1)).toBe('user.invite omar@acme.test nl')
  })

  test('a withdrawn answer is asked for again', async () => {
    const world = await inactiveWithUser()
    await world.decide('ruben', 'keeps-access')
    expect(await world.reports()).not.toContain('matched-but-inactive ruben')
    const [taken] = await decisions(world)
    const { call } = await portalOf(world)
    const path = `/v1/accounts/${world.accountId}/decisions/${taken?.id ?? ''}`
    expect((await call('DELETE', path)).status).toBe(200)
    await world.untilIdle()
    expect(await world.reports()).toContain('matched-but-inactive ruben')
    expect(await decisions(world)).toEqual([])
  })

  test('the same person after all: the link takes back "somebody else"', async () => {
    const world = await inactiveWithUser()
    await world.decide('ruben', 'not-this-person')
    await world.decide('ruben', 'link', { user_id: 'u_ruben' })
    expect(await decisions(world)).toEqual([])
    expect(world.access('ruben').status).toBe('inactive')
  })

  test('"the same person" needs no user id where one user is asked about', async () => {
    const world = await inactiveWithUser()
    expect((await api(world, 'ruben', { decision: 'link' })).status).toBe(200)
    await world.untilIdle()
    expect(world.access('ruben').status).toBe('inactive')
  })
})

describe('where nobody is asked, there is no answer', () => {
  test.each(['not-this-person', 'keeps-access'])('%s', async (decision) => {
    const world = await linkedCompany({ employees: 4 })
    const answer = await api(world, 'ana', { decision })
    expect([answer.status, answer.body.reason]).toEqual([409, 'no-question'])
    expect(world.access('ana')).toEqual(WORKS)
    expect(await decisions(world)).toEqual([])
  })

  test('an answer about another user than the one asked about', async () => {
    const world = await inactiveWithUser()
    const answer = await api(world, 'ruben', { decision: 'not-this-person', user_id: 'u_ana' })
    expect([answer.status, answer.body.reason]).toEqual([409, 'no-question'])
  })
})

describe('on the pages', () => {
  /** The part of the person's page that asks, and the forms in it. */
  async function asked(world: World, name: string): Promise<string> {
    const { page } = await portalOf(world)
    const text = await page(`/people/${(await world.person(name)).id}`)
    return text
  }

  test('HR and the product side by side, with a button for each answer', async () => {
    const world = await inactiveWithUser()
    const text = await asked(world, 'ruben')
    for (const part of [
      'Is this user the same person?',
      'Ruben Pop ruben@acme.test',
      'Office Desk ruben@acme.test',
      'The same person',
      'Leave the access',
      'Somebody else',
    ])
      expect(text).toContain(part)
    await world.decide('ruben', 'not-this-person')
    const after = await asked(world, 'ruben')
    expect(after).not.toContain('Is this user the same person?')
    expect(after).toContain('This user is somebody else')
  })

  test('the review shows the user, and whom HR has now', async () => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.change('ana', {
      first_name: 'Omar',
      last_name: 'Nassar',
      display_full_name: 'Omar Nassar',
      work_email: 'omar@acme.test',
    })
    await world.reconcile()
    const { page } = await portalOf(world)
    const text = await page('/review?group=attention')
    expect(text).toContain('Ana Pop ana@acme.test')
    expect(text).toContain('Omar Nassar omar@acme.test')
    expect(await asked(world, 'ana')).toContain('Is this still the same person?')
  })
})

test('the mail names the user, and its button opens the page of the only person it is about', async () => {
  const world = await linkedCompany({
    employees: 6,
    organization: { portal_url: 'https://app.example.test/hr' },
  })
  world.hr.change('ana', {
    first_name: 'Omar',
    last_name: 'Nassar',
    display_full_name: 'Omar Nassar',
    work_email: 'omar@acme.test',
  })
  await world.reconcile()
  const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
  const text = (mail?.text ?? '').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Omar Nassar')
  expect(text).toContain('The user in Spendly: Ana Pop ana@acme.test')
  const { id } = await world.person('ana')
  expect(text).toContain(`https://app.example.test/hr?person=${id}`)
  const visitor = newVisitor(deskOver(world.deps))
  await visitor.enter({ admin: { email: ADMIN } })
  expect((await visitor.get(`/portal?person=${id}`)).text).toContain(
    'Is this still the same person?',
  )
})
