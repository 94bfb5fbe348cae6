// What Merge answers is about another account: nobody of it is stored, invited or ended here.
import { expect, test } from 'vitest'
import { mergeAccount } from '../../doubles/merge-account.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { aMail } from '../../world/inbox.ts'

const HIBOB = { slug: 'hibob', name: 'Hibob' }

/** Merge takes our token for that of another customer of ours. */
function mixUp(world: World): void {
  const other = { originId: 'acc_other', organizationName: 'Other', email: 'hr@other.test' }
  const foreign = mergeAccount(other, HIBOB)
  foreign.token = world.hr.account.token
  for (let n = 0; n < 3; n += 1) foreign.hire()
  foreign.finishSync()
  world.merge.accounts.unshift(foreign)
}

function ends(world: World): void {
  world.merge.accounts.shift()
}

const addresses = async (world: World) =>
  (await world.store.employees(world.accountId, {}, { after: null, limit: 200 })).rows.flatMap(
    ({ employee }) => employee.workEmail ?? [],
  )

test.each([
  ['a full read', (world: World) => world.reconcile()],
  ['a delta read', (world: World) => world.reconcile({ mode: 'delta' })],
  ['a webhook about one person', (world: World) => world.webhook('ana')],
] as const)('%s: nobody is stored or invited, and it goes on by itself', async (_what, read) => {
  const world = await linkedCompany()
  const before = await addresses(world)
  mixUp(world)
  await read(world)
  await world.hours(3)
  expect(await addresses(world)).toEqual(before)
  expect(world.host.actions).toEqual([])
  ends(world)
  await world.days(2)
  expect(await world.account()).toMatchObject({ status: 'active', problem: null })
  expect(await addresses(world)).toEqual(before)
  expect(world.host.actions).toEqual([])
})

test('the admins are told once that the list is not used, and once that it is over', async () => {
  const world = await linkedCompany()
  mixUp(world)
  await world.reconcile()
  await world.hours(20)
  expect(world.inbox('admin')).toEqual([aMail('sync-failed', { cause: 'malformed-page' })])
  ends(world)
  await world.days(2)
  expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['sync-failed', 'sync-recovered'])
})
