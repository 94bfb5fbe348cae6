import type { Purpose } from '../../../core/facts/action.ts'
import type { Plan } from '../../../ports/records.ts'
import type { PeopleFilter } from '../../../ports/store/lists.ts'
import { URGENT_REPORTS } from '../../../core/tell/report-catalogue.ts'
import type { Portal } from '../request/request-context.ts'
import type { CurrentAccount } from '../request/current-account.ts'

/** What leaves comes first; what nothing happens to comes last. */
export const GROUPS = [
  'leaving',
  'invited',
  'changed',
  'back',
  'attention',
  'skipped',
  'external',
  'matched',
] as const
export type Group = (typeof GROUPS)[number]
export type Counts = Readonly<Record<Group, number>>

const PURPOSES: Readonly<Partial<Record<Group, readonly Purpose[]>>> = {
  leaving: ['leave'],
  invited: ['join'],
  changed: ['change', 'move'],
  back: ['return'],
}

export function purposesOf(group: Group): readonly Purpose[] {
  return PURPOSES[group] ?? []
}

/** Whom a group shows; external users are no people of HR and have a list of their own. */
export function filterOf(group: Exclude<Group, 'external'>, plan: Plan): PeopleFilter {
  switch (group) {
    case 'attention':
      return { reports: URGENT_REPORTS }
    case 'skipped':
      return { states: ['skipped', 'out_of_scope'] }
    case 'matched':
      return { linked: true }
    case 'leaving':
    case 'invited':
    case 'changed':
    case 'back':
      return { plan: { id: plan.id, purposes: purposesOf(group) } }
  }
}

const NOBODY = { offset: 0, limit: 0 }

export async function countsOf(
  { deps }: Portal,
  { account }: CurrentAccount,
  plan: Plan,
): Promise<Counts> {
  const { store } = deps
  const many = async (group: 'changed' | 'attention' | 'skipped') =>
    (await store.people(account.id, filterOf(group, plan), NOBODY)).total
  const [planned, counts, changed, attention, skipped] = await Promise.all([
    store.planCounts(plan.id),
    store.counts(account),
    // Some are changed and move as well: they are one person.
    many('changed'),
    many('attention'),
    many('skipped'),
  ])
  const of = (purpose: Purpose) => planned.find((one) => one.purpose === purpose)?.people ?? 0
  return {
    leaving: of('leave'),
    invited: of('join'),
    changed,
    back: of('return'),
    attention,
    skipped,
    external: counts.external,
    matched: counts.linked,
  }
}

/** The people somebody decides about. */
export function planned({ leaving, invited, changed, back }: Counts): number {
  return leaving + invited + changed + back
}

export function isGroup(text: string | undefined): text is Group {
  return GROUPS.some((group) => group === text)
}
