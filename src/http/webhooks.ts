import { type Context, Hono } from 'hono'
import { errorFacts } from '../core/facts/errors.ts'
import { acceptHint } from '../sync/run/hints.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import { problemResponse } from './problem.ts'
import { createLargeBodies } from './limits/large-bodies.ts'
import { MIB, requestBytes } from './request-bytes.ts'

/** Webhooks that were rejected since the process started, by cause. They are counted here only. */
export interface Rejections {
  signature: number
  size: number
  storage: number
}

export function noRejections(): Rejections {
  return { signature: 0, size: 0, storage: 0 }
}

/**
 * `POST /webhooks/merge` (contract 3). Merge never sends an event again after a 4xx, so a body with a correct
 * signature gets 200, or 503 where its hint cannot be stored.
 */
export function createWebhooks(deps: Deps, rejections: Rejections): Hono<HttpEnv> {
  const largeBodies = createLargeBodies()
  return new Hono<HttpEnv>().post('/webhooks/merge', async (c) => {
    const signature = c.req.header('x-merge-webhook-signature') ?? null
    const unsigned = () => {
      rejections.signature += 1
      return problemResponse(c, { status: 401, detail: 'the signature is missing or wrong' })
    }
    // Nothing is read from who does not even try, and few large bodies at a time from who does.
    if (signature === null) return unsigned()
    const room = largeBodies.enter(c.req.raw)
    if (room === null) return tooBusy(c)
    try {
      const bytes = await requestBytes(c.req.raw, MIB).finally(room.leave)
      if (bytes === null) {
        rejections.size += 1
        return problemResponse(c, { status: 413, detail: `the body is larger than ${MIB} bytes` })
      }
      const hint = await deps.source.verifyWebhook(bytes, signature)
      if (hint === null) return unsigned()
      await acceptHint(deps, hint)
      return c.json({ accepted: true })
    } catch (error) {
      rejections.storage += 1
      deps.log.error('webhook.not-stored', { request_id: c.get('requestId'), ...errorFacts(error) })
      const headers = { 'retry-after': '5' }
      return problemResponse(c, { status: 503, detail: 'the hint could not be stored', headers })
    }
  })
}

function tooBusy(c: Context<HttpEnv>): Response {
  const headers = { 'retry-after': '1' }
  return problemResponse(c, { status: 503, detail: 'too many large bodies at once', headers })
}
