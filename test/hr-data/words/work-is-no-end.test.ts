// Merge says INACTIVE without a last day, and HR's own word says that they work, or have not started.
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../doubles/answers.ts'
import { companyInReview, linkedCompany, type World } from '../../world/company.ts'
import { nameOf } from '../../world/hr.ts'
import { NO_USER, WORKS } from '../../world/people.ts'

const WORK = [
  'Active',
  'ACTIVE',
  'Onboarding',
  'Pre-hire',
  'PENDING',
  'Employed',
  'Aktiv',
  'In dienst',
  'Actif',
  'En attente',
  'Activo',
  'Attivo',
  'Anställd',
  'Zatrudniony',
  'Работает',
  '在籍',
  '在职',
  '입사예정',
  'Full-Time',
  'Not started',
]

function turnInactive(world: World, words: readonly string[]): void {
  words.forEach((word, n) => {
    world.hr.rawStatus(nameOf(n), word)
    world.hr.terminate(nameOf(n), { on: null })
  })
}

test('nobody loses access, and each word is told once', async () => {
  const world = await linkedCompany({ employees: WORK.length + 4 })
  turnInactive(world, WORK)
  await world.reconcile()
  await world.days(3)
  expect(world.harmed()).toEqual([])
  expect(await world.held()).toEqual([])
  expect(await world.why('ana')).toEqual(['unknown-status'])
  expect(await world.state('ana')).toBe('active')
  const words = (await world.reports()).filter((one) => one.startsWith('status-word'))
  // "Active" and "ACTIVE" are one word.
  expect(words).toHaveLength(WORK.length - 1)
  expect(world.inbox('admin')).toHaveLength(1)
})

test('nobody is invited by a word of work', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe', { employment_status: 'INACTIVE' })
  world.hr.rawStatus('zoe', 'Active')
  await world.reconcile()
  await world.days(2)
  expect(world.access('zoe')).toEqual(NO_USER)
  expect(await world.reports()).toEqual([])
})

/** Merge mends the record the first time that a request of this kind comes, before it answers. */
function mendsAt(world: World, isMoment: (asked: Asked) => boolean): void {
  const { hr } = world
  const row = hr.row('ana')
  const done = { yet: false }
  const watch = world.merge.answer
  world.merge.answer = (asked) => {
    if (!done.yet && asked.path.includes('/employees') && isMoment(asked)) {
      done.yet = true
      hr.rawStatus('ana', 'Active')
      hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    }
    return watch(asked)
  }
  expect(row.employment_status).toBe('INACTIVE')
}

describe('the race: listed INACTIVE, and Merge mends the record', () => {
  test.each<[string, (asked: Asked) => boolean]>([
    ['before the word is asked for', ({ query }) => query.has('show_enum_origins')],
    ['before anything is read by id', ({ path }) => !path.endsWith('/employees')],
    [
      'before the plain record is read',
      ({ path, query }) => !path.endsWith('/employees') && !query.has('show_enum_origins'),
    ],
  ])('%s: works', async (_, isMoment) => {
    const world = await linkedCompany()
    turnInactive(world, ['Terminated'])
    mendsAt(world, isMoment)
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.why('ana')).toEqual(['active'])
    expect(await world.reports()).toEqual([])
    expect(world.inbox('admin')).toEqual([])
  })
})

test('while both disagree it is unknown; when HR and Merge agree, that counts without anybody', async () => {
  const world = await linkedCompany()
  turnInactive(world, ['Active', 'Employed'])
  await world.reconcile()
  expect(await world.reports()).toContain('unknown-status ana')
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.change('bram', { employment_status: 'ACTIVE' })
  await world.days(1)
  expect(world.access('ana').status).toBe('inactive')
  expect(world.access('bram')).toEqual(WORKS)
  expect(await world.why('bram')).toEqual(['active'])
  expect(await world.reports()).toEqual([])
})

test('a user whose address belongs to a record that contradicts itself is not linked, and keeps access', async () => {
  const world = await companyInReview({
    employees: 8,
    prepare: (one) => turnInactive(one, ['Active']),
  })
  expect(await world.reports()).toEqual(['status-word ', 'unknown-status ana'])
  await world.approve()
  await world.days(1)
  expect(world.access('ana')).toEqual(WORKS)
})

test('by webhook: the word is asked for, and so is the record', async () => {
  const world = await linkedCompany()
  turnInactive(world, ['Onboarding'])
  await world.webhook('ana')
  await world.hours(1)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual(['status-word ', 'unknown-status ana'])
})
