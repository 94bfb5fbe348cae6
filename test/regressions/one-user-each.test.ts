// Two records of HR were both linked to one user, so that each undid what the other did.
import { expect, test } from 'vitest'
import { addressOf } from '../world/hr.ts'
import { ORGANIZATION } from '../world/view.ts'
import { WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

function recordedAgain({ hr }: World, name: string): void {
  const { first_name, last_name } = hr.row('ana')
  hr.hire(name, { work_email: addressOf('ana'), first_name, last_name })
}

function linksOf(world: World) {
  return world.store.linksByUser(ORGANIZATION, ['u_ana'])
}

test('if somebody who left has two newer records, neither takes the user over', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-03' })
  recordedAgain(world, 'ana again')
  recordedAgain(world, 'ana once more')
  await world.reconcile()
  // Nor does the old record's end end the user, who is perhaps one of them (rule 10).
  expect(world.access('ana')).toEqual(WORKS)
  expect(await linksOf(world)).toHaveLength(1)
  expect(await world.reports()).toEqual(['rehire-unclear ana', 'rehire-unclear ana'])
  world.hr.delete('ana once more')
  await world.days(3)
  expect(world.access('ana').status).toBe('active')
  expect(await linksOf(world)).toMatchObject([{ how: 'moved' }])
})

test('if two records match a user from before the reconnection, neither is linked', async () => {
  const world = await linkedCompany()
  await world.disconnect()
  const { remote_id, first_name, last_name } = world.hr.row('ana')
  world.hr.change('ana', { remote_id: 'another' })
  world.hr.hire('kim', { work_email: 'kim@acme.test', remote_id, first_name, last_name })
  world.hr.account.renumber({ remoteIds: false })
  await world.days(2)
  await world.link('hibob')
  await world.mergeFinishes()
  const live = (await linksOf(world)).filter(({ state }) => state === 'live')
  expect(live).toEqual([])
  expect(await world.held()).toEqual([])
})
