import type { MergeClient } from '@mergeapi/merge-node-client'
import type { z } from 'zod'
import { RetryLater } from '../core/facts/errors.ts'
import type { LinkedAccount, LinkRequest, LinkWindow } from '../ports/source.ts'
import { USER_AGENT } from '../net/exchange.ts'
import { isLoopback } from '../net/loopback.ts'
import { failureOfStatus } from './failures.ts'
import { LINK_SCOPES } from './link-scopes.ts'
import { jsonOf, type Transport, type TransportOptions } from './transport.ts'
import { accountDetails, linkToken, windowToken } from './wire.ts'

/** The longest Merge allows for a magic link: a week. */
const LINK_MINUTES = 10_080
/** As long as a portal session lasts without a page: to find a password in the HR system takes time. */
const WINDOW_MINUTES = 60

type Sdk = MergeClient['hris']
type PerCall = { accountToken?: string; maxRetries: 0; abortSignal: AbortSignal }

interface Call {
  /** What is asked, for error messages: ids only. */
  readonly what: string
  /** The shape of a valid answer; null where the body does not matter. */
  readonly shape: z.ZodType | null
  readonly token: string | null
  /** Called with the HTTP status of each answer. */
  readonly onStatus?: (status: number) => void
}

/**
 * The account-level calls, through Merge's SDK. Only this file loads it, and only at the first call: it
 * costs 2.2 s of CPU and 100 MB, too much for a start or a daily read (merge.md 8).
 */
export function createAccountCalls(options: TransportOptions, transport: Transport) {
  /**
   * Each answer is read whole, within the deadline, and its shape is checked before the SDK sees it. The
   * SDK itself takes any 200 for a success and prints what it cannot convert.
   */
  const call = <T>(
    { what, shape, token, onStatus }: Call,
    run: (sdk: Sdk, perCall: PerCall) => Promise<T>,
  ): Promise<T> =>
    transport.withRetry(what, async (signal) => {
      let failure: unknown = null
      const checked = async (url: string, init: RequestInit): Promise<Response> => {
        const answer = await transport.send(url, init, signal, what)
        onStatus?.(answer.status)
        const refused = failureOfStatus(answer, { what, cursor: false, now: transport.now() })
        if (refused !== null) throw refused
        if (shape !== null && !shape.safeParse(jsonOf(answer.text, what)).success) {
          throw new RetryLater(`Unexpected answer (${what})`, 'malformed-page')
        }
        return new Response(shape === null ? '{}' : answer.text, {
          headers: { 'content-type': 'application/json' },
        })
      }
      const { MergeClient: Client } = await import('@mergeapi/merge-node-client')
      const client = new Client({
        apiKey: options.apiKey,
        baseUrl: options.baseUrl.replace(/\/+$/, ''),
        headers: { 'User-Agent': USER_AGENT },
        // Its debug log would print the account token.
        logging: { silent: true },
        fetch: async (input, init) => {
          try {
            return await checked(input instanceof Request ? input.url : String(input), init ?? {})
          } catch (error) {
            failure = error
            throw error
          }
        },
      })
      // `withRetry` repeats and waits. The token belongs to this call alone, not to a client.
      const perCall: PerCall = { maxRetries: 0, abortSignal: signal }
      try {
        return await run(
          client.hris,
          token === null ? perCall : { ...perCall, accountToken: token },
        )
      } catch {
        // The SDK's own error quotes the body, which may hold a token.
        throw failure ?? new RetryLater(`Merge's SDK failed (${what})`, 'source-error')
      }
    })

  return {
    createLink: async (request: LinkRequest): Promise<{ url: string; expiresAt: string }> => {
      const what = `link for account ${request.accountId}`
      const expiresAt = new Date(transport.now().getTime() + LINK_MINUTES * 60_000).toISOString()
      const link = await call({ what, shape: linkToken, token: null }, (sdk, perCall) =>
        sdk.linkToken.create(
          { ...linkBody(request), shouldCreateMagicLinkUrl: true, linkExpiryMins: LINK_MINUTES },
          perCall,
        ),
      )
      return { url: linkPage(link.magicLinkUrl, options.baseUrl, what), expiresAt }
    },

    openWindow: async (request: LinkRequest): Promise<LinkWindow> => {
      const what = `window for account ${request.accountId}`
      const expiresAt = new Date(transport.now().getTime() + WINDOW_MINUTES * 60_000).toISOString()
      const link = await call({ what, shape: windowToken, token: null }, (sdk, perCall) =>
        sdk.linkToken.create({ ...linkBody(request), linkExpiryMins: WINDOW_MINUTES }, perCall),
      )
      return { token: link.linkToken, expiresAt }
    },

    identify: async (token: string): Promise<LinkedAccount> => {
      const what = 'account details of a new token'
      const details = await call({ what, shape: accountDetails, token }, (sdk, perCall) =>
        sdk.accountDetails.retrieve(perCall),
      )
      const { id, integration, integrationSlug, endUserOriginId, status, completedAt } = details
      const { isDuplicate } = details
      return {
        sourceAccountId: id ?? '',
        // Merge writes an unknown origin id as "".
        accountId: endUserOriginId || null,
        integration: {
          slug: integrationSlug ?? '',
          name: integration ?? integrationSlug ?? '',
        },
        status: status ?? '',
        completedAt: completedAt?.toISOString() ?? null,
        duplicate: isDuplicate === true,
      }
    },

    forget: async (token: string): Promise<void> => {
      const what = 'deletion of an account'
      let status = 0
      const onStatus = (answered: number): void => {
        status = answered
      }
      try {
        await call({ what, shape: null, token, onStatus }, (sdk, perCall) =>
          sdk.deleteAccount.delete(perCall),
        )
      } catch (error) {
        if (![401, 404, 410].includes(status)) throw error
        // The account is deleted already, or the API key itself is refused: in that case this call throws.
        const query = { page_size: '1' }
        await transport.ask({ path: 'linked-accounts', query, token: null, what })
      }
    },
  }
}

function linkBody(request: LinkRequest) {
  return {
    endUserEmailAddress: request.admin.email,
    endUserOrganizationName: request.organizationName,
    endUserOriginId: request.accountId,
    categories: ['hris' as const],
    categoryCommonModelScopes: { hris: [...LINK_SCOPES] },
    ...(request.integration === null ? {} : { integration: request.integration }),
  }
}

/** Admins open this page, so it must be https. Plain http only where "Merge" is a server on this machine. */
function linkPage(text: string | undefined, baseUrl: string, what: string): string {
  const url = URL.parse(text ?? '')
  const local = isLoopback(new URL(baseUrl))
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return url.href
  throw new RetryLater(`No usable link page (${what})`, 'malformed-page')
}
