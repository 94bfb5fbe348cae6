// The days after: users follow HR, leavers lose access and cards, and everything else stays as it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay, dayFromNow } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

describe.concurrent('who follows HR', () => {
  test('a name and a phone follow, an e-mail never does', async () => {
    const company = await companyOn(stage, { employees: 5 })
    const row = 'ana'
    const user = () => company.userOf(row)
    const { email } = user()
    company.hr.change(row, {
      first_name: 'Amélie',
      last_name: 'van der Öst-Pop',
      mobile_phone_number: '0031 6 87654321',
      work_email: 'amelie@new.test',
    })
    const run = await company.reconcile()
    await eventually(() =>
      expect(user()).toMatchObject({
        firstName: 'Amélie',
        lastName: 'van der Öst-Pop',
        phone: '+31687654321',
        email,
      }),
    )
    expect(company.actions().map((one) => one.kind)).toEqual(['user.update'])
    expect((await company.reports(run)).map((one) => one.code)).toContain('email-differs')
    expect((await company.person(row)).link).toEqual({ user_id: user().id })
  })

  test('what is empty in HR overwrites nothing', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    const before = structuredClone(company.userOf(row))
    company.hr.change(row, { last_name: null, mobile_phone_number: '' })
    await company.reconcile()
    expect(company.actions()).toEqual([])
    expect(company.userOf(row)).toEqual(before)
  })

  test('a number that cannot be read is not written, and is reported', async () => {
    const company = await companyOn(stage, { employees: 8 })
    company.hr.change('ana', { mobile_phone_number: 'ext. 112' })
    const run = await company.reconcile()
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('unreadable-phone')
  })

  test('somebody new is invited, and one summary tells of all who were added', async () => {
    const company = await companyOn(stage, { employees: 5 })
    const joiners = ['xandra', 'yaro']
    for (const name of joiners) company.hr.hire(name)
    const run = await company.reconcile()
    expect(run.changes).toEqual({ joiners: 2, movers: 0, leavers: 0 })
    await eventually(() => expect(company.inbox('added-summary')).toHaveLength(1))
    for (const row of joiners) {
      expect(company.userOf(row)).toMatchObject({ status: 'invited', entityIds: ['nl'] })
      expect(company.inbox('added-summary')[0]?.text).toContain(addressOf(row))
    }
  })

  test('somebody removed by hand in the host is not invited again', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const user = () => company.userOf('ana')
    company.host.remove(user().id)
    const run = await company.reconcile()
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('removed-by-hand')
  })
})

describe.concurrent('who leaves', () => {
  test('INACTIVE with a past date: cards first, then access, and one mail with the cards', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    const user = () => company.userOf(row)
    company.giveCard(row, { label: 'Fuel', last4: '9876', type: 'virtual' })
    company.hr.terminate(row)
    const run = await company.reconcile()
    await eventually(() => expect(user()).toMatchObject({ status: 'inactive', entityIds: [] }))
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block', 'user.deactivate'])
    expect(user().cards.map((card) => card.status)).toEqual(['blocked', 'blocked'])
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
    for (const text of [user().email, 'Fuel', '9876', user().cards[0]?.last4])
      expect(company.inbox('deactivated')[0]?.text).toContain(text)
    expect(run.changes.leavers).toBe(1)
    expect((await company.person(row)).state).toBe('left')
    await company.reconcile()
    expect(company.actions()).toHaveLength(2)
    expect(company.inbox('deactivated')).toHaveLength(1)
  })

  test('INACTIVE without a date leaves too, unless the HR system calls it an absence', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const [gone, away] = ['ana', 'bram']
    for (const row of [gone, away]) company.hr.change(row, { employment_status: 'INACTIVE' })
    company.hr.account.rawStatuses.set(company.hr.row(away).id, 'Parental leave')
    const run = await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(gone)]))
    // A word of leave keeps everything, and nobody is asked about it.
    expect(await company.reports(run)).toEqual([])
    expect((await company.person(away)).why.map(({ code }) => code)).toEqual(['on-leave'])
    expect(company.userOf(away)).toMatchObject({ status: 'active' })
  })

  test('a date in the future is only announced', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    company.hr.change(row, { termination_date: mergeDay(14) })
    await company.reconcile()
    expect((await company.person(row)).state).toBe('leaving')
    await eventually(() => expect(company.inbox('leaving-soon')).toHaveLength(1))
    company.hr.change(row, { termination_date: null })
    await company.reconcile()
    expect((await company.person(row)).state).toBe('active')
    expect(company.actions()).toEqual([])
  })

  test('ACTIVE with a date that was past when first seen is asked twice', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    company.hr.change(row, { termination_date: mergeDay(-5) })
    const run = await company.reconcile()
    expect((await company.reports(run)).map((one) => one.code)).toContain('date-conflict')
    expect((await company.person(row)).state).toBe('needs_attention')
    expect(company.harmed()).toEqual([])
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  })

  test('a status nobody knows keeps what was', async () => {
    const company = await companyOn(stage, { employees: 8 })
    company.hr.change('ana', { employment_status: 'SABBATICAL_X' })
    company.hr.change('bram', { employment_status: null })
    const stranger = 'xandra'
    company.hr.hire(stranger, { employment_status: 'Freigestellt' })
    const run = await company.reconcile()
    expect((await company.reports(run)).map((one) => one.code)).toContain('unknown-status')
    expect(company.actions()).toEqual([])
    expect(company.user(stranger)).toBeUndefined()
  })

  test('protected people are reported, and neither they nor their cards are touched', async () => {
    const company = await companyOn(stage, { employees: 12 })
    const [bySetting, byHost] = ['ana', 'bram']
    const settings = { protected: [addressOf(bySetting)] }
    await stage.api.patch(`/accounts/${company.accountId}/settings`, settings)
    company.host.put({ ...company.userOf(byHost), protected: true })
    for (const row of [bySetting, byHost]) company.hr.terminate(row)
    const run = await company.reconcile()
    expect((await company.reports(run)).map((one) => one.code)).toContain('protected-leaver')
    expect(company.harmed()).toEqual([])
  })

  test('days of grace: the cards at once, access after', async () => {
    const company = await companyOn(stage, { employees: 8, settings: { grace_days: 10 } })
    const row = 'ana'
    const user = () => company.userOf(row)
    company.hr.terminate(row, { on: dayFromNow(-3) })
    await company.reconcile()
    await eventually(() => expect(user().cards.map((card) => card.status)).toEqual(['blocked']))
    await company.untilIdle()
    expect(user().status).toBe('active')
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block'])
  })

  test('a leaver who was never a user is nothing', async () => {
    const company = await companyOn(stage, {
      employees: 8,
      users: 7,
      settings: { scope: [{ entity_id: '*', invite: false, where: [] }] },
    })
    company.hr.terminate('hugo')
    await company.reconcile()
    expect(company.actions()).toEqual([])
    expect(company.users()).toHaveLength(7)
  })
})
