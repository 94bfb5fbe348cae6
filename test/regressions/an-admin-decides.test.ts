// Seen from outside: "end now" did nothing for whoever works, "keep" was thrown away on the last day, and no
// decision could be listed or withdrawn.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { ENDED, INVITED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

const LAST_DAY = '2026-05-18'

async function pathOf(world: World, name: string): Promise<string> {
  return `/people/${(await world.person(name)).id}`
}

/** As the admin does it: the form of the person's page. */
async function endInPortal(world: World, name: string): Promise<void> {
  const { html, post } = await portalOf(world)
  const path = await pathOf(world, name)
  expect(await html(path)).toContain('name="decision" value="end"')
  const { status } = await post(`${path}/decide`, { decision: 'end', sure: 'yes' })
  expect(status).toBe(303)
  await world.untilIdle()
}

const WITHOUT_ACCESS = { status: 'inactive', entities: [] }

describe('"End now" ends access and blocks cards at once', () => {
  test.each([
    { who: 'somebody at work', prepare: () => {}, before: WORKS },
    {
      who: 'somebody who leaves in two weeks',
      prepare: (world: World) => world.hr.terminate('ana', { on: LAST_DAY, status: 'ACTIVE' }),
      before: WORKS,
    },
    {
      who: 'somebody at work, while HR cannot be read',
      prepare: (world: World) => world.hr.breaks(503),
      before: WORKS,
    },
  ])('of $who', async ({ prepare, before }) => {
    const world = await linkedCompany()
    prepare(world)
    await world.reconcile()
    expect(world.access('ana')).toEqual(before)
    world.emptyInbox()
    const at = world.deps.clock.now()
    await endInPortal(world, 'ana')
    expect(world.deps.clock.now().getTime() - at.getTime()).toBeLessThan(10_000)
    expect(world.access('ana')).toEqual(ENDED)
    const { page, html } = await portalOf(world)
    const path = await pathOf(world, 'ana')
    expect(await page(path)).toContain(`${ADMIN} decided to end access now.`)
    // Also of somebody who has a last day ahead.
    expect(await page(path)).not.toMatch(/Access ends/)
    expect(await html(path)).not.toContain('name="decision" value="end"')
    const [mail] = world.inbox('admin')
    expect(mail?.kind).toBe('deactivated')
    expect(mail?.text.replace(/\s+/g, ' ')).toContain(
      `${ADMIN} decided to end the access of Ana Pop.`,
    )
    expect(mail?.text).not.toContain('has left')
    await world.days(9)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('of somebody who has not accepted the invitation', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    await endInPortal(world, 'zoe')
    expect(world.access('zoe')).toMatchObject(WITHOUT_ACCESS)
    await world.days(9)
    expect(world.access('zoe')).toMatchObject(WITHOUT_ACCESS)
  })

  test('also by the API under its old name, and lists who it was', async () => {
    const world = await linkedCompany()
    const { call, page } = await portalOf(world)
    const { id } = await world.person('ana')
    const account = `/v1/accounts/${world.accountId}`
    const path = `${account}/employees/${id}/decisions`
    expect((await call('POST', path, { decision: 'now' })).status).toBe(200)
    await world.untilIdle()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await page('/people?decision=ended')).toContain('Ana Pop')
    expect(await page('/people?decision=kept')).not.toContain('Ana Pop')
  })
})

describe('"Keep" and "Postpone" hold over the last day, on which HR turns ACTIVE into INACTIVE', () => {
  async function decided(decision: 'keep' | 'postpone'): Promise<World> {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: LAST_DAY, status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', decision, decision === 'postpone' ? { until: '2026-06-18' } : {})
    await world.at('2026-05-18T08:00:00Z')
    world.hr.terminate('ana', { on: LAST_DAY, status: 'INACTIVE' })
    await world.reconcile()
    return world
  }

  test('keep: for good', async () => {
    const world = await decided('keep')
    await world.days(40)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.inbox().filter(({ kind }) => kind === 'decision-lapsed')).toEqual([])
  })

  test('postpone: to the end of its day', async () => {
    const world = await decided('postpone')
    await world.at('2026-06-18T20:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-06-19T02:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('a decision that stands', () => {
  async function kept(): Promise<World> {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    return world
  }

  test('is listed and withdrawn by the API', async () => {
    const world = await kept()
    const { call } = await portalOf(world)
    const path = `/v1/accounts/${world.accountId}/decisions`
    const { body } = await call('GET', path)
    expect(body.results).toMatchObject([{ decision: 'keep', actor: ADMIN, until: null }])
    const one = `${path}/${body.results[0].id}?actor=${ADMIN}`
    expect((await call('DELETE', one)).status).toBe(200)
    await world.untilIdle()
    expect(world.access('ana')).toEqual(ENDED)
    expect((await call('GET', path)).body.results).toEqual([])
    expect((await call('DELETE', one)).status).toBe(404)
  })

  test('is listed and withdrawn in the portal, and not offered a second time', async () => {
    const world = await kept()
    const { html, page, post } = await portalOf(world)
    const path = await pathOf(world, 'ana')
    expect(await page('/people?decision=kept')).toMatch(/1 person.*Ana Pop/)
    const before = await html(path)
    expect(before).not.toContain('name="decision" value="keep"')
    expect(before).toContain('Follow HR again')
    const id = /withdraw"[\s\S]*?name="decision" value="(dec_\w+)"/.exec(before)?.[1] ?? ''
    expect((await post(`${path}/withdraw`, { decision: id })).status).toBe(303)
    await world.untilIdle()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await html(path)).not.toContain('Follow HR again')
    expect(await page('/people?decision=kept')).not.toContain('Ana Pop')
    const again = await post(`${path}/withdraw`, { decision: id })
    expect([again.status, again.text]).toEqual([
      409,
      expect.stringContaining('there was nothing to withdraw'),
    ])
    expect(await world.audit()).toContainEqual(
      expect.objectContaining({ act: 'decision.withdraw', actor: ADMIN }),
    )
  })
})
