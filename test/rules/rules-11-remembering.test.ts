// docs/rules.md section 11: what is shown of a person, and what is deleted later.
import { reasonMessage } from '../../src/words/message.ts'
import { describe, expect, test } from 'vitest'
import type { EmployeeRow } from '../../src/ports/records.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { retain } from '../../src/sync/run/retain.ts'
import { work } from '../../src/sync/run/work.ts'
import { aMail } from '../world/inbox.ts'
import { ADMIN } from '../world/view.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

function forget(world: World): Promise<void> {
  return work(world.deps, { kind: 'retain' })
}

/** The tables that contain a text. */
function tablesWith(world: World, word: string): string[] {
  const { connection } = world.store.database
  return connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter((name) =>
      JSON.stringify(connection.prepare(`select * from "${name}"`).all()).includes(word),
    )
}

describe('rule 48', () => {
  test('rule 48: each person has a reason in plain words', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { work_email: null })
    world.hr.delete('ana')
    await world.reconcile()
    const why = async (name: string) => (await world.person(name)).why.map(reasonMessage)
    expect(await why('zoe')).toEqual(['HR has no work e-mail address for this person'])
    expect((await why('ana'))[0]).toContain('Not in the list from HR since')
  })

  test('rule 48: each person has a timeline', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    const { id } = await world.person('ana')
    const types = (await world.events())
      .filter((event) => event.subject === id)
      .map((event) => event.type)
    expect(types).toEqual([
      'employee.joined',
      'state.active',
      'employee.left',
      'state.left',
      'action.done',
      'action.done',
    ])
  })

  test('rule 48: each act of an admin is in the audit', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe']) world.hr.terminate(name, { on: YESTERDAY })
    await world.reconcile()
    await world.approve()
    await world.decide('ana', 'undo')
    await world.settings({ grace_days: 2 })
    const acts = (await world.audit()).filter((row) => row.actor === ADMIN).map((row) => row.act)
    expect(acts).toEqual(
      expect.arrayContaining([
        'link.consent',
        'plan.approve',
        'sync.request',
        'decision.undo',
        'settings.change',
        'user.deactivate.done',
      ]),
    )
  })
})

describe('rule 49', () => {
  test('rule 49: people who left are reduced after 90 days: no name, no address', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Xanthippe' })
    await world.reconcile()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await forget(world)
    world.hr.delete('ana')
    world.host.remove('u_ana')
    await world.days(1)
    world.asleep(40)
    await forget(world)
    expect(tablesWith(world, 'Xanthippe')).toContain('employees')
    world.asleep(55)
    await forget(world)
    await world.days(1)
    await forget(world)
    expect(tablesWith(world, 'Xanthippe')).toEqual([])
  })

  test('rule 49: texts and links of a sent mail are deleted', async () => {
    const world = await linkedCompany()
    world.hr.hire('xanthippe')
    await world.reconcile()
    expect(world.inbox('xanthippe@acme.test')).toEqual([aMail('invitation')])
    expect(tablesWith(world, 'invitations/')).toEqual([])
  })

  test('rule 49: a reduced person who is active again is recognised and stored in full', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await forget(world)
    world.asleep(92)
    await forget(world)
    expect(await world.person('ana')).toMatchObject({
      reducedAt: expect.any(String) as string,
      employee: { firstName: null },
    })
    expect(world.access('ana')).toEqual(ENDED)
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'active' })
    expect(await world.person('ana')).toMatchObject({ employee: { firstName: 'Ana' } })
  })

  test('rule 49: a field added later is reduced by default', async () => {
    const world = await linkedCompany()
    const row = await world.person('ana')
    const reduced: EmployeeRow[] = []
    const store: Store = {
      ...world.store,
      async retain(_now, reduce) {
        const employee = { ...row.employee, town: 'Xanthi' }
        reduced.push(await reduce({ ...row, employee }))
        return 0
      },
    }
    await retain({ ...world.deps, store })
    expect(reduced).toHaveLength(1)
    expect(JSON.stringify(reduced)).not.toContain('Xanthi')
  })

  test('rule 49: a daily read does not store a reduced person in full again', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await forget(world)
    world.asleep(92)
    await forget(world)
    await world.days(8)
    expect(await world.person('ana')).toMatchObject({ employee: { firstName: null } })
    expect(world.access('ana')).toEqual(ENDED)
  })
})
