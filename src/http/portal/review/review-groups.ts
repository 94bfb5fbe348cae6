import type { Purpose } from '../../../core/facts/action.ts'
import { numbersOf } from '../../../core/plan/counts.ts'
import { URGENT_REPORTS } from '../../../core/tell/report-catalogue.ts'
import type { Plan } from '../../../ports/records.ts'
import type { PeopleFilter } from '../../../ports/store/reads/lists.ts'
import { countsOfPlan } from '../../../sync/step/plan-people.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal } from '../request/request-context.ts'
import { EMPLOYED_STATES } from '../../../core/people/person-state.ts'

/** The lists of a plan: what is asked first, then from the people who leave to those to whom nothing happens. */
export const REVIEW_GROUPS = [
  'unclear',
  'leaving',
  'invited',
  'changed',
  'back',
  'attention',
  'skipped',
  'external',
  'matched',
] as const
export type ReviewGroup = (typeof REVIEW_GROUPS)[number]
/** The groups of people for whom the plan has actions. */
export type DecidedGroup = 'leaving' | 'invited' | 'changed' | 'back'
export const DECIDED_GROUPS = ['leaving', 'invited', 'changed', 'back'] as const

/** How many people, or external users, are in each group. */
export interface ReviewCounts extends Readonly<Record<ReviewGroup, number>> {
  /** How many people an approval is about. Somebody may be in several groups. */
  readonly decided: number
}

const PURPOSES: Readonly<Partial<Record<ReviewGroup, readonly Purpose[]>>> = {
  leaving: ['leave', 'decision'],
  invited: ['join'],
  changed: ['change', 'move'],
  back: ['return'],
}

export function groupPurposes(group: ReviewGroup): readonly Purpose[] {
  return PURPOSES[group] ?? []
}

/** Which people are in a group. External users are not people in HR and have a list of their own. */
export function groupFilter(group: Exclude<ReviewGroup, 'external'>, plan: Plan): PeopleFilter {
  switch (group) {
    case 'unclear':
      return { reports: ['match-unclear'] }
    case 'attention':
      return { reports: URGENT_REPORTS }
    case 'skipped':
      return { states: ['skipped', 'out_of_scope'] }
    case 'matched':
      return { linked: true, states: EMPLOYED_STATES }
    case 'leaving':
    case 'invited':
    case 'changed':
    case 'back':
      return { plan: { id: plan.id, purposes: groupPurposes(group) } }
  }
}

const COUNT_ONLY = { offset: 0, limit: 0 }

export async function reviewCounts(
  { deps }: Portal,
  { account }: CurrentAccount,
  plan: Plan,
): Promise<ReviewCounts> {
  const { store } = deps
  const countOf = async (group: 'unclear' | 'attention' | 'skipped') =>
    (await store.people(account.id, groupFilter(group, plan), COUNT_ONLY)).total
  const [planned, counts, unclear, attention, skipped] = await Promise.all([
    countsOfPlan(store, plan),
    store.counts(account),
    countOf('unclear'),
    countOf('attention'),
    countOf('skipped'),
  ])
  return {
    decided: numbersOf(planned, 'any').people,
    unclear,
    leaving: numbersOf(planned, 'leaving').people,
    invited: numbersOf(planned, 'joining').people,
    changed: numbersOf(planned, 'changing').people,
    back: numbersOf(planned, 'returning').people,
    attention,
    skipped,
    external: counts.external,
    matched: counts.linked,
  }
}

export function isReviewGroup(text: string | undefined): text is ReviewGroup {
  return REVIEW_GROUPS.some((group) => group === text)
}
