import type { Bookmark } from '../../src/ports/bookmark.ts'
import { expect, test } from 'vitest'
import { Conflict } from '../../src/core/facts/errors.ts'
import {
  aMail,
  anAccount,
  anOrganization,
  anOverride,
  SAID,
  aReport,
  aRow,
  aRun,
  at,
  days,
  NOW,
} from './store-records.ts'
import type { World } from './store-suite.ts'
import {
  count,
  patchAccount,
  putAccount,
  putAudit,
  putEvent,
  putOrganization,
  setToken,
  setUsersCount,
} from '../../src/sync/changes/accounts.ts'
import { patchMail, putMail } from '../../src/sync/changes/mails.ts'
import { putOverride, removeOverrides } from '../../src/sync/changes/people.ts'
import { closeReports, markReportsMailed, putReport } from '../../src/sync/changes/plans.ts'
import { openRun, patchRun } from '../../src/sync/changes/runs.ts'

/** What is stored is read unchanged. */
export function recordContract(world: World): void {
  test('an organization keeps its entities and admins in their order', async () => {
    await world.save(putOrganization(anOrganization(), NOW))
    expect(await world.store.organization('org_1')).toEqual({
      ...anOrganization(),
      usersCount: null,
      doubtedCount: null,
    })
    await world.save(setUsersCount('org_1', { believed: 9, doubted: 3 }))
    const { admins, ...rest } = anOrganization()
    const renamed = { ...rest, name: 'New', branding: null, entities: [], admins: [admins[1]!] }
    await world.save(putOrganization({ ...renamed, createdAt: days(1) }, days(1)))
    expect(await world.store.organization('org_1')).toEqual({
      ...renamed,
      usersCount: 9,
      doubtedCount: 3,
      createdAt: NOW,
    })
    expect(await world.store.organization('org_9')).toBeNull()
  })

  test('organizations come in pages', async () => {
    for (const id of ['org_3', 'org_1', 'org_2']) {
      await world.save(putOrganization(anOrganization(id), NOW))
    }
    const first = await world.store.organizations({ after: null, limit: 2 })
    expect(first.rows.map(({ id }) => id)).toEqual(['org_1', 'org_2'])
    const rest = await world.store.organizations({ after: first.next, limit: 2 })
    expect(rest.rows.map(({ id }) => id)).toEqual(['org_3'])
    expect(rest.next).toBeNull()
  })

  test('an account is read as it was stored, token included', async () => {
    await world.company()
    expect(await world.store.account('acc_1')).toEqual(anAccount())
    expect(await world.store.accountsOf('org_1')).toEqual([anAccount()])
    const bare = anAccount({
      integration: null,
      token: null,
      entityIds: null,
      problem: null,
      status: 'pending',
      sourceAccountId: null,
    })
    await world.save(putAccount(bare))
    expect(await world.store.account('acc_1')).toEqual(bare)
    expect(await world.store.accountsPending(days(1), 'lookup:')).toEqual([bare.id])
  })

  test('links that were never finished: the one looked up longest ago first, and none begun just now', async () => {
    await world.save(putOrganization(anOrganization(), NOW))
    const begun = (id: string, createdAt: string) =>
      putAccount(anAccount({ id, createdAt, status: 'pending', token: null, sourceAccountId: id }))
    await world.save(['a', 'b', 'c', 'd'].map((id) => begun(id, NOW)))
    await world.save([begun('late', days(2)), putAccount(anAccount({ id: 'linked' }))])
    await world.store.takeLease('lookup:a', 'someone', days(1), 60_000)
    await world.store.takeLease('lookup:b', 'someone', at(1), 60_000)
    await world.store.takeLease('other:c', 'someone', days(1), 60_000)
    expect(await world.store.accountsPending(days(2), 'lookup:')).toEqual(['c', 'd', 'b', 'a'])
  })

  test('a patch changes only its members', async () => {
    await world.company()
    const patch = {
      status: 'quarantined',
      problem: null,
      nextSyncAt: days(3),
      failures: 5,
    } as const
    await world.save(patchAccount('acc_1', patch))
    expect(await world.store.account('acc_1')).toEqual({ ...anAccount(), ...patch })
    await world.save(patchAccount('acc_1', {}))
    await world.save(setToken('acc_1', 'org_1', null))
    expect((await world.store.account('acc_1'))?.token).toBeNull()
    await world.save(setToken('acc_1', 'org_1', 'second'))
    expect((await world.store.account('acc_1'))?.token).toBe('second')
  })

  test('of two accounts of one source the connected one is found', async () => {
    await world.company()
    await world.save(patchAccount('acc_1', { disconnectedAt: NOW }))
    await world.save(putAccount(anAccount({ id: 'acc_2' })))
    expect(await world.store.accountRef('merge_1', 'acc_1')).toEqual({
      id: 'acc_2',
      status: anAccount().status,
    })
    expect((await world.store.accountRef('merge_9', 'acc_1'))?.id).toBe('acc_1')
    expect(await world.store.accountRef('merge_9', null)).toBeNull()
  })

  test('runs are listed newest first, and the account counts them', async () => {
    await world.company()
    const people = aRun(1, { mode: 'employees', people: ['src_1'], complete: false })
    await world.save(openRun(people))
    await world.save(openRun(aRun(2, { finishedAt: at(5) })))
    expect(await world.store.run('run_1')).toEqual(people)
    expect((await world.store.openRuns('acc_1')).map(({ id }) => id)).toEqual(['run_1'])
    expect((await world.store.account('acc_1'))?.runSeq).toBe(2)
    const first = await world.store.runs('acc_1', { after: null, limit: 1 })
    expect(first.rows.map(({ id }) => id)).toEqual(['run_2'])
    const second = await world.store.runs('acc_1', { after: first.next, limit: 1 })
    expect(second.rows.map(({ id }) => id)).toEqual(['run_1'])
    expect(second.next).toBeNull()
    expect((await world.store.lastRun('acc_1', 'full'))?.id).toBe('run_2')
    expect(await world.store.lastRun('acc_1', 'employees')).toBeNull()
    const changes = { joiners: 1, movers: 2, leavers: 3 }
    await world.save(patchRun('run_2', { complete: null, changes }))
    expect(await world.store.run('run_2')).toMatchObject({ complete: null, changes })
  })

  test.each(BOOKMARKS)('a run that stopped at %o continues there', async (bookmark) => {
    await world.company()
    await world.save(openRun(aRun(1)))
    await world.save(patchRun('run_1', { bookmark }))
    expect((await world.store.run('run_1'))?.bookmark).toEqual(bookmark)
  })

  test('two runs cannot have the same number; nothing of such a batch is written', async () => {
    await world.company()
    await world.save(openRun(aRun(1)))
    const second = openRun(aRun(1, { id: 'run_other' }))
    await expect(world.save(count('x'), second)).rejects.toThrow(Conflict)
    expect(await world.store.counters()).toEqual({})
  })

  test('an older copy of an account does not rewind its runs', async () => {
    await world.company()
    await world.save(openRun(aRun(1)))
    await world.save(putAccount(anAccount()))
    expect((await world.store.account('acc_1'))?.runSeq).toBe(1)
  })

  test('reports open, are mailed, close and are found at a run', async () => {
    await world.company()
    const early = aReport('rep_1')
    const later = aReport('rep_2', { openedRun: 3, report: { ...early.report, code: 'no-email' } })
    await world.save(putReport(early), putReport(later))
    const open = (filter?: object) => world.store.openReports('acc_1', filter)
    expect(await open()).toEqual([early, later])
    expect(await open({ code: 'no-email' })).toEqual([later])
    expect(await open({ employees: ['emp_x'] })).toEqual([])
    await world.save(markReportsMailed('acc_1', ['rep_1'], at(1)))
    await world.save(closeReports('acc_1', ['rep_1'], 3, 'ended'))
    expect(await open({ employees: [aRow(1).id] })).toEqual([later])
    const idsAt = async (run: number) =>
      (await world.store.reportsAt('acc_1', run)).map(({ id }) => id)
    expect(await idsAt(2)).toEqual(['rep_1'])
    expect(await idsAt(3)).toEqual(['rep_1', 'rep_2'])
    expect(await idsAt(4)).toEqual(['rep_2'])
  })

  test('a report that was out of sight counts as mailed when it opens again; one that ended does not', async () => {
    await world.company()
    const [hidden, ended] = [aReport('rep_1'), aReport('rep_2')]
    const { store } = world
    await world.save(putReport(hidden), putReport(ended))
    await world.save(markReportsMailed('acc_1', ['rep_1', 'rep_2'], at(1)))
    await world.save(closeReports('acc_1', ['rep_1'], 3, 'out-of-sight'))
    await world.save(closeReports('acc_1', ['rep_2'], 3, 'ended'))
    const again = { openedRun: 4, openedAt: at(2) }
    await world.save(putReport({ ...hidden, ...again }), putReport({ ...ended, ...again }))
    expect(await store.openReports('acc_1')).toEqual([
      { ...hidden, ...again, mailedAt: at(1) },
      { ...ended, ...again, mailedAt: null },
    ])
  })

  test('there is one override per decision, and it is removed by decision', async () => {
    await world.company()
    const OTHER = { ...SAID, present: false }
    const keep = anOverride()
    const postpone = anOverride({ decision: 'postpone', until: '2026-05-01', at: at(1) })
    await world.save(putOverride(keep), putOverride(postpone))
    await world.save(putOverride({ ...keep, said: OTHER }))
    const all = () => world.store.overridesOf('acc_1', [keep.employee])
    expect(await all()).toEqual([{ ...keep, said: OTHER }, postpone])
    await world.save(removeOverrides('acc_1', keep.employee, ['keep']))
    expect(await all()).toEqual([postpone])
    const here = anOverride({ decision: 'rejected', entity: 'nl', at: at(2) })
    const there = anOverride({ decision: 'rejected', entity: 'de', at: at(3) })
    await world.save(putOverride(here), putOverride(there))
    const both = removeOverrides('acc_1', keep.employee, ['rejected', 'postpone'])
    await world.save(both)
    expect(await all()).toEqual([])
  })

  test('a mail is stored once, sent in order, and dated when it is sent', async () => {
    await world.company()
    const first = aMail('mail_1')
    await world.save(putMail(first), putMail(aMail('mail_2')))
    await world.save(putMail({ ...first, subject: 'other' }))
    expect((await world.store.mailsDue(NOW, 9))[0]).toEqual(first)
    expect(await world.store.nextMailAt()).toBe(NOW)
    const rendered = { subject: 's', html: 'h', text: 't' }
    const patch = { rendered, attempts: 1, nextTryAt: at(10), outcomeUnknown: true }
    await world.save(patchMail('mail_1', patch, NOW))
    await world.save(patchMail('mail_2', { state: 'sent', messageId: 'm' }, NOW))
    expect(await world.store.mailsDue(at(9), 9)).toEqual([])
    expect(await world.store.nextMailAt()).toBe(at(10))
    expect(await world.store.mailsDue(at(10), 9)).toEqual([{ ...first, ...patch }])
  })

  test('events are read from a given one on, filtered by subject', async () => {
    const event = { organization: 'org_1', account: 'acc_1', subject: 'emp_1', type: 'x', at: NOW }
    await world.save(
      putEvent({ ...event, facts: { n: 1 } }),
      putEvent({ ...event, account: null, subject: 'emp_2', facts: { n: 2 } }),
      putEvent({ ...event, organization: 'org_2', facts: { n: 3 } }),
    )
    const numbers = async (filter: object, after = 0) =>
      (await world.store.events(filter, after, 9)).map(({ facts }) => facts['n'])
    expect(await numbers({ organization: 'org_1' })).toEqual([1, 2])
    expect(await numbers({ account: 'acc_1', subject: 'emp_1' })).toEqual([1, 3])
    const [first] = await world.store.events({}, 0, 1)
    expect(first).toEqual({ ...event, facts: { n: 1 }, id: first?.id })
    expect(await numbers({ subject: 'emp_1' }, first?.id)).toEqual([3])
  })

  test('the audit shows the newest first, one organization only', async () => {
    const row = { organization: 'org_1', account: null, actor: 'bo', target: null, at: NOW }
    for (const act of ['plan.approve', 'plan.reject', 'sync.request'] as const) {
      await world.save(putAudit({ ...row, act, facts: { act } }))
    }
    await world.save(putAudit({ ...row, organization: 'org_2', act: 'sync.request', facts: {} }))
    const first = await world.store.audit('org_1', { after: null, limit: 2 })
    expect(first.rows.map(({ act }) => act)).toEqual(['sync.request', 'plan.reject'])
    const rest = await world.store.audit('org_1', { after: first.next, limit: 2 })
    expect(rest).toEqual({
      rows: [{ ...row, act: 'plan.approve', facts: { act: 'plan.approve' } }],
      next: null,
    })
  })

  test('counters add up', async () => {
    await world.save(count('runs'), count('runs', 4))
    expect(await world.store.counters()).toEqual({ runs: 5 })
  })
}

const BOOKMARKS: readonly Bookmark[] = [
  { phase: 'begin' },
  { phase: 'companies', cursor: null, page: 0 },
  { phase: 'groups', cursor: 'c', page: 1 },
  { phase: 'locations', cursor: 'c', page: 2 },
  { phase: 'employees', cursor: 'c', page: 3 },
  { phase: 'people', asked: 5 },
  { phase: 'completeness', marked: 'some' },
  { phase: 'reconfirm', after: 'emp_1', words: null, newer: null, unreadable: null },
  {
    phase: 'reconfirm',
    after: null,
    words: { by: 'list', cursor: 'c', page: 1 },
    newer: null,
    unreadable: null,
  },
  {
    phase: 'reconfirm',
    after: 'emp_1',
    words: { by: 'id', employees: ['emp_1'] },
    newer: { cursor: 'c', page: 1 },
    unreadable: ['emp_2'],
  },
  { phase: 'users', reads: 'list', cursor: 'c', page: 4, empty: 2 },
  { phase: 'users', reads: 'absent', after: 'u_1' },
  { phase: 'decide', after: 'emp_2', actions: 7 },
  { phase: 'finalize' },
  { phase: 'recheck', newer: null, after: 400_000_001 },
  { phase: 'recheck', newer: { cursor: null, page: 0 }, after: null },
  { phase: 'apply' },
  { phase: 'close' },
  { phase: 'over' },
]
