// People on leave whom Merge shows as INACTIVE without a last day, in the words of many HR systems.
import { describe, expect, test } from 'vitest'
import { companyInReview, linkedCompany, type World } from '../../world/company.ts'
import { nameOf } from '../../world/hr.ts'
import { aMail } from '../../world/inbox.ts'
import { ENDED, NO_USER, WORKS } from '../../world/people.ts'

const LEAVE = [
  'ONLEAVE',
  'PLOA',
  'LWOP',
  'L',
  'FMLA',
  'Short Term Disability',
  'Workers Compensation',
  'Military',
  'Career break',
  'Secondment',
  'Licença maternidade',
  'Aspettativa',
  'Malattia',
  'Föräldraledig',
  'Barselsorlov',
  'Urlop',
  'langzeitkrank',
  'Отпуск',
  '休職',
  'LeaveOfAbsence',
  'Ouderschapsverlof',
  'Elternzeit',
  'Congé parental',
  'Excedencia',
  'Sykmeldt',
  'Vanhempainvapaa',
  'Mateřská',
  'Doğum izni',
  '产假',
  '육아휴직',
]

/** Each of the first people turns INACTIVE with the word of the same number. */
function turnInactive(world: World, words: readonly string[]): void {
  words.forEach((word, n) => {
    world.hr.rawStatus(nameOf(n), word)
    world.hr.terminate(nameOf(n), { on: null })
  })
}

test('nobody loses access, nobody is asked, whatever the word for leave is', async () => {
  const world = await linkedCompany({ employees: LEAVE.length + 6 })
  turnInactive(world, LEAVE)
  await world.reconcile()
  await world.days(2)
  expect(world.harmed()).toEqual([])
  expect(world.done()).toEqual([])
  expect(await world.held()).toEqual([])
  expect(await world.reports()).toEqual([])
  expect(world.inbox('admin')).toEqual([])
  expect(await world.why('ana')).toEqual(['on-leave'])
  expect(await world.state('ana')).toBe('active')
})

test('an end that was withdrawn, a pensioner who works, and sick leave called "baja" end nobody', async () => {
  const words = ['Termination withdrawn', 'Austritt gelöscht', 'Rentner in Beschäftigung']
  words.push('Сотрудник-пенсионер', 'Nyugdíjas munkavállaló', 'Dado de baja médica')
  const world = await linkedCompany({ employees: words.length + 6 })
  turnInactive(world, words)
  await world.reconcile()
  await world.days(3)
  expect(world.harmed()).toEqual([])
  expect(await world.held()).toEqual([])
})

test('by webhook and in a delta as well', async () => {
  const world = await linkedCompany()
  turnInactive(world, ['Föräldraledig'])
  await world.webhook('ana')
  world.hr.rawStatus('bram', 'Sabbatical')
  world.hr.terminate('bram', { on: null })
  await world.reconcile({ mode: 'delta' })
  await world.days(1)
  expect([world.access('ana'), world.access('bram')]).toEqual([WORKS, WORKS])
  expect(world.inbox('admin')).toEqual([])
})

test('in every entity of a group', async () => {
  const entities = ['nl', 'de'].map((id) => ({ id, name: `Acme ${id}`, country: id.toUpperCase() }))
  const world = await companyInReview({
    entities,
    settings: { routing: { by: 'company', map: { 'Acme NL': 'nl', 'Acme DE': 'de' } } },
    prepare: ({ hr, giveUser }) => {
      for (const id of ['NL', 'DE']) hr.account.company(`c-${id}`, `Acme ${id}`)
      hr.names().forEach((name, n) => {
        const company = hr.account.companies[n % 2]
        hr.change(name, { company: company?.id ?? null })
        giveUser(name, { entityIds: [n % 2 === 0 ? 'nl' : 'de'] })
      })
    },
  })
  await world.approve()
  turnInactive(world, ['Elternzeit', 'Mutterschutz', 'Karenz', 'Krank'])
  await world.reconcile()
  expect(world.harmed()).toEqual([])
  expect(await world.reports()).toEqual([])
})

describe('HR changes its word without touching the record', () => {
  test('from leave to an end: they leave at the next full read, on the day of that word', async () => {
    const world = await linkedCompany({ settings: { grace_days: 2, block_cards: 'immediately' } })
    turnInactive(world, ['Parental leave'])
    await world.days(5)
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.rawStatus('ana', 'Terminated')
    await world.reconcile()
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.days(4)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.inbox('admin').at(-1)?.text).toContain('Terminated')
  })

  test('from a word that an admin called leave, too', async () => {
    const world = await linkedCompany({ settings: { status_map: { 'pause 7': 'LEAVE' } } })
    turnInactive(world, ['Pause 7'])
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.rawStatus('ana', 'Uit dienst')
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('an end that waits for approval is dropped when the word has become leave', async () => {
    const world = await linkedCompany()
    turnInactive(world, ['Left', 'Left', 'Left', 'Left', 'Left'])
    await world.reconcile()
    expect(await world.held()).toHaveLength(10)
    world.hr.rawStatus('ana', 'Parental leave')
    await world.approve()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.access('bram')).toEqual(ENDED)
  })
})

describe('without a user', () => {
  test('the word means the same: not left, not invited, and counted', async () => {
    const world = await linkedCompany({ employees: 12, users: 12 })
    world.hr.hire('zoe', { employment_status: 'INACTIVE' })
    world.hr.rawStatus('zoe', 'Parental leave')
    turnInactive(world, ['Parental leave'])
    await world.reconcile()
    await world.days(1)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.why('zoe')).toEqual(await world.why('ana'))
    expect(await world.state('zoe')).toBe('skipped')
    const counts = await world.store.statusWords(world.accountId)
    expect(counts).toMatchObject([{ what: 'inactive_word', value: 'Parental leave', people: 2 }])
  })

  test('a user with the address of somebody on leave is theirs, and stays', async () => {
    const world = await companyInReview({
      employees: 8,
      prepare: (one) => turnInactive(one, ['Elternzeit']),
    })
    expect(await world.reports()).toEqual([])
    await world.approve()
    world.hr.rawStatus('ana', 'Ausgeschieden')
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('an old record of leave keeps no newcomer out who works under the same address', async () => {
    const world = await linkedCompany({ employees: 6 })
    const zoe = { first_name: 'Zoe', work_email: 'zoe@acme.test' }
    world.hr.hire('old zoe', { ...zoe, employment_status: 'INACTIVE' })
    world.hr.rawStatus('old zoe', 'Sabbatical')
    world.hr.hire('zoe', zoe)
    await world.reconcile()
    expect(world.access('zoe').status).toBe('invited')
    expect(await world.reports()).toEqual([])
  })
})

test('"Terminated - did not return from leave" says both: an admin is asked once, then it ends', async () => {
  const world = await linkedCompany()
  const both = 'Terminated - did not return from leave'
  turnInactive(world, [both])
  await world.reconcile()
  await world.days(3)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual(['status-word ', 'unknown-status ana'])
  expect(world.inbox('admin')).toEqual([aMail('needs-attention')])
  await world.settings({ status_map: { [both]: 'INACTIVE' } })
  await world.hours(1)
  await world.approve()
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toEqual([])
})

test.each(['Leave of absence', 'K7'])(
  'a last day that is taken back while HR’s own word is “%s”: they stay, and admins are told',
  async (word) => {
    const world = await linkedCompany()
    world.hr.rawStatus('ana', word)
    world.hr.terminate('ana', { on: '2026-05-08' })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    world.hr.terminate('ana', { on: null })
    await world.reconcile()
    await world.days(5)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('active')
    const told = world.inbox('admin').filter(({ kind }) => kind === 'leaving-soon')
    expect(told).toHaveLength(2)
    expect(told[1]?.text).toContain('Staying after all')
  },
)
