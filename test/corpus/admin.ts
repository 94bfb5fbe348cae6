// An admin who knows what is true, and approves that and nothing else.
import type { ActionView } from '../../src/sync/plan/view.ts'
import { sameAddress } from '../../src/host/wire.ts'
import { dayOf, type Corpus } from './corpus-company.ts'
import type { Person } from './people.ts'

/** Whether somebody has left: their last day is over where they work. */
export function hasLeft(corpus: Corpus, { truth }: Person): boolean {
  return truth.lastDay !== null && truth.lastDay < dayOf(corpus)
}

/** Whether somebody should have a user today. */
export function worksNow(corpus: Corpus, person: Person): boolean {
  const { firstDay } = person.truth
  const isThere = firstDay === null || firstDay <= dayOf(corpus)
  return isThere && !hasLeft(corpus, person) && !person.isContractor
}

/** Whose user it is; undefined: nobody's of HR. */
export function ownerOf({ people }: Corpus, userId: string | null): Person | undefined {
  return userId === null ? undefined : people.find((person) => person.userId === userId)
}

export interface Proposal {
  readonly kind: string
  readonly userId: string | null
  readonly params: unknown
  /** Of HR's record from which it follows. */
  readonly key: string | undefined
}

/** Why an action would be wrong; null: it is right. */
export function whatIsWrong(
  corpus: Corpus,
  { kind, userId, params, key }: Proposal,
): string | null {
  const record = corpus.owner.get(key ?? '')
  const person = ownerOf(corpus, userId)
  if (userId !== null && person === undefined) return `${kind} touches an outsider`
  switch (kind) {
    case 'user.invite':
      return wrongInvitation(corpus, record, params)
    case 'user.deactivate':
    case 'cards.block':
      return person !== undefined && hasLeft(corpus, person)
        ? null
        : `${kind} for somebody who works`
    case 'user.update':
      return person === record ? wrongPhone(person, params) : 'somebody is renamed to somebody else'
    case 'user.reactivate':
      return person !== undefined && person === record && worksNow(corpus, person)
        ? null
        : 'access is given back to somebody who left'
    default:
      return null
  }
}

function wrongInvitation(
  corpus: Corpus,
  record: Person | undefined,
  params: unknown,
): string | null {
  const { email } = params as { email: string }
  if (record === undefined) return 'nobody knows who is invited'
  if (record.userId !== null) return `invited beside themselves: ${email}`
  if (!worksNow(corpus, record)) return `invited although not there: ${email}`
  const { users } = corpus.world
  return users().some((user) => sameAddress(user.email, email)) ? `a user has ${email}` : null
}

/** A number is never read as that of another country. */
function wrongPhone(person: Person | undefined, params: unknown): string | null {
  const { phone } = params as { phone?: string }
  if (phone === undefined || person === undefined) return null
  if (person.dirt === 'country-in-words' || person.dirt === 'renumbered')
    return `a phone of the same number is written: ${phone}`
  return phone === person.phone[1] ? null : `a wrong phone is written: ${phone}`
}

/** Approves what is right of a plan that waits. Returns what was left waiting. */
export async function approveWhatIsRight(corpus: Corpus): Promise<readonly ActionView[]> {
  const { world } = corpus
  for (let round = 0; round < 4; round += 1) {
    const waiting = await waitingActions(corpus)
    const keys = await keysOf(corpus)
    const right = waiting.filter(
      ({ kind, user_id: userId, employee_id, params }) =>
        whatIsWrong(corpus, { kind, userId, params, key: keys.get(employee_id) }) === null,
    )
    if (right.length === 0) return waiting
    const named = right.map(({ id }) => id)
    await world.approve(right.length === waiting.length ? {} : { part: { by: 'only', named } })
  }
  return waitingActions(corpus)
}

export async function waitingActions({ world }: Corpus): Promise<readonly ActionView[]> {
  const plan = await world.plan()
  return plan?.state === 'held' ? plan.actions.filter((one) => one.outcome === null) : []
}

/** The record of each stored employee. */
export async function keysOf({ world }: Corpus): Promise<ReadonlyMap<string, string>> {
  const byId = new Map([...world.hr.rows].map(([key, row]) => [row.id, key]))
  const rows = await world.employees()
  return new Map(rows.map(({ id, employee }) => [id, byId.get(employee.sourceId) ?? '']))
}
