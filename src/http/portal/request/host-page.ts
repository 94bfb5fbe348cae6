import { webPage } from '../../../net/web-page.ts'
import type { RequestContext } from './request-context.ts'

/** The page of the host to go back to: the one that the session came from, else the organization's; null: none. */
export function hostPage({
  session,
  organization,
}: Pick<RequestContext, 'session' | 'organization'>): string | null {
  return webPage(session.returnUrl) ?? webPage(organization.portalUrl)
}
