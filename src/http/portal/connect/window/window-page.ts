import { html } from 'hono/html'
import type { WindowState } from '../../../../sync/account/linking/link-window.ts'
import type { Words } from '../../../../words/words.ts'
import { WINDOW_STYLE_PATH } from '../../assets/style.ts'
import type { Branding } from '../../request/branding.ts'
import type { Portal, PortalContext } from '../../request/request-context.ts'
import { hrName } from '../../shell/hr-name.ts'
import { windowPolicy } from './window-policy.ts'
import { WINDOW_SCRIPT_PATH } from './window-script.ts'

/** The US region, which Merge's script takes where it is told no other. */
const DEFAULT_API = 'https://api.merge.dev'

/**
 * The page on which Merge's window opens. It holds nothing of the portal: the link token, the address to answer to, and
 * the way to Merge's own page, where the script is blocked or switched off.
 */
export function windowPage(
  portal: Portal,
  c: PortalContext,
  secret: string,
  { window, account }: WindowState,
  { words, branding }: { readonly words: Words; readonly branding: Branding },
): Response | Promise<Response> {
  const { window: texts } = words.texts.portalLink
  const { windowScript } = portal.deps.source
  const facts = { hr: hrName(portal, account, words), product: branding.product }
  const nonce = c.get('nonce')
  const action = `${portal.publicUrl}/link/${secret}`
  const style = `${portal.publicUrl}${WINDOW_STYLE_PATH}`
  const api = windowScript.apiOrigin === DEFAULT_API ? '' : windowScript.apiOrigin
  const plain = html`<a class="button" href="${account.linkUrl ?? ''}" rel="noreferrer">${texts.plain}</a>`
  const own = { nonce, style: style.split('?')[0] ?? style, action }
  c.header('content-security-policy', windowPolicy(windowScript, own))
  // A sandboxed answer with any other opener policy is not shown at all, and the popups of HR systems answer their opener.
  c.header('cross-origin-opener-policy', 'unsafe-none')
  return c.html(html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.say(texts.title, facts)} · ${branding.product}</title>
<link rel="stylesheet" href="${style}">
<script src="${portal.publicUrl}${WINDOW_SCRIPT_PATH}" nonce="${nonce}" defer></script>
</head>
<body>
<main id="main" class="single">
<section class="card stack" id="linking" data-token="${window.token ?? ''}" data-script="${windowScript.url}" data-api="${api}">
<h1>${words.say(texts.title, facts)}</h1>
<p class="lead">${words.say(texts.lead, facts)}</p>
<noscript><p class="note warn">${texts.script}</p></noscript>
<div role="status" class="stack">
<p data-state="opening" class="waiting" hidden>${texts.opening}</p>
<p data-state="open" hidden>${texts.open}</p>
<p data-state="closed" hidden>${texts.closed}</p>
<p data-state="sending" hidden>${texts.sending}</p>
<div data-state="blocked" class="note warn" hidden><h2>${texts.blocked}</h2><p>${texts.blockedText}</p></div>
</div>
<p data-state="closed" hidden><button type="button" class="main" id="again">${texts.again}</button></p>
<p data-state="opening" class="soft small" hidden>${texts.openingNote}</p>
<p class="row">${plain} <a href="${portal.publicUrl}/portal/accounts/${account.id}/connect">${texts.back}</a></p>
<form id="result" method="post" action="${action}"><input type="hidden" name="public_token"><input type="hidden" name="other"></form>
</section>
</main>
</body>
</html>`)
}
