import type { Change } from '../../ports/store/changes.ts'
import type { MailEntry, MailPatch, OutboxMail } from '../../ports/store/reads/outbox.ts'
import { keep, patch, remove, upsert } from './verbs.ts'
import type { PortalSession, PortalToken } from '../../ports/store/reads/portal.ts'

/** Does nothing if a mail with this id exists. */
export function putMail(mail: OutboxMail): Change {
  return keep('outbox', mail)
}

export function patchMail(id: string, row: MailPatch, now: string): Change {
  return patch('outbox', { id }, patched(row, now))
}

/** The same, unless the fate has changed since it was read. */
export function patchMailOf(
  { id, fate, fateAt }: Pick<MailEntry, 'id' | 'fate' | 'fateAt'>,
  row: MailPatch,
  now: string,
): Change {
  return patch('outbox', { id }, patched(row, now), { when: { fate, fateAt } })
}

/** After a mail was sent or dropped, only that fact is kept. Its text, names and links are deleted. */
function patched(row: MailPatch, now: string) {
  return {
    ...row,
    ...((row.state === 'sent' || row.state === 'dropped') && NO_TEXT),
    ...(row.state === 'sent' && { sentAt: now }),
  }
}

const NO_TEXT = { notice: {}, frame: {}, rendered: null }

/** The mail service was asked what became of the mail; `next`: when to ask again. */
export function putLookedUp(id: string, at: string, next: string | null): Change {
  return patch('outbox', { id }, { lookedAt: at, lookAt: next })
}

export function putPortalToken(token: PortalToken): Change {
  return upsert('portal_tokens', token)
}

export function patchPortalSession(
  hash: string,
  row: Partial<Pick<PortalSession, 'seenAt' | 'locale'>>,
): Change {
  return patch('portal_sessions', { hash }, row)
}

/** All sessions of one admin, and the links made for them that nobody has used. */
export function removePortalSessions(organization: string, email: string): readonly Change[] {
  return [
    remove('portal_sessions', { organization, email }),
    remove('portal_tokens', { organization, email }, { usedAt: null }),
    { set: 'portal-tokens.revoke-used', organization, email },
  ]
}
