import { NotFound } from '../../core/facts/errors.ts'
import { emailKey } from '../../core/people/email.ts'
import type { Admin, Organization } from '../../ports/records.ts'
import type { PortalRole, PortalToken } from '../../ports/store/reads/portal.ts'
import type { Deps } from '../step/deps.ts'
import { days, later } from '../step/durations.ts'
import { adminNoticeWrites } from '../step/mail/admin-notice.ts'
import { doorSecret } from '../step/mail/door-secret.ts'
import { recipientOf } from '../step/mail/recipients.ts'
import { mailWrite } from '../step/outbox.ts'
import { newSecret, sha256 } from './secrets.ts'
import { putAudit } from '../changes/accounts.ts'
import { putPortalToken } from '../changes/mails.ts'
import { remove } from '../changes/verbs.ts'

const INVITATION_LIFETIME = days(7)

/** Whoever invites must be an admin whom the host names, and whose access we have not ended (rule 55). */
export async function isNamedAdmin(
  { store }: Pick<Deps, 'store'>,
  { id, admins }: Organization,
  key: string,
): Promise<boolean> {
  if (!admins.some(({ email }) => emailKey(email) === key)) return false
  return !(await store.endedAmong(id, [key])).has(key)
}

export interface InvitationInput {
  /** One of the organization's admins. */
  readonly admin: Admin
  readonly role: PortalRole
  /** The admin who invites, an `emailKey`. */
  readonly by: string
  readonly publicUrl: string
}

/**
 * Invites an admin of the organization to the portal. The link is mailed to that admin and shown to nobody, also not
 * to who invites: the link opens the portal as the invited admin.
 */
export async function inviteAdmin(
  deps: Deps,
  organization: Organization,
  { admin, role, by, publicUrl }: InvitationInput,
): Promise<void> {
  const { store } = deps
  const now = deps.clock.now().toISOString()
  const door = newSecret()
  const token: PortalToken = {
    hash: await sha256(await doorSecret(deps.config, door)),
    organization: organization.id,
    kind: 'invitation',
    email: emailKey(admin.email) ?? admin.email,
    name: admin.name,
    locale: admin.locale,
    role,
    intent: 'home',
    account: null,
    returnUrl: null,
    madeBy: by,
    createdAt: now,
    expiresAt: later(now, INVITATION_LIFETIME),
    usedAt: null,
    revokedAt: null,
  }
  const context = { deps, organization, account: null, now }
  const invitation = {
    kind: 'portal-invitation',
    by,
    role,
    url: `${publicUrl}/portal/enter/${door}`,
    until: token.expiresAt,
  } as const
  const recipient = recipientOf(organization, admin)
  const audit = { organization: organization.id, account: null, actor: by, at: now }
  await store.commit(null, [
    putPortalToken(token),
    putAudit({ ...audit, act: 'portal.invite', target: token.email, facts: { role } }),
    await mailWrite(context, invitation, token.hash, now, recipient),
    ...(await adminNoticeWrites(context, { act: 'invite-admin', actor: by, about: token.email })),
  ])
  await deps.queue.enqueue({ kind: 'deliver' })
}

/** Makes an invitation useless before anybody has used it. `hash` names it. */
export async function withdrawInvitation(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  organization: string,
  hash: string,
  actor: string,
): Promise<void> {
  await store.commit(null, [
    remove('portal_tokens', { organization, hash }),
    { set: 'mails.drop-closed-invitations', organization },
    putAudit({
      organization,
      account: null,
      actor,
      act: 'portal.withdraw',
      target: hash.slice(0, 12),
      facts: {},
      at: clock.now().toISOString(),
    }),
  ])
}

/** The admin with that address among those whom the host names. */
export function namedAdmin(admins: readonly Admin[], email: string | null): Admin {
  const key = emailKey(email)
  const admin = admins.find((one) => key !== null && emailKey(one.email) === key)
  if (admin === undefined) throw new NotFound('no such admin')
  return admin
}
