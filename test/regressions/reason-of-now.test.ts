// A person's reason is about now: once access was given, the reason to give it is over.
import { expect, test } from 'vitest'
import { ADMIN } from '../world/view.ts'
import { linkedCompany, type World } from '../world/company.ts'

async function why(world: World, name: string): Promise<readonly string[]> {
  return (await world.person(name)).why.map(({ code }) => code)
}

test('after an invitation the reason no longer says that there is no user', async () => {
  const world = await linkedCompany({ settings: { invite: 'approve' } })
  world.hr.hire('zoe')
  await world.reconcile()
  expect(await why(world, 'zoe')).toEqual(['active', 'joined'])
  await world.approve()
  expect(world.access('zoe').status).toBe('invited')
  expect(await why(world, 'zoe')).toEqual(['active'])
  await world.days(8)
  expect(await why(world, 'zoe')).toEqual(['active'])
})

test('after a return the reason no longer says that access is to be given', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
  await world.reconcile()
  expect(world.access('ana').status).toBe('active')
  expect(await why(world, 'ana')).toEqual(['active'])
})

test('an invitation that the host refused keeps its reason', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe')
  world.host.fault.failNext(1, 422)
  await world.reconcile()
  expect(await why(world, 'zoe')).toEqual(['active', 'joined'])
})

test('a report is updated with its number, and mailed once', async () => {
  const world = await linkedCompany()
  const blocked = (...ids: string[]) => {
    const user = world.host.get('u_ana')
    const [card] = user.cards
    if (card === undefined) throw new Error('every user has a card here')
    const cards = ids.map((id) => ({
      ...card,
      id,
      status: 'blocked' as const,
      blockedBy: 'rollcall',
    }))
    world.host.put({ ...user, cards })
  }
  const reason = async () => {
    const open = await world.store.openReports(world.accountId, { code: 'cards-still-blocked' })
    return open.map(({ report }) => report.reason.facts)
  }
  blocked('c_1', 'c_2')
  await world.reconcile()
  expect(await reason()).toEqual([{ count: 2 }])
  blocked('c_1')
  await world.days(2)
  expect(await reason()).toEqual([{ count: 1 }])
  const mails = world.inbox(ADMIN).filter(({ kind }) => kind === 'needs-attention')
  expect(mails).toHaveLength(1)
})
