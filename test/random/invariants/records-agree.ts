// At the end of a scenario, the host's actions, the stored outcomes and the mails must agree.
import { expect } from 'vitest'
import type { ActionRow } from '../../../src/ports/records.ts'
import { ADMIN } from '../../world/view.ts'
import type { InvariantContext } from './context.ts'
import type { HostLists } from './host-lists.ts'
import { noViolations } from './no-violations.ts'

const FINAL: ReadonlySet<string> = new Set(['done', 'already', 'refused', 'failed'])

/** `isCalm`: the scenario made no step fail. */
export async function recordsAgree(
  { world, sides, lists }: InvariantContext,
  isCalm: boolean,
): Promise<void> {
  const { store, host, mails } = world
  const people = await Promise.all(
    sides.map(async ({ view }) => {
      const ids = (await view.employees()).map(({ id }) => id)
      return store.actionsOf(view.accountId, ids)
    }),
  )
  const rows = people.flat()
  const known = new Set(rows.map(({ id }) => id))
  const unheard = host.actions.filter(({ id }) => !known.has(id))
  expect(unheard, 'carried out, and in no book').toEqual([])
  const tried = rows.filter(({ state, attempts }) => FINAL.has(state) && attempts > 0)
  const carried = new Set(host.actions.map(({ id }) => id))
  const unknown = tried.filter(({ id, state }) => state !== 'failed' && !carried.has(id))
  expect(
    unknown.map(({ id }) => id),
    'outcomes of actions that never came',
  ).toEqual([])
  const worked = rows.filter(({ state }) => state === 'done' || state === 'already')
  const ends = worked.filter(
    (row) => isEnd(row) && row.action.purpose !== 'move' && !isAskedAgain(row, worked, lists),
  )
  const sent = mails.received.filter(({ kind, to }) => kind === 'deactivated' && to === ADMIN)
  // Ends in two entities are one mail, or two mails if one of the ends was held.
  const endings = new Set(
    ends.map((row) => `${row.action.employeeId} ${row.createdAt} ${row.approvedBy}`),
  )
  expect(sent.length, 'mails = people deactivated').toBe(endings.size)
  const failed = world.errors().filter((line) => line.includes('step.failed'))
  if (isCalm) noViolations(failed, 'failed')
}

/**
 * The host had called this end done before, and since then no list has shown it, and nobody was given it back: no
 * mail tells of it twice (rule 51).
 */
function isAskedAgain(
  { id, action, createdAt }: ActionRow,
  worked: readonly ActionRow[],
  lists: HostLists,
): boolean {
  const { userId, entityId } = action
  const before = worked
    .filter((row) => row.id !== id && row.action.userId === userId)
    .filter((row) => row.action.entityId === entityId)
    .filter((row) => TURNS.has(row.action.kind) && (row.finishedAt ?? '') <= createdAt)
    .toSorted((a, b) => ((a.finishedAt ?? '') < (b.finishedAt ?? '') ? -1 : 1))
  const last = before.at(-1)
  if (last === undefined || !isEnd(last) || userId === null) return false
  const [from, to] = [last.finishedAt ?? '', createdAt].map((at) => Date.parse(at))
  return !lists.showedEnded(userId, entityId, from ?? 0, to ?? 0)
}

function isEnd({ action }: ActionRow): boolean {
  return action.kind === 'user.deactivate'
}

const TURNS: ReadonlySet<string> = new Set(['user.deactivate', 'user.invite', 'user.reactivate'])
