// A row with Merge's deleted flag has lost its last day. The one that was known counts only after a look by id.
import { describe, expect, test } from 'vitest'
import { editing, type Lie } from '../../doubles/answers.ts'
import { linkedCompany } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const LAST_DAY = '2026-05-06T00:00:00Z'

/** The list gives no last day, whatever the record by id says. */
const withoutEnds: Lie = editing((body) => ({
  ...body,
  results: (body['results'] as object[]).map((row) => ({ ...row, termination_date: null })),
}))

test.each([
  ['HR has taken the last day back', null, WORKS],
  ['HR still gives the last day', LAST_DAY, ENDED],
] as const)('%s, as the record by id says', async (_what, end, access) => {
  const world = await linkedCompany({ employees: 12, integration: 'bamboohr' })
  world.hr.change('ana', { termination_date: LAST_DAY })
  await world.reconcile()
  world.hr.account.deletedById = 'plain'
  world.hr.flagDeleted('ana')
  world.hr.lies(withoutEnds)
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  world.hr.change('ana', { termination_date: end })
  // Rollcall does not run while the last day passes, so the next look at HR is a list.
  world.asleep(3)
  await world.reconcile()
  expect(world.access('ana')).toEqual(access)
})

describe('gone before the last day was over', () => {
  test.each(['flagged', 'absent'] as const)(
    '%s: told as such, that day and after it',
    async (how) => {
      const world = await linkedCompany({ employees: 12, integration: 'bamboohr' })
      world.hr.change('ana', { termination_date: LAST_DAY })
      await world.reconcile()
      world.hr.account.deletedById = 'not-found'
      if (how === 'flagged') world.hr.flagDeleted('ana')
      else world.hr.delete('ana')
      await world.reconcile()
      expect(world.access('ana')).toEqual(ENDED)
      const gone = how === 'flagged' ? 'left-flagged' : 'left-not-found'
      expect(await world.why('ana')).toEqual([gone])
      await world.days(5)
      expect(await world.why('ana')).toEqual([gone])
    },
  )

  test('the flagged row names a last day, and then none: that day is not told', async () => {
    const world = await linkedCompany({ employees: 12, integration: 'bamboohr' })
    world.hr.account.deletedById = 'not-found'
    world.hr.flagDeleted('ana')
    await world.reconcile()
    world.hr.change('ana', { termination_date: LAST_DAY })
    await world.reconcile()
    world.hr.change('ana', { termination_date: null, start_date: LAST_DAY })
    await world.days(4)
    expect(await world.why('ana')).toEqual(['left-flagged'])
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('over before the record was gone: the last day is told', async () => {
    const world = await linkedCompany({ employees: 12, integration: 'bamboohr' })
    world.hr.change('ana', { termination_date: LAST_DAY })
    await world.reconcile()
    world.hr.account.deletedById = 'not-found'
    world.asleep(3)
    world.hr.delete('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toEqual(['left-terminated'])
  })
})
