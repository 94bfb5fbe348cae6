// Failures seen in comparable systems (reliability.md, section 4): who leaves, and who does not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import { asMergeDate, mergeDay, todayIn } from '../doubles/calendar.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Run } from '../doubles/v1.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

function twelve(): Promise<World> {
  return companyOn(stage, { employees: 12 })
}

async function codesOf(company: World, run: Run): Promise<string[]> {
  return (await company.reports(run)).map((report) => report.code)
}

describe.concurrent('leaving', () => {
  test('C20: a late update does not bring back somebody who was deleted', async () => {
    const company = await twelve()
    const row = 'ana'
    const asBefore = structuredClone(row)
    company.hr.delete(row)
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
    await stage.merge.announce(company.hr.account, 'Employee.changed', asBefore)
    await stage.merge.announce(company.hr.account, 'Employee.added', asBefore)
    await company.untilIdle()
    await company.reconcile({ mode: 'delta' })
    expect(company.harmed()).toEqual([addressOf(row)])
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block', 'user.deactivate'])
  })

  test('C22: a repeated leave event ends access once and creates nobody', async () => {
    const company = await twelve()
    const row = 'ana'
    company.hr.terminate(row)
    for (let n = 0; n < 3; n += 1) await company.webhook(row)
    await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
    await company.webhook(row)
    const stranger = 'xandra'
    company.hr.hire(stranger, {
      employment_status: 'INACTIVE',
      termination_date: mergeDay(-9),
    })
    await company.webhook(stranger)
    await company.untilIdle()
    expect(company.actions()).toHaveLength(2)
    expect(company.users()).toHaveLength(12)
  })

  test('C22: an inactive duplicate record does not end the access of the active one', async () => {
    const company = await twelve()
    const twin = 'xandra'
    company.hr.hire(twin, {
      work_email: addressOf('ana'),
      employment_status: 'INACTIVE',
      termination_date: mergeDay(-30),
    })
    await company.webhook(twin, 'Employee.added')
    await company.reconcile()
    expect(company.harmed()).toEqual([])
    expect(company.actions()).toEqual([])
  })

  test('C23: a second run has nothing to do', async () => {
    const company = await twelve()
    company.hr.terminate('ana')
    company.hr.change('bram', { first_name: 'Once' })
    await company.reconcile()
    await eventually(() => expect(company.actions()).toHaveLength(3))
    const run = await company.reconcile()
    expect(run.outcomes).toEqual({ done: 0, already: 0, refused: 0, failed: 0 })
    expect(company.actions()).toHaveLength(3)
  })

  test('C33: access lasts until the end of the last working day in the person’s zone', async () => {
    const entities = [
      { id: 'east', name: 'Acme Kiribati', timezone: 'Pacific/Kiritimati' },
      { id: 'west', name: 'Acme Samoa', timezone: 'Pacific/Pago_Pago' },
    ]
    const company = await companyOn(stage, {
      employees: 12,
      entities,
      settings: { routing: { by: 'company', map: { E: 'east', W: 'west' } } },
      prepare: ({ hr, giveUser }) => {
        const [east, west] = [hr.account.company('E', 'East'), hr.account.company('W', 'West')]
        for (const [n, name] of hr.names().entries()) {
          const inEast = n % 2 === 0
          hr.change(name, { company: inEast ? east.id : west.id, work_location: null })
          giveUser(name, { entityIds: [inEast ? 'east' : 'west'] })
        }
      },
    })
    // It is always at least a day later in Kiritimati than in Pago Pago.
    const lastDay = asMergeDate(todayIn('Pacific/Pago_Pago'))
    const [east, west] = ['ana', 'bram']
    for (const row of [east, west])
      company.hr.change(row, { employment_status: 'INACTIVE', termination_date: lastDay })
    await company.reconcile()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(east)]))
    expect((await company.person(west)).state).toBe('leaving')
  })

  test('C35: what the host refuses with 400 is a failed action, and is tried by the next run', async () => {
    const company = await twelve()
    const row = 'ana'
    const fault = { kind: 'user.deactivate', lie: withStatus(400), times: 1, applies: false }
    company.host.tellActions(fault)
    company.hr.terminate(row)
    const run = await company.reconcile()
    await eventually(async () =>
      expect((await stage.api.get<Run>(`/runs/${run.id}`)).outcomes.failed).toBe(1),
    )
    expect(company.userOf(row).cards.map((card) => card.status)).toEqual(['blocked'])
    // Shown to the admins: in a mail, or beside the person.
    await eventually(async () => {
      const mailed = company.inbox().some((mail) => mail.text.includes(addressOf(row)))
      const shown = JSON.stringify((await company.person(row)).timeline).includes('failed')
      expect(mailed || shown).toBe(true)
    })
    await company.reconcile()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  })

  test.for(['owner', 'admin'] as const)(
    'C36: the last %s stays, the cards do not, and it is reported',
    async (role) => {
      const company = await twelve()
      const row = 'ana'
      const user = () => company.userOf(row)
      company.host.put({ ...user(), role })
      company.hr.terminate(row)
      const run = await company.reconcile()
      await eventually(() => expect(user().cards[0]?.status).toBe('blocked'))
      const next = await company.reconcile()
      expect(user()).toMatchObject({ status: 'active', entityIds: ['nl'] })
      const told = [...(await codesOf(company, run)), ...(await codesOf(company, next))]
      const shown = (await company.person(row)).state === 'needs_attention'
      expect(shown || told.includes('refused') || told.includes('protected-leaver')).toBe(true)
    },
  )

  test('C37: a transfer between entities is one move, and access elsewhere is untouched', async () => {
    const company = await companyOn(stage, {
      employees: 12,
      entities: ['nl', 'de', 'fr'].map((id) => ({ id, name: id, timezone: 'Europe/Paris' })),
      settings: { routing: { by: 'company', map: { BV: 'nl', GmbH: 'de' } } },
      prepare: ({ hr }) => {
        const bv = hr.account.company('BV', 'BV')
        hr.account.company('GmbH', 'GmbH')
        for (const row of hr.names()) hr.change(row, { company: bv.id })
      },
    })
    const row = 'ana'
    const user = () => company.userOf(row)
    company.host.put({ ...user(), entityIds: [...user().entityIds, 'fr'] })
    company.giveCard(row, { entityId: 'fr' })
    company.hr.change(row, { company: company.hr.account.companies[1]?.id ?? null })
    await company.reconcile()
    await eventually(() => expect(user().entityIds).not.toContain('nl'))
    expect(new Set(user().entityIds)).toEqual(new Set(['fr', 'de']))
    expect(user().cards.find(({ entityId }) => entityId === 'fr')?.status).toBe('active')
    const end = company.actions('user.deactivate')
    expect(end.map((one) => [one.entity_id, one.params['cause']])).toEqual([['nl', 'moved']])
    await eventually(() => expect(company.inbox('moved')).toHaveLength(1))
    expect(company.inbox('deactivated')).toEqual([])
  })
})
