// E-mail addresses as they are pasted and typed into HR and into the product: what is the same address, and what
// is no address, so that nobody is invited beside themselves and nobody loses a user (rule 9).
import { describe, expect, test } from 'vitest'
import { preview } from '../../../src/sync/plan/preview.ts'
import { portalOf } from '../../portal/in-world.ts'
import { companyInReview, linkedCompany, type World } from '../../world/company.ts'
import { WORKS } from '../../world/people.ts'

const SAME_ADDRESS = [
  'a\u200bna@acme.test',
  'ana\u2060@acme.test',
  'ana@ac\u00adme.test',
  '\ufeffana@acme.test',
  '\u202aana@acme.test\u202c',
  'mailto:ana@acme.test',
  'MAILTO:Ana@Acme.test?subject=Hi',
  'mailto:ana%40acme.test',
  'ana＠acme.test',
  '\u00a0ana@acme.test\u200b.',
]

const NO_ADDRESS = [
  // Cyrillic а.
  '\u0430na@acme.test',
  'ana.@acme.test',
  'ana_acme.test#EXT#@acme.onmicrosoft.test',
  'Ana Pop <ana@acme.test>',
  '<ana@acme.test>',
  '(ana@acme.test',
  'ana@acme.test (private)',
  '"ana@acme.test"',
  "'ana@acme.test'",
  'ana@acme.test;ana2@acme.test',
  'ana@acme.test / bram@acme.test',
  'ana@acme.test,bram@acme.test',
  'SMTP:ana@acme.test',
  'ana(at)acme.test',
]

/** Five people with users; before the first look, HR has this text as Ana's address. */
function withText(text: string): Promise<World> {
  return linkedCompany({
    employees: 5,
    prepare: (world) => world.hr.change('ana', { work_email: text }),
  })
}

describe('HR writes the address of a user in another way', () => {
  test.each(SAME_ADDRESS)('%j', async (text) => {
    const world = await withText(text)
    expect((await world.employees()).every(({ state }) => state === 'active')).toBe(true)
    expect(await world.reports()).toEqual([])
    expect(world.done()).toEqual([])
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'inactive', cards: ['blocked'] })
  })
})

describe('the product has the address in another way', () => {
  test.each(SAME_ADDRESS)('%j', async (text) => {
    const world = await linkedCompany({
      employees: 5,
      prepare: (all) => void all.giveUser('ana', { email: text }),
    })
    expect(world.users()).toHaveLength(5)
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual([])
  })
})

describe('HR has something else than one address', () => {
  test.each(NO_ADDRESS)(
    '%j: nobody is invited beside themselves, and an admin is told',
    async (text) => {
      const world = await withText(text)
      expect(world.users()).toHaveLength(5)
      expect(world.done()).toEqual([])
      expect(await world.state('ana')).toBe('skipped')
      expect(await world.reports()).toEqual(['unreadable-email ana'])
    },
  )

  test.each(NO_ADDRESS)('%j: a link stays as it is', async (text) => {
    const world = await linkedCompany({ employees: 5 })
    world.hr.change('ana', { work_email: text })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual(['unreadable-email ana'])
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'inactive', cards: ['blocked'] })
  })

  test.each(NO_ADDRESS)('%j: the personal address is no way out', async (text) => {
    const world = await linkedCompany({
      employees: 5,
      settings: { email_source: 'work_then_personal' },
      prepare: (all) => all.hr.change('ana', { work_email: text }),
    })
    expect(world.users()).toHaveLength(5)
    expect(await world.reports()).toEqual(['unreadable-email ana'])
  })

  test.each([
    ['is', 'acme.test', 'skipped'],
    ['is_not', 'acme.test', 'out_of_scope'],
  ] as const)('in a scope by domain, %s %s: %s', async (op, value, state) => {
    const scope = [
      { entity_id: '*', invite: true, where: [{ field: 'email_domain', op, value: [value] }] },
    ]
    const world = await companyInReview({
      employees: 5,
      settings: { scope },
      prepare: ({ hr }) => hr.change('ana', { work_email: 'Ana Pop <ana@acme.test>' }),
    })
    expect(await world.state('ana')).toBe(state)
    expect((await world.reports()).includes('unreadable-email ana')).toBe(state === 'skipped')
  })

  test('of somebody who left: their user is told as theirs, and not as external', async () => {
    const world = await linkedCompany({
      employees: 5,
      prepare: ({ hr }) => {
        hr.change('ana', { work_email: 'Ana Pop <ana@acme.test>' })
        hr.terminate('ana')
      },
    })
    await world.reconcile()
    expect(await world.reports()).toEqual(['left-with-access ana'])
  })

  test('rule 9: told by webhook, and over once it is corrected', async () => {
    const world = await linkedCompany({ employees: 5 })
    world.hr.hire('omar', { work_email: 'Omar <omar@acme.test>' })
    await world.webhook('omar')
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual(['unreadable-email omar'])
    world.hr.change('omar', { work_email: 'omar@acme.test' })
    await world.webhook('omar')
    expect(world.done()).toEqual(['user.invite omar@acme.test nl'])
    expect(await world.reports()).toEqual([])
  })

  test('the mail, the page and the API say so', async () => {
    const world = await linkedCompany({ employees: 5 })
    world.hr.hire('omar', { work_email: 'Omar Nassar <omar@acme.test>' })
    await world.reconcile()
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    expect(mail?.text).toContain('does not hold exactly one address')
    expect(mail?.text).toContain('Leave only the address in the e-mail field in Hibob')
    const { page, call } = await portalOf(world)
    const { id } = await world.person('omar')
    const shown = await page(`/people/${id}`)
    expect(shown).toContain('does not hold exactly one address')
    expect(shown).toContain('Omar Nassar &lt;omar@acme.test&gt;')
    const { body } = await call('GET', `/v1/accounts/${world.accountId}/employees/${id}`)
    expect(body).toMatchObject({
      email: null,
      state: 'skipped',
      why: [{ code: 'unreadable-email' }],
    })
  })
})

test('what only stands for no address is no unreadable one', async () => {
  const world = await companyInReview({
    employees: 5,
    users: 3,
    prepare: (all) => all.hr.change('ewa', { work_email: 'n/a' }),
  })
  expect(await world.reports()).toEqual(['no-email ewa'])
})

describe('a whole company writes them so', () => {
  function inReview(unreadable: number, employees: number): Promise<World> {
    return companyInReview({
      employees,
      prepare: ({ hr }) => {
        for (const name of hr.names().slice(0, unreadable))
          hr.change(name, { work_email: `${name} Pop <${name}@acme.test>` })
      },
    })
  }

  test.each([
    [5, 5],
    [3, 6],
    [11, 30],
  ])('%i of %i: one fact in mail, plan, preview and page', async (unreadable, employees) => {
    const world = await inReview(unreadable, employees)
    const sentence = `e-mail fields of ${unreadable} people in HR do not hold exactly one address`
    const of = ({ code }: { code: string }) => code === 'unreadable-email'
    expect((await world.plan())?.reports.filter(of)).toHaveLength(1)
    const tried = await preview(world.deps, world.accountId, null)
    expect(tried.plan.reports.filter(of)).toHaveLength(1)
    await world.approve()
    await world.days(2)
    const told = world
      .inbox('admin')
      .filter(({ text }) => text.replace(/\s+/g, ' ').includes(sentence))
    expect(told.map(({ kind }) => kind).toSorted()).toEqual([
      'first-sync-report',
      'first-sync-review',
      'needs-attention',
    ])
    expect(world.inbox('admin').filter(({ text }) => text.includes('Ana Pop'))).toEqual([])
    expect(world.users()).toHaveLength(employees)
    const { page } = await portalOf(world)
    expect(await page()).toContain(`${unreadable} e-mail addresses in HR cannot be read`)
  })

  test('single ones are named', async () => {
    const world = await inReview(2, 6)
    expect(await world.reports()).toEqual(['unreadable-email ana', 'unreadable-email bram'])
  })
})
