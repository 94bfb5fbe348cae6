import { brakeVerdict, type BrakeFacts } from '../../core/plan/brake.ts'
import { planCounter } from '../../core/plan/counts.ts'
import {
  countOf,
  endsSince,
  populationOf,
  repeatCounter,
  type Count,
  type RecentEnd,
} from '../../core/plan/recent-ends.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { days, hours, later } from '../step/durations.ts'
import { entitiesOf } from '../step/entity-names.ts'
import type { JudgedStep } from './judged.ts'

export interface Gathered {
  readonly facts: BrakeFacts
  /** Counted once, and only where somebody asks: it walks everybody who has a user. */
  readonly population: () => Promise<Count>
}

/**
 * Gathers everything that the verdict on a plan depends on (rule 36). Run and preview both call this, so what
 * a preview says is held is what the run would hold. Every limit grows with the population, so what would be held
 * in no company of nobody is held in none: then nobody is counted, and a run for a few people costs the same in a
 * large account.
 */
export async function brakeFacts(
  ctx: DecisionContext,
  people: AsyncIterable<readonly (readonly JudgedStep[])[]>,
  identityChanges: number,
): Promise<Gathered> {
  const { account, now } = ctx
  const ends = await endsOfWeek(ctx)
  const day = endsSince(ends, later(now, -hours(24)))
  const week = endsSince(ends, later(now, -days(7)))
  const planned = planCounter()
  const inDay = repeatCounter(day)
  const inWeek = repeatCounter(week)
  for await (const batch of people) {
    for (const person of batch) {
      const fresh = person.filter(({ released }) => !released)
      const actions = fresh.map(({ action }) => action)
      planned.add(fresh)
      inDay.add(actions)
      inWeek.add(actions)
    }
  }
  const facts: BrakeFacts = {
    settings: account.settings.brake,
    firstSync: account.approvedAt === null,
    inviteApproval: account.settings.invite === 'approve',
    planned: planned.counts(),
    day: { ended: countOf(day), repeated: inDay.count() },
    week: { ended: countOf(week), repeated: inWeek.count() },
    population: NOBODY,
    identityChanges,
  }
  let counted: Promise<Count> | undefined
  const once = (): Promise<Count> => (counted ??= population(ctx, ends))
  const mayHold = brakeVerdict(facts).holds.length > 0
  return { facts: mayHold ? { ...facts, population: await once() } : facts, population: once }
}

const NOBODY: Count = { account: 0, entities: {} }

/** How many linked users were invited or active before the ends of the last 24 hours. */
export async function population(
  ctx: DecisionContext,
  ends?: readonly RecentEnd[],
): Promise<Count> {
  const { deps, account, organization, now } = ctx
  const dayAgo = later(now, -hours(24))
  const known = ends ?? (await endsOfWeek(ctx))
  return populationOf(
    await deps.store.linkedCounts(account.id, entitiesOf(account, organization)),
    known.filter(({ at }) => at === null || at >= dayAgo),
  )
}

async function endsOfWeek({
  deps,
  account,
  organization,
  now,
}: DecisionContext): Promise<readonly RecentEnd[]> {
  const owned = entitiesOf(account, organization)
  const found = await deps.store.recentEnds(account.id, later(now, -days(7)))
  return found.map((end) => ({
    ...end,
    access: end.access.filter((entityId) => owned.includes(entityId)),
  }))
}
