// A process that starts with a wrong HOST_SECRET, against a product that checks every signature: nothing is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyOn, type World } from '../../world/over-http.ts'
import { ENDED, INVITED } from '../../world/people.ts'
import { eventually, startStage, type Stage } from '../../world/stage.ts'

const WRONG = `whsec_${Buffer.from('another secret, of 32 bytes, yes').toString('base64')}`
const OPERATOR = 'ops@spendly.test'

let stage: Stage
beforeAll(async () => {
  stage = await startStage({ OPERATOR_EMAIL: OPERATOR })
})
afterAll(() => stage?.close())

async function restartWith(secret: string): Promise<void> {
  await stage.rollcall.terminate()
  stage.variables['HOST_SECRET'] = secret
  await stage.rollcall.start()
}

const problem = async (world: World) => (await world.account()).problem?.code ?? null

async function metrics(): Promise<string> {
  const headers = { authorization: `Bearer ${stage.apiKeys[0]}` }
  return (await fetch(`${stage.rollcall.url}/metrics`, { headers })).text()
}

test('a first plan, a daily run and an approval wait for the right secret, and then go on by themselves', async () => {
  const review = await companyOn(stage, { employees: 6, users: 3, until: 'review' })
  const daily = await companyOn(stage, { employees: 12 })
  const held = await companyOn(stage, { employees: 12 })
  for (const name of ['ana', 'bram', 'chloe', 'dries', 'ewa']) held.hr.terminate(name)
  await held.reconcile()
  const plan = await held.heldPlan()

  await restartWith(WRONG)
  await review.approve({ wait: false })
  daily.hr.hire('zoe')
  daily.hr.terminate('ana')
  expect(await daily.reconcile()).toMatchObject({ state: 'failed', reason: 'host-unauthorized' })
  await held.approve({ wait: false })
  for (const world of [review, daily, held])
    await eventually(async () => expect(await problem(world)).toBe('host-unauthorized'))

  expect(await metrics()).toContain('rollcall_accounts_with_problem{code="host-unauthorized"} 3')
  const lines = stage.rollcall.stdout.filter((line) => line.includes('host.refused'))
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ level: 'error', where: 'host', code: 'host-unauthorized' }),
  )
  await eventually(() =>
    expect(stage.resend.inbox({ kind: 'operator', to: OPERATOR })).toHaveLength(1),
  )
  expect(stage.resend.inbox({ kind: 'sync-failed' })).toEqual([])
  expect(review.users()).toHaveLength(3)
  expect(held.harmed()).toEqual([])

  await restartWith(stage.host.secret)
  for (const world of [review, daily, held])
    await eventually(async () => expect(await problem(world)).toBeNull())
  await eventually(() => expect(review.users()).toHaveLength(6))
  await eventually(() => expect(review.inbox('first-sync-report')).toHaveLength(1))
  expect(review.inbox('first-sync-report')[0]?.body).toContain('Filip')
  await eventually(() => expect(daily.access('ana')).toEqual(ENDED))
  await eventually(() => expect(daily.access('zoe')).toEqual(INVITED))
  await eventually(() => expect(held.access('ewa')).toEqual(ENDED))
  await eventually(async () => expect((await held.plan(plan.id)).state).toBe('applied'))
  expect((await held.plan(plan.id)).actions.map(({ outcome }) => outcome?.state)).not.toContain(
    'failed',
  )
  await eventually(() =>
    expect(stage.resend.inbox({ kind: 'operator', to: OPERATOR })).toHaveLength(2),
  )
  expect(new Set(stage.host.received.map(({ action }) => action.id)).size).toBe(
    stage.host.received.length,
  )
})
