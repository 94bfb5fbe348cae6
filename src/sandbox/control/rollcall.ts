import { type Json, list, number, object, objects, readJson, words } from '../json.ts'

export type Rollcall = { url: string; apiKey: string; organizationId: string }

export type Answer = { status: number; body: Json }

export type Because = { code: string; message: string }

export type PlannedAction = {
  id: string
  kind: string
  entityId: string
  employeeId: string | null
  userId: string | null
  params: Json
  because: Because[]
  outcome: string | null
}

export type HeldPlan = {
  id: string
  state: string
  revision: number
  holdReasons: Because[]
  actions: PlannedAction[]
  reports: (Because & { employeeId: string | null })[]
}

export type Employee = {
  id: string
  remoteId: string | null
  name: string
  state: string
  why: string[]
  linked: boolean
}

export type Run = {
  id: string
  trigger: string
  mode: string
  state: string
  reason: string | null
  startedAt: string
  changes: Json
  outcomes: Json
}

export type RollcallView =
  | { is: 'starting' }
  | { is: 'unlinked' }
  | {
      is: 'there'
      accountId: string
      status: string
      integration: string | null
      counts: { employees: number; linked: number; external: number }
      problem: string | null
      nextSyncAt: string | null
      runs: Run[]
      plan: HeldPlan | null
      employees: Employee[]
    }

/** One call of Rollcall's public API. Status 0 means that nobody answered. */
export async function call(
  rollcall: Rollcall,
  method: string,
  path: string,
  body?: Json,
): Promise<Answer> {
  try {
    const response = await fetch(`${rollcall.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${rollcall.apiKey}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(method === 'GET' ? 4000 : 20_000),
    })
    return { status: response.status, body: readJson(await response.text()) ?? {} }
  } catch {
    return { status: 0, body: {} }
  }
}

/** All results of a list, page by page; at most some hundreds, which is all a sandbox has. */
export async function all(rollcall: Rollcall, path: string): Promise<Json[] | null> {
  const found: Json[] = []
  let cursor: string | null = null
  for (let round = 0; round < 12; round += 1) {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await call(rollcall, 'GET', `${path}?limit=100${query}`)
    if (answer.status !== 200) return null
    found.push(...objects(answer.body['results']))
    cursor = words(answer.body, 'next')
    if (cursor === null) break
  }
  return found
}

/** The newest account of the organization that is not disconnected. */
export async function currentAccount(rollcall: Rollcall): Promise<Json | 'none' | 'silent'> {
  const path = `/v1/organizations/${rollcall.organizationId}/accounts`
  const answer = await call(rollcall, 'GET', `${path}?limit=100`)
  if (answer.status === 404) return 'none'
  if (answer.status !== 200) return 'silent'
  const live = objects(answer.body['results']).filter((one) => one['status'] !== 'disconnected')
  return live.at(-1) ?? 'none'
}

/** What Rollcall says about itself, as far as it answers. */
export async function look(rollcall: Rollcall): Promise<RollcallView> {
  const account = await currentAccount(rollcall)
  if (account === 'silent') return { is: 'starting' }
  if (account === 'none') return { is: 'unlinked' }
  const id = words(account, 'id') ?? ''
  const planId = words(account, 'held_plan_id')
  const [runs, plan, employees] = await Promise.all([
    call(rollcall, 'GET', `/v1/accounts/${id}/runs?limit=20`),
    planId === null ? null : call(rollcall, 'GET', `/v1/plans/${planId}`),
    all(rollcall, `/v1/accounts/${id}/employees`),
  ])
  const counts = object(account['counts'])
  const problem = object(account['problem'])
  return {
    is: 'there',
    accountId: id,
    status: words(account, 'status') ?? 'unknown',
    integration: words(object(account['integration']), 'name'),
    counts: {
      employees: number(counts['employees']),
      linked: number(counts['linked']),
      external: number(counts['external']),
    },
    problem: words(problem, 'message') ?? words(problem, 'code'),
    nextSyncAt: words(account, 'next_sync_at'),
    runs: objects(runs.body['results'])
      .map(readRun)
      .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .slice(0, 5),
    plan: plan?.status === 200 ? readPlan(plan.body) : null,
    employees: (employees ?? []).map(readEmployee),
  }
}

const readBecause = (one: Json): Because => ({
  code: words(one, 'code') ?? '',
  message: words(one, 'message') ?? words(one, 'code') ?? '',
})

const readRun = (run: Json): Run => ({
  id: words(run, 'id') ?? '',
  trigger: words(run, 'trigger') ?? '',
  mode: words(run, 'mode') ?? '',
  state: words(run, 'state') ?? '',
  reason: words(run, 'reason'),
  startedAt: words(run, 'started_at') ?? '',
  changes: object(run['changes']),
  outcomes: object(run['outcomes']),
})

const readPlan = (plan: Json): HeldPlan => ({
  id: words(plan, 'id') ?? '',
  state: words(plan, 'state') ?? '',
  revision: number(plan['revision']),
  holdReasons: objects(plan['hold_reasons']).map(readBecause),
  actions: objects(plan['actions']).map((action) => ({
    id: words(action, 'id') ?? '',
    kind: words(action, 'kind') ?? '',
    entityId: words(action, 'entity_id') ?? '',
    employeeId: words(action, 'employee_id'),
    userId: words(action, 'user_id'),
    params: object(action['params']),
    because: objects(action['because']).map(readBecause),
    outcome: words(object(action['outcome']), 'state'),
  })),
  reports: objects(plan['reports']).map((report) => ({
    ...readBecause(report),
    employeeId: words(report, 'employee_id'),
  })),
})

const readEmployee = (employee: Json): Employee => ({
  id: words(employee, 'id') ?? '',
  remoteId: words(employee, 'remote_id'),
  name: [words(employee, 'first_name'), words(employee, 'last_name')].filter(Boolean).join(' '),
  state: words(employee, 'state') ?? '',
  why: list(employee['why'])
    .map((one) => readBecause(object(one)).message)
    .filter((message) => message !== ''),
  linked: employee['link'] !== null && employee['link'] !== undefined,
})
