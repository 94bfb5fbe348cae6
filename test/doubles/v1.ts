// A small client of `/v1`, with the types of the contract's answers.
import { randomUUID } from 'node:crypto'

export interface Answered<Body> {
  status: number
  body: Body
  text: string
  type: string
}

export interface Problem {
  status?: number
  title?: string
  detail?: string
  request_id?: string
  [member: string]: unknown
}

export interface Page<Row> {
  results: Row[]
  next: string | null
}

export interface Account {
  id: string
  organization_id: string
  status: string
  integration: { slug: string; name: string } | null
  last_complete_read_at: string | null
  next_sync_at: string | null
  held_plan_id: string | null
  counts: { employees: number; linked: number; external: number }
  problem: { code: string; message: string; since: string } | null
}

export interface Run {
  id: string
  account_id: string
  trigger: string
  mode: string
  state: string
  reason: string | null
  pages_read: number
  employees_read: number
  changes: { joiners: number; movers: number; leavers: number }
  plan_id: string | null
  held_plan_id: string | null
  outcomes: { done: number; already: number; refused: number; failed: number }
  started_at: string
  finished_at: string | null
}

export interface Reason {
  code: string
  message: string
}

export interface PlannedAction {
  id: string
  kind: string
  entity_id: string
  employee_id: string
  user_id: string | null
  params: Record<string, unknown>
  because: Reason[]
  outcome: { state: string; reason: string | null; at: string } | null
}

export interface Report {
  code: string
  employee_id?: string | null
  user_id?: string | null
  message: string
}

export interface Plan {
  id: string
  account_id: string
  run_id: string
  state: string
  revision: string | number
  hold_reasons: Reason[]
  actions: PlannedAction[]
  reports: Report[]
}

export interface Employee {
  id: string
  remote_id: string | null
  employee_number: string | null
  first_name: string | null
  last_name: string | null
  email: string | null
  phone: string | null
  entity_ids: string[]
  state: string
  link: { user_id: string } | null
  why: Reason[]
  start_date: string | null
  termination_date: string | null
  timeline?: unknown[]
}

export interface CallOptions {
  key?: string | null
  idempotencyKey?: string
  /** Sent as it is, JSON or not. */
  raw?: string
}

export type V1 = ReturnType<typeof v1>

export function v1(url: string, apiKey: string) {
  return { call, get, post, put, patch, remove, all }

  async function call<Body>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answered<Body>> {
    const key = options.key === undefined ? apiKey : options.key
    // A new connection for each call: a pooled one may be closed just as it is used again.
    const headers: Record<string, string> = { accept: 'application/json', connection: 'close' }
    if (key !== null) headers['authorization'] = `Bearer ${key}`
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
    const sent = options.raw ?? (body === undefined ? undefined : JSON.stringify(body))
    if (sent !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(`${url}/v1${path}`, {
      method,
      headers,
      ...(sent === undefined ? {} : { body: sent }),
      // The first link loads Merge's SDK, which takes long on a busy machine.
      signal: AbortSignal.timeout(50_000),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: parsed(text) as Body,
      text,
      type: response.headers.get('content-type') ?? '',
    }
  }

  /** The body of a GET that must succeed. */
  async function get<Body>(path: string): Promise<Body> {
    const answer = await call<Body>('GET', path)
    if (answer.status !== 200) throw new Error(`GET ${path} → ${answer.status} ${answer.text}`)
    return answer.body
  }

  function post<Body = Problem>(path: string, body: unknown = {}, options: CallOptions = {}) {
    return call<Body>('POST', path, body, { idempotencyKey: randomUUID(), ...options })
  }

  function put<Body = Problem>(path: string, body: unknown) {
    return call<Body>('PUT', path, body)
  }

  function patch<Body = Problem>(path: string, body: unknown) {
    return call<Body>('PATCH', path, body)
  }

  function remove<Body = Problem>(path: string) {
    return call<Body>('DELETE', path)
  }

  /** Every row of a list, page by page. */
  async function all<Row>(path: string, limit = 100): Promise<Row[]> {
    const rows: Row[] = []
    let cursor: string | null = null
    do {
      const mark: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const glue = path.includes('?') ? '&' : '?'
      const page: Page<Row> = await get<Page<Row>>(`${path}${glue}limit=${limit}${mark}`)
      rows.push(...page.results)
      cursor = page.next
    } while (cursor !== null && rows.length < 10_000)
    return rows
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The body of an answer that must be 2xx. */
export async function succeeded<Body>(
  answer: Promise<{ status: number; body: Body; text: string }>,
): Promise<Body> {
  const { status, body, text } = await answer
  if (status < 200 || status > 299) throw new Error(`${status} ${text}`)
  return body
}
