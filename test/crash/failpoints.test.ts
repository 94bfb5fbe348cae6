// R1: SIGKILL at each named point of each walk; after the restart the end state is the same as without it.
// A seeded sample by default, every point and 200 random moments with ROLLCALL_NIGHTLY=1; ROLLCALL_TEST_SEED
// repeats a sample, CRASH_KILLS takes so many of each walk, CRASH_AT picks one point.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { World } from '../world/over-http.ts'
import { amount, NIGHTLY, recordTotals } from '../random/nightly.ts'
import {
  difference,
  prepared,
  randomFrom,
  shuffled,
  startCrashStage,
  walked,
  type CrashStage,
  type Ended,
  type Kill,
} from './crash-stage.ts'
import { WALKS, type Walk } from './walks.ts'

const SEED = Number(process.env['ROLLCALL_TEST_SEED'] ?? Date.now() % 1_000_000)
const ONLY = process.env['CRASH_AT']
const KILLS = process.env['CRASH_KILLS']
const BY_DAY = Number(KILLS ?? 2)
const MOMENTS = NIGHTLY ? Math.ceil(amount('CRASH_MOMENTS', 0, 200) / WALKS.length) : 0
const AT_ONCE = 8

let crash: CrashStage
beforeAll(async () => {
  crash = await startCrashStage()
})
afterAll(() => crash?.close())
afterEach(({ task }) => {
  // oxlint-disable-next-line no-console
  if (task.result?.state === 'fail') console.log(crash.stage.rollcall.stdout.slice(-40).join('\n'))
})

interface Result {
  reached: number
  lost: string[]
  doubled: string[]
  failed: string[]
}

test.each(WALKS)(
  'killed and started again, it ends in the same state: $name',
  async (walk) => {
    const [undisturbed, ...companies] = await prepared(
      crash,
      walk,
      1 + (NIGHTLY ? 0 : Math.min(BY_DAY, AT_ONCE)),
    )
    if (!undisturbed) throw new Error('no company')
    const calm = await walked(crash, walk, undisturbed)
    expect(calm.doubled).toEqual([])
    const kills = killsOf(walk, calm)
    const result = { reached: 0, lost: [], doubled: [], failed: [] }
    for (let from = 0; from < kills.length; from += AT_ONCE) {
      const some = kills.slice(from, from + AT_ONCE)
      companies.push(...(await prepared(crash, walk, some.length - companies.length)))
      for (const kill of some) await killOnce(walk, calm, companies.pop(), kill, result)
    }
    report(walk, kills.length, calm, result)
    const { lost, doubled, failed } = result
    expect({ seed: SEED, lost, doubled, failed }).toEqual({
      seed: SEED,
      lost: [],
      doubled: [],
      failed: [],
    })
  },
  NIGHTLY ? 3_600_000 : 900_000,
)

function killsOf(walk: Walk, calm: Ended): Kill[] {
  if (ONLY) return [{ at: ONLY }]
  const random = randomFrom(SEED + walk.name.length)
  const own = [...new Set(calm.points)].filter((point) => walk.points?.test(point) ?? true)
  const points = shuffled(own, random).map((at) => ({ at }))
  if (!NIGHTLY || KILLS !== undefined) return points.slice(0, BY_DAY)
  return [...points, ...Array.from({ length: MOMENTS }, () => ({ afterMs: random() * calm.ms }))]
}

async function killOnce(
  walk: Walk,
  calm: Ended,
  company: World | undefined,
  kill: Kill,
  result: Result,
): Promise<void> {
  const name = 'at' in kill ? kill.at : `after ${Math.round(kill.afterMs)} ms`
  if (!company) throw new Error('no company')
  try {
    const ended = await walked(crash, walk, company, kill)
    const { lost, more } = difference(calm.facts, ended.facts)
    result.reached += ended.revived > 0 ? 1 : 0
    result.lost.push(...lost.map((line) => `${name}: ${line}`))
    result.doubled.push(...[...more, ...ended.doubled].map((line) => `${name}: ${line}`))
  } catch (error) {
    result.failed.push(`${name}: ${String(error)}`)
  }
}

function report(walk: Walk, tried: number, calm: Ended, result: Result): void {
  const { reached, lost, doubled, failed } = result
  recordTotals({
    what: `R1 kills: ${walk.name}`,
    tried: reached,
    lost: lost.length,
    doubled: doubled.length,
    failed: failed.length,
  })
  const points = new Set(calm.points).size
  // oxlint-disable-next-line no-console
  console.log(`${walk.name}: ${points} points, ${reached} of ${tried} kills, seed ${SEED}`)
}
