import type { DecisionContext } from '../read/decision-context.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { ActionRow } from '../../ports/records.ts'
import { wasRefused, type Action } from '../../core/facts/action.ts'
import { intentKeyId, idOf } from '../step/ids.ts'
import { actionIdText } from '../../core/plan/order.ts'

/**
 * The stored row of each action. The same intent keeps its id and its tries; after a final answer, or for another
 * user, a new generation starts with a new id (rule 46).
 */
export async function actionRowsOf(
  ctx: DecisionContext,
  decisions: readonly Decision[],
  past: readonly ActionRow[],
): Promise<ReadonlyMap<Action, ActionRow>> {
  const { store } = ctx.deps
  const actions = decisions.flatMap((decision) => decision.actions)
  const intentKeys = new Map<Action, string>()
  for (const action of actions) intentKeys.set(action, intentKeyId(ctx.account.id, action))
  const generations = await store.generations(ctx.account.id, [...new Set(intentKeys.values())])
  const rowById = new Map(past.map((row) => [row.id, row]))
  const rows = new Map<Action, ActionRow>()
  for (const [action, intentKey] of intentKeys) {
    let generation = generations.get(intentKey) ?? 0
    let id = idOf('act', actionIdText(intentKey, generation))
    // The person was linked to another user meanwhile: an action is about one user, for us and for the host.
    while (isAboutAnother(rowById.get(id), action)) {
      generation += 1
      id = idOf('act', actionIdText(intentKey, generation))
    }
    const before = rowById.get(id) ?? null
    rows.set(
      action,
      before === null || before.state === 'dropped'
        ? newActionRow(
            ctx,
            id,
            intentKey,
            generation,
            action,
            before ?? refusedRow(past, intentKey, action),
          )
        : {
            ...before,
            action: withLapses(action, before.action),
            approvedBy: approver(ctx, action, before),
            parked: false,
          },
    )
  }
  return rows
}

function isAboutAnother(row: ActionRow | undefined, { userId }: Action): boolean {
  return row !== undefined && row.action.userId !== userId
}

/** Only the run in which a decision lapsed knows it. Of an action that still waits, it stays a reason (rule 35). */
function withLapses(action: Action, before: Action): Action {
  if (action.purpose !== before.purpose) return action
  const lapses = before.because.filter(({ code }) => code === 'decision-lapsed')
  return lapses.length === 0 ? action : { ...action, because: [...action.because, ...lapses] }
}

/**
 * Who approved the action. An admin's end is its own approval, except that the first plan waits as a whole
 * (rule 35). An approval is of the end that HR wants or of the admin's own, never of both.
 */
function approver(
  { account }: DecisionContext,
  action: Action,
  before: ActionRow | null,
): string | null {
  const isDecision = action.purpose === 'decision'
  const isSame = before !== null && (before.action.purpose === 'decision') === isDecision
  const approved = isSame ? before.approvedBy : null
  return approved ?? (account.approvedAt === null ? null : decider(action))
}

/** The admin whose decision the action carries out; null where HR wants it. */
function decider({ purpose, because }: Action): string | null {
  if (purpose !== 'decision') return null
  const actor = because.find(({ code }) => code === 'left-by-decision')?.facts['actor']
  return typeof actor === 'string' ? actor : null
}

/** The last answer to the same intent was a refusal, after which it is asked again. */
function refusedRow(
  past: readonly ActionRow[],
  intentKey: string,
  action: Action,
): ActionRow | null {
  if (!wasRefused(action)) return null
  const same = past.filter((row) => row.intentKey === intentKey && row.state === 'refused')
  return same.toSorted((a, b) => b.generation - a.generation)[0] ?? null
}

function newActionRow(
  ctx: DecisionContext,
  id: string,
  intentKey: string,
  generation: number,
  action: Action,
  before: ActionRow | null,
): ActionRow {
  const dropped = before?.state === 'dropped' ? before : null

  return {
    id,
    account: ctx.account.id,
    organization: ctx.account.organization,
    intentKey,
    generation,
    action,
    state: 'waiting',
    attempts: dropped?.attempts ?? 0,
    firstTriedAt: dropped?.firstTriedAt ?? null,
    nextTryAt: null,
    parked: false,
    outcomeUnknown: dropped?.outcomeUnknown ?? false,
    checkedAt: null,
    reason: null,
    message: null,
    // What an admin approved and the host refused is asked again by the same approval (rule 32).
    approvedBy: approver(ctx, action, dropped === null ? before : null),
    // A dropped action that is wanted again belongs to the plan that is made now.
    createdAt: ctx.now,
    finishedAt: null,
  }
}
