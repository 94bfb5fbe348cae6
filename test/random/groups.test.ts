// R3: random histories of a group with two HR systems, three entities and many zones, against a naive model.
import { afterAll, beforeAll, test } from 'vitest'
import { aGroup, type Group } from './group-company.ts'
import { MORNINGS, stories, told, type Story } from './group-story.ts'
import { groupHistory } from './group-walk.ts'
import { amount, NIGHTLY, tally } from './tally.ts'
import { failuresOf } from './tries.ts'

const HISTORIES = amount('ROLLCALL_HISTORIES', 300, 20_000)
const groups: Group[] = []
let tried = 0

beforeAll(async () => {
  for (const morning of MORNINGS) groups.push(await aGroup(morning))
})
afterAll(async () => {
  for (const group of groups.toReversed()) await group.close()
})

test(
  'every history of a group ends as the model says',
  { timeout: NIGHTLY ? 10_800_000 : 900_000 },
  async () => {
    const began = performance.now()
    const failures = await failuresOf({ stories, walk: walked, told, count: HISTORIES })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} histories of groups, ${(tried / seconds).toFixed(1)} a second`)
    tally({ what: 'histories of groups', tried, lost: 0, doubled: 0, failed: failures.length })
    if (failures.length > 0) throw new Error(failures.join('\n\n'))
  },
)

function walked(story: Story): Promise<void> {
  const group = groups[story.morning]
  if (group === undefined) throw new Error('no such morning')
  tried += 1
  return groupHistory(group, story)
}
