// docs/rules.md section 2: the first sync, and the matching of employees and users.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

describe('rule 8', () => {
  test('rule 8: everyone in scope gets a user and an invitation', async () => {
    const world = await companyInReview({ employees: 6, users: 0 })
    await world.approve()
    expect(world.users().map((user) => user.status)).toEqual(Array(6).fill('invited'))
    expect(world.inbox('dries@acme.test')).toEqual([aMail('invitation')])
  })

  test('rule 8: `invite: approve` in the settings holds later invitations', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.holdCodes()).toEqual(['invite-approval'])
    await world.approve()
    expect(world.access('zoe')).toEqual(INVITED)
  })
})

describe('rule 9', () => {
  test('rule 9: a user with the address is linked and not invited again', async () => {
    const world = await linkedCompany({ employees: 4 })
    expect(world.done()).toEqual([])
    expect(world.inbox()).toEqual([])
    expect(await world.store.linksByUser('acme', ['u_ana'])).toMatchObject([{ state: 'live' }])
  })

  test.each([
    ['in capitals', 'ANA@ACME.TEST', true],
    ['with spaces around', '  ana@acme.test ', true],
    ['with another domain form', 'ana@Acme.Test', true],
    ['with a plus-tag', 'ana+work@acme.test', false],
    ['with a dot in it', 'a.na@acme.test', false],
  ])('rule 9: the same address %s (%s) is the same: %s', async (_how, email, same) => {
    const world = await companyInReview({
      employees: 2,
      prepare: ({ giveUser }) => void giveUser('ana', { email }),
    })
    const invited = (await world.held()).includes('user.invite ana nl')
    expect(invited).toBe(!same)
  })

  test('rule 9: decomposed and composed letters are the same address', async () => {
    const world = await companyInReview({
      employees: 1,
      users: 0,
      prepare({ hr, giveUser }) {
        hr.change('ana', { work_email: 'zo\u00eb@acme.test' })
        giveUser('ana', { email: 'zoe\u0308@acme.test' })
      },
    })
    expect(await world.held()).toEqual([])
  })

  test('rule 9: the same name alone is no match', async () => {
    const world = await companyInReview({
      employees: 2,
      prepare: ({ giveUser }) => void giveUser('ana', { email: 'a.pop@elsewhere.test' }),
    })
    expect(await world.held()).toEqual(['user.invite ana nl'])
    expect(await world.reports()).toEqual(['external-user a.pop@elsewhere.test'])
  })
})

describe('rule 10', () => {
  test('rule 10: two users with an employee’s address are not touched, all others go on', async () => {
    const world = await companyInReview({
      employees: 3,
      users: 2,
      prepare: ({ giveUser }) => void giveUser('ana', { id: 'u_other', lastName: 'Twin' }),
    })
    await world.approve()
    expect(await world.state('ana')).toBe('skipped')
    expect(await world.reports()).toContain('ambiguous-match ana')
    expect(world.done()).toEqual(['user.invite chloe@acme.test nl'])
  })

  test('rule 10: two employees with one address are not touched, all others go on', async () => {
    const world = await companyInReview({
      employees: 3,
      users: 0,
      prepare: ({ hr }) => hr.change('bram', { work_email: 'Ana@acme.test' }),
    })
    await world.approve()
    expect(await world.reports()).toEqual(['duplicate-email ana', 'duplicate-email bram'])
    expect(world.done()).toEqual(['user.invite chloe@acme.test nl'])
  })

  test('rule 10: of two duplicate records, one active and one inactive, the active one counts', async () => {
    const world = await companyInReview({
      employees: 3,
      prepare({ hr }) {
        hr.hire('old', { work_email: 'ana@acme.test' })
        hr.terminate('old', { on: '2024-01-31' })
      },
    })
    expect(await world.held()).toEqual([])
    await world.approve()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })

  test('rule 10: a newcomer with a linked person’s address is reported; the linked person goes on', async () => {
    const world = await linkedCompany()
    world.hr.hire('ana-too', { work_email: 'ana@acme.test', first_name: 'Anna' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana-too')).toBe('skipped')
    expect(await world.reports()).toEqual(['duplicate-email anna'])
    expect(world.done()).toEqual([])
  })

  test.each(['left', 'deleted'])(
    'rule 10: the same person with a new record while the old one is %s: the link moves',
    async (how) => {
      const world = await linkedCompany()
      if (how === 'left') world.hr.terminate('ana', { on: '2026-05-01' })
      else world.hr.delete('ana')
      world.hr.hire('again', {
        work_email: 'ana@acme.test',
        first_name: 'Ana',
        last_name: 'Pop',
        mobile_phone_number: null,
        remote_id: '9001',
      })
      await world.reconcile()
      await world.days(2)
      expect(world.access('ana')).toEqual(WORKS)
      expect(world.done()).toEqual([])
      expect(await world.state('again')).toBe('active')
      const { id } = await world.person('again')
      expect(await world.store.linksByUser('acme', ['u_ana'])).toMatchObject([
        { employee: id, state: 'live', how: 'moved' },
      ])
    },
  )

  test('rule 10: another name at the same address: the end waits until an admin says that it is somebody else', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-01' })
    world.hr.hire('again', { work_email: 'ana@acme.test', first_name: 'Zara' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear zara'])
    await world.decide('again', 'not-this-person')
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })
})

describe('rule 11', () => {
  test('rule 11: an external user is never changed', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.hire('guest')
        giveUser('guest', { email: 'guest@agency.test' })
        hr.delete('guest')
      },
    })
    await world.reconcile()
    await world.days(9)
    expect(await world.reports()).toEqual(['external-user guest@agency.test'])
    expect(world.harmed()).toEqual([])
    expect(world.done()).toEqual([])
  })

  test('rule 11: an external user is linked when an employee gets their address', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, host }) => {
        hr.hire('guest', { work_email: null })
        host.put({ ...GUEST })
      },
    })
    expect(await world.reports()).toContain(`external-user ${GUEST.email}`)
    world.hr.change('guest', { work_email: GUEST.email })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    const { id } = await world.person('guest')
    expect(await world.store.linksByUser('acme', [GUEST.id])).toMatchObject([{ employee: id }])
    expect(world.done()).toEqual([])
  })

  test('rule 11: admins get the list of external users', async () => {
    const world = await companyInReview({
      employees: 2,
      prepare: ({ host }) => host.put({ ...GUEST }),
    })
    await world.approve()
    const [report] = world.inbox('admin').filter((mail) => mail.kind === 'first-sync-report')
    expect(report?.text).toContain(GUEST.email)
  })
})

const GUEST = {
  id: 'u_guest',
  email: 'guest@agency.test',
  firstName: 'Guest',
  lastName: 'Pop',
  phone: '+31612341012',
  status: 'active',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [],
} as const

describe('rule 12', () => {
  test('rule 12: a user with the address of somebody inactive is reported and not changed', async () => {
    const world = await companyInReview({
      employees: 3,
      prepare: ({ hr }) => hr.terminate('ana', { on: '2024-01-31' }),
    })
    expect(await world.held()).toEqual([])
    await world.approve()
    await world.days(8)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['left-with-access ana'])
    expect(await world.store.linksByUser('acme', ['u_ana'])).toEqual([])
  })

  test('rule 12: when HR shows the person active, they are linked and can leave later', async () => {
    const world = await linkedCompany({
      employees: 12,
      prepare: ({ hr }) => hr.terminate('ana', { on: '2024-01-31' }),
    })
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 12: somebody inactive without a user is ignored silently', async () => {
    const world = await companyInReview({
      employees: 3,
      users: 2,
      prepare: ({ hr }) => hr.terminate('chloe', { on: '2024-01-31' }),
    })
    expect(await world.held()).toEqual([])
    await world.approve()
    expect(await world.reports()).toEqual([])
    expect(await world.state('chloe')).toBe('left')
  })
})

describe('rule 13', () => {
  test('rule 13: the first plan is always held', async () => {
    const world = await companyInReview({ employees: 3, users: 1 })
    expect(await world.account()).toMatchObject({ status: 'review' })
    expect(await world.holdCodes()).toEqual(['first-sync'])
    await world.days(10)
    expect(world.users()).toHaveLength(1)
    expect(world.done()).toEqual([])
  })

  test('rule 13: the first plan is held also if it is empty', async () => {
    const world = await companyInReview({ employees: 3 })
    expect(await world.held()).toEqual([])
    expect(await world.holdCodes()).toEqual(['first-sync'])
    await world.approve()
    expect(await world.account()).toMatchObject({ status: 'active' })
  })

  test('rule 13: a first read that is incomplete makes no plan', async () => {
    const world = await companyInReview({
      employees: 3,
      users: 0,
      prepare: ({ hr }) => hr.answersWithNobody(),
    })
    expect(await world.plan()).toBeNull()
    expect(await world.account()).toMatchObject({ status: 'importing' })
    world.hr.honest()
    await world.days(1)
    expect(await world.held()).toHaveLength(3)
  })
})
