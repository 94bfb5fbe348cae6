import { emailKey } from '../../../core/people/email.ts'
import type { MailFailure } from '../../../core/facts/mail-kinds.ts'
import { failureOf, fateAfter, isFinal, type KnownFate } from '../../../core/tell/mail-fate.ts'
import type { MailReport } from '../../../ports/mailer.ts'
import type { MailEntry, MailPatch } from '../../../ports/store/reads/outbox.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { Deps } from '../../step/deps.ts'
import { later, minutes } from '../../step/durations.ts'
import { reportAdminMails } from './admin-mails.ts'
import { putEvent } from '../../changes/accounts.ts'
import { patchMailOf } from '../../changes/mails.ts'
import { patchEmployee } from '../../changes/people.ts'

/** A send that takes longer than this has ended without an answer. */
const ON_ITS_WAY = minutes(2)
/** How often a fate is written that somebody else changes at the same time. */
const TRIES = 3

/**
 * What the mail service reports by itself (rule 54). Not about a mail of ours: ignored. `later`: it may be about a
 * mail whose answer we do not have yet, so it has to come again.
 */
export async function acceptMailReport(
  deps: Deps,
  report: MailReport,
): Promise<'stored' | 'ignored' | 'later'> {
  const known = await deps.store.mailByMessage(report.messageId)
  if (known !== null) {
    await recordFate(deps, known, report)
    return 'stored'
  }
  const candidates = await inDoubt(deps, report)
  const [only, ...others] = candidates
  if (only !== undefined && others.length === 0) {
    await recordFate(deps, only, report, report.messageId)
    return 'stored'
  }
  const since = later(deps.clock.now().toISOString(), -ON_ITS_WAY)
  return candidates.some(({ firstTriedAt }) => (firstTriedAt ?? '') > since) ? 'later' : 'ignored'
}

/** Mails of ours that it may be about: the answer with the mail service's id was lost, or is on its way. */
async function inDoubt({ store }: Deps, { to, tags }: MailReport): Promise<readonly MailEntry[]> {
  const { organization } = tags
  const key = emailKey(to[0] ?? null)
  if (organization === undefined || key === null) return []
  const tried = await store.mailsInDoubt(organization, key)
  return tried.filter(({ kind, run }) => kind === tags['kind'] && (run ?? 'none') === tags['run'])
}

/** Stores what became of a mail, and all that follows. `messageId`: where it was not known yet. */
export async function recordFate(
  deps: Deps,
  mail: MailEntry,
  report: KnownFate,
  messageId: string | null = null,
): Promise<void> {
  const { store } = deps
  let known = mail
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = fateIn(known)
    const next = fateAfter(before, report)
    if (next === before && messageId === null) return
    const now = deps.clock.now().toISOString()
    await store.commit(null, fateWrites(deps, known, next, messageId, now))
    const stored = await store.mailEntry(mail.id)
    if (stored === null) return
    if (stored.fate === next.fate && stored.fateAt === next.at) {
      if (isFinal(next.fate)) await tellOf(deps, mail)
      return
    }
    known = stored
  }
}

/** An invited person is visited at once; admins are reported at once. */
export async function tellOf(
  deps: Deps,
  { kind, organization, account }: MailEntry,
): Promise<void> {
  if (kind !== 'invitation') return reportAdminMails(deps, organization)
  if (account !== null) await deps.queue.enqueue({ kind: 'advance', account })
}

function fateIn({ fate, fateAt }: MailEntry): KnownFate | null {
  return fate === null || fateAt === null ? null : { fate, at: fateAt }
}

function fateWrites(
  deps: Deps,
  mail: MailEntry,
  next: KnownFate,
  messageId: string | null,
  now: string,
): Change[] {
  const failure = failureOf(next.fate)
  const patch: MailPatch = {
    fate: next.fate,
    fateAt: next.at,
    ...(isFinal(next.fate) && { lookAt: null }),
    ...(messageId !== null && SENT_AFTER_ALL),
    ...(messageId !== null && { messageId }),
  }
  if (failure !== null && failure !== mail.failure) {
    const failed = { ...patch, failure, failedAt: now, closedAt: null }
    return [patchMailOf(mail, failed, now), ...failureWrites(deps, mail, failure, now)]
  }
  if (next.fate !== 'delivered') return [patchMailOf(mail, patch, now)]
  const closed = mail.failure === null ? patch : { ...patch, closedAt: now }
  return [patchMailOf(mail, closed, now), ...arrivedWrites(mail, now)]
}

/** The answer was lost, and the mail service had taken the mail. */
const SENT_AFTER_ALL = { state: 'sent', nextTryAt: null, outcomeUnknown: false } as const

/** A mail that arrived closes the failures of those before it: of the same person's invitation, or to the same admin. */
function arrivedWrites(mail: MailEntry, now: string): Change[] {
  const { organization, account, subject, kind, createdAt, recipient } = mail
  if (kind !== 'invitation') {
    const key = emailKey(recipient.email) ?? recipient.email
    return [
      { set: 'mails.close-before', organization, recipientKey: key, before: createdAt, at: now },
    ]
  }
  if (account === null) return []
  return [
    { set: 'mails.close-invitation', account, employee: subject, before: createdAt, at: now },
    patchEmployee(account, subject, { revisit: { at: now } }),
  ]
}

/** What follows from a failure beside the mail: the fact itself, and a visit to the person who was invited. */
export function failureWrites(
  { log }: Pick<Deps, 'log'>,
  mail: Pick<MailEntry, 'id' | 'organization' | 'account' | 'kind' | 'subject'>,
  failure: MailFailure,
  now: string,
): Change[] {
  const { id, organization, account, kind, subject } = mail
  const isInvitation = kind === 'invitation'
  log.error('mail.failed', { mail: id, kind, failure })
  return [
    putEvent({
      organization,
      account,
      type: 'mail.failed',
      subject: isInvitation ? subject : id,
      facts: { mail: id, kind, failure },
      at: now,
    }),
    ...(isInvitation && account !== null
      ? [patchEmployee(account, subject, { revisit: { at: now } })]
      : []),
  ]
}
