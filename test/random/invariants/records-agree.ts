// At the end of a scenario, the host's actions, the stored outcomes and the mails must agree.
import { expect } from 'vitest'
import type { ActionRow } from '../../../src/ports/records.ts'
import { ADMIN } from '../../world/view.ts'
import type { InvariantContext } from './context.ts'
import { noViolations } from './no-violations.ts'
import type { ActionLog } from './watch-actions.ts'

const FINAL: ReadonlySet<string> = new Set(['done', 'already', 'refused', 'failed'])

/** `isCalm`: the scenario made no step fail. */
export async function recordsAgree(
  { world, sides }: InvariantContext,
  log: ActionLog,
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
  const again = new Map(log.done.map((one) => [one.request.id, one.again]))
  const ends = rows.filter(
    ({ id, action, state }) =>
      action.kind === 'user.deactivate' &&
      action.purpose !== 'move' &&
      (state === 'done' || state === 'already') &&
      again.get(id) !== 'yes',
  )
  const sent = mails.received.filter(({ kind, to }) => kind === 'deactivated' && to === ADMIN)
  // Ends in two entities are one mail, or two mails if one of the ends was held.
  const mailsFor = (those: readonly ActionRow[]) =>
    new Set(those.map((row) => `${row.action.employeeId} ${row.createdAt} ${row.approvedBy}`)).size
  const least = mailsFor(ends.filter(({ id }) => again.get(id) !== 'perhaps'))
  expect(sent.length, 'mails = people deactivated').toBeGreaterThanOrEqual(least)
  expect(sent.length, 'mails = people deactivated').toBeLessThanOrEqual(mailsFor(ends))
  const failed = world.errors().filter((line) => line.includes('step.failed'))
  if (isCalm) noViolations(failed, 'failed')
}
