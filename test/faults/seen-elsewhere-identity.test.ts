// Failures seen in comparable systems (reliability.md, section 4): who is who.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeDay } from '../doubles/calendar.ts'
import { reorderedKeys } from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Page, Run } from '../doubles/v1.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

function twelve(): Promise<World> {
  return companyOn(stage, { employees: 12 })
}

function nothingChanged(company: World, run: Run): void {
  expect(run).toMatchObject({ state: 'done', changes: { joiners: 0, movers: 0, leavers: 0 } })
  expect(company.actions()).toEqual([])
}

async function codesOf(company: World, run: Run): Promise<string[]> {
  return (await company.reports(run)).map((report) => report.code)
}

/** All events about one person. */
async function factsAbout(company: World, row: string): Promise<number> {
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
    company.hr.lies(reorderedKeys)
    nothingChanged(company, await company.reconcile())
  })

  test('C25: an identical record leaves no trace', async () => {
    const company = await twelve()
    const row = 'ana'
    const before = await factsAbout(company, row)
    for (const one of company.hr.names()) company.hr.change(one, {})
    await company.webhook(row)
    await company.untilIdle()
    nothingChanged(company, await company.reconcile())
    expect(await factsAbout(company, row)).toBe(before)
    const { timeline } = await company.person(row)
    await company.reconcile()
    expect((await company.person(row)).timeline).toEqual(timeline)
  })

  test('C26: a changed e-mail is reported, and the link stays', async () => {
    const company = await twelve()
    const row = 'ana'
    const { link } = await company.person(row)
    company.hr.change(row, { work_email: 'married@acme.test' })
    const run = await company.reconcile()
    expect(await codesOf(company, run)).toContain('email-differs')
    expect((await company.person(row)).link).toEqual(link)
    expect(company.actions()).toEqual([])
    expect(company.harmed()).toEqual([])
  })

  test('C27: when HR ids change at once everything is held; nobody leaves, nobody is invited', async () => {
    const company = await twelve()
    for (const row of namesFrom(0, 5))
      company.hr.change(row, { remote_id: `new-${company.hr.row(row).remote_id}` })
    company.hr.change('ines', { first_name: 'Waiting' })
    const run = await company.reconcile()
    expect(run.state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('identity-change')
    const kinds = held.actions.map((one) => one.kind)
    expect(kinds).not.toContain('user.invite')
    expect(kinds).not.toContain('user.deactivate')
    expect(company.actions()).toEqual([])
  })

  test('C28: addresses compare without case, and unmatched people are tried again each run', async () => {
    const company = await companyOn(stage, {
      employees: 12,
      until: 'review',
      prepare: ({ hr, giveExternal }) => {
        const [first, second] = ['ana', 'bram'] as const
        hr.change(first, { work_email: addressOf(first).toUpperCase() })
        hr.change(second, { work_email: null })
        giveExternal('late.match@acme.test')
      },
    })
    await company.approve()
    const second = 'bram'
    expect((await company.person(second)).state).toBe('skipped')
    // An address is proof only under the same name (rule 9).
    company.hr.change(second, { work_email: 'Late.Match@ACME.test', last_name: 'Last' })
    await company.reconcile()
    const { link } = await company.person(second)
    expect(link).toEqual({
      user_id: company.users().find((one) => one.email === 'late.match@acme.test')?.id,
    })
    expect(company.actions('user.invite')).toEqual([])
  })

  test('C29: somebody without an e-mail is shown and reported, and the others go on', async () => {
    const company = await twelve()
    const silent = 'xandra'
    company.hr.hire(silent, { work_email: null })
    const joiner = 'yaro'
    company.hr.hire(joiner)
    const run = await company.reconcile()
    await eventually(() => expect(company.userOf(joiner).status).toBe('invited'))
    expect(await codesOf(company, run)).toContain('no-email')
    const person = await company.person(silent)
    expect(person).toMatchObject({
      state: 'skipped',
      link: null,
      last_name: company.hr.row(silent).last_name,
    })
    expect(person.why.map((one) => one.code)).toContain('no-email')
  })

  test('C30: somebody who comes back is the same user again', async () => {
    const company = await twelve()
    const row = 'ana'
    const user = () => company.userOf(row)
    company.hr.terminate(row)
    await company.reconcile()
    await eventually(() => expect(user().status).toBe('inactive'))
    company.hr.change(row, {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: mergeDay(0),
    })
    await company.reconcile()
    await eventually(() => expect(user()).toMatchObject({ status: 'active', entityIds: ['nl'] }))
    expect(company.actions().map((one) => one.kind)).toEqual([
      'cards.block',
      'user.deactivate',
      'user.reactivate',
    ])
    expect(company.users()).toHaveLength(12)
    expect(company.inbox('invitation')).toEqual([])
  })
})
