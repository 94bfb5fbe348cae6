// D1 with what 0.2.0 stored: the first step of the account fills memberships, and decisions go on from there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openD1 } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import { aKey } from '../store/temporary.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'
import { openLocalD1, within, type LocalD1 } from './local-d1.ts'

let d1: LocalD1
beforeAll(async () => {
  d1 = await openLocalD1()
})
afterAll(() => d1?.close())

/** Links with what was ended, an observation stored as a decision, and nothing filled. */
async function asBefore(world: World): Promise<void> {
  const run = async (sql: string, ...values: (string | number)[]) => {
    await d1.binding
      .prepare(sql)
      .bind(...values)
      .run()
  }
  const at = new Date().toISOString()
  const { id: bram } = await world.person('bram')
  const { id: ana } = await world.person('ana')
  const seen = JSON.stringify({ nl: { at, invitedOnly: false, seen: true } })
  await run(`update links set entity_ids = '["nl"]'`)
  await run('update links set ended = ? where employee in (?, ?)', seen, ana, bram)
  const [keep] = await world.store.overridesOf(world.accountId, [bram])
  // The triggers of today know the word no more.
  await run('drop trigger overrides_decision_update')
  await run(
    `update overrides set decision = 'reactivated', entity = 'nl' where id = ?`,
    keep?.id ?? '',
  )
  await run('delete from memberships')
  await run('delete from answers')
  await run('update accounts set memberships_after = null, memberships_at = null')
}

test('what 0.2.0 stored becomes memberships, and an end and its withdrawal work on them', async () => {
  const database = openD1(d1.binding, (sql, parameters) => within(sql, parameters))
  const store = createStore({ database, seal: await createSeal([aKey('a')]) })
  const world = await linkedCompany({ store })
  for (const name of ['ana', 'bram']) world.hr.terminate(name, { on: '2026-05-03' })
  await world.reconcile()
  expect([world.access('ana'), world.access('bram')]).toEqual([ENDED, ENDED])
  await world.reconcile()
  world.giveUser('bram')
  await world.reconcile()
  await world.decide('bram', 'keep')
  await asBefore(world)

  await world.reconcile()
  const ids = await Promise.all(['ana', 'bram', 'chloe'].map((name) => world.person(name)))
  const states = await store.membershipsOf(
    world.accountId,
    ids.map(({ id }) => id),
  )
  expect(ids.map(({ id }) => states.get(id)?.['nl']?.state)).toEqual([
    'ended',
    'regained-by-hand',
    'given',
  ])
  expect([world.access('bram'), world.access('chloe')]).toEqual([WORKS, WORKS])
  expect((await store.overridesOfAccount(world.accountId, { after: null, limit: 9 })).rows).toEqual(
    [],
  )

  await world.decide('chloe', 'end')
  expect(world.access('chloe')).toEqual(ENDED)
  const { rows } = await store.overridesOfAccount(world.accountId, { after: null, limit: 9 })
  await withdraw(world.deps, world.accountId, rows[0]?.id ?? '', ADMIN)
  await world.untilIdle()
  expect(world.access('chloe')).toEqual({ ...WORKS, cards: ['blocked'] })
})
