// A host behind the real adapter whose answers can be lost, cut off, empty, refused or wrong.
import type { User } from '../../../src/core/people/user.ts'
import { outcomeAsSent, requestOf, userAsSent, type Action } from '../../doubles/host-wire.ts'
import type { HostSide } from '../../world/host.ts'
import type { ActionRequest } from '../../../src/ports/host.ts'

/**
 * What happens to one action. First row: not carried out. Second: carried out, no answer. Third: turned down. Fourth:
 * answered `done`, and not carried out.
 */
export const ACTION_FAULTS = [
  ...(['unreached', 'reset', '500', '503', '429', '429 for an hour', 'empty'] as const),
  ...(['lost', '504', 'torn', 'mute'] as const),
  ...(['400', '404', '409', 'refused'] as const),
  'pretended',
  'fine',
] as const
export type ActionFault = (typeof ACTION_FAULTS)[number]
export const LIST_FAULTS = [
  'whole',
  'half',
  'nobody',
  'unfound',
  'half, unfound',
  'down',
  'torn',
] as const
export type ListFault = (typeof LIST_FAULTS)[number]

export interface HostFaults {
  /** The faults of the next actions, one each; after them `rest`. */
  acts: ActionFault[]
  rest: ActionFault
  list: ListFault
}
/** One request and its answer; `final` if Rollcall could read a final answer. */
export interface Asked {
  readonly request: ActionRequest
  readonly act: ActionFault
  readonly outcome: 'done' | 'already' | 'refused' | null
  readonly final: boolean
  readonly at: number
}

/** The action is carried out, but its answer is lost. */
export const DONE_UNANSWERED: ReadonlySet<ActionFault> = new Set(['lost', '504', 'torn', 'mute'])
const PAGE = 5

export type FaultyHost = ReturnType<typeof createFaultyHost>

/** `check` is called with each action before it is carried out. */
export function createFaultyHost(host: HostSide, check: (request: ActionRequest) => void) {
  const asked: Asked[] = []
  const faults: HostFaults = { acts: [], rest: 'fine', list: 'whole' }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (init?.method !== 'POST') return list(url.searchParams)
    if (typeof init.body !== 'string') throw new Error('an action without a body')
    return answered(requestOf(JSON.parse(init.body) as Action))
  }
  return { fetch, asked, faults, honest }

  function honest(): void {
    host.fault.clear()
    Object.assign(faults, { acts: [], rest: 'fine', list: 'whole' })
  }

  async function answered(request: ActionRequest): Promise<Response> {
    check(request)
    const act = faults.acts.shift() ?? faults.rest
    const said = { request, act, at: Date.now() }
    const carried =
      act === 'fine' || act === 'pretended' || act === 'refused' || DONE_UNANSWERED.has(act)
    if (!carried) {
      asked.push({ ...said, outcome: null, final: act.startsWith('4') && !act.startsWith('429') })
      return unapplied(act)
    }
    const refuses = act === 'refused' && request.detail.kind === 'user.deactivate'
    if (refuses) host.fault.refuse(request.userId, 'group_admin', 'user.deactivate')
    if (act === 'pretended') host.fault.pretendNext()
    const answer = await host.act(request)
    host.fault.clear()
    if (answer.kind !== 'answered') throw new Error(`the host in memory answered ${answer.kind}`)
    asked.push({ ...said, outcome: answer.outcome, final: !DONE_UNANSWERED.has(act) })
    if (act === 'lost') throw broken('ECONNRESET')
    if (act === '504') return new Response('', { status: 504 })
    if (act === 'mute') return new Response('<p>Thank you!</p>', { status: 200 })
    const body = JSON.stringify(outcomeAsSent(answer))
    return new Response(act === 'torn' ? body.slice(0, -9) : body, { status: 200 })
  }

  function list(query: URLSearchParams): Response {
    const lie = faults.list
    if (lie === 'down') return new Response('', { status: 503 })
    const all = host.list()
    const [id, email] = [query.get('user_id'), query.get('email')]
    if (id !== null) return page(lie.endsWith('unfound') ? [] : all.filter((one) => one.id === id))
    if (email !== null) return page(all.filter((one) => one.email === email.toLowerCase()))
    if (lie === 'nobody') return page([])
    const shown = lie.startsWith('half') ? all.filter((_, n) => n % 2 === 0) : all
    const from = Number(query.get('cursor') ?? 0)
    const next = from + PAGE < shown.length ? String(from + PAGE) : null
    const whole = page(shown.slice(from, from + PAGE), next)
    return lie === 'torn' && next === null ? new Response('{"results":[', { status: 200 }) : whole
  }
}

function unapplied(act: ActionFault): Response {
  if (act === 'unreached') throw broken('ECONNREFUSED')
  if (act === 'reset') throw broken('ECONNRESET')
  if (act === 'empty') return new Response('', { status: 202 })
  const wait = act === '429 for an hour' ? { 'retry-after': '3600' } : undefined
  return new Response('', { status: Number(act.slice(0, 3)), ...(wait && { headers: wait }) })
}

function broken(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

function page(users: readonly User[], next: string | null = null): Response {
  return new Response(JSON.stringify({ results: users.map(userAsSent), next }))
}
