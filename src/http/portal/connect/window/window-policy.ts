import type { WindowScript } from '../../../../ports/source.ts'

/**
 * The content security policy of the page on which Merge's own script runs (S8). `sandbox` without
 * `allow-same-origin` gives the page an origin that equals no other, not even itself: the script reads no page of the
 * portal, has no cookie, and what it posts there carries `Origin: null`, which every form refuses. It may load what
 * Merge's documentation asks for, and post to the one address with the page's secret. Popups leave the sandbox, since
 * HR systems ask for passwords in them, and a page without an origin can keep nobody signed in.
 */
export function windowPolicy(
  { url, apiOrigin }: WindowScript,
  own: { readonly nonce: string; readonly style: string; readonly action: string },
): string {
  const { origin } = new URL(url)
  return [
    `default-src 'none'`,
    'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
    `script-src 'nonce-${own.nonce}' ${origin}`,
    `style-src 'unsafe-inline' ${own.style}`,
    `frame-src ${origin}`,
    `connect-src ${apiOrigin}`,
    `img-src data: ${origin}`,
    `form-action ${own.action}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
