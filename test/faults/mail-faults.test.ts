// Resend fails: each mail arrives once, with one body, and no action waits for it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cutShort, json, reset, withStatus, type Lie } from '../doubles/answers.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** A company whose mails have all been sent. */
async function mailedCompany(): Promise<World> {
  const company = await companyOn(stage, { employees: 8 })
  await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
  return company
}

async function leaverUnder(
  lie: Lie,
  options: { times?: number; takes?: boolean },
): Promise<{ company: World; email: string }> {
  const company = await mailedCompany()
  const row = 'ana'
  stage.resend.tell(company.id, lie, options)
  company.hr.terminate(row)
  await company.reconcile()
  await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  return { company, email: addressOf(row) }
}

/** Resend's answer when its rate limit is exceeded. */
const rateLimited: Lie = () =>
  json(
    429,
    { statusCode: 429, name: 'rate_limit_exceeded', message: 'Too many requests.' },
    { 'retry-after': '1' },
  )

describe.concurrent('a mail', () => {
  const before: [string, Lie][] = [
    ['429', rateLimited],
    ['500', withStatus(500)],
    ['503 in HTML', () => ({ status: 503, headers: {}, body: '<p>Down for a while</p>' })],
    ['a reset connection', reset],
  ]
  test.for(before)('that is not taken (%s) comes later, once', async ([, lie]) => {
    const { company } = await leaverUnder(lie, { times: 2, takes: false })
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
    await company.untilIdle()
    expect(company.inbox('deactivated')).toHaveLength(1)
  })

  const after: [string, Lie][] = [
    ['a reset connection', reset],
    ['an answer cut short', cutShort],
    ['a 500 after all', withStatus(500)],
  ]
  test.for(after)(
    'that was accepted, but whose answer was lost (%s), is not sent twice',
    async ([, lie]) => {
      const { company } = await leaverUnder(lie, { times: 2 })
      const posts = () =>
        stage.resend.asked.filter(
          (asked) => asked.body.includes(company.id) && asked.body.includes('"deactivated"'),
        )
      await eventually(() => expect(posts().length).toBeGreaterThan(2))
      expect(company.inbox('deactivated')).toHaveLength(1)
      expect(new Set(posts().map((asked) => asked.headers['idempotency-key'])).size).toBe(1)
      expect(new Set(posts().map((asked) => asked.body)).size).toBe(1)
    },
  )

  test('that one address refuses keeps no other from arriving', async () => {
    const admins = [{ email: 'refused@example.com' }, { email: 'fine@boards.test' }]
    const company = await companyOn(stage, { employees: 8, admins })
    await eventually(() =>
      expect(company.inbox('first-sync-report', 'fine@boards.test')).toHaveLength(1),
    )
    company.hr.terminate('ana')
    await company.reconcile()
    await eventually(() => expect(company.inbox('deactivated', 'fine@boards.test')).toHaveLength(1))
    expect(company.harmed()).toHaveLength(1)
  })
})
