// Sends webhooks to Rollcall as fast as one client can: connections stay open, bodies are signed beforehand.
import { Agent, request } from 'node:http'
import type { World } from '../world/over-http.ts'
import { envelope, signatureOf } from '../doubles/merge-webhooks.ts'

export interface SignedWebhook {
  body: string
  signature: string
}

export interface LoadResult {
  statuses: Map<number, number>
  /** Sorted, in milliseconds. */
  times: number[]
  ms: number
}

export function signedWebhooks(company: World, ids: readonly string[]): SignedWebhook[] {
  const key = company.stage.merge.webhookKeys[0] ?? ''
  return ids.map((id) => {
    const body = envelope(company.hr.account, 'Employee.changed', {
      id,
      first_name: 'not to be believed',
    })
    return { body, signature: signatureOf(body, key) }
  })
}

/** `perSecond` spreads the webhooks; without it each connection sends the next one at once. */
export async function sendAll(
  url: string,
  webhooks: readonly SignedWebhook[],
  { connections = 32, perSecond = Number.POSITIVE_INFINITY } = {},
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const result: LoadResult = { statuses: new Map(), times: [], ms: 0 }
  const from = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let at = next++; at < webhooks.length; at = next++) {
        const early = from + (at / perSecond) * 1000 - performance.now()
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
        const webhook = webhooks[at]
        if (!webhook) return
        const began = performance.now()
        const status = await sendOnce(agent, url, webhook)
        result.times.push(performance.now() - began)
        result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1)
      }
    }),
  )
  result.ms = performance.now() - from
  result.times.sort((one, other) => one - other)
  agent.destroy()
  return result
}

export function percentile({ times }: LoadResult, share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
}

/** The answer's status; 0 where there was none. */
function sendOnce(agent: Agent, url: string, { body, signature }: SignedWebhook): Promise<number> {
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
