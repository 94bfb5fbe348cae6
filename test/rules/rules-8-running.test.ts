// docs/rules.md section 8: when runs start, what a read may conclude, and what happens to a failing account.
import { describe, expect, test } from 'vitest'
import { json, withStatus } from '../doubles/answers.ts'
import { mergeTime } from '../doubles/calendar.ts'
import { mergeSyncIs, mergeSyncIsOld, syncEndsMeanwhile } from '../doubles/merge-lies.ts'
import { nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { DAY, HOUR } from '../world/time.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { putHint } from '../../src/sync/changes/runs.ts'

function lists(world: World): string[] {
  return world.merge.asked
    .map(({ path, query }) => `${path.split('/hris/v1/')[1] ?? ''}?${query.toString()}`)
    .filter((text) => /^(companies|groups|locations|employees)\?/.test(text))
}

describe('rule 41', () => {
  test('rule 41: a full read every 24 hours, at the same time of the day', async () => {
    const world = await linkedCompany()
    await world.days(5)
    const scheduled = (await world.runs()).filter((run) => run.trigger === 'schedule')
    expect(scheduled.map((run) => run.mode)).toEqual(Array(5).fill('full'))
    const due = new Set(scheduled.map((run) => run.startedAt.slice(11, 13)))
    expect(due.size).toBe(1)
  })

  test('rule 41: the time of the day does not drift with the duration of runs', async () => {
    const world = await linkedCompany()
    const first = Date.parse((await world.account()).nextSyncAt ?? '')
    await world.days(4)
    const later = Date.parse((await world.account()).nextSyncAt ?? '')
    expect((later - first) % DAY).toBe(0)
  })

  test('rule 41: a webhook starts a read at once, of its person only', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.hr.hire('yan')
    await world.webhook('zoe')
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.access('yan')).toEqual(NO_USER)
  })

  test('rule 41: many waiting hints become one delta read, since the start of the last read minus five minutes', async () => {
    const world = await linkedCompany({ employees: 30 })
    const began = Date.parse((await world.account()).lastReadBeganAt ?? '')
    await world.hours(1)
    for (let n = 0; n < 25; n += 1) {
      world.hr.change(nameOf(n), { first_name: `New${n}` })
      const at = new Date().toISOString()
      const hint = putHint(world.accountId, world.hr.row(nameOf(n)).id, at)
      await world.store.commit(null, [hint])
    }
    world.merge.asked.length = 0
    await world.hours(1)
    expect((await world.lastRun())?.mode).toBe('delta')
    const asked = lists(world).filter((text) => text.startsWith('employees?'))
    const after = new URLSearchParams(asked[0]?.split('?')[1]).get('modified_after')
    expect(Date.parse(after ?? '')).toBe(began - 5 * 60_000)
    expect(world.user('ana')).toMatchObject({ firstName: 'New0' })
  })

  test('rule 41: a change of scope settings starts a full read at once', async () => {
    const world = await linkedCompany()
    await world.settings({
      scope: [{ entity_id: '*', invite: true, where: [where('email_domain', 'acme.test')] }],
    })
    await world.untilIdle()
    expect((await world.runs()).filter((run) => run.mode === 'full')).toHaveLength(2)
  })

  test('rule 41: people whose date has come are read again before anything follows', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    // HR withdraws the last day, and Merge sends no webhook.
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.at('2026-05-04T23:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
  })
})

function where(field: string, value: string) {
  return { field, op: 'is' as const, value: [value] }
}

describe('rule 42', () => {
  test.each(['companies', 'groups', 'locations', 'employees'])(
    'rule 42: a list of %s that is incomplete makes the read incomplete',
    async (list) => {
      const world = await linkedCompany()
      world.hr.delete('ana')
      world.hr.breaks(500, list)
      expect(await world.reconcile()).toMatchObject({ state: 'incomplete' })
      expect(world.access('ana')).toEqual(WORKS)
      expect(await world.state('ana')).toBe('active')
    },
  )

  test.each([
    ['has failed', (world: World) => mergeSyncIs(world.hr.account, 'FAILED')],
    ['still runs', (world: World) => mergeSyncIs(world.hr.account, 'SYNCING')],
    ['is too old', (world: World) => mergeSyncIsOld(world.hr.account, 4)],
    [
      'changed during our read',
      (world: World) => world.hr.lies(syncEndsMeanwhile(world.hr.account)),
    ],
    [
      'is of an incomplete account',
      (world: World) => void (world.hr.account.status = 'INCOMPLETE'),
    ],
  ])('rule 42: absence is not judged where Merge’s own sync %s', async (_how, happens) => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.finishSync()
    happens(world)
    expect(await world.reconcile({ mergeFinishes: false })).toMatchObject({ state: 'incomplete' })
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('active')
  })

  test('rule 42: joiners and changes of an incomplete read are applied', async () => {
    const world = await linkedCompany()
    mergeSyncIs(world.hr.account, 'FAILED')
    world.hr.hire('zoe')
    await world.reconcile({ mergeFinishes: false })
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 42: an explicit end of employment on a valid page counts after a read by id', async () => {
    const world = await linkedCompany()
    mergeSyncIs(world.hr.account, 'FAILED')
    world.hr.terminate('ana', { on: '2026-05-01' })
    await world.reconcile({ mergeFinishes: false })
    expect(world.access('ana')).toEqual(ENDED)
    const byId = `employees/${world.hr.row('ana').id}`
    expect(world.merge.asked.some(({ path }) => path.endsWith(byId))).toBe(true)
  })

  test('rule 42: an explicit end does not count if the read by id says otherwise', async () => {
    const world = await linkedCompany()
    const id = world.hr.row('ana').id
    mergeSyncIs(world.hr.account, 'FAILED')
    world.hr.lies((honest) => {
      const body = JSON.parse(honest.body) as { results: { id: string }[] }
      const results = body.results.map((row) =>
        row.id === id
          ? { ...row, employment_status: 'INACTIVE', termination_date: '2026-05-01T00:00:00Z' }
          : row,
      )
      return json(200, { ...body, results })
    })
    await world.reconcile({ mergeFinishes: false })
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('rule 42: never DONE for seven days: admins are told that deletions are not seen', async () => {
    const world = await linkedCompany()
    world.hr.account.syncsDaily = false
    mergeSyncIs(world.hr.account, 'SYNCING')
    await world.days(6)
    expect(world.inbox('admin')).toEqual([])
    await world.days(3)
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { cause: 'deletions-unseen' })])
    expect(world.harmed()).toEqual([])
  })
})

describe('rule 43', () => {
  test('rule 43: `Retry-After` is honoured', async () => {
    const world = await linkedCompany()
    world.hr.account.tell('groups', withStatus(429, { 'retry-after': '90' }), { times: 1 })
    const from = Date.now()
    const run = await world.reconcile()
    expect(run.state).toBe('done')
    expect(Date.parse(run.finishedAt ?? '') - from).toBeGreaterThanOrEqual(90_000)
  })

  test('rule 43: an older record never overwrites a newer one', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Anna' })
    world.hr.finishSync()
    await world.webhook('ana')
    const row = world.hr.row('ana')
    Object.assign(row, { first_name: 'Ana', modified_at: mergeTime(Date.now() - DAY) })
    await world.reconcile()
    expect(world.user('ana')).toMatchObject({ firstName: 'Anna' })
  })
})

describe('rule 44', () => {
  test('rule 44: retries after 1, 6, 12, 24 hours, then daily; one mail, and one on recovery', async () => {
    const world = await linkedCompany()
    world.hr.breaks(500)
    await world.reconcile()
    const waits: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const next = Date.parse((await world.account()).nextSyncAt ?? '')
      waits.push(Math.round((next - Date.now()) / HOUR))
      await world.at(next + 10 * 60_000)
    }
    expect(waits).toEqual([1, 6, 12, 24, 24])
    expect(await world.account()).toMatchObject({ status: 'quarantined' })
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { occasion: 'first' })])
    world.hr.honest()
    await world.days(1.2)
    expect(await world.account()).toMatchObject({ status: 'active', problem: null, failures: 0 })
    expect(world.inbox('admin').at(-1)).toEqual(aMail('sync-recovered'))
    expect((await world.runs()).find((run) => run.state === 'done')).toMatchObject({
      trigger: 'recovery',
      mode: 'full',
    })
    expect(world.harmed()).toEqual([])
  })

  test('rule 44: the mail says that leavers are not being removed', async () => {
    const world = await linkedCompany()
    world.hr.breaks(500)
    await world.reconcile()
    expect(world.inbox('admin')[0]?.text.replaceAll('\n', ' ')).toMatch(
      /nobody (is|will be) removed|not (being )?removed|keep their access/i,
    )
  })

  test('rule 44: one mail if the reason changes, and a reminder a week', async () => {
    const world = await linkedCompany()
    world.hr.breaks(500)
    await world.reconcile()
    await world.days(9)
    world.hr.honest()
    world.hr.breaks(429)
    await world.days(2)
    expect(world.inbox('admin').map((mail) => mail.notice)).toMatchObject([
      { occasion: 'first' },
      { occasion: 'weekly' },
      { occasion: 'other-reason' },
    ])
  })

  test('rule 44: after 28 days it waits for an admin; a requested sync is always allowed', async () => {
    const world = await linkedCompany()
    world.hr.breaks(500)
    await world.reconcile()
    await world.days(31)
    expect(await world.account()).toMatchObject({ status: 'quarantined', nextSyncAt: null })
    world.hr.honest()
    await world.days(3)
    expect(await world.account()).toMatchObject({ status: 'quarantined' })
    await world.reconcile()
    expect(await world.account()).toMatchObject({ status: 'active' })
  })

  test.each([
    ['RELINK_NEEDED', (world: World) => void (world.hr.account.status = 'RELINK_NEEDED')],
    ['a refused token', (world: World) => void (world.hr.account.revoked = true)],
  ])('rule 44: %s stops it at once', async (_how, happens) => {
    const world = await linkedCompany()
    happens(world)
    world.hr.delete('ana')
    world.hr.terminate('bram', { on: '2026-05-01' })
    await world.reconcile()
    await world.days(4)
    expect(await world.account()).toMatchObject({ status: 'needs_relink' })
    expect(world.harmed()).toEqual([])
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { needsRelink: true })])
  })

  test('rule 44: a hint in quarantine does nothing until the next try', async () => {
    const world = await linkedCompany()
    world.hr.breaks(500)
    await world.reconcile()
    world.hr.terminate('ana', { on: '2026-05-01' })
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(WORKS)
  })
})

test('rule 44: a failing account never affects the others', async () => {
  const entities = ['nl', 'de'].map((id) => ({ id, name: id }))
  const { hr: dutch, linkAnother } = await linkedCompany({ entities, linked: ['nl'] })
  const world = await linkAnother(['de'])
  world.hr.hire('zoe')
  await world.mergeFinishes()
  await world.approve()
  world.hr.account.revoked = true
  world.hr.delete('zoe')
  dutch.hire('yan')
  dutch.terminate('ana', { on: '2026-05-03' })
  await world.days(1.5)
  expect(await world.account()).toMatchObject({ status: 'needs_relink' })
  expect(world.access('zoe')).toEqual({ status: 'invited', entities: ['de'], cards: [] })
  expect(world.access('yan')).toEqual(INVITED)
  expect(world.access('ana')).toEqual(ENDED)
})

test('rule 45: a day on which nothing changed writes no version and no action', async () => {
  const world = await linkedCompany()
  const { connection } = world.store.database
  const counts = () =>
    ['employee_versions', 'actions', 'outbox'].map((table) =>
      connection.prepare(`select count(*) as n from ${table}`).get(),
    )
  const before = counts()
  await world.days(8)
  expect(counts()).toEqual(before)
})
