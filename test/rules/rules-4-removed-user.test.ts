// docs/rules.md, rule 25: somebody removed the user of a person who works, and an admin wants them invited again.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { INVITED, NO_USER } from '../world/people.ts'

async function removed(): Promise<World> {
  const world = await linkedCompany()
  world.host.remove('u_ana')
  await world.reconcile()
  expect(await world.reports()).toEqual(['removed-by-hand ana'])
  return world
}

describe('rule 25: the user was removed in the product', () => {
  test('rule 25: the mail advises to invite again, and the page offers it', async () => {
    const world = await removed()
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    expect(mail?.text).toContain('choose “Invite again”')
    await world.days(3)
    expect(world.access('ana')).toEqual(NO_USER)
    const { post, page } = await portalOf(world)
    const { id } = await world.person('ana')
    expect(await page(`/people/${id}`)).toContain('Invite again')
    expect((await post(`/people/${id}/decide`, { decision: 'invite-again' })).status).toBe(303)
    await world.untilIdle()
    expect(world.access('ana')).toEqual(INVITED)
    expect(world.done()).toEqual(['user.invite ana@acme.test nl'])
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(await world.state('ana')).toBe('active')
  })

  test('rule 25: removed once more, nobody is invited by the decision of then', async () => {
    const world = await removed()
    await world.decide('ana', 'invite-again')
    await world.days(1)
    const { id } = world.userOf('ana')
    world.host.remove(id)
    await world.days(3)
    expect(world.access('ana')).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['removed-by-hand ana'])
    await world.decide('ana', 'invite-again')
    expect(world.access('ana')).toEqual(INVITED)
  })

  test('rule 25: made anew by hand meanwhile: nobody is invited beside that user', async () => {
    const world = await removed()
    world.giveUser('ana', { id: 'u_anew' })
    await world.decide('ana', 'invite-again')
    await world.reconcile()
    expect(world.users().filter(({ email }) => email === 'ana@acme.test')).toHaveLength(1)
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana').status).toBe('inactive')
  })

  test('rule 25: without an address in HR nobody can be invited', async () => {
    const world = await removed()
    world.hr.change('ana', { work_email: null })
    await world.reconcile()
    expect(await world.refusal('ana', 'invite-again')).toBe('no-address')
  })
})
