import { holdMessage, reasonMessage } from '../../words/message.ts'
import type { ActionView, PlanView } from '../../sync/plan/view.ts'
import { preview } from '../../sync/plan/preview.ts'
import { withContext, type CommandContext } from './open.ts'
import { table } from './table.ts'
import type { Terminal, ExitCode, Verb } from './terminal.ts'

/** Prints the plan that a run would make now from the people as last read. Reads nothing from HR, stores nothing, does nothing. */
export const plan: Verb = ([account, ...more], terminal) =>
  account === undefined || more.length > 0
    ? Promise.resolve(2)
    : withContext<ExitCode>(terminal, async (context) => {
        const shown = await preview(context.deps, account, null)
        const read = (await context.store.account(account))?.lastReadBeganAt ?? null
        terminal.print(
          `The plan for the people as last read (${read ?? 'no complete read yet'}). Nothing is done.`,
        )
        terminal.print()
        await printPlan(context, account, shown, terminal)
        return 0
      })

async function printPlan(
  context: CommandContext,
  account: string,
  shown: PlanView,
  terminal: Terminal,
): Promise<void> {
  const names = await namesOf(context, account, shown)
  if (shown.actions.length === 0) terminal.print('Nothing to do.')
  else {
    const rows = shown.actions.map((action) => [
      action.kind,
      action.entity_id,
      names.get(action.employee_id) ?? action.employee_id,
      action.hold_codes.join(' ') || 'at once',
      action.because.map(reasonMessage).join('; '),
    ])
    for (const line of table(['action', 'entity', 'person', 'waits for', 'because'], rows))
      terminal.print(line)
    terminal.print()
    terminal.print(tally(shown.actions))
  }
  for (const hold of shown.hold_reasons) terminal.print(`held, ${hold.code}: ${holdMessage(hold)}`)
  if (shown.reports.length === 0) return
  terminal.print()
  const rows = shown.reports.map((report) => [
    report.code,
    names.get(report.employee_id ?? '') ?? report.employee_id ?? report.user_id ?? '',
    reasonMessage(report.reason),
  ])
  for (const line of table(['report', 'person', ''], rows)) terminal.print(line)
}

function tally(actions: readonly ActionView[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of actions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const held = actions.filter((action) => action.hold_codes.length > 0).length
  const parts = [...counts].map(([kind, count]) => `${count} ${kind}`)
  return `${parts.join(', ')}; ${held} would wait for an admin.`
}

async function namesOf(
  { store }: CommandContext,
  account: string,
  { actions, reports }: PlanView,
): Promise<ReadonlyMap<string, string>> {
  const named = [...actions, ...reports].flatMap(({ employee_id: id }) => id ?? [])
  const rows = await store.employeesById(account, [...new Set(named)])
  return new Map(
    rows.map(({ id, employee }) => {
      const name = [employee.firstName, employee.lastName].filter((part) => part !== null).join(' ')
      return [id, name === '' ? id : name]
    }),
  )
}
