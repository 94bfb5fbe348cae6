// Who is admin no more is signed out with the next request, and links made for them do not open (rule 55).
import { describe, expect, test } from 'vitest'
import { deskOver } from '../../http/desk.ts'
import { doorFor, newVisitor, type Visitor } from '../../portal/visitor.ts'
import { mailedLink } from '../../portal/mailed-link.ts'
import { aMail } from '../../world/inbox.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }
const ANA = 'ana@acme.test'
const CLICK = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'null' } }
const REFUSED = {
  kind: 'answered',
  outcome: 'refused',
  message: null,
  user: null,
  cards: null,
  invitationUrl: null,
} as const
const NO_MORE = 'You are no longer an administrator here'

async function desk(options: CompanyOptions = {}) {
  const world = await linkedCompany({
    employees: 20,
    ...options,
    organization: { admins: [{ email: ADMIN }, { email: ANA, name: 'Ana' }] },
  })
  const office = deskOver(world.deps)
  const enter = async (email = ANA, role = 'admin') => {
    const visitor = newVisitor(office)
    await visitor.enter({ admin: { email, role } })
    return visitor
  }
  return {
    world,
    office,
    enter,
    door: (email = ANA) => doorFor(office, { admin: { email } }),
    /** The host names these admins, and nobody else. */
    name: async (admins: readonly string[], id = 'acme', entities = options.entities ?? [NL]) => {
      const { status, text } = await office.call('PUT', `/v1/organizations/${id}`, {
        name: 'Acme',
        timezone: 'Europe/Amsterdam',
        entities,
        admins: admins.map((email) => ({ email })),
      })
      expect([200, 201], text).toContain(status)
    },
  }
}

async function expectOut(visitor: Visitor): Promise<void> {
  const seen = await visitor.go('/portal/access')
  expect([seen.status, seen.text]).toEqual([401, expect.stringContaining(NO_MORE)])
  expect(seen.text).toContain('Acme')
}

async function expectIn(visitor: Visitor): Promise<void> {
  expect((await visitor.go('/portal/access')).status).toBe(200)
}

async function expectClosed(office: Parameters<typeof newVisitor>[0], path: string) {
  const visitor = newVisitor(office)
  const looked = await visitor.go(path)
  expect([looked.status, looked.text]).toEqual([410, expect.stringContaining(NO_MORE)])
  expect((await visitor.go(path, CLICK)).status).toBe(410)
  expect(visitor.cookies.size).toBe(0)
}

describe('an admin who is named no more', () => {
  test('rule 55: is out with the next request, from every browser, and a link that was not used does not open', async () => {
    const { office, enter, door, name } = await desk()
    const [one, two, other] = [await enter(), await enter(), await enter(ADMIN)]
    const path = await door()
    await name([ADMIN])
    await expectOut(one)
    await expectOut(two)
    await expectClosed(office, path)
    await expectIn(other)
  })

  test('approves nothing with a form that was open; what they approved before stands', async () => {
    const { world, enter, name } = await desk()
    const [waiting, done] = [
      ['bram', 'chloe', 'dries', 'ewa'],
      ['filip', 'greta', 'hugo', 'ines'],
    ]
    const visitor = await enter()
    for (const each of done) world.hr.terminate(each)
    await world.reconcile()
    const path = `/portal/accounts/${world.accountId}/review/approve`
    const first = await world.plan()
    const form = { plan: first?.id ?? '', revision: String(first?.revision), confirm: '4' }
    const approved = await visitor.post(path, form)
    expect(approved.status).toBe(303)
    await world.untilIdle()
    expect(world.access('filip').status).toBe('inactive')

    for (const each of waiting) world.hr.terminate(each)
    await world.reconcile()
    const csrf = await visitor.csrf()
    const second = await world.plan()
    await name([ADMIN])
    const late = await visitor.post(path, {
      csrf,
      plan: second?.id ?? '',
      revision: String(second?.revision),
      confirm: '4',
    })
    expect([late.status, late.text]).toEqual([401, expect.stringContaining(NO_MORE)])
    await world.untilIdle()
    expect(await world.plan()).toMatchObject({ state: 'held', revision: second?.revision })
    expect(waiting.map((each) => world.access(each).status)).toEqual(Array(4).fill('active'))
    expect(world.access('filip').status).toBe('inactive')
  })

  test('and named again, needs a new link: the old session and the old link stay closed', async () => {
    const { office, enter, door, name } = await desk()
    const visitor = await enter()
    const path = await door()
    await name([ADMIN])
    await name([ADMIN, ANA])
    await expectOut(visitor)
    await expectClosed(office, path)
    await expectIn(await enter())
  })

  test.each([
    ['in capitals', 'ANA@ACME.TEST'],
    ['in mixed letters', 'Ana@Acme.Test'],
    ['with a zero-width space inside', 'an\u200ba@acme.test'],
    ['with a soft hyphen and a word joiner', 'ana\u00ad@acme.test\u2060'],
  ])('is another case from one who is named %s', async (_how, address) => {
    const { enter, name } = await desk()
    const visitor = await enter()
    await name([ADMIN, address])
    await expectIn(visitor)
  })

  test('is out though they signed in with another spelling of the address', async () => {
    const { enter, name } = await desk()
    const visitor = await enter('Ana@ACME.test')
    await name([ADMIN])
    await expectOut(visitor)
  })

  test('is out as a viewer too; a viewer who never was in the list stays', async () => {
    const { enter, name } = await desk()
    const [named, vera] = [await enter(ANA, 'viewer'), await enter('vera@acme.test', 'viewer')]
    await name([ADMIN])
    await expectOut(named)
    await expectIn(vera)
  })

  test('of one organization stays in the other', async () => {
    const { world, office, enter, name } = await desk()
    await name([ADMIN, ANA], 'umbrella')
    const there = newVisitor(office)
    await there.enter({ organization_id: 'umbrella', admin: { email: ANA } })
    const here = await enter()
    await name([ADMIN])
    await expectOut(here)
    await expectIn(there)
    expect(await world.store.portalSessions('acme', new Date().toISOString())).toEqual([])
  })

  test('loses an invitation that another admin made', async () => {
    const { world, office, enter, name } = await desk()
    const admin = await enter(ADMIN)
    await admin.post('/portal/access/invite', { email: ANA, role: 'admin' })
    const path = await mailedLink(world.deps, world.mails, ANA)
    await name([ADMIN])
    await name([ADMIN, ANA])
    await expectClosed(office, path)
  })

  test('reads it in their language', async () => {
    const { office, name } = await desk()
    const visitor = newVisitor(office)
    await visitor.enter({ admin: { email: ANA, locale: 'nl' } })
    await name([ADMIN])
    expect((await visitor.go('/portal/access')).text).toContain('geen beheerder meer')
  })
})

describe('an admin whose user we ended', () => {
  const leaves = (world: World) => {
    world.hr.terminate('ana')
    return world.reconcile()
  }
  const moves: CompanyOptions = {
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
    prepare: (world) => {
      const utrecht = world.hr.account.group('Utrecht')
      world.hr.account.group('Berlin')
      for (const name of world.hr.names()) world.hr.change(name, { groups: [utrecht.id] })
    },
  }
  const berlin = (world: World) => {
    const groups = world.hr.account.groups.filter(({ name }) => name === 'Berlin')
    world.hr.change('ana', { groups: groups.map(({ id }) => id) })
    return world.reconcile()
  }

  test('by leaving is out, and their link does not open', async () => {
    const { world, office, enter, door } = await desk()
    const visitor = await enter()
    const path = await door()
    await leaves(world)
    expect(world.access('ana').status).toBe('inactive')
    await expectOut(visitor)
    await expectClosed(office, path)
  })

  test('by another admin’s decision is out', async () => {
    const { world, enter } = await desk()
    const [visitor, other] = [await enter(), await enter(ADMIN)]
    await world.decide('ana', 'end')
    expect(world.access('ana').status).toBe('inactive')
    await expectOut(visitor)
    await expectIn(other)
  })

  test('as viewer, under an address in capitals, by an end that the host answers with already', async () => {
    const { world, enter } = await desk()
    const visitor = await enter('ANA@acme.TEST', 'viewer')
    world.aroundActions(async (request, act) => {
      const answer = await act(request)
      return answer.kind === 'answered' ? { ...answer, outcome: 'already' } : answer
    })
    await leaves(world)
    await expectOut(visitor)
  })

  test('in one of two entities stays; moved to another entity, too', async () => {
    const { world, enter } = await desk(moves)
    const visitor = await enter()
    await berlin(world)
    expect(world.access('ana').entities).toEqual(['de'])
    await expectIn(visitor)
  })

  test('by a move out of the last entity is out', async () => {
    const { world, enter } = await desk(moves)
    const visitor = await enter()
    await berlin(world)
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana').entities).toEqual([])
    await expectOut(visitor)
  })

  test('and given back, needs a new link', async () => {
    const { world, enter } = await desk()
    const visitor = await enter()
    await leaves(world)
    await world.decide('ana', 'undo')
    expect(world.access('ana').status).toBe('active')
    await expectOut(visitor)
    await expectIn(await enter())
  })

  test('cannot be invited to the portal while the product still names them', async () => {
    const { world, enter } = await desk()
    await leaves(world)
    const admin = await enter(ADMIN)
    const { status } = await admin.post('/portal/access/invite', { email: ANA })
    expect(status).toBe(404)
  })

  test('is not out when the product refuses', async () => {
    const { world, enter } = await desk()
    const visitor = await enter()
    world.aroundActions(async (request, act) =>
      request.detail.kind === 'user.deactivate'
        ? { ...REFUSED, reason: 'group_admin' }
        : act(request),
    )
    await leaves(world)
    expect(world.access('ana').status).toBe('active')
    await expectIn(visitor)
  })
})

describe('mails', () => {
  const bram = (world: World) => {
    world.hr.terminate('bram')
    return world.reconcile()
  }

  test('go to the admins of now only', async () => {
    const { world, name } = await desk()
    await name([ADMIN])
    await bram(world)
    expect(world.inbox(ADMIN)).toContainEqual(aMail('deactivated'))
    expect(world.inbox(ANA)).toEqual([])
  })

  test('that waited in the outbox do not go to who is admin no more', async () => {
    const { world, name } = await desk()
    const later = {
      kind: 'retry',
      reason: '503',
      afterMs: 3_600_000,
      outcomeUnknown: false,
    } as const
    world.mails.answers.push(later, later)
    await bram(world)
    expect(world.inbox()).toEqual([])
    await name([ADMIN])
    await world.hours(3)
    expect(world.inbox(ADMIN)).toEqual([aMail('deactivated')])
    expect(world.inbox(ANA)).toEqual([])
  })

  test('that nobody else has go to the new admins, once each', async () => {
    const { world, name } = await desk()
    const later = {
      kind: 'retry',
      reason: '503',
      afterMs: 3_600_000,
      outcomeUnknown: false,
    } as const
    world.mails.answers.push(later, later)
    await bram(world)
    await name(['new@acme.test', 'newer@acme.test'])
    await world.hours(3)
    expect(world.inbox('new@acme.test')).toEqual([aMail('deactivated')])
    expect(world.inbox('newer@acme.test')).toEqual([aMail('deactivated')])
    expect([...world.inbox(ADMIN), ...world.inbox(ANA)]).toEqual([])
  })

  test('do not go to an admin whose user we ended, though the product still names them', async () => {
    const { world } = await desk()
    world.hr.terminate('ana')
    await world.reconcile()
    await bram(world)
    expect(world.inbox(ANA)).toEqual([])
    expect(world.inbox(ADMIN)).toHaveLength(2)
  })

  test('go to the only admin even so: at least one recipient stays', async () => {
    const { world, name } = await desk()
    await name([ANA])
    world.hr.terminate('ana')
    await world.reconcile()
    world.emptyInbox()
    await bram(world)
    expect(world.inbox(ANA)).toEqual([aMail('deactivated')])
  })

  test('about a lapsed decision do not go to who made it and is admin no more', async () => {
    const { world, name } = await desk()
    world.hr.terminate('bram', { on: '2026-06-30', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('bram', 'keep', { actor: ANA })
    world.emptyInbox()
    await name([ADMIN])
    world.hr.terminate('bram')
    await world.reconcile()
    expect(world.inbox(ANA)).toEqual([])
  })
})
