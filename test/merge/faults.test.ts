import type { Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import {
  account,
  employees,
  expectRetry,
  listen,
  source,
  TOKEN,
  wireEmployee,
} from './merge-server.ts'

/** Many times the given deadline, and far below the default of thirty seconds. */
const FAR_LESS_THAN_THE_USUAL = 20_000

/** Real sockets: what no interception of `fetch` can show. */
const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

type Listener = Parameters<typeof listen>[0]
async function read(listener: Listener, deadlineMs = 30_000) {
  const { baseUrl, server } = await listen(listener)
  open.push(server)
  return source({ baseUrl, deadlineMs }).page(account, employees, null)
}

const whole = JSON.stringify({ next: null, previous: null, results: [wireEmployee()] })

test('a stall before the headers ends at the deadline', async () => {
  const began = Date.now()
  await expectRetry(
    read(() => undefined, 400),
    'source-unreachable',
  )
  expect(Date.now() - began).toBeLessThan(FAR_LESS_THAN_THE_USUAL)
})

test('a stall in the body ends at the deadline', async () => {
  const began = Date.now()
  await expectRetry(
    read((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write(whole.slice(0, 40))
    }, 400),
    'source-unreachable',
  )
  expect(Date.now() - began).toBeLessThan(FAR_LESS_THAN_THE_USUAL)
})

test('a fetch that does not listen to its signal ends at the deadline too', async () => {
  const deaf: typeof fetch = () => new Promise(() => undefined)
  const call = source({ fetch: deaf, deadlineMs: 200 }).page(account, employees, null)
  await expectRetry(call, 'source-unreachable')
})

test('neither does an account-level call hang on a stalled body', async () => {
  const { baseUrl, server } = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":')
  })
  open.push(server)
  const began = Date.now()
  await expectRetry(source({ baseUrl, deadlineMs: 500 }).identify(TOKEN), 'source-unreachable')
  expect(Date.now() - began).toBeLessThan(FAR_LESS_THAN_THE_USUAL)
})

test('a connection reset in the body is no page; asked again it may be', async () => {
  let count = 0
  const answer = await read((_, response) => {
    count += 1
    response.writeHead(200, { 'content-type': 'application/json' })
    if (count > 1) return void response.end(whole)
    response.write(whole.slice(0, 40), () => response.destroy())
  })
  expect(answer.employees).toHaveLength(1)
})

test('a body shorter than it said is no page', async () => {
  await expectRetry(
    read((_, response) => {
      response.writeHead(200, { 'content-length': String(whole.length + 10) })
      response.write(whole, () => setTimeout(() => response.destroy(), 20))
    }),
    'source-unreachable',
  )
})

test('a body that ends early without having said its length is no page', async () => {
  await expectRetry(
    read((request) => {
      request.socket.end(`HTTP/1.0 200 OK\r\n\r\n${whole.slice(0, -1)}`)
    }),
    'malformed-page',
  )
})

test('a gzip bomb stops at the cap', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  await expectRetry(
    read((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(bomb)
    }),
    'malformed-page',
  )
})

test('bytes that are no UTF-8 are no page: a mangled name would look like a new one', async () => {
  const bytes = Buffer.from(whole.replace('Dirna', 'Dirn\u00e4'), 'latin1')
  await expectRetry(
    read((_, response) => void response.end(bytes)),
    'malformed-page',
  )
})

test('a refused connection is reported with its code only', async () => {
  const { baseUrl, server } = await listen(() => undefined)
  server.close()
  const error = await expectRetry(
    source({ baseUrl }).page(account, employees, null),
    'source-unreachable',
  )
  expect(error.message).toContain('ECONNREFUSED')
})

test('a token that is no header value does not end up in a message', async () => {
  const token = 'canary\nx: y'
  await expectRetry(source().page({ ...account, token }, employees, null), 'source-unreachable')
})

test('whatever comes with 200 is a whole page or an error', async () => {
  let body = ''
  const { baseUrl, server } = await listen((_, response) => void response.end(body))
  open.push(server)
  const next = fc.oneof(fc.constant(null), fc.string(), fc.jsonValue())
  const almost = fc.record(
    { results: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()), next },
    { requiredKeys: [] },
  )
  const bodies = fc.oneof(
    fc.json(),
    almost.map((value) => JSON.stringify(value)),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(bodies, async (text) => {
      body = text
      const call = source({ baseUrl }).page(account, employees, 'here')
      const answer = await call.catch((error: unknown) => error)
      if (answer instanceof Error) {
        expect(['malformed-page', 'empty-page', 'cursor-loop']).toContain(
          Reflect.get(answer, 'failure'),
        )
        return
      }
      const sent = JSON.parse(text) as { results: unknown[]; next: string | null }
      const { employees: people, setAside, next: after } = answer as Awaited<typeof call>
      expect(people.length + setAside.length).toBe(sent.results.length)
      expect(after === null).toBe(sent.next === null)
    }),
    { numRuns: 300 },
  )
})
