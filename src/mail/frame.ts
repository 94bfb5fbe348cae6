import { html } from 'hono/html'
import type { Body, MailContext } from './blocks.ts'
import { htmlBlock, pill } from './html.ts'
import { ACCENT, CARD, FONT, INK, LINE, MUTED, PAGE, STYLE } from './style.ts'
import { footer } from './text.ts'

/** The HTML part: one frame for every kind of mail, 600 pixels wide, readable without images or CSS. */
export function htmlPart(body: Body, context: MailContext): string {
  const { names, words } = context
  const organization = names.organization === names.product ? '' : names.organization
  const page = html`<!doctype html>
<html lang="${words.tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${body.subject}</title>
<!--[if mso]><style>table { border-collapse: collapse; } td, th, h1, h2, p, a { font-family: Arial, sans-serif !important; }</style><![endif]-->
<style>${STYLE}</style>
</head>
<body id="mail" class="page" style="margin:0;padding:0;background:${PAGE};font-family:${FONT};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${PAGE};">${body.preheader}${FILLER}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" bgcolor="${PAGE}" style="background:${PAGE};">
<tr><td role="main" align="center" style="padding:28px 12px 40px;overflow-wrap:anywhere;word-break:break-word;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="pad" style="padding:0 40px 18px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td width="30" valign="middle"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="mark" width="30" height="30" align="center" valign="middle" bgcolor="${ACCENT}" aria-hidden="true" style="width:30px;height:30px;border-radius:8px;background:${ACCENT};color:#ffffff;font-size:15px;line-height:30px;font-weight:700;">${initial(names.product)}</td></tr></table></td>
<td class="ink" valign="middle" style="padding-left:11px;color:${INK};font-size:16px;line-height:22px;font-weight:600;">${names.product}</td>
<td class="muted" valign="middle" align="right" style="padding-left:16px;color:${MUTED};font-size:13px;line-height:18px;">${organization}</td>
</tr></table>
</td></tr>
<tr><td class="card pad" bgcolor="${CARD}" style="padding:36px 40px 20px;background:${CARD};border:1px solid ${LINE};border-radius:14px;">
${pill(body.eyebrow.text, body.eyebrow.tone)}
<h1 class="ink title" style="margin:14px 0 14px;color:${INK};font-size:26px;line-height:33px;font-weight:700;letter-spacing:-0.3px;">${body.title}</h1>
${body.blocks.map(htmlBlock)}
</td></tr>
<tr><td class="muted pad" style="padding:20px 40px 0;color:${MUTED};font-size:12px;line-height:18px;">${footer(body, context).map((line) => html`<p style="margin:0 0 6px;">${line}</p>`)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`
  // hono/html returns a promise only if an interpolated value is one.
  if (page instanceof Promise) throw new TypeError('a mail template must not wait for anything')
  return page.toString()
}

/** Fills the preview line, so that it shows the preheader and not the beginning of the body. */
const FILLER = '\u00a0\u200c'.repeat(60)

function initial(product: string): string {
  return (/[\p{L}\p{N}]/u.exec(product)?.[0] ?? '•').toLocaleUpperCase('en')
}
