// Checks the host's users and the held plan at any time of a scenario.
import type { User } from '../../../src/core/people/user.ts'
import { DAY } from '../../world/time.ts'
import { isUnasked } from './approvals.ts'
import type { ActionLog } from './watch-actions.ts'
import { addressKey } from './hr-record.ts'
import { heldActions, type InvariantContext, type Side } from './context.ts'

const TAKES: ReadonlySet<string> = new Set(['cards.block', 'user.deactivate'])

export type UserChecks = ReturnType<typeof checkUsersAndHolds>

export function checkUsersAndHolds(invariants: InvariantContext, log: ActionLog) {
  const { host } = invariants.world
  const addresses = new Map<string, string>()
  const cards = new Map<string, string>()
  /** People held as too many leavers at the last check. */
  const heldBefore = new Map<Side, ReadonlySet<string>>()
  return { broken }

  async function broken(): Promise<readonly string[]> {
    const users = host.list()
    const wrong = users.flatMap((user) => [...addressOf(user), ...cardsOf(user)])
    const emails = users.map(({ email }) => addressKey(email))
    if (new Set(emails).size < emails.length) wrong.push('two users with one address')
    const ids = new Set(users.flatMap((user) => user.cards.map(({ id }) => id)))
    for (const id of cards.keys()) if (!ids.has(id)) wrong.push(`card ${id} is gone`)
    for (const side of invariants.sides) wrong.push(...(await holdsOf(side)))
    return wrong
  }

  /** Rule 16: an address never changes. */
  function addressOf({ id, email }: User): string[] {
    const before = addresses.get(id) ?? email
    addresses.set(id, email)
    return before === email ? [] : [`${before} is called ${email} now`]
  }

  /** Rule 29: cards are blocked and unblocked by our actions only, and never closed. */
  function cardsOf(user: User): string[] {
    return user.cards.flatMap((card) => {
      const before = cards.get(card.id) ?? card.status
      cards.set(card.id, card.status)
      if (before === card.status) return []
      const kind = { blocked: 'cards.block', active: 'cards.unblock', closed: null }[card.status]
      const asked = log.done.some(
        ({ request }) =>
          request.detail.kind === kind &&
          request.userId === user.id &&
          request.entityId === card.entityId,
      )
      return asked ? [] : [`card ${card.id} is ${card.status}, and nobody asked for it`]
    })
  }

  /** Rule 36: too many leavers are at least two people. Ends that were undone do not count. */
  async function holdsOf(side: Side): Promise<string[]> {
    const waiting = await heldActions(invariants, side)
    const ends = waiting.filter(({ row }) => row.action.kind === 'user.deactivate')
    // The end of somebody whose cards wait already is carried, and asks nothing new.
    const held = waiting
      .filter(({ row }) => TAKES.has(row.action.kind))
      .filter(({ holds }) => holds.includes('too-many-leavers'))
    const before = heldBefore.get(side) ?? new Set()
    heldBefore.set(side, new Set(held.map(({ row }) => row.action.employeeId)))
    if (held.every(({ row }) => before.has(row.action.employeeId))) return []
    const recent = log.done.filter(
      (one) =>
        one.side === side &&
        isUnasked(one) &&
        Date.now() - one.at < 8 * DAY &&
        !invariants.statements.was('undo', one.recordId, one.after.said),
    )
    const people = new Set([
      ...before,
      ...ends.map(({ row }) => row.action.employeeId),
      ...recent.map(({ request }) => request.employee.id),
    ])
    return people.size > 1 ? [] : ['one leaver alone waits as too many']
  }
}
