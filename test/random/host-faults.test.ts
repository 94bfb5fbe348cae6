// R7: whatever the product does, the world ends as HR has it, and nobody is there twice.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR } from '../world/time.ts'
import { aCompany, type Company, type Morning } from './company.ts'
import { APPLIED_UNSAID } from './host-product.ts'
import { hostLawsOf, type HostLaws } from './host-laws.ts'
import { stories, told, type Day } from './host-story.ts'
import { booksAgree, happens, isAsHrHasIt } from './host-world.ts'
import { amount, NIGHTLY, tally } from './tally.ts'

const STORIES = amount('ROLLCALL_HOST_FAULTS', 100, 2_500)
let company: Company
let tried = 0
const invited = { tried: 0, unsaid: 0, doubled: 0 }

beforeAll(async () => {
  const users = {
    ana: { role: 'owner' },
    bram: { role: 'admin' },
    chloe: { protected: true },
  } as const
  company = await aCompany({ people: 8, users, entities: ['nl', 'de'] })
})
afterAll(() => company?.close())

test('the world comes to be as HR has it', { timeout: NIGHTLY ? 3_600_000 : 900_000 }, async () => {
  const began = performance.now()
  const outcome = await fc.check(fc.asyncProperty(stories, lived), { numRuns: STORIES })
  const seconds = (performance.now() - began) / 1000
  const share = ((100 * invited.unsaid) / invited.tried).toFixed(0)
  console.info(
    `${tried} stories of a faulty product in ${seconds.toFixed(1)} s: ${invited.tried} invitations, ` +
      `${share} % done without an answer, ${invited.doubled} of them twice`,
  )
  const failed = outcome.failed ? 1 : 0
  tally({ what: 'host faults', tried, lost: 0, doubled: invited.doubled, failed })
  if (outcome.failed) {
    const [least] = outcome.counterexample ?? []
    const seed = `seed ${outcome.seed}, path ${outcome.counterexamplePath}`
    throw new Error(`${least ? told(least) : ''}\n${seed}`, { cause: outcome.errorInstance })
  }
})

test.each([...APPLIED_UNSAID])('an invitation that ends as "%s" makes one user', async (act) => {
  const before = { ...invited }
  const hire = { kind: 'hire', place: 'nl', known: false } as const
  const calm = { rest: 'fine', list: 'whole', hours: 0, approve: false } as const
  await lived([{ happens: [hire], acts: [act], ...calm }])
  const { tried: all, unsaid, doubled } = invited
  expect([all - before.tried, unsaid - before.unsaid, doubled - before.doubled]).toEqual([1, 1, 0])
})

async function lived(story: readonly Day[]): Promise<void> {
  tried += 1
  const world = company.morning()
  const guest = { ...world.host.get('u_dries'), id: 'u_guest', email: 'guest@acme.test' }
  world.host.put(guest)
  const laws = hostLawsOf(world)
  try {
    for (const day of story) await passes(world, laws, day)
    laws.honest()
    // Retries go on for three days; whom HR deleted is read twice, held, and then read again.
    for (let n = 0; n < 4; n += 1) {
      await world.dailyRead()
      await comesToRest(world)
      if ((await world.plan()) !== null) await world.approve()
      await comesToRest(world)
    }
    expect(laws.broken).toEqual([])
    await isAsHrHasIt(world, laws)
    await booksAgree(world, laws)
    expect(world.host.get('u_guest'), 'an external user').toEqual(guest)
  } finally {
    const { tried: n, unsaid, doubled } = laws.invitations()
    invited.tried += n
    invited.unsaid += unsaid
    invited.doubled += doubled
  }
}

async function passes(world: Morning, laws: HostLaws, day: Day): Promise<void> {
  for (const what of day.happens) await happens(world, laws, what)
  Object.assign(laws.weather, { acts: [...day.acts], rest: day.rest, list: day.list })
  await world.dailyRead()
  await world.untilIdle(day.hours * HOUR)
  const { status } = await world.account()
  if (day.approve && status === 'active' && (await world.plan()) !== null) await world.approve()
}

/** Until the last retry, and the run that a failing read has put off. */
async function comesToRest(world: Morning): Promise<void> {
  await world.untilIdle(10 * HOUR)
}
