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
import { workOf, type HrRecord } from './hr-record.ts'
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
  /** An admin's decision to end stood. */
  readonly isDecided: boolean
  /** Ids of the actions that are held now. */
  readonly held: ReadonlySet<string>
  /** What had happened by then: lists of users begun, statements of people, changes of settings, answers of HR. */
  readonly after: Record<'lists' | 'said' | 'settings' | 'heard', number>
  /**
   * An end that the host called done before, and that no list has shown since (rule 51). `perhaps`: HR or an admin
   * said something since, so it may not have been wanted for a time, and then it is a new one.
   */
  readonly again: 'no' | 'perhaps' | 'yes'
}
/** `pretended`: the host said done, and did nothing. */
export type AnsweredAction = AskedAction & { readonly outcome: Outcome | 'pretended' }
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
    const one = await askedAction(invariants, request, done)
    for (const invariant of INVARIANTS) {
      const wrong = invariant(one, invariants, done)
      if (wrong !== null) broken.push(`${actionText(one)}: ${wrong}`)
    }
    const answer = await act(request)
    const outcome = answer.kind === 'answered' ? answer.outcome : answer.kind
    const isLie = invariants.world.host.pretended(request.id)
    done.push({ ...one, outcome: isLie ? 'pretended' : outcome })
    return answer
  })
  return { broken, done }
}

async function askedAction(
  invariants: InvariantContext,
  request: ActionRequest,
  before: readonly AnsweredAction[],
): Promise<AskedAction> {
  const { store, host } = invariants.world
  const side = sideOf(invariants, request.entityId)
  const { remoteId } = request.employee
  const [row] = [...side.view.hr.rows.values()].filter((each) => each.remote_id === remoteId)
  const recordId = row?.id ?? ''
  await followsOlder(invariants, side, recordId)
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
    isDecided: invariants.statements.newest(recordId, request.entityId)?.what === 'end',
    held: new Set((await heldActions(invariants, side)).map((held) => held.row.id)),
    after: {
      lists: invariants.lists.begun(),
      said: invariants.statements.all.length,
      settings: invariants.statements.settings.changes,
      heard: invariants.answers.about(recordId).length,
    },
    again: againOf(invariants, request, before),
  }
}

/** A new record has the id of the one before it, and a hyphen. */
async function followsOlder(
  { world: { store }, statements }: InvariantContext,
  { view }: Side,
  recordId: string,
): Promise<void> {
  if (!recordId.endsWith('-') || statements.older.has(recordId)) return
  const [employee] = await store.employeesBySource(view.accountId, [recordId])
  const [link] = employee === undefined ? [] : await store.linksOf(view.accountId, [employee.id])
  if (link?.how === 'moved') statements.older.set(recordId, recordId.slice(0, -1))
}

function againOf(
  invariants: InvariantContext,
  { id, detail, userId, entityId }: ActionRequest,
  before: readonly AnsweredAction[],
): AskedAction['again'] {
  const { world, lists } = invariants
  if (detail.kind !== 'user.deactivate' || userId === null) return 'no'
  const last = before.findLast(
    ({ request, outcome }) =>
      request.id !== id &&
      request.userId === userId &&
      request.entityId === entityId &&
      TURNS.has(request.detail.kind) &&
      outcome !== 'refused' &&
      world.host.actions.some((carried) => carried.id === request.id),
  )
  if (last?.request.detail.kind !== 'user.deactivate') return 'no'
  if (lists.showedEnded(userId, entityId, last.after.lists)) return 'no'
  return isNews(invariants, last) ? 'perhaps' : 'yes'
}

/** Somebody has decided about the person since, a setting has changed, or HR has said something else of the work. */
function isNews(
  { answers, statements }: InvariantContext,
  { recordId, after }: AskedAction,
): boolean {
  if (statements.settings.changes > after.settings) return true
  if (statements.all.slice(after.said).some((one) => one.recordId === recordId)) return true
  const heard = answers.about(recordId)
  const texts = heard.map(({ record }) => (record === null ? 'gone' : workOf(record)))
  return texts.slice(after.heard).some((text) => text !== texts[after.heard - 1])
}

const TURNS: ReadonlySet<string> = new Set(['user.deactivate', 'user.invite', 'user.reactivate'])

function actionText({
  request: { detail, userId, entityId },
  user,
  recordId,
}: AskedAction): string {
  const cause = 'cause' in detail.params ? ` (${detail.params.cause})` : ''
  return `${detail.kind}${cause} of ${user?.email ?? userId ?? recordId} in ${entityId}`
}
