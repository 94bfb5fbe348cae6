import { holdMessage, problemMessage } from '../../words/message.ts'
import { Conflict } from '../../core/facts/errors.ts'
import type { RunPhase } from '../../ports/bookmark.ts'
import type { Run } from '../../ports/records.ts'
import { deliver } from '../../sync/tell/deliver.ts'
import { reconcile } from '../../sync/run/reconcile.ts'
import { requestSync } from '../../sync/run/request.ts'
import { withHouse, type House } from './open.ts'
import { Refusal, type Terminal, type ExitCode, type Verb } from './terminal.ts'

const LOOK_MS = 250
/** A server takes a job within a second; after this long without a move the command works itself. */
const PATIENCE_MS = 3_000

/** A full read through the same way in as everything else, followed to its end. */
export const sync: Verb = ([account, ...more], terminal) =>
  account === undefined || more.length > 0
    ? Promise.resolve(2)
    : withHouse<ExitCode>(terminal, async (house) => {
        const id = await begin(house, account, terminal)
        const run = await follow(house, id, terminal)
        return summary(house, run, terminal)
      })

/** Opens a run; one that is under way already is followed instead. */
async function begin(house: House, account: string, terminal: Terminal): Promise<string> {
  try {
    const id = await requestSync(house.deps, account, 'full', 'command')
    terminal.say(`${id} was begun.`)
    return id
  } catch (error) {
    const running = error instanceof Conflict ? error.facts['run_id'] : undefined
    if (typeof running !== 'string') throw error
    terminal.say(`${running} is under way already; it is followed instead.`)
    return running
  }
}

async function follow(house: House, id: string, terminal: Terminal): Promise<Run> {
  const { store, deps } = house
  let last = ''
  let movedAt = Date.now()
  let ours = false
  for (;;) {
    const run = await store.run(id)
    if (run === null) throw new Refusal(`${id} is gone; was its organization erased?`)
    const line = progress(run)
    if (line !== last) {
      terminal.say(line)
      movedAt = Date.now()
      last = line
    }
    if (run.bookmark.phase === 'over') {
      // With a server its own worker sends the mails.
      if (ours) await deliver(deps)
      return run
    }
    const waits = run.waitsUntil !== null && run.waitsUntil > deps.clock.now().toISOString()
    if (!waits && (ours || Date.now() - movedAt > PATIENCE_MS)) {
      if (!ours) terminal.say('No server takes it, so it is worked on here.')
      ours = true
      // Where a server has the account after all, this returns at once and changes nothing.
      await reconcile(deps, run.account)
    }
    await deps.clock.sleep(LOOK_MS)
  }
}

const DOING: Readonly<Record<RunPhase, string>> = {
  begin: 'asking Merge how it is',
  companies: 'reading companies',
  groups: 'reading groups',
  locations: 'reading work locations',
  employees: 'reading employees',
  people: 'reading the people concerned',
  completeness: 'was the read complete, and who is absent?',
  reconfirm: 'reading again whom one look cannot decide',
  users: "reading the product's users",
  decide: 'deciding',
  finalize: 'what may go on, and what waits?',
  recheck: 'reading each leaver again',
  apply: 'applying',
  close: 'writing the mails',
  over: 'over',
}

function progress(run: Run): string {
  const read = run.employeesRead === 0 ? '' : `, ${run.employeesRead} employees so far`
  const waits = run.waitsUntil === null ? '' : ` (waiting until ${run.waitsUntil})`
  const { phase } = run.bookmark
  return `  ${DOING[phase]}${phase === 'employees' ? read : ''}${waits}`
}

async function summary(house: House, run: Run, terminal: Terminal): Promise<0 | 1> {
  const { store } = house
  const { done, already, refused, failed, waiting } = await store.outcomes(run)
  const { joiners, movers, leavers } = run.changes
  terminal.say(`${run.state}${run.reason === null ? '' : `: ${run.reason}`}`)
  terminal.say(`  ${run.employeesRead} employees read, in ${run.pagesRead} pages`)
  terminal.say(`  HR: ${joiners} joined, ${movers} changed, ${leavers} left`)
  terminal.say(
    `  the product: ${done} done, ${already} already so, ${refused} refused, ${failed} failed, ${waiting} waiting`,
  )
  const plan = run.heldPlanId === null ? null : await store.plan(run.heldPlanId)
  if (plan?.state === 'held') {
    terminal.say(`  ${plan.id}, revision ${plan.revision}, waits for an admin:`)
    for (const hold of plan.holds) terminal.say(`    ${hold.code}: ${holdMessage(hold)}`)
    terminal.say(`    POST /v1/plans/${plan.id}/approve {"revision":${plan.revision}}`)
  }
  const problem = (await store.account(run.account))?.problem ?? null
  if (problem !== null) terminal.say(`  ${problem.code}: ${problemMessage(problem.code)}`)
  return run.state === 'done' || run.state === 'held' ? 0 : 1
}
