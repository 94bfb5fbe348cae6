// Resend on a real socket: it sends one mail per key and day, and has the faults of a scenario.
import { json, type Answer, type Asked } from '../../doubles/answers.ts'
import { serve } from '../../doubles/serve.ts'
import { DAY, HOUR, moveTo } from '../../world/time.ts'
import type { MailFault } from './scenario.ts'
import { problem, MAIL_FAULTS, type How } from './faults.ts'

export const RESEND_KEY = 're_random'
/** How long the adapter waits for an answer that never comes, in the scenario's time. */
const SILENCE = 30_000

export interface Taken {
  readonly key: string
  readonly kind: string
  readonly run: string
  readonly to: string
  readonly text: string
}

/** One request to send a mail, sent or not. */
export interface Try {
  readonly key: string
  readonly at: number
  readonly body: string
  /** How long the service asked to wait. */
  readonly waitMs: number
}

interface Wire {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly tags: readonly { name: string; value: string }[]
}

interface Planned {
  readonly how: How
  readonly waits: Record<string, string>
  after: number
  left: number
  readonly until: number
}

export type MailService = Awaited<ReturnType<typeof aMailService>>

export async function aMailService() {
  const served = await serve(answer)
  const keys = new Map<string, { body: string; at: number; id: string }>()
  let planned: Planned[] = []
  const service = {
    url: served.url,
    stop: () => served.stop(),
    /** Every mail that was sent, and every request to send one. */
    taken: [] as Taken[],
    tries: [] as Try[],
    refuses: (_to: string): boolean => false,
    /** Called with each request, before anything is done. */
    asked: (): void => undefined,
    /** Whether an answer that never comes moves the clock; false while other work runs, which does not wait for it. */
    timePasses: false,
    reset,
    setFaults,
    isHonest: () => planned.every((one) => !lasts(one)),
    /** Whether the next request gets no answer, or half an answer. */
    isSilent: () => {
      const one = planned.find(lasts)
      if (one === undefined || one.after > 0) return false
      const { transport } = MAIL_FAULTS[one.how].tells(json(200, {}), {})
      return transport === 'stall-before' || transport === 'stall-inside'
    },
  }
  return service

  /** Forgets all mails and faults, for a new scenario. */
  function reset(): void {
    keys.clear()
    planned = []
    served.asked.length = 0
    Object.assign(service, { taken: [], tries: [], timePasses: false, refuses: () => false })
  }

  /** Adds faults; `honest` removes all of them. */
  function setFaults(faults: readonly MailFault[] | 'honest'): void {
    if (faults === 'honest') planned = []
    else planned.push(...faults.map(plannedBy))
  }

  function answer(asked: Asked): Answer {
    if (asked.headers['authorization'] !== `Bearer ${RESEND_KEY}`)
      return problem(401, 'missing_api_key')
    if (asked.method !== 'POST' || asked.path !== '/emails') return problem(404, 'not_found')
    service.asked()
    const key = asked.headers['idempotency-key'] ?? 'no key'
    const wire = JSON.parse(asked.body) as Wire
    const one = planned.find(lasts)
    const isFaulty = one !== undefined && one.after === 0
    const waitMs = isFaulty ? Number(one.waits['retry-after'] ?? 0) * 1000 : 0
    service.tries.push({ key, at: Date.now(), body: JSON.stringify({ ...wire, from: '' }), waitMs })
    if (!isFaulty) {
      if (one !== undefined) one.after -= 1
      return sends(key, wire, asked.body)
    }
    one.left -= 1
    const { takes, tells } = MAIL_FAULTS[one.how]
    const response = tells(takes ? sends(key, wire, asked.body) : json(200, {}), one.waits)
    if (service.timePasses && response.transport?.startsWith('stall') === true)
      moveTo(Date.now() + SILENCE)
    return response
  }

  /** Like Resend: within a day, a key sends once. */
  function sends(key: string, wire: Wire, body: string): Answer {
    const known = keys.get(key)
    if (known !== undefined && Date.now() - known.at < DAY)
      return known.body === body
        ? json(200, { id: known.id })
        : problem(409, 'invalid_idempotent_request')
    if (service.refuses(wire.to)) return problem(422, 'validation_error')
    const tags = new Map(wire.tags.map(({ name, value }) => [name, value]))
    const { to, text } = wire
    service.taken.push({ key, to, text, kind: tags.get('kind') ?? '', run: tags.get('run') ?? '' })
    const id = `sent_${service.taken.length}`
    keys.set(key, { body, at: Date.now(), id })
    return json(200, { id }, { 'ratelimit-limit': '10', 'ratelimit-remaining': '9' })
  }
}

function plannedBy({ how, after, times, hours, wait }: MailFault): Planned {
  return {
    how,
    after,
    waits: wait === null ? {} : { 'retry-after': String(wait) },
    left: times ?? Number.POSITIVE_INFINITY,
    until: hours === undefined ? Number.POSITIVE_INFINITY : Date.now() + hours * HOUR,
  }
}

function lasts({ left, until }: Planned): boolean {
  return left > 0 && until > Date.now()
}
