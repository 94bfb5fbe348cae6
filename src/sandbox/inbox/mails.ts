import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Json } from '../json.ts'
import { strings } from '../json.ts'
import type { Db } from '../store.ts'

export type Mail = {
  id: string
  sender: string
  recipients: string[]
  subject: string
  html: string | null
  text: string | null
  reply_to: string[]
  headers: Record<string, string>
  tags: Record<string, string>
  idempotency_key: string | null
  created_at: string
}

type MailRow = Omit<Mail, 'recipients' | 'reply_to' | 'headers' | 'tags'> & {
  recipients: string
  reply_to: string | null
  headers: string
  tags: string
}

const DAY = 86_400_000

/** The received mails, newest first, and the idempotency keys that keep them from arriving twice. */
export function createMails(db: Db, clock: Clock) {
  const all = db.prepare<[], MailRow>('SELECT * FROM mail ORDER BY seq DESC')
  const one = db.prepare<[string], MailRow>('SELECT * FROM mail WHERE id = ?')
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM mail')
  const key = db.prepare<[string], { digest: string; answer: string; at: number }>(
    'SELECT digest, answer, at FROM mail_key WHERE key = ?',
  )

  return {
    list: (): Mail[] => all.all().map(fromRow),
    find: (id: string): Mail | null => {
      const row = one.get(id)
      return row ? fromRow(row) : null
    },
    count: (): number => count.get()?.n ?? 0,

    /** The answer that this idempotency key got within a day, if the body is the same. */
    recall: (name: string, body: string): { answer: string } | 'other-body' | null => {
      const known = key.get(name)
      if (!known || clock.now().getTime() - known.at > DAY) return null
      return known.digest === digest(body) ? { answer: known.answer } : 'other-body'
    },

    keep: (name: string, body: string, answer: string): void => {
      db.prepare(
        'INSERT OR REPLACE INTO mail_key (key, digest, answer, at) VALUES (?, ?, ?, ?)',
      ).run(name, digest(body), answer, clock.now().getTime())
    },

    receive: (mail: Json, idempotencyKey: string | null): string => {
      const id = randomUUID()
      db.prepare(
        `INSERT INTO mail (id, sender, recipients, subject, html, text, reply_to, headers, tags, idempotency_key, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        id,
        String(mail['from']),
        JSON.stringify(strings(mail['to'])),
        String(mail['subject']),
        typeof mail['html'] === 'string' ? mail['html'] : null,
        typeof mail['text'] === 'string' ? mail['text'] : null,
        JSON.stringify(strings(mail['reply_to'])),
        JSON.stringify(mail['headers'] ?? {}),
        JSON.stringify(mail['tags'] ?? []),
        idempotencyKey,
        clock.stamp(),
      )
      return id
    },
  }
}

export type Mails = ReturnType<typeof createMails>

const digest = (body: string): string => createHash('sha256').update(body).digest('hex')

const fromRow = (row: MailRow): Mail => ({
  ...row,
  recipients: JSON.parse(row.recipients) as string[],
  reply_to: JSON.parse(row.reply_to ?? '[]') as string[],
  headers: JSON.parse(row.headers) as Record<string, string>,
  tags: Object.fromEntries(
    (JSON.parse(row.tags) as { name: string; value: string }[]).map((tag) => [tag.name, tag.value]),
  ),
})
