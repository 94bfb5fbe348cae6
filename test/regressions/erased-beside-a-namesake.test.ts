// Erasing one organization released the leases of every other one whose id contained its id, so that two workers
// could act for that one at once.
import { expect, test } from 'vitest'
import { eraseOrganization, putOrganization } from '../../src/sync/account/organization.ts'
import { leaseName } from '../../src/sync/step/lease.ts'
import { ADMIN, ORGANIZATION } from '../world/view.ts'
import { companyInReview } from '../world/company.ts'

test('erasing an organization releases its own leases and no others', async () => {
  const world = await companyInReview({ employees: 2 })
  const neighbours = ['a', `${ORGANIZATION}-uk`, `the-${ORGANIZATION}`]
  for (const id of neighbours)
    await putOrganization(world.deps, id, {
      name: id,
      entities: [{ id: 'one', name: 'One' }],
      admins: [{ email: ADMIN }],
    })
  const own = [
    leaseName('organization', ORGANIZATION),
    leaseName('link', ORGANIZATION),
    leaseName('account', world.accountId),
    leaseName('lookup', world.accountId),
  ]
  const others = [
    ...neighbours.flatMap((id) => [leaseName('organization', id), leaseName('link', id)]),
    leaseName('account', `${world.accountId}9`),
    leaseName('account', 'a'),
    'outbox',
  ]
  const now = new Date().toISOString()
  const take = (name: string, holder: string) =>
    world.store.takeLease(name, holder, now, 60 * 60_000)
  for (const name of [...own, ...others]) await take(name, 'a worker')

  await eraseOrganization(world.deps, 'a')
  await eraseOrganization(world.deps, ORGANIZATION)

  const free = async (name: string) => (await take(name, 'another worker')) !== null
  for (const name of [...own, leaseName('organization', 'a'), leaseName('link', 'a')])
    expect(await free(name), name).toBe(true)
  for (const name of others.filter((each) => !['organization:a', 'link:a'].includes(each)))
    expect(await free(name), name).toBe(false)
})
