// Another process keeps the database locked for a while: the server goes on answering, and says what it waits for.
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Connection from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { openAt, temporaryFolder } from '../../store/temporary.ts'
import { aFolder, API_KEY, ofAProduct, start } from './program.ts'
import { count } from '../../../src/sync/changes/accounts.ts'

/** A wait of SQLite itself would be five seconds; a busy machine needs a part of one. */
const AT_ONCE_MS = 1_500

test('health answers at once, webhooks get 503, and the log has the code', async () => {
  const folder = aFolder()
  const file = join(folder, 'rollcall.db')
  const variables = ofAProduct(file)
  const { url, output } = await start(variables, folder)
  const body = '{"hook":{"event":"ping"}}'
  const signature = createHmac('sha256', variables['MERGE_WEBHOOK_KEYS'] ?? '')
    .update(body)
    .digest('base64url')
  const webhook = (): Promise<Response> =>
    fetch(`${url}/webhooks/merge`, {
      method: 'POST',
      body,
      headers: { 'x-merge-webhook-signature': signature },
    })
  expect((await webhook()).status).toBe(200)

  const other = new Connection(file)
  other.exec('begin exclusive')
  let waiting = true
  const refused = webhook().finally(() => (waiting = false))
  const put = fetch(`${url}/v1/organizations/acme`, {
    method: 'PUT',
    body: JSON.stringify({ name: 'Acme' }),
    headers: { authorization: `Bearer ${API_KEY}` },
  })
  const waits: number[] = []
  while (waiting) {
    const from = performance.now()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    waits.push(performance.now() - from)
    await sleep(50)
  }
  expect(waits.length).toBeGreaterThan(3)
  expect(Math.max(...waits)).toBeLessThan(AT_ONCE_MS)
  expect((await refused).status).toBe(503)
  expect((await put).status).toBeGreaterThanOrEqual(400)
  await vi.waitFor(() =>
    expect(output()).toMatch(/"event":"webhook\.not-stored".*"code":"SQLITE_BUSY"/),
  )

  other.exec('rollback')
  other.close()
  expect((await webhook()).status).toBe(200)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('what waits for a lock is done once the lock is free, in order and once', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const store = await openAt(file)
  const other = new Connection(file)
  other.exec('begin immediate')
  const done: string[] = []
  const writes = ['a', 'b', 'c'].map((name) =>
    store.commit(null, [count(name)]).then(() => done.push(name)),
  )
  const lease = store.takeLease('account', 'one', '2026-01-01T00:00:00.000Z', 60_000)
  await sleep(300)
  expect(done).toEqual([])
  writes.push(store.commit(null, [count('d')]).then(() => done.push('d')))
  other.exec('commit')
  await Promise.all(writes)
  expect(done).toEqual(['a', 'b', 'c', 'd'])
  expect((await lease)?.holder).toBe('one')
  expect(await store.counters()).toEqual({ a: 1, b: 1, c: 1, d: 1 })
  other.close()
  await store.close()
})

test('closing waits for what waits for a lock', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const store = await openAt(file)
  const other = new Connection(file)
  other.exec('begin immediate')
  const written = store.commit(null, [count('a')])
  const closed = store.close()
  await sleep(200)
  other.exec('commit')
  other.close()
  await written
  await closed
  const again = await openAt(file)
  expect(await again.counters()).toEqual({ a: 1 })
  await again.close()
})
