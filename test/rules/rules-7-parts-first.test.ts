// docs/rules.md, rule 39: a part is rejected, a part of the first plan is decided, and a run reads meanwhile.
import { describe, expect, test } from 'vitest'
import { approve } from '../../src/sync/review/approve.ts'
import { reject } from '../../src/sync/review/reject.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'
import { heldId, leaves, only, steps, withFourHeld, YESTERDAY } from '../world/parts.ts'
import { INVITED, NO_USER } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'

describe('a part is rejected', () => {
  test('rule 39: those people stay, and the rest waits', async () => {
    const world = await withFourHeld()
    const first = await heldId(world)
    await world.reject({ part: await only(world, 'ana', 'bram') })
    expect(await world.held()).toEqual(leaves('chloe', 'dries'))
    expect(await world.store.plan(first ?? '')).toMatchObject({
      state: 'rejected',
      part: { decided: 2, waiting: 2, of: 4 },
    })
    expect(await world.lastRun()).toMatchObject({ state: 'held', heldPlanId: await heldId(world) })
    await world.days(2)
    expect(await world.held()).toEqual(leaves('chloe', 'dries'))
    await world.approve()
    expect(world.harmed()).toEqual(['chloe@acme.test', 'dries@acme.test'])
    await world.days(9)
    expect(world.harmed()).toHaveLength(2)
  })

  test('rule 39: a part of the first plan: they stay uninvited, and the rest waits as the first plan', async () => {
    const world = await companyInReview({ employees: 6, users: 2 })
    await world.reject({ part: await only(world, 'chloe') })
    expect(await world.account()).toMatchObject({ status: 'review', approvedAt: null })
    const rest = ['user.invite dries nl', 'user.invite ewa nl', 'user.invite filip nl']
    expect(await world.held()).toEqual(rest)
    await world.days(1)
    expect(await world.held()).toEqual(rest)
    await world.approve()
    expect(world.access('chloe')).toEqual(NO_USER)
    expect(world.access('dries')).toEqual(INVITED)
    await world.days(3)
    expect(world.access('chloe')).toEqual(NO_USER)
  })

  test('rule 39: more people than one batch has', async () => {
    const world = await companyInReview({ employees: 260, users: 5 })
    const names = Array.from({ length: 230 }, (_, n) => nameOf(n + 20))
    await world.reject({ part: await only(world, ...names) })
    expect(await world.held()).toHaveLength(25)
    await world.approve()
    expect(world.users()).toHaveLength(30)
  })
})

describe('a part of the first plan is approved', () => {
  test('rule 39: the account is active, and the rest waits through joiners, reads and webhooks', async () => {
    const world = await companyInReview({ employees: 6, users: 2 })
    await world.approve({ part: await only(world, 'chloe') })
    expect(await world.account()).toMatchObject({ status: 'active' })
    expect(world.access('chloe')).toEqual(INVITED)
    const rest = ['user.invite dries nl', 'user.invite ewa nl', 'user.invite filip nl']
    expect(await world.held()).toEqual(rest)
    expect(await world.holdCodes()).toEqual(['first-sync'])
    world.hr.hire('zoe')
    await world.webhook('zoe')
    await world.webhook('dries')
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.held()).toEqual(rest)
    await world.days(2)
    expect(await world.held()).toEqual(rest)
    expect(world.access('dries')).toEqual(NO_USER)
    await world.approve()
    expect(world.access('dries')).toEqual(INVITED)
  })

  test('rule 39: the rest of it is rejected like any plan, and the account stays active', async () => {
    const world = await companyInReview({ employees: 6, users: 2 })
    await world.approve({ part: await only(world, 'chloe') })
    await world.reject()
    expect(await world.account()).toMatchObject({ status: 'active' })
    await world.days(3)
    expect(await world.plan()).toBeNull()
    expect(world.access('dries')).toEqual(NO_USER)
  })

  test('rule 39: each part is told once: the first sync, then who was added', async () => {
    const world = await companyInReview({ employees: 6, users: 2 })
    await world.approve({ part: await only(world, 'chloe') })
    await world.approve({ part: await only(world, 'dries') })
    await world.approve()
    const mails = world.inbox('admin').filter(({ kind }) => kind !== 'invitation')
    const told = (kind: string) => mails.filter((mail) => mail.kind === kind).map((m) => m.notice)
    expect(told('first-sync-report')).toMatchObject([{ added: [{ email: 'chloe@acme.test' }] }])
    expect(told('added-summary')).toMatchObject([
      { added: [{ email: 'dries@acme.test' }] },
      { added: [{ email: 'ewa@acme.test' }, { email: 'filip@acme.test' }] },
    ])
  })

  test('rule 39: a part approved before the one before it was told: both are told', async () => {
    const world = await companyInReview({ employees: 6, users: 2 })
    const plan = await world.plan()
    await approve(world.deps, plan?.id ?? '', {
      revision: plan?.revision ?? 0,
      actor: ADMIN,
      part: await only(world, 'chloe'),
    })
    await steps(world, async () => (await world.plan())?.id !== plan?.id)
    const [run] = await world.store.openRuns(world.accountId)
    expect(run?.bookmark.phase).toBe('apply')
    await world.approve()
    const kinds = world.inbox('admin').map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'first-sync-report')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'added-summary')).toHaveLength(1)
  })
})

describe('a run is reading meanwhile', () => {
  test('rule 39: it waits until the approved leavers were read, and lets nothing go that was left out', async () => {
    const world = await withFourHeld()
    await replaceLastDays(world)
    const before = await heldId(world)
    const part = await only(world, 'ana', 'dries')
    await approve(world.deps, before ?? '', { revision: 1, actor: ADMIN, part })
    await steps(world, async () => (await heldId(world)) !== before)
    // The ends are being replaced; the cards are not.
    const rest = await world.store.heldPlan(world.accountId)
    expect(rest?.counts?.numbers.any).toEqual({ people: 2, memberships: 2, actions: 2 })
    await world.untilIdle()
    expect(world.harmed()).toEqual(['ana@acme.test', 'dries@acme.test'])
    expect(await world.held()).toEqual(leaves('bram', 'chloe'))
    await world.days(2)
    expect(world.harmed()).toHaveLength(2)
  })

  test('rule 39: the same where all that was left out is being replaced', async () => {
    const world = await companyInReview({ employees: 5, users: 2 })
    for (const name of ['dries', 'ewa']) world.hr.change(name, { work_email: `${name}@new.test` })
    await readUntilPlanned(world)
    await world.approve({ part: await only(world, 'chloe') })
    expect(await world.account()).toMatchObject({ status: 'active' })
    expect(world.users().filter(({ status }) => status === 'invited')).toHaveLength(1)
    expect(await world.held()).toEqual(['user.invite dries nl', 'user.invite ewa nl'])
    await world.days(2)
    expect(await world.held()).toEqual(['user.invite dries nl', 'user.invite ewa nl'])
  })

  test('rule 39: a rejected part stays rejected, and nothing that was left out goes', async () => {
    const world = await withFourHeld()
    await replaceLastDays(world)
    const plan = await world.plan()
    await reject(world.deps, plan?.id ?? '', {
      revision: plan?.revision ?? 0,
      actor: ADMIN,
      part: await only(world, 'ana', 'dries'),
    })
    await world.untilIdle()
    await world.days(2)
    expect(world.harmed()).toEqual([])
    expect(await world.held()).toEqual(leaves('bram', 'chloe'))
  })

  test('rule 39: an approval before the free part was told takes nothing from its summary', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe']) world.hr.terminate(name, { on: YESTERDAY })
    world.hr.hire('zoe')
    world.hr.finishSync()
    await requestSync(world.deps, world.accountId, 'full', ADMIN)
    await steps(world, async () => (await phase(world)) === 'apply')
    await world.approve()
    expect(world.harmed()).toHaveLength(3)
    const told = world.inbox('admin').filter(({ kind }) => kind === 'added-summary')
    expect(told.map(({ notice }) => notice)).toMatchObject([
      { added: [{ email: 'zoe@acme.test' }] },
    ])
  })

  /** HR corrects two last days: a run has replaced each end by one with another date, and has no plan yet. */
  async function replaceLastDays(world: World): Promise<void> {
    for (const name of ['bram', 'chloe']) world.hr.terminate(name, { on: '2026-05-02' })
    await readUntilPlanned(world)
  }

  /** A full run has decided about everybody, and has not split its plan yet. */
  async function readUntilPlanned(world: World): Promise<void> {
    world.hr.finishSync()
    await requestSync(world.deps, world.accountId, 'full', ADMIN)
    await steps(world, async () => (await phase(world)) === 'finalize')
  }

  async function phase(world: World) {
    const open = await world.store.openRuns(world.accountId)
    return open.find(({ trigger }) => trigger === 'manual')?.bookmark.phase
  }
})
