// docs/rules.md section 1: linking an HR system, and disconnecting it.
import { describe, expect, test } from 'vitest'
import { startLink } from '../../src/sync/account/link.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { CANARIES } from '../doubles/merge-records.ts'
import { addressOf, nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { ADMIN, ORGANIZATION } from '../world/view.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany, unlinkedCompany, type World } from '../world/company.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

function linkOf(world: World, entityIds?: readonly string[]) {
  const wanted = { admin: { email: ADMIN }, consent: { by: ADMIN }, entity_ids: entityIds }
  return startLink(world.deps, ORGANIZATION, wanted)
}

describe('rule 1', () => {
  test('rule 1: a link may be for some entities; an entity has one live account', async () => {
    const world = await linkedCompany({ entities: [NL, DE], linked: ['nl'] })
    await expect(linkOf(world, ['nl'])).rejects.toThrow('has a linked HR system already')
    await expect(linkOf(world)).rejects.toThrow('has a linked HR system already')
    const { accountId } = await linkOf(world, ['de'])
    expect(accountId).not.toBe(world.accountId)
  })

  test('rule 1: linking again while one is pending gives the same account and a new link page', async () => {
    const world = await unlinkedCompany()
    const first = await linkOf(world)
    const second = await linkOf(world)
    expect(second.accountId).toBe(first.accountId)
    expect(second.url).not.toBe(first.url)
  })

  test('rule 1: an entity that does not exist is refused', async () => {
    const world = await unlinkedCompany()
    await expect(linkOf(world, ['fr'])).rejects.toThrow('no such entity')
  })
})

test('rule 2: the audit has who consented to what, and when', async () => {
  const world = await unlinkedCompany()
  await world.begin()
  expect(await world.audit()).toContainEqual(
    expect.objectContaining({ act: 'link.consent', actor: ADMIN, target: world.accountId }),
  )
  expect(await world.account()).toMatchObject({ consent: { by: ADMIN }, status: 'pending' })
})

describe('rule 3', () => {
  test('rule 3: no sensitive field is requested', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.terminate('bram', { on: null })
    await world.reconcile()
    expect(world.merge.complaints).toEqual([])
  })

  test('rule 3: sensitive fields that arrive anyway are not stored, logged, mailed or sent to the host', async () => {
    const world = await linkedCompany({ users: 6 })
    world.hr.terminate('ana', { on: '2026-05-01' })
    await world.reconcile()
    const { connection } = world.store.database
    const tables = connection.prepare("select name from sqlite_master where type = 'table'").all()
    const stored = tables.map((table) =>
      JSON.stringify(
        connection.prepare(`select * from "${(table as { name: string }).name}"`).all(),
      ),
    )
    const handedOn = JSON.stringify(world.host.tries)
    const mailed = JSON.stringify(world.inbox())
    const everything = [...stored, ...world.logged(), handedOn, mailed].join('\n')
    expect(CANARIES.filter((canary) => everything.includes(canary))).toEqual([])
  })

  test('rule 3: logs hold ids, never a name or an address', async () => {
    const world = await linkedCompany({ users: 6 })
    world.hr.terminate('ana', { on: '2026-05-01' })
    world.host.fault.failNext(1)
    await world.reconcile()
    expect(world.logged().length).toBeGreaterThan(0)
    expect(world.logged().filter((line) => /acme\.test|Ana|Pop/.test(line))).toEqual([])
  })
})

describe('rule 4', () => {
  test('rule 4: until the first plan is approved nobody is invited, changed or blocked', async () => {
    const world = await companyInReview({
      employees: 8,
      users: 4,
      prepare: ({ hr }) => {
        hr.change('ana', { first_name: 'Anna' })
        hr.terminate('bram', { on: '2026-05-01' })
      },
    })
    const before = world.users()
    world.hr.hire('zoe')
    await world.webhook('zoe')
    await world.reconcile()
    await world.days(9)
    expect(world.users()).toEqual(before)
    expect(world.host.tries).toEqual([])
  })

  test('rule 4: counts and the list of people are shown before anything happens', async () => {
    const world = await companyInReview({ employees: 8, users: 4 })
    expect(await world.employees()).toHaveLength(8)
    const account = await world.account()
    expect(await world.store.counts(account)).toMatchObject({ employed: 8, linked: 4, external: 0 })
    expect(world.inbox('admin')).toContainEqual(aMail('first-sync-review'))
  })
})

/** Disconnects, and links again: every person has a new id at Merge. */
async function reconnected(world: World, slug: string, remoteIds = false): Promise<void> {
  await world.disconnect()
  world.hr.account.renumber({ remoteIds })
  await world.days(2)
  await world.link(slug)
  await world.mergeFinishes()
}

describe('rule 5', () => {
  test('rule 5: disconnecting keeps everything and stops syncing', async () => {
    const world = await linkedCompany()
    await world.disconnect()
    world.hr.terminate('ana', { on: '2026-05-01' })
    world.hr.delete('bram')
    await world.days(9)
    expect(world.harmed()).toEqual([])
    expect(await world.account()).toMatchObject({ status: 'disconnected', token: null })
    expect(await world.store.linksByUser(ORGANIZATION, ['u_ana'])).toMatchObject([
      { state: 'closed' },
    ])
    expect(world.inbox('admin')).toEqual([aMail('disconnected', { linked: 12 })])
  })

  test('rule 5: disconnecting is possible while a plan is held', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe']) world.hr.terminate(name, { on: '2026-05-01' })
    await world.reconcile()
    await world.disconnect()
    await world.days(9)
    expect(world.harmed()).toEqual([])
    expect(await world.plan()).toBeNull()
  })

  test('rule 5: the same HR system with all-new Merge ids: matched, no second invitation, nobody leaves', async () => {
    const world = await linkedCompany({ users: 6 })
    const users = world.users()
    await reconnected(world, 'hibob')
    expect(await world.held()).toEqual([])
    await world.approve()
    await world.days(2)
    expect(world.users()).toEqual(users)
  })

  test('rule 5: matched by remote id and name if the address has changed', async () => {
    const world = await linkedCompany()
    await world.disconnect()
    world.hr.change('ana', { work_email: 'ana.pop@acme.test' })
    await reconnected(world, 'hibob')
    expect(await world.held()).toEqual([])
    expect(await world.reports()).toEqual(['email-differs ana'])
  })

  test('rule 5: another HR system: by e-mail only', async () => {
    const world = await linkedCompany()
    await world.disconnect()
    world.hr.change('ana', { work_email: 'ana.pop@acme.test' })
    await reconnected(world, 'personio')
    expect(await world.held()).toEqual(['user.invite ana nl'])
    expect(await world.reports()).toEqual(['external-user ana@acme.test'])
  })

  test('rule 5: a remote id alone never matches; with another name and address it is another person', async () => {
    const world = await linkedCompany()
    await world.disconnect()
    world.hr.change('ana', { work_email: 'kim@acme.test', first_name: 'Kim', last_name: 'Lee' })
    await reconnected(world, 'hibob')
    expect(await world.held()).toEqual(['user.invite kim nl'])
  })

  test('rule 5: somebody with a closed link who left meanwhile is a leaver in the held first plan', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-05' })
    await reconnected(world, 'hibob')
    expect(await world.held()).toEqual(['cards.block ana nl', 'user.deactivate ana nl'])
    expect(world.access('ana')).toEqual(WORKS)
    await world.approve()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 5: nobody leaves because they are not in the new HR system', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana', 'bram')
    await reconnected(world, 'personio', true)
    await world.approve()
    await world.days(8)
    expect(world.harmed()).toEqual([])
    expect(await world.reports()).toEqual([
      `external-user ${addressOf('ana')}`,
      `external-user ${addressOf('bram')}`,
    ])
  })
})

describe('rule 6', () => {
  test.each([['hibob'], ['bamboohr']])(
    'rule 6: admins are told to terminate rather than delete (%s)',
    async (integration) => {
      const world = await companyInReview({ integration, employees: 3 })
      await world.approve()
      const texts = world
        .inbox('admin')
        .map((mail) => `${mail.kind} ${mail.text.replaceAll('\n', ' ')}`)
      expect(texts.find((text) => text.startsWith('connected'))).toMatch(
        /end (their )?employment|terminat/i,
      )
      expect(texts.find((text) => text.startsWith('first-sync-report'))).toMatch(
        /end (their )?employment|terminat/i,
      )
    },
  )

  test('rule 6: admins are told if the HR system does not report deletions', async () => {
    const world = await companyInReview({ integration: 'personio', employees: 3 })
    const abilities = world.deps.source.abilities({ slug: 'personio', name: 'Personio' })
    const unseen = abilities?.detectsDeletions !== 'native'
    await world.approve()
    const [connected] = world.inbox('admin')
    expect(connected?.notice).toMatchObject({
      kind: 'connected',
      cannot: unseen ? expect.arrayContaining(['deletions']) : [],
    })
    const report = world.inbox('admin').find((mail) => mail.kind === 'first-sync-report')
    expect(report?.notice).toMatchObject({ deletionsUnseen: unseen })
  })
})

describe('rule 7', () => {
  test('rule 7: a token that names another account does not count', async () => {
    const world = await unlinkedCompany()
    await world.begin()
    await world.finish({ told: false })
    const account = await world.account()
    world.hr.account.originId = 'acc_somebody-else'
    const { id: sourceAccountId, token } = world.hr.account
    await acceptHint(world.deps, { kind: 'linked', sourceAccountId, accountId: account.id, token })
    await world.untilIdle()
    expect(await world.account()).toMatchObject({ status: 'pending', token: null })
  })

  test('rule 7: linked at Merge but no token arrived: token-missed and a mail; a new link works', async () => {
    const world = await unlinkedCompany()
    for (let n = 0; n < 3; n += 1) world.hr.hire(nameOf(n))
    await world.begin()
    await world.finish({ told: false })
    await world.hours(1)
    expect(await world.account()).toMatchObject({
      status: 'needs_relink',
      problem: { code: 'token-missed' },
    })
    expect(world.inbox('admin')).toEqual([
      aMail('sync-failed', { cause: 'token-missed', needsRelink: true }),
    ])
    await world.begin({ accountId: world.accountId })
    await world.finish()
    await world.mergeFinishes()
    expect(await world.account()).toMatchObject({ status: 'review' })
    expect(await world.held()).toHaveLength(3)
  })

  test('rule 7: an account that needs a relink is checked daily, and resumes by itself', async () => {
    const world = await linkedCompany()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    expect(await world.account()).toMatchObject({ status: 'needs_relink' })
    world.hr.hire('zoe')
    world.hr.account.status = 'COMPLETE'
    await world.days(1.5)
    expect(await world.account()).toMatchObject({ status: 'active', problem: null })
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.inbox('admin').map((mail) => mail.kind)).toEqual([
      'sync-failed',
      'sync-recovered',
      'added-summary',
    ])
  })

  test('rule 7: nothing is read before Merge’s own first sync is done', async () => {
    const world = await unlinkedCompany()
    world.hr.hire('ana')
    await world.link()
    await world.hours(3)
    expect(await world.account()).toMatchObject({ status: 'importing' })
    expect(await world.employees()).toEqual([])
    expect(world.access('ana')).toEqual(NO_USER)
    await world.mergeFinishes()
    expect(await world.account()).toMatchObject({ status: 'review' })
  })
})
