// The worst that one customer's admin can send does not keep another customer's webhook waiting.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { succeeded } from '../../doubles/v1.ts'
import { companyOn, type World } from '../../world/over-http.ts'
import { startStage, type Stage } from '../../world/stage.ts'
import { visitorOf } from './visitor-over-http.ts'

let stage: Stage
let world: World
let neighbour: World
beforeAll(async () => {
  stage = await startStage()
  world = await companyOn(stage, { employees: 400, users: 0, until: 'review' })
  neighbour = await companyOn(stage, { employees: 3 })
})
afterAll(() => stage?.close())

/** How long each of the neighbour's webhooks waits for its answer while the work lasts, in milliseconds. */
async function waitsDuring(work: () => Promise<unknown>): Promise<number[]> {
  let busy = true
  const done = work().finally(() => (busy = false))
  const waits: number[] = []
  while (busy) {
    const begin = performance.now()
    expect(await neighbour.webhook('ana')).toBe(200)
    waits.push(performance.now() - begin)
  }
  await done
  return waits.toSorted((a, b) => a - b)
}

async function staysQuick(work: () => Promise<unknown>): Promise<void> {
  const quiet = await waitsDuring(() => new Promise((resolve) => setTimeout(resolve, 500)))
  const waits = await waitsDuring(work)
  // Where the machine itself is slow, the quiet time says how much.
  const most = Math.max(400, 25 * (quiet[Math.floor(quiet.length / 2)] ?? 0))
  expect(waits.at(-1)).toBeLessThan(most)
}

const MANY = 4_500
const invented = (start: number): [string, string][] =>
  Array.from({ length: MANY }, (_, n): [string, string] => [`to:v${start + n}`, ''])

test('forms full of invented values are kept nowhere', async () => {
  const visitor = await visitorOf(stage, world.id)
  const path = `/portal/accounts/${world.accountId}/settings/entities`
  await staysQuick(async () => {
    for (let n = 0; n < 4; n += 1) {
      const given = invented(n * MANY).map(([name]): [string, string] => [name, '-'])
      await visitor.post(path, [['by', 'department'], ['field', ''], ...given])
    }
  })
  const { routing } = await succeeded(
    stage.api.call<{ routing: { map: object } }>('GET', `/accounts/${world.accountId}/settings`),
  )
  expect(routing.map).toEqual({})
})

test('settings with more values than any HR has are refused', async () => {
  const map = Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`v${n}`, null]))
  for (const patch of [{ routing: { by: 'department', map } }, { status_map: statuses(6_000) }]) {
    const answer = await stage.api.call<{ errors: { member: string; message: string }[] }>(
      'PATCH',
      `/accounts/${world.accountId}/settings`,
      patch,
    )
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0]?.message).toContain('at most 5000')
  }
})

test('the largest settings that are taken, saved and previewed', async () => {
  const map = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`value ${n}`, null]))
  const settings = { routing: { by: 'department', map }, status_map: statuses(5_000) }
  await staysQuick(async () => {
    await Promise.all(
      [1, 2, 3].map(() =>
        stage.api.call('POST', `/accounts/${world.accountId}/preview`, { settings }),
      ),
    )
    const saved = await stage.api.call('PATCH', `/accounts/${world.accountId}/settings`, settings)
    expect(saved.status).toBe(200)
  })
})

test('more previews at once than can wait are put off', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      stage.api.call('POST', `/accounts/${world.accountId}/preview`, {}),
    ),
  )
  const statuses = answers.map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
})

function statuses(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`word ${n}`, 'ACTIVE']))
}
