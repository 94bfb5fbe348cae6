// R3: random histories of a group with two HR systems, three entities and many zones, against a naive model.
import { afterAll, beforeAll, test } from 'vitest'
import { aGroup, type Group } from './group-company.ts'
import { STARTS, scenarios, scenarioText, type Scenario } from './group-scenario.ts'
import { runGroupScenario } from './run-group-scenario.ts'
import { amount, NIGHTLY, recordTotals } from './nightly.ts'
import { findFailures } from './find-failures.ts'

const HISTORIES = amount('ROLLCALL_HISTORIES', 300, 20_000)
const groups: Group[] = []
let tried = 0

beforeAll(async () => {
  for (const start of STARTS) groups.push(await aGroup(start))
})
afterAll(async () => {
  for (const group of groups.toReversed()) await group.close()
})

test(
  'every history of a group ends as the model expects',
  { timeout: NIGHTLY ? 10_800_000 : 900_000 },
  async () => {
    const began = performance.now()
    const failures = await findFailures({ scenarios, run: runOne, scenarioText, count: HISTORIES })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} histories of groups, ${(tried / seconds).toFixed(1)} a second`)
    recordTotals({
      what: 'histories of groups',
      tried,
      lost: 0,
      doubled: 0,
      failed: failures.length,
    })
    if (failures.length > 0) throw new Error(failures.join('\n\n'))
  },
)

function runOne(scenario: Scenario): Promise<void> {
  const group = groups[scenario.start]
  if (group === undefined) throw new Error('no such start')
  tried += 1
  return runGroupScenario(group, scenario)
}
