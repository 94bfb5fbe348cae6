// Independent of the model: somebody whom an HR system shows at work keeps the access it gave (rules 1, 29, 30, 36).
import type { GroupModelState, Side } from './group-model-state.ts'
import type { GroupWorld } from './group-company.ts'

/** Checks every action before the host carries it out. */
export function watchGroupInvariants(world: GroupWorld, { sides, factOf, today }: GroupModelState) {
  const broken: string[] = []
  const { host, aroundActions } = world
  aroundActions((request, act) => {
    const { detail, entityId, userId } = request
    if (detail.kind === 'user.deactivate' || detail.kind === 'cards.block') {
      const user = host.list().find(({ id }) => id === userId)
      const side = sides.find(({ entities }) => entities.includes(entityId))
      const name = user?.email.split('@')[0] ?? ''
      if (side !== undefined && worksIn(side, name, entityId))
        broken.push(`${detail.kind} of ${name} in ${entityId}, active there in HR`)
    }
    return act(request)
  })
  return { broken }

  /** What this HR system shows now, not what was read last: approved actions count too, since an approval reads again. */
  function worksIn(side: Side, name: string, entity: string): boolean {
    const { hr } = world.sides[side.n] ?? {}
    const row = hr?.rows.get(name)
    if (hr === undefined || row === undefined || !hr.account.people.includes(row)) return false
    const { status, end, start, where } = factOf(side, name)
    const over = end !== null && end < today(side, where) && !(start !== null && start > end)
    const { by, map } = side.routing
    const routed = by === 'single' || where[by].some((value) => map[value] === entity)
    return status !== 'INACTIVE' && !over && routed
  }
}
