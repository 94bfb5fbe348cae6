// Each page of the portal, a thousand times: the server's memory stays as it is.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyOn, type World } from '../../world/over-http.ts'
import { startStage, type Stage } from '../../world/stage.ts'
import { visitorOf } from './visitor-over-http.ts'

let stage: Stage
let world: World
beforeAll(async () => {
  stage = await startStage()
  world = await companyOn(stage, { employees: 6 })
})
afterAll(() => stage?.close())

/** Megabytes of the server that are in memory. */
function rss(): number {
  const status = readFileSync(`/proc/${stage.rollcall.pid()}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

const PAGES = [
  '',
  '/people',
  '/people?search=an',
  '/runs',
  '/mails',
  '/lost-fields',
  '/settings',
  '/settings/entities',
  '/settings/scope',
  '/settings/statuses',
  '/connection',
]

test('a thousand times each', async () => {
  const visitor = await visitorOf(stage, world.id)
  const home = `/portal/accounts/${world.accountId}`
  const person = (await world.person('ana')).id
  const paths = [
    ...PAGES.map((page) => `${home}${page}`),
    `${home}/people/${person}`,
    '/portal/access',
    '/portal/audit',
  ]
  const load = async (times: number) => {
    for (let n = 0; n < times; n += 4)
      for (const path of paths) {
        const seen = await Promise.all([1, 2, 3, 4].map(() => visitor.get(path)))
        expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      }
  }
  // Until the heap has the size that these pages need: a start has loaded none of them.
  await load(400)
  const before = rss()
  await load(1_000)
  expect(rss() - before).toBeLessThan(80)
})
