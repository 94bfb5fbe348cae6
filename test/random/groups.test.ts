// R3: random histories of a group with two HR systems, three entities and many zones, against a naive model.
import fc from 'fast-check'
import { afterAll, beforeAll, test, vi } from 'vitest'
import { aGroup, type Group } from './group-company.ts'
import { MORNINGS, stories, told, type Story } from './group-story.ts'
import { groupHistory } from './group-walk.ts'
import { hashesAtOnce, idsFrom, shortPauses } from './quick.ts'
import { NIGHTLY, tally } from './tally.ts'

const HISTORIES = Number(process.env['ROLLCALL_HISTORIES'] ?? (NIGHTLY ? 20_000 : 300))
const groups: Group[] = []
let tried = 0

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const ids = idsFrom()
  hashesAtOnce()
  shortPauses()
  for (const morning of MORNINGS) groups.push(await aGroup(morning, ids))
})
afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  for (const group of groups) await group.close()
})

test(
  'every history of a group ends as the model says',
  { timeout: NIGHTLY ? 10_800_000 : 240_000 },
  async () => {
    const began = performance.now()
    const seed = process.env['ROLLCALL_SEED']
    const outcome = await fc.check(fc.asyncProperty(stories, walked), {
      numRuns: HISTORIES,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} histories of groups, ${(tried / seconds).toFixed(1)} a second`)
    const failed = outcome.failed ? 1 : 0
    tally({ what: 'histories of groups', tried, lost: 0, doubled: 0, failed })
    if (!outcome.failed) return
    const [least] = outcome.counterexample ?? []
    const where = `seed ${outcome.seed}, path ${outcome.counterexamplePath}`
    throw new Error(`${least ? told(least) : ''}\n${where}`, { cause: outcome.errorInstance })
  },
)

function walked(story: Story): Promise<void> {
  const group = groups[story.morning]
  if (group === undefined) throw new Error('no such morning')
  tried += 1
  return groupHistory(group, story)
}
