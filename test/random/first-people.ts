// The people of a story's first morning, in HR and behind Merge.
import { vi } from 'vitest'
import type { User } from '../../src/core/people/user.ts'
import type { Source } from '../../src/ports/source.ts'
import { mergeAccount, type MergeAccount } from '../doubles/merge-account.ts'
import { hrOf, nameOf } from '../rules/hr.ts'
import { DAY, MONDAY } from '../rules/moments.ts'
import { ADMIN } from '../rules/view.ts'

export interface MergeSide {
  accounts: MergeAccount[]
  baseUrl: string
  apiKey: string
  fetch?: typeof fetch
}

export interface CompanyOptions {
  people: number
  /** Who has which role or mark in the product, by name. */
  users?: Record<string, Partial<User>>
  entities?: readonly string[]
  /** How long an honest answer, and one under a lie, may take. */
  deadlines?: { honest: number; lying: number }
  pageCap?: number
}

/** The people of the first morning, the same each time, ids and all. */
export function peopleOf(
  merge: MergeSide,
  originId: string,
  options: CompanyOptions,
): MergeAccount {
  vi.setSystemTime(new Date(MONDAY))
  const link = { originId, organizationName: 'Acme', email: ADMIN }
  const account = mergeAccount(link, { slug: 'hibob', name: 'Hibob' })
  Object.assign(account, { id: 'merge-account', token: 'account-token' })
  if (options.pageCap !== undefined) account.pageCap = options.pageCap
  Object.assign(account.office, { id: 'office' })
  const companies = (options.entities ?? []).map((entity) => account.company(entity, entity))
  for (const one of companies) Object.assign(one, { id: `company-${one.remote_id}` })
  Object.assign(account.group('Night'), { id: 'night' })
  const hr = hrOf(account)
  for (let n = 0; n < options.people; n += 1) {
    const company = companies[n % Math.max(1, companies.length)]?.id ?? null
    hr.hire(nameOf(n), { id: `p-${nameOf(n)}`, company })
  }
  merge.accounts.splice(0, merge.accounts.length, account)
  return account
}

/** Without the calls that go through Merge's SDK, which takes seconds to load. */
export function sdkFree(source: Source, account: MergeAccount): Source {
  return {
    ...source,
    createLink: () =>
      Promise.resolve({
        url: 'https://link.merge.dev/1',
        expiresAt: new Date(Date.now() + 7 * DAY).toISOString(),
      }),
    identify: () =>
      Promise.resolve({
        sourceAccountId: account.id,
        accountId: account.originId,
        integration: account.integration,
        status: account.status,
        completedAt: account.completedAt,
      }),
    forget: () => Promise.resolve(),
  }
}
