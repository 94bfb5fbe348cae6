// Rule 51: the product answers `done`, and its list says otherwise.
import { describe, expect, test } from 'vitest'
import type { Host } from '../../../src/ports/host.ts'
import { wireHost, type WireUser } from '../../doubles/wire-host.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'

/** A product whose list keeps showing users as they were when `stuck` was last set. */
async function withList(options: CompanyOptions = {}) {
  const sides: { wire?: ReturnType<typeof wireHost> } = {}
  const kept = new Map<string, (now: WireUser) => WireUser | null>()
  const world = await linkedCompany({
    employees: 12,
    ...options,
    prepare: async (made) => {
      await options.prepare?.(made)
      const user = (now: WireUser) => {
        const change = kept.get(String(now['id']))
        return change === undefined ? now : change(now)
      }
      sides.wire = wireHost(made.memory, { user, answer: ({ outcome }) => ({ outcome }) })
      Object.assign(made.deps, { host: sides.wire.host })
    },
  })
  const { wire } = sides
  if (wire === undefined) throw new Error('no wire')
  return {
    world,
    wire,
    /** The list shows these members for ever, whatever happens. */
    sticks: (id: string, members: (user: WireUser) => Partial<WireUser>) =>
      kept.set(id, (now) => ({ ...now, ...members(now) })),
    moves: (id: string) => kept.delete(id),
    sent: (kind: string, id: string) =>
      wire.sent.filter((one) => one.kind === kind && one.user_id === id).length,
  }
}

const WORKING = () => ({ status: 'active', entity_ids: ['nl'] })
const OPEN_CARDS = (user: WireUser) => ({
  cards: (user['cards'] as WireUser[]).map((card) => ({
    ...card,
    status: 'active',
    blocked_by: null,
  })),
})
const plain = (mail: { text: string } | undefined) => mail?.text.replace(/\s+/g, ' ')
const mails = (world: World, kind: string) =>
  world.inbox('admin').filter((mail) => mail.kind === kind)

describe('rule 51: an end that the list does not show', () => {
  test('rule 51: one mail about it, asked again daily, reported once, and closed when the list shows it', async () => {
    const { world, sticks, moves, sent } = await withList()
    sticks('u_ana', (user) => ({ ...WORKING(), ...OPEN_CARDS(user) }))
    world.hr.terminate('ana')
    await world.reconcile()
    expect(mails(world, 'deactivated')).toHaveLength(1)
    expect(await world.reports()).toEqual([])
    await world.days(1)
    expect(await world.reports()).toEqual([])
    await world.days(1)
    expect(await world.reports()).toEqual(['not-done ana', 'not-done ana'])
    await world.days(5)
    expect(await world.reports()).toEqual(['not-done ana', 'not-done ana'])
    expect(mails(world, 'deactivated')).toHaveLength(1)
    expect(mails(world, 'needs-attention')).toHaveLength(1)
    const [mail] = mails(world, 'needs-attention')
    expect(mail?.subject).toBe('Ana Pop needs a decision from you')
    expect(plain(mail)).toContain('its list says otherwise. It still shows access')
    expect(plain(mail)).toContain('It still shows a card that works')
    expect(plain(mail)).toContain('Look up this person in Spendly')
    const { page } = await portalOf(world)
    expect(await page()).toContain('2 changes are done according to the product')
    // The first time, and once a day since.
    expect(sent('user.deactivate', 'u_ana')).toBe(7)
    moves('u_ana')
    await world.days(1)
    expect(await world.reports()).toEqual([])
    expect(sent('user.deactivate', 'u_ana')).toBe(7)
    await world.days(3)
    expect(sent('user.deactivate', 'u_ana')).toBe(7)
    expect(mails(world, 'deactivated')).toHaveLength(1)
  })

  test('it counts once in the brake: who really leaves meanwhile does not wait', async () => {
    const { world, sticks } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    await world.days(4)
    world.hr.terminate('chloe')
    world.hr.terminate('dries')
    await world.days(1)
    expect(await world.holdCodes()).toEqual([])
    expect(world.access('chloe').status).toBe('inactive')
    expect(world.access('dries').status).toBe('inactive')
  })

  test('nobody waits for an approval because somebody is asked again', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    await world.days(3)
    world.hr.terminate('bram')
    world.hr.terminate('chloe')
    world.hr.terminate('dries')
    world.hr.terminate('ewa')
    await world.days(1)
    expect((await world.held()).some((text) => text.includes('ana'))).toBe(false)
    expect(sent('user.deactivate', 'u_ana')).toBeGreaterThan(3)
  })

  test('access has ended and a card works: only the cards are told, and asked again', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', OPEN_CARDS)
    world.hr.terminate('ana')
    await world.days(4)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(sent('user.deactivate', 'u_ana')).toBe(1)
    expect(sent('cards.block', 'u_ana')).toBeGreaterThanOrEqual(3)
    expect(plain(mails(world, 'needs-attention')[0])).toContain('a card that works')
    expect(mails(world, 'deactivated')).toHaveLength(1)
  })

  test('the cards are blocked and access goes on: only the access is told', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    await world.days(4)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(sent('cards.block', 'u_ana')).toBe(1)
  })

  test('a list that is two days late: one mail, and no report is left', async () => {
    const { world, sticks, moves } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    await world.days(2)
    moves('u_ana')
    await world.days(2)
    expect(mails(world, 'deactivated')).toHaveLength(1)
    expect(await world.reports()).toEqual([])
  })

  test('given back by a hand before any list showed the end: asked again, and one mail', async () => {
    const { world, sent } = await withList()
    world.hr.terminate('ana')
    const before = world.userOf('ana')
    await world.reconcile()
    world.host.put(before)
    await world.days(2)
    expect(world.access('ana').status).toBe('inactive')
    expect(sent('user.deactivate', 'u_ana')).toBe(2)
    expect(mails(world, 'deactivated')).toHaveLength(1)
    await world.days(3)
    expect(await world.reports()).toEqual([])
  })

  test('an admin’s end too', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', WORKING)
    await world.decide('ana', 'end')
    await world.days(4)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(mails(world, 'deactivated')).toHaveLength(1)
    expect(sent('user.deactivate', 'u_ana')).toBeGreaterThan(2)
  })

  test('HR gives another reason meanwhile: the same end, so one mail, and once in the brake', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', WORKING)
    world.hr.delete('ana')
    await world.days(2)
    expect(sent('user.deactivate', 'u_ana')).toBe(2)
    world.hr.restore('ana')
    world.hr.terminate('ana', { on: '2026-05-01' })
    for (const name of ['bram', 'chloe']) world.hr.terminate(name)
    await world.days(1)
    world.hr.change('ana', { termination_date: '2026-04-30' })
    await world.days(1)
    expect(await world.holdCodes()).toEqual([])
    expect(sent('user.deactivate', 'u_ana')).toBe(4)
    const about = mails(world, 'deactivated').map(({ subject }) => subject)
    expect(about.filter((subject) => subject.includes('Ana'))).toHaveLength(1)
  })

  test('an admin ends it meanwhile: that is mailed as well', async () => {
    const { world, sticks } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    // The second list shows access; the same is asked again a day later.
    for (let run = 0; run < 2; run += 1) await world.reconcile()
    await world.decide('ana', 'end')
    expect(mails(world, 'deactivated')).toHaveLength(2)
  })

  test('many runs a day ask no more often', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    for (let run = 0; run < 4; run += 1) await world.reconcile()
    await world.webhook('ana')
    expect(sent('user.deactivate', 'u_ana')).toBe(1)
  })

  test('undone meanwhile: access is given back, and a later end is mailed again', async () => {
    const { world, sticks, moves } = await withList()
    sticks('u_ana', WORKING)
    world.hr.terminate('ana')
    await world.days(3)
    await world.decide('ana', 'undo')
    moves('u_ana')
    await world.days(1)
    expect((await world.reports()).filter((text) => text.startsWith('not-done'))).toEqual([])
    expect(world.access('ana').status).toBe('active')
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.days(1)
    expect(world.access('ana').status).toBe('inactive')
    expect(mails(world, 'deactivated')).toHaveLength(2)
  })
})

describe('rule 51: one of two entities', () => {
  const entities = [
    { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
    { id: 'be', name: 'Acme Belgium', country: 'BE', timezone: 'Europe/Brussels' },
  ]
  test('a move whose old entity goes on: told, asked again, one mail about the move', async () => {
    const { world, sticks, sent } = await withList({
      entities,
      settings: {
        routing: { by: 'company', field: null, entity_id: null, map: { nl: 'nl', be: 'be' } },
      },
      prepare: ({ hr }) => {
        const nl = hr.account.company('nl', 'Acme NL')
        hr.account.company('be', 'Acme BE')
        for (const name of hr.names()) hr.change(name, { company: nl.id })
      },
    })
    sticks('u_ana', () => ({ status: 'active', entity_ids: ['nl', 'be'] }))
    const be = world.hr.account.companies.find(({ remote_id: id }) => id === 'be')
    world.hr.change('ana', { company: be?.id ?? null })
    await world.days(5)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(mails(world, 'moved')).toHaveLength(1)
    expect(sent('user.deactivate', 'u_ana')).toBeGreaterThan(2)
    // Whoever leaves then loses one membership more: one mail, and nothing waits.
    world.hr.terminate('ana')
    await world.days(1)
    expect(await world.holdCodes()).toEqual([])
    expect(mails(world, 'deactivated')).toHaveLength(1)
  })
})

describe('rule 51: a change that the list does not show', () => {
  test('a name: told once and asked again', async () => {
    const { world, sticks, sent, moves } = await withList()
    sticks('u_ana', () => ({ first_name: 'Ana' }))
    world.hr.change('ana', { first_name: 'Anna' })
    await world.days(5)
    expect(await world.reports()).toEqual(['not-done anna'])
    expect(mails(world, 'needs-attention')).toHaveLength(1)
    expect(plain(mails(world, 'needs-attention')[0])).toContain('the old name or phone')
    expect(sent('user.update', 'u_ana')).toBeGreaterThan(2)
    moves('u_ana')
    await world.days(1)
    expect(await world.reports()).toEqual([])
  })

  test('a phone: told once, and nobody has to verify it each day', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', () => ({ phone: '+31612341000' }))
    world.hr.change('ana', { mobile_phone_number: '+31 6 8765 4321' })
    await world.days(5)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(sent('user.update', 'u_ana')).toBe(1)
  })

  test('the product’s own spelling is no contradiction', async () => {
    const { world, sticks, sent } = await withList()
    sticks('u_ana', () => ({ first_name: 'ANNA' }))
    world.hr.change('ana', { first_name: 'Anna' })
    await world.days(5)
    expect(await world.reports()).toEqual([])
    expect(sent('user.update', 'u_ana')).toBeLessThanOrEqual(2)
  })
})

describe('rule 51: an invitation that the list does not show', () => {
  test.each(['done', 'already'])(
    '%s: told once, and asked again without another mail',
    async (outcome) => {
      const { world } = await withList()
      const { host } = wireHost(world.memory)
      const invited: string[] = []
      Object.assign(world.deps, {
        host: {
          ...host,
          act: (request: { detail: { kind: string }; id: string }) => {
            if (request.detail.kind !== 'user.invite') return host.act(request as never)
            invited.push(request.id)
            return Promise.resolve({
              kind: 'answered',
              outcome,
              reason: null,
              message: null,
              user: null,
              cards: null,
              invitationUrl: `https://app.example.test/${request.id}`,
            })
          },
        },
      })
      world.hr.hire('zoe')
      await world.days(5)
      expect(await world.reports()).toEqual(['not-done zoe'])
      expect(world.inbox('zoe@acme.test')).toHaveLength(1)
      expect(mails(world, 'added-summary')).toHaveLength(1)
      expect(invited.length).toBeGreaterThan(2)
      expect(new Set(invited).size).toBe(invited.length)
    },
  )
})

describe('rule 51: access that the list does not show', () => {
  const entities = [
    { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
    { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
  ]
  const inTwo = () =>
    withList({
      entities,
      settings: {
        routing: {
          by: 'group',
          field: null,
          entity_id: null,
          map: { Utrecht: 'nl', Berlin: 'de' },
        },
      },
      prepare: ({ hr }) => {
        const utrecht = hr.account.group('Utrecht', 'TEAM')
        hr.account.group('Berlin', 'TEAM')
        for (const name of hr.names()) hr.change(name, { groups: [utrecht.id] })
      },
    })
  const placed = ({ hr }: World, ...names: string[]) =>
    hr.account.groups.filter(({ name }) => names.includes(name ?? '')).map(({ id }) => id)

  test('one more entity: told from the second list on, asked again daily, and no hand is named', async () => {
    const { world, sticks, moves, sent } = await inTwo()
    sticks('u_ana', WORKING)
    world.hr.change('ana', { groups: placed(world, 'Utrecht', 'Berlin') })
    await world.reconcile()
    expect(sent('user.invite', 'u_ana')).toBe(1)
    await world.days(1)
    expect(await world.reports()).toEqual([])
    expect(sent('user.invite', 'u_ana')).toBe(1)
    await world.days(5)
    expect(await world.reports()).toEqual(['not-done ana'])
    expect(sent('user.invite', 'u_ana')).toBe(6)
    expect(mails(world, 'added-summary')).toHaveLength(1)
    expect(mails(world, 'needs-attention')).toHaveLength(1)
    expect(plain(mails(world, 'needs-attention')[0])).toContain(
      'It does not show the access that it gave',
    )
    moves('u_ana')
    await world.days(1)
    expect(await world.reports()).toEqual([])
  })

  test('a hand that takes everything before a list showed it is a hand', async () => {
    const { world, sent } = await inTwo()
    world.hr.change('ana', { groups: placed(world, 'Utrecht', 'Berlin') })
    await world.reconcile()
    world.host.put({ ...world.userOf('ana'), status: 'inactive', entityIds: [] })
    await world.days(3)
    expect(await world.reports()).toEqual(['removed-by-hand ana'])
    expect(sent('user.invite', 'u_ana')).toBe(1)
  })

  test('a newcomer whom the product finds by the address only is not invited again', async () => {
    const { world } = await withList()
    const { host, sent } = wireHost(world.memory)
    const isZoe = ({ email }: { email: string }) => email === 'zoe@acme.test'
    const users: Host['users'] = async (organization, cursor) => {
      const page = await host.users(organization, cursor)
      return { ...page, users: page.users.filter((user) => !isZoe(user)) }
    }
    const user: Host['user'] = async (...asked) => {
      const found = await host.user(...asked)
      return found !== null && isZoe(found) ? null : found
    }
    Object.assign(world.deps, { host: { ...host, users, user } })
    world.hr.hire('zoe')
    await world.days(6)
    expect(sent.filter(({ kind }) => kind === 'user.invite')).toHaveLength(1)
    expect(world.inbox('zoe@acme.test')).toHaveLength(1)
    expect(await world.reports()).toEqual(['not-done zoe'])
    Object.assign(world.deps, { host })
    await world.days(1)
    expect(await world.reports()).toEqual([])
    expect(world.access('zoe').status).toBe('invited')
  })

  test('a newcomer: the user of the answer is on no list, by no id, and is asked for again', async () => {
    const { world } = await withList()
    const { host } = wireHost(world.memory)
    const invited: string[] = []
    Object.assign(world.deps, { host: losing(host, invited) })
    world.hr.hire('zoe')
    await world.days(2)
    expect(await world.reports()).toEqual([])
    await world.days(4)
    expect(await world.reports()).toEqual(['not-done zoe'])
    expect(invited.length).toBeGreaterThan(2)
    expect(world.inbox('zoe@acme.test')).toHaveLength(1)
    expect(mails(world, 'added-summary')).toHaveLength(1)
    expect(mails(world, 'needs-attention')).toHaveLength(1)
    // The product is mended, and the next invitation makes the user.
    Object.assign(world.deps, { host })
    await world.days(2)
    expect(await world.reports()).toEqual([])
    expect(world.access('zoe').status).toBe('invited')
    world.hr.terminate('zoe')
    await world.days(1)
    expect(world.access('zoe').status).toBe('inactive')
  })

  test('a newcomer whom a hand made inactive before a list showed them is not invited again', async () => {
    const { world } = await withList()
    world.hr.hire('zoe')
    await world.reconcile()
    world.host.put({ ...world.userOf('zoe'), status: 'inactive', entityIds: [] })
    await world.days(3)
    expect(await world.reports()).toEqual(['removed-by-hand zoe'])
    expect(world.done().filter((text) => text.startsWith('user.invite'))).toHaveLength(1)
  })

  test('somebody who returns: the list goes on showing them inactive', async () => {
    const { world, sticks, sent } = await withList()
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.days(2)
    sticks('u_ana', () => ({ status: 'inactive', entity_ids: [] }))
    world.hr.change('ana', {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: '2026-05-06',
    })
    await world.days(6)
    expect(await world.reports()).toContain('not-done ana')
    expect(await world.reports()).not.toContain('removed-by-hand ana')
    expect(sent('user.reactivate', 'u_ana')).toBeGreaterThan(2)
    expect(mails(world, 'added-summary')).toHaveLength(1)
  })

  test('a move: the old access stays while the list denies the new one', async () => {
    const { world, sticks, sent } = await inTwo()
    sticks('u_ana', WORKING)
    for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa'])
      world.hr.change(name, { groups: placed(world, 'Utrecht', 'Berlin') })
    await world.reconcile()
    for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa'])
      world.hr.change(name, { groups: placed(world, 'Berlin') })
    await world.days(4)
    expect(sent('user.deactivate', 'u_ana')).toBe(0)
    expect(await world.reports()).toContain('not-done ana')
  })

  test('many of them are no joiners of today: who is new does not wait', async () => {
    const { world } = await withList()
    const { host } = wireHost(world.memory)
    const invited: string[] = []
    Object.assign(world.deps, { host: losing(host, invited) })
    for (let n = 0; n < 30; n += 1) world.hr.hire(`newcomer${n}`)
    await world.reconcile()
    await world.approve()
    await world.days(4)
    expect(invited.length).toBeGreaterThan(60)
    Object.assign(world.deps, { host })
    world.hr.hire('zoe')
    await world.days(1)
    expect(await world.holdCodes()).toEqual([])
    expect(world.access('zoe').status).toBe('invited')
  })
})

/** A product that answers an invitation with a user, and keeps none. */
function losing(host: Host, invited: string[]): Host {
  return {
    ...host,
    act: (request) => {
      if (request.detail.kind !== 'user.invite') return host.act(request)
      invited.push(request.id)
      const { email, first_name: firstName, last_name: lastName } = request.detail.params
      return Promise.resolve({
        kind: 'answered',
        outcome: 'done',
        reason: null,
        message: null,
        user: {
          id: `lost_${invited.length}`,
          email,
          firstName,
          lastName,
          phone: null,
          status: 'invited',
          role: 'member',
          protected: false,
          entityIds: [request.entityId],
          cards: [],
        },
        cards: null,
        invitationUrl: `https://app.example.test/${request.id}`,
      })
    },
  }
}
