// Absent from HR's list, moved between entities, back again: what the daily sync makes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayFromNow, mergeDay } from '../doubles/calendar.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import { world, type World } from '../doubles/world.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

function someone(company: World, n: number): EmployeeRow {
  const row = company.people[n]
  if (!row) throw new Error(`nobody is number ${n}`)
  return row
}

describe.concurrent('absent from the list', () => {
  test('and not found by id while others are: left', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.drop(row)
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
    const [block, end] = company.actions()
    expect(block).toMatchObject({ kind: 'cards.block', params: { cause: 'disappeared' } })
    expect(end).toMatchObject({ kind: 'user.deactivate', params: { cause: 'disappeared' } })
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
    expect((await company.person(row)).state).toBe('left')
    const others = stage.merge.asked.filter((asked) => asked.path.includes('/employees/'))
    expect(others.some((asked) => !asked.path.endsWith(row.id))).toBe(true)
  })

  test('and still found by id: needs attention, and stays whatever the next reads say', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.hidden.add(row.id)
    const run = await company.sync()
    await company.sync()
    await company.sync()
    expect((await company.person(row)).state).toBe('needs_attention')
    expect((await company.reports(run)).map((one) => one.code)).toContain('needs-attention')
    expect(company.gone()).toEqual([])
    await eventually(() => expect(company.inbox('needs-attention').length).toBeGreaterThan(0))
  })

  test('and no answer by id: only the next complete read over a later sync of Merge decides', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.drop(row)
    company.hr.tell(`employees/${row.id}`, (honest) => ({ ...honest, status: 500 }))
    await company.sync()
    expect((await company.person(row)).state).toBe('missing')
    await company.sync({ mergeFinishes: false })
    expect(company.gone()).toEqual([])
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
  })

  test('and back in the next one: nothing happened', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.drop(row)
    company.hr.tell(`employees/${row.id}`, (honest) => ({ ...honest, status: 500 }))
    await company.sync()
    company.hr.honest()
    company.hr.people.push(row)
    await company.sync()
    expect((await company.person(row)).state).toBe('active')
    expect(company.actions()).toEqual([])
  })

  test('flagged as deleted by Merge in a complete read: left', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.flagDeleted(row)
    await company.sync()
    // One complete read that shows the flag, or a second one that confirms it.
    if (company.gone().length === 0) await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
  })

  test('a webhook alone, and not found by id: missing at most, and nobody leaves', async () => {
    const company = await world(stage, { employees: 12 })
    const row = someone(company, 3)
    company.hr.drop(row)
    await company.tell('Employee.removed', row)
    await company.tell('Employee.removed', row)
    await eventually(() =>
      expect(stage.merge.askedAbout(company.hr, `employees/${row.id}`).length).toBeGreaterThan(0),
    )
    await company.quiet()
    expect(company.gone()).toEqual([])
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
  })

  test('a whole department at once is held', async () => {
    const company = await world(stage, {
      employees: 24,
      prepare: ({ hr, people }) => {
        const sales = hr.group('Sales')
        const other = hr.group('Engineering')
        people.forEach((row, n) => hr.change(row, { groups: [n < 3 ? sales.id : other.id] }))
      },
    })
    for (const row of company.people.slice(0, 3)) company.hr.drop(row)
    await company.sync()
    await company.sync()
    expect(company.gone()).toEqual([])
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('shrunken-read')
  })

  test('a third of the company: not believed first, held when the next read agrees', async () => {
    const company = await world(stage, { employees: 12 })
    for (const row of company.people.slice(0, 4)) company.hr.drop(row)
    expect(await company.sync()).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
    const second = await company.sync()
    expect(second.state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('shrunken-read')
    expect(company.gone()).toEqual([])
    expect(company.inbox('sync-failed')).toHaveLength(1)
    await company.approve()
    await eventually(() => expect(company.gone()).toHaveLength(4))
  })
})

describe('between entities', () => {
  const entities = [
    { id: 'nl', name: 'Acme NL', country: 'NL', timezone: 'Europe/Amsterdam' },
    { id: 'de', name: 'Acme DE', country: 'DE', timezone: 'Europe/Berlin' },
  ]
  let company: World
  beforeAll(async () => {
    company = await world(stage, {
      employees: 12,
      entities,
      settings: { routing: { by: 'company', map: { BV: 'nl', GmbH: 'de' } } },
      prepare: ({ hr, people }) => {
        const bv = hr.company('BV', 'Acme BV')
        hr.company('GmbH', 'Acme GmbH')
        for (const row of people) hr.change(row, { company: bv.id })
      },
    })
  })

  test('a move gives the new entity first, then ends the old one, and is told as a move', async () => {
    const row = someone(company, 0)
    const user = company.userOf(row)
    company.hr.change(row, { company: company.hr.companies[1]?.id ?? null })
    await company.sync()
    await eventually(() => expect(user).toMatchObject({ status: 'active', entity_ids: ['de'] }))
    expect(company.actions().map((one) => [one.kind, one.entity_id, one.params['cause']])).toEqual([
      ['user.invite', 'de', undefined],
      ['cards.block', 'nl', 'moved'],
      ['user.deactivate', 'nl', 'moved'],
    ])
    expect(company.actions()[0]?.user_id).toBe(user.id)
    await eventually(() => expect(company.inbox('moved')).toHaveLength(1))
    for (const kind of ['deactivated', 'invitation', 'added-summary'])
      expect(company.inbox(kind)).toEqual([])
  })

  test('a value that nobody mapped is reported, and the person keeps what they have', async () => {
    const row = someone(company, 1)
    const before = company.actions().length
    const unknown = company.hr.company('SAS', 'Acme SAS')
    company.hr.change(row, { company: unknown.id })
    const run = await company.sync()
    const codes = (await company.reports(run)).map((one) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['unmapped-entity']))
    expect((await company.person(row)).state).toBe('out_of_scope')
    expect(company.actions()).toHaveLength(before)
  })

  test('who is left is a leaver, mapped or not', async () => {
    const row = someone(company, 1)
    const last = company.hr.leave(row)
    expect(last).toBe(dayFromNow(-3))
    await company.sync()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  })
})

test('somebody who never accepted and comes back is invited anew', async () => {
  const company = await world(stage, { employees: 12, users: 11 })
  const row = someone(company, 11)
  expect(company.userOf(row).status).toBe('invited')
  company.hr.leave(row)
  await company.sync()
  await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  company.hr.change(row, {
    employment_status: 'ACTIVE',
    termination_date: null,
    start_date: mergeDay(0),
  })
  await company.sync()
  await eventually(() => expect(company.userOf(row)).toMatchObject({ entity_ids: ['nl'] }))
  expect(company.actions('user.invite').length).toBe(2)
  expect(company.organization.users).toHaveLength(12)
})
