// SIGTERM at any moment of a walk: exit 0 in time, and the next start finishes the work.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amount, NIGHTLY, recordTotals } from '../random/nightly.ts'
import {
  difference,
  prepared,
  randomFrom,
  startCrashStage,
  walked,
  type CrashStage,
} from './crash-stage.ts'
import { WALKS } from './walks.ts'

const SEED = Number(process.env['ROLLCALL_TEST_SEED'] ?? Date.now() % 1_000_000)
const TIMES = amount('CRASH_ENDS', 3, 50)

/** Rollcall's own limit is seven seconds; the rest is for a busy machine. */
const IN_TIME = 25_000

let crash: CrashStage
beforeAll(async () => {
  crash = await startCrashStage()
})
afterAll(() => crash?.close())

test(
  'SIGTERM at a random moment exits with 0, and nothing of the walk is lost',
  async () => {
    const walk = WALKS.find((one) => one.name.startsWith('daily'))
    if (!walk) throw new Error('no daily walk')
    const random = randomFrom(SEED)
    const [first] = await prepared(crash, walk, 1)
    if (!first) throw new Error('no company')
    const calm = await walked(crash, walk, first)
    const exits: { code: number | null; afterMs: number }[] = []
    const wrong: string[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const [company] = await prepared(crash, walk, 1)
      if (!company) throw new Error('no company')
      const told = sleep(random() * calm.ms).then(async () => {
        const { code, afterMs } = await crash.stage.rollcall.terminate()
        exits.push({ code, afterMs })
      })
      const ended = await walked(crash, walk, company)
      await told
      if (!crash.stage.rollcall.running()) await crash.stage.rollcall.start()
      const { lost, more } = difference(calm.facts, ended.facts)
      wrong.push(...lost, ...more, ...ended.doubled)
    }
    const bad = exits.filter(({ code, afterMs }) => code !== 0 || afterMs > IN_TIME)
    recordTotals({
      what: 'SIGTERM at random',
      tried: TIMES,
      lost: wrong.length,
      doubled: 0,
      failed: bad.length,
    })
    const slowest = Math.max(...exits.map(({ afterMs }) => afterMs))
    // oxlint-disable-next-line no-console
    console.log(`${exits.length} exits, the slowest in ${slowest} ms, seed ${SEED}`)
    expect({ seed: SEED, bad, wrong }).toEqual({ seed: SEED, bad: [], wrong: [] })
  },
  NIGHTLY ? 1_200_000 : 300_000,
)
