// Contract section 5: what each answer of a host leads to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyBody, html, json, reset, withStatus, type Lie } from '../doubles/answers.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** Every request of one kind, repeats included. */
function tries(company: World, kind: string) {
  return stage.host.received.filter(
    ({ action }) => action.organization_id === company.id && action.kind === kind,
  )
}

/** A company with one rename to follow, and a host that misbehaves about it. */
async function renamed(fault: { lie: Lie; times?: number; applies?: boolean }): Promise<World> {
  const company = await companyOn(stage, { employees: 4 })
  company.hr.change('ana', { first_name: 'Renamed' })
  company.host.tellActions({ kind: 'user.update', ...fault })
  await company.startSync()
  return company
}

describe.concurrent('what is tried again, with the same id', () => {
  test.for([408, 425, 429, 500, 502, 503])('an answer of %i', async (status) => {
    const company = await renamed({ lie: withStatus(status), times: 1, applies: false })
    await eventually(() => expect(company.userOf('ana').firstName).toBe('Renamed'))
    const ids = tries(company, 'user.update').map(({ action }) => action.id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('a connection that breaks before anything was done, and one that breaks after', async () => {
    for (const applies of [false, true]) {
      const company = await renamed({ lie: reset, times: 1, applies })
      await eventually(() => expect(company.userOf('ana').firstName).toBe('Renamed'))
      await eventually(async () => {
        const [run] = (await company.runs()).filter((one) => one.trigger === 'manual')
        expect(run).toMatchObject({ state: 'done', outcomes: { failed: 0 } })
      })
      expect(new Set(tries(company, 'user.update').map((one) => one.action.id)).size).toBe(1)
    }
  })

  test('the first retry comes after about a second, the second after about five more', async () => {
    const company = await renamed({ lie: withStatus(503), times: 2, applies: false })
    await eventually(() => expect(tries(company, 'user.update')).toHaveLength(3))
    const at = tries(company, 'user.update').map(({ asked }) => asked.at)
    const waits = [(at[1] ?? 0) - (at[0] ?? 0), (at[2] ?? 0) - (at[1] ?? 0)]
    expect(waits[0]).toBeGreaterThan(700)
    expect(waits[1]).toBeGreaterThan(3_500)
  })

  test('an invitation that was applied and then timed out makes one user', async () => {
    const company = await companyOn(stage, { employees: 4 })
    company.host.tellActions({ kind: 'user.invite', lie: reset, times: 2 })
    const joiner = 'xandra'
    company.hr.hire(joiner)
    await company.startSync()
    await eventually(() => expect(company.inbox('invitation', addressOf(joiner))).toHaveLength(1))
    expect(company.users()).toHaveLength(5)
    expect(new Set(tries(company, 'user.invite').map((one) => one.action.id)).size).toBe(1)
  })
})

describe.concurrent('a 2xx that cannot be read', () => {
  const unreadable: [string, Lie][] = [
    ['a page of HTML', html],
    ['an empty body', emptyBody],
    ['no content', () => ({ status: 204, headers: {}, body: '' })],
    ['an outcome nobody knows', () => json(200, { outcome: 'perhaps' })],
    ['202 and nothing', () => ({ status: 202, headers: {}, body: '' })],
  ]
  test.for(unreadable)('%s: an effect that shows counts as done', async ([, lie]) => {
    const company = await renamed({ lie, times: 1 })
    const user = () => company.userOf('ana')
    await eventually(async () => {
      const [run] = (await company.runs()).filter((one) => one.trigger === 'manual')
      expect(run).toMatchObject({ state: 'done', outcomes: { failed: 0, refused: 0 } })
    })
    expect(user().firstName).toBe('Renamed')
    const looked = stage.host.asked.filter(
      (asked) => asked.query.get('organization_id') === company.id,
    )
    expect(looked.some((asked) => asked.query.get('user_id') === user().id)).toBe(true)
    expect(tries(company, 'user.update')).toHaveLength(1)
  })

  test('an effect that does not show is asked for again, with the same id', async () => {
    const company = await renamed({ lie: html, times: 1, applies: false })
    await eventually(() => expect(company.userOf('ana').firstName).toBe('Renamed'))
    expect(new Set(tries(company, 'user.update').map((one) => one.action.id)).size).toBe(1)
  })

  test('an invitation is asked again with the same id, for its link', async () => {
    const company = await companyOn(stage, { employees: 4 })
    company.host.tellActions({ kind: 'user.invite', lie: html, times: 1 })
    const joiner = 'xandra'
    company.hr.hire(joiner)
    await company.startSync()
    await eventually(() => expect(company.inbox('invitation', addressOf(joiner))).toHaveLength(1))
    const ids = tries(company, 'user.invite').map(({ action }) => action.id)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })
})

describe.concurrent('what is not tried again', () => {
  test.for([400, 403, 404, 409, 422])(
    'an answer of %i is a failed action; the next run tries anew',
    async (status) => {
      const company = await renamed({ lie: withStatus(status), times: 1, applies: false })
      const run = await eventually(async () => {
        const [latest] = (await company.runs()).filter((one) => one.trigger === 'manual')
        expect(latest?.outcomes.failed).toBe(1)
        return latest
      })
      const plan = await company.plan(run?.plan_id ?? '')
      expect(plan.actions[0]?.outcome?.state).toBe('failed')
      expect(tries(company, 'user.update')).toHaveLength(1)
      await company.reconcile()
      await eventually(() => expect(company.userOf('ana').firstName).toBe('Renamed'))
    },
  )

  test('what the host refuses is reported, not repeated, and the cards stay blocked', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    const refuses: Lie = () =>
      json(200, { outcome: 'refused', reason: 'group_admin', message: 'No.' })
    const fault = { kind: 'user.deactivate', lie: refuses, applies: false }
    company.host.tellActions(fault)
    company.hr.terminate(row)
    const run = await company.reconcile()
    const user = () => company.userOf(row)
    await eventually(async () => {
      expect((await stage.api.get<{ outcomes: object }>(`/runs/${run.id}`)).outcomes).toMatchObject(
        {
          refused: 1,
        },
      )
    })
    expect(user().status).toBe('active')
    expect(user().cards.map((card) => card.status)).toEqual(['blocked'])
    const next = await company.reconcile()
    await company.reconcile()
    expect(tries(company, 'user.deactivate')).toHaveLength(1)
    // Where it is reported is open: beside the person, in a plan, or in a mail.
    const reported = [...(await company.reports(run)), ...(await company.reports(next))]
    const told = [
      reported.some((one) => one.code === 'refused'),
      (await company.person(row)).state === 'needs_attention',
      company.inbox('needs-attention').length > 0,
    ]
    expect(told).toContain(true)
  })

  test('"already" is an answer like "done"', async () => {
    const company = await companyOn(stage, { employees: 8 })
    const row = 'ana'
    company.hr.terminate(row)
    const user = () => company.userOf(row)
    const cards = user().cards.map((card) => ({ ...card, status: 'blocked' as const }))
    company.host.put({ ...user(), cards })
    const run = await company.reconcile()
    await eventually(() => expect(user().status).toBe('inactive'))
    const { outcomes } = await stage.api.get<{ outcomes: { failed: number } }>(`/runs/${run.id}`)
    expect(outcomes.failed).toBe(0)
  })
})
