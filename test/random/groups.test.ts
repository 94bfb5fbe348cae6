// R3: random histories of a group with two HR systems, three entities and many zones. Disturbed ones are checked
// by invariants, undisturbed ones by invariants and a small model.
import { afterAll, beforeAll, test } from 'vitest'
import { WIDE } from './company/run-undisturbed.ts'
import { aGroup, MORNINGS, type Group } from './group/group.ts'
import { undisturbedGroupScenarios } from './group/undisturbed-scenario.ts'
import { groupScenarios, groupScenarioText, type GroupScenario } from './group/scenario.ts'
import { runGroupScenario, runUndisturbedGroup } from './group/run-scenario.ts'
import { amount, NIGHTLY } from './nightly.ts'
import { runAll } from './find-failures.ts'

const HISTORIES = amount('ROLLCALL_HISTORIES', 300, 20_000)
const UNDISTURBED = Math.ceil(HISTORIES / 4)
const LIMIT = { timeout: NIGHTLY ? 10_800_000 : 900_000 }
const groups: Group[] = []
const calm: Group[] = []

beforeAll(async () => {
  for (const morning of MORNINGS) groups.push(await aGroup(morning))
  for (const morning of MORNINGS) calm.push(await aGroup(morning, WIDE))
})
afterAll(async () => {
  for (const group of [...groups, ...calm].toReversed()) await group.close()
})

test('no disturbed history of a group breaks an invariant', LIMIT, () =>
  runAll('histories of groups', {
    scenarios: groupScenarios,
    scenarioText: groupScenarioText,
    count: HISTORIES - UNDISTURBED,
    run: (scenario) => runGroupScenario(groupOf(groups, scenario), scenario),
  }),
)

test('every undisturbed history of a group agrees with the model', LIMIT, () =>
  runAll('undisturbed histories of groups', {
    scenarios: undisturbedGroupScenarios,
    scenarioText: groupScenarioText,
    count: UNDISTURBED,
    run: (scenario) => runUndisturbedGroup(groupOf(calm, scenario), scenario),
  }),
)

function groupOf(some: readonly Group[], { morning }: GroupScenario): Group {
  const group = some[morning]
  if (group === undefined) throw new Error('no such morning')
  return group
}
