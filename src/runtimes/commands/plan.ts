import { holdMessage, reasonMessage } from '../../words/message.ts'
import { numbersOf, type Countable, type PlanCounts } from '../../core/plan/counts.ts'
import type { PlanView } from '../../sync/plan/view.ts'
import { preview, type Preview } from '../../sync/plan/preview.ts'
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
  { plan: shown, counts }: Preview,
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
    for (const line of summary(counts)) terminal.print(line)
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

/** The same counts that mails and pages show, each named after what it counts. */
function summary(counts: PlanCounts): readonly string[] {
  const { people, actions } = numbersOf(counts, 'any')
  const kinds = KINDS.flatMap((kind) => {
    const count = numbersOf(counts, kind).actions
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  const groups = GROUPS.flatMap(([group, one, many]) => {
    const count = numbersOf(counts, group).people
    return count === 0 ? [] : [count === 1 ? `1 person ${one}` : `${count} people ${many}`]
  })
  const ends = plural(numbersOf(counts, 'ending').memberships, 'membership')
  const cards = plural(counts.cards.blocked, 'card')
  const waiting = plural(numbersOf(counts, 'waiting').people, 'person', 'people')
  return [
    `${plural(people, 'person', 'people')}, ${plural(actions, 'action')}: ${kinds.join(', ')}.`,
    `${groups.join(', ')}; ${ends} would end, ${cards} would be blocked.`,
    `${waiting} would wait for an admin.`,
  ]
}

const KINDS = [
  'user.invite',
  'user.update',
  'cards.block',
  'user.deactivate',
  'user.reactivate',
  'cards.unblock',
] as const satisfies readonly Countable[]

const GROUPS = [
  ['leaving', 'leaves', 'leave'],
  ['joining', 'joins', 'join'],
  ['changing', 'changes or moves', 'change or move'],
  ['returning', 'gets access or cards back', 'get access or cards back'],
] as const satisfies readonly (readonly [Countable, string, string])[]

function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
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
