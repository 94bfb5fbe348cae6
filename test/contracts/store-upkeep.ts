import { expect, test } from 'vitest'
import type { EmployeeRow } from '../../src/ports/records.ts'
import {
  aLink,
  aMail,
  anAccount,
  anAction,
  anEmployee,
  anOrganization,
  anOverride,
  aPlan,
  planWrites,
  aReport,
  aRow,
  aRun,
  aUser,
  days,
  keysOf,
  NOW,
} from './store-records.ts'
import type { World } from './store-suite.ts'
import {
  patchAccount,
  putAccount,
  putAudit,
  putEvent,
  putOrganization,
} from '../../src/sync/changes/accounts.ts'
import { patchMail, putMail } from '../../src/sync/changes/mails.ts'
import {
  patchEmployee,
  putEmployee,
  putLink,
  putOverride,
  putUsers,
  putAnswer,
  putMembership,
} from '../../src/sync/changes/people.ts'
import { putAction, putPlanned, putReport } from '../../src/sync/changes/plans.ts'
import { openRun, patchRun, putHint, putJob, putPage } from '../../src/sync/changes/runs.ts'
import { patch } from '../../src/sync/changes/verbs.ts'

/** Reducing people (rule 49) and erasing organizations. */
export function upkeepContract(world: World): void {
  async function reduce(row: EmployeeRow): Promise<EmployeeRow> {
    const nobody = anEmployee(0, {
      sourceId: row.employee.sourceId,
      remoteId: 'hash',
      firstName: null,
      lastName: null,
      workEmail: null,
    })
    return { ...row, employee: nobody, hash: 'reduced' }
  }
  const endedAt = (at: string) =>
    ({
      state: 'ended',
      by: 'leave',
      at,
      invitedOnly: false,
      shownEnded: false,
      cardsOpen: false,
    }) as const
  const retain = (now: string) => world.store.retain(now, reduce)
  const isReduced = async (number: number) =>
    (await world.store.employee('acc_1', aRow(number).id))?.reducedAt ?? null

  test('what a clock that was ahead has stored waits for nothing any more (rule 53)', async () => {
    const { store } = world
    await world.company()
    await world.people(1)
    const ahead = days(2)
    await world.save(
      openRun(aRun(1, { startedAt: ahead, beganAt: ahead, waitsUntil: ahead })),
      patchAccount('acc_1', {
        nextSyncAt: ahead,
        lastReadBeganAt: ahead,
        lastCompleteReadAt: NOW,
        status: 'active',
      }),
      patchEmployee('acc_1', aRow(1).id, { readAt: ahead, revisit: { at: ahead } }),
      putAction(anAction(1, { nextTryAt: ahead })),
      putMail({ ...aMail('mail_1'), account: 'acc_1', nextTryAt: ahead }),
      putHint('acc_1', 'src_1', ahead),
      putMembership('acc_1', aRow(1).id, 'ent_a', endedAt(ahead)),
      putMembership('acc_1', aRow(1).id, 'ent_b', endedAt(NOW)),
      putAnswer('acc_1', aRow(1).id, {
        entityId: 'ent_a',
        kind: 'user.deactivate',
        fingerprint: '',
        outcome: 'done',
        reason: null,
        message: null,
        at: ahead,
        askAgainAt: ahead,
        looks: { shown: false, lists: 1, listedAt: ahead },
      }),
    )
    expect(await store.accountsAhead(days(3), 9)).toEqual([])
    expect(await store.accountsAhead(NOW, 9)).toEqual(['acc_1'])
    expect(await store.accountsAhead(NOW, 9, 'acc_1')).toEqual(['acc_1'])
    expect(await store.accountsAhead(NOW, 9, 'acc_2')).toEqual([])
    // A newer run that began in time does not hide one that is open.
    await world.save(openRun(aRun(2, { startedAt: NOW, finishedAt: NOW })))
    expect(await store.accountsAhead(NOW, 9)).toEqual(['acc_1'])
    await world.save([{ set: 'account.come-back', account: 'acc_1', now: days(1) }])
    expect(await store.accountsAhead(days(1), 9)).toEqual([])
    const run = { startedAt: days(1), beganAt: days(1), waitsUntil: days(1), finishedAt: null }
    expect(await store.run('run_1')).toMatchObject(run)
    const account = { nextSyncAt: days(1), lastReadBeganAt: days(1), lastCompleteReadAt: NOW }
    expect(await store.account('acc_1')).toMatchObject(account)
    const person = { readAt: days(1), revisit: 'next-run' }
    expect(await store.employee('acc_1', aRow(1).id)).toMatchObject(person)
    const [action] = await store.actionsOf('acc_1', [anAction(1).action.employeeId])
    expect(action?.nextTryAt).toBe(days(1))
    expect((await store.mailsDue(days(1), 9)).map(({ id }) => id)).toContain('mail_1')
    const memberships = (await store.membershipsOf('acc_1', [aRow(1).id])).get(aRow(1).id)
    expect(memberships).toEqual({ ent_a: endedAt(days(1)), ent_b: endedAt(NOW) })
    const [answer] = await store.answersOf('acc_1', [aRow(1).id])
    expect(answer).toMatchObject({ at: days(1), askAgainAt: days(1) })
    expect(answer?.looks.listedAt).toBe(days(1))
  })

  test('leavers are reduced 90 days after, people out of scope 30 days after, once', async () => {
    await world.company()
    await world.people(3)
    const patch = (number: number, change: object) =>
      patchEmployee('acc_1', aRow(number).id, change)
    await world.save(patch(1, { state: 'left', leftAt: NOW }), patch(2, { state: 'out_of_scope' }))
    await retain(NOW)
    await retain(days(29))
    expect(await isReduced(2)).toBeNull()
    expect(await retain(days(30))).toBe(1)
    expect(await isReduced(2)).toBe(days(30))
    await retain(days(89))
    expect(await isReduced(1)).toBeNull()
    await retain(days(90))
    expect(await isReduced(1)).toBe(days(90))
    expect(await isReduced(3)).toBeNull()
    expect(await retain(days(200))).toBe(0)
  })

  test('somebody who came back in time is not reduced, and the days start again the next time', async () => {
    await world.company()
    await world.people(2)
    const patch = (number: number, change: object) =>
      world.save(patchEmployee('acc_1', aRow(number).id, change))
    await patch(1, { state: 'out_of_scope' })
    await patch(2, { state: 'left' })
    await retain(NOW)
    await patch(1, { state: 'active' })
    await patch(2, { state: 'active' })
    await retain(days(40))
    await patch(1, { state: 'out_of_scope' })
    await patch(2, { state: 'left' })
    await retain(days(50))
    await retain(days(79))
    expect(await isReduced(1)).toBeNull()
    await retain(days(139))
    expect(await isReduced(1)).toBe(days(139))
    expect(await isReduced(2)).toBeNull()
    await retain(days(140))
    expect(await isReduced(2)).toBe(days(140))
  })

  test('of a reduced person no name, address or phone is left anywhere', async () => {
    await world.company()
    const row = aRow(1, { employee: { firstName: 'Canary', workEmail: 'canary@acme.test' } })
    await world.save(putEmployee(row, keysOf(row), null))
    const params = { email: 'canary@acme.test', first_name: 'Canary', last_name: 'C', phone: null }
    const invited = { kind: 'user.invite', params, purpose: 'join' } as const
    const done = { state: 'done', finishedAt: NOW, message: 'for Canary' } as const
    await world.save(
      patchEmployee('acc_1', row.id, { state: 'left', leftAt: NOW }),
      putLink(aLink(1, { emailKey: 'canary@acme.test', nameKey: 'canary' })),
      putAction(anAction(1, { ...done, action: invited })),
      putReport(aReport('rep_1')),
      putEvent({
        organization: 'org_1',
        account: 'acc_1',
        subject: row.id,
        type: 'employee.left',
        facts: { name: 'Canary' },
        at: NOW,
      }),
    )
    await retain(days(91))
    const link = await world.store.link('acc_1', row.id)
    const left = {
      row: await world.store.employee('acc_1', row.id),
      versions: await world.store.versions('acc_1', row.id),
      link,
      actions: await world.store.actionsOf('acc_1', [row.id]),
      events: await world.store.events({ subject: row.id }, 0, 9),
      reports: await world.store.openReports('acc_1'),
    }
    expect(JSON.stringify(left).toLowerCase()).not.toContain('canary')
    expect(JSON.stringify(left)).not.toContain('new@acme.test')
    expect(link).toMatchObject({ userId: 'user_1', remoteHash: 'remote-hash-1' })
    expect(left.actions[0]).toMatchObject({ state: 'done', finishedAt: NOW })
    const search = { search: 'canary' }
    const found = await world.store.employees('acc_1', search, { after: null, limit: 9 })
    expect(found.rows).toEqual([])
    expect(await world.store.employeesByEmail('acc_1', ['canary@acme.test'])).toEqual([])
  })

  test('a thousand leavers are reduced in a few calls, each bounded', async () => {
    await world.company()
    const rows = Array.from({ length: 1000 }, (_, n) => aRow(n + 1, { state: 'left', leftAt: NOW }))
    await world.save(...rows.map((row) => putEmployee(row, keysOf(row), null)))
    expect([await retain(days(90)), await retain(days(90)), await retain(days(90))]).toEqual([
      500, 500, 0,
    ])
  })

  test('old pages, mails, answers and dead jobs are deleted; the rest stays', async () => {
    await world.company()
    const page = (run: string) => putPage(run, 'employees', 0, null, ['src_1'])
    const over = { finishedAt: NOW, state: 'done' } as const
    await world.save(
      openRun(aRun(1, { ...over, complete: true })),
      openRun(aRun(2, { ...over, complete: true })),
      openRun(aRun(3, { ...over, complete: false, people: ['src_1'] })),
      openRun(aRun(4)),
      ...['run_1', 'run_2', 'run_3', 'run_4'].map(page),
      putMail(aMail('sent')),
      putMail(aMail('waiting')),
      patchMail('sent', { state: 'sent' }, NOW),
      putJob({ kind: 'deliver' }, NOW),
    )
    await world.store.claimKey('key', 'h', NOW)
    const [job] = await world.store.takeJobs(NOW, 'one', NOW, 1)
    await world.store.failJob(job!.id, 'one', 'x', null)
    const pages = async () => {
      const left: string[] = []
      for (const run of ['run_1', 'run_2', 'run_3', 'run_4']) {
        if ((await world.store.pageIds(run, 'employees')).length > 0) left.push(run)
      }
      return left
    }
    await retain(days(1))
    expect(await pages()).toEqual(['run_2', 'run_3', 'run_4'])
    expect((await world.store.countJobs()).dead).toBe(1)
    await retain(days(30))
    expect(await pages()).toEqual(['run_4'])
    expect((await world.store.run('run_3'))?.people).toBeNull()
    expect(await world.store.countJobs()).toEqual({ waiting: 0, dead: 0 })
    expect((await world.store.mailsDue(days(30), 9)).map(({ id }) => id)).toEqual(['waiting'])
    expect(await world.store.claimKey('key', 'other', NOW)).toBeNull()
  })

  test('erasing an organization leaves nothing of it, and everything of another one', async () => {
    await world.save(putOrganization(anOrganization('org_2'), NOW))
    await world.save(putAccount(anAccount({ id: 'acc_2', organization: 'org_2' })))
    await world.company()
    await world.people(2)
    const event = { account: null, subject: 's', type: 't', facts: {}, at: NOW }
    const audit = {
      account: null,
      actor: 'a',
      act: 'sync.request' as const,
      target: null,
      facts: {},
      at: NOW,
    }
    await world.save(
      openRun(aRun(1)),
      putPage('run_1', 'employees', 0, null, ['src_1']),
      putLink(aLink(1)),
      putUsers('org_1', [aUser(1)], NOW),
      planWrites(aPlan('plan_1')),
      putAction(anAction(1)),
      putPlanned('plan_1', 'act_1', 0, []),
      putReport(aReport('rep_1')),
      putOverride(anOverride()),
      putMail(aMail('mail_1')),
      putHint('acc_1', 'src_1', NOW),
      ...['org_1', 'org_2'].flatMap((organization) => [
        putEvent({ ...event, organization }),
        putAudit({ ...audit, organization }),
      ]),
      putJob({ kind: 'advance', account: 'acc_1' }, NOW),
      putJob({ kind: 'advance', account: 'acc_2' }, NOW),
    )
    await world.save([{ set: 'organization.erase', organization: 'org_1', leases: [] }])
    const slice = { after: null, limit: 9 }
    expect(await world.store.organization('org_1')).toBeNull()
    expect(await world.store.account('acc_1')).toBeNull()
    expect(await world.store.employee('acc_1', aRow(1).id)).toBeNull()
    expect(await world.store.versions('acc_1', aRow(1).id)).toEqual([])
    expect(await world.store.pageIds('run_1', 'employees')).toEqual([])
    expect(await world.store.countUsers('org_1')).toBe(0)
    expect(await world.store.action('act_1')).toBeNull()
    expect(await world.store.mailsDue(NOW, 9)).toEqual([])
    expect(await world.store.events({ organization: 'org_1' }, 0, 9)).toEqual([])
    expect((await world.store.audit('org_1', slice)).rows).toEqual([])
    const jobs = await world.store.takeJobs(NOW, 'one', NOW, 9)
    expect(jobs.map(({ job }) => job)).toEqual([{ kind: 'advance', account: 'acc_2' }])
    expect(await world.store.account('acc_2')).not.toBeNull()
    expect(await world.store.events({ organization: 'org_2' }, 0, 9)).toHaveLength(1)
    expect((await world.store.audit('org_2', slice)).rows).toHaveLength(1)
  })

  test('an outage is one until it ends, and the next one has the next number', async () => {
    const { store } = world
    const open = async () => (await store.openOutages()).map(({ number, since }) => [number, since])
    await world.save({ set: 'outage.end', service: 'host', at: NOW })
    await world.save({ set: 'outage.begin', service: 'host', code: 'host-unauthorized', at: NOW })
    await world.save({
      set: 'outage.begin',
      service: 'host',
      code: 'host-unauthorized',
      at: days(1),
    })
    expect(await open()).toEqual([[1, NOW]])
    const [first] = await store.outagesToTell(days(-1), NOW)
    expect(first).toMatchObject({ service: 'host', number: 1, toldAt: null, endedAt: null })
    await world.save(patch('outages', { service: 'host', number: 1 }, { toldAt: NOW }))
    expect(await store.outagesToTell(days(-1), NOW)).toEqual([])
    await world.save({ set: 'outage.end', service: 'host', at: days(2) })
    expect(await open()).toEqual([])
    expect(await store.outagesToTell(days(1), days(2))).toHaveLength(1)
    expect(await store.outagesToTell(days(3), days(4))).toEqual([])
    await world.save({
      set: 'outage.begin',
      service: 'host',
      code: 'host-unauthorized',
      at: days(5),
    })
    await world.save({
      set: 'outage.begin',
      service: 'mail',
      code: 'mail-unauthorized',
      at: days(6),
    })
    expect(await open()).toEqual([
      [2, days(5)],
      [1, days(6)],
    ])
  })

  test('what is counted over all accounts', async () => {
    await world.company()
    await world.save(
      putJob({ kind: 'deliver' }, NOW),
      putHint('acc_1', 'src_1', NOW),
      patchAccount('acc_1', {
        status: 'active',
        lastCompleteReadAt: NOW,
        problem: { code: 'host-unauthorized', since: NOW, mailedAt: null, mailedCode: null },
      }),
    )
    expect(await world.store.gauges(days(1))).toMatchObject({
      accounts: { active: 1 },
      problems: { 'host-unauthorized': 1 },
      completeReads: [NOW],
      heldPlans: { count: 0, since: null },
      hintsWaiting: 1,
      jobs: {
        waiting: { count: 1, since: NOW },
        running: { count: 0, since: null },
        dead: { count: 0, since: null },
      },
    })
  })

  test('accounts that the host refuses are tried again, and runs that it stopped go on', async () => {
    await world.company()
    const hostRefusal = { since: NOW, until: days(1), tries: 3 }
    await world.save(
      patchAccount('acc_1', { status: 'active', hostRefusal, nextSyncAt: days(2) }),
      openRun(aRun(1)),
      patchRun('run_1', {
        state: 'failed',
        reason: 'host-unauthorized',
        bookmark: { phase: 'over', onceTaken: { reason: 'sync-stale' } },
        finishedAt: NOW,
      }),
      putHint('acc_1', 'src_1', NOW),
    )
    expect(await world.store.accountsDue(NOW, 9)).toEqual([])
    await world.save(
      { set: 'accounts.try-host-again', now: NOW },
      { set: 'runs.resume', account: 'acc_1' },
    )
    expect(await world.store.accountsDue(NOW, 9)).toEqual(['acc_1'])
    expect(await world.store.account('acc_1')).toMatchObject({
      hostRefusal: { since: NOW, until: null, tries: 3 },
      nextSyncAt: NOW,
    })
    expect(await world.store.run('run_1')).toMatchObject({
      state: 'applying',
      reason: 'sync-stale',
      bookmark: { phase: 'apply' },
      finishedAt: null,
    })
  })

  test('a store with every migration applied is ready', async () => {
    expect(await world.store.unfit()).toBeNull()
  })
}
