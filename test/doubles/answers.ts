// The answers of a double, and its faults: a `Lie` turns the honest answer into the one that is sent.

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** Sent instead of `body`, for an answer that is not text. */
  bytes?: Uint8Array
  /** What the connection does instead of carrying the whole answer at once. */
  transport?: 'reset' | 'stall-before' | 'stall-inside' | 'cut'
  delayMs?: number
}

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
  at: number
}

export type Lie = (honest: Answer, asked: Asked) => Answer

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}

export function withStatus(status: number, headers: Record<string, string> = {}): Lie {
  return () => json(status, { detail: `The double answers ${status}.` }, headers)
}

/** 200 and a page for people, as a proxy in between would send it. */
export const html: Lie = () => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Please wait</title><p>We will be right back.</p>',
})

export const emptyBody: Lie = () => ({ status: 200, headers: {}, body: '' })
export const reset: Lie = (honest) => ({ ...honest, transport: 'reset' })
export const stallBeforeHeaders: Lie = (honest) => ({ ...honest, transport: 'stall-before' })
export const stallInsideBody: Lie = (honest) => ({ ...honest, transport: 'stall-inside' })

/** The connection closes before the promised length. */
export const cutShort: Lie = (honest) => ({ ...honest, transport: 'cut' })

/** Arrives whole as HTTP, but the JSON in it stops halfway. */
export const truncatedJson: Lie = (honest) => ({
  ...honest,
  body: honest.body.slice(0, Math.floor(honest.body.length / 2)),
})

export function slowly(delayMs: number): Lie {
  return (honest) => ({ ...honest, delayMs })
}

/** Parses the honest body as JSON and sends a changed one. */
export function editing(edit: (body: Record<string, unknown>, asked: Asked) => unknown): Lie {
  return (honest, asked) => {
    if (honest.status !== 200) return honest
    const body = JSON.parse(honest.body) as Record<string, unknown>
    return { ...honest, body: JSON.stringify(edit(body, asked)) }
  }
}

export interface PlannedLie {
  /** The requests whose answers it changes. */
  when: (asked: Asked) => boolean
  /** How many times it still applies. */
  times: number
  lie: Lie
}

/** Applies every lie that is planned for this request, and counts it down. */
export function told(lies: PlannedLie[], honest: Answer, asked: Asked): Answer {
  let answer = honest
  for (const planned of lies) {
    if (planned.times < 1 || !planned.when(asked)) continue
    planned.times -= 1
    answer = planned.lie(answer, asked)
  }
  return answer
}
