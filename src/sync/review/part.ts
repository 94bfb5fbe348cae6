import { Invalid } from '../../core/facts/errors.ts'
import type { ActionKind } from '../../core/facts/action.ts'
import type { PersonState } from '../../core/people/person-state.ts'
import { unitsOf } from '../../core/plan/units.ts'
import type { DecidedPart, Plan, PlannedAction } from '../../ports/records.ts'
import type { AccountContext } from '../step/context.ts'
import { peopleOfPlan, type PersonSteps } from '../step/plan-people.ts'

/** What a decision about a part of a plan names (rule 39): what it is about, or what it is not about. */
export interface PartChoice {
  readonly by: 'only' | 'except'
  readonly named: readonly string[] | ActionFilter
}

/** Actions of a plan by what they have in common; all that is given must hold. */
export interface ActionFilter {
  readonly entityId?: string | undefined
  readonly kind?: ActionKind | undefined
  /** Of a reason of the action, or of a reason that holds it. */
  readonly code?: string | undefined
  /** Of the person. */
  readonly state?: PersonState | undefined
}

export interface ChosenPart {
  readonly chosen: readonly PlannedAction[]
  readonly leftOut: readonly PlannedAction[]
  readonly people: DecidedPart
}

/**
 * The actions of a plan that a decision is about, widened to all that is decided with them (`unitsOf`).
 * Throws `Invalid` where the choice names something else than actions of this plan, or leaves nothing to decide.
 */
export async function choosePart(
  base: AccountContext,
  plan: Plan,
  choice: PartChoice,
): Promise<ChosenPart> {
  const chosen: PlannedAction[] = []
  const leftOut: PlannedAction[] = []
  const found = new Set<string>()
  const count = { decided: 0, waiting: 0, of: 0 }
  for await (const people of peopleOfPlan(base.deps.store, plan.id)) {
    const isNamed = await namedBy(base, choice.named, people)
    for (const person of people) {
      const parts = { decided: [] as PlannedAction[], waiting: [] as PlannedAction[] }
      for (const unit of unitsOf(person, ({ row }) => row.action)) {
        const named = unit.filter(isNamed)
        for (const { row } of named) found.add(row.id)
        const isDecided = named.length > 0 === (choice.by === 'only')
        parts[isDecided ? 'decided' : 'waiting'].push(...unit)
      }
      chosen.push(...parts.decided)
      leftOut.push(...parts.waiting)
      const [decided, waiting] = [parts.decided.some(isWaiting), parts.waiting.some(isWaiting)]
      count.decided += Number(decided)
      count.waiting += Number(waiting)
      count.of += Number(decided || waiting)
    }
  }
  refuseStrangers(plan, choice, found)
  if (count.decided === 0) throw wrong(choice, NOTHING[choice.by])
  return { chosen, leftOut, people: count }
}

export function isWaiting({ row }: PlannedAction): boolean {
  return row.state === 'waiting'
}

async function namedBy(
  { deps, account }: AccountContext,
  named: PartChoice['named'],
  people: readonly PersonSteps[],
): Promise<(step: PlannedAction) => boolean> {
  if (isIds(named)) {
    const ids = new Set(named)
    return ({ row }) => ids.has(row.id)
  }
  const { entityId, kind, code, state } = named
  const ids = people.flatMap(([first]) => first?.row.action.employeeId ?? [])
  const rows = state === undefined ? [] : await deps.store.employeesById(account.id, ids)
  const inState = new Set(rows.filter((row) => row.state === state).map(({ id }) => id))
  return (step) => {
    const { action } = step.row
    const codes: readonly string[] = [...step.holds, ...action.because.map((reason) => reason.code)]
    return (
      isWaiting(step) &&
      (entityId === undefined || action.entityId === entityId) &&
      (kind === undefined || action.kind === kind) &&
      (code === undefined || codes.includes(code)) &&
      (state === undefined || inState.has(action.employeeId))
    )
  }
}

const NOTHING = {
  only: 'names nothing that still waits; read the plan again',
  except: 'leaves nothing to decide; name fewer actions',
} as const

/** Unknown ids, those of other plans, and a filter that fits nothing: with `except`, the decision would be about more than was meant. */
function refuseStrangers({ id }: Plan, choice: PartChoice, found: ReadonlySet<string>): void {
  const list = `GET /v1/plans/${id}/actions lists them`
  if (!isIds(choice.named)) {
    if (found.size === 0) throw wrong(choice, `fits no waiting action of plan ${id}; ${list}`)
    return
  }
  const strangers = choice.named.filter((one) => !found.has(one))
  if (strangers.length === 0) return
  const shown = strangers.slice(0, MOST_SHOWN).join(', ')
  const more = strangers.length > MOST_SHOWN ? ` and ${strangers.length - MOST_SHOWN} more` : ''
  throw wrong(choice, `${shown}${more}: no action of plan ${id} has this id; ${list}`)
}

const MOST_SHOWN = 5

function wrong({ by }: PartChoice, message: string): Invalid {
  return new Invalid([{ member: by, message }])
}

function isIds(named: PartChoice['named']): named is readonly string[] {
  return Array.isArray(named)
}
