import { holdMessage, problemMessage } from '../../words/message.ts'
import { Conflict } from '../../core/facts/errors.ts'
import type { RunPhase } from '../../ports/bookmark.ts'
import type { Run } from '../../ports/records.ts'
import { deliver } from '../../sync/tell/deliver.ts'
import { reconcile } from '../../sync/run/reconcile.ts'
import { requestSync } from '../../sync/run/request.ts'
import { withContext, type CommandContext } from './open.ts'
import { CommandError, type Terminal, type ExitCode, type Verb } from './terminal.ts'

const POLL_MS = 250
/** A server takes a job within a second. After this long without progress the command does the work itself. */
const PATIENCE_MS = 3_000

/** Requests a full run, as the API does, and follows it to its end. */
export const sync: Verb = ([account, ...more], terminal) =>
  account === undefined || more.length > 0
    ? Promise.resolve(2)
    : withContext<ExitCode>(terminal, async (context) => {
        const id = await begin(context, account, terminal)
        const run = await follow(context, id, terminal)
        return summary(context, run, terminal)
      })

/** Requests a run. If one is running already, follows that one. */
async function begin(
  context: CommandContext,
  account: string,
  terminal: Terminal,
): Promise<string> {
  try {
    const id = await requestSync(context.deps, account, 'full', 'command')
    terminal.print(`${id} has begun.`)
    return id
  } catch (error) {
    const running = error instanceof Conflict ? error.facts['run_id'] : undefined
    if (typeof running !== 'string') throw error
    terminal.print(`${running} is running already; following it instead.`)
    return running
  }
}

async function follow(context: CommandContext, id: string, terminal: Terminal): Promise<Run> {
  const { store, deps } = context
  let last = ''
  let movedAt = Date.now()
  let ours = false
  for (;;) {
    const run = await store.run(id)
    if (run === null)
      throw new CommandError(
        `${id} does not exist any more; its organization may have been erased.`,
      )
    const line = progress(run)
    if (line !== last) {
      terminal.print(line)
      movedAt = Date.now()
      last = line
    }
    if (run.bookmark.phase === 'over') {
      // Where a server did the work, it sends the mails as well.
      if (ours) await deliver(deps)
      return run
    }
    const waits = run.waitsUntil !== null && run.waitsUntil > deps.clock.now().toISOString()
    if (!waits && (ours || Date.now() - movedAt > PATIENCE_MS)) {
      if (!ours) terminal.print('No server takes the run, so this command does the work.')
      ours = true
      // Returns at once where a server holds the account's lease.
      await reconcile(deps, run.account)
    }
    await deps.clock.sleep(POLL_MS)
  }
}

const PROGRESS: Readonly<Record<RunPhase, string>> = {
  begin: 'asking Merge for the status of the account',
  resync: 'waiting for Merge to read HR anew',
  companies: 'reading companies',
  groups: 'reading groups',
  locations: 'reading work locations',
  employees: 'reading employees',
  people: 'reading single people by id',
  completeness: 'checking whether the read is complete, and who is missing',
  reconfirm: 'reading unclear people again, by id',
  users: "reading the product's users",
  decide: 'deciding',
  finalize: 'splitting the plan into what may go on and what waits',
  recheck: 'reading each leaver again',
  apply: 'applying',
  close: 'writing the mails',
  over: 'finished',
}

function progress(run: Run): string {
  const read = run.employeesRead === 0 ? '' : `, ${run.employeesRead} employees so far`
  const waits = run.waitsUntil === null ? '' : ` (waiting until ${run.waitsUntil})`
  const { phase } = run.bookmark
  return `  ${PROGRESS[phase]}${phase === 'employees' ? read : ''}${waits}`
}

async function summary(context: CommandContext, run: Run, terminal: Terminal): Promise<0 | 1> {
  const { store } = context
  const { done, already, refused, failed, waiting } = await store.outcomes(run)
  const { joiners, movers, leavers } = run.changes
  terminal.print(`${run.state}${run.reason === null ? '' : `: ${run.reason}`}`)
  terminal.print(`  ${run.employeesRead} employees read, in ${run.pagesRead} pages`)
  terminal.print(`  HR: ${joiners} joined, ${movers} changed, ${leavers} left`)
  terminal.print(
    `  the product: ${done} done, ${already} already so, ${refused} refused, ${failed} failed, ${waiting} waiting`,
  )
  const plan = run.heldPlanId === null ? null : await store.plan(run.heldPlanId)
  if (plan?.state === 'held') {
    terminal.print(`  ${plan.id}, revision ${plan.revision}, waits for an admin:`)
    for (const hold of plan.holds) terminal.print(`    ${hold.code}: ${holdMessage(hold)}`)
    terminal.print(`    POST /v1/plans/${plan.id}/approve {"revision":${plan.revision}}`)
  }
  const problem = (await store.account(run.account))?.problem ?? null
  if (problem !== null) terminal.print(`  ${problem.code}: ${problemMessage(problem.code)}`)
  return run.state === 'done' || run.state === 'held' ? 0 : 1
}
