import { type Context, Hono } from 'hono'
import { errorFacts } from '../core/facts/errors.ts'
import { acceptMailReport } from '../sync/tell/fates/mail-fates.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import { problemResponse } from './problem.ts'
import { MIB, requestBytes } from './request-bytes.ts'
import type { Rejections } from './webhooks.ts'
import { count } from '../sync/changes/accounts.ts'

const SIGNED = ['svix-signature', 'webhook-signature']

/**
 * `POST /webhooks/resend` (contract 3): what became of mails (rule 54). A correct signature gets 200 whatever the
 * body says, or 503 where it has to come again: it could not be stored, or is about a mail on its way.
 */
export function createMailWebhooks(deps: Deps, rejections: Rejections): Hono<HttpEnv> {
  const unsigned = (c: Context<HttpEnv>) => {
    rejections.signature += 1
    const detail = 'the signature is missing or wrong, or its time is not ours'
    return problemResponse(c, { status: 401, detail })
  }
  return new Hono<HttpEnv>().post('/webhooks/resend', async (c) => {
    // Nothing is read from who does not even try.
    if (!SIGNED.some((name) => c.req.raw.headers.has(name))) return unsigned(c)
    const bytes = await requestBytes(c.req.raw, MIB)
    if (bytes === null) {
      rejections.size += 1
      return problemResponse(c, { status: 413, detail: `the body is larger than ${MIB} bytes` })
    }
    const report = deps.mailer.readWebhook(bytes, c.req.raw.headers)
    if (report === null) return unsigned(c)
    const headers = { 'retry-after': '5' }
    try {
      const outcome = report === 'other' ? 'ignored' : await acceptMailReport(deps, report)
      if (outcome === 'later') {
        const detail = 'the mail is being sent; its id is not known yet'
        return problemResponse(c, { status: 503, detail, headers })
      }
      const fate = report === 'other' ? 'other' : report.fate
      await deps.store.commit(null, [
        count(`mail_reports_total{fate="${fate}",outcome="${outcome}"}`),
      ])
      return c.json({ accepted: true })
    } catch (error) {
      rejections.storage += 1
      deps.log.error('webhook.not-stored', { request_id: c.get('requestId'), ...errorFacts(error) })
      return problemResponse(c, { status: 503, detail: 'it could not be stored', headers })
    }
  })
}
