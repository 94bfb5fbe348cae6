import type { Source } from '../ports/source.ts'
import { abilitiesOf, allAbilities } from './abilities.ts'
import {
  deleteAccount,
  exchangeToken,
  findAccount,
  identifyAccount,
  readStatus,
} from './accounts.ts'
import { readChanges } from './audit-trail.ts'
import { isMergeBaseUrl, MERGE_HOSTS, windowScriptOf } from './base-url.ts'
import { readIssues } from './issues.ts'
import { createLink, openWindow } from './link-pages.ts'
import { type Digest, webDigest } from '../net/digest.ts'
import { askPage, readRawStatuses } from './pages.ts'
import { rereadEmployee, readRawStatus } from './reread.ts'
import { resync } from './resync.ts'
import { createTransport, type TransportOptions } from './transport.ts'
import { hintOf, isSignedByMerge, type Sign } from './webhook.ts'

export interface MergeOptions extends TransportOptions {
  /** Signature keys, at least one. A webhook may be signed with any of them, so that keys can be rotated. */
  readonly webhookKeys: readonly string[]
  /** The runtime's quickest way to sign; by default WebCrypto's. */
  readonly sign?: Sign
  /** The runtime's quickest SHA-256; by default WebCrypto's. */
  readonly digest?: Digest
}

/** Merge as a source of employees. Throws at once where an option cannot be used. */
export function createMergeSource(options: MergeOptions): Source {
  const { webhookKeys, digest = webDigest } = options
  if (!isMergeBaseUrl(options.baseUrl)) {
    throw new Error(`Merge's base URL must be https:// with one of ${MERGE_HOSTS.join(', ')}`)
  }
  if (options.apiKey.trim() === '') throw new Error("Merge's API key is empty; set MERGE_API_KEY")
  if (webhookKeys.length === 0 || webhookKeys.some((key) => key.trim() === '')) {
    throw new Error('A webhook signature key of Merge is missing or empty; set MERGE_WEBHOOK_KEYS')
  }
  const transport = createTransport(options)

  return {
    page: (account, listing, cursor) => askPage(transport, account, listing, cursor, digest),
    employee: (account, sourceId) => rereadEmployee(transport, account, sourceId),
    rawStatus: (account, sourceId) => readRawStatus(transport, account, sourceId),
    rawStatuses: (account, cursor) => readRawStatuses(transport, account, cursor),
    status: (account) => readStatus(transport, account),
    issues: (account) => readIssues(transport, account),
    changes: (account, since) => readChanges(transport, account, since),
    resync: (account) => resync(transport, account),
    createLink: (request) => createLink(transport, options.baseUrl, request),
    openWindow: (request) => openWindow(transport, request),
    windowScript: windowScriptOf(options.baseUrl),
    exchange: (publicToken) => exchangeToken(transport, publicToken),
    identify: (token) => identifyAccount(transport, token),
    find: (accountId) => findAccount(transport, accountId),
    forget: (token) => deleteAccount(transport, token),
    verifyWebhook: async (body, signature) =>
      (await isSignedByMerge(body, signature, webhookKeys, options.sign)) ? hintOf(body) : null,
    abilities: abilitiesOf,
    hrSystems: () => allAbilities,
  }
}
