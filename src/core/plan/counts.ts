import {
  changesName,
  changesPhone,
  endsMembership,
  invitesNewcomer,
  type Action,
  type ActionKind,
} from '../facts/action.ts'
import type { HoldCode } from '../facts/hold-codes.ts'

/** An action with the facts that counting needs. */
export interface CountedAction {
  readonly action: Action
  /** How many cards it blocks, or gives back. */
  readonly cards: number
  /** The codes that hold it. Before the brake has decided: the marks that may hold it. */
  readonly holds: readonly HoldCode[]
}

/** One number for each way of counting. A membership is one person in one entity. */
export interface Numbers {
  readonly people: number
  readonly memberships: number
  readonly actions: number
}

/** What is counted besides each kind of action and each hold code. */
const GROUPS = {
  any: () => true,
  /** Access ends in an entity, by leaving or by moving: what the brake counts (rule 36). */
  ending: ({ action }) => endsMembership(action),
  leaving: ({ action }) => action.purpose === 'leave' || action.purpose === 'decision',
  moving: ({ action }) => action.purpose === 'move',
  /** The user changes or moves. */
  changing: ({ action }) => action.purpose === 'change' || action.purpose === 'move',
  /** HR's name, or phone, replaces the user's. One who returns is brought up to date and is not counted. */
  renaming: ({ action }) => changesName(action),
  rephoning: ({ action }) => changesPhone(action),
  joining: ({ action }) => action.purpose === 'join',
  /** Invitations of people who have no user yet. */
  newcomers: ({ action }) => invitesNewcomer(action),
  returning: ({ action }) => action.purpose === 'return',
  /** Waits for an admin. */
  waiting: ({ holds }) => holds.length > 0,
} as const satisfies Record<string, (counted: CountedAction) => boolean>

export type Countable = keyof typeof GROUPS | ActionKind | HoldCode

export interface Counts {
  /** Without entries for what does not occur, so read it with `numbersOf`. */
  readonly numbers: Readonly<Partial<Record<Countable, Numbers>>>
  readonly cards: { readonly blocked: number; readonly unblocked: number }
}

/** What a set of actions would end, start and change: in the account as a whole, and in each entity. */
export interface PlanCounts extends Counts {
  readonly entities: Readonly<Record<string, Counts>>
}

export interface PlanCounter {
  /** Takes all actions of one person at once, so that the person counts once. */
  add(person: readonly CountedAction[]): void
  counts(): PlanCounts
}

/** Counts a plan person by person; it keeps numbers only, so a plan of any size fits. */
export function planCounter(): PlanCounter {
  const account = newTotals()
  const entities = new Map<string, Totals>()
  return {
    add(person) {
      addPerson(account, person)
      for (const id of new Set(person.map(({ action }) => action.entityId))) {
        const totals = entities.get(id) ?? newTotals()
        entities.set(id, totals)
        addPerson(
          totals,
          person.filter(({ action }) => action.entityId === id),
        )
      }
    },
    counts: () => ({
      ...countsOf(account),
      entities: Object.fromEntries([...entities].map(([id, totals]) => [id, countsOf(totals)])),
    }),
  }
}

export function numbersOf(counts: Counts, what: Countable): Numbers {
  return counts.numbers[what] ?? NOBODY
}

/** The counts of one entity. A host may call an entity "constructor". */
export function entityCounts({ entities }: PlanCounts, entityId: string): Counts {
  const found = Object.hasOwn(entities, entityId) ? entities[entityId] : undefined
  return found ?? NOTHING
}

const NOBODY: Numbers = { people: 0, memberships: 0, actions: 0 }
const NOTHING: Counts = { numbers: {}, cards: { blocked: 0, unblocked: 0 } }

interface Totals {
  readonly numbers: Map<Countable, Numbers>
  blocked: number
  unblocked: number
}

function newTotals(): Totals {
  return { numbers: new Map(), blocked: 0, unblocked: 0 }
}

function addPerson(totals: Totals, person: readonly CountedAction[]): void {
  for (const [what, theirs] of groupsOf(person)) {
    const before = totals.numbers.get(what) ?? NOBODY
    totals.numbers.set(what, {
      people: before.people + 1,
      memberships: before.memberships + new Set(theirs.map(({ action }) => action.entityId)).size,
      actions: before.actions + theirs.length,
    })
  }
  for (const { action, cards } of person) {
    if (action.kind === 'cards.block') totals.blocked += cards
    if (action.kind === 'cards.unblock') totals.unblocked += cards
  }
}

/** One person's actions, grouped by everything they count as. */
function groupsOf(person: readonly CountedAction[]): ReadonlyMap<Countable, CountedAction[]> {
  const groups = new Map<Countable, CountedAction[]>()
  for (const counted of person) {
    const named = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).filter((group) =>
      GROUPS[group](counted),
    )
    for (const what of [...named, counted.action.kind, ...counted.holds])
      groups.set(what, [...(groups.get(what) ?? []), counted])
  }
  return groups
}

function countsOf({ numbers, blocked, unblocked }: Totals): Counts {
  return { numbers: Object.fromEntries(numbers), cards: { blocked, unblocked } }
}
