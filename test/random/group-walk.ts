// Walks a group through a story; each step is compared with the model as it happens.
import { expect } from 'vitest'
import { requestSync } from '../../src/sync/run/request.ts'
import { DAY, HOUR, moveTo } from '../world/time.ts'
import { ADMIN } from '../world/view.ts'
import { groupChronicleOf, type GroupChronicle, type Side } from './group-chronicle.ts'
import type { Group, GroupMorning } from './group-company.ts'
import { happen } from './group-happen.ts'
import { groupLawsOf } from './group-laws.ts'
import { observed } from './group-observe.ts'
import type { Story } from './group-story.ts'

export async function groupHistory(group: Group, story: Story): Promise<void> {
  const world = group.morning()
  const chronicle = groupChronicleOf(world)
  const laws = groupLawsOf(world, chronicle)
  for (const [n, day] of story.days.entries()) {
    const midnight = Math.floor(Date.now() / DAY) * DAY + DAY
    for (const what of day.happens) {
      await happen(world, chronicle, what)
      expect(laws.broken).toEqual([])
    }
    moveTo(midnight + day.hour * HOUR)
    for (const { hr } of world.sides) hr.finishSync()
    for (const side of chronicle.sides) await readNow(world, chronicle, side, `day ${n + 1}`)
    chronicle.touched.clear()
    expect(laws.broken).toEqual([])
  }
  expect(world.errors().filter((line) => line.includes('step.failed'))).toEqual([])
}

async function readNow(
  world: GroupMorning,
  chronicle: GroupChronicle,
  { n }: Side,
  when: string,
): Promise<void> {
  await observed(world, chronicle, when, async () => {
    await requestSync(world.deps, world.sides[n]?.accountId() ?? '', 'full', ADMIN)
    await world.untilIdle()
  })
}
