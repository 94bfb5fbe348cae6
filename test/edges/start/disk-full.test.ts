// A disk that is full while it runs: everything is asked to come again, the operator sees why, and nothing is lost.
import { expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { sha256 } from '../../../src/sync/account/secrets.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'

const KEY = 'a-key-for-the-host-itself'

/** As many pages as there are, and not one more. */
function fill({ store }: World): void {
  store.database.connection.pragma('max_page_count = 1')
}

function makeRoom({ store }: World): void {
  store.database.connection.pragma('max_page_count = 1000000')
}

async function ask(world: World, path: string, method = 'GET', body?: unknown): Promise<Response> {
  const app = createApp(world.deps, { apiKeyHashes: [await sha256(KEY)], mergeWebhooks: false })
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return app.request(path, { method, headers, ...sent })
}

/** Fills what is left in the pages that are there, until something is refused. */
async function refusedAtLast(world: World): Promise<Response> {
  for (let n = 0; n < 400; n += 1) {
    const organization = {
      name: 'Room '.repeat(20),
      entities: [{ id: 'nl', name: 'NL' }],
      admins: [{ email: `admin-${n}@room.test` }],
    }
    const answer = await ask(world, `/v1/organizations/room-${n}`, 'PUT', organization)
    if (answer.status !== 201) return answer
  }
  throw new Error('the disk is not full')
}

test('the API says to come again, metrics and readyz say why, and it goes on once there is room', async () => {
  const world = await linkedCompany()
  fill(world)
  const answer = await refusedAtLast(world)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.json()).toMatchObject({
    status: 503,
    detail: expect.not.stringContaining('SQL') as string,
  })
  expect(world.errors().join('\n')).toContain('"code":"SQLITE_FULL"')

  expect((await ask(world, '/healthz')).status).toBe(200)
  const verbose = await ask(world, '/readyz?verbose')
  expect(await verbose.json()).toMatchObject({
    problems: [
      { where: 'store', code: 'SQLITE_FULL', message: expect.stringContaining('doctor') as string },
    ],
  })
  const metrics = await (await ask(world, '/metrics')).text()
  expect(metrics).toMatch(/rollcall_failures_total\{where="store",code="SQLITE_FULL"\} [1-9]/)

  world.hr.terminate('ana')
  world.hr.hire('zoe')
  await world.schedule().catch(() => undefined)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.access('zoe')).toEqual(NO_USER)
  makeRoom(world)
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.access('zoe')).toEqual(INVITED)
  expect(await (await ask(world, '/readyz?verbose')).json()).toEqual({
    status: 'ready',
    problems: [],
  })
})
