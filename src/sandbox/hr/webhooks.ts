import { createHmac } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Json } from '../json.ts'
import type { Db } from '../store.ts'

export type Log = (event: string, facts: Record<string, string | number | boolean>) => void

type Target = { url: string; key: string; pauses?: readonly number[]; deadline?: number }

/** Merge's signature: base64url of HMAC-SHA256 over the raw body, padded as Python writes it. */
export function signature(key: string, body: string): string {
  const digest = createHmac('sha256', key).update(body).digest('base64url')
  return digest.padEnd(Math.ceil(digest.length / 4) * 4, '=')
}

/**
 * Sends events one after the other in the background. Like Merge, it retries twice, and only after a
 * 5xx, a broken connection or a timeout; after a 4xx the event is lost.
 */
export function createWebhooks(db: Db, clock: Clock, target: Target, log: Log) {
  const pauses = target.pauses ?? [1000, 2000]
  const closing = new AbortController()
  let queue: Promise<void> = Promise.resolve()

  const attempt = async (body: string): Promise<number> => {
    const deadline = AbortSignal.timeout(target.deadline ?? 10_000)
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-merge-webhook-signature': signature(target.key, body),
        },
        body,
        signal: AbortSignal.any([deadline, closing.signal]),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  const deliver = async (seq: number | bigint, event: string, body: string): Promise<void> => {
    for (const [round, pause] of [...pauses, null].entries()) {
      if (closing.signal.aborted) return
      const answer = await attempt(body)
      if (closing.signal.aborted) return
      db.prepare('UPDATE webhook SET attempts = ?, answer = ? WHERE seq = ?').run(
        round + 1,
        answer,
        seq,
      )
      log('webhook', { event, answer, attempt: round + 1 })
      if (answer > 0 && answer < 500) return
      if (pause !== null) await sleep(pause, closing.signal)
    }
  }

  return {
    send: (event: string, envelope: Json): void => {
      const { lastInsertRowid } = db
        .prepare('INSERT INTO webhook (event, at) VALUES (?, ?)')
        .run(event, clock.stamp())
      const body = JSON.stringify(envelope)
      queue = queue
        .then(() => deliver(lastInsertRowid, event, body))
        .catch(() => log('webhook-lost', { event }))
    },
    /** Resolves when everything sent so far was delivered or given up. */
    settled: (): Promise<void> => queue,
    recent: (): { event: string; at: string; attempts: number; answer: number | null }[] =>
      db
        .prepare<[], { event: string; at: string; attempts: number; answer: number | null }>(
          'SELECT event, at, attempts, answer FROM webhook ORDER BY seq DESC LIMIT 8',
        )
        .all(),
    close: (): void => closing.abort(),
  }
}

export type Webhooks = ReturnType<typeof createWebhooks>

const sleep = (ms: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    until.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
