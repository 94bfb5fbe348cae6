// Schedules of Merge's faults on real sockets, and the invariants that hold in all of them.
import fc from 'fast-check'
import { expect } from 'vitest'
import { startMerge } from '../../doubles/merge.ts'
import { nameOf } from '../../world/hr.ts'
import { HOUR, MINUTE, moveTo } from '../../world/time.ts'
import { aCompany, type Company, type CompanyWorld } from '../company/company.ts'
import {
  faults,
  clearFaults,
  isTrusted,
  injectFault,
  type Family,
  type Fault,
} from './fault-catalogue.ts'
import { NIGHTLY, recordTotals } from '../nightly.ts'
import { runsEnded, watchWire, type WireLog } from './wire-log.ts'

const truths = fc.record({
  what: fc.constantFrom('nothing', 'delete', 'terminate', 'inactive', 'hire'),
  who: fc.nat({ max: 29 }),
})
const schedulesOf = (family: Family) =>
  fc.record({
    people: fc.constantFrom(5, NIGHTLY ? 12 : 9, NIGHTLY ? 30 : 16),
    pageCap: fc.constantFrom(2, 4, 7, 100),
    truth: fc.array(truths, { minLength: 1, maxLength: 4 }),
    days: faults(family),
  })
type Schedule = ReturnType<typeof schedulesOf> extends fc.Arbitrary<infer S> ? S : never

/** Runs schedules with detectable faults and faults of this family; throws the smallest failing one. */
export async function tryFaults(family: Family, schedules: number): Promise<void> {
  const began = performance.now()
  const merge = await startMerge()
  const companies = new Map<number, Company>()
  let tried = 0
  const property = fc.asyncProperty(schedulesOf(family), scenario)
  const outcome = await fc.check(property, { numRuns: schedules })
  for (const company of companies.values()) await company.close()
  await merge.stop()
  const failed = outcome.failed ? 1 : 0
  recordTotals({ what: `Merge faults, ${family}`, tried, lost: 0, doubled: 0, failed })
  const seconds = (performance.now() - began) / 1000
  console.info(`${tried} schedules of Merge faults in ${seconds.toFixed(1)} s`)
  if (outcome.failed)
    throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance })

  async function scenario({ people, pageCap, truth, days }: Schedule): Promise<void> {
    tried += 1
    const world = (await company(people)).reset()
    const { account } = world.hr
    const wire = watchWire(world)
    for (const [n, lies] of days.entries()) {
      applyTruth(world, wire, truth[n] ?? { what: 'nothing', who: 0 })
      account.pageCap = pageCap
      await day(world, wire, lies)
      clearFaults(account)
    }
    for (let n = 0; n < 2; n += 1) {
      account.pageCap = pageCap
      await day(world, wire, [])
      clearFaults(account)
    }
    await equalsTruth(world, wire)
  }

  async function company(people: number): Promise<Company> {
    const known = companies.get(people)
    if (known !== undefined) return known
    const made = await aCompany({ people, merge, deadlines: { honest: 20_000, lying: 40 } })
    companies.set(people, made)
    return made
  }
}

function applyTruth(
  world: CompanyWorld,
  wire: WireLog,
  { what, who }: Schedule['truth'][number],
): void {
  const { hr } = world
  const name = nameOf(who % 5)
  if (what === 'hire') hr.hire(nameOf(40 + hr.rows.size))
  if (what === 'hire' || what === 'nothing' || wire.ended.has(name)) return
  if (what === 'delete') hr.delete(name)
  if (what === 'terminate') hr.terminate(name, { on: '2026-04-30' })
  if (what === 'inactive') hr.terminate(name, { on: null })
  wire.gone(name, what === 'delete' ? 'deleted' : 'explicit')
}

/** One daily read with these faults, and the invariants that hold at any time. */
async function day(world: CompanyWorld, wire: WireLog, lies: readonly Fault[]): Promise<void> {
  const { account } = world.hr
  const before = await world.account()
  const walked = wire.whole()
  world.impatient(lies.length > 0)
  await world.dailyRead(() => {
    for (const lie of lies) injectFault(account, lie)
    wire.listens(account, isTrusted(lies))
  })
  await comesToAnEnd(world)
  // An account that needs a relink is checked again exactly a day later.
  moveTo(Date.now() + 10 * MINUTE)
  if (before.status === 'needs_relink') await world.readNow()
  await comesToAnEnd(world)
  expect(wire.broken).toEqual([])
  await runsEnded(world)
  const after = await world.account()
  if (after.lastCompleteReadAt !== before.lastCompleteReadAt)
    expect(wire.whole(), 'whole reads').toBeGreaterThan(walked)
}

async function comesToAnEnd(world: CompanyWorld): Promise<void> {
  for (let n = 0; n < 40 && (await world.store.openRuns(world.accountId)).length > 0; n += 1)
    await world.untilIdle(2 * HOUR)
}

/** People who left HR have no access, are held, or are shown to an admin; all others are active or invited. */
async function equalsTruth(world: CompanyWorld, wire: WireLog): Promise<void> {
  const held = await world.held()
  const people = await world.employees()
  for (const [name, row] of world.hr.rows) {
    const first = row.first_name ?? ''
    if (held.some((line) => line.includes(` ${first.toLowerCase()} `))) continue
    const { status } = world.access(name)
    const shown = people.some(
      ({ employee, state }) => employee.firstName === first && state === 'needs_attention',
    )
    if (!wire.ended.has(name)) expect(['active', 'invited'], name).toContain(status)
    else if (!shown) expect(['inactive', 'none'], name).toContain(status)
  }
}
