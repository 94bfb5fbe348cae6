import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { RetryLater, Terminal } from '../../src/core/facts/errors.ts'
import type { SourceAccount } from '../../src/ports/source.ts'
import { normalise } from '../../src/merge/normalise.ts'
import { createMergeSource, type MergeOptions } from '../../src/merge/source.ts'
import { readPhone } from '../../src/phones/phone.ts'
import { parseEmployee } from '../../src/merge/wire.ts'
import type { FailureCause } from '../../src/core/facts/failure-cause.ts'

export const API = 'https://api.merge.dev/api'
export const KEY = 'key-canary-8f2'
export const TOKEN = 'token-canary-77c'
export const NOW = new Date('2026-08-20T10:00:00Z')

export const account: SourceAccount = {
  id: 'acc_1',
  token: TOKEN,
  defaultCountry: 'NL',
  countries: {},
  customFields: [],
}

export const employees = { kind: 'employees', modifiedAfter: null } as const

export function source(options: Partial<MergeOptions> = {}) {
  const made = createMergeSource({
    apiKey: KEY,
    baseUrl: API,
    webhookKeys: ['whk'],
    now: () => NOW,
    ...options,
  })
  const page = async (...asked: Parameters<typeof made.page>) =>
    (await made.page(...asked)).open().read()
  return { ...made, page }
}

/** Merge at the network's edge; every request is kept, and one without an answer is an error. */
export function mergeAtTheEdge() {
  const server = setupServer()
  const requests: Request[] = []
  server.events.on('request:start', ({ request }) => void requests.push(request))
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => {
    server.resetHandlers()
    requests.length = 0
  })
  afterAll(() => server.close())

  return {
    requests,
    asked: (index = 0): URL => new URL(requests[index]?.url ?? 'about:blank'),
    /** Answers in turn; the last one stays. */
    answers: (path: string, ...answers: Reply[]): void => {
      let count = 0
      const next = (): HttpResponse<string> => {
        const reply = answers[Math.min(count, answers.length - 1)] ?? {}
        count += 1
        return new HttpResponse(bodyOf(reply), {
          status: reply.status ?? 200,
          headers: { 'content-type': 'application/json', ...reply.headers },
        })
      }
      server.use(http.all(`${API}/hris/v1/${path}`, next))
    },
    use: server.use.bind(server),
  }
}

export interface Reply {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly text?: string
}

function bodyOf(reply: Reply): string {
  return reply.text ?? JSON.stringify(reply.json ?? {})
}

export const page = (results: unknown[], next: unknown = null): Reply => ({
  json: { next, previous: null, results },
})

/** A real socket, for what no interception can do: stalls, resets, half bodies. */
export async function listen(
  listener: RequestListener,
): Promise<{ baseUrl: string; server: Server }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}/api`, server }
}

/** The failure of a call, which must be of the closed set and give nothing away. */
export async function failureOf(call: Promise<unknown>): Promise<RetryLater | Terminal> {
  const error: unknown = await call.then(
    () => expect.unreachable('it should have failed'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof RetryLater) && !(error instanceof Terminal)) throw error
  expect(JSON.stringify([error, error.message, error.stack])).not.toMatch(/canary/)
  expect(error.cause).toBeUndefined()
  return error
}

export async function expectRetry(
  call: Promise<unknown>,
  cause: FailureCause,
): Promise<RetryLater> {
  const error = await failureOf(call)
  expect(error).toBeInstanceOf(RetryLater)
  expect(error.failure).toBe(cause)
  return error as RetryLater
}

export async function expectTerminal(call: Promise<unknown>): Promise<void> {
  const error = await failureOf(call)
  expect(error).toBeInstanceOf(Terminal)
  expect(error.failure).toBe('unauthorized')
}

/** A record as Merge sends it, sensitive fields and all. */
export function wireEmployee(changes: Record<string, unknown> = {}) {
  return {
    id: '0958cbc6-6040-430a-848e-aafacbadf4ae',
    remote_id: '19202938',
    created_at: '2021-09-15T00:00:00Z',
    modified_at: '2021-10-16T00:00:00.123456Z',
    employee_number: '2',
    company: '8d9fd929-436c-4fd4-a48b-0c61f68d6178',
    first_name: 'Dirna',
    last_name: 'Emanuel',
    preferred_name: null,
    display_full_name: 'Dirna Emanuel',
    username: 'canary-username',
    groups: ['21a54124-397f-494d-985e-3c5b330b8a68'],
    work_email: 'dirna@merge.dev',
    personal_email: 'dirna@gmail.com',
    mobile_phone_number: '+31 6 12345678',
    employments: [
      {
        id: '17a54124-287f-494d-965e-3c5b330c9a68',
        employee: '0958cbc6-6040-430a-848e-aafacbadf4ae',
        job_title: 'canary-title',
        pay_rate: 100_000.99,
        effective_date: '2020-10-11T00:00:00Z',
        employment_type: 'FULL_TIME',
      },
    ],
    home_location: 'canary-home',
    work_location: '9efbc633-3387-4306-aa55-e2c635e6bb4f',
    manager: '0048ea5b-911e-4dff-9364-92070dea62ff',
    team: null,
    ssn: 'canary-1111',
    gender: 'canary-gender',
    ethnicity: 'canary-ethnicity',
    marital_status: 'canary-marital',
    date_of_birth: '1990-11-10T00:00:00Z',
    start_date: '2020-10-11T00:00:00Z',
    employment_status: 'ACTIVE',
    termination_date: null,
    avatar: 'canary-avatar',
    remote_was_deleted: false,
    custom_fields: null,
    field_mappings: null,
    remote_data: [{ path: '/people', data: ['canary-raw'] }],
    ...changes,
  }
}

export const TODAY = '2026-08-20'

/** The documented record with some fields changed, read. */
export function normalised(changes: Record<string, unknown>, place = {}) {
  const parsed = parseEmployee(wireEmployee(changes))
  if (parsed.kind === 'set-aside') throw new Error(parsed.why)
  return normalise(parsed.value, { ...account, ...place }, TODAY, readPhone)
}
