// R3: random histories of HR, hands, settings and admins against a naive model and a few laws.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCompany, type Company } from './company.ts'
import { ringing, stories, told, type Day } from './story.ts'
import { amount, NIGHTLY, tally } from './tally.ts'
import { failuresOf } from './tries.ts'
import { endOf, history } from './walk.ts'

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
  'every history ends as the model says',
  { timeout: NIGHTLY ? 10_800_000 : 900_000 },
  async () => {
    const began = performance.now()
    const failures = await failuresOf({ stories, walk: walked, told, count: HISTORIES })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} histories, ${(tried / seconds).toFixed(1)} a second`)
    tally({ what: 'histories', tried, lost: 0, doubled, failed: failures.length })
    if (failures.length > 0) throw new Error(failures.join('\n\n'))
  },
)

test('webhooks, repeated, reordered or lost, change nothing in the end', async () => {
  const same = fc.asyncProperty(ringing, async (story) => {
    const loud = await endOf(company, story, true)
    expect(loud).toEqual(await endOf(company, story, false))
  })
  await fc.assert(same, { numRuns: Math.ceil(HISTORIES / 40) })
}, 600_000)

function walked(story: readonly Day[]): Promise<void> {
  tried += 1
  return history(company, story, tried % 32 === 0)
}
