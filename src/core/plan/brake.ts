import type { Action } from '../facts/action.ts'
import {
  firstSyncHold,
  identityHold,
  joinersHold,
  leaversHold,
  settingsHold,
  type Hold,
} from './hold.ts'
import type { BrakeSettings } from '../facts/settings.ts'
import { type HoldCode, HOLD_CODES } from '../facts/hold-codes.ts'

/** How many memberships, people or ids; keyed by entity id, plus the account as a whole. */
export interface Count {
  readonly account: number
  readonly entities: Readonly<Record<string, number>>
}

/** Everything the verdict needs to know about a plan: counts, never the people. */
export interface PlanCounts {
  readonly firstSync: boolean
  /** Memberships that this plan would end, moves included (rule 36). */
  readonly endings: Count
  /** Memberships ended before, within 24 hours and 7 days, those an admin approved left out. */
  readonly endedInDay: Count
  readonly endedInWeek: Count
  /** Linked users invited or active before the day's leavers. */
  readonly population: Count
  /** Invitations of people without a user. */
  readonly joiners: number
  /** Linked people whose remote id changed in this read, and how many are linked. */
  readonly identityChanges: number
  readonly linked: number
  /** A change of settings (scope, routing) since the last plan, and how many memberships it would end. */
  readonly settingsEndings: number
}

export interface Verdict {
  readonly holds: readonly Hold[]
  /** The codes that hold this action; empty means it may go on. */
  readonly holdsAction: (action: Action, marks: ActionMarks) => readonly HoldCode[]
}

/** What is known about one action beyond itself. */
export interface ActionMarks {
  /** The person is among those absent from a shrunken read, or of a group that vanished together (rules 21, 37). */
  readonly shrunken: boolean
  /** Codes that already held the same action in the last plan and were not decided since (rule 39). */
  readonly carried: readonly HoldCode[]
  /** Settings ask for approval of every invitation. */
  readonly inviteApproval: boolean
  /** Of a move's actions: the entity it ends in. Keeps both halves of one move together. */
  readonly moveFrom?: string
}

export type BrakeInput = { readonly tally: PlanCounts; readonly settings: BrakeSettings }

/** Rule 36, by counts alone; nothing turns it off (rule 40). */
export function verdict(input: BrakeInput): Verdict {
  const { tally, settings } = input
  const whole = tally.firstSync
    ? firstSync(tally)
    : [identity(tally, settings), settingsChange(tally)].flat()
  // The first plan waits as a whole: its size is what a person looks at, not one more reason (rule 13).
  const leavers = tally.firstSync ? [] : leaverHolds(tally, settings)
  const joiners = tally.firstSync ? [] : joinerHolds(tally, settings)
  const holds = [...whole, ...leavers, ...joiners]
  holds.sort((a, b) => HOLD_CODES.indexOf(a.code) - HOLD_CODES.indexOf(b.code))
  const heldEntities = new Set(leavers.map((hold) => hold.entityId))

  const holdsAction: Verdict['holdsAction'] = (action, marks) => {
    const codes = new Set<HoldCode>([...marks.carried, ...whole.map((hold) => hold.code)])
    if (takesAccess(action)) {
      const from = marks.moveFrom ?? action.entityId
      if (heldEntities.has(null) || heldEntities.has(from)) codes.add('too-many-leavers')
      if (marks.shrunken) codes.add('shrunken-read')
    }
    if (invitesNewcomer(action)) {
      if (joiners.length > 0) codes.add('too-many-joiners')
      if (marks.inviteApproval) codes.add('invite-approval')
    }
    return HOLD_CODES.filter((code) => codes.has(code))
  }
  return { holds, holdsAction }
}

/** A move is one thing: its invitation waits with the ending it comes with (rule 30). */
function takesAccess(action: Action): boolean {
  return action.purpose === 'leave' || action.purpose === 'move'
}

function invitesNewcomer(action: Action): boolean {
  return action.purpose === 'join' && action.kind === 'user.invite'
}

/** Rules 4 and 13: until an admin approves the first plan, all of it waits. */
function firstSync(tally: PlanCounts): readonly Hold[] {
  if (!tally.firstSync) return []
  return [firstSyncHold(tally.joiners, tally.endings.account, tally.linked)]
}

function identity(tally: PlanCounts, settings: BrakeSettings): readonly Hold[] {
  const { identityChanges, linked } = tally
  const limit = most(settings.identity_min, settings.identity_percent, linked)
  return identityChanges > limit ? [identityHold(identityChanges, linked, limit)] : []
}

function settingsChange(tally: PlanCounts): readonly Hold[] {
  if (tally.settingsEndings === 0) return []
  return [settingsHold(tally.settingsEndings, tally.population.account)]
}

function joinerHolds(tally: PlanCounts, settings: BrakeSettings): readonly Hold[] {
  const population = tally.population.account
  const limit = most(settings.joiners_min, settings.joiners_percent, population)
  return tally.joiners > limit ? [joinersHold(tally.joiners, population, limit)] : []
}

function leaverHolds(tally: PlanCounts, settings: BrakeSettings): readonly Hold[] {
  const account = leaverHold(tally, null, settings)
  const entities = Object.keys(tally.endings.entities)
    .sort()
    .flatMap((id) => leaverHold(tally, id, settings))
  // Where one entity is the whole account, its limit would only say the same again.
  const [whole] = account
  const others = entities.filter(
    (hold) => whole === undefined || hold.count !== whole.count || hold.of !== whole.of,
  )
  return [...account, ...others]
}

function leaverHold(
  tally: PlanCounts,
  entityId: string | null,
  settings: BrakeSettings,
): readonly Hold[] {
  const planned = countOf(tally.endings, entityId)
  // What has ended already cannot be held, and is no reason to call for an admin.
  if (planned === 0) return []
  const of = countOf(tally.population, entityId)
  const inDay = countOf(tally.endedInDay, entityId)
  const inWeek = countOf(tally.endedInWeek, entityId)
  const dayLimit = Math.min(
    most(settings.leavers_min, settings.leavers_percent, of),
    mostBelow(settings.small_min, settings.small_percent, of),
  )
  const weekLimit = most(settings.leavers_min, settings.window_percent, of)
  const day = { entityId, of, count: inDay + planned, already: inDay, limit: dayLimit }
  const week = { entityId, of, count: inWeek + planned, already: inWeek, limit: weekLimit }
  if (day.count > day.limit) return [leaversHold({ ...day, span: 'day' })]
  return week.count > week.limit ? [leaversHold({ ...week, span: 'week' })] : []
}

function countOf(count: Count, entityId: string | null): number {
  if (entityId === null) return count.account
  // A host may call an entity "constructor".
  return Object.hasOwn(count.entities, entityId) ? (count.entities[entityId] ?? 0) : 0
}

/** The most that "more than max(min, percent) is too many" lets pass. */
function most(min: number, percent: number, population: number): number {
  return Math.max(min, Math.floor((percent * population) / 100))
}

/** The most that "at least min and at least percent is too many" lets pass. */
function mostBelow(min: number, percent: number, population: number): number {
  return Math.max(min, Math.ceil((percent * population) / 100)) - 1
}
