// A row with Merge's deleted flag has lost its last day. The one that was known counts only after a look by id.
import { expect, test } from 'vitest'
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
