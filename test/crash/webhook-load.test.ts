// R5: thousands of webhooks, also on a full or read-only disk. An acknowledged webhook is never lost.
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import type { World } from '../world/over-http.ts'
import type { Rollcall } from '../doubles/rollcall.ts'
import { startStage, type Stage } from '../world/stage.ts'
import { companyOn } from '../world/over-http.ts'
import { NIGHTLY, recordTotals } from '../random/nightly.ts'
import { percentile, sendAll, signedWebhooks, type LoadResult } from './webhook-load.ts'
import { atRest } from './end-state.ts'
import { startCrashStage } from './crash-stage.ts'
import { until } from './walks.ts'

const PEOPLE = 100
/** Names of more people at once wait for an approval (rule 36). */
const RENAMED = 25
const COUNTED = 'webhooks_accepted_total{kind="employee"}'

let stage: Stage
beforeAll(async () => {
  stage = await startStage({ LOG_LEVEL: 'error' })
})
afterAll(() => stage?.close())

test.each([
  { webhooks: 2_000, perSecond: Number.POSITIVE_INFINITY, nightly: false },
  { webhooks: 5_000, perSecond: 500, nightly: true },
])(
  '$webhooks webhooks are all answered 200, and none is lost',
  async ({ webhooks, perSecond, nightly }) => {
    if (nightly && !NIGHTLY) return
    const company = await companyOn(stage, { employees: PEOPLE })
    await until(() => Promise.resolve(atRest(company)))
    const renamed = company.hr.names().slice(0, RENAMED)
    for (const name of renamed) company.hr.change(name, { first_name: 'Nieuw' })
    const ids = Array.from({ length: webhooks }, (_, n) => company.hr.row(nameOf(n % PEOPLE)).id)
    const [counted, memory] = [counter(stage, COUNTED), memoryOf(stage)]
    const result = await sendAll(stage.rollcall.url, signedWebhooks(company, ids), { perSecond })
    const lost = webhooks - (counter(stage, COUNTED) - counted)
    printResult(`${webhooks} webhooks`, result, memoryOf(stage) - memory)
    expect([...result.statuses]).toEqual([[200, webhooks]])
    expect(lost).toBe(0)
    await until(() => Promise.resolve(atRest(company)))
    const names = company.users().map((user) => user.firstName)
    expect(names.filter((name) => name === 'Nieuw')).toHaveLength(RENAMED)
    expect(memoryOf(stage) - memory).toBeLessThan(100)
    recordTotals({ what: `R5 load of ${webhooks}`, tried: webhooks, lost, doubled: 0, failed: 0 })
  },
)

test('on a full or read-only disk webhooks get 503, the process lives, and none that got 200 is lost', async () => {
  const crash = await startCrashStage()
  const { rollcall } = crash.stage
  try {
    const company = await companyOn(crash.stage, { employees: 5, until: 'review' })
    await until(() => Promise.resolve(atRest(company)))
    const before = counter(crash.stage, COUNTED)
    let accepted = 0
    for (const disk of ['full', 'read-only', 'well'] as const) {
      await crash.disk(disk)
      const result = await sendAll(rollcall.url, strangers(company, disk))
      printResult(`a disk that is ${disk}`, result, 0)
      const refused = [...result.statuses.keys()].filter((status) => status !== 200)
      expect(refused).toEqual(disk === 'well' ? [] : [503])
      accepted += result.statuses.get(200) ?? 0
      if (disk === 'read-only') await tickFailed(rollcall)
    }
    expect(counter(crash.stage, COUNTED) - before).toBe(accepted)
    expect((await rollcall.terminate()).code).toBe(0)
    const tried = accepted
    recordTotals({ what: 'R11 full and read-only disk', tried, lost: 0, doubled: 0, failed: 0 })
  } finally {
    await crash.close()
  }
})

/** The schedule ticks every ten seconds. */
function tickFailed({ stdout }: Rollcall): Promise<void> {
  return until(() => Promise.resolve(stdout.some((line) => line.includes('tick.failed'))))
}

/** Webhooks about different people, so that each needs its own row. */
function strangers(company: World, kind: string) {
  const ids = Array.from({ length: 1_000 }, (_, n) => `${kind.repeat(10)}-${n}`)
  return signedWebhooks(company, ids)
}

function counter({ rollcall }: Stage, name: string): number {
  const db = new Database(rollcall.databaseFile, { readonly: true, timeout: 5_000 })
  try {
    return Number(db.prepare('select value from counters where name = ?').pluck().get(name) ?? 0)
  } finally {
    db.close()
  }
}

/** The memory of Rollcall's process in MiB. */
function memoryOf({ rollcall }: Stage): number {
  const status = readFileSync(`/proc/${rollcall.pid()}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
}

function printResult(what: string, result: LoadResult, grown: number): void {
  const rate = Math.round((result.times.length / result.ms) * 1000)
  const [p50, p99] = [percentile(result, 0.5), percentile(result, 0.99)]
  const statuses = [...result.statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  const line = `${what}: ${statuses}; p50 ${p50} ms, p99 ${p99} ms, ${rate}/s, RSS +${Math.round(grown)} MiB`
  // oxlint-disable-next-line no-console
  console.log(line)
}
