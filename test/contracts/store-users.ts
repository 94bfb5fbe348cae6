import type { User } from '../../src/core/people/user.ts'
import { expect, test } from 'vitest'
import {
  aLink,
  anAccount,
  anOrganization,
  aReport,
  aRow,
  aRun,
  aUser,
  keysOf,
  NOW,
} from './store-records.ts'
import type { World } from './store-suite.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import {
  patchEmployee,
  putEmployee,
  putLink,
  removeLink,
  putUsers,
  removeUsers,
} from '../../src/sync/changes/people.ts'
import { putReport } from '../../src/sync/changes/plans.ts'
import { openRun, putPage } from '../../src/sync/changes/runs.ts'

export function userContract(world: World): void {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const put = (...users: readonly User[]) => world.save(putUsers('org_1', users, NOW))

  test('links are found by person, by user and, when closed, by address or remote id', async () => {
    await world.company()
    await world.people(2)
    await world.save(putLink(aLink(1)), putLink(aLink(2)))
    expect(await world.store.link('acc_1', aRow(1).id)).toEqual(aLink(1))
    expect(await world.store.linksOf('acc_1', [aRow(2).id, 'emp_x'])).toEqual([aLink(2)])
    expect(await world.store.linksByUser('org_1', ['user_1'])).toEqual([aLink(1)])
    expect(await world.store.linksByUser('org_2', ['user_1'])).toEqual([])
    const closed = (keys: readonly string[], hashes: readonly string[]) =>
      world.store.closedLinks('org_1', keys, hashes)
    expect(await closed(['person1@acme.test'], ['remote-hash-2'])).toEqual([])
    await world.save({ set: 'links.close', account: 'acc_1', at: NOW })
    const found = await closed(['person1@acme.test'], ['remote-hash-2', 'remote-hash-1'])
    expect(found.map((link) => link.userId)).toEqual(['user_1', 'user_2'])
    expect(found[0]).toEqual(aLink(1, { state: 'closed', closedAt: NOW }))
    await world.save(removeLink('acc_1', aRow(1).id))
    expect(await world.store.link('acc_1', aRow(1).id)).toBeNull()
  })

  test('users are read as stored, by id and by address', async () => {
    await world.company()
    const other = aUser(2, { email: 'Person2@ACME.test', status: 'invited' })
    await put(aUser(1), other)
    expect(await world.store.user('org_1', 'user_2')).toEqual(other)
    expect(await world.store.user('org_2', 'user_2')).toBeNull()
    expect(await world.store.usersById('org_1', ['user_1', 'user_9'])).toEqual([aUser(1)])
    expect(await world.store.usersByEmail('org_1', ['person2@acme.test'])).toEqual([other])
    expect(await world.store.countUsers('org_1')).toBe(2)
    await world.save(removeUsers('org_1', ['user_1']))
    expect(await world.store.countUsers('org_1')).toBe(1)
  })

  test('an unchanged user causes no write and makes nobody due', async () => {
    await world.company()
    await world.people(2)
    await world.save(putLink(aLink(1)))
    await put(aUser(1), aUser(7))
    await world.save(patchEmployee('acc_1', aRow(1).id, { revisit: { at: '2030' } }))
    const reordered = Object.fromEntries(Object.entries(aUser(1)).toReversed())
    const again = { ...aUser(1), ...reordered }
    const changed = aUser(7, { status: 'inactive' })
    expect(await world.store.usersUnlike('org_1', [again, changed, aUser(8)])).toEqual([
      changed,
      aUser(8),
    ])
    expect(await world.store.usersUnlike('org_2', [again])).toEqual([again])
    await put(...(await world.store.usersUnlike('org_1', [again])))
    expect(await world.store.employeesDue('acc_1', NOW, null, 9)).toEqual([])
    await put(aUser(1, { status: 'inactive' }))
    expect(ids(await world.store.employeesDue('acc_1', NOW, null, 9))).toEqual([aRow(1).id])
  })

  test('a new user with the address of somebody in HR makes that person due', async () => {
    await world.company()
    await world.people(3)
    await put(aUser(9, { email: 'person3@acme.test' }))
    expect(ids(await world.store.employeesDue('acc_1', NOW, null, 9))).toEqual([aRow(3).id])
  })

  test('users who are not in the list are paged, linked ones first', async () => {
    await world.company()
    await world.people(5)
    await put(...[1, 2, 3, 4, 5].map((number) => aUser(number)))
    await world.save(putLink(aLink(5)), putLink(aLink(3)))
    await world.save(putLink(aLink(4, { state: 'closed' })))
    const run = aRun(1)
    await world.save(openRun(run))
    await world.save(putPage(run.id, 'users', 0, null, ['user_1']))
    const absent = async (after: string | null) =>
      (await world.store.absentUsers(run, after, 2)).map(({ id, linked }) => [id, linked])
    expect(await absent(null)).toEqual([
      ['user_3', true],
      ['user_5', true],
    ])
    expect(await absent('user_3')).toEqual([
      ['user_5', true],
      ['user_2', false],
    ])
    expect(await absent('user_2')).toEqual([['user_4', false]])
    expect(await absent('user_4')).toEqual([])
  })

  test('external users are the users of the entities without an active link', async () => {
    await world.company()
    await world.people(4)
    await put(
      aUser(1),
      aUser(2),
      aUser(3, { entityIds: ['ent_a'] }),
      aUser(4, { entityIds: ['ent_z', 'ent_a'] }),
      aUser(5, { entityIds: [], status: 'inactive' }),
      aUser(6),
    )
    await world.save(putLink(aLink(1)))
    await world.save(putLink(aLink(2, { state: 'closed' })))
    const external = (entities: readonly string[], after: string | null = null) =>
      world.store.externalUsers(anAccount(), entities, { after, limit: 2 })
    const first = await external(['ent_z'])
    expect(first.rows).toEqual([aUser(2), aUser(4, { entityIds: ['ent_z', 'ent_a'] })])
    expect(ids((await external(['ent_z'], first.next)).rows)).toEqual(['user_6'])
    expect(ids((await external(['ent_a'])).rows)).toEqual(['user_3', 'user_4'])
  })

  test('an account counts its active people, and how many are linked, have access and are invited', async () => {
    await world.company()
    await world.people(4)
    const gone = aRow(5, { state: 'left' })
    const unread = aRow(6, {
      why: [],
      employee: { status: { kind: 'known', value: 'INACTIVE' } },
    })
    const { report } = aReport('rep_0')
    const external = { ...report, code: 'external-user', employeeId: null } as const
    await put(aUser(1), aUser(2, { status: 'invited' }), aUser(3, { status: 'inactive' }))
    await world.save(
      ...[gone, unread].map((row) => putEmployee(row, keysOf(row), null)).flat(),
      ...[1, 2, 3, 5].map((number) => putLink(aLink(number))),
      putLink(aLink(4, { state: 'closed' })),
      putReport(aReport('rep_1', { report: external })),
      putReport(aReport('rep_2', { report: external, closedRun: 2 })),
      putReport(aReport('rep_3')),
    )
    expect(await world.store.counts(anAccount())).toEqual({
      employed: 4,
      linked: 3,
      withAccess: 2,
      invited: 1,
      external: 1,
    })
  })

  test('the population counts a person once per entity and once in total', async () => {
    await world.company()
    await world.people(5)
    await put(
      aUser(1),
      aUser(2, { entityIds: ['ent_z', 'ent_a'], status: 'invited' }),
      aUser(3, { status: 'inactive' }),
      aUser(4, { entityIds: ['ent_other'] }),
      aUser(5),
    )
    for (const number of [1, 2, 3, 4]) await world.save(putLink(aLink(number)))
    await world.save(putLink(aLink(5, { state: 'closed' })))
    const counts = await world.store.linkedCounts('acc_1', ['ent_z', 'ent_a', 'ent_b'])
    expect(counts).toEqual({ account: 2, entities: { ent_z: 2, ent_a: 1 } })
  })

  test('admins are counted without the given one', async () => {
    await world.company()
    await put(
      aUser(1, { role: 'admin' }),
      aUser(2, { role: 'owner' }),
      aUser(3, { role: 'admin', status: 'inactive' }),
      aUser(4),
    )
    expect(await world.store.countAdmins('org_1', 'user_4')).toBe(2)
    expect(await world.store.countAdmins('org_1', 'user_1')).toBe(1)
  })

  test('organizations with the same user ids are separate', async () => {
    await world.company()
    await world.people(1)
    await put(aUser(1))
    await world.save(putOrganization(anOrganization('org_2'), NOW))
    await world.save(putAccount(anAccount({ id: 'acc_2', organization: 'org_2' })))
    const twin = aRow(1, { account: 'acc_2' })
    await world.save(putEmployee(twin, keysOf(twin), null))
    await world.save(
      putUsers('org_2', [aUser(1, { firstName: 'Twin' })], NOW),
      removeUsers('org_1', ['user_1']),
    )
    expect((await world.store.user('org_2', 'user_1'))?.firstName).toBe('Twin')
    expect(await world.store.user('org_1', 'user_1')).toBeNull()
  })
}
