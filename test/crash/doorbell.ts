// Rings the product's webhook as fast as one client can: kept-alive connections, signed bodies made before.
import { Agent, request } from 'node:http'
import type { World } from '../world/over-http.ts'
import { envelope, signatureOf } from '../doubles/merge-webhooks.ts'

export interface Ring {
  body: string
  signature: string
}

export interface Rung {
  statuses: Map<number, number>
  /** Sorted, in milliseconds. */
  times: number[]
  ms: number
}

export function ringsAbout(company: World, ids: readonly string[]): Ring[] {
  const key = company.stage.merge.webhookKeys[0] ?? ''
  return ids.map((id) => {
    const body = envelope(company.hr.account, 'Employee.changed', {
      id,
      first_name: 'not to be believed',
    })
    return { body, signature: signatureOf(body, key) }
  })
}

/** `perSecond` spreads the rings; without it each connection rings again at once. */
export async function ringAll(
  url: string,
  rings: readonly Ring[],
  { connections = 32, perSecond = Number.POSITIVE_INFINITY } = {},
): Promise<Rung> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const rung: Rung = { statuses: new Map(), times: [], ms: 0 }
  const from = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let at = next++; at < rings.length; at = next++) {
        const early = from + (at / perSecond) * 1000 - performance.now()
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
        const ring = rings[at]
        if (!ring) return
        const began = performance.now()
        const status = await ringOnce(agent, url, ring)
        rung.times.push(performance.now() - began)
        rung.statuses.set(status, (rung.statuses.get(status) ?? 0) + 1)
      }
    }),
  )
  rung.ms = performance.now() - from
  rung.times.sort((one, other) => one - other)
  agent.destroy()
  return rung
}

export function percentile({ times }: Rung, share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
}

/** The answer's status; 0 where there was none. */
function ringOnce(agent: Agent, url: string, { body, signature }: Ring): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-merge-webhook-signature': signature,
    }
    const asked = request(
      `${url}/webhooks/merge`,
      { method: 'POST', agent, headers, timeout: 10_000 },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(0))
    asked.end(body)
  })
}
