import { emailKey } from '../../../core/people/email.ts'
import type { Notice } from '../../../core/tell/notices.ts'
import type { Account, Admin, Organization } from '../../../ports/records.ts'
import type { OutboxMail } from '../../../ports/store/reads/outbox.ts'
import type { Deps } from '../deps.ts'

type Recipient = OutboxMail['recipient']

/**
 * The organization's admins, or those the settings name for this kind; at least one stays (docs/rules.md
 * section 10). Not those whose access we ended, unless there is nobody else (rule 55).
 */
export async function recipientsOf(
  deps: Pick<Deps, 'store'>,
  { organization, account }: { readonly organization: Organization; readonly account: Account },
  notice: Notice,
): Promise<Recipient[]> {
  if (notice.kind === 'admin-notice') return otherAdmins(deps, organization, notice.by)
  const chosen = account.settings.notify[notice.kind]
  const keys = new Set((chosen ?? []).map((address) => emailKey(address)))
  const left = notice.kind === 'deactivated' ? emailKey(notice.person.email) : null
  const current = await workingAdmins(deps, organization)
  const others = current.filter(({ email }) => left === null || emailKey(email) !== left)
  const admins = others.length > 0 ? others : current
  const named = admins.filter(({ email }) => keys.has(emailKey(email)))
  const list = chosen === undefined || named.length === 0 ? admins : named
  return list.map((admin) => recipientOf(organization, admin))
}

/** The admins who can act on what one of them did; whatever the settings say, since the actor can change those. */
export async function otherAdmins(
  deps: Pick<Deps, 'store'>,
  organization: Organization,
  actor: string,
): Promise<Recipient[]> {
  const own = emailKey(actor)
  const admins = await workingAdmins(deps, organization)
  return admins
    .filter(({ email }) => own === null || emailKey(email) !== own)
    .map((admin) => recipientOf(organization, admin))
}

/** The admins without those whose access we ended; all of them where that is everybody. */
export async function workingAdmins(
  { store }: Pick<Deps, 'store'>,
  { id, admins }: Organization,
): Promise<readonly Admin[]> {
  const keys = admins.flatMap(({ email }) => emailKey(email) ?? [])
  const ended = await store.endedAmong(id, keys)
  const working = admins.filter(({ email }) => !ended.has(emailKey(email) ?? ''))
  return working.length > 0 ? working : admins
}

export function recipientOf({ locale }: Organization, admin: Admin): Recipient {
  return { email: admin.email, name: admin.name, locale: admin.locale ?? locale }
}

/** Somebody was admin of the organization, and is none any more (rule 55). `key`: an `emailKey`. */
export async function isAdminNoMore(
  { store, config }: Pick<Deps, 'store' | 'config'>,
  organization: Organization,
  key: string,
): Promise<boolean> {
  if (await store.isFormerAdmin(organization.id, await config.keyedHash(key))) return true
  return (await store.endedAmong(organization.id, [key])).has(key)
}
