// docs/rules.md, rule 1: several HR systems in one organization, each for its own entities.
import { describe, expect, test } from 'vitest'
import { disconnect } from '../../src/sync/account/disconnect.ts'
import { ADMIN } from '../world/view.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany, type CompanyOptions, type World } from '../world/company.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }
const TWO: CompanyOptions = { entities: [NL, DE], linked: ['nl'] }

/** HiBob for the Netherlands with twelve people, Personio for Germany with three others and Ana. */
async function twoSystems(): Promise<{ world: World; nl: string; de: string; hibob: World['hr'] }> {
  const { accountId: nl, hr: hibob, linkAnother } = await linkedCompany(TWO)
  const world = await linkAnother(['de'])
  for (const name of ['xandra', 'yaro', 'zoe']) world.hr.hire(name)
  world.hr.hire('ana')
  await world.mergeFinishes()
  await world.approve()
  return { world, nl, de: world.accountId, hibob }
}

describe('rule 1', () => {
  test('rule 1: the second HR system adds its people and removes nobody of the first', async () => {
    const { world } = await twoSystems()
    expect(world.harmed()).toEqual([])
    expect(world.access('zoe')).toMatchObject({ entities: ['de'] })
    expect(world.access('bram')).toMatchObject({ status: 'active', entities: ['nl'] })
  })

  test('rule 1: somebody in both has one user, and loses only the access that the HR system they left had given', async () => {
    const { world } = await twoSystems()
    expect(world.users().filter(({ email }) => email === 'ana@acme.test')).toHaveLength(1)
    expect(world.access('ana').entities.toSorted()).toEqual(['de', 'nl'])
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
    expect(world.access('ana').cards).toEqual(['active'])
  })

  test('rule 1: leaving both HR systems ends both accesses', async () => {
    const { world, hibob } = await twoSystems()
    world.hr.terminate('ana', { on: '2026-05-03' })
    hibob.terminate('ana', { on: '2026-05-03' })
    hibob.finishSync()
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 1: users of the other HR system are not external, and never its leavers', async () => {
    const { world, nl } = await twoSystems()
    await world.days(2)
    expect(world.harmed()).toEqual([])
    const reports = await world.store.openReports(nl)
    expect(reports.filter(({ report }) => report.code === 'external-user')).toEqual([])
  })

  test('rules 1 and 5: after disconnecting one, the other goes on', async () => {
    const { world, de, hibob } = await twoSystems()
    await disconnect(world.deps, de, ADMIN)
    hibob.terminate('bram', { on: '2026-05-03' })
    hibob.finishSync()
    await world.days(2)
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.access('zoe')).toMatchObject({ entities: ['de'] })
  })
})
