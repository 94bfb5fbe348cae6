import { beforeAll, expect, test } from 'vitest'
import { ALLOWED_CALLERS } from '../../src/http/allowed-callers.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})

test('the OpenAPI 3.1 document has every call of /v1 with its answers and problems', async () => {
  const { status, body } = await desk.call('GET', '/v1/openapi.json', undefined, { key: null })
  expect(status).toBe(200)
  expect(body.openapi).toMatch(/^3\.1\./)
  const described = Object.entries<Record<string, { responses: object }>>(body.paths).flatMap(
    ([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        expect(Object.keys(operation.responses), path).toContain('default')
        expect(Object.keys(operation.responses).length, path).toBeGreaterThan(1)
        return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
      }),
  )
  const calls = Object.keys(ALLOWED_CALLERS).filter((route) => route.includes('/v1/'))
  expect([...described, 'GET /v1/openapi.json'].toSorted()).toEqual(calls.toSorted())
})

test('every reference in the document resolves', async () => {
  const { text, body } = await desk.call('GET', '/v1/openapi.json')
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(10)
  for (const [, name] of references) expect(Object.keys(body.components.schemas)).toContain(name)
})

test('the document is complete also when requested a second time', async () => {
  const [first, second] = [
    await desk.call('GET', '/v1/openapi.json'),
    await desk.call('GET', '/v1/openapi.json'),
  ]
  expect(second.text).toBe(first.text)
})
