import { whyNotDone } from '../../core/decide/refused/refusal.ts'
import { isAskedAgain, wasRefused } from '../../core/facts/action.ts'
import { departmentOf } from '../../core/place/department.ts'
import type { AddedHow, AddedLine } from '../../core/tell/notices.ts'
import { firstDay } from '../../core/people/dates/hr-day.ts'
import type { ActionRow } from '../../ports/records.ts'
import { countedEmployee } from '../step/people/counted.ts'
import { entityName } from '../step/entity-names.ts'
import type { StepContext } from '../step/context.ts'
import { personClock } from '../step/clock/person-clock.ts'
import { peopleOf, personLine } from './lines.ts'

/** In the order of the mail: those who are new come first. */
const HOWS: readonly AddedHow[] = ['new', 'returned', 'given-back', 'invited-again', 'cards']

/**
 * Who got access or cards, and why. One line for each person, or two where one of their entities was given
 * and another was not. A move has a mail of its own, also a move back.
 */
export async function addedLines(
  ctx: StepContext,
  rows: readonly ActionRow[],
): Promise<AddedLine[]> {
  const given = rows.filter(
    ({ action, state }) =>
      givesSomething(action) &&
      state !== 'dropped' &&
      !isAskedAgain(action) &&
      // Told when it was refused the first time.
      !(state === 'refused' && wasRefused(action)),
  )
  const people = await peopleOf(ctx, given)
  const places = await ctx.deps.store.dimensions(ctx.account.id)
  const dimensions = new Map(places.map((d) => [d.id, d]))
  const clock = personClock(ctx, places)
  const groups = Map.groupBy(given, (row) => `${row.action.employeeId}/${isDone(row)}`)
  const lines = [...groups.values()].flatMap((theirs): AddedLine[] => {
    // What was given besides the cards says how they come to have access.
    const access = theirs.filter(({ action }) => action.kind !== 'cards.unblock')
    const named = access.length > 0 ? access : theirs
    const [row] = named
    if (row === undefined) return []
    const person = people.get(row.action.employeeId)
    const employee = person && countedEmployee(ctx.account, person)
    const entities = named.map(({ action }) => entityName(ctx, action.entityId))
    return [
      {
        ...personLine(ctx, person, row.action.entityId),
        entityName: entities.join(', '),
        department: employee === undefined ? null : departmentOf(dimensions, employee),
        startDate: employee === undefined ? null : firstDay(employee, clock.calendar(employee)),
        state: stateOf(row),
        note: null,
        why: whyNotDone(row),
        how: howOf(row),
        by: decidedBy(row),
        cards: cardsGiven(theirs),
      },
    ]
  })
  return lines.toSorted((a, b) => HOWS.indexOf(a.how ?? 'new') - HOWS.indexOf(b.how ?? 'new'))
}

function givesSomething({ kind, purpose }: ActionRow['action']): boolean {
  if (kind === 'cards.unblock') return true
  return purpose !== 'move' && (kind === 'user.invite' || kind === 'user.reactivate')
}

function isDone({ state }: ActionRow): boolean {
  return state === 'done' || state === 'already'
}

function howOf({ action: { kind, because } }: ActionRow): AddedHow {
  if (kind === 'cards.unblock') return 'cards'
  for (const { code, facts } of because) {
    if (code === 'by-decision') return facts['decision'] === 'undo' ? 'given-back' : 'invited-again'
    if (code === 'reactivated') return 'returned'
  }
  return 'new'
}

function decidedBy({ action: { because } }: ActionRow): string | null {
  const actor = because.find(({ code }) => code === 'by-decision')?.facts['actor']
  return typeof actor === 'string' ? actor : null
}

function cardsGiven(rows: readonly ActionRow[]): number {
  return rows
    .filter(isDone)
    .reduce(
      (sum, { action }) =>
        sum + (action.kind === 'cards.unblock' ? action.params.card_ids.length : 0),
      0,
    )
}

function stateOf({ state, action }: ActionRow): AddedLine['state'] {
  switch (state) {
    case 'done':
      return isInvitation(action) ? 'invited' : 'added'
    case 'already':
      return 'already'
    case 'refused':
      return 'refused'
    case 'failed':
    case 'dropped':
      return 'failed'
    case 'waiting':
      return 'retrying'
  }
}

/** A new user, or one whose first invitation was never accepted. */
function isInvitation({ userId, because }: ActionRow['action']): boolean {
  return userId === null || because.some(({ code }) => code === 'invited-again')
}
