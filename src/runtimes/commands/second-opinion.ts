import type { Merge } from '@mergeapi/merge-node-client'
import type { Employee } from '../../core/people/employee.ts'
import { createMergeSource } from '../../merge/source.ts'
import { USER_AGENT } from '../../net/exchange.ts'
import type { Page, SourceAccount } from '../../ports/source.ts'
import type { SqliteStore } from '../../store/open.ts'
import type { Checkup } from './checkup.ts'
import type { ResolvedConfig } from './open.ts'

const WHO = 'Merge client'
const DEADLINE_S = 20
const PAGE = 100
/** How many ids a line names. */
const MOST_NAMED = 5

/**
 * Asks Merge once more through Merge's own client, which is not our code: does it get in with the same key, and does
 * it read the same people as we do? The only place that loads the client (decision 5): the server sends its
 * requests itself.
 */
export async function checkSecondOpinion(
  { services: { merge } }: ResolvedConfig,
  store: SqliteStore | null,
  checkup: Checkup,
): Promise<void> {
  const { MergeClient } = await import('@mergeapi/merge-node-client')
  const { hris } = new MergeClient({
    apiKey: merge.apiKey,
    baseUrl: merge.baseUrl.replace(/\/+$/, ''),
    headers: { 'User-Agent': USER_AGENT },
    maxRetries: 1,
    timeoutInSeconds: DEADLINE_S,
    // Its debug log would print the account token.
    logging: { silent: true },
  })
  const account = store === null ? null : await firstLinked(store)
  // Its own deadline ends at the headers (merge.md 8).
  const abortSignal = AbortSignal.timeout(DEADLINE_S * 1000)
  try {
    if (account === null) {
      rowsOf(await hris.linkedAccounts.list({ category: 'hris', pageSize: 1 }, { abortSignal }))
      return checkup.fine(WHO, 'gets in with the same key; no account is linked yet to compare')
    }
    const perCall = { accountToken: account.token, abortSignal }
    const wish = { includeDeletedData: true, expand: ['employments' as const], pageSize: PAGE }
    const theirs = rowsOf(await hris.employees.list(wish, perCall))
    const source = createMergeSource({ ...merge, deadlineMs: DEADLINE_S * 1000 })
    const listing = { kind: 'employees', modifiedAfter: null } as const
    const differing = differences(
      await (await source.page(account, listing, null)).open().read(),
      theirs,
    )
    if (differing.length === 0)
      return checkup.fine(WHO, `reads the same ${theirs.length} people of ${account.id} as we do`)
    const named = differing.slice(0, MOST_NAMED).join(', ')
    checkup.wrong(
      WHO,
      `reads ${differing.length} of the first ${PAGE} people of ${account.id} otherwise than we do: ${named}; run doctor again in case HR has just changed, and report it if it stays`,
    )
  } catch (error) {
    // The client's own message may quote an answer, and with it a person or a token.
    const status = (error as { statusCode?: unknown } | null)?.statusCode
    const why = typeof status === 'number' ? `got HTTP ${status}` : 'got no answer that it can read'
    checkup.note(WHO, `${why}, so there is no second opinion on what we read`)
  }
}

/** A 200 without JSON is an empty list to the client. */
function rowsOf<T>(page: { readonly data: T[]; readonly response: unknown }): readonly T[] {
  const results = (page.response as { results?: unknown } | null)?.results
  if (!Array.isArray(results)) throw new Error('not a page')
  return page.data
}

async function firstLinked(store: SqliteStore): Promise<SourceAccount | null> {
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<SqliteStore['organizations']>> = await store.organizations({
      after,
      limit: 200,
    })
    for (const organization of page.rows)
      for (const { id, token, status } of await store.accountsOf(organization.id))
        if (token !== null && status === 'active')
          return { id, token, defaultCountry: null, countries: {}, customFields: [] }
    after = page.next
  } while (after !== null)
  return null
}

/**
 * The ids of people whom only one of the two sees, or of whom they read another status, address, last day or deletion.
 * A record that was changed between the two reads is left out.
 */
export function differences(
  ours: Pick<Page, 'employees' | 'setAside'>,
  theirs: readonly Merge.hris.Employee[],
): readonly string[] {
  const read = new Map(ours.employees.map((one) => [one.sourceId, one]))
  const setAside = new Set(ours.setAside.map(({ sourceId }) => sourceId))
  const seen = new Set(theirs.map(({ id }) => id))
  const onlyOurs = [...read.keys()].filter((id) => !seen.has(id))
  const others = theirs.filter((one) => {
    const own = read.get(one.id ?? '')
    if (own === undefined) return !setAside.has(one.id ?? null)
    return isSameRecord(own, one) && !isSameReading(own, one)
  })
  return [...onlyOurs, ...others.map(({ id }) => id ?? 'a record without an id')]
}

function isSameRecord({ modifiedAt }: Employee, their: Merge.hris.Employee): boolean {
  return timeOf(modifiedAt) === timeOf(their.modifiedAt)
}

function isSameReading(own: Employee, their: Merge.hris.Employee): boolean {
  const status = own.status.kind === 'known' ? own.status.value : own.status.word
  const unread = new Set(own.flaws.map(({ field }) => field))
  return (
    sameText(status, their.employmentStatus) &&
    (unread.has('email') || sameText(own.workEmail, their.workEmail)) &&
    (unread.has('terminationDate') ||
      timeOf(own.terminationDate) === timeOf(their.terminationDate)) &&
    own.deleted === (their.remoteWasDeleted === true)
  )
}

function sameText(a: string | null, b: string | undefined): boolean {
  return (a ?? '').toLowerCase() === (b ?? '').trim().toLowerCase()
}

/** To the millisecond, which is as far as the client's dates go. */
function timeOf(at: string | Date | null | undefined): number | null {
  return at === null || at === undefined ? null : new Date(at).getTime()
}
