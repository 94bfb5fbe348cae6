import { emailKey } from '../../core/people/email.ts'
import { ADMIN_MAILS, type MailKind } from '../../core/facts/mail-kinds.ts'
import type { Organization } from '../../ports/records.ts'
import type { OutboxMail } from '../../ports/store/reads/outbox.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Deps } from '../step/deps.ts'
import { idOf } from '../step/ids.ts'
import { isAdminNoMore, recipientsOf, workingAdmins } from '../step/mail/recipients.ts'
import { patchMail, putMail } from '../changes/mails.ts'

/**
 * What happens to a waiting mail whose recipient is admin no more: it is dropped (rule 55), and if none of the
 * admins of now has it, they get it instead. Null: it may be sent.
 */
export async function lateRecipientWrites(
  deps: Deps,
  mail: OutboxMail,
  now: string,
): Promise<readonly Change[] | null> {
  if (mail.kind === 'invitation') return null
  const organization = await deps.store.organization(mail.organization)
  if (organization === null || (await mayRead(deps, organization, mail))) return null
  const dropped = { state: 'dropped', nextTryAt: null, reason: 'admin-no-more' } as const
  return [patchMail(mail.id, dropped, now), ...(await handedOn(deps, organization, mail, now))]
}

function isForAdmins(kind: MailKind): boolean {
  return ADMIN_MAILS.some((each) => each === kind)
}

async function mayRead(
  deps: Deps,
  organization: Organization,
  { kind, recipient }: OutboxMail,
): Promise<boolean> {
  const key = emailKey(recipient.email) ?? recipient.email
  // Who decided through the API need not be an admin.
  if (!isForAdmins(kind)) return !(await isAdminNoMore(deps, organization, key))
  const admins = await workingAdmins(deps, organization)
  return admins.some(({ email }) => emailKey(email) === key)
}

async function handedOn(
  deps: Deps,
  organization: Organization,
  mail: OutboxMail,
  now: string,
): Promise<readonly Change[]> {
  const { store } = deps
  const account = mail.account === null ? null : await store.account(mail.account)
  if (account === null || !isForAdmins(mail.kind)) return []
  const recipients = await recipientsOf(deps, { organization, account }, mail.notice)
  const keys = new Set(recipients.map(({ email }) => emailKey(email)))
  const others = await store.recipientsBeside(mail)
  if (others.some((address) => keys.has(emailKey(address)))) return []
  return Promise.all(
    recipients.map(async (recipient) =>
      putMail({
        ...mail,
        id: idOf('mail', `${mail.id}\n${emailKey(recipient.email) ?? recipient.email}`),
        recipient,
        rendered: null,
        attempts: 0,
        firstTriedAt: null,
        nextTryAt: now,
        outcomeUnknown: false,
        reason: null,
        messageId: null,
      }),
    ),
  )
}
