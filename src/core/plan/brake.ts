import { isAskedAgain, wasRefused, type Action } from '../facts/action.ts'
import { entityCounts, numbersOf, type PlanCounts } from './counts.ts'
import {
  firstSyncHold,
  identityHold,
  joinersHold,
  leaversHold,
  settingsHold,
  type Hold,
} from './hold.ts'
import type { BrakeSettings } from '../facts/settings.ts'
import { reorganization } from './reorganization.ts'
import { type HoldCode, HOLD_CODES } from '../facts/hold-codes.ts'
import { inEntity, type Count } from './recent-ends.ts'

/** Everything that the verdict depends on: numbers and settings, never the people (rule 36). */
export interface BrakeFacts {
  readonly settings: BrakeSettings
  readonly firstSync: boolean
  /** The settings ask for approval of every invitation. */
  readonly inviteApproval: boolean
  /** Counts of the plan without actions that were released before. Marks count as holds. */
  readonly planned: PlanCounts
  readonly day: Ended
  readonly week: Ended
  /** Linked users invited or active before the day's leavers. */
  readonly population: Count
  /** Linked people whose HR id changed in this read. */
  readonly identityChanges: number
}

/** Memberships that ended within a span of time: without an admin's approval, and not undone since. */
export interface Ended {
  readonly ended: Count
  /** Those of them that the plan would end again. */
  readonly repeated: Count
}

/** An action with what is known about it besides the counts. */
export interface JudgedAction {
  readonly action: Action
  /** `shrunken-read`: the person's absence was doubted (rule 37), or a whole group is missing at once (rule 21). */
  readonly marks: readonly HoldCode[]
  /** Codes that held it in the plan before and about which nobody has decided since (rule 39). */
  readonly carried: readonly HoldCode[]
  /** An earlier run released it and it is still being tried: it is not held again. */
  readonly released: boolean
}

export interface BrakeVerdict {
  /** The limits that this plan exceeds. */
  readonly holds: readonly Hold[]
  /** For each action of one person, in the given order: the codes that hold it. No code: it may go on. */
  readonly codesOf: (person: readonly JudgedAction[]) => readonly (readonly HoldCode[])[]
}

/** Rule 36, by numbers alone. Nothing turns it off (rule 40). */
export function brakeVerdict(facts: BrakeFacts): BrakeVerdict {
  const whole = facts.firstSync
    ? [firstSyncHold(facts.planned, facts.population.account)]
    : [...identity(facts), ...settingsChange(facts)]
  // The first plan waits as a whole and an admin looks at its size, so size is no further reason (rule 13).
  const leavers = facts.firstSync ? [] : leaverHolds(facts)
  const joiners = facts.firstSync ? [] : joinerHolds(facts)
  const changes = reorganization(facts.planned, facts.population.account)
  const holds = [...whole, ...leavers, ...joiners, ...(facts.firstSync ? [] : changes.holds)]
  holds.sort((a, b) => HOLD_CODES.indexOf(a.code) - HOLD_CODES.indexOf(b.code))
  const heldEntities = new Set(leavers.map((hold) => hold.entityId))

  function codesOf(
    { action, marks, carried, released }: JudgedAction,
    movedFrom: readonly string[],
  ): readonly HoldCode[] {
    if (released || isAskedAgain(action)) return []
    // An attribute that came back, or whose loss an admin accepted, holds nothing any more.
    const before = carried.filter((code) => code !== 'attribute-lost')
    const codes = new Set<HoldCode>([...before, ...whole.map((hold) => hold.code)])
    if (marks.includes('attribute-lost')) codes.add('attribute-lost')
    // What the host refused had passed these limits, or an admin approved it.
    const isCounted = !wasRefused(action)
    if (action.purpose === 'leave' || action.purpose === 'move') {
      // A move is one thing: its new entity waits with the ending it comes with (rule 30).
      const from = action.purpose === 'move' && movedFrom.length > 0 ? movedFrom : [action.entityId]
      const isTooMany = heldEntities.has(null) || from.some((id) => heldEntities.has(id))
      if (isTooMany && isCounted) codes.add('too-many-leavers')
      if (marks.includes('shrunken-read')) codes.add('shrunken-read')
    }
    if (marks.includes('identity-change')) codes.add('identity-change')
    if (!facts.firstSync && changes.isHeld(action)) codes.add('reorganization')
    if (action.purpose === 'join' && action.kind === 'user.invite') {
      if (joiners.length > 0 && isCounted) codes.add('too-many-joiners')
      if (facts.inviteApproval && isCounted) codes.add('invite-approval')
    }
    return HOLD_CODES.filter((code) => codes.has(code))
  }
  return {
    holds,
    codesOf(person) {
      const moves = person.filter(
        ({ action }) => action.purpose === 'move' && action.kind === 'user.deactivate',
      )
      const movedFrom = moves.map(({ action }) => action.entityId)
      return person.map((judged) => codesOf(judged, movedFrom))
    },
  }
}

function identity({ identityChanges, population, settings }: BrakeFacts): readonly Hold[] {
  const linked = population.account
  const limit = mostAllowed(settings.identity_min, settings.identity_percent, linked)
  return identityChanges > limit ? [identityHold(identityChanges, linked, limit)] : []
}

function settingsChange({ planned, population }: BrakeFacts): readonly Hold[] {
  const { people } = numbersOf(planned, 'settings-change')
  return people === 0 ? [] : [settingsHold(people, population.account)]
}

function joinerHolds({ planned, population, settings }: BrakeFacts): readonly Hold[] {
  const { people } = numbersOf(planned, 'newcomers')
  const limit = mostAllowed(settings.joiners_min, settings.joiners_percent, population.account)
  return people > limit ? [joinersHold(people, population.account, limit)] : []
}

function leaverHolds(facts: BrakeFacts): readonly Hold[] {
  const account = leaverHold(facts, null)
  const entities = Object.keys(facts.planned.entities)
    .sort()
    .flatMap((id) => leaverHold(facts, id))
  // Where one entity is the whole account, its hold would only repeat the account's.
  const [whole] = account
  const others = entities.filter(
    (hold) => whole === undefined || hold.count !== whole.count || hold.of !== whole.of,
  )
  return [...account, ...others]
}

function leaverHold(facts: BrakeFacts, entityId: string | null): readonly Hold[] {
  const { settings, population, planned } = facts
  const ends = endsIn(planned, entityId)
  // What has ended already cannot be held, and is no reason to ask an admin.
  if (ends === 0) return []
  const of = numberIn(population, entityId)
  const within = ({ ended, repeated }: Ended) => {
    const already = numberIn(ended, entityId) - numberIn(repeated, entityId)
    return { entityId, of, already, count: already + ends }
  }
  const dayLimit = Math.min(
    mostAllowed(settings.leavers_min, settings.leavers_percent, of),
    mostAllowedBelow(settings.small_min, settings.small_percent, of),
    settings.leavers_max,
  )
  const weekLimit = mostAllowed(settings.leavers_min, settings.window_percent, of)
  const day = within(facts.day)
  const week = within(facts.week)
  if (day.count > dayLimit) return [leaversHold({ ...day, limit: dayLimit, span: 'day' })]
  return week.count > weekLimit ? [leaversHold({ ...week, limit: weekLimit, span: 'week' })] : []
}

/** People of the account who would lose an access; of one entity, memberships that would end. */
function endsIn(planned: PlanCounts, entityId: string | null): number {
  if (entityId === null) return numbersOf(planned, 'ending').people
  return numbersOf(entityCounts(planned, entityId), 'ending').memberships
}

function numberIn(count: Count, entityId: string | null): number {
  return entityId === null ? count.account : inEntity(count, entityId)
}

/** The most that "more than max(min, percent) is too many" lets pass. */
export function mostAllowed(min: number, percent: number, population: number): number {
  return Math.max(min, Math.floor((percent * population) / 100))
}

/** The most that "at least min and at least percent is too many" lets pass. */
function mostAllowedBelow(min: number, percent: number, population: number): number {
  return Math.max(min, Math.ceil((percent * population) / 100)) - 1
}
