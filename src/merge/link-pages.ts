import type { serialization } from '@mergeapi/merge-node-client'
import type { z } from 'zod'
import { RetryLater } from '../core/facts/errors.ts'
import { isLoopback } from '../net/loopback.ts'
import type { LinkRequest, LinkWindow } from '../ports/source.ts'
import { LINK_SCOPES } from './link-scopes.ts'
import type { Transport } from './transport.ts'
import { linkToken, windowToken } from './wire.ts'

/** The longest Merge allows for a magic link: a week. */
const LINK_MINUTES = 10_080
/** As long as a portal session lasts without a page: to find a password in the HR system takes time. */
const WINDOW_MINUTES = 60

type LinkBody = serialization.hris.EndUserDetailsRequest.Raw

/** A page of Merge's on which an admin connects the HR system; its URL is good for a week. */
export async function createLink(
  transport: Transport,
  baseUrl: string,
  request: LinkRequest,
): Promise<{ url: string; expiresAt: string }> {
  const what = `link for account ${request.accountId}`
  const asked = { should_create_magic_link_url: true, link_expiry_mins: LINK_MINUTES }
  const answer = await ask(transport, request, { asked, shape: linkToken, what })
  const { link, expiresAt } = answer
  return { url: linkPage(link.magic_link_url, baseUrl, what), expiresAt }
}

/** A token for the window that Merge's script opens in a page of ours. */
export async function openWindow(transport: Transport, request: LinkRequest): Promise<LinkWindow> {
  const what = `window for account ${request.accountId}`
  const asked = { link_expiry_mins: WINDOW_MINUTES }
  const { link, expiresAt } = await ask(transport, request, { asked, shape: windowToken, what })
  return { token: link.link_token, expiresAt }
}

interface Wish<T> {
  readonly asked: Partial<LinkBody> & { readonly link_expiry_mins: number }
  readonly shape: z.ZodType<T>
  readonly what: string
}

async function ask<T>(
  transport: Transport,
  request: LinkRequest,
  { asked, shape, what }: Wish<T>,
): Promise<{ link: T; expiresAt: string }> {
  const expires = transport.now().getTime() + asked.link_expiry_mins * 60_000
  const body: LinkBody = { ...linkBody(request), ...asked }
  const answer = await transport.ask({
    path: 'link-token',
    method: 'POST',
    body,
    token: null,
    what,
  })
  const link = shape.safeParse(answer.body)
  if (!link.success) throw new RetryLater(`No link token (${what})`, 'malformed-page')
  return { link: link.data, expiresAt: new Date(expires).toISOString() }
}

function linkBody(request: LinkRequest): LinkBody {
  return {
    end_user_email_address: request.admin.email,
    end_user_organization_name: request.organizationName,
    end_user_origin_id: request.accountId,
    categories: ['hris'],
    category_common_model_scopes: { hris: [...LINK_SCOPES] },
    ...(request.integration === null ? {} : { integration: request.integration }),
  }
}

/** Admins open this page, so it must be https. Plain http only where "Merge" is a server on this machine. */
function linkPage(text: string, baseUrl: string, what: string): string {
  const url = URL.parse(text)
  const local = isLoopback(new URL(baseUrl))
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return url.href
  throw new RetryLater(`No usable link page (${what})`, 'malformed-page')
}
