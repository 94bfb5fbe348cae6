// Checks every action against all invariants when it reaches the host, before the host carries it out.
import type { User } from '../../../src/core/people/user.ts'
import type { ActionRequest, HostAnswer } from '../../../src/ports/host.ts'
import type { ActionRow } from '../../../src/ports/records.ts'
import { decisionsHold } from './decisions-hold.ts'
import { cardsComeFirst, endsAreProven, endsHaveAReason, newPlaceComesFirst } from './ends.ts'
import {
  cardsUnblockedOnlyAfterUndo,
  invitedInTime,
  invitedOnce,
  leavingGivesNothing,
} from './invitations.ts'
import { appliedOnlyWhatIsApproved, noExodusUnasked } from './approvals.ts'
import { emailIsNeverWritten, nobodyExternal, nobodyOutOfScope, nobodyProtected } from './reach.ts'
import type { HrRecord } from './hr-record.ts'
import { nobodyBecomesAnother } from './same-person.ts'
import { heldActions, sideOf, type InvariantContext, type Side } from './context.ts'

/** An action that reaches the host, and what is known at that moment. */
export interface AskedAction {
  readonly request: ActionRequest
  readonly at: number
  readonly side: Side
  /** Merge's id of the employee's record, and the record as HR last showed it. */
  readonly recordId: string
  readonly record: HrRecord | null
  /** The user before the action. */
  readonly user: User | null
  readonly row: ActionRow | null
  /** It is on an approved plan. */
  readonly isApproved: boolean
  /** When an admin approved it; null if none did. */
  readonly approvedAt: number | null
  /** Ids of the actions that are held now. */
  readonly held: ReadonlySet<string>
}
export type AnsweredAction = AskedAction & { readonly outcome: Outcome }
type Outcome = Extract<HostAnswer, { kind: 'answered' }>['outcome'] | HostAnswer['kind']

/** Says what is wrong with an action; null if nothing is. `before`: the actions so far. */
export type Invariant = (
  one: AskedAction,
  invariants: InvariantContext,
  before: readonly AnsweredAction[],
) => string | null

const INVARIANTS: readonly Invariant[] = [
  endsAreProven,
  endsHaveAReason,
  cardsComeFirst,
  newPlaceComesFirst,
  nobodyProtected,
  nobodyExternal,
  nobodyOutOfScope,
  emailIsNeverWritten,
  appliedOnlyWhatIsApproved,
  noExodusUnasked,
  decisionsHold,
  nobodyBecomesAnother,
  invitedOnce,
  invitedInTime,
  leavingGivesNothing,
  cardsUnblockedOnlyAfterUndo,
]

export interface ActionLog {
  /** One line for each violation. */
  readonly broken: string[]
  readonly done: AnsweredAction[]
}

export function watchActions(invariants: InvariantContext): ActionLog {
  const broken: string[] = []
  const done: AnsweredAction[] = []
  invariants.world.aroundActions(async (request, act) => {
    const one = await askedAction(invariants, request)
    for (const invariant of INVARIANTS) {
      const wrong = invariant(one, invariants, done)
      if (wrong !== null) broken.push(`${actionText(one)}: ${wrong}`)
    }
    const answer = await act(request)
    const outcome = answer.kind === 'answered' ? answer.outcome : answer.kind
    done.push({ ...one, outcome })
    return answer
  })
  return { broken, done }
}

async function askedAction(
  invariants: InvariantContext,
  request: ActionRequest,
): Promise<AskedAction> {
  const { store, host } = invariants.world
  const side = sideOf(invariants, request.entityId)
  const { remoteId } = request.employee
  const [row] = [...side.view.hr.rows.values()].filter((each) => each.remote_id === remoteId)
  const recordId = row?.id ?? ''
  const action = await store.action(request.id)
  const approved =
    action?.approvedBy == null ? undefined : invariants.statements.approved.get(request.id)
  return {
    request,
    at: Date.now(),
    side,
    recordId,
    record: invariants.answers.lastRecord(recordId),
    user: host.list().find(({ id }) => id === request.userId) ?? null,
    row: action,
    isApproved: (await store.approvedAmong(side.view.accountId, [request.id])).has(request.id),
    approvedAt: approved ?? null,
    held: new Set((await heldActions(invariants, side)).map((held) => held.row.id)),
  }
}

function actionText({
  request: { detail, userId, entityId },
  user,
  recordId,
}: AskedAction): string {
  const cause = 'cause' in detail.params ? ` (${detail.params.cause})` : ''
  return `${detail.kind}${cause} of ${user?.email ?? userId ?? recordId} in ${entityId}`
}
