// Failures seen in comparable systems (reliability.md, section 4): who is who.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
import { reorderedKeys } from '../doubles/merge-lies.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import type { Page, Run } from '../doubles/v1.ts'
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

function nothingChanged(company: World, run: Run): void {
  expect(run).toMatchObject({ state: 'done', changes: { joiners: 0, movers: 0, leavers: 0 } })
  expect(company.actions()).toEqual([])
}

async function codesOf(company: World, run: Run): Promise<string[]> {
  return (await company.reports(run)).map((report) => report.code)
}

/** Everything the ordered feed of facts says about one person. */
async function factsAbout(company: World, row: EmployeeRow): Promise<number> {
  const { id } = await company.person(row)
  const feed: unknown[] = []
  let after = ''
  while (feed.length < 20_000) {
    const body = await stage.api.get<Page<{ id: string }> | { id: string }[]>(
      `/events?limit=100${after}`,
    )
    const rows = Array.isArray(body) ? body : body.results
    feed.push(...rows)
    const last = rows.at(-1)
    if (!last) break
    after = `&after=${encodeURIComponent(last.id)}`
  }
  return feed.filter((fact) => JSON.stringify(fact).includes(id)).length
}

describe.concurrent('staying who one is', () => {
  test('C24: another order of members in the JSON is no change', async () => {
    const company = await twelve()
    company.hr.tell('employees', reorderedKeys)
    nothingChanged(company, await company.sync())
  })

  test('C25: an identical record leaves no trace', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    const before = await factsAbout(company, row)
    for (const one of company.people) company.hr.change(one, {})
    await company.tell('Employee.changed', row)
    await company.quiet()
    nothingChanged(company, await company.sync())
    expect(await factsAbout(company, row)).toBe(before)
    const { timeline } = await company.person(row)
    await company.sync()
    expect((await company.person(row)).timeline).toEqual(timeline)
  })

  test('C26: a changed e-mail is reported, and the link stays', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    const { link } = await company.person(row)
    company.hr.change(row, { work_email: 'married@acme.test' })
    const run = await company.sync()
    expect(await codesOf(company, run)).toContain('email-differs')
    expect((await company.person(row)).link).toEqual(link)
    expect(company.actions()).toEqual([])
    expect(company.gone()).toEqual([])
  })

  test('C27: when HR ids change at once everything is held; nobody leaves, nobody is invited', async () => {
    const company = await twelve()
    for (const row of company.people.slice(0, 5))
      company.hr.change(row, { remote_id: `new-${row.remote_id}` })
    company.hr.change(someone(company, 8), { first_name: 'Waiting' })
    const run = await company.sync()
    expect(run.state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('identity-change')
    const kinds = held.actions.map((one) => one.kind)
    expect(kinds).not.toContain('user.invite')
    expect(kinds).not.toContain('user.deactivate')
    expect(company.actions()).toEqual([])
  })

  test('C28: addresses compare without case, and unmatched people are tried again each run', async () => {
    const company = await world(stage, {
      employees: 12,
      until: 'review',
      prepare: ({ hr, people, organization }) => {
        const [first, second] = people
        if (!first || !second) throw new Error('nobody')
        hr.change(first, { work_email: first.work_email?.toUpperCase() ?? null })
        hr.change(second, { work_email: null })
        organization.add({ email: 'late.match@acme.test', entity_ids: ['nl'] })
      },
    })
    await company.approve()
    const second = someone(company, 1)
    expect((await company.person(second)).state).toBe('skipped')
    company.hr.change(second, { work_email: 'Late.Match@ACME.test' })
    await company.sync()
    const { link } = await company.person(second)
    expect(link).toEqual({ user_id: company.organization.byEmail('late.match@acme.test')?.id })
    expect(company.actions('user.invite')).toEqual([])
  })

  test('C29: somebody without an e-mail is shown and reported, and the others go on', async () => {
    const company = await twelve()
    const silent = company.hr.hire({ work_email: null })
    const joiner = company.hr.hire()
    const run = await company.sync()
    await eventually(() => expect(company.userOf(joiner).status).toBe('invited'))
    expect(await codesOf(company, run)).toContain('no-email')
    const person = await company.person(silent)
    expect(person).toMatchObject({ state: 'skipped', link: null, last_name: silent.last_name })
    expect(person.why.map((one) => one.code)).toContain('no-email')
  })

  test('C30: somebody who comes back is the same user again', async () => {
    const company = await twelve()
    const row = someone(company, 0)
    const user = company.userOf(row)
    company.hr.leave(row)
    await company.sync()
    await eventually(() => expect(user.status).toBe('inactive'))
    company.hr.change(row, {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: mergeDay(0),
    })
    await company.sync()
    await eventually(() => expect(user).toMatchObject({ status: 'active', entity_ids: ['nl'] }))
    expect(company.actions().map((one) => one.kind)).toEqual([
      'cards.block',
      'user.deactivate',
      'user.reactivate',
    ])
    expect(company.organization.users).toHaveLength(12)
    expect(company.inbox('invitation')).toEqual([])
  })
})
