// The host in memory behind the two endpoints of contract 5; it checks each request strictly.
import { randomBytes, randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import {
  editing,
  json,
  told,
  type Answer,
  type Asked,
  type Lie,
  type PlannedLie,
} from './answers.ts'
import { faultsOfAction } from './host-params.ts'
import { outcomeAsSent, requestOf, userAsSent, type Action } from './host-wire.ts'
import { createMemoryHost, type MemoryHost } from './memory-host.ts'
import { serve, type Served } from './serve.ts'
import type { User } from '../../src/core/people/user.ts'

export interface Received {
  action: Action
  asked: Asked
  /** The same id came before. */
  repeat: boolean
  /** The answer without faults. */
  outcome: string
}

export interface Host extends Served {
  /** What `HOST_URL` is set to. */
  baseUrl: string
  token: string
  secret: string
  received: Received[]
  complaints: string[]
  pageSize: number
  /** The users of all organizations. */
  memory: MemoryHost
  /** Organizations to which the host mails its invitations itself. */
  mailsItself: Set<string>
  /** Adds a fault to answers about the users of one organization. */
  tellUsers(organizationId: string, lie: Lie, times?: number): void
  /** Adds a fault to answers to actions; by default the action is still carried out. */
  tellActions(organizationId: string, fault: ActionFault): void
  honest(organizationId: string): void
}

export interface ActionFault {
  kind?: string
  lie: Lie
  times?: number
  /** False: the host fails before it does anything. */
  applies?: boolean
}

/** The list of users without its second half. */
export const halfTheUsers: Lie = editing((body) => {
  const users = body['results'] as unknown[]
  return { next: null, results: users.slice(0, Math.floor(users.length / 2)) }
})

export const noUsers: Lie = editing(() => ({ next: null, results: [] }))

export async function startHost(): Promise<Host> {
  const served = await serve(answer)
  const mailsItself = new Set<string>()
  const memory = createMemoryHost({}, { invitationUrl })
  const answers = new Map<string, { body: string; answer: Answer; outcome: string }>()
  const lies = new Map<string, (PlannedLie & { applies: boolean })[]>()
  const host: Host = Object.assign(served, {
    baseUrl: `${served.url}/rollcall`,
    token: `host-token-${randomUUID()}`,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    received: [],
    complaints: [],
    pageSize: 50,
    memory,
    mailsItself,
    tellUsers,
    tellActions,
    honest: (id: string) => void lies.delete(id),
  })
  const webhook = new Webhook(host.secret)
  return host

  function invitationUrl(_: User, organizationId: string): string | null {
    if (mailsItself.has(organizationId)) return null
    return `https://spendly.test/invitations/${randomUUID()}`
  }

  function liesFor(id: string) {
    const list = lies.get(id) ?? []
    lies.set(id, list)
    return list
  }

  function tellUsers(id: string, lie: Lie, times = Number.POSITIVE_INFINITY): void {
    const when = (asked: Asked) => asked.method === 'GET' && !isLookup(asked.query)
    liesFor(id).push({ when, times, lie, applies: true })
  }

  function tellActions(id: string, fault: ActionFault): void {
    const when = (asked: Asked) =>
      asked.method === 'POST' &&
      (fault.kind === undefined || (JSON.parse(asked.body) as Action).kind === fault.kind)
    const { lie, times = Number.POSITIVE_INFINITY, applies = true } = fault
    liesFor(id).push({ when, times, lie, applies })
  }

  function answer(asked: Asked): Answer | Promise<Answer> {
    if (asked.headers['authorization'] !== `Bearer ${host.token}`) {
      host.complaints.push(`${asked.method} ${asked.path} without the bearer token`)
      return json(401, { message: 'Who are you?' })
    }
    if (asked.method === 'GET' && asked.path === '/rollcall/users') {
      const id = asked.query.get('organization_id') ?? ''
      return told(liesFor(id), users(id, asked.query), asked)
    }
    if (asked.method === 'POST' && asked.path === '/rollcall/actions') return act(asked)
    host.complaints.push(`no such endpoint: ${asked.method} ${asked.path}`)
    return json(404, { message: 'No such endpoint.' })
  }

  function users(id: string, query: URLSearchParams): Answer {
    if (id === '') host.complaints.push('users asked for without organization_id')
    let list = memory.list(id)
    const email = query.get('email')?.trim().toLowerCase()
    if (query.has('user_id')) list = list.filter((user) => user.id === query.get('user_id'))
    if (email !== undefined) list = list.filter((user) => user.email.toLowerCase() === email)
    const from = Number(query.get('cursor') ?? 0)
    const end = from + host.pageSize
    return json(200, {
      results: list.slice(from, end).map(userAsSent),
      next: end < list.length ? String(end) : null,
    })
  }

  async function act(asked: Asked): Promise<Answer> {
    try {
      webhook.verify(asked.body, asked.headers)
    } catch (problem) {
      host.complaints.push(`signature: ${String(problem)}`)
      return json(401, { message: 'The signature does not verify.' })
    }
    const action = JSON.parse(asked.body) as Action
    if ((action.kind as string) === 'probe') return json(200, { outcome: 'already' })
    const faults = faultsOfAction(action, asked.headers['webhook-id'])
    host.complaints.push(...faults)
    if (faults.length > 0) return json(422, { message: faults.join('; ') })

    const planned = liesFor(action.organization_id)
    const refusesToTry = planned.some((lie) => lie.times > 0 && !lie.applies && lie.when(asked))
    const known = answers.get(action.id)
    if (known && known.body !== asked.body && !sameNeed(known.body, action))
      host.complaints.push(`${action.id} came again with another meaning`)
    const said = known ?? (refusesToTry ? undefined : await performed(action, asked))
    host.received.push({
      action,
      asked,
      repeat: host.received.some((before) => before.action.id === action.id),
      outcome: said?.outcome ?? 'not tried',
    })
    return told(planned, said?.answer ?? json(503, { message: 'Not now.' }), asked)
  }

  async function performed(action: Action, asked: Asked) {
    const answer = await memory.act(requestOf(action))
    if (answer.kind !== 'answered') throw new Error(`the host in memory answered ${answer.kind}`)
    const { outcome } = answer
    const said = { body: asked.body, answer: json(200, outcomeAsSent(answer)), outcome }
    answers.set(action.id, said)
    return said
  }
}

function isLookup(query: URLSearchParams): boolean {
  return query.has('user_id') || query.has('email')
}

/** Under one id the action may not change; the texts of its reasons may. */
function sameNeed(body: string, action: Action): boolean {
  const before = JSON.parse(body) as Action
  return (
    before.kind === action.kind &&
    before.entity_id === action.entity_id &&
    before.user_id === action.user_id &&
    before.employee.id === action.employee.id &&
    (action.kind === 'user.invite' || sorted(before.params) === sorted(action.params))
  )
}

function sorted(params: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1)))
}
