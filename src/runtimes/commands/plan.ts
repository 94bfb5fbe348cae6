import { holdMessage, reasonMessage } from '../../words/message.ts'
import type { ActionView, PlanView } from '../../sync/plan/view.ts'
import { preview } from '../../sync/plan/preview.ts'
import { withHouse, type House } from './open.ts'
import { table } from './table.ts'
import type { Terminal, ExitCode, Verb } from './terminal.ts'

/** The plan that the people as last read would give now. Reads nothing, stores nothing, does nothing. */
export const plan: Verb = ([account, ...more], terminal) =>
  account === undefined || more.length > 0
    ? Promise.resolve(2)
    : withHouse<ExitCode>(terminal, async (house) => {
        const shown = await preview(house.deps, account, null)
        const read = (await house.store.account(account))?.lastReadBeganAt ?? null
        terminal.say(
          `What the people as read ${read === null ? 'so far' : `at ${read}`} would give. Nothing is done.`,
        )
        terminal.say()
        await show(house, account, shown, terminal)
        return 0
      })

async function show(
  house: House,
  account: string,
  shown: PlanView,
  terminal: Terminal,
): Promise<void> {
  const names = await namesOf(house, account, shown)
  if (shown.actions.length === 0) terminal.say('Nothing to do.')
  else {
    const rows = shown.actions.map((action) => [
      action.kind,
      action.entity_id,
      names.get(action.employee_id) ?? action.employee_id,
      action.hold_codes.join(' ') || 'at once',
      action.because.map(reasonMessage).join('; '),
    ])
    for (const line of table(['action', 'entity', 'person', 'waits for', 'because'], rows))
      terminal.say(line)
    terminal.say()
    terminal.say(tally(shown.actions))
  }
  for (const hold of shown.hold_reasons) terminal.say(`held, ${hold.code}: ${holdMessage(hold)}`)
  if (shown.reports.length === 0) return
  terminal.say()
  const rows = shown.reports.map((report) => [
    report.code,
    names.get(report.employee_id ?? '') ?? report.employee_id ?? report.user_id ?? '',
    reasonMessage(report.reason),
  ])
  for (const line of table(['report', 'person', ''], rows)) terminal.say(line)
}

function tally(actions: readonly ActionView[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of actions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const held = actions.filter((action) => action.hold_codes.length > 0).length
  const parts = [...counts].map(([kind, count]) => `${count} ${kind}`)
  return `${parts.join(', ')}; ${held} would wait for an admin.`
}

async function namesOf(
  { store }: House,
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
