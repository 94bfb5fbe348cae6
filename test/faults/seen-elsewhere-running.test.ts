// Failures seen in comparable systems (reliability.md, section 4): deliveries, repeats, caches, dates, migrations.
// C40 is in test/portal/entering.test.ts, C44 in test/contracts/host-suite.ts: they need a portal and a host.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/open.ts'
import { rowsOf } from '../../src/store/statements/rows.ts'
import { statement } from '../../src/store/changes/statement.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { syncEmployee } from '../../src/sync/run/request.ts'
import { work } from '../../src/sync/run/work.ts'
import { ADMIN } from '../world/view.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'
const SECRETS = [btoa('k'.repeat(32))]

function openStore(file = ':memory:', migrationsDir = 'migrations') {
  return openSqliteStore({ file, secrets: SECRETS, migrationsDir })
}

const kinds = (world: World) => world.host.tries.map(({ detail }) => detail.kind)

describe('what is remembered', () => {
  test('C9: page markers and fingerprints of records are dropped: nothing is done', async () => {
    const store = await openStore()
    onTestFinished(() => store.close())
    const world = await linkedCompany({ store })
    await store.database.batch([
      statement('delete from pages'),
      statement("update employees set hash = '', due_next_run = 1"),
    ])
    const { state } = await world.reconcile()
    expect(state).toBe('done')
    expect([world.done(), world.harmed(), world.inbox()]).toEqual([[], [], []])
  })

  test('C21: a page requested before a webhook does not overwrite what the webhook brought', async () => {
    const world = await linkedCompany({ users: 12, employees: 12 })
    const { id: sourceId } = world.hr.row('ana')
    // While the list is being read, HR changes and Merge sends a webhook.
    const { id: sourceAccountId, originId: accountId } = world.hr.account
    const { source } = world.deps
    const page: typeof source.page = async (account, listing, cursor) => {
      const answer = await source.page(account, listing, cursor)
      if (listing.kind !== 'employees') return answer
      world.hr.change('ana', { first_name: 'Anouk' })
      const hint = { kind: 'employee' as const, sourceAccountId, accountId, sourceId }
      await acceptHint(world.deps, hint)
      return answer
    }
    Object.assign(world.deps, { source: { ...source, page } })
    await world.reconcile()
    await world.untilIdle()
    expect(world.user('ana')?.firstName).toBe('Anouk')
    expect((await world.person('ana')).employee.firstName).toBe('Anouk')
  })

  test('C39: a start without its migrations fails, and never runs on half a database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-c39-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    await expect(openStore(join(folder, 'a.db'), folder)).rejects.toThrow(/migration/i)
    await expect(openStore(join(folder, 'b.db'), join(folder, 'none'))).rejects.toThrow()
  })

  test('C43: a delta read does not show who was removed, and makes nobody missing', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.change('bram', { last_name: 'Pap' })
    await world.reconcile({ mode: 'delta' })
    expect([world.access('ana'), await world.state('ana')]).toEqual([WORKS, 'active'])
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('what is delivered', () => {
  test('C12: an action with a final answer is not sent again', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    const before = kinds(world)
    expect(before).toEqual(['cards.block', 'user.deactivate'])
    for (let n = 0; n < 3; n += 1) {
      await world.reconcile()
      await world.hours(2)
    }
    expect(kinds(world)).toEqual(before)
  })

  test('C15: mails wait as long as the mail service fails, and arrive once', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    const down = { kind: 'retry', reason: 'HTTP 503', afterMs: null, outcomeUnknown: false }
    world.mails.answers.push(...Array.from({ length: 8 }, () => down as never))
    await world.reconcile()
    expect(world.inbox()).toEqual([])
    expect(world.access('ana')).toEqual(ENDED)
    await world.days(1)
    expect(world.inbox('admin').filter(({ kind }) => kind === 'deactivated')).toHaveLength(1)
  })

  test('C16: the effect, its trace and its mail are one commit', async () => {
    const store = await openStore()
    onTestFinished(() => store.close())
    const world = await linkedCompany({ store })
    const seen: (readonly number[])[] = []
    world.deps.store.commit = async (lease, writes) => {
      const answer = await store.commit(lease, writes)
      const sql = `select
        (select count(*) from actions where kind = 'user.deactivate' and state = 'done') as done,
        (select count(*) from audit where act = 'user.deactivate.done') as audited,
        (select count(*) from outbox where kind = 'deactivated') as mails`
      const [row] = await rowsOf<{ done: number; audited: number; mails: number }>(
        store.database,
        sql,
      )
      if (row !== undefined) seen.push([row.done, row.audited, row.mails])
      return answer
    }
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(new Set(seen.map(String))).toEqual(new Set(['0,0,0', '1,1,1']))
  })

  test('C17: an action that failed for good can be requested by hand again and again', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    world.host.fault.failNext(3, 409)
    await world.reconcile()
    const { id } = await world.person('zoe')
    for (let n = 0; n < 2; n += 1) {
      expect(world.access('zoe')).toEqual(NO_USER)
      await syncEmployee(world.deps, world.accountId, id, ADMIN)
      await world.untilIdle()
    }
    await syncEmployee(world.deps, world.accountId, id, ADMIN)
    await world.untilIdle()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(new Set(world.host.tries.map((each) => each.id)).size).toBe(4)
  })

  test('C18: repeated work sends no mail twice', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    const before = world.inbox().length
    expect(before).toBeGreaterThan(0)
    for (let n = 0; n < 3; n += 1) {
      await work(world.deps, { kind: 'advance', account: world.accountId })
      await work(world.deps, { kind: 'deliver' })
      await world.webhook('ana')
    }
    expect(world.inbox()).toHaveLength(before)
  })

  test('C19: of two changes in one second the later one counts, in whatever order the webhooks come', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Anna' })
    world.hr.change('ana', { first_name: 'Anouk' })
    await world.webhook('ana')
    await world.webhook('ana')
    expect(world.user('ana')?.firstName).toBe('Anouk')
  })
})

describe('dates', () => {
  test('C31: a postponed first day does not change an active user', async () => {
    const world = await linkedCompany({ settings: { invite_days_before_start: 7 } })
    world.hr.change('ana', { employment_status: 'PENDING', start_date: '2026-09-01T00:00:00Z' })
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('scheduled')
  })

  test('C32: an early invitation makes nothing else earlier', async () => {
    const world = await linkedCompany({ settings: { invite_days_before_start: 14 } })
    world.hr.hire('zoe', { start_date: '2026-05-11T00:00:00Z' })
    world.hr.terminate('ana', { on: '2026-05-11', status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    await world.at('2026-05-11T20:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-12T00:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('C34: the daily read stays at its time of day, however long a run takes', async () => {
    const world = await linkedCompany()
    const times = new Set<string>()
    for (let n = 0; n < 5; n += 1) {
      await world.days(1)
      times.add((await world.account()).nextSyncAt?.slice(11) ?? '')
      // By hand in between, which a clock that counts from the last end would follow.
      await world.reconcile()
    }
    expect(times.size).toBe(1)
  })
})
