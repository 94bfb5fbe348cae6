import { expect, test } from 'vitest'
import { RetryLater, Terminal } from '../../src/core/facts/errors.ts'
import { createLog } from '../../src/runtimes/log.ts'
import { deskOver, openDesk } from './desk.ts'
import { seedAccount, seedOrganization } from './seeds.ts'
import { count } from '../../src/sync/changes/accounts.ts'

test('healthz stays 200 while readyz is 503', async () => {
  const desk = await openDesk()
  const alive = await desk.call('GET', '/healthz', undefined, { key: null })
  expect([alive.status, alive.body]).toEqual([200, { status: 'ok' }])
  expect((await desk.call('GET', '/readyz', undefined, { key: null })).status).toBe(200)
  const answers = [
    () => Promise.resolve('no-answer' as const),
    () => Promise.reject(new Error('closed')),
  ]
  for (const unfit of answers) {
    const broken = await openDesk({ broken: () => ({ unfit }) })
    expect((await broken.call('GET', '/readyz', undefined, { key: null })).status).toBe(503)
    expect((await broken.call('GET', '/healthz', undefined, { key: null })).status).toBe(200)
  }
})

test('metrics are Prometheus text', async () => {
  const desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  const accepted = 'webhooks_accepted_total'
  await desk.store.commit(null, [
    count(`${accepted}{kind="employee"}`, 3),
    count(`${accepted}{kind="linked",account="unknown"}`),
  ])
  const { text, headers } = await desk.call('GET', '/metrics')
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(
      /^(# HELP \w+ .+|# TYPE \w+ (counter|gauge)|\w+(\{\w+="[\w.-]+"(,\w+="[\w.-]+")*\})? \d+)$/,
    )
  }
  expect(text).toContain(`# TYPE rollcall_${accepted} counter
rollcall_${accepted}{kind="employee"} 3
rollcall_${accepted}{kind="linked",account="unknown"} 1
`)
  expect(text).toContain('rollcall_accounts{status="active"} 1')
  expect(text).toContain('rollcall_jobs{state="waiting"} 0')
  expect(text).toContain(`# TYPE rollcall_outbox gauge
rollcall_outbox{state="waiting"} 0
`)
  expect(text).toContain('rollcall_outbox_oldest_age_seconds{state="failed"} 0')
})

test('an unexpected error has its request id, but no stack and no SQL', async () => {
  const secret = 'SQLITE_ERROR: no such column ana@acme.test'
  const desk = await openDesk({
    broken: () => ({ account: () => Promise.reject(new Error(secret)) }),
  })
  const { status, body, text, headers } = await desk.call('GET', '/v1/accounts/acc_1')
  expect(status).toBe(500)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body.request_id).toMatch(/^req_/)
  expect(text).not.toMatch(/SQLITE|acme|\bat |\.ts/)
  const line = desk.logged().find((logged) => logged.includes('request.failed')) ?? ''
  expect(line).toContain(body.request_id)
  expect(line).not.toMatch(/SQLITE|ana@/)
})

test('the log says where in our code an unexpected error was thrown, and no path of this machine', async () => {
  const lines: string[] = []
  const { deps } = await openDesk({
    broken: () => ({ run: () => Promise.resolve(undefined as never) }),
  })
  const log = createLog('error', (line) => void lines.push(line))
  const { status } = await deskOver({ ...deps, log }).call('GET', '/v1/runs/run_1')
  expect([status, lines.length]).toEqual([500, 1])
  const { where } = JSON.parse(lines[0] ?? '') as { where: string }
  expect(where).toMatch(/\(src\/http\/[\w/-]+\.ts:\d+:\d+\)/)
  expect(where).not.toMatch(/node_modules|file:|@|\/src\//)
})

test('a source that is unavailable and a source that refuses get different answers', async () => {
  const link = { admin: { email: 'bo@acme.test' }, consent: { by: 'bo@acme.test' } }
  const refusals = [
    [new RetryLater('Merge asks to wait', 'rate-limited', 30_000), 503, '30'],
    [new Terminal('Merge refused the key', 'unauthorized'), 502, null],
  ] as const
  for (const [error, status, wait] of refusals) {
    const desk = await openDesk({ source: { createLink: () => Promise.reject(error) } })
    await seedOrganization(desk.store)
    const answer = await desk.call('POST', '/v1/organizations/acme/link', link)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, wait])
  }
})

test('every answer has a request id and safe headers', async () => {
  const desk = await openDesk()
  for (const path of ['/healthz', '/v1/openapi.json', '/v1/organizations', '/nothing']) {
    const { headers } = await desk.call('GET', path)
    expect(headers.get('x-request-id'), path).toMatch(/^req_/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(headers.get('cache-control'), path).toBe('no-store')
  }
})

test('the log has the pattern of the route, never the search text', async () => {
  const desk = await openDesk()
  await desk.call('GET', '/v1/accounts/acc_1/employees?search=Ana')
  expect(desk.logged().join()).toContain('GET /v1/accounts/:id/employees')
  expect(desk.logged().join()).not.toContain('Ana')
})

test('hostile text never causes an unexpected error', async () => {
  const desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  const naughty = [
    "'; drop table accounts;--",
    '%00',
    '\u202e',
    '%',
    '_',
    '../../etc',
    '{{7*7}}',
    '💥'.repeat(20),
  ]
  for (const text of naughty) {
    const quoted = encodeURIComponent(text)
    const answers = [
      await desk.call('GET', `/v1/accounts/acc_1/employees?search=${quoted}`),
      await desk.call('GET', `/v1/accounts/${quoted}`),
      await desk.call('GET', `/v1/runs?cursor=${quoted}`),
      await desk.call('GET', `/v1/organizations?cursor=${quoted}`),
      await desk.call('PATCH', '/v1/accounts/acc_1/settings', { [text]: text }),
    ]
    for (const { status, text: told } of answers) {
      expect(status).toBeLessThan(500)
      expect(told).not.toMatch(/\s{2,}at |SQLITE/)
    }
  }
})
