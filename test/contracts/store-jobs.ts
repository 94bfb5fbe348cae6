import { expect, test } from 'vitest'
import type { Job } from '../../src/ports/job.ts'
import { at, NOW, days } from './store-records.ts'
import type { World } from './store-suite.ts'
import { putForget } from '../../src/sync/changes/accounts.ts'
import { putHint, putJob, removeHints } from '../../src/sync/changes/runs.ts'
import { patch, remove } from '../../src/sync/changes/verbs.ts'

export function jobContract(world: World): void {
  const ADVANCE: Job = { kind: 'advance', account: 'acc_1' }
  const ask = (runAt: string, job: Job = ADVANCE) => world.save(putJob(job, runAt))
  const take = (now: string, holder = 'one') => world.store.takeJobs(now, holder, later(now), 9)
  const later = (now: string) => new Date(Date.parse(now) + 5 * 60_000).toISOString()
  async function takeOne(now: string, holder?: string) {
    const [job] = await take(now, holder)
    if (job === undefined) throw new Error('no job is due')
    return job
  }

  test('the same job enqueued twice is one job, at the earlier time', async () => {
    await ask(at(5))
    await ask(at(2))
    await world.save(putJob({ account: 'acc_1', kind: 'advance' }, at(9)))
    expect(await world.store.nextJobAt()).toBe(at(2))
    expect(await take(at(1))).toEqual([])
    const jobs = await take(at(2))
    expect(jobs).toEqual([{ id: jobs[0]?.id, job: ADVANCE, attempts: 1 }])
    expect(await world.store.countJobs()).toEqual({ waiting: 1, dead: 0 })
  })

  test('a finished job is removed, and jobs come in the order of their times', async () => {
    await ask(at(2))
    await ask(at(1), { kind: 'deliver' })
    const jobs = await take(at(2))
    expect(jobs.map(({ job }) => job.kind)).toEqual(['deliver', 'advance'])
    for (const { id } of jobs) await world.store.finishJob(id, 'one')
    expect(await world.store.nextJobAt()).toBeNull()
    expect(await world.store.countJobs()).toEqual({ waiting: 0, dead: 0 })
  })

  test('a job enqueued again while it runs, runs once more', async () => {
    await ask(NOW)
    const { id } = await takeOne(NOW)
    await ask(at(60))
    await ask(at(30))
    expect(await take(at(1), 'two')).toEqual([])
    await world.store.finishJob(id, 'one')
    expect(await world.store.nextJobAt()).toBe(at(30))
    expect(await take(at(29))).toEqual([])
    const again = await takeOne(at(30))
    expect(again.attempts).toBe(1)
    await world.store.finishJob(again.id, 'one')
    expect(await world.store.nextJobAt()).toBeNull()
  })

  test('also if it is enqueued for the same time as before', async () => {
    await ask(NOW)
    const { id } = await takeOne(NOW)
    await ask(NOW)
    await world.store.finishJob(id, 'one')
    expect(await take(NOW)).toHaveLength(1)
  })

  test('the job of a dead holder is taken again after its time, and the dead holder cannot finish it', async () => {
    await ask(NOW)
    const { id } = await takeOne(NOW)
    expect(await world.store.nextJobAt()).toBe(at(5))
    expect(await take(at(4), 'two')).toEqual([])
    const taken = await takeOne(at(5), 'two')
    expect(taken).toMatchObject({ id, attempts: 2 })
    await world.store.finishJob(id, 'one')
    await world.store.failJob(id, 'one', 'late', null)
    expect(await world.store.countJobs()).toEqual({ waiting: 1, dead: 0 })
    await world.store.finishJob(id, 'two')
    expect(await world.store.countJobs()).toEqual({ waiting: 0, dead: 0 })
  })

  test('a failed job waits, then is dead, and is revived when it is enqueued again', async () => {
    await ask(NOW)
    const first = await takeOne(NOW)
    await world.store.failJob(first.id, 'one', 'no answer', at(10))
    expect(await take(at(9))).toEqual([])
    const second = await takeOne(at(10))
    expect(second.attempts).toBe(2)
    await world.store.failJob(second.id, 'one', 'no answer', null)
    expect(await world.store.countJobs()).toEqual({ waiting: 0, dead: 1 })
    expect(await world.store.nextJobAt()).toBeNull()
    expect(await take(at(999))).toEqual([])
    await ask(at(20))
    expect(await takeOne(at(20))).toMatchObject({ attempts: 1 })
  })

  test('a job that was enqueued again while it gives up is tried again', async () => {
    await ask(NOW)
    const { id } = await takeOne(NOW)
    await ask(at(3))
    await world.store.failJob(id, 'one', 'no answer', null)
    expect(await world.store.countJobs()).toEqual({ waiting: 1, dead: 0 })
    expect(await takeOne(at(3))).toMatchObject({ attempts: 1 })
  })

  test('no more jobs are taken than the limit', async () => {
    await ask(NOW)
    await ask(NOW, { kind: 'deliver' })
    await ask(NOW, { kind: 'retain' })
    expect(await world.store.takeJobs(NOW, 'one', at(5), 2)).toHaveLength(2)
    expect(await take(NOW, 'two')).toHaveLength(1)
  })

  test('an account to be forgotten is there once, waits for its next try, and outlives its organization', async () => {
    await world.company()
    const { store } = world
    const forget = { id: 'forget_1', account: 'acc_1', token: 't', judged: false, since: at(1) }
    await world.save(putForget(forget))
    await world.save(putForget({ ...forget, token: 'later', since: at(2) }))
    const stored = { ...forget, tries: 0, nextTryAt: at(1), failure: null }
    expect(await store.forgetsDue(NOW, 9)).toEqual([])
    expect(await store.forgetsDue(at(1), 9)).toEqual([stored])
    const tried = { tries: 1, nextTryAt: at(5), failure: 'source-error' } as const
    await world.save(patch('forgets', { id: 'forget_1' }, tried))
    await world.save({ set: 'organization.erase', organization: 'org_1', leases: [] })
    expect(await store.forgetsDue(at(4), 9)).toEqual([])
    expect(await store.forgets('acc_2')).toEqual([])
    expect(await store.forgets(null)).toEqual([{ ...stored, ...tried }])
    await world.save(patch('forgets', { id: 'forget_1' }, { ...tried, nextTryAt: days(9) }))
    expect(await store.forgetsDue(NOW, 9)).toHaveLength(1)
    await world.save(remove('forgets', { id: 'forget_1' }))
    expect(await store.forgets('acc_1')).toEqual([])
  })

  test('there is one hint per person, oldest first, and a later hint is not removed by an earlier read', async () => {
    await world.company()
    const hint = (id: string, when: string) => world.save(putHint('acc_1', id, when))
    await hint('src_1', at(2))
    await hint('src_2', at(1))
    await hint('src_2', at(3))
    await hint('src_3', at(1))
    await hint('src_1', NOW)
    expect(await world.store.hints('acc_1', 9)).toEqual(['src_3', 'src_1', 'src_2'])
    expect(await world.store.countHints('acc_1')).toBe(3)
    await world.save(removeHints('acc_1', ['src_1', 'src_2'], at(3)))
    expect(await world.store.hints('acc_1', 9)).toEqual(['src_3', 'src_2'])
    await world.save(removeHints('acc_1', null, at(3)))
    expect(await world.store.hints('acc_1', 9)).toEqual(['src_2'])
  })

  test('a hint about an unknown account is refused, and nothing else of the batch is lost', async () => {
    await world.company()
    const good = world.save(putHint('acc_1', 'src_1', NOW))
    const bad = world.save(putHint('acc_9', 'src_1', NOW))
    const also = world.save(putHint('acc_1', 'src_2', NOW))
    await expect(bad).rejects.toThrow(/FOREIGN KEY/)
    await Promise.all([good, also])
    expect(await world.store.countHints('acc_1')).toBe(2)
  })
}
