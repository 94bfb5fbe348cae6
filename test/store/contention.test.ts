import { fork, type ChildProcess } from 'node:child_process'
import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LeaseLost } from '../../src/core/facts/errors.ts'
import { at, NOW } from '../contracts/store-records.ts'
import { openAt, temporaryFolder } from './temporary.ts'
import { count } from '../../src/sync/changes/accounts.ts'
import { putJob } from '../../src/sync/changes/runs.ts'

const TEN_MINUTES = 600_000

test('of two connections that ask for one lease, one gets it and the other cannot write under it', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const one = await openAt(file)
  const two = await openAt(file)
  const asked = await Promise.all([
    one.takeLease('account', 'one', NOW, TEN_MINUTES),
    two.takeLease('account', 'two', NOW, TEN_MINUTES),
  ])
  expect(asked.filter((lease) => lease !== null)).toHaveLength(1)
  const lease = asked.find((given) => given !== null)!
  const taken = await two.takeLease('account', 'three', at(11), TEN_MINUTES)
  expect(taken?.holder).toBe('three')
  await expect(one.commit(lease, [count('x')])).rejects.toThrow(LeaseLost)
  await two.commit(taken, [count('x')])
  expect(await one.counters()).toEqual({ x: 1 })
  await one.close()
  await two.close()
})

test('two processes that write at once lose nothing, take each job once and open each run once', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const store = await openAt(file)
  const jobs = Array.from({ length: 100 }, (_, index) =>
    putJob({ kind: 'advance', account: `acc_${index}` }, NOW),
  )
  await store.commit(null, jobs)
  const reports = await Promise.all(['one', 'two'].map((name) => worker(file, name)))
  expect(reports.flatMap(({ errors }) => errors)).toEqual([])
  expect(await store.counters()).toEqual({ x: 400 })
  const taken = reports.flatMap(({ jobs }) => jobs)
  expect(taken).toHaveLength(100)
  expect(new Set(taken).size).toBe(100)
  expect(await store.countJobs()).toEqual({ waiting: 0, dead: 0 })
  expect(reports.filter(({ lease }) => lease)).toHaveLength(1)
  await store.close()
})

test('a log cut at any byte opens to an earlier commit, whole', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'rollcall.db')
  const store = await openAt(file)
  await store.commit(null, [count('a'), count('b')])
  for (let time = 1; time < 20; time++) {
    await store.commit(null, [count('a'), count('b')])
  }
  const seen = new Set<number | undefined>()
  const size = statSync(`${file}-wal`).size
  for (let time = 0; time < 25; time++) {
    const copy = join(folder, `copy-${time}.db`)
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    // The last fifth holds the counts; an earlier cut would undo the migrations themselves.
    truncateSync(`${copy}-wal`, Math.floor(size * (0.8 + (0.2 * ((time * 7919) % 1000)) / 1000)))
    const opened = await openAt(copy)
    const { a, b } = await opened.counters()
    expect(a).toBe(b)
    seen.add(a)
    expect(opened.database.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    await opened.close()
  }
  expect(seen.size).toBeGreaterThan(5)
  await store.close()
})

interface Report {
  readonly errors: readonly string[]
  readonly jobs: readonly number[]
  readonly lease: boolean
}

function worker(file: string, name: string): Promise<Report> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'contender.ts'), [file, name])
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as Report))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`contender ended with ${code}`)))
  })
}
