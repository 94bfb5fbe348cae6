import { HOLD_CODES, type HoldCode } from '../facts/hold-codes.ts'
import type { BrakeSettings } from '../facts/settings.ts'
import { mostAllowed } from './brake.ts'
import { entityCounts, numbersOf, type PlanCounts } from './counts.ts'
import {
  approvalHold,
  carriedHold,
  firstSyncHold,
  joinersHold,
  leaversHold,
  reorganizationHold,
  shrunkenHold,
  type Hold,
} from './hold.ts'
import { inEntity, type Count } from './recent-ends.ts'

export interface WaitingPlan {
  /** The limits that the plan exceeds (`brakeVerdict`). */
  readonly exceeded: readonly Hold[]
  /** The earlier reasons, if the plan is a revision of a held one (rule 39). */
  readonly before: readonly Hold[]
  /** All that waits in the plan. */
  readonly held: PlanCounts
  readonly population: Count
  readonly settings: BrakeSettings
}

/** Why a plan is held: each reason with the number of people who wait for it now. A code that holds nobody is left out. */
export function holdReasons(plan: WaitingPlan): readonly Hold[] {
  const known = [...plan.exceeded]
  for (const old of plan.before) {
    if (!known.some((hold) => hold.code === old.code && hold.entityId === old.entityId))
      known.push(old)
  }
  const reasons = known.flatMap((hold) => recounted(plan, hold))
  for (const code of HOLD_CODES) {
    const waiting = waitingFor(plan, code, null)
    if (waiting > 0 && !reasons.some((hold) => hold.code === code))
      reasons.push(uncounted(plan, code, waiting))
  }
  return reasons.toSorted((a, b) => HOLD_CODES.indexOf(a.code) - HOLD_CODES.indexOf(b.code))
}

function recounted(plan: WaitingPlan, hold: Hold): readonly Hold[] {
  const { code, entityId, already = 0, limit, span } = hold
  // The first plan waits even if it has nothing to do (contract 4).
  if (code === 'first-sync') return [firstSyncHold(plan.held, plan.population.account)]
  const waiting = waitingFor(plan, code, entityId)
  if (waiting === 0) return []
  const isRevised = plan.before.some((old) => old.code === code && old.entityId === entityId)
  if (!isRevised || waiting === hold.count - already) return [hold]
  const of = populationIn(plan, entityId)
  const count = already + waiting
  if (limit === null || count <= limit) return [uncounted(plan, code, waiting, entityId)]
  if (code === 'too-many-joiners') return [joinersHold(count, of, limit)]
  if (code === 'reorganization') return [reorganizationHold(count, of, limit)]
  if (code === 'too-many-leavers' && span !== undefined)
    return [leaversHold({ entityId, count, already, of, limit, span })]
  return [hold]
}

/** A reason without a limit that is exceeded now: a mark, invitations to approve, or an earlier hold. */
function uncounted(
  plan: WaitingPlan,
  code: HoldCode,
  waiting: number,
  entityId: string | null = null,
): Hold {
  const of = populationIn(plan, entityId)
  if (code === 'first-sync') return firstSyncHold(plan.held, plan.population.account)
  if (code === 'invite-approval') return approvalHold(waiting, of)
  if (code === 'shrunken-read')
    return shrunkenHold(waiting, of, mostAllowed(1, plan.settings.shrink_percent, of))
  return carriedHold(code, entityId, waiting, of)
}

function waitingFor({ held }: WaitingPlan, code: HoldCode, entityId: string | null): number {
  return entityId === null
    ? numbersOf(held, code).people
    : numbersOf(entityCounts(held, entityId), code).memberships
}

function populationIn({ population }: WaitingPlan, entityId: string | null): number {
  return entityId === null ? population.account : inEntity(population, entityId)
}
