// R4: whatever Merge does on real sockets, nobody leaves by a read that is not whole, and truth heals.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMerge, type Merge } from '../doubles/merge.ts'
import { HOUR, MINUTE, moveTo } from '../rules/moments.ts'
import { nameOf } from '../rules/hr.ts'
import { aCompany, type Company, type Morning } from './company.ts'
import { faults, heal, spoil, type Fault } from './lies.ts'
import { NIGHTLY, tally } from './tally.ts'
import { runsEnded, witnessOf, type Witness } from './witness.ts'

const SCHEDULES = Number(process.env['ROLLCALL_SCHEDULES'] ?? (NIGHTLY ? 10_000 : 500))
const SIZES = [5, 12, 30] as const
const companies = new Map<number, Company>()
let merge: Merge
let tried = 0

beforeAll(async () => {
  merge = await startMerge()
})
afterAll(async () => {
  for (const company of companies.values()) await company.close()
  await merge.stop()
})

const truths = fc.record({
  what: fc.constantFrom('nothing', 'delete', 'terminate', 'inactive', 'hire'),
  who: fc.nat({ max: 29 }),
})
const schedules = fc.record({
  people: fc.constantFrom(...SIZES),
  pageCap: fc.constantFrom(2, 4, 7, 100),
  truth: fc.array(truths, { minLength: 1, maxLength: 4 }),
  days: faults,
})
type Schedule = typeof schedules extends fc.Arbitrary<infer S> ? S : never

test(
  'no leaver is born of a read that is not whole',
  { timeout: NIGHTLY ? 3_600_000 : 120_000 },
  async () => {
    const began = performance.now()
    const property = fc.asyncProperty(schedules, story)
    const outcome = await fc.check(property, { numRuns: SCHEDULES })
    tally({ what: 'Merge faults', tried, lost: 0, doubled: 0, failed: outcome.failed ? 1 : 0 })
    const seconds = (performance.now() - began) / 1000
    console.info(`${tried} schedules of Merge faults in ${seconds.toFixed(1)} s`)
    if (outcome.failed)
      throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance })
  },
)

test.skipIf(!process.env['STORY'])('one story', async () => {
  await story(JSON.parse(process.env['STORY'] ?? '') as Schedule)
})

async function story({ people, pageCap, truth, days }: Schedule): Promise<void> {
  tried += 1
  const world = (await company(people)).morning()
  const { account } = world.hr
  const witness = witnessOf(world)
  for (const [n, lies] of days.entries()) {
    happens(world, witness, truth[n] ?? { what: 'nothing', who: 0 })
    account.pageCap = pageCap
    const t = performance.now()
    await day(world, witness, lies)
    if (process.env['T'])
      console.log(
        (performance.now() - t).toFixed(0),
        people,
        pageCap,
        JSON.stringify(lies),
        merge.asked.length,
      )
    heal(account)
  }
  for (let n = 0; n < 2; n += 1) {
    account.pageCap = pageCap
    await day(world, witness, [])
    heal(account)
  }
  await equalsTruth(world, witness)
}

async function company(people: number): Promise<Company> {
  const known = companies.get(people)
  if (known !== undefined) return known
  const made = await aCompany(merge, { people, deadlines: { honest: 20_000, lying: 40 } })
  companies.set(people, made)
  return made
}

function happens(world: Morning, witness: Witness, { what, who }: Schedule['truth'][number]): void {
  const { hr } = world
  const name = nameOf(who % 5)
  if (what === 'hire') hr.hire(nameOf(40 + hr.rows.size))
  if (what === 'hire' || what === 'nothing' || witness.ended.has(name)) return
  if (what === 'delete') hr.delete(name)
  if (what === 'terminate') hr.terminate(name, { on: '2026-04-30' })
  if (what === 'inactive') hr.terminate(name, { on: null })
  witness.gone(name, what === 'delete' ? 'deleted' : 'explicit')
}

/** One daily read under these lies, with the laws that hold at any time. */
async function day(world: Morning, witness: Witness, lies: readonly Fault[]): Promise<void> {
  const { account } = world.hr
  const before = await world.account()
  const walked = witness.whole()
  world.impatient(lies.length > 0)
  await world.dailyRead(() => {
    for (const lie of lies) spoil(account, lie)
    witness.listens(account)
  })
  for (let n = 0; n < 40 && (await world.store.openRuns(world.accountId)).length > 0; n += 1)
    await world.settle(2 * HOUR)
  // A dead connection is looked up again a day later, to the second.
  moveTo(Date.now() + 10 * MINUTE)
  if (before.status === 'needs_relink') await world.readNow()
  expect(witness.broken).toEqual([])
  await runsEnded(world)
  const after = await world.account()
  if (process.env['STORY']) {
    console.log(new Date().toISOString(), after.status, after.problem?.code, after.nextSyncAt)
    console.log(
      (await world.runs())
        .map((r) => [r.seq, r.mode, r.trigger, r.state, r.reason, r.startedAt].join(' '))
        .join('\n'),
    )
    console.log(
      await world.held(),
      await world.holdCodes(),
      world.done(),
      (await world.people()).map((p) =>
        [
          p.employee.sourceId,
          JSON.stringify(p.employee.status),
          p.state,
          p.why.map((w) => w.code).join(),
          p.doubtedRun,
        ].join(' '),
      ),
    )
  }
  if (after.lastCompleteReadAt !== before.lastCompleteReadAt)
    expect(witness.whole(), 'whole reads').toBeGreaterThan(walked)
}

/** Who is gone in HR is gone, held or shown to an admin; everybody else works or is invited. */
async function equalsTruth(world: Morning, witness: Witness): Promise<void> {
  const held = await world.held()
  const people = await world.people()
  for (const [name, row] of world.hr.rows) {
    const first = row.first_name ?? ''
    if (held.some((line) => line.includes(` ${first.toLowerCase()} `))) continue
    const { status } = world.access(name)
    const shown = people.some(
      ({ employee, state }) => employee.firstName === first && state === 'needs_attention',
    )
    if (!witness.ended.has(name)) expect(['active', 'invited'], name).toContain(status)
    else if (!shown) expect(['inactive', 'none'], name).toContain(status)
  }
}
