// R2: two processes on one database. One works, the other finds the lease taken; a dead or frozen holder's ends in time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../doubles/company.ts'
import { prepareRollcall, type Rollcall } from '../doubles/rollcall.ts'
import { tally } from '../random/tally.ts'
import { atRest, doubledIn } from './end-state.ts'
import { startCrashStage, type CrashStage } from './shaken.ts'
import { until, WALKS } from './walks.ts'

const HOLD_MS = 2_000

let crash: CrashStage
let second: Rollcall
beforeAll(async () => {
  crash = await startCrashStage({ CRASH_HOLD_MS: String(HOLD_MS) })
  const { variables, rollcall } = crash.stage
  second = await prepareRollcall(
    { ...variables, ROLLCALL_DB: rollcall.databaseFile },
    'test/crash/node.ts',
  )
  await second.start()
}, 60_000)
afterAll(async () => {
  await second?.remove()
  await crash?.close()
})

/** A daily sync, with something done to whoever reads page two of the employees. */
async function dailySync(meanwhile: (company: World) => void): Promise<World> {
  const walk = WALKS.find((one) => one.name.startsWith('daily'))
  if (!walk) throw new Error('no daily walk')
  const company = await walk.start(crash.stage)
  await until(() => Promise.resolve(atRest(company)))
  let pages = 0
  crash.stage.watch((moment, asked) => {
    if (moment !== 'before' || asked.headers['x-account-token'] !== company.hr.token) return
    if (!asked.path.endsWith('/employees')) return
    pages += 1
    if (pages === 2) meanwhile(company)
  })
  await walk.run(company)
  await until(() => Promise.resolve(atRest(company)))
  crash.stage.watch(() => undefined)
  expect(company.inbox('deactivated')).toHaveLength(1)
  expect(company.inbox('added-summary')).toHaveLength(1)
  expect(doubledIn(company)).toEqual([])
  return company
}

test('of two processes at the same tick one reads and the other stays out of it', async () => {
  const company = await dailySync(() => undefined)
  const asked = crash.stage.merge.askedAbout(company.hr, 'employees')
  const pages = asked.slice(-Math.ceil(company.people.length / 4)).map((one) => one.query.get('cursor'))
  expect(new Set(pages).size).toBe(pages.length)
  tally({ what: 'R2 two at one tick', tried: 1, lost: 0, doubled: 0, failed: 0 })
}, 60_000)

test('a holder that freezes is replaced, and writes nothing when it thaws', async () => {
  const frozen: number[] = []
  await dailySync(() => {
    for (const { pid } of [crash.stage.rollcall]) frozen.push(freeze(pid()))
  })
  for (const pid of frozen) process.kill(pid, 'SIGCONT')
  await until(() => Promise.resolve(crash.stage.rollcall.running()))
  tally({ what: 'R2 frozen holder', tried: 1, lost: 0, doubled: 0, failed: 0 })
}, 60_000)

function freeze(pid: number): number {
  process.kill(pid, 'SIGSTOP')
  return pid
}
