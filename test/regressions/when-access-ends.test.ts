// With days of grace, the mail called the last day the end of access, and said that nothing changes until then.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

const LAST_DAY = '2026-05-06'

function announced(world: World): readonly { subject: string; text: string }[] {
  return world
    .inbox(ADMIN)
    .filter(({ kind }) => kind === 'leaving-soon')
    .map(({ subject, text }) => ({ subject, text: text.replaceAll(/\s+/g, ' ') }))
}

async function leaves(settings: Parameters<World['settings']>[0]): Promise<World> {
  const world = await linkedCompany({ settings })
  world.hr.terminate('ana', { on: LAST_DAY, status: 'ACTIVE' })
  await world.reconcile()
  return world
}

/** The same facts in mail, on the person's page and in the API's `why`. */
async function isToldEverywhere(world: World, sentence: string): Promise<void> {
  const { page, call } = await portalOf(world)
  const { id } = await world.person('ana')
  const [mail] = announced(world)
  expect(mail?.text).toContain(sentence)
  expect(await page(`/people/${id}`)).toContain(sentence)
  const { text } = await call('GET', `/v1/accounts/${world.accountId}/employees/${id}`)
  expect(text).toContain(sentence)
}

describe('the end that is announced is the end that comes', () => {
  test('without days of grace: access and cards at the end of the last day', async () => {
    const world = await leaves({ grace_days: 0 })
    expect(announced(world)[0]?.subject).toBe('Ana Pop’s access ends on 6 May 2026')
    await isToldEverywhere(world, 'Access ends and cards are blocked at the end of 6 May 2026')
  })

  test('three days of grace: the cards end with the last day, access three days later', async () => {
    const world = await leaves({ grace_days: 3, block_cards: 'immediately' })
    expect(announced(world)[0]?.subject).toBe('Ana Pop’s access ends on 9 May 2026')
    await isToldEverywhere(
      world,
      'Cards are blocked at the end of 6 May 2026. Access ends 3 days later, at the end of 9 May 2026',
    )
    await world.at('2026-05-07T09:00:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.at('2026-05-10T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('cards that go with the access: both end after the grace', async () => {
    const world = await leaves({ grace_days: 3, block_cards: 'with_deactivation' })
    await isToldEverywhere(
      world,
      'Access ends and cards are blocked at the end of 9 May 2026, 3 days after the last day, 6 May 2026',
    )
    await world.at('2026-05-07T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('no mail says that nothing changes until then', async () => {
    const world = await leaves({ grace_days: 3 })
    const [mail] = announced(world)
    expect(mail?.text).not.toMatch(/nothing changes|Nothing has happened/)
  })
})

test('somebody whose grace runs already is told of with the day that is left', async () => {
  const world = await linkedCompany({ settings: { grace_days: 3 } })
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
  expect(announced(world).map(({ subject }) => subject)).toEqual([
    'Ana Pop’s access ends on 6 May 2026',
  ])
})

test('more days of grace announce nobody who is out already', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  world.emptyInbox()
  await world.settings({ grace_days: 30 })
  await world.reconcile()
  expect(announced(world)).toEqual([])
  expect(await world.state('ana')).toBe('left')
})

test('more days of grace announce nobody whom a decision keeps', async () => {
  const world = await linkedCompany()
  for (const name of ['ana', 'bram', 'chloe', 'dries'])
    world.hr.terminate(name, { on: '2026-05-03' })
  await world.reconcile()
  await world.reject()
  world.emptyInbox()
  await world.settings({ grace_days: 30 })
  await world.reconcile()
  expect(announced(world)).toEqual([])
  // Nothing of theirs ends, so none of them is leaving.
  expect(await world.state('ana')).toBe('left')
})

test('nobody is announced who is protected, neither before the last day nor in days of grace', async () => {
  const protectedOnes = ['ana@acme.test', 'bram@acme.test']
  const world = await linkedCompany({ settings: { grace_days: 3, protected: protectedOnes } })
  world.hr.terminate('ana', { on: '2026-05-03' })
  world.hr.terminate('bram', { on: LAST_DAY, status: 'ACTIVE' })
  await world.reconcile()
  expect(announced(world)).toEqual([])
})

test('once a decision keeps somebody, no page names an end any more', async () => {
  const world = await leaves({ grace_days: 0 })
  const { page } = await portalOf(world)
  const { id } = await world.person('ana')
  expect(await page(`/people/${id}`)).toContain('Access ends and cards are blocked')
  await world.decide('ana', 'keep')
  expect(await page(`/people/${id}`)).not.toContain('Access ends and cards are blocked')
})

test('a postponed end is told with the day that the admin chose', async () => {
  const world = await leaves({ grace_days: 0 })
  await world.decide('ana', 'postpone', { until: '2026-05-20T22:00:00Z' })
  const { page } = await portalOf(world)
  const { id } = await world.person('ana')
  expect(await page(`/people/${id}`)).toMatch(
    new RegExp(`${ADMIN} decided that access ends and cards are blocked only after 21 May 2026`),
  )
})
