// The days after: users follow HR, leavers lose access and cards, and everything else stays as it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
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

describe.concurrent('who follows HR', () => {
  test('a name and a phone follow, an e-mail never does', async () => {
    const company = await world(stage, { employees: 5 })
    const row = someone(company, 0)
    const user = company.userOf(row)
    const { email } = user
    company.hr.change(row, {
      first_name: 'Amélie',
      last_name: 'van der Meer-Ötzi',
      mobile_phone_number: '0031 6 87654321',
      work_email: 'amelie@new.test',
    })
    const run = await company.sync()
    await eventually(() =>
      expect(user).toMatchObject({
        first_name: 'Amélie',
        last_name: 'van der Meer-Ötzi',
        phone: '+31687654321',
        email,
      }),
    )
    expect(company.actions().map((one) => one.kind)).toEqual(['user.update'])
    expect((await company.reports(run)).map((one) => one.code)).toContain('email-differs')
    expect((await company.person(row)).link).toEqual({ user_id: user.id })
  })

  test('what is empty in HR overwrites nothing', async () => {
    const company = await world(stage, { employees: 8 })
    const row = someone(company, 0)
    const before = structuredClone(company.userOf(row))
    company.hr.change(row, { last_name: null, mobile_phone_number: '' })
    await company.sync()
    expect(company.actions()).toEqual([])
    expect(company.userOf(row)).toEqual(before)
  })

  test('a number that cannot be read is not written, and is reported', async () => {
    const company = await world(stage, { employees: 8 })
    company.hr.change(someone(company, 0), { mobile_phone_number: 'ext. 112' })
    const run = await company.sync()
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('unreadable-phone')
  })

  test('somebody new is invited, and one summary tells of all who were added', async () => {
    const company = await world(stage, { employees: 5 })
    const joiners = [company.hr.hire(), company.hr.hire()]
    const run = await company.sync()
    expect(run.changes).toEqual({ joiners: 2, movers: 0, leavers: 0 })
    await eventually(() => expect(company.inbox('added-summary')).toHaveLength(1))
    for (const row of joiners) {
      expect(company.userOf(row)).toMatchObject({ status: 'invited', entity_ids: ['nl'] })
      expect(company.inbox('added-summary')[0]?.text).toContain(row.work_email)
    }
  })

  test('somebody removed by hand in the host is not invited again', async () => {
    const company = await world(stage, { employees: 8 })
    const user = company.userOf(someone(company, 0))
    company.organization.users.splice(company.organization.users.indexOf(user), 1)
    const run = await company.sync()
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('removed-by-hand')
  })
})

describe.concurrent('who leaves', () => {
  test('INACTIVE with a past date: cards first, then access, and one mail with the cards', async () => {
    const company = await world(stage, { employees: 8 })
    const row = someone(company, 0)
    const user = company.userOf(row)
    company.organization.card(user, { label: 'Fuel', last4: '9876', type: 'virtual' })
    company.hr.leave(row)
    const run = await company.sync()
    await eventually(() => expect(user).toMatchObject({ status: 'inactive', entity_ids: [] }))
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block', 'user.deactivate'])
    expect(user.cards.map((card) => card.status)).toEqual(['blocked', 'blocked'])
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
    for (const text of [user.email, 'Fuel', '9876', user.cards[0]?.last4])
      expect(company.inbox('deactivated')[0]?.text).toContain(text)
    expect(run.changes.leavers).toBe(1)
    expect((await company.person(row)).state).toBe('left')
    await company.sync()
    expect(company.actions()).toHaveLength(2)
    expect(company.inbox('deactivated')).toHaveLength(1)
  })

  test('INACTIVE without a date leaves too, unless the HR system calls it an absence', async () => {
    const company = await world(stage, { employees: 8 })
    const [gone, away] = [someone(company, 0), someone(company, 1)]
    for (const row of [gone, away]) company.hr.change(row, { employment_status: 'INACTIVE' })
    company.hr.originWords.set(away.id, 'Parental leave')
    const run = await company.sync()
    await eventually(() => expect(company.gone()).toEqual([gone.work_email]))
    expect((await company.reports(run)).map((one) => one.code)).toContain('unknown-status')
    expect(company.userOf(away)).toMatchObject({ status: 'active' })
  })

  test('a date in the future is only announced', async () => {
    const company = await world(stage, { employees: 8 })
    const row = someone(company, 0)
    company.hr.change(row, { termination_date: mergeDay(14) })
    await company.sync()
    expect((await company.person(row)).state).toBe('leaving')
    await eventually(() => expect(company.inbox('leaving-soon')).toHaveLength(1))
    company.hr.change(row, { termination_date: null })
    await company.sync()
    expect((await company.person(row)).state).toBe('active')
    expect(company.actions()).toEqual([])
  })

  test('ACTIVE with a date that was past when first seen is asked twice', async () => {
    const company = await world(stage, { employees: 8 })
    const row = someone(company, 0)
    company.hr.change(row, { termination_date: mergeDay(-5) })
    const run = await company.sync()
    expect((await company.reports(run)).map((one) => one.code)).toContain('date-conflict')
    expect((await company.person(row)).state).toBe('needs_attention')
    expect(company.gone()).toEqual([])
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
  })

  test('a status nobody knows keeps what was', async () => {
    const company = await world(stage, { employees: 8 })
    company.hr.change(someone(company, 0), { employment_status: 'SABBATICAL_X' })
    company.hr.change(someone(company, 1), { employment_status: null })
    const stranger = company.hr.hire({ employment_status: 'Freigestellt' })
    const run = await company.sync()
    expect((await company.reports(run)).map((one) => one.code)).toContain('unknown-status')
    expect(company.actions()).toEqual([])
    expect(company.organization.byEmail(stranger.work_email ?? '')).toBeUndefined()
  })

  test('protected people are reported, and neither they nor their cards are touched', async () => {
    const company = await world(stage, { employees: 12 })
    const [bySetting, byHost] = [someone(company, 0), someone(company, 1)]
    const settings = { protected: [bySetting.work_email] }
    await stage.api.patch(`/accounts/${company.accountId}/settings`, settings)
    company.userOf(byHost).protected = true
    for (const row of [bySetting, byHost]) company.hr.leave(row)
    const run = await company.sync()
    expect((await company.reports(run)).map((one) => one.code)).toContain('protected-leaver')
    expect(company.gone()).toEqual([])
  })

  test('days of grace: the cards at once, access after', async () => {
    const company = await world(stage, { employees: 8, settings: { grace_days: 10 } })
    const row = someone(company, 0)
    const user = company.userOf(row)
    company.hr.leave(row, 3)
    await company.sync()
    await eventually(() => expect(user.cards.map((card) => card.status)).toEqual(['blocked']))
    await company.quiet()
    expect(user.status).toBe('active')
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block'])
  })

  test('a leaver who was never a user is nothing', async () => {
    const company = await world(stage, {
      employees: 8,
      users: 7,
      settings: { scope: [{ entity_id: '*', invite: false, where: [] }] },
    })
    company.hr.leave(someone(company, 7))
    await company.sync()
    expect(company.actions()).toEqual([])
    expect(company.organization.users).toHaveLength(7)
  })
})
