// Failures seen in comparable systems (reliability.md, section 4): who leaves, and who does not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import { asMergeDate, mergeDay, todayIn } from '../doubles/calendar.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import type { Run } from '../doubles/v1.ts'
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

function twelve(): Promise<World> {
  return world(stage, { employees: 12 })
}

async function codesOf(company: World, run: Run): Promise<string[]> {
  return (await company.reports(run)).map((report) => report.code)
}

describe.concurrent('leaving', () => {
  test('C20: a late update does not bring back somebody who was deleted', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    const asBefore = structuredClone(row)
    company.hr.drop(row)
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
    await stage.merge.announce(company.hr, 'Employee.changed', asBefore)
    await stage.merge.announce(company.hr, 'Employee.added', asBefore)
    await company.quiet()
    await company.sync({ mode: 'delta' })
    expect(company.gone()).toEqual([row.work_email])
    expect(company.actions().map((one) => one.kind)).toEqual(['cards.block', 'user.deactivate'])
  })

  test('C22: a repeated leave event ends access once and creates nobody', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    company.hr.leave(row)
    for (let n = 0; n < 3; n += 1) await company.tell('Employee.changed', row)
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
    await company.tell('Employee.changed', row)
    const stranger = company.hr.hire({
      employment_status: 'INACTIVE',
      termination_date: mergeDay(-9),
    })
    await company.tell('Employee.changed', stranger)
    await company.quiet()
    expect(company.actions()).toHaveLength(2)
    expect(company.organization.users).toHaveLength(12)
  })

  test('C22: an inactive duplicate record does not end its active twin', async () => {
    const company = await twelve()
    const twin = company.hr.hire({
      work_email: someone(company, 0).work_email,
      employment_status: 'INACTIVE',
      termination_date: mergeDay(-30),
    })
    await company.tell('Employee.added', twin)
    await company.sync()
    expect(company.gone()).toEqual([])
    expect(company.actions()).toEqual([])
  })

  test('C23: a second run has nothing to do', async () => {
    const company = await twelve()
    company.hr.leave(someone(company, 0))
    company.hr.change(someone(company, 1), { first_name: 'Once' })
    await company.sync()
    await eventually(() => expect(company.actions()).toHaveLength(3))
    const run = await company.sync()
    expect(run.outcomes).toEqual({ done: 0, already: 0, refused: 0, failed: 0 })
    expect(company.actions()).toHaveLength(3)
  })

  test('C33: the last working day is worked to its end, at the place of the person', async () => {
    const entities = [
      { id: 'east', name: 'Acme Kiribati', timezone: 'Pacific/Kiritimati' },
      { id: 'west', name: 'Acme Samoa', timezone: 'Pacific/Pago_Pago' },
    ]
    const company = await world(stage, {
      employees: 12,
      entities,
      settings: { routing: { by: 'company', map: { E: 'east', W: 'west' } } },
      prepare: ({ hr, people, organization }) => {
        const [east, west] = [hr.company('E', 'East'), hr.company('W', 'West')]
        people.forEach((row, n) => {
          const inEast = n % 2 === 0
          hr.change(row, { company: inEast ? east.id : west.id, work_location: null })
          const user = organization.byEmail(row.work_email ?? '')
          if (!user) return
          user.entity_ids = [inEast ? 'east' : 'west']
          for (const card of user.cards) card.entity_id = inEast ? 'east' : 'west'
        })
      },
    })
    // It is always at least a day later in Kiritimati than in Pago Pago.
    const lastDay = asMergeDate(todayIn('Pacific/Pago_Pago'))
    const [east, west] = [someone(company, 0), someone(company, 1)]
    for (const row of [east, west])
      company.hr.change(row, { employment_status: 'INACTIVE', termination_date: lastDay })
    await company.sync()
    await eventually(() => expect(company.gone()).toEqual([east.work_email]))
    expect((await company.person(west)).state).toBe('leaving')
  })

  test('C35: what the host refuses with 400 is a failed action, and is tried by the next run', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    const fault = { kind: 'user.deactivate', lie: withStatus(400), times: 1, applies: false }
    stage.host.tellActions(company.id, fault)
    company.hr.leave(row)
    const run = await company.sync()
    await eventually(async () =>
      expect((await stage.api.get<Run>(`/runs/${run.id}`)).outcomes.failed).toBe(1),
    )
    expect(company.userOf(row).cards.map((card) => card.status)).toEqual(['blocked'])
    // Shown to the admins: in a mail, or beside the person.
    await eventually(async () => {
      const mailed = company.inbox().some((mail) => mail.text.includes(row.work_email ?? ''))
      const shown = JSON.stringify((await company.person(row)).timeline).includes('failed')
      expect(mailed || shown).toBe(true)
    })
    await company.sync()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
  })

  test.for(['owner', 'admin'] as const)(
    'C36: the last %s stays, the cards do not, and it is reported',
    async (role) => {
      const company = await twelve()
      const row = someone(company, 0)
      const user = company.userOf(row)
      user.role = role
      company.hr.leave(row)
      const run = await company.sync()
      await eventually(() => expect(user.cards[0]?.status).toBe('blocked'))
      const next = await company.sync()
      expect(user).toMatchObject({ status: 'active', entity_ids: ['nl'] })
      const told = [...(await codesOf(company, run)), ...(await codesOf(company, next))]
      const shown = (await company.person(row)).state === 'needs_attention'
      expect(shown || told.includes('refused') || told.includes('protected-leaver')).toBe(true)
    },
  )

  test('C37: a transfer between entities is one move, and access elsewhere is untouched', async () => {
    const company = await world(stage, {
      employees: 12,
      entities: ['nl', 'de', 'fr'].map((id) => ({ id, name: id, timezone: 'Europe/Paris' })),
      settings: { routing: { by: 'company', map: { BV: 'nl', GmbH: 'de' } } },
      prepare: ({ hr, people }) => {
        const bv = hr.company('BV', 'BV')
        hr.company('GmbH', 'GmbH')
        for (const row of people) hr.change(row, { company: bv.id })
      },
    })
    const row = someone(company, 0)
    const user = company.userOf(row)
    user.entity_ids.push('fr')
    const abroad = company.organization.card(user, { entity_id: 'fr' })
    company.hr.change(row, { company: company.hr.companies[1]?.id ?? null })
    await company.sync()
    await eventually(() => expect(user.entity_ids).not.toContain('nl'))
    expect(new Set(user.entity_ids)).toEqual(new Set(['fr', 'de']))
    expect(abroad.status).toBe('active')
    const end = company.actions('user.deactivate')
    expect(end.map((one) => [one.entity_id, one.params['cause']])).toEqual([['nl', 'moved']])
    await eventually(() => expect(company.inbox('moved')).toHaveLength(1))
    expect(company.inbox('deactivated')).toEqual([])
  })
})
