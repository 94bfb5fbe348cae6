// docs/rules.md, rule 35: what an admin decides about one person, and how long it is valid.
import { describe, expect, test } from 'vitest'
import { undoRun } from '../../src/sync/review/undo-run.ts'
import { aMail } from '../world/inbox.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

async function terminated(world: World, name: string): Promise<void> {
  world.hr.terminate(name, { on: YESTERDAY })
  await world.reconcile()
}

describe('rule 35', () => {
  test('rule 35: *keep this person* is valid until HR says something else', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'keep')
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    // The decision was about somebody active. HR has changed, so the decision is over.
    await world.at('2026-05-07T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: somebody whom HR shows as left is kept until HR changes', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    await world.days(9)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['kept-by-override ana'])
    world.hr.terminate('ana', { on: '2026-05-08' })
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: postponed until that day, and not a day longer', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-05-08T09:00:00Z' })
    await world.at('2026-05-08T08:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-08T11:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: undo gives back the access and the cards we blocked, for good', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    await world.decide('ana', 'undo')
    expect(world.access('ana')).toEqual(WORKS)
    await world.days(9)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['kept-by-override ana'])
  })

  test('rule 35: undo of a run gives back all access that it ended, once', async () => {
    const world = await linkedCompany({ employees: 20 })
    for (const name of ['ana', 'bram']) world.hr.terminate(name, { on: YESTERDAY })
    await world.reconcile()
    expect([world.access('ana'), world.access('bram')]).toEqual([ENDED, ENDED])
    const [run] = await world.runs()
    const by = { employees: null, actor: 'bo@acme.test' }
    expect(await undoRun(world.deps, run?.id ?? '', by)).toBe(2)
    await world.untilIdle()
    expect([world.access('ana'), world.access('bram')]).toEqual([WORKS, WORKS])
    expect(await undoRun(world.deps, run?.id ?? '', by)).toBe(0)
    await world.days(3)
    expect([world.access('ana'), world.access('bram')]).toEqual([WORKS, WORKS])
  })

  test('rule 35: a reactivation by hand in the host is respected, and admins are told', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    await world.days(1)
    world.giveUser('ana')
    await world.days(9)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['kept-by-override ana'])
    expect(world.inbox('admin')).toContainEqual(aMail('needs-attention'))
  })

  test('rule 35: kept while absent: asked again after 30 days', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    world.hr.breaksFor('ana', 404)
    await world.reconcile()
    await world.decide('ana', 'undo')
    await world.days(1)
    await world.decide('ana', 'keep')
    await world.days(20)
    expect(world.access('ana')).toEqual(WORKS)
    world.emptyInbox()
    await world.days(13)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.inbox('admin')).toContainEqual(aMail('needs-attention'))
  })

  test('rule 35: linked by hand to a user with another address, and unlinked again', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.change('ana', { work_email: 'ana.pop@acme.test' })
        giveUser('bram', { id: 'u_other', email: 'other@acme.test' })
        hr.change('bram', { work_email: null })
      },
    })
    await world.decide('bram', 'link', { user_id: 'u_other' })
    expect(await world.store.linksByUser('acme', ['u_other'])).toMatchObject([{ how: 'by-hand' }])
    await world.decide('bram', 'unlink')
    await world.days(2)
    expect(await world.store.linksByUser('acme', ['u_other'])).toEqual([])
    expect(world.harmed()).toEqual([])
  })

  test('rule 35: a rejection keeps the people of the plan until HR changes', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe']) world.hr.terminate(name, { on: YESTERDAY })
    await world.reconcile()
    await world.reject()
    await world.days(9)
    expect(world.harmed()).toEqual([])
    world.hr.terminate('ana', { on: '2026-05-10' })
    await world.days(1)
    expect(world.harmed()).toEqual(['ana@acme.test'])
  })
})
