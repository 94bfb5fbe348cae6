// Joiners of the first day were left out, leavers of the first day were missing in the headcount at the start, and
// people deleted in HR were counted in neither.
import { expect, test } from 'vitest'
import { headcountHistory, historyStart } from '../../src/http/portal/overview/headcount-history.ts'
import { linkedCompany, type World } from '../world/company.ts'

test('headcount at the start plus joiners minus leavers is the headcount of today', async () => {
  const world = await linkedCompany({ employees: 12, settings: { grace_days: 0 } })
  world.hr.hire('zoe')
  world.hr.terminate('ana', { on: null })
  await world.reconcile()
  expect(await history(world)).toMatchObject({ opening: 12, joined: 1, left: 1, today: 12 })

  const [, bea = '', cem = ''] = [...world.hr.rows.keys()]
  world.hr.delete(bea)
  await world.days(3)
  expect(await history(world)).toMatchObject({ opening: 12, joined: 1, left: 2, today: 11 })

  world.hr.ignore(cem)
  world.hr.restore(bea)
  await world.days(3)
  expect(await history(world)).toMatchObject({ opening: 12, joined: 2, left: 2, today: 12 })
})

async function history({ store, deps, account, accountId }: World) {
  const now = deps.clock.now()
  const { employed } = await store.counts(await account())
  const { opening, days } = headcountHistory(now, employed, {
    firstDay: await store.firstPlanDay(accountId),
    movements: await store.movements(accountId, historyStart(now)),
  })
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const joined = sum(days.map((day) => day.joined))
  const left = sum(days.map((day) => day.left))
  expect(opening + joined - left).toBe(days.at(-1)?.people)
  return { opening, joined, left, today: employed }
}
