// Merge has two connections for one account, or says of the one it has that it does not work: what `linked` means then.
import { describe, expect, test } from 'vitest'
import { requestSync } from '../../../src/sync/run/request.ts'
import { withStatus } from '../../doubles/answers.ts'
import { mergeTime } from '../../doubles/calendar.ts'
import { mergeAccount, type MergeAccount } from '../../doubles/merge-account.ts'
import { envelope, signatureOf } from '../../doubles/merge-webhooks.ts'
import { deskOver } from '../../http/desk.ts'
import { linkedCompany, unlinkedCompany, type World } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

/** Somebody finished another link page of this account, with another HR system. */
function linksAnother(world: World): MergeAccount {
  const { originId, organizationName, syncs } = world.hr.account
  const link = { originId, organizationName, email: ADMIN }
  const made = mergeAccount(link, { slug: 'personio', name: 'Personio' })
  made.completedAt = mergeTime(Date.now() + 60_000)
  for (const [n, row] of made.syncs.entries()) Object.assign(row, syncs[n])
  world.merge.accounts.push(made)
  return made
}

async function tells(world: World, account: MergeAccount): Promise<void> {
  const raw = envelope(account, 'LinkedAccount.linked', { account_token: account.token })
  const headers = {
    'x-merge-webhook-signature': signatureOf(raw, world.merge.webhookKeys[0] ?? ''),
  }
  const { call } = deskOver(world.deps)
  expect(
    (await call('POST', '/webhooks/merge', undefined, { key: null, headers, raw })).status,
  ).toBe(200)
  await world.untilIdle(0)
}

const mails = (world: World) => world.inbox('admin').map(({ kind }) => kind)

describe('another HR system takes the place of the one before', () => {
  test('in the middle of a read: no list is half of one and half of the other', async () => {
    const world = await linkedCompany()
    const { account: before } = world.hr
    before.pageCap = 5
    before.tell('employees', withStatus(503), { page: 2, times: 4 })
    before.finishSync()
    const read = await requestSync(world.deps, world.accountId, 'full', ADMIN)
    await world.untilIdle(0)
    expect((await world.store.run(read))?.bookmark).toMatchObject({ phase: 'employees', page: 1 })
    const after = linksAnother(world)
    for (const row of before.people.toReversed()) after.hire({ work_email: row.work_email })
    await tells(world, after)
    await world.untilIdle()
    expect(await world.store.run(read)).toMatchObject({ state: 'incomplete', reason: 'sync-moved' })
    const [first] = world.merge.askedAbout(after, 'employees')
    expect(first?.query.has('cursor')).toBe(false)
    expect(world.host.actions).toEqual([])
  })

  test('Merge is told to delete the one before, until it has heard it', async () => {
    const world = await linkedCompany()
    const { account: before } = world.hr
    before.tell('delete-account', withStatus(503))
    const after = linksAnother(world)
    await tells(world, after)
    await world.hours(2)
    expect([before.erased, after.erased]).toEqual([false, false])
    before.honest()
    await world.days(1)
    expect([before.erased, after.erased]).toEqual([true, false])
    expect(await world.account()).toMatchObject({ sourceAccountId: after.id, token: after.token })
    await world.disconnect()
    expect([before.erased, after.erased]).toEqual([true, true])
  })

  test.each([
    ['while Merge has not deleted the one before', 503],
    ['after Merge has deleted it', null],
  ])('an old webhook sent again %s: nothing goes back', async (_what, status) => {
    const world = await linkedCompany()
    const { account: before } = world.hr
    if (status !== null) before.tell('delete-account', withStatus(status))
    const after = linksAnother(world)
    await tells(world, after)
    for (const at of [after.completedAt, mergeTime(0)]) {
      after.completedAt = at
      await tells(world, before)
      expect(await world.account()).toMatchObject({ sourceAccountId: after.id, token: after.token })
    }
    before.honest()
    await world.hours(3)
    expect([before.erased, after.erased]).toEqual([true, false])
    expect(mails(world).filter((kind) => kind === 'connected')).toHaveLength(1)
  })

  test('the webhook of the one before comes last: the one that was linked last stays', async () => {
    const world = await unlinkedCompany()
    await world.begin({ integration: 'hibob' })
    await world.finish({ told: false })
    const { account: before } = world.hr
    const after = linksAnother(world)
    await tells(world, after)
    await tells(world, before)
    await world.hours(1)
    expect(await world.account()).toMatchObject({ sourceAccountId: after.id, token: after.token })
    expect([before.erased, after.erased]).toEqual([true, false])
    expect(mails(world).filter((kind) => kind === 'connected')).toHaveLength(1)
  })
})

describe('Merge says of the account that it is not connected', () => {
  test('an old webhook sent again: no mail says that it is connected, and Merge is not asked for ever', async () => {
    const world = await linkedCompany()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    world.emptyInbox()
    for (let n = 0; n < 3; n += 1) await tells(world, world.hr.account)
    await world.hours(1)
    expect(mails(world)).toEqual([])
    expect((await world.account()).status).toBe('needs_relink')
    expect(await world.store.waitingLinkTokens(world.accountId)).toEqual([])
  })

  test('the webhook of a relink is faster than Merge’s own status: linked within minutes', async () => {
    const world = await linkedCompany()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    world.emptyInbox()
    await tells(world, world.hr.account)
    world.hr.account.status = 'COMPLETE'
    await world.untilIdle()
    expect(await world.account()).toMatchObject({ status: 'active', problem: null })
    expect(mails(world)).toEqual(['connected', 'sync-recovered'])
  })

  test('a link that is not finished there is not finished here, and counts once it is', async () => {
    const world = await unlinkedCompany()
    await world.begin({ integration: 'hibob' })
    await world.finish({ told: false })
    world.hr.account.status = 'INCOMPLETE'
    await tells(world, world.hr.account)
    await world.hours(1)
    expect((await world.account()).status).toBe('pending')
    expect(mails(world)).toEqual([])
    world.hr.account.status = 'COMPLETE'
    await world.hours(1)
    expect((await world.account()).status).not.toBe('pending')
    expect(mails(world)).toContain('connected')
  })
})
