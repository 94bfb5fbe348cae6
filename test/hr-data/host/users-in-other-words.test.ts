// Users of the product as products really write them (rule 52): readable, ended, blocked, and named where they are not.
import { describe, expect, test } from 'vitest'
import { wireHost, type WireFaults, type WireUser } from '../../doubles/wire-host.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions } from '../../world/company.ts'
import { ENDED } from '../../world/people.ts'

/** A company whose product writes users like that on the wire. */
async function withHost(faults: WireFaults, options: CompanyOptions = {}) {
  const sides: { wire?: ReturnType<typeof wireHost> } = {}
  const world = await linkedCompany({
    employees: 6,
    ...options,
    prepare: async (made) => {
      await options.prepare?.(made)
      sides.wire = wireHost(made.memory, faults)
      Object.assign(made.deps, { host: sides.wire.host })
    },
  })
  const { wire } = sides
  if (wire === undefined) throw new Error('no wire')
  return { world, wire }
}

/** Changes only this user. */
const of =
  (id: string, change: (user: WireUser) => WireUser): NonNullable<WireFaults['user']> =>
  (user) =>
    user['id'] === id ? change(user) : user

const cards = (change: WireUser) => (user: WireUser) => ({
  ...user,
  cards: (user['cards'] as WireUser[]).map((card) => ({ ...card, ...change })),
})

describe('rule 52: a leaver loses access, and the cards are blocked', () => {
  test.each<[string, (user: WireUser) => WireUser]>([
    ['a card of another type', cards({ type: 'single_use' })],
    ['an expired card', cards({ status: 'expired' })],
    ['a frozen card', cards({ status: 'frozen' })],
    ['a card that waits for activation', cards({ status: 'pending_activation' })],
    ['a card without a type', cards({ type: undefined })],
    ['a card without a status', cards({ status: null })],
    ['a card without an entity', cards({ entity_id: undefined })],
    ['a card without an id', cards({ id: null })],
    ['a card with numbers', cards({ id: 17, last4: 4242, recurring: 'yes' })],
    ['no member for cards', ({ cards: _cards, ...user }) => user],
    ['an unknown role', (user) => ({ ...user, role: 'accountant' })],
    ['no role', ({ role: _role, ...user }) => user],
    ['capitals', (user) => ({ ...user, role: 'MEMBER', status: 'Active' })],
    ['an unknown status', (user) => ({ ...user, status: 'suspended' })],
    ['no status', ({ status: _status, ...user }) => user],
    ['entities as a text', (user) => ({ ...user, entity_ids: 'nl' })],
    ['a phone as a number', (user) => ({ ...user, phone: 31612341000 })],
    ['a name that is no text', (user) => ({ ...user, last_name: { text: 'Pop' } })],
  ])('%s', async (_, change) => {
    const { world, wire } = await withHost({ user: of('u_ana', change) })
    expect(await world.reports()).toEqual([])
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    const kinds = wire.sent.filter(({ user_id: id }) => id === 'u_ana').map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['cards.block', 'user.deactivate']))
    expect(world.inbox('admin').filter(({ kind }) => kind === 'deactivated')).toHaveLength(1)
  })

  test('the mail and the page have the product’s own words', async () => {
    const { world } = await withHost({
      user: of('u_ana', (user) => ({
        ...cards({ type: 'single_use', status: 'frozen' })(user),
        status: 'suspended',
        role: 'accountant',
      })),
    })
    const { page } = await portalOf(world)
    const person = await page(`/people/${(await world.person('ana')).id}`)
    expect(person).toContain('single_use')
    expect(person).toContain('frozen')
    expect(person).toContain('suspended')
    world.hr.terminate('ana')
    await world.reconcile()
    const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
    expect(mail?.text).toContain('accountant')
    expect(mail?.text).toContain('single_use')
  })

  test('an unknown role is no assurance that somebody else is an admin', async () => {
    const { world } = await withHost({
      user: (user) => ({ ...user, role: user['id'] === 'u_bram' ? 'admin' : 'accountant' }),
    })
    world.hr.terminate('bram')
    await world.reconcile()
    await world.reconcile()
    expect(world.access('bram')).toMatchObject({ status: 'active', cards: ['blocked'] })
    expect(await world.reports()).toEqual(['refused bram'])
  })

  test('a product with roles of its own: nobody’s end waits for it', async () => {
    const { world } = await withHost({ user: (user) => ({ ...user, role: 'employee' }) })
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('ids go back as they came', () => {
  const NUMBERS = new Map([
    ['u_ana', 7],
    ['u_bram', 8],
  ])
  const numbered: WireFaults = {
    user: (user) => ({ ...user, id: NUMBERS.get(String(user['id'])) ?? user['id'] }),
    id: (written) =>
      [...NUMBERS].find(([, number]) => String(number) === String(written))?.[0] ?? String(written),
  }

  test('rule 52: a number as a number, a text as a text', async () => {
    const { world, wire } = await withHost(numbered)
    world.hr.change('ana', { first_name: 'Anna' })
    world.hr.terminate('chloe')
    await world.reconcile()
    const ids = (kind: string) =>
      wire.sent.filter((one) => one.kind === kind).map(({ user_id: id }) => id as unknown)
    expect(ids('user.update')).toEqual([7])
    expect(ids('user.deactivate')).toEqual(['u_chloe'])
    expect(world.user('ana')).toMatchObject({ firstName: 'Anna' })
  })

  test('the manager of an invitation too', async () => {
    const { world, wire } = await withHost(numbered)
    world.hr.hire('zoe', { manager: world.hr.row('ana').id })
    await world.reconcile()
    expect(wire.sent.at(-1)).toMatchObject({ kind: 'user.invite', params: { manager_user_id: 7 } })
  })

  test('the cards of a return too', async () => {
    const { world, wire } = await withHost(
      { user: of('u_ana', cards({ id: 17 })) },
      { settings: { unblock_on_rehire: true } },
    )
    world.hr.terminate('ana')
    await world.reconcile()
    world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    await world.reconcile()
    expect(wire.sent.find(({ kind }) => kind === 'cards.unblock')?.params).toEqual({
      card_ids: [17],
    })
  })
})

describe('rule 52: a user that cannot be read at all', () => {
  test.each<[string, (user: WireUser) => unknown, string]>([
    ['has no address', ({ email: _email, ...user }) => user, 'u_ana'],
    ['has no id', (user) => ({ ...user, id: null }), 'ana@acme.test'],
    [
      'has access nobody says where',
      ({ entity_ids: _entity_ids, ...user }) => user,
      'ana@acme.test',
    ],
    ['has entities that are no ids', (user) => ({ ...user, entity_ids: [null] }), 'ana@acme.test'],
    ['has cards that are no cards', (user) => ({ ...user, cards: ['c_1'] }), 'ana@acme.test'],
    ['has an id nobody can send back', (user) => ({ ...user, id: 1.5 }), 'ana@acme.test'],
  ])('%s: named, and the rest goes on', async (_, change, named) => {
    const faults: WireFaults = {}
    const { world } = await withHost(faults)
    faults.user = (user) => (user['id'] === 'u_ana' ? change(user) : user)
    world.hr.terminate('bram')
    await world.reconcile()
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.access('ana').status).toBe('active')
    expect((await world.reports()).filter((text) => !text.startsWith('unreadable-user'))).toEqual(
      [],
    )
    const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mail?.text).toContain(named)
    const { page } = await portalOf(world)
    expect(await page()).toContain('1 user of the product cannot be read')
    expect(await page('/people?report=unreadable-user')).toContain(named)
    // Told once, while it stays so.
    world.emptyInbox()
    await world.days(3)
    expect(world.inbox('admin')).toEqual([])
    delete faults.user
    await world.reconcile()
    expect(await world.reports()).toEqual([])
  })

  test('all of them for one reason: told once, and again one by one', async () => {
    const faults: WireFaults = {}
    const { world } = await withHost(faults)
    faults.user = ({ entity_ids: _entity_ids, ...user }) => user
    await world.reconcile()
    const [mail, ...more] = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(more).toEqual([])
    const text = mail?.text.replace(/\s+/g, ' ')
    expect(text).toContain('6 users of the product cannot be read for the same reason: entity_ids')
    expect(text).not.toContain('ana@acme.test')
    const { page } = await portalOf(world)
    expect(await page()).toContain('6 users of the product cannot be read')
    expect(await page('/people?report=unreadable-user')).toContain('ana@acme.test')
    faults.user = (user) => (user['id'] === 'u_ana' ? { ...user, entity_ids: null } : user)
    await world.days(1)
    expect(await world.reports()).toEqual(['unreadable-user ana@acme.test'])
    expect(world.inbox('admin').at(-1)?.text).toContain('ana@acme.test')
    expect(world.harmed()).toEqual([])
  })

  test('without id and address: told without a name', async () => {
    const faults: WireFaults = {}
    const { world } = await withHost(faults)
    faults.user = (user) => (user['id'] === 'u_ana' ? {} : user)
    await world.days(1)
    const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
    expect(mail?.text.replace(/\s+/g, ' ')).toContain('neither an id nor an e-mail address')
  })

  test('a leaver whose address the product has forgotten is nothing to tell, and can return', async () => {
    const faults: WireFaults = {}
    const { world, wire } = await withHost(faults)
    world.hr.terminate('ana')
    await world.reconcile()
    world.emptyInbox()
    faults.user = of('u_ana', (user) => ({ ...user, email: null, first_name: null, last_name: '' }))
    await world.days(3)
    expect(await world.reports()).toEqual([])
    expect(world.inbox('admin')).toEqual([])
    world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    await world.reconcile()
    expect(wire.sent.at(-1)).toMatchObject({ kind: 'user.update', user_id: 'u_ana' })
    expect(wire.sent.map(({ kind }) => kind)).toContain('user.reactivate')
    expect(world.access('ana').status).toBe('active')
  })

  test('nobody with that address is invited beside it, in a full run or by a webhook', async () => {
    const { world, wire } = await withHost({
      user: (user) => (user['email'] === 'zoe@acme.test' ? { ...user, entity_ids: 7.5 } : user),
    })
    world.host.put({ ...world.userOf('ana'), id: 'u_zoe', email: 'zoe@acme.test', cards: [] })
    world.hr.hire('zoe')
    await world.webhook('zoe')
    await world.reconcile()
    await world.days(2)
    expect(wire.sent.filter(({ kind }) => kind === 'user.invite')).toEqual([])
    expect(await world.state('zoe')).toBe('skipped')
    expect(await world.why('zoe')).toEqual(['user-unreadable'])
    expect(await world.reports()).toEqual(['unreadable-user zoe@acme.test'])
  })

  test('once it can be read, it is linked and not invited', async () => {
    const faults: WireFaults = {
      user: (user) => (user['email'] === 'zoe@acme.test' ? { ...user, entity_ids: null } : user),
    }
    const { world, wire } = await withHost(faults)
    const { firstName: _, lastName: __, ...ana } = world.userOf('ana')
    world.host.put({
      ...ana,
      firstName: 'Zoe',
      lastName: 'Pop',
      id: 'u_zoe',
      email: 'zoe@acme.test',
    })
    world.hr.hire('zoe')
    await world.reconcile()
    delete faults.user
    await world.reconcile()
    expect(wire.sent.filter(({ kind }) => kind === 'user.invite')).toEqual([])
    world.hr.terminate('zoe')
    await world.reconcile()
    expect(world.user('zoe')).toMatchObject({ status: 'inactive' })
  })

  test('a linked leaver is ended all the same', async () => {
    const faults: WireFaults = {}
    const { world, wire } = await withHost(faults)
    faults.user = of('u_ana', ({ email: _email, ...user }) => user)
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(wire.sent.map(({ kind }) => kind)).toEqual(['cards.block', 'user.deactivate'])
  })
})

describe('a link where the answer to the invitation has no user', () => {
  test.each<[string, NonNullable<WireFaults['answer']>]>([
    ['already', () => ({ outcome: 'already' })],
    ['done', () => ({ outcome: 'done' })],
    ['a user that cannot be read', ({ user: _user, ...rest }) => ({ ...rest, user: { id: 'x' } })],
  ])('%s', async (_, answer) => {
    const { world, wire } = await withHost({ answer })
    world.hr.hire('zoe')
    await world.reconcile()
    await world.days(2)
    const invitations = wire.sent.filter(({ kind }) => kind === 'user.invite')
    expect(invitations).toHaveLength(1)
    const id = world.userOf('zoe').id
    world.host.put({
      ...world.userOf('zoe'),
      status: 'active',
      cards: [{ ...world.userOf('ana').cards[0]!, id: 'c_zoe' }],
    })
    world.hr.terminate('zoe')
    await world.reconcile()
    expect(world.host.get(id)).toMatchObject({ status: 'inactive', cards: [{ status: 'blocked' }] })
  })
})
