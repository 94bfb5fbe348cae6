import { addressOf, nameOf } from '../../core/people/fields.ts'
import { MOST_LINES, type CardLine, type PersonLine } from '../../core/tell/notices.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import type { Card } from '../../core/people/user.ts'
import type { ActionRow, EmployeeRow } from '../../ports/records.ts'
import { countedEmployee } from '../step/people/counted.ts'
import type { StepContext } from '../step/context.ts'
import { entityName } from '../step/entity-names.ts'

type NamingContext = Pick<StepContext, 'account' | 'organization'>

/** A person as mails name them, by the values that count while HR leaves a field out (rule 15). */
export function personLine(
  context: NamingContext,
  row: EmployeeRow | undefined,
  entityId: string | null,
): PersonLine {
  if (row === undefined) return { name: '', email: null, entityName: entityName(context, entityId) }
  const employee = countedEmployee(context.account, row)
  const name = nameOf(employee, context.account.settings)
  const email = addressOf(employee, context.account.settings)
  const full = [name.first, name.last].filter((part) => part !== null).join(' ')
  return {
    name: full === '' ? (email ?? row.id) : full,
    email,
    entityName: entityName(context, entityId ?? row.entityIds[0] ?? null),
  }
}

export function cardLine(card: Card): CardLine {
  return {
    label: card.label,
    last4: card.last4.slice(-4),
    type: card.type,
    status: card.status,
    recurring: card.recurring,
    ...(card.words === undefined ? {} : { words: card.words }),
  }
}

/** The people of a list of actions, at most as many as one mail can list. */
export async function peopleOf(
  ctx: Pick<StepContext, 'deps' | 'account'>,
  actions: readonly ActionRow[],
): Promise<ReadonlyMap<string, EmployeeRow>> {
  const ids = [...new Set(actions.map((row) => row.action.employeeId))].slice(0, MOST_LINES * 2)
  const rows = await ctx.deps.store.employeesById(ctx.account.id, ids)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The decisions of admins without which this would not happen (rule 35). */
export function lapsedIn(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ code }) => code === 'decision-lapsed')
}

export function firstReason(reasons: readonly Reason[], fallback: Reason): Reason {
  return reasons[0] ?? fallback
}
