// One schedule of Merge's faults on real sockets, and the laws that hold whatever it brings.
import fc from 'fast-check'
import { expect } from 'vitest'
import { startMerge } from '../doubles/merge.ts'
import { nameOf } from '../world/hr.ts'
import { HOUR, MINUTE, moveTo } from '../world/time.ts'
import { aCompany, type Company, type Morning } from './company.ts'
import { faults, heal, isTrusted, spoil, type Family, type Fault } from './lies.ts'
import { NIGHTLY, tally } from './tally.ts'
import { runsEnded, witnessOf, type Witness } from './witness.ts'

const truths = fc.record({
  what: fc.constantFrom('nothing', 'delete', 'terminate', 'inactive', 'hire'),
  who: fc.nat({ max: 29 }),
})
const schedulesOf = (quiet: Family) =>
  fc.record({
    people: fc.constantFrom(5, NIGHTLY ? 12 : 9, NIGHTLY ? 30 : 16),
    pageCap: fc.constantFrom(2, 4, 7, 100),
    truth: fc.array(truths, { minLength: 1, maxLength: 4 }),
    days: faults(quiet),
  })
type Schedule = ReturnType<typeof schedulesOf> extends fc.Arbitrary<infer S> ? S : never

/** Runs that many schedules in which lists fail aloud and this family lies; throws the least that fails. */
export async function tryFaults(quiet: Family, schedules: number): Promise<void> {
  const began = performance.now()
  const merge = await startMerge()
  const companies = new Map<number, Company>()
  let tried = 0
  const property = fc.asyncProperty(schedulesOf(quiet), story)
  const outcome = await fc.check(property, { numRuns: schedules })
  for (const company of companies.values()) await company.close()
  await merge.stop()
  const failed = outcome.failed ? 1 : 0
  tally({ what: `Merge faults, ${quiet}`, tried, lost: 0, doubled: 0, failed })
  const seconds = (performance.now() - began) / 1000
  console.info(`${tried} schedules of Merge faults in ${seconds.toFixed(1)} s`)
  if (outcome.failed)
    throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance })

  async function story({ people, pageCap, truth, days }: Schedule): Promise<void> {
    tried += 1
    const world = (await company(people)).morning()
    const { account } = world.hr
    const witness = witnessOf(world)
    for (const [n, lies] of days.entries()) {
      happens(world, witness, truth[n] ?? { what: 'nothing', who: 0 })
      account.pageCap = pageCap
      await day(world, witness, lies)
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
    const made = await aCompany({ people, merge, deadlines: { honest: 20_000, lying: 40 } })
    companies.set(people, made)
    return made
  }
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
    witness.listens(account, isTrusted(lies))
  })
  await comesToAnEnd(world)
  // A dead connection is looked up again a day later, to the second.
  moveTo(Date.now() + 10 * MINUTE)
  if (before.status === 'needs_relink') await world.readNow()
  await comesToAnEnd(world)
  expect(witness.broken).toEqual([])
  await runsEnded(world)
  const after = await world.account()
  if (after.lastCompleteReadAt !== before.lastCompleteReadAt)
    expect(witness.whole(), 'whole reads').toBeGreaterThan(walked)
}

async function comesToAnEnd(world: Morning): Promise<void> {
  for (let n = 0; n < 40 && (await world.store.openRuns(world.accountId)).length > 0; n += 1)
    await world.untilIdle(2 * HOUR)
}

/** Who is gone in HR is gone, held or shown to an admin; everybody else works or is invited. */
async function equalsTruth(world: Morning, witness: Witness): Promise<void> {
  const held = await world.held()
  const people = await world.employees()
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
