import { emailKey } from '../../core/people/email.ts'
import { MOST_LINES, type AfterLapse, type LapsedLine } from '../../core/tell/notices.ts'
import type { ActionRow, EmployeeRow } from '../../ports/records.ts'
import type { LapseRow } from '../../ports/store/reads/events.ts'
import type { OutboxMail } from '../../ports/store/reads/outbox.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { StepContext } from '../step/context.ts'
import { isAdminNoMore } from '../step/mail/recipients.ts'
import { mailWrite } from '../step/outbox.ts'
import { endAheadIn } from './of-leaving.ts'
import { personLine } from './lines.ts'

/**
 * Tells who made a decision that it has lapsed: one mail per run and person who decided (rule 35). A decision
 * that ended at its own moment is not told, nor is one of a caller that gave no address.
 */
export async function lapseNotices(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const lapses = (await store.lapsesIn(ctx.run)).filter(({ because }) => because !== 'over')
  const byActor = Map.groupBy(lapses, ({ actor }) => emailKey(actor))
  const writes: Change[] = []
  for (const [key, made] of byActor) {
    const [first] = made
    if (key === null || first === undefined) continue
    if (await isAdminNoMore(ctx.deps, ctx.organization, key)) continue
    const lines = await linesOf(ctx, key, made)
    if (lines.length === 0) continue
    const notice = {
      kind: 'decision-lapsed' as const,
      people: lines.slice(0, MOST_LINES),
      more: Math.max(0, lines.length - MOST_LINES),
    }
    writes.push(await mailWrite(ctx, notice, '', 'lapsed', recipientOf(ctx, key, first.actor)))
  }
  return writes
}

/** One line for each decision. Nobody is told what follows for themselves (docs/rules.md section 10). */
async function linesOf(
  ctx: StepContext,
  reader: string,
  lapses: readonly LapseRow[],
): Promise<readonly LapsedLine[]> {
  const { store } = ctx.deps
  const ids = [...new Set(lapses.map(({ employee }) => employee))]
  const people = new Map(
    (await store.employeesById(ctx.account.id, ids)).map((row) => [row.id, row]),
  )
  const actions = Object.groupBy(
    await store.actionsOf(ctx.account.id, ids),
    ({ action }) => action.employeeId,
  )
  const waiting = await heldAmong(ctx, ids)
  return lapses.flatMap(({ employee, decision, madeAt, changes }) => {
    const row = people.get(employee)
    if (row === undefined || emailKey(row.employee.workEmail) === reader) return []
    const ends = endAheadIn(row.why)
    const follows = afterLapse(ctx, row, actions[employee] ?? [], waiting)
    return [{ ...personLine(ctx, row, null), decision, madeAt, because: changes, follows, ends }]
  })
}

/** Ids of the actions about these people that wait for an admin. */
async function heldAmong(
  { deps: { store }, run }: StepContext,
  employees: readonly string[],
): Promise<ReadonlySet<string>> {
  if (run.heldPlanId === null) return new Set()
  const steps = await store.planSteps(run.heldPlanId, employees)
  return new Set(steps.map(({ row }) => row.id))
}

/** What became of the person in this run; of several, what asks most of the reader. */
function afterLapse(
  { run }: StepContext,
  { why }: EmployeeRow,
  actions: readonly ActionRow[],
  held: ReadonlySet<string>,
): AfterLapse {
  const own = actions.filter(
    ({ state, createdAt, action }) =>
      action.purpose !== 'change' && (state === 'waiting' || createdAt >= run.startedAt),
  )
  const isDone = ({ state }: ActionRow) => state === 'done' || state === 'already'
  const isAnswered = ({ state }: ActionRow) => state === 'refused' || state === 'failed'
  if (own.some(({ id, state }) => state === 'waiting' && held.has(id))) return 'waits'
  if (own.some((row) => row.state === 'waiting' || isAnswered(row))) return 'not-yet'
  const done = own.filter(isDone).map(({ action }) => action.kind)
  if (done.includes('user.deactivate') || done.includes('cards.block')) return 'ended'
  if (done.includes('user.invite') || done.includes('user.reactivate')) return 'given'
  return endAheadIn(why) === null ? 'nothing' : 'ends-later'
}

/** As an admin of the organization; who decided through the API need not be one. */
function recipientOf(
  { organization }: StepContext,
  key: string,
  address: string,
): OutboxMail['recipient'] {
  const admin = organization.admins.find(({ email }) => emailKey(email) === key)
  return {
    email: admin?.email ?? address,
    name: admin?.name ?? null,
    locale: admin?.locale ?? organization.locale,
  }
}
