// Absent from HR's list, moved between entities, back again: what the daily sync makes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

describe.concurrent('absent from the list', () => {
  test('and not found by id while others are: left', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.delete(row)
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
    const [block, end] = company.actions()
    expect(block).toMatchObject({ kind: 'cards.block', params: { cause: 'disappeared' } })
    expect(end).toMatchObject({ kind: 'user.deactivate', params: { cause: 'disappeared' } })
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
    expect((await company.person(row)).state).toBe('left')
    const others = stage.merge.asked.filter((asked) => asked.path.includes('/employees/'))
    expect(others.some((asked) => !asked.path.endsWith(company.hr.row(row).id))).toBe(true)
  })

  test('and still found by id: needs attention, and stays whatever the next reads say', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.account.hidden.add(company.hr.row(row).id)
    const run = await company.reconcile()
    await company.reconcile()
    await company.reconcile()
    expect((await company.person(row)).state).toBe('needs_attention')
    expect((await company.reports(run)).map((one) => one.code)).toContain('needs-attention')
    expect(company.harmed()).toEqual([])
    await eventually(() => expect(company.inbox('needs-attention').length).toBeGreaterThan(0))
  })

  test('and no answer by id: only the next complete read over a later sync of Merge decides', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.delete(row)
    company.hr.account.tell(`employees/${company.hr.row(row).id}`, (honest) => ({
      ...honest,
      status: 500,
    }))
    await company.reconcile()
    expect((await company.person(row)).state).toBe('missing')
    await company.reconcile({ mergeFinishes: false })
    expect(company.harmed()).toEqual([])
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  })

  test('and back in the next one: nothing happened', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.delete(row)
    company.hr.account.tell(`employees/${company.hr.row(row).id}`, (honest) => ({
      ...honest,
      status: 500,
    }))
    await company.reconcile()
    company.hr.honest()
    company.hr.restore(row)
    await company.reconcile()
    expect((await company.person(row)).state).toBe('active')
    expect(company.actions()).toEqual([])
  })

  test('flagged as deleted by Merge in a complete read: left', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.flagDeleted(row)
    await company.reconcile()
    // One complete read that shows the flag, or a second one that confirms it.
    if (company.harmed().length === 0) await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  })

  test('a webhook alone, and not found by id: missing at most, and nobody leaves', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const row = 'dries'
    company.hr.delete(row)
    await company.webhook(row, 'Employee.removed')
    await company.webhook(row, 'Employee.removed')
    await eventually(() =>
      expect(
        stage.merge.askedAbout(company.hr.account, `employees/${company.hr.row(row).id}`).length,
      ).toBeGreaterThan(0),
    )
    await company.untilIdle()
    expect(company.harmed()).toEqual([])
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  })

  test('a whole department at once is held', async () => {
    const company = await companyOn(stage, {
      employees: 24,
      prepare: ({ hr }) => {
        const sales = hr.account.group('Sales')
        const other = hr.account.group('Engineering')
        hr.names().forEach((row, n) => hr.change(row, { groups: [n < 3 ? sales.id : other.id] }))
      },
    })
    for (const row of namesFrom(0, 3)) company.hr.delete(row)
    await company.reconcile()
    await company.reconcile()
    expect(company.harmed()).toEqual([])
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('shrunken-read')
  })

  test('a third of the company: not believed first, held when the next read agrees', async () => {
    const company = await companyOn(stage, { employees: 12 })
    for (const row of namesFrom(0, 4)) company.hr.delete(row)
    expect(await company.reconcile()).toMatchObject({
      state: 'incomplete',
      reason: 'shrunken-read',
    })
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
    const second = await company.reconcile()
    expect(second.state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('shrunken-read')
    expect(company.harmed()).toEqual([])
    expect(company.inbox('sync-failed')).toHaveLength(1)
    await company.approve()
    await eventually(() => expect(company.harmed()).toHaveLength(4))
  })
})

describe('between entities', () => {
  const entities = [
    { id: 'nl', name: 'Acme NL', country: 'NL', timezone: 'Europe/Amsterdam' },
    { id: 'de', name: 'Acme DE', country: 'DE', timezone: 'Europe/Berlin' },
  ]
  let company: World
  beforeAll(async () => {
    company = await companyOn(stage, {
      employees: 12,
      entities,
      settings: { routing: { by: 'company', map: { BV: 'nl', GmbH: 'de' } } },
      prepare: ({ hr }) => {
        const bv = hr.account.company('BV', 'Acme BV')
        hr.account.company('GmbH', 'Acme GmbH')
        for (const row of hr.names()) hr.change(row, { company: bv.id })
      },
    })
  })

  test('a move gives the new entity first, then ends the old one, and is told as a move', async () => {
    const row = 'ana'
    const user = () => company.userOf(row)
    company.hr.change(row, { company: company.hr.account.companies[1]?.id ?? null })
    await company.reconcile()
    await eventually(() => expect(user()).toMatchObject({ status: 'active', entityIds: ['de'] }))
    expect(company.actions().map((one) => [one.kind, one.entity_id, one.params['cause']])).toEqual([
      ['user.invite', 'de', undefined],
      ['cards.block', 'nl', 'moved'],
      ['user.deactivate', 'nl', 'moved'],
    ])
    expect(company.actions()[0]?.user_id).toBe(user().id)
    await eventually(() => expect(company.inbox('moved')).toHaveLength(1))
    for (const kind of ['deactivated', 'invitation', 'added-summary'])
      expect(company.inbox(kind)).toEqual([])
  })

  test('a value that nobody mapped is reported, and the person keeps what they have', async () => {
    const row = 'bram'
    const before = company.actions().length
    const unknown = company.hr.account.company('SAS', 'Acme SAS')
    company.hr.change(row, { company: unknown.id })
    const run = await company.reconcile()
    const codes = (await company.reports(run)).map((one) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['unmapped-entity']))
    expect((await company.person(row)).state).toBe('out_of_scope')
    expect(company.actions()).toHaveLength(before)
  })

  test('who is left is a leaver, mapped or not', async () => {
    const row = 'bram'
    company.hr.terminate(row)
    await company.reconcile()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  })
})

test('somebody who never accepted and comes back is invited anew', async () => {
  const company = await companyOn(stage, { employees: 12, users: 11 })
  const row = 'luca'
  expect(company.userOf(row).status).toBe('invited')
  company.hr.terminate(row)
  await company.reconcile()
  await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  company.hr.change(row, {
    employment_status: 'ACTIVE',
    termination_date: null,
    start_date: mergeDay(0),
  })
  await company.reconcile()
  await eventually(() => expect(company.userOf(row)).toMatchObject({ entityIds: ['nl'] }))
  expect(company.actions('user.invite').length).toBe(2)
  expect(company.users()).toHaveLength(12)
})
