import type { Notice } from '../../src/core/tell/notices.ts'
import type { Mailer } from '../../src/ports/mailer.ts'
import type { MailKind } from '../../src/core/facts/mail-kinds.ts'

export interface Posted {
  kind: MailKind
  to: string
  notice: Notice
}

/** Takes every mail once, unworded: what is told counts here, not how. */
export function aPostbox(): Mailer & { posted: Posted[] } {
  const keys = new Set<string>()
  const posted: Posted[] = []
  return {
    posted,
    render: (notice) => ({ subject: notice.kind, html: JSON.stringify(notice), text: notice.kind }),
    send({ to, html, idempotencyKey, tags }) {
      if (!keys.has(idempotencyKey)) {
        keys.add(idempotencyKey)
        const notice = JSON.parse(html) as Notice
        posted.push({ kind: tags.kind as MailKind, to: to.email, notice })
      }
      return Promise.resolve({ kind: 'sent', messageId: `m_${idempotencyKey}`, pauseMs: 0 })
    },
    lookUp: () => Promise.resolve('unknown'),
  }
}
