// A decision that HR, or a hand in the product, had overtaken was dropped without a word to who made it.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const IRIS = 'iris@acme.test'
const YESTERDAY = '2026-05-03'
const NEXT_WEEK = '2026-05-11'

async function company(): Promise<World> {
  return linkedCompany({
    organization: {
      admins: [
        { email: 'admin@acme.test', name: 'Adela Admin' },
        { email: IRIS, name: 'Iris', locale: 'nl' },
      ],
    },
  })
}

function lapses(world: World) {
  return world.inbox().filter(({ kind }) => kind === 'decision-lapsed')
}

describe('a decision that lapses', () => {
  test('is told to who made it, with what HR says otherwise and what followed', async () => {
    const world = await company()
    await world.decide('ana', 'keep', { actor: IRIS })
    world.emptyInbox()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(lapses(world)).toEqual([
      aMail('decision-lapsed', {
        people: [
          expect.objectContaining({
            name: expect.stringMatching(/ana/i),
            decision: 'keep',
            because: [
              { code: 'hr-last-day', facts: { date: YESTERDAY } },
              { code: 'hr-now-inactive', facts: {} },
            ],
            follows: 'ended',
          }),
        ],
      }),
    ])
    expect(lapses(world)[0]?.to).toBe(IRIS)
    expect(lapses(world)[0]?.subject).toMatch(/^Je besluit over /)
    // The mail about the end says it too, to every admin.
    const ends = world.inbox().filter(({ kind }) => kind === 'deactivated')
    expect(ends.map(({ to }) => to).toSorted()).toEqual(['admin@acme.test', IRIS])
    for (const end of ends) expect(end.text.replace(/\s+/g, ' ')).toContain(IRIS)
    expect(world.inbox('admin')[0]?.text.replace(/\s+/g, ' ')).toContain(
      'iris@acme.test had decided: keep access. That no longer holds. HR now gives 3 May 2026 as the last day',
    )
    await world.days(3)
    expect(lapses(world)).toHaveLength(1)
  })

  test('is one mail for all of a run, and one for each who decided', async () => {
    const world = await company()
    for (const name of ['ana', 'bram']) await world.decide(name, 'keep', { actor: IRIS })
    await world.decide('chloe', 'keep')
    await world.decide('dries', 'keep', { actor: 'api' })
    world.emptyInbox()
    for (const name of ['ana', 'bram', 'chloe', 'dries'])
      world.hr.terminate(name, { on: NEXT_WEEK })
    await world.reconcile()
    const told = lapses(world).map(({ to, notice }) => [
      to,
      notice.kind === 'decision-lapsed' ? notice.people.length : 0,
    ])
    expect(told.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['admin@acme.test', 1],
      [IRIS, 2],
    ])
    expect(lapses(world).find(({ to }) => to === IRIS)?.notice).toMatchObject({
      people: [{ follows: 'ends-later' }, { follows: 'ends-later' }],
    })
  })

  test('is said in the mail about a last day that is to come', async () => {
    const world = await company()
    await world.decide('ana', 'keep', { actor: IRIS })
    world.emptyInbox()
    world.hr.terminate('ana', { on: NEXT_WEEK })
    await world.reconcile()
    const soon = world.inbox('admin').find(({ kind }) => kind === 'leaving-soon')
    expect(soon?.text.replace(/\s+/g, ' ')).toContain(
      'iris@acme.test had decided: keep access. That no longer holds.',
    )
  })

  test('waits with what waits for approval', async () => {
    const world = await company()
    for (const name of ['ana', 'bram', 'chloe', 'dries'])
      await world.decide(name, 'keep', { actor: IRIS })
    world.emptyInbox()
    for (const name of ['ana', 'bram', 'chloe', 'dries'])
      world.hr.terminate(name, { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    const [mail] = lapses(world)
    const notice = mail?.notice.kind === 'decision-lapsed' ? mail.notice : null
    expect(notice?.people.map(({ follows }) => follows)).toEqual(Array(4).fill('waits'))
    // Later syncs renew the plan, and the mail after the approval still says it.
    await world.days(2)
    world.emptyInbox()
    await world.approve()
    expect(world.access('ana')).toEqual(ENDED)
    const [end] = world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
    expect(end?.text.match(/had decided/g)).toHaveLength(1)
  })

  test('is told where a hand in the product took back an end', async () => {
    const world = await company()
    await world.decide('ana', 'end', { actor: IRIS })
    await world.days(2)
    world.emptyInbox()
    world.giveUser('ana')
    await world.days(1)
    expect(lapses(world)).toMatchObject([
      {
        to: IRIS,
        notice: { people: [{ decision: 'end', because: [{ code: 'given-back-by-hand' }] }] },
      },
    ])
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('is not told where it ended at its own moment', async () => {
    const world = await company()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-05-08T09:00:00Z', actor: IRIS })
    world.emptyInbox()
    await world.days(6)
    expect(world.access('ana')).toEqual(ENDED)
    expect(lapses(world)).toEqual([])
  })

  test('is not told to somebody about themselves', async () => {
    const world = await company()
    await world.decide('ana', 'keep', { actor: 'ana@acme.test' })
    world.emptyInbox()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(lapses(world)).toEqual([])
  })
})
