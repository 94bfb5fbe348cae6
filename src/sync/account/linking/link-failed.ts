import type { LinkFailure } from '../../../core/facts/failure-cause.ts'
import type { Notice } from '../../../core/tell/notices.ts'
import type { Account } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../../step/context.ts'
import { noticeWrites } from '../../step/outbox.ts'
import { patchAccount } from '../../changes/accounts.ts'

/**
 * A try to link came to nothing: the portal and the API say why, and offer another one. Credentials that another
 * connection has are told by mail too, since who linked with a mailed link sees no page of ours. Nothing is said where
 * nobody is linking: then the token is none of ours, and the connection works as before.
 */
export async function linkFailedWrites(
  base: AccountContext,
  code: LinkFailure,
): Promise<readonly Change[]> {
  const { account, now } = base
  if (!isLinking(account)) return []
  const failed = patchAccount(account.id, { linkFailure: { code, at: now } })
  const works = account.status !== 'pending' && account.status !== 'needs_relink'
  if (code !== 'credentials-in-use' || works) return [failed]
  const notice: Notice = {
    kind: 'sync-failed',
    cause: code,
    lastGoodReadAt: account.lastCompleteReadAt,
    nextTryAt: null,
    occasion: 'first',
    needsRelink: true,
  }
  return [failed, ...(await noticeWrites(base, notice, '', `${code}/${account.consent.at}`))]
}

function isLinking({ status, linkUrl }: Account): boolean {
  return status === 'pending' || linkUrl !== null
}
