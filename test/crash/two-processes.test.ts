// R2: two processes on one database. One works, the other finds the lease taken; the lease of a dead or frozen one ends.
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../world/over-http.ts'
import { prepareRollcall, type Rollcall } from '../doubles/rollcall.ts'
import { recordTotals } from '../random/nightly.ts'
import { atRest, doubledIn, endState } from './end-state.ts'
import { startCrashStage, type CrashStage } from './crash-stage.ts'
import { until, WALKS } from './walks.ts'

const HOLD_MS = 2_000

let crash: CrashStage
let second: Rollcall
let undisturbed: string[]
beforeAll(async () => {
  crash = await startCrashStage({ CRASH_HOLD_MS: String(HOLD_MS) })
  const { variables, rollcall } = crash.stage
  second = await prepareRollcall(
    { ...variables, ROLLCALL_DB: rollcall.databaseFile },
    'test/crash/node.ts',
  )
  await second.start()
})
afterAll(async () => {
  await second?.remove()
  await crash?.close()
})

test('of two processes at the same tick only one reads', async () => {
  const { company, cursors } = await dailySync(() => undefined)
  undisturbed = endState(company)
  expect(cursors).toHaveLength(3)
  expect(new Set(cursors).size).toBe(3)
  expect(doubledIn(company)).toEqual([])
  recordTotals({ what: 'R2 two at one tick', tried: 1, lost: 0, doubled: 0, failed: 0 })
})

test('a holder that freezes is replaced, and can write nothing when it continues', async () => {
  let pid = 0
  const { company } = await dailySync((one) => {
    pid = holderOf(one)
    process.kill(pid, 'SIGSTOP')
  })
  process.kill(pid, 'SIGCONT')
  // Its answer shows that it runs again, so it has also tried to write what it was about to write.
  const { url } = [crash.stage.rollcall, second].find((one) => one.pid() === pid) ?? second
  await until(async () => (await fetch(`${url}/readyz`)).status === 200)
  await until(() => Promise.resolve(atRest(company)))
  expect(endState(company)).toEqual(undisturbed)
  expect(doubledIn(company)).toEqual([])
  recordTotals({ what: 'R2 frozen holder', tried: 1, lost: 0, doubled: 0, failed: 0 })
})

test('a holder that dies is replaced when its lease ends', async () => {
  let died = 0
  const { company } = await dailySync((one) => {
    process.kill(holderOf(one), 'SIGKILL')
    died = Date.now()
  })
  // oxlint-disable-next-line no-console
  console.log(`${Date.now() - died} ms from the death of the holder to the end of its run`)
  expect(endState(company)).toEqual(undisturbed)
  expect(doubledIn(company)).toEqual([])
  recordTotals({ what: 'R2 dead holder', tried: 1, lost: 0, doubled: 0, failed: 0 })
})

/** A daily sync of a new company; `onPageTwo` is called when its second page of people is requested. */
async function dailySync(
  onPageTwo: (company: World) => void,
): Promise<{ company: World; cursors: (string | null)[] }> {
  const walk = WALKS.find((one) => one.name.startsWith('daily'))
  if (!walk) throw new Error('no daily walk')
  const company = await walk.start(crash.stage)
  await until(() => Promise.resolve(atRest(company)))
  const cursors: (string | null)[] = []
  crash.stage.watch((moment, asked) => {
    if (moment !== 'before' || asked.headers['x-account-token'] !== company.hr.account.token) return
    if (!asked.path.endsWith('/employees')) return
    cursors.push(asked.query.get('cursor'))
    if (cursors.length === 2) onPageTwo(company)
  })
  await walk.run(company)
  await until(() => Promise.resolve(atRest(company)))
  crash.stage.watch(null)
  return { company, cursors }
}

/** The id of the process that works on the account; the holder's name contains it. */
function holderOf(company: World): number {
  const db = new Database(crash.stage.rollcall.databaseFile, { readonly: true })
  try {
    const name = `account:${company.accountId}`
    const holder = db.prepare('select holder from leases where name = ?').pluck().get(name)
    const pid = Number(String(holder).split('/')[2])
    if (pid !== crash.stage.rollcall.pid() && pid !== second.pid()) throw new Error(String(holder))
    return pid
  } finally {
    db.close()
  }
}
