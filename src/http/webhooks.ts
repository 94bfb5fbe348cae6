import { type Context, Hono } from 'hono'
import { errorFacts } from '../core/facts/errors.ts'
import type { Hint } from '../ports/source.ts'
import { acceptHint } from '../sync/run/hints.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import { type PlainAnswer, plainRoute } from './plain-answer.ts'
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
export function createWebhooks(
  deps: Deps,
  rejections: Rejections,
  accept: (hint: Hint) => Promise<void> = (hint) => acceptHint(deps, hint),
): Hono<HttpEnv> {
  const largeBodies = createLargeBodies()
  const unsigned = (): PlainAnswer => {
    rejections.signature += 1
    return { status: 401, detail: 'the signature is missing or wrong' }
  }
  const answerTo = async (c: Context<HttpEnv>, requestId: string): Promise<PlainAnswer> => {
    const signature = c.req.header('x-merge-webhook-signature') ?? null
    // Nothing is read from who does not even try, and few large bodies at a time from who does.
    if (signature === null) return unsigned()
    const room = largeBodies.enter(c.req.raw)
    if (room === null) return TOO_BUSY
    try {
      const bytes = await requestBytes(c.req.raw, MIB).finally(room.leave)
      if (bytes === null) {
        rejections.size += 1
        return { status: 413, detail: `the body is larger than ${MIB} bytes` }
      }
      const hint = await deps.source.verifyWebhook(bytes, signature)
      if (hint === null) return unsigned()
      await accept(hint)
      return { accepted: true }
    } catch (error) {
      rejections.storage += 1
      deps.log.error('webhook.not-stored', { request_id: requestId, ...errorFacts(error) })
      return {
        status: 503,
        detail: 'the hint could not be stored',
        headers: { 'retry-after': '5' },
      }
    }
  }
  const path = '/webhooks/merge'
  return new Hono<HttpEnv>().post(path, plainRoute(deps, `POST ${path}`, answerTo))
}

const TOO_BUSY: PlainAnswer = {
  status: 503,
  detail: 'too many large bodies at once',
  headers: { 'retry-after': '1' },
}
