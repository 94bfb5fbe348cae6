// Mails as their readers get them: rendered by the real code, delivered into a list.
import { expect } from 'vitest'
import type { Notice } from '../../src/core/tell/notices.ts'
import { render } from '../../src/mail/render.ts'
import type { MailFate } from '../../src/core/tell/mail-fate.ts'
import type { MailAnswer, Mailer } from '../../src/ports/mailer.ts'
import type { MailKind } from '../../src/core/facts/mail-kinds.ts'

export interface ReceivedMail {
  kind: MailKind
  to: string
  subject: string
  text: string
  html: string
  key: string
  notice: Notice
}

export interface Inbox extends Mailer {
  received: ReceivedMail[]
  /** Answers of the mail service instead of accepting the mail, each used once. */
  answers: MailAnswer[]
  /** What the mail service says when it is asked about a mail, by its id. */
  fates: Map<string, MailFate>
  snapshot(): () => void
}

/** The secret of a link comes into the mail after it was rendered. */
function withoutDoor(html: string): string {
  return html.replaceAll(/\/portal\/enter\/[\w-]+/g, '/portal/enter/')
}

/** `worded: false`: a mail is its notice as JSON, for tests that only ask who is told what. */
export function anInbox({ worded = true } = {}): Inbox {
  const notices = new Map<string, Notice>()
  const inbox: Inbox = {
    received: [],
    answers: [],
    fates: new Map(),
    snapshot() {
      const kept = [...inbox.received]
      return () => {
        notices.clear()
        inbox.answers.length = 0
        inbox.fates.clear()
        inbox.received.splice(0, inbox.received.length, ...kept)
      }
    },
    render(notice, frame, recipient) {
      const mail = worded ? render(notice, frame, recipient) : unworded(notice)
      notices.set(withoutDoor(mail.html), notice)
      return mail
    },
    send({ to, subject, text, html, idempotencyKey, tags }) {
      const answer = inbox.answers.shift()
      if (answer !== undefined) return Promise.resolve(answer)
      const notice = notices.get(withoutDoor(html))
      if (notice === undefined) throw new Error(`a mail that was not rendered here: ${tags.kind}`)
      // The same key is the same mail, as with a real mail service.
      if (!inbox.received.some((mail) => mail.key === idempotencyKey)) {
        const kind = tags.kind as MailKind
        inbox.received.push({
          kind,
          to: to.email,
          subject,
          text,
          html,
          key: idempotencyKey,
          notice,
        })
      }
      return Promise.resolve({ kind: 'sent', messageId: `m_${idempotencyKey}`, pauseMs: 0 })
    },
    lookUp: (messageId) => Promise.resolve(inbox.fates.get(messageId) ?? 'unknown'),
    hears: false,
    readWebhook: () => null,
  }
  return inbox
}

function unworded(notice: Notice) {
  return { subject: notice.kind, html: JSON.stringify(notice), text: notice.kind }
}

/** A mail of that kind whose notice has these facts. */
export function aMail(kind: MailKind, facts: Record<string, unknown> = {}): ReceivedMail {
  return expect.objectContaining({
    kind,
    notice: expect.objectContaining({ kind, ...facts }) as Notice,
  }) as ReceivedMail
}
