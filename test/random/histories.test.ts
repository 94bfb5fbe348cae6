// R3: random histories of a company. Disturbed ones (HR lies, users changed by hand, decisions of admins, faults)
// are checked by invariants, undisturbed ones by invariants and a small model.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompany, type Company } from './company/company.ts'
import { undisturbedScenarios, undisturbedText, type Days } from './company/undisturbed-scenario.ts'
import {
  READS,
  scenarios,
  scenarioText,
  TROUBLES,
  webhookScenarios,
  type Day,
} from './company/scenario.ts'
import { runUndisturbed, WIDE } from './company/run-undisturbed.ts'
import { finalAccess, runScenario } from './company/run-scenario.ts'
import { amount, NIGHTLY } from './nightly.ts'
import { runAll } from './find-failures.ts'

const HISTORIES = amount('ROLLCALL_HISTORIES', 1_400, 100_000)
const UNDISTURBED = Math.ceil(HISTORIES / 4)
const LIMIT = { timeout: NIGHTLY ? 10_800_000 : 900_000 }
/** `grace_days` of the two undisturbed companies. */
const GRACES = [0, 2]

const entities = ['nl', 'de']
const open: Company[] = []
let company: Company
const calm: Company[] = []

beforeAll(async () => {
  const users = {
    ana: { role: 'owner' },
    bram: { role: 'admin' },
    chloe: { protected: true },
  } as const
  company = await opened({ people: 8, users, entities })
  for (const grace_days of GRACES)
    calm.push(await opened({ people: 8, entities, settings: { grace_days, brake: WIDE } }))
})
afterAll(async () => {
  for (const one of open.toReversed()) await one.close()
})

test('disturbed histories have every way of reading, every trouble and a clock ahead', () => {
  const days = fc.sample(scenarios, 500).flat()
  expect(new Set(days.map(({ read }) => read))).toEqual(new Set(READS))
  expect(new Set(days.map(({ trouble }) => trouble))).toEqual(new Set([null, ...TROUBLES]))
  expect(new Set(days.map(({ isAhead }) => isAhead))).toEqual(new Set([true, false]))
})

test('no disturbed history breaks an invariant', LIMIT, async () => {
  let tried = 0
  await runAll('histories', {
    scenarios,
    scenarioText,
    count: HISTORIES - UNDISTURBED,
    run: (scenario: readonly Day[]) => {
      tried += 1
      return runScenario(company, scenario, tried % 32 === 0)
    },
  })
})

test('every undisturbed history agrees with the model', LIMIT, async () => {
  await runAll('undisturbed histories', {
    scenarios: fc.record({ days: undisturbedScenarios, grace: fc.nat({ max: GRACES.length - 1 }) }),
    scenarioText: ({ days, grace }) => `${GRACES[grace]} days of grace\n${undisturbedText(days)}`,
    count: UNDISTURBED,
    run: ({ days, grace }: { days: Days; grace: number }) => {
      const one = calm[grace]
      if (one === undefined) throw new Error('no such company')
      return runUndisturbed(one, days, GRACES[grace] ?? 0)
    },
  })
})

test('webhooks, repeated, reordered or lost, change nothing in the end', async () => {
  const same = fc.asyncProperty(webhookScenarios, async (scenario) => {
    const loud = await finalAccess(company, scenario, true)
    expect(loud).toEqual(await finalAccess(company, scenario, false))
  })
  await fc.assert(same, { numRuns: Math.ceil(HISTORIES / 40) })
}, 600_000)

async function opened(options: Parameters<typeof aCompany>[0]): Promise<Company> {
  const one = await aCompany(options)
  open.push(one)
  return one
}
