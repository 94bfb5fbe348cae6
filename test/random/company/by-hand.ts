// Events in the host: people accept invitations, and somebody removes a user or gives one back by hand.
import fc from 'fast-check'
import { ORGANIZATION } from '../../world/view.ts'
import { kind, type EventKinds } from '../event-kinds.ts'
import { nameAt, who } from './in-hr.ts'
import type { CompanyContext } from './context.ts'

export const BY_HAND: EventKinds<CompanyContext> = {
  accept: kind(fc.record({}), ({ world: { host } }: CompanyContext) => {
    for (const user of host.list()) if (user.status === 'invited') host.accept(user.id)
  }),
  'remove by hand': kind(fc.record({ who }), async (ctx: CompanyContext, { who: n }) => {
    const { host } = ctx.world
    const { statements } = ctx.invariants
    const user = ctx.world.user(nameAt(ctx, n))
    if (user?.status !== 'active') return
    host.put({ ...user, status: 'inactive', entityIds: [] })
    for (const recordId of await recordsOf(ctx, user.id))
      for (const entity of ctx.side.entities) {
        // These decisions give access until HR's facts change, also after a removal by hand (rule 35).
        const newest = statements.newest(recordId, entity)?.what
        if (newest === 'invite-again' || newest === 'undo') continue
        statements.say({ what: 'removed-by-hand', recordId, entity, ...byHand(user.id) })
      }
  }),
  'give back by hand': kind(fc.record({ who }), async (ctx: CompanyContext, { who: n }) => {
    const { host } = ctx.world
    const user = ctx.world.user(nameAt(ctx, n))
    const [entity] = user?.cards.map(({ entityId }) => entityId) ?? []
    if (user?.status !== 'inactive' || entity === undefined) return
    const isShown = await isShownEnded(ctx, user.id, entity)
    host.put({ ...user, status: 'active', entityIds: [entity] })
    if (!isShown) return
    for (const recordId of await recordsOf(ctx, user.id))
      ctx.invariants.statements.say({
        what: 'given-back-by-hand',
        recordId,
        entity,
        ...byHand(user.id),
      })
  }),
}

/** About this user, and none to whom an admin links the person later (rules 25 and 35). */
function byHand(userId: string) {
  return { actor: 'by hand', at: Date.now(), until: null, userId }
}

/** Merge's ids of the records that this user is linked to. */
async function recordsOf({ world }: CompanyContext, userId: string): Promise<readonly string[]> {
  const links = await world.store.linksByUser(ORGANIZATION, [userId])
  const ids = links.filter(({ state }) => state === 'live').map(({ employee }) => employee)
  const rows = await world.store.employeesById(world.accountId, ids)
  return rows.map(({ employee }) => employee.sourceId)
}

/**
 * We ended this access, and a later list of users that was believed (rule 38) showed it ended, so access now was given
 * by hand (rules 35 and 51).
 */
async function isShownEnded({ world, log }: CompanyContext, userId: string, entity: string) {
  const ours = log.done.findLast(
    ({ request }) =>
      request.userId === userId &&
      request.entityId === entity &&
      GIVES_OR_TAKES.has(request.detail.kind),
  )
  if (ours?.row?.action.purpose !== 'leave' || ours.outcome !== 'done') return false
  const lists = (await world.runs()).filter(
    ({ mode, complete, state }) => mode === 'full' && complete === true && state !== 'failed',
  )
  return lists.some(({ beganAt }) => Date.parse(beganAt ?? '') > ours.at)
}

const GIVES_OR_TAKES: ReadonlySet<string> = new Set([
  'user.deactivate',
  'user.invite',
  'user.reactivate',
])
