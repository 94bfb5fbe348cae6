import { createHmac, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Log } from '../hr/webhooks.ts'
import type { Db } from '../store.ts'
import type { Mail } from './mails.ts'

/** What Resend says became of a mail, as in `last_event` and in the names of its webhooks. */
export const MAIL_EVENTS = [
  'delivered',
  'delivery_delayed',
  'bounced',
  'complained',
  'suppressed',
  'failed',
] as const
export type MailEvent = (typeof MAIL_EVENTS)[number]

type Target = { url: string; secret: string; pauses?: readonly number[] }

/** Resend's details of an event, under the name that its documentation gives. */
const DETAILS: Partial<Record<MailEvent, object>> = {
  bounced: { bounce: { type: 'Permanent', subType: 'General', message: 'No such mailbox.' } },
  suppressed: { suppressed: { type: 'OnAccountSuppressionList', message: 'Bounced before.' } },
  failed: { failed: { reason: 'reached_daily_quota' } },
}

/** What became of each mail. With a target, Resend's signed webhooks tell it, one after the other. */
export function createMailEvents(db: Db, clock: Clock, target: Target | null, log: Log) {
  const closing = new AbortController()
  const pauses = target?.pauses ?? [500, 2000]
  let queue: Promise<void> = Promise.resolve()
  const last = db.prepare<[string], { event: MailEvent }>(
    'SELECT event FROM mail_event WHERE mail_id = ? ORDER BY seq DESC LIMIT 1',
  )

  const attempt = async ({ url, secret }: Target, id: string, body: string): Promise<number> => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64')
    const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'svix-id': id,
          'svix-timestamp': timestamp,
          'svix-signature': `v1,${signed}`,
        },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(10_000), closing.signal]),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  /** Like Resend, tries again after every answer but 2xx. */
  const deliver = async (to: Target, event: MailEvent, body: string): Promise<void> => {
    const id = `msg_${randomUUID().replaceAll('-', '')}`
    for (const pause of [...pauses, null]) {
      if (closing.signal.aborted) return
      const answer = await attempt(to, id, body)
      log('mail-webhook', { event, answer })
      if (answer >= 200 && answer < 300) return
      if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  return {
    lastOf: (mailId: string): MailEvent => last.get(mailId)?.event ?? 'delivered',
    record: (
      mail: Pick<Mail, 'id' | 'sender' | 'recipients' | 'subject' | 'tags' | 'created_at'>,
      event: MailEvent,
    ): void => {
      db.prepare('INSERT INTO mail_event (mail_id, event, at) VALUES (?, ?, ?)').run(
        mail.id,
        event,
        clock.stamp(),
      )
      if (target === null) return
      const body = JSON.stringify({
        type: `email.${event}`,
        created_at: clock.stamp(),
        data: {
          created_at: mail.created_at,
          email_id: mail.id,
          from: mail.sender,
          to: mail.recipients,
          subject: mail.subject,
          tags: mail.tags,
          ...DETAILS[event],
        },
      })
      queue = queue
        .then(() => deliver(target, event, body))
        .catch(() => log('mail-webhook-lost', { event }))
    },
    /** Resolves when every webhook sent so far was delivered or given up. */
    settled: (): Promise<void> => queue,
    close: (): void => closing.abort(),
  }
}

export type MailEvents = ReturnType<typeof createMailEvents>
