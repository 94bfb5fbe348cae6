// Events by admins of a group: decisions about both HR systems, and changes of the first one's routing.
import fc from 'fast-check'
import { canonical } from '../../../src/core/facts/canonical.ts'
import { changeSettings } from '../../../src/sync/account/settings.ts'
import { ADMIN } from '../../world/view.ts'
import { approves, decides, decisions, parts, rejects, undoesRun, withdraws } from '../admins.ts'
import { kind, type EventKinds } from '../event-kinds.ts'
import { MAPS } from './group.ts'
import { nameAt, side, sideAt, who } from './in-hr.ts'
import type { Routing } from './places.ts'
import type { GroupContext } from './context.ts'

export const BY_ADMINS: EventKinds<GroupContext> = {
  decide: kind(
    fc.record({ side, who, decided: decisions }),
    (ctx: GroupContext, { decided, ...about }) =>
      decides(ctx.invariants, sideAt(ctx, about.side), nameAt(ctx, about), decided),
  ),
  withdraw: kind(fc.record({ side, who }), (ctx: GroupContext, about) =>
    withdraws(ctx.invariants, sideAt(ctx, about.side), nameAt(ctx, about)),
  ),
  approve: kind(fc.record({ side, part: parts }), (ctx: GroupContext, { side: n, part }) =>
    approves(ctx.invariants, sideAt(ctx, n), part),
  ),
  reject: kind(fc.record({ side, part: parts }), (ctx: GroupContext, { side: n, part }) =>
    rejects(ctx.invariants, sideAt(ctx, n), part),
  ),
  'undo run': kind(fc.record({ side }), (ctx: GroupContext, { side: n }) =>
    undoesRun(ctx.invariants, sideAt(ctx, n)),
  ),
  routing: kind(
    fc.record({ by: fc.constantFrom('company', 'department', 'work_location') }),
    (ctx: GroupContext, { by }) => routes(ctx, { by, map: { ...MAPS[by] } }),
  ),
  /** Maps one value to another entity, to none, or removes it from the map. */
  map: kind(
    fc.record({ value: fc.nat({ max: 3 }), to: fc.constantFrom('nl', 'de', null, 'gone') }),
    (ctx: GroupContext, { value: n, to }) => {
      const { by, map } = ctx.routing
      const value = by === 'single' ? undefined : VALUES[by][n]
      if (value === undefined) return
      const { [value]: _, ...others } = map
      return routes(ctx, { by, map: to === 'gone' ? others : { ...others, [value]: to } })
    },
  ),
}

const VALUES = {
  company: ['north', 'south', 'new'],
  department: ['sales', 'labs', 'ops'],
  work_location: ['utrecht', 'honolulu', 'apia', 'auckland'],
}

async function routes(ctx: GroupContext, routing: Routing): Promise<void> {
  const { deps, untilIdle } = ctx.world
  // The same map in another order is no change and causes no read.
  if (canonical(ctx.routing) === canonical(routing)) return
  ctx.routing = routing
  ctx.invariants.statements.changeSettings()
  await changeSettings(deps, sideAt(ctx, 0).view.accountId, { routing }, ADMIN)
  await untilIdle()
}
