// Our own clock was 30 hours ahead, and is right again: nothing waits or outranks by what it stored (rule 53).
import { describe, expect, test, vi } from 'vitest'
import {
  createToken,
  inspectToken,
  sessionOf,
  startSession,
} from '../../../src/sync/account/portal-sessions.ts'
import { requestSync } from '../../../src/sync/run/request.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { ENDED, INVITED, WORKS } from '../../world/people.ts'
import { steps } from '../../world/parts.ts'
import { withStatus } from '../../doubles/answers.ts'
import { HOUR, moveTo } from '../../world/time.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import { putJob } from '../../../src/sync/changes/runs.ts'

const YESTERDAY = '2026-05-03'

/** Does this with the clock 30 hours ahead, and sets it right. */
async function ahead(act: () => Promise<unknown>): Promise<void> {
  const from = Date.now()
  moveTo(from + 30 * HOUR)
  await act()
  vi.setSystemTime(from + 60_000)
}

function noticed(world: World): number {
  return world.errors().filter((line) => line.includes('clock.was-ahead')).length
}

describe('for one read', () => {
  test('rule 53: a leaver is seen with the next read', async () => {
    const world = await linkedCompany()
    for (const name of world.hr.names()) world.hr.change(name, { preferred_name: 'X' })
    await ahead(() => world.reconcile())
    world.hr.terminate('ana', { on: YESTERDAY })
    world.hr.change('bram', { first_name: 'Bramwell' })
    world.hr.hire('zoe')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.userOf('bram').firstName).toBe('Bramwell')
    expect(world.harmed()).toEqual(['ana@acme.test'])
  })

  test('a leaver is seen by webhook as well', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { preferred_name: 'X' })
    await ahead(() => world.reconcile())
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a decision made before the schedule has noticed hides nothing: the next read is today', async () => {
    const world = await linkedCompany()
    await ahead(() => world.reconcile())
    world.hr.terminate('ana', { on: YESTERDAY })
    world.hr.finishSync()
    await world.decide('bram', 'keep')
    await world.hours(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(noticed(world)).toBe(1)
  })

  test('a read that broke off then is no reason to refuse one now', async () => {
    const world = await linkedCompany()
    await ahead(async () => {
      world.hr.account.tell('employees', withStatus(500))
      await world.reconcile()
    })
    world.hr.account.honest()
    await world.decide('bram', 'end')
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('the schedule goes on today, and the fault is logged once', async () => {
    const world = await linkedCompany()
    await ahead(() => world.reconcile())
    const { seq = 0 } = (await world.lastRun()) ?? {}
    world.hr.terminate('ana', { on: YESTERDAY })
    world.hr.finishSync()
    await world.hours(1)
    expect((await world.lastRun())?.seq).toBeGreaterThan(seq)
    expect(world.access('ana')).toEqual(ENDED)
    await world.days(2)
    expect(noticed(world)).toBe(1)
  })

  test('somebody absent without an answer by id leaves with the next read', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.breaksFor('ana')
    await ahead(() => world.reconcile())
    expect(await world.state('ana')).toBe('missing')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a contradiction is confirmed by the next read', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-04-20', status: 'ACTIVE' })
    await ahead(() => world.reconcile())
    expect(world.access('ana')).toEqual(WORKS)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a last day that was still to come ends with its day', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04', status: 'ACTIVE' })
    await ahead(() => world.reconcile())
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toEqual(['left-terminated'])
  })

  test('a delta reads what changed since', async () => {
    const world = await linkedCompany()
    await ahead(() => world.reconcile())
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile({ mode: 'delta' })
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('an action that waited for its next try is tried today', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    world.host.fault.failNext(50, 503)
    await ahead(() => world.reconcile())
    world.host.fault.clear()
    await world.hours(2)
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('killed while ahead', () => {
  test('the lease of the dead is taken at once', async () => {
    const world = await linkedCompany()
    await ahead(() => {
      const now = new Date().toISOString()
      return world.store.takeLease(`account:${world.accountId}`, 'dead', now, 90_000)
    })
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('a lease of another process whose clock differs a little stands', async () => {
    const world = await linkedCompany()
    const soon = new Date(Date.now() + 60_000).toISOString()
    const now = new Date().toISOString()
    expect(await world.store.takeLease('x', 'other', soon, 90_000)).not.toBeNull()
    expect(await world.store.takeLease('x', 'this', now, 90_000)).toBeNull()
  })

  test('a job of the dead is taken at once', async () => {
    const { store } = await linkedCompany()
    const at = (ms: number) => new Date(Date.now() + ms).toISOString()
    await store.commit(null, [putJob({ kind: 'schedule' }, at(0))])
    await store.takeJobs(at(30 * HOUR), 'dead', at(30 * HOUR + 90_000), 9)
    expect(await store.takeJobs(at(1), 'this', at(90_000), 9)).toHaveLength(1)
    expect(await store.takeJobs(at(2), 'other', at(90_000), 9)).toHaveLength(0)
  })

  test('in the middle of a read: it goes on, and the next one sees the leaver', async () => {
    const world = await linkedCompany()
    await ahead(async () => {
      await requestSync(world.deps, world.accountId, 'full', ADMIN)
      await steps(world, async () => (await world.lastRun())?.bookmark.phase === 'employees')
    })
    await world.schedule()
    expect((await world.lastRun())?.finishedAt).not.toBeNull()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

test('a session or a door that was made while ahead does not last longer for it', async () => {
  const { deps } = await linkedCompany()
  const input = {
    organization: ORGANIZATION,
    kind: 'session',
    email: ADMIN,
    name: null,
    locale: null,
    role: 'admin',
    intent: 'home',
    account: null,
    returnUrl: null,
    madeBy: 'api',
  } as const
  let door = ''
  let cookie: string | null = null
  await ahead(async () => {
    door = (await createToken(deps, input)).secret
    const other = await createToken(deps, input)
    const { token } = await inspectToken(deps, other.secret)
    cookie = await startSession(deps, token, null)
    expect(await sessionOf(deps, cookie ?? '', true)).not.toBeNull()
  })
  expect((await inspectToken(deps, door)).state).toBe('over')
  expect(await sessionOf(deps, cookie ?? '', true)).toBeNull()
})
