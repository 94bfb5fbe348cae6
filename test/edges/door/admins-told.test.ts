// Dangerous acts: what confirms each, and how the other admins hear of it. The table is in docs/security.md.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DANGEROUS_ACTS } from '../../../src/core/tell/dangerous-acts.ts'
import { eraseOrganization } from '../../../src/sync/account/organization.ts'
import { deskOver } from '../../http/desk.ts'
import { newVisitor } from '../../portal/visitor.ts'
import { linkedCompany } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

const [ANA, CEM] = ['ana.admin@acme.test', 'cem.admin@acme.test'] as const

async function company(employees = 40) {
  const world = await linkedCompany({
    employees,
    organization: {
      portal_url: 'https://app.test/hr',
      admins: [{ email: ADMIN }, { email: ANA, locale: 'nl' }, { email: CEM }],
    },
  })
  const office = deskOver(world.deps)
  const visitor = newVisitor(office)
  await visitor.enter({ admin: { email: ADMIN } })
  const told = () => world.inbox().filter(({ kind }) => kind === 'admin-notice')
  const home = `/portal/accounts/${world.accountId}`
  const hold = async (count: number) => {
    for (const name of world.hr.names().slice(0, count)) world.hr.terminate(name)
    await world.reconcile()
    const plan = await world.plan()
    if (plan === null) throw new Error('no plan is held')
    return { plan: plan.id, revision: String(plan.revision) }
  }
  return { world, office, visitor, told, home, hold }
}

const recipients = (mails: readonly { readonly to: string }[]) =>
  mails.map(({ to }) => to).toSorted()

test('docs/security.md lists every dangerous act as the code has it', () => {
  const page = readFileSync('docs/security.md', 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \|[^|]*\| ([a-z-]+)[^|]*\| ([^|]*) \|/gm)]
  const listed = rows.map(([, act, confirmed, told = '']) => [
    act,
    { confirmed, told: /^`([a-z-]+)`/.exec(told)?.[1] ?? null },
  ])
  expect(Object.fromEntries(listed)).toEqual(DANGEROUS_ACTS)
})

describe('a plan that ends access', () => {
  test('approved: the others hear of it at once, with the number, in their language', async () => {
    const { world, visitor, told, home, hold } = await company()
    const form = await hold(6)
    await visitor.post(`${home}/review/approve`, form)
    await world.untilIdle()
    expect(recipients(told())).toEqual([ANA, CEM])
    const [dutch] = told().filter(({ to }) => to === ANA)
    expect(dutch?.subject).toBe(`${ADMIN} heeft goedgekeurd dat mensen hun toegang verliezen`)
    const [english] = told().filter(({ to }) => to === CEM)
    expect(english?.text).toMatch(/People: +6 people/)
    expect(english?.text).toContain(`https://app.test/hr?plan=${form.plan}`)
    expect(english?.text).toContain('Did you not expect this?')
  })

  test('of more than ten people is approved only by typing their number', async () => {
    const { world, visitor, told, home, hold } = await company()
    const form = await hold(11)
    expect((await visitor.post(`${home}/review/approve`, form)).status).toBe(422)
    await world.untilIdle()
    expect(told()).toEqual([])
    expect((await visitor.post(`${home}/review/approve`, { ...form, leavers: '11' })).status).toBe(
      303,
    )
    await world.untilIdle()
    expect(told()).toHaveLength(2)
  })

  test('rejected: the others hear that these people keep their access', async () => {
    const { world, visitor, told, home, hold } = await company()
    await visitor.post(`${home}/review/reject`, await hold(6))
    await world.untilIdle()
    expect(recipients(told())).toEqual([ANA, CEM])
    expect(told().find(({ to }) => to === CEM)?.subject).toBe(
      `${ADMIN} decided that people keep access`,
    )
  })

  test('approved in part: with the number of that part', async () => {
    const { world, office, told, hold } = await company()
    const { plan, revision } = await hold(6)
    const [first = ''] = world.hr.names()
    await office.call('POST', `/v1/plans/${plan}/approve`, {
      revision: Number(revision),
      only: await world.actionIds(first),
      actor: { email: CEM },
    })
    await world.untilIdle()
    expect(recipients(told())).toEqual([ADMIN, ANA].toSorted())
    expect(told().find(({ to }) => to === ADMIN)?.text).toMatch(/People: +1 person/)
  })

  test('approved by the product in nobody’s name is no admin’s act', async () => {
    const { world, office, told, hold } = await company()
    const { plan, revision } = await hold(6)
    await office.call('POST', `/v1/plans/${plan}/approve`, { revision: Number(revision) })
    await world.untilIdle()
    expect(told()).toEqual([])
  })

  test('a plan that ends nobody’s access is not told', async () => {
    const { world, office, told } = await company()
    await world.settings({ invite: 'approve' })
    world.hr.hire('zoe')
    await world.reconcile()
    const plan = await world.plan()
    await office.call('POST', `/v1/plans/${plan?.id ?? ''}/approve`, {
      revision: plan?.revision,
      actor: { email: ADMIN },
    })
    await world.untilIdle()
    expect(told()).toEqual([])
  })
})

describe('settings', () => {
  test.each([
    [{ brake: { leavers_percent: 50 } }, 'limits for approval'],
    [{ protected: ['eve@acme.test'] }, 'people who are never removed'],
    [{ notify: { deactivated: [ADMIN] } }, 'who gets which mail'],
    [{ grace_days: 30 }, 'extra days of access'],
    [{ status_map: { suspended: 'INACTIVE' as const } }, 'employment statuses'],
    [{ block_cards: 'with_deactivation' as const }, 'when cards are blocked'],
    [{ unblock_on_rehire: true }, 'cards of people who come back'],
    [{ inactive_beats_future_date: true }, 'people who are inactive in HR'],
  ])('%j are told to the others', async (patch, named) => {
    const { world, told } = await company(20)
    await world.settings(patch)
    await world.untilIdle()
    expect(recipients(told())).toEqual([ANA, CEM])
    const english = told().find(({ to }) => to === CEM)
    expect(english?.text.replace(/\s+/g, ' ')).toContain(`Settings: ${named}`)
  })

  test('that guard nothing are not, nor are those that stay as they were', async () => {
    const { world, told } = await company(20)
    await world.settings({ name_source: 'preferred', invite_days_before_start: 3 })
    await world.settings({ grace_days: 0 })
    await world.untilIdle()
    expect(told()).toEqual([])
  })

  test('cannot choose who hears of them', async () => {
    const { world, office, told } = await company(20)
    const path = `/v1/accounts/${world.accountId}/settings`
    for (const kind of ['admin-notice', 'portal-invitation']) {
      const refused = await office.call('PATCH', path, { notify: { [kind]: [ADMIN] } })
      expect(refused.status).toBe(422)
    }
    await world.settings({ notify: { deactivated: [ADMIN], held: [ADMIN] } })
    await world.settings({ grace_days: 5 })
    await world.untilIdle()
    expect(recipients(told())).toEqual([ANA, ANA, CEM, CEM])
  })
})

describe('erasing an organization', () => {
  test('is told to all its admins, by the API too, and leaves no address behind', async () => {
    const { world, office } = await company(20)
    expect((await office.call('DELETE', '/v1/organizations/acme?confirm=acm')).status).toBe(422)
    const before = world.inbox().length
    expect((await office.call('DELETE', '/v1/organizations/acme?confirm=acme')).status).toBe(200)
    const mails = world.inbox().slice(before)
    expect(recipients(mails)).toEqual([ADMIN, ANA, CEM].toSorted())
    expect(mails.find(({ to }) => to === CEM)?.subject).toBe('The HR sync of Acme was erased')
    expect(mails.find(({ to }) => to === CEM)?.text).toContain('Nobody lost access to Spendly')
    expect((await world.store.mails({}, { after: null, limit: 10 })).rows).toEqual([])
  })

  test('does not wait for a mail service that is down, and says in the log that nobody heard', async () => {
    const { world } = await company(20)
    const down = { kind: 'retry', reason: 'down', afterMs: null, outcomeUnknown: false } as const
    world.mails.answers.push(...Array.from({ length: 9 }, () => down))
    await eraseOrganization(world.deps, 'acme', 'command')
    expect(await world.store.organization('acme')).toBeNull()
    expect(world.logged().join('\n')).toMatch(/erase\.untold.*"count":3/)
  })
})

test('a mail that waits goes to the others of now, and never to who did it', async () => {
  const { world, office, told } = await company(20)
  world.mails.answers.push(
    ...Array.from({ length: 2 }, () => {
      return { kind: 'retry', reason: 'down', afterMs: 60_000, outcomeUnknown: false } as const
    }),
  )
  await world.settings({ grace_days: 5 })
  await office.call('PUT', '/v1/organizations/acme', {
    name: 'Acme',
    entities: [{ id: 'nl', name: 'Acme Netherlands' }],
    admins: [{ email: ADMIN }, { email: 'new@acme.test' }],
  })
  await world.hours(2)
  expect(recipients(told())).toEqual(['new@acme.test'])
})
