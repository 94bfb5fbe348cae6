// Each fact is mailed once: if half of HR vanishes from the list and comes back, nothing is mailed again.
import { describe, expect, test } from 'vitest'
import type { User } from '../../src/core/people/user.ts'
import { ADMIN } from '../world/view.ts'
import { moves, twoCities } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** The mails of the admin, one line each: the kind and the people it names. */
function told(world: World): string[] {
  return world.inbox(ADMIN).flatMap(({ kind, notice }) => {
    if (kind === 'sync-failed' || kind === 'sync-recovered' || kind === 'held') return []
    const {
      people = [],
      users = [],
      skipped = [],
      withdrawn = [],
      topics = [],
    } = notice as never as {
      people?: { name: string }[]
      users?: { name: string; isNew: boolean }[]
      skipped?: { name: string }[]
      withdrawn?: { name: string }[]
      topics?: { names: string[] }[]
    }
    const named = [...people, ...users.filter(({ isNew }) => isNew), ...skipped, ...withdrawn]
    const names = [...named.map(({ name }) => name), ...topics.flatMap((topic) => topic.names)]
    return [`${kind}: ${names.join(', ')}`]
  })
}

function removeByHand({ host }: World, name: string): void {
  host.put({ ...host.get(`u_${name}`), status: 'inactive', entityIds: [] })
}

/** Half of HR is missing in two lists in a row, and is back in the third. */
async function hideAndShow(world: World, way: 'hidden' | 'deleted'): Promise<void> {
  const half = ['ana', 'bram', 'chloe', 'dries', 'ewa', 'filip']
  world.emptyInbox()
  if (way === 'hidden') world.hr.hide(...half)
  else world.hr.delete(...half)
  await world.days(2)
  expect(world.inbox(ADMIN).map(({ kind }) => kind)).toContain('sync-failed')
  expect(await world.state('ana')).not.toBe('active')
  if (way === 'hidden') world.hr.show(...half)
  else for (const name of half) world.hr.restore(name)
  await world.days(2)
}

const FACTS: Record<string, { prepare: (world: World) => void; told: string }> = {
  'an e-mail address that differs': {
    prepare: ({ hr }) => hr.change('ana', { work_email: 'ana.new@acme.test' }),
    told: 'email-differs: Ana Pop',
  },
  'a last day that is announced': {
    prepare: ({ hr }) => hr.terminate('ana', { on: '2026-06-30', status: 'ACTIVE' }),
    told: 'leaving-soon: Ana Pop',
  },
  'a status that nobody explained': {
    prepare: ({ hr }) => hr.change('ana', { employment_status: 'K7' }),
    told: 'needs-attention: Ana Pop',
  },
  'access that somebody removed by hand': {
    prepare: (world) => removeByHand(world, 'ana'),
    told: 'needs-attention: Ana Pop',
  },
  'cards that stay blocked': {
    prepare: ({ host }) => {
      const user: User = host.get('u_ana')
      const cards = user.cards.map((card) => ({
        ...card,
        status: 'blocked' as const,
        blockedBy: 'rollcall',
      }))
      host.put({ ...user, cards })
    },
    told: 'needs-attention: Ana Pop',
  },
  'a user who is not in HR': {
    prepare: ({ host }) =>
      host.put({
        ...host.get('u_luca'),
        id: 'u_x',
        email: 'x@else.test',
        firstName: 'Xander',
        lastName: '',
      }),
    told: 'unmatched-users: Xander',
  },
}

describe.each(Object.entries(FACTS))('%s', (_what, fact) => {
  test.each(['hidden', 'deleted'] as const)(
    'is mailed once when half of HR was %s',
    async (way) => {
      const world = await linkedCompany()
      fact.prepare(world)
      await world.reconcile()
      expect(told(world)).toEqual([fact.told])
      await hideAndShow(world, way)
      expect(told(world).filter((line) => line === fact.told)).toEqual([])
    },
  )
})

test('somebody who could not be added is named in one summary', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe', { work_email: null })
  world.hr.hire('yan')
  await world.reconcile()
  expect(told(world)).toEqual(['added-summary: Zoe Pop'])
  world.hr.hide('zoe')
  await world.days(2)
  world.hr.show('zoe')
  world.hr.hire('xia')
  world.emptyInbox()
  await world.days(1)
  expect(told(world)).toEqual(['added-summary: '])
})

test('what needs attention after the mail of the day is in the mail of the next', async () => {
  const world = await linkedCompany()
  removeByHand(world, 'ana')
  await world.reconcile()
  removeByHand(world, 'bram')
  await world.reconcile()
  expect(told(world)).toEqual(['needs-attention: Ana Pop'])
  world.emptyInbox()
  await world.days(1)
  const people = told(world).join().split(': ')[1]?.split(', ').toSorted()
  expect(people).toEqual(['Ana Pop', 'Bram Pop'])
  await world.days(2)
  expect(world.inbox(ADMIN)).toHaveLength(1)
})

describe('a fact that ended is mailed again when it becomes true again', () => {
  test('an e-mail address', async () => {
    const world = await linkedCompany()
    const email = (work_email: string) => world.hr.change('ana', { work_email })
    email('ana.new@acme.test')
    await world.reconcile()
    email('ana@acme.test')
    await world.reconcile()
    world.emptyInbox()
    email('ana.new@acme.test')
    await world.reconcile()
    expect(told(world)).toEqual(['email-differs: Ana Pop'])
  })

  test('a last day', async () => {
    const world = await linkedCompany()
    const leaves = () => world.hr.terminate('ana', { on: '2026-06-30', status: 'ACTIVE' })
    leaves()
    await world.reconcile()
    world.hr.change('ana', { termination_date: null })
    await world.reconcile()
    leaves()
    await world.reconcile()
    const line = 'leaving-soon: Ana Pop'
    expect(told(world)).toEqual([line, line, line])
  })

  test('a last day that was withdrawn between two reads', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-06-30', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.hide('ana')
    await world.days(2)
    world.emptyInbox()
    world.hr.change('ana', { termination_date: null })
    world.hr.show('ana')
    await world.days(1)
    expect(told(world)).toEqual(['leaving-soon: Ana Pop'])
    expect(world.inbox(ADMIN)[0]?.notice).toMatchObject({ withdrawn: [{ name: 'Ana Pop' }] })
  })
})

test('an end that the product only called done, and refuses when it is asked again, is no second mail', async () => {
  const world = await twoCities()
  world.host.put({ ...world.userOf('ana'), role: 'admin' })
  world.host.put({ ...world.userOf('bram'), id: 'u_berlin', role: 'admin', entityIds: ['de'] })
  world.host.fault.pretendNext(1, 'user.deactivate')
  await moves(world, 'ana', 'Berlin')
  world.hr.terminate('ana')
  world.asleep(1)
  await world.reconcile()
  await world.days(1)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
  expect(await world.reports()).toContain('refused ana')
  expect(world.inbox(ADMIN).filter(({ kind }) => kind === 'deactivated')).toHaveLength(1)
})
