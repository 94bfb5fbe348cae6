import type { Merge } from '@mergeapi/merge-node-client'
import type { z } from 'zod'
import type { SelectiveSync } from '../core/facts/source/source-state.ts'
import { RetryLater } from '../core/facts/errors.ts'
import type { LinkedAccount, SourceAccount, SourceStatus } from '../ports/source.ts'
import { pastInstant } from './dates.ts'
import { allRows } from './pages.ts'
import { plainText } from './plain-text.ts'
import type { QueryOf } from './query.ts'
import { jsonOf, type Transport } from './transport.ts'
import { accountDetails, accountToken, linkedAccount, syncStatus } from './wire.ts'

/**
 * The account's status and that of Merge's own sync of Employee. Asked before an absence is trusted (rule
 * 42).
 */
export async function readStatus(
  transport: Transport,
  account: SourceAccount,
): Promise<SourceStatus> {
  const { token } = account
  const what = `status of account ${account.id}`
  const details = await transport.ask({ path: 'account-details', token, what })
  const known = accountDetails.safeParse(details.body)
  if (!known.success) throw new RetryLater(`No account details (${what})`, 'malformed-page')
  // What is read with this token is somebody else's people (rule 7).
  const origin = known.data.end_user_origin_id
  if (origin && origin !== account.id)
    throw new RetryLater(`Merge's details name another account (${what})`, 'malformed-page')
  const query: QueryOf<Merge.hris.SyncStatusListRequest> = { page_size: '100' }
  const question = { path: 'sync-status', query, token, what }
  for (const row of await allRows(transport, question)) {
    const model = syncStatus.safeParse(row).data
    if (model?.model_id !== 'hris.Employee') continue
    return {
      account: known.data.status,
      employees: {
        status: model.status,
        lastFinishedAt: validTime(model.last_sync_finished),
        lastResult: model.last_sync_result ?? null,
        nextStartAt: validTime(model.next_sync_start),
        initial: model.is_initial_sync === true,
        freshAsOf: freshAsOf(model, transport.now()),
        selectiveSync: SELECTIVE[model.selective_sync_configurations_usage ?? ''] ?? null,
      },
    }
  }
  return { account: known.data.status, employees: null }
}

/**
 * Finds a linked account by our id, without a token (rule 7). Asks twice: without the flag Merge hides
 * test accounts, with it all others.
 */
export async function findAccount(
  transport: Transport,
  accountId: string,
): Promise<LinkedAccount | null> {
  const what = `linked accounts for ${accountId}`
  const query: QueryOf<Merge.hris.LinkedAccountsListRequest> = {
    end_user_origin_id: accountId,
    category: 'hris',
    page_size: '100',
  }
  const question = { path: 'linked-accounts', token: null, what }
  const production = await allRows(transport, { ...question, query })
  const queryForTests: typeof query = { ...query, is_test_account: 'true' }
  const test = await allRows(transport, { ...question, query: queryForTests })
  const found = [...production, ...test].flatMap((row) => {
    const account = linkedAccount.safeParse(row).data
    // Merge ignores unknown parameters without an error, so the filter is checked here.
    if (account === undefined || account.end_user_origin_id !== accountId) return []
    return {
      sourceAccountId: account.id,
      accountId,
      integration: integrationOf(account.integration?.slug, account.integration?.name),
      status: account.status,
      completedAt: validTime(account.completed_at),
      duplicate: account.is_duplicate === true,
    }
  })
  return found.toSorted(completeThenNewest)[0] ?? null
}

/**
 * The account token for a public token (merge.md 6). What Merge does not know, or knows no more, is gone for good; a
 * key of ours that it refuses is not.
 */
export async function exchangeToken(
  transport: Transport,
  publicToken: string,
): Promise<string | null> {
  const what = 'exchange of a public token'
  const path = `account-token/${encodeURIComponent(publicToken)}`
  const answer = await transport.ask({ path, token: null, what, missing: [400, 404, 410, 422] })
  if (!answer.found) return null
  const known = accountToken.safeParse(answer.body)
  if (!known.success) throw new RetryLater(`No account token (${what})`, 'malformed-page')
  return known.data.account_token
}

/** Who a new token belongs to (rule 7). */
export async function identifyAccount(transport: Transport, token: string): Promise<LinkedAccount> {
  const what = 'account details of a new token'
  const answer = await transport.ask({ path: 'account-details', token, what })
  const known = accountDetails.safeParse(answer.body)
  if (!known.success) throw new RetryLater(`No account details (${what})`, 'malformed-page')
  const { id, integration, integration_slug, end_user_origin_id, status } = known.data
  const completedAt = validTime(known.data.completed_at)
  return {
    sourceAccountId: id,
    // Merge writes an unknown origin id as "".
    accountId: end_user_origin_id || null,
    integration: integrationOf(integration_slug, integration),
    status,
    completedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
    duplicate: known.data.is_duplicate === true,
  }
}

/** Asks Merge to delete an account (rule 5). It documents no body; a page for people is the yes of somebody in between. */
export async function deleteAccount(transport: Transport, token: string): Promise<void> {
  const what = 'deletion of an account'
  const question = { path: 'delete-account', method: 'POST', token, what } as const
  const { found, text } = await transport.request({ ...question, missing: [401, 404, 410] })
  if (found && text.trim() !== '') jsonOf(text, what)
  if (found) return
  // The account is deleted already, or the API key itself is refused: in that case this call throws.
  const query: QueryOf<Merge.hris.LinkedAccountsListRequest> = { page_size: '1' }
  await transport.ask({ path: 'linked-accounts', query, token: null, what })
}

/** Linking again can leave an older account behind. */
function completeThenNewest(a: LinkedAccount, b: LinkedAccount): number {
  const complete = Number(b.status === 'COMPLETE') - Number(a.status === 'COMPLETE')
  return complete || Date.parse(b.completedAt ?? '1970') - Date.parse(a.completedAt ?? '1970')
}

const SELECTIVE: Readonly<Record<string, SelectiveSync>> = {
  '': 'none',
  IN_NEXT_SYNC: 'next-sync',
  IN_LAST_SYNC: 'last-sync',
}

/** From when the data is. Older answers do not say it: then it is from the last sync that was done. */
function freshAsOf(model: z.infer<typeof syncStatus>, now: Date): string | null {
  const said = pastInstant(model.data_fresh_as_of, now)
  if (said !== null) return said
  const done = model.last_sync_result === 'DONE' || model.last_sync_result === 'SUCCESSFUL'
  return done ? pastInstant(model.last_sync_finished, now) : null
}

/** The HR system as Merge calls it, in one line of letters that show; null where it says nothing. */
export function integrationOf(
  slug: string | null | undefined,
  name: string | null | undefined,
): LinkedAccount['integration'] {
  const [known, called] = [slug, name].map((text) =>
    plainText(text?.replace(/\p{Cf}+/gu, '').slice(0, LONGEST_NAME)),
  )
  const shown = called ?? known ?? null
  return shown === null ? null : { slug: known ?? '', name: shown }
}

const LONGEST_NAME = 100

/** The time as Merge wrote it, with microseconds; null where it is not a time. */
function validTime(value: string | null | undefined): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null
}
