import { withChanges } from '../../../core/facts/source/source-state.ts'
import type { Notice } from '../../../core/tell/notices.ts'
import type { Account } from '../../../ports/records.ts'
import type { LinkedAccount } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext } from '../../step/context.ts'
import { entityName, entitiesOf } from '../../step/entity-names.ts'
import { noticeWrites } from '../../step/outbox.ts'
import { isOther, replacedWrites } from './other-connection.ts'
import { patchAccount, putEvent, setLink, setToken } from '../../changes/accounts.ts'

/**
 * What it means for the account that this token is its own (rule 7). The same link is told of by browser and webhook:
 * the second of them changes nothing, and a relink brings the same token again.
 */
export async function acceptedWrites(
  base: AccountContext,
  linked: LinkedAccount,
  token: string,
): Promise<readonly Change[]> {
  const { account, now } = base
  const again = account.status !== 'pending'
  const same = again && account.sourceAccountId === linked.sourceAccountId
  const known = same && account.token === token && account.linkUrl === null
  if (known && account.status !== 'needs_relink')
    return [patchAccount(account.id, { nextSyncAt: now, issuesDueAt: now })]
  const integration = linked.integration ?? (same ? account.integration : null)
  const reentered = { kind: 'credentials', at: now, ours: true } as const
  return [
    ...(isOther(account, linked) ? await replacedWrites(base, token) : []),
    setToken(account.id, account.organization, token),
    setLink(account.id, account.organization, null),
    patchAccount(account.id, {
      status: statusAfter(account),
      sourceAccountId: linked.sourceAccountId,
      integration,
      nextSyncAt: now,
      linkFailure: null,
      issuesDueAt: now,
      ...(again ? { sourceChanges: withChanges(account.sourceChanges, [reentered]) } : {}),
      // Another account of the source: what was known of the one before says nothing about it.
      ...(same
        ? {}
        : { lastSourceSyncAt: null, sourceFreshAsOf: null, issues: [], selectiveSync: null }),
    }),
    putEvent({
      organization: account.organization,
      account: account.id,
      type: again ? 'account.relinked' : 'account.linked',
      subject: account.id,
      facts: { integration: integration?.slug ?? null },
      at: now,
    }),
    ...(same && account.status !== 'needs_relink'
      ? []
      : await connectedNotice({ ...base, account: { ...account, integration } }, again)),
  ]
}

function statusAfter({ status, approvedAt }: Account): Account['status'] {
  if (status === 'pending') return 'importing'
  if (status !== 'needs_relink') return status
  return approvedAt === null ? 'importing' : 'quarantined'
}

function connectedNotice(base: AccountContext, again: boolean): Promise<readonly Change[]> {
  const { deps, account, organization } = base
  const abilities = account.integration === null ? null : deps.source.abilities(account.integration)
  const cannot: Extract<Notice, { kind: 'connected' }>['cannot'][number][] = []
  if (abilities !== null && abilities.detectsDeletions !== 'native') cannot.push('deletions')
  if (abilities?.hasCompanies === false) cannot.push('companies')
  if (abilities?.hasPhones === false) cannot.push('phones')
  if (abilities?.hasTerminationDates === false) cannot.push('termination-dates')
  if (abilities?.hasStartDates === false) cannot.push('start-dates')
  const entityNames = entitiesOf(account, organization).map((id) =>
    entityName({ organization }, id),
  )
  const notice: Notice = {
    kind: 'connected',
    by: account.linkAdmin.email,
    again,
    entityNames,
    cannot,
    excludeHint: null,
  }
  // One link gives one mail, however often it is told of.
  return noticeWrites(base, notice, '', again ? `again after run ${account.runSeq}` : 'first')
}
