// docs/rules.md, rule 14: a user of two HR systems follows one of them, whatever the other one writes.
import { expect, test } from 'vitest'
import { disconnect } from '../../src/sync/account/disconnect.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { DE, NL } from '../world/cities.ts'
import { ADMIN } from '../world/view.ts'

/** Ana works in both: HiBob, linked first, calls her Ana, and Personio Anna, with another phone. */
async function twoSpellings(): Promise<{ first: World; second: World }> {
  const first = await linkedCompany({ entities: [NL, DE], linked: ['nl'], employees: 6 })
  const second = await first.linkAnother(['de'])
  for (const name of ['xandra', 'yaro', 'zoe']) second.hr.hire(name)
  second.hr.hire('ana', { first_name: 'Anna', mobile_phone_number: '+31 6 87654321' })
  await second.mergeFinishes()
  await second.approve()
  return { first, second }
}

const updates = (world: World) => world.done().filter((line) => line.startsWith('user.update'))

function user(world: World, name: string) {
  const found = world.users().find(({ email }) => email === `${name}@acme.test`)
  if (found === undefined) throw new Error(`no user of ${name}`)
  return found
}

test('rule 14: two HR systems spell a name differently, and no update goes back and forth', async () => {
  const { first, second } = await twoSpellings()
  expect(user(first, 'ana').entityIds.toSorted()).toEqual(['de', 'nl'])
  for (let day = 0; day < 3; day += 1) {
    await first.reconcile()
    await second.reconcile()
    await first.days(1)
  }
  expect(updates(first)).toEqual([])
  expect(user(first, 'ana')).toMatchObject({ firstName: 'Ana' })
})

test('rule 14: the HR system that linked second is followed once the first shows that they left', async () => {
  const { first, second } = await twoSpellings()
  first.hr.terminate('ana')
  await first.reconcile()
  await second.reconcile()
  await first.reconcile()
  await second.reconcile()
  expect(user(first, 'ana')).toMatchObject({ firstName: 'Anna', phone: '+31687654321' })
  expect(updates(first)).toEqual(['user.update ana@acme.test de'])
})

test('rule 14: the second HR system is followed once the first no longer syncs them, though access stays', async () => {
  const { first, second } = await twoSpellings()
  for (let day = 0; day < 2; day += 1) await second.reconcile()
  const where = { field: 'email_domain', op: 'is', value: ['acme.test'] } as const
  await first.settings({ scope: [{ entity_id: '*', invite: true, where: [where] }] })
  first.hr.change('ana', { work_email: 'ana@acme.example' })
  await first.reconcile()
  await second.reconcile()
  expect(await first.state('ana')).toBe('out_of_scope')
  expect(updates(first)).toEqual(['user.update ana@acme.test de'])
})

test('rule 14: the HR system that is still linked is followed after the first one is disconnected', async () => {
  const { first, second } = await twoSpellings()
  await disconnect(first.deps, first.accountId, ADMIN)
  await second.days(8)
  expect(user(second, 'ana')).toMatchObject({ firstName: 'Anna' })
})
