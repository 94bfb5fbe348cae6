// docs/rules.md section 10: which mail goes to whom, and only once. The texts are tested in test/mail.
import { describe, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { ADMIN } from '../world/view.ts'
import { ENDED, INVITED } from '../world/people.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'
const BO = 'bo@acme.test'
const TWO_ADMINS = {
  organization: {
    admins: [
      { email: ADMIN, name: 'Adela Admin' },
      { email: BO, name: 'Bo', locale: 'nl' },
    ],
  },
}

function kinds(world: World, to = ADMIN): string[] {
  return world.inbox(to).map((mail) => mail.kind)
}

describe('kinds', () => {
  test('`first-sync-review` and `first-sync-report`: the only mails of the first sync', async () => {
    const world = await companyInReview({ employees: 6, users: 3 })
    expect(kinds(world)).toEqual(['connected', 'first-sync-review'])
    await world.approve()
    expect(kinds(world)).toEqual(['connected', 'first-sync-review', 'first-sync-report'])
    const [, review, report] = world.inbox(ADMIN)
    expect(review?.notice).toMatchObject({ counts: { employees: 6, matched: 3, toInvite: 3 } })
    expect(report?.notice).toMatchObject({ added: Array(3).fill(expect.anything()) })
  })

  test('`added-summary`: one per run with additions, none without', async () => {
    const world = await linkedCompany()
    await world.days(3)
    expect(kinds(world)).toEqual([])
    world.hr.hire('zoe')
    world.hr.hire('yan')
    world.hr.hire('xia', { work_email: null })
    await world.reconcile()
    expect(kinds(world)).toEqual(['added-summary'])
    expect(world.inbox(ADMIN)[0]?.notice).toMatchObject({
      added: [
        expect.objectContaining({ email: 'zoe@acme.test', state: 'invited' }),
        expect.objectContaining({ email: 'yan@acme.test', state: 'invited' }),
      ],
      skipped: [expect.objectContaining({ reason: expect.objectContaining({ code: 'no-email' }) })],
    })
  })

  test('`deactivated`: one per deactivated user, with cards, reason and how to undo', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        for (const name of ['chloe', 'dries']) hr.change(name, { manager: hr.row('ana').id })
        giveUser('ana', { role: 'admin' })
        giveUser('luca', { role: 'admin' })
      },
    })
    world.hr.terminate('ana', { on: YESTERDAY })
    world.hr.delete('bram')
    await world.reconcile()
    expect(kinds(world)).toEqual(['deactivated', 'deactivated'])
    const [ana, bram] = world.inbox(ADMIN).toSorted((a, b) => a.subject.localeCompare(b.subject))
    expect(ana?.notice).toMatchObject({
      person: { name: 'Ana Pop', email: 'ana@acme.test', entityName: 'Acme Netherlands' },
      because: [{ code: 'left-terminated' }],
      cards: [{ label: 'Travel', last4: '4242', status: 'blocked', recurring: true }],
      was: { manager: true, admin: true, invitedOnly: false },
      failed: [],
    })
    expect(bram?.notice).toMatchObject({ because: [{ code: 'left-not-found' }] })
    expect(ana?.text).toMatch(/undo/i)
  })

  test('`deactivated`: says what failed', async () => {
    const world = await linkedCompany()
    world.host.fault.refuse('u_ana', 'card_in_use', 'cards.block')
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual({ status: 'inactive', entities: [], cards: ['active'] })
    expect(world.inbox(ADMIN)[0]?.notice).toMatchObject({ failed: [{ code: 'refused' }] })
  })

  test('`leaving-soon`: with a future date, a digest above three', async () => {
    const one = await linkedCompany()
    one.hr.terminate('ana', { on: '2026-05-12' })
    await one.reconcile()
    await one.days(3)
    expect(kinds(one)).toEqual(['leaving-soon'])
  })

  test('`leaving-soon`: above three people it is a digest', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 4; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-12' })
    await world.reconcile()
    expect(kinds(world)).toEqual(['leaving-soon'])
  })

  test('`unmatched-users`: only when the set changes', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.hire('guest')
        giveUser('guest')
        hr.delete('guest')
      },
    })
    await world.days(3)
    expect(kinds(world)).toEqual([])
    world.host.put({ ...world.host.get('u_guest'), id: 'u_2', email: 'x@y.test' })
    await world.reconcile()
    await world.days(3)
    expect(kinds(world)).toEqual(['unmatched-users'])
  })

  test('`needs-attention`: at most daily, and only when the set changed', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2025-05-03', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.hide('bram')
    await world.reconcile()
    expect(kinds(world).filter((kind) => kind === 'needs-attention')).toHaveLength(1)
  })
})

describe('recipients', () => {
  test('every admin gets each mail, in their own language', async () => {
    const world = await linkedCompany(TWO_ADMINS)
    world.hr.hire('zoe')
    await world.reconcile()
    expect(kinds(world)).toEqual(['added-summary'])
    expect(kinds(world, BO)).toEqual(['added-summary'])
    expect(world.inbox(BO)[0]?.subject).not.toBe(world.inbox(ADMIN)[0]?.subject)
  })

  test('the recipients can be limited per kind; at least one stays', async () => {
    const world = await linkedCompany({
      ...TWO_ADMINS,
      settings: { notify: { 'added-summary': [BO], deactivated: ['gone@acme.test'] } },
    })
    world.hr.hire('zoe')
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(kinds(world)).toEqual(['deactivated'])
    expect(kinds(world, BO).toSorted()).toEqual(['added-summary', 'deactivated'])
  })

  test('a leaver gets no mail about themselves', async () => {
    const world = await linkedCompany({
      organization: { admins: [{ email: ADMIN }, { email: 'ana@acme.test' }] },
    })
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(kinds(world)).toEqual(['deactivated'])
    expect(world.inbox('ana@acme.test')).toEqual([])
  })

  test('the invited person gets the invitation if the host returned a link for it', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    await world.reconcile()
    const [mail] = world.inbox('zoe@acme.test')
    expect(mail).toEqual(aMail('invitation', { personName: 'Zoe Pop' }))
    const notice = mail?.notice
    const url = notice?.kind === 'invitation' ? notice.invitationUrl : 'no link'
    expect(mail?.text).toContain(url)
  })
})

describe('what a mail has', () => {
  test('a portal link to the run or plan, or its id without a portal', async () => {
    const portal = { organization: { portal_url: 'https://app.spendly.test/hr' } }
    const world = await linkedCompany(portal)
    for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    await world.reconcile()
    const plan = await world.plan()
    expect(world.inbox(ADMIN)[0]?.text).toContain(`https://app.spendly.test/hr?plan=${plan?.id}`)
    const bare = await linkedCompany()
    for (let n = 0; n < 3; n += 1) bare.hr.terminate(nameOf(n), { on: YESTERDAY })
    await bare.reconcile()
    expect(bare.inbox(ADMIN)[0]?.text).toContain((await bare.plan())?.id)
  })

  test('the host’s product name, and times with their zone', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.inbox(ADMIN)[0]?.text).toContain('Spendly')
    expect(world.inbox(ADMIN)[0]?.text).toContain('(Europe/Amsterdam)')
  })
})

describe('once, whatever happens', () => {
  test('a mail service that is down delays mails, never actions; a retry has the same bytes', async () => {
    const world = await linkedCompany()
    const down = { kind: 'retry', reason: '503', afterMs: null, outcomeUnknown: false } as const
    world.mails.answers.push(down, down, down)
    world.hr.hire('zoe')
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('zoe')).toEqual(INVITED)
    // The recipients change and another day begins: the stored mail stays as it was rendered.
    const { connection } = world.store.database
    const bodies = () => connection.prepare('select id, rendered from outbox order by id').all()
    const before = bodies()
    await world.hours(1)
    expect(bodies()).toEqual(before)
    expect(kinds(world).toSorted()).toEqual(['added-summary', 'deactivated'])
    expect(world.inbox('zoe@acme.test')).toHaveLength(1)
  })

  test('a mail with unknown outcome is looked up after 24 hours, not just sent again', async () => {
    const world = await linkedCompany()
    const lost = {
      kind: 'retry',
      reason: 'no answer',
      afterMs: 25 * 3_600_000,
      outcomeUnknown: true,
    }
    world.mails.answers.push(lost as never)
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await world.days(3)
    expect(world.inbox(ADMIN)).toEqual([])
    expect(world.logged().some((line) => line.includes('mail.unknown'))).toBe(true)
  })

  test('held actions that are approved later cause their own mails', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    await world.reconcile()
    world.emptyInbox()
    await world.approve({ by: BO })
    expect(kinds(world)).toEqual(['admin-notice', 'deactivated', 'deactivated', 'deactivated'])
    for (const { text } of world.inbox(ADMIN)) expect(text).toContain(BO)
  })
})
