// R3: random histories of HR, changes by hand, settings and admins, against a naive model and a few invariants.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompany, type Company } from './company.ts'
import { webhookScenarios, scenarios, scenarioText, type Day } from './scenario.ts'
import { amount, NIGHTLY, recordTotals } from './nightly.ts'
import { findFailures } from './find-failures.ts'
import { finalAccess, runScenario } from './run-scenario.ts'

const HISTORIES = amount('ROLLCALL_HISTORIES', 2_000, 100_000)
let company: Company
let tried = 0
let doubled = 0

beforeAll(async () => {
  const users = {
    ana: { role: 'owner' },
    bram: { role: 'admin' },
    chloe: { protected: true },
  } as const
  company = await aCompany({ people: 8, users, entities: ['nl', 'de'] })
})
afterAll(() => company?.close())

test(
  'every history ends as the model expects',
  { timeout: NIGHTLY ? 10_800_000 : 900_000 },
  async () => {
    const began = performance.now()
    const failures = await findFailures({ scenarios, run: runOne, scenarioText, count: HISTORIES })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} histories, ${(tried / seconds).toFixed(1)} a second`)
    recordTotals({ what: 'histories', tried, lost: 0, doubled, failed: failures.length })
    if (failures.length > 0) throw new Error(failures.join('\n\n'))
  },
)

test('webhooks, repeated, reordered or lost, change nothing in the end', async () => {
  const same = fc.asyncProperty(webhookScenarios, async (scenario) => {
    const withWebhooks = await finalAccess(company, scenario, true)
    expect(withWebhooks).toEqual(await finalAccess(company, scenario, false))
  })
  await fc.assert(same, { numRuns: Math.ceil(HISTORIES / 40) })
}, 600_000)

function runOne(scenario: readonly Day[]): Promise<void> {
  tried += 1
  return runScenario(company, scenario, tried % 32 === 0)
}
