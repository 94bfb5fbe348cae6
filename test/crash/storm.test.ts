// R5: webhooks in their thousands, and on a disk that takes nothing more. What was acknowledged is never lost.
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import type { World } from '../world/over-http.ts'
import type { Rollcall } from '../doubles/rollcall.ts'
import { startStage, type Stage } from '../world/stage.ts'
import { companyOn } from '../world/over-http.ts'
import { NIGHTLY, recordTotals } from '../random/nightly.ts'
import { percentile, ringAll, ringsAbout, type Rung } from './doorbell.ts'
import { atRest } from './end-state.ts'
import { startCrashStage } from './shaken.ts'
import { until } from './walks.ts'

const PEOPLE = 100
const COUNTED = 'webhooks_accepted_total{kind="employee"}'

let stage: Stage
beforeAll(async () => {
  stage = await startStage({ LOG_LEVEL: 'error' })
})
afterAll(() => stage?.close())

test.each([
  { rings: 2_000, perSecond: Number.POSITIVE_INFINITY, nightly: false },
  { rings: 5_000, perSecond: 500, nightly: true },
])(
  '$rings webhooks are all answered 200, and all are taken into account',
  async ({ rings, perSecond, nightly }) => {
    if (nightly && !NIGHTLY) return
    const company = await companyOn(stage, { employees: PEOPLE })
    await until(() => Promise.resolve(atRest(company)))
    for (const name of company.hr.names()) company.hr.change(name, { first_name: 'Nieuw' })
    const ids = Array.from({ length: rings }, (_, n) => company.hr.row(nameOf(n % PEOPLE)).id)
    const [counted, memory] = [counter(stage, COUNTED), memoryOf(stage)]
    const rung = await ringAll(stage.rollcall.url, ringsAbout(company, ids), { perSecond })
    const lost = rings - (counter(stage, COUNTED) - counted)
    said(`${rings} webhooks`, rung, memoryOf(stage) - memory)
    expect([...rung.statuses]).toEqual([[200, rings]])
    expect(lost).toBe(0)
    await until(() => Promise.resolve(atRest(company)))
    const names = company.users().map((user) => user.firstName)
    expect(names.filter((name) => name === 'Nieuw')).toHaveLength(PEOPLE)
    expect(memoryOf(stage) - memory).toBeLessThan(100)
    recordTotals({ what: `R5 storm of ${rings}`, tried: rings, lost, doubled: 0, failed: 0 })
  },
)

test('a disk that takes nothing means 503 and no end of the process; all that got 200 are there', async () => {
  const crash = await startCrashStage()
  const { rollcall } = crash.stage
  try {
    const company = await companyOn(crash.stage, { employees: 5, until: 'review' })
    await until(() => Promise.resolve(atRest(company)))
    const before = counter(crash.stage, COUNTED)
    let accepted = 0
    for (const disk of ['full', 'read-only', 'well'] as const) {
      await crash.disk(disk)
      const rung = await ringAll(rollcall.url, strangers(company, disk))
      said(`a disk that is ${disk}`, rung, 0)
      const refused = [...rung.statuses.keys()].filter((status) => status !== 200)
      expect(refused).toEqual(disk === 'well' ? [] : [503])
      accepted += rung.statuses.get(200) ?? 0
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

/** Each about another person: each needs its own row. */
function strangers(company: World, kind: string) {
  const ids = Array.from({ length: 1_000 }, (_, n) => `${kind.repeat(10)}-${n}`)
  return ringsAbout(company, ids)
}

function counter({ rollcall }: Stage, name: string): number {
  const db = new Database(rollcall.databaseFile, { readonly: true, timeout: 5_000 })
  try {
    return Number(db.prepare('select value from counters where name = ?').pluck().get(name) ?? 0)
  } finally {
    db.close()
  }
}

/** MiB of the product's process. */
function memoryOf({ rollcall }: Stage): number {
  const status = readFileSync(`/proc/${rollcall.pid()}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
}

function said(what: string, rung: Rung, grown: number): void {
  const rate = Math.round((rung.times.length / rung.ms) * 1000)
  const [p50, p99] = [percentile(rung, 0.5), percentile(rung, 0.99)]
  const statuses = [...rung.statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  const line = `${what}: ${statuses}; p50 ${p50} ms, p99 ${p99} ms, ${rate}/s, RSS +${Math.round(grown)} MiB`
  // oxlint-disable-next-line no-console
  console.log(line)
}
