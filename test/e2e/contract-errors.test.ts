// Contract section 4, the general part: keys, foreign ids, bodies, problems, pages, repeats, the document.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStage, type Stage } from '../world/stage.ts'
import type { Page, Problem } from '../doubles/v1.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
let company: World
let other: World
beforeAll(async () => {
  stage = await startStage()
  company = await companyOn(stage, { employees: 5, until: 'review' })
  other = await companyOn(stage, { employees: 2, until: 'review' })
})
afterAll(() => stage?.close())

const ID = '{id}'
const CALLS: [string, string][] = [
  ['GET', '/organizations'],
  ['GET', '/organizations/{id}'],
  ['PUT', '/organizations/{id}'],
  ['DELETE', '/organizations/{id}'],
  ['POST', '/organizations/{id}/link'],
  ['POST', '/portal-sessions'],
  ['GET', '/organizations/{id}/accounts'],
  ['GET', '/accounts/{id}'],
  ['DELETE', '/accounts/{id}'],
  ['GET', '/accounts/{id}/settings'],
  ['PATCH', '/accounts/{id}/settings'],
  ['POST', '/accounts/{id}/sync'],
  ['POST', '/accounts/{id}/preview'],
  ['GET', '/accounts/{id}/runs'],
  ['GET', '/runs/{id}'],
  ['GET', '/plans/{id}'],
  ['POST', '/plans/{id}/approve'],
  ['POST', '/plans/{id}/reject'],
  ['GET', '/accounts/{id}/employees'],
  ['GET', '/accounts/{id}/employees/{id}'],
  ['GET', '/accounts/{id}/routing-values'],
  ['POST', '/accounts/{id}/employees/{id}/sync'],
  ['POST', '/accounts/{id}/employees/{id}/decisions'],
  ['GET', '/events'],
]
const WITH_ID = CALLS.filter(([method, path]) => path.includes(ID) && method !== 'PUT')
/** Bodies that are right in themselves, so that only the id is wrong. */
const BODIES: Record<string, unknown> = {
  '/organizations/{id}/link': { admin: { email: 'a@acme.test' }, consent: { by: 'a@acme.test' } },
  '/plans/{id}/approve': { revision: 1 },
  '/plans/{id}/reject': { revision: 1 },
  '/accounts/{id}/employees/{id}/decisions': { decision: 'keep' },
}

function filled(path: string, id: string): string {
  const query = path.endsWith('routing-values') ? '?by=company' : ''
  return path.replaceAll(ID, id) + query
}

function bodyOf(method: string, path: string): unknown {
  return method === 'GET' || method === 'DELETE' ? undefined : (BODIES[path] ?? {})
}

/** What every problem has in common. */
function isProblem(answer: { body: Problem; type: string; text: string }, status: number): void {
  expect(answer.type).toContain('application/problem+json')
  expect(answer.body).toMatchObject({ request_id: expect.any(String) as string })
  expect(answer.body.status ?? status).toBe(status)
  expect(answer.text).not.toMatch(/SQLITE|node_modules|\.ts:\d+/)
}

describe('who may ask', () => {
  test.for(CALLS)('%s %s is 401 without a key and with a wrong one', async ([method, path]) => {
    for (const key of [null, 'nobody', '']) {
      const body = bodyOf(method, path)
      const answer = await stage.api.call<Problem>(method, filled(path, 'x'), body, { key })
      expect(answer.status).toBe(401)
      isProblem(answer, 401)
    }
  })

  test('any configured key will do', async () => {
    for (const key of stage.apiKeys)
      expect((await stage.api.call('GET', '/organizations', undefined, { key })).status).toBe(200)
  })
})

describe('ids', () => {
  test.for(WITH_ID)('%s %s is 404 for an id nobody has', async ([method, path]) => {
    const unknown = filled(path, 'nobody-has-this-id')
    const query = method === 'DELETE' ? '?confirm=nobody-has-this-id' : ''
    const answer = await stage.api.call<Problem>(method, unknown + query, bodyOf(method, path))
    expect(answer.status).toBe(404)
    isProblem(answer, 404)
  })

  test("another account's employee is 404, told in the same words as an unknown one", async () => {
    const [mine] = await company.employees()
    const ask = (id: string) =>
      stage.api.call<Problem>('GET', `/accounts/${other.accountId}/employees/${id}`)
    const foreign = await ask(mine?.id ?? '')
    const absent = await ask(`${mine?.id?.slice(0, -4)}0000`)
    expect([foreign.status, absent.status]).toEqual([404, 404])
    expect(foreign.body.title).toBe(absent.body.title)
    expect(foreign.text).not.toContain(company.id)
  })

  test.for(['has space', 'ümlaut', 'a'.repeat(65), 'dot.dot'])(
    'an organization may not be called "%s"',
    async (id) => {
      const body = {
        name: 'X',
        entities: [{ id: 'nl', name: 'NL' }],
        admins: [{ email: 'a@x.test' }],
      }
      const answer = await stage.api.put(`/organizations/${encodeURIComponent(id)}`, body)
      expect(answer.status).toBe(422)
    },
  )
})

describe('bodies', () => {
  const posts = CALLS.filter(
    ([method, path]) =>
      ['POST', 'PUT', 'PATCH'].includes(method) && path !== '/accounts/{id}/employees/{id}/sync',
  )
  test.for(posts)('%s %s is 400 when the body is not JSON', async ([method, path]) => {
    const [employee] = await company.employees()
    const { id: planId } = await company.heldPlan()
    const real = path
      .replace('/employees/{id}', `/employees/${employee?.id}`)
      .replace('/organizations/{id}', `/organizations/${company.id}`)
      .replace('/plans/{id}', `/plans/${planId}`)
      .replace('/accounts/{id}', `/accounts/${company.accountId}`)
    const answer = await stage.api.call<Problem>(method, real, undefined, { raw: '{"name": ' })
    expect(answer.status).toBe(400)
    isProblem(answer, 400)
  })

  const admin = { email: 'a@acme.test' }
  const entities = [{ id: 'nl', name: 'NL' }]
  const bad: [string, string, string, unknown][] = [
    ['admins', 'PUT', '/organizations/new-one', { name: 'X', entities, admins: [] }],
    ['admins', 'PUT', '/organizations/new-one', { name: 'X', entities }],
    ['name', 'PUT', '/organizations/new-one', { entities, admins: [admin] }],
    ['entities', 'PUT', '/organizations/new-one', { name: 'X', admins: [admin] }],
    [
      'id',
      'PUT',
      '/organizations/new-one',
      { name: 'X', entities: [{ id: 'a b', name: 'X' }], admins: [admin] },
    ],
    ['email', 'PUT', '/organizations/new-one', { name: 'X', entities, admins: [{ email: 'no' }] }],
    ['consent', 'POST', '/organizations/$org/link', { admin }],
    ['admin', 'POST', '/organizations/$org/link', { consent: { by: 'a@acme.test' } }],
    ['organization_id', 'POST', '/portal-sessions', { admin }],
    ['admin', 'POST', '/portal-sessions', { organization_id: '$org' }],
    ['mode', 'POST', '/accounts/$account/sync', { mode: 'quick' }],
    ['revision', 'POST', '/plans/$plan/approve', {}],
    ['revision', 'POST', '/plans/$plan/reject', { revision: { no: 'number' } }],
    ['decision', 'POST', '/accounts/$account/employees/$employee/decisions', { decision: 'fire' }],
    ['until', 'POST', '/accounts/$account/employees/$employee/decisions', { decision: 'postpone' }],
    ['user_id', 'POST', '/accounts/$account/employees/$employee/decisions', { decision: 'link' }],
    ['confirm', 'DELETE', '/organizations/$org', undefined],
    ['confirm', 'DELETE', '/organizations/$org?confirm=another', undefined],
    ['limit', 'GET', '/organizations?limit=none', undefined],
    ['limit', 'GET', '/organizations?limit=0', undefined],
  ]
  test.for(bad)(
    'a wrong or missing %s is 422 and named (%s %s)',
    async ([member, method, path, body]) => {
      const [employee] = await company.employees()
      const plan = await company.heldPlan()
      const real = (text: string) =>
        text
          .replace('$org', company.id)
          .replace('$account', company.accountId)
          .replace('$employee', employee?.id ?? '')
          .replace('$plan', plan.id)
      const sent =
        body === undefined ? undefined : (JSON.parse(real(JSON.stringify(body))) as unknown)
      const answer = await stage.api.call<Problem>(method, real(path), sent)
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(member)])
      isProblem(answer, 422)
    },
  )
})

describe('pages', () => {
  test('a list goes on by its cursor and gives each row once', async () => {
    const path = `/accounts/${company.accountId}/employees`
    const first = await stage.api.get<Page<{ id: string }>>(`${path}?limit=2`)
    expect(first.results).toHaveLength(2)
    expect(first.next).toEqual(expect.any(String))
    const all = await stage.api.all<{ id: string }>(path, 2)
    expect(new Set(all.map((one) => one.id)).size).toBe(5)
    expect(all).toHaveLength(5)
    const organizations = await stage.api.all<{ id: string }>('/organizations', 1)
    const ids = organizations.map((one) => one.id)
    expect(ids).toEqual(expect.arrayContaining([company.id, other.id]))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a cursor nobody gave is refused, and nothing breaks', async () => {
    const answer = await stage.api.call('GET', '/organizations?cursor=%00%ffnonsense')
    expect([400, 404, 422]).toContain(answer.status)
  })
})

describe('repeats', () => {
  test('the same Idempotency-Key gets the same answer, a new one a new answer', async () => {
    const waiting = await companyOn(stage, { until: 'pending' })
    const body = { admin: { email: 'a@acme.test' }, consent: { by: 'a@acme.test' } }
    const idempotencyKey = randomUUID()
    const path = `/organizations/${waiting.id}/link`
    const first = await stage.api.post<{ url: string }>(path, body, { idempotencyKey })
    const again = await stage.api.post<{ url: string }>(path, body, { idempotencyKey })
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect((await stage.api.post<{ url: string }>(path, body)).body.url).not.toBe(first.body.url)
  })

  test('a key used for another body is refused', async () => {
    const idempotencyKey = randomUUID()
    const path = `/accounts/${company.accountId}/preview`
    await stage.api.post(path, {}, { idempotencyKey })
    const other = { settings: { invite: 'approve' } }
    expect([409, 422]).toContain((await stage.api.post(path, other, { idempotencyKey })).status)
  })
})

describe('the document', () => {
  interface Operation {
    responses?: Record<string, unknown>
    parameters?: unknown
  }
  interface OpenApi {
    openapi: string
    info: { title: string; version: string }
    servers?: { url: string }[]
    paths: Record<string, Record<string, Operation> | undefined>
  }

  test('lists every call of the contract in valid OpenAPI 3.1', async () => {
    const document = await stage.api.get<OpenApi>('/openapi.json')
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({
      title: expect.any(String) as string,
      version: expect.any(String) as string,
    })
    const prefix =
      document.servers?.[0]?.url.replace(/^https?:\/\/[^/]+/, '').replace(/\/$/, '') ?? ''
    const listed = new Set<string>()
    for (const [path, item] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(item ?? {})) {
        if (!['get', 'put', 'post', 'patch', 'delete'].includes(method)) continue
        expect(Object.keys(operation.responses ?? {})).not.toEqual([])
        const whole = path.startsWith('/v1') ? path : `${prefix}${path}`
        listed.add(`${method.toUpperCase()} ${whole.replaceAll(/\{[^}]+\}/g, ID)}`)
        // A parameter of the path may be declared beside the operations or in each of them.
        const declared = JSON.stringify([item?.['parameters'], operation.parameters])
        for (const [, name] of path.matchAll(/\{([^}]+)\}/g))
          expect(declared).toContain(`"${name}"`)
      }
    for (const [method, path] of CALLS) expect(listed).toContain(`${method} /v1${path}`)
  })

  test('every reference in it leads somewhere', async () => {
    const document = await stage.api.get<Record<string, unknown>>('/openapi.json')
    for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let found: unknown = document
      for (const part of (pointer ?? '').split('/'))
        found = (found as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')]
      expect([pointer, found]).toEqual([pointer, expect.anything()])
    }
  })
})
