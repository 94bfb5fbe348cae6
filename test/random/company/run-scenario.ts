// Runs a company's scenario in which anything may go wrong; the invariants are checked after each event and read.
import type { Store } from '../../../src/ports/store/store.ts'
import * as answers from '../../doubles/answers.ts'
import * as lies from '../../doubles/merge-lies.ts'
import { recordsAgree } from '../invariants/records-agree.ts'
import { secondRunDoesNothing } from '../invariants/repeated-run.ts'
import { storedOtherwise } from '../invariants/stored-as-read.ts'
import { applyEvent } from '../event-kinds.ts'
import { HOUR, moveTo } from '../../world/time.ts'
import { nightAt, type Company, type CompanyWorld } from './company.ts'
import { companyContext, type CompanyContext } from './context.ts'
import { EVENTS, type Day } from './scenario.ts'
import { noViolations } from '../invariants/no-violations.ts'

/** `rests`: also runs on until nothing more can happen, which takes as long as the scenario itself. */
export async function runScenario(
  company: Company,
  scenario: readonly Day[],
  rests: boolean,
): Promise<void> {
  const world = company.reset()
  giveGuest(world)
  const ctx = companyContext(world)
  for (const [n, day] of scenario.entries()) {
    for (const what of day.events) {
      await applyEvent(EVENTS, ctx, what)
      await noneBroken(ctx, `day ${n + 1}, ${what.kind}`)
    }
    if (day.night) {
      await nightRun(ctx)
      await noneBroken(ctx, `day ${n + 1}, night`)
    }
    const from = Date.now()
    await readOnDay(ctx, day)
    await noneBroken(ctx, `day ${n + 1}`)
    if (day.read === 'whole') noViolations(await storedOtherwise(ctx.side, from), `day ${n + 1}`)
  }
  if (scenario.at(-1)?.trouble === 'a step crashes') {
    // A mail of which nobody knows whether it went out is looked up an hour later.
    moveTo(Date.now() + 2 * HOUR)
    await world.schedule()
    await noneBroken(ctx, 'two hours later')
  }
  await recordsAgree(
    ctx.invariants,
    ctx.log,
    scenario.every(({ trouble }) => trouble !== 'a step crashes'),
  )
  if (rests) await comesToRest(ctx)
}

/** An external user with a card. */
function giveGuest({ host }: CompanyWorld): void {
  const { cards, ...dries } = host.get('u_dries')
  const own = cards.map((card) => ({ ...card, id: 'c_guest' }))
  host.put({ ...dries, id: 'u_guest', email: 'guest@acme.test', cards: own })
}

export async function noneBroken({ log, product }: CompanyContext, when: string): Promise<void> {
  noViolations(log.broken, when)
  noViolations(await product.broken(), when)
}

/** The schedule runs shortly after midnight, unless a full read is due first. */
async function nightRun({ world }: CompanyContext): Promise<void> {
  const { status, nextSyncAt } = await world.account()
  if (status === 'active' && (nextSyncAt ?? '') >= nightAt().toISOString())
    await world.nightPasses()
}

/** The day's read with the day's faults, which end after it. */
export async function readOnDay(
  { world }: CompanyContext,
  { read, trouble, isAhead = false }: Partial<Day>,
): Promise<void> {
  const { hr, host, deps } = world
  const { account } = hr
  const { store } = deps
  const reading = world.dailyRead(() => {
    if (read === 'broken') account.tell('employees', answers.withStatus(500))
    if (read === 'unfinished') lies.mergeSyncIs(account, 'FAILED')
    if (read === 'half') account.tell('employees', lies.halfTheRows)
    if (read === 'without first days')
      account.tell('employees', lies.everyRow({ start_date: null }))
    if (trouble === 'fails') host.fault.failNext(2)
    if (trouble === 'answers are lost') host.fault.timeOutAfterApplying(2)
    if (trouble === 'lists half') host.fault.shortList()
    if (trouble === 'only says done') host.fault.pretendNext(2)
    if (trouble === 'only says that access ended') host.fault.pretendNext(2, 'user.deactivate')
    if (trouble === 'only says that cards are blocked') host.fault.pretendNext(2, 'cards.block')
    if (trouble === 'a step crashes') Object.assign(deps, { store: crashing(store) })
  }, isAhead)
  await reading.catch((error: unknown) => {
    // What was under way ends here, and the next tick of the schedule goes on with it.
    if (error !== GONE) throw error
  })
  Object.assign(deps, { store })
  account.honest()
  host.fault.clear()
}

const GONE = new Error('the process is gone')

/** Every fifth commit fails, and the step with it. */
function crashing(store: Store): Store {
  let batches = 0
  const commit: typeof store.commit = (...batch) => {
    batches += 1
    if (batches % 5 === 0) return Promise.reject(GONE)
    return store.commit(...batch)
  }
  return { ...store, commit }
}

/** When no date, grace or contradiction is open any more, a second run right after does nothing. */
async function comesToRest(ctx: CompanyContext): Promise<void> {
  for (let n = 1; n <= 6; n += 1) {
    await readOnDay(ctx, {})
    await noneBroken(ctx, `${n} days after`)
  }
  await secondRunDoesNothing(ctx.invariants, () => ctx.world.untilIdle())
  await noneBroken(ctx, 'at rest')
}

/** Who has access where, after everything held was approved and HR was read twice more. */
export async function finalAccess(
  company: Company,
  scenario: readonly Day[],
  withWebhooks: boolean,
): Promise<string[]> {
  const world = company.reset()
  const ctx = companyContext(world)
  for (const day of scenario) {
    for (const what of day.events)
      if (withWebhooks || what.kind !== 'webhook') await applyEvent(EVENTS, ctx, what)
    await world.dailyRead()
  }
  for (let n = 0; n < 2; n += 1) {
    if ((await world.plan()) !== null) await world.approve()
    await world.dailyRead()
  }
  if ((await world.plan()) !== null) await world.approve()
  return world.host
    .list()
    .map(({ email, status, entityIds }) => {
      const access = status === 'inactive' ? [] : entityIds
      return `${email} ${access.toSorted().join()}`
    })
    .toSorted()
}
