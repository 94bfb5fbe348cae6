// After an upgrade that compares one more field, every stored person counted as changed.
import { afterEach, expect, test } from 'vitest'
import { LATER_FIELDS } from '../../src/core/people/employee.ts'
import { recordHash } from '../../src/sync/step/ids.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { patchEmployee } from '../../src/sync/changes/people.ts'

const later: { employeeNumber?: number } = LATER_FIELDS
afterEach(() => delete later.employeeNumber)

test('a field that is new in this version makes nobody a mover', async () => {
  const world = await linkedCompany({ employees: 5 })
  await asStoredBefore(world)
  const events = (await world.events()).length

  const run = await world.reconcile()

  expect(run).toMatchObject({ state: 'done', changes: { joiners: 0, movers: 0, leavers: 0 } })
  const types = (await world.events()).slice(events).map(({ type }) => type)
  expect(types.filter((type) => type.startsWith('employee.'))).toEqual([])
  for (const row of await world.employees()) {
    expect(row.hash).toMatch(/^v2_/)
    expect(row.employee.employeeNumber).not.toBeNull()
    expect(row.versionRun).toBe(1)
    expect(await world.store.versions(world.accountId, row.id)).toHaveLength(1)
  }
  expect(world.done()).toEqual([])
})

test('a real change together with the new field is one change', async () => {
  const world = await linkedCompany({ employees: 5 })
  await asStoredBefore(world)
  world.hr.change('ana', { last_name: 'Popescu' })

  const run = await world.reconcile()

  expect(run.changes).toEqual({ joiners: 0, movers: 1, leavers: 0 })
  expect(await world.person('ana')).toMatchObject({ hash: expect.stringMatching(/^v2_/) })
})

/** Stores the people as a version without employee numbers did; after that, the field is known. */
async function asStoredBefore(world: World): Promise<void> {
  const people = await world.employees()
  later.employeeNumber = 2
  await world.store.commit(
    null,
    await Promise.all(
      people.map(async (row) =>
        patchEmployee(row.account, row.id, {
          employee: { ...row.employee, employeeNumber: null },
          hash: recordHash(row.employee, 1),
        }),
      ),
    ),
  )
}
