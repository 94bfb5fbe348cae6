import { emailKey } from '../../../core/people/email.ts'
import { NotFound } from '../../../core/facts/errors.ts'
import type { MailEntry } from '../../../ports/store/reads/outbox.ts'
import type { Deps } from '../../step/deps.ts'
import { reportAdminMails } from './admin-mails.ts'
import { putAudit } from '../../changes/accounts.ts'
import { patchEmployee } from '../../changes/people.ts'

/**
 * An admin says that mails may go to the address of this mail again: all failures there are closed (rule 54).
 * `organization`: whose mail it has to be; null: anybody's.
 */
export async function mailAgain(
  deps: Deps,
  id: string,
  actor: string,
  organization: string | null,
): Promise<MailEntry> {
  const { store, clock } = deps
  const mail = await store.mailEntry(id)
  if (mail === null || (organization !== null && mail.organization !== organization))
    throw new NotFound('no such mail')
  const key = emailKey(mail.recipient.email) ?? mail.recipient.email
  const now = clock.now().toISOString()
  await store.commit(null, [
    { set: 'mails.close-at', organization: mail.organization, recipientKey: key, at: now },
    putAudit({
      organization: mail.organization,
      account: mail.account,
      actor,
      act: 'mail.again',
      target: mail.id,
      facts: { kind: mail.kind, failure: mail.failure },
      at: now,
    }),
    ...(mail.kind === 'invitation' && mail.account !== null
      ? [patchEmployee(mail.account, mail.subject, { revisit: { at: now } })]
      : []),
  ])
  await reportAdminMails(deps, mail.organization)
  return (await store.mailEntry(id)) ?? mail
}
