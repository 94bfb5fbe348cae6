import { type Json, list, number, object, objects, readJson, textOf } from '../json.ts'

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

/** One call of Rollcall's public API. Status 0: there was no answer. */
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

/** All results of a list, page by page; at most 1,200, more than a sandbox has. */
export async function listAll(rollcall: Rollcall, path: string): Promise<Json[] | null> {
  const found: Json[] = []
  let cursor: string | null = null
  for (let round = 0; round < 12; round += 1) {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await call(rollcall, 'GET', `${path}?limit=100${query}`)
    if (answer.status !== 200) return null
    found.push(...objects(answer.body['results']))
    cursor = textOf(answer.body, 'next')
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

/** Loads what the control room shows of Rollcall. */
export async function loadRollcallView(rollcall: Rollcall): Promise<RollcallView> {
  const account = await currentAccount(rollcall)
  if (account === 'silent') return { is: 'starting' }
  if (account === 'none') return { is: 'unlinked' }
  const id = textOf(account, 'id') ?? ''
  const planId = textOf(account, 'held_plan_id')
  const [runs, plan, employees] = await Promise.all([
    call(rollcall, 'GET', `/v1/accounts/${id}/runs?limit=20`),
    planId === null ? null : call(rollcall, 'GET', `/v1/plans/${planId}`),
    listAll(rollcall, `/v1/accounts/${id}/employees`),
  ])
  const counts = object(account['counts'])
  const problem = object(account['problem'])
  return {
    is: 'there',
    accountId: id,
    status: textOf(account, 'status') ?? 'unknown',
    integration: textOf(object(account['integration']), 'name'),
    counts: {
      employees: number(counts['employees']),
      linked: number(counts['linked']),
      external: number(counts['external']),
    },
    problem: textOf(problem, 'message') ?? textOf(problem, 'code'),
    nextSyncAt: textOf(account, 'next_sync_at'),
    runs: objects(runs.body['results'])
      .map(readRun)
      .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .slice(0, 5),
    plan: plan?.status === 200 ? readPlan(plan.body) : null,
    employees: (employees ?? []).map(readEmployee),
  }
}

const readBecause = (one: Json): Because => ({
  code: textOf(one, 'code') ?? '',
  message: textOf(one, 'message') ?? textOf(one, 'code') ?? '',
})

const readRun = (run: Json): Run => ({
  id: textOf(run, 'id') ?? '',
  trigger: textOf(run, 'trigger') ?? '',
  mode: textOf(run, 'mode') ?? '',
  state: textOf(run, 'state') ?? '',
  reason: textOf(run, 'reason'),
  startedAt: textOf(run, 'started_at') ?? '',
  changes: object(run['changes']),
  outcomes: object(run['outcomes']),
})

const readPlan = (plan: Json): HeldPlan => ({
  id: textOf(plan, 'id') ?? '',
  state: textOf(plan, 'state') ?? '',
  revision: number(plan['revision']),
  holdReasons: objects(plan['hold_reasons']).map(readBecause),
  actions: objects(plan['actions']).map((action) => ({
    id: textOf(action, 'id') ?? '',
    kind: textOf(action, 'kind') ?? '',
    entityId: textOf(action, 'entity_id') ?? '',
    employeeId: textOf(action, 'employee_id'),
    userId: textOf(action, 'user_id'),
    params: object(action['params']),
    because: objects(action['because']).map(readBecause),
    outcome: textOf(object(action['outcome']), 'state'),
  })),
  reports: objects(plan['reports']).map((report) => ({
    ...readBecause(report),
    employeeId: textOf(report, 'employee_id'),
  })),
})

const readEmployee = (employee: Json): Employee => ({
  id: textOf(employee, 'id') ?? '',
  remoteId: textOf(employee, 'remote_id'),
  name: [textOf(employee, 'first_name'), textOf(employee, 'last_name')].filter(Boolean).join(' '),
  state: textOf(employee, 'state') ?? '',
  why: list(employee['why'])
    .map((one) => readBecause(object(one)).message)
    .filter((message) => message !== ''),
  linked: employee['link'] !== null && employee['link'] !== undefined,
})
