import { html } from 'hono/html'
import type { Block, Entry, Tone } from './blocks.ts'
import { ACCENT, INK, LINE, MUTED, TONES } from './style.ts'

type Markup = ReturnType<typeof html>

/** One block as HTML. Everything interpolated is escaped; every attribute is quoted. */
export function htmlBlock(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return block.quiet === true
        ? html`<p class="muted" style="margin:0 0 16px;color:${MUTED};font-size:14px;line-height:21px;">${block.text}</p>\n`
        : html`<p class="ink" style="margin:0 0 16px;color:${INK};font-size:16px;line-height:25px;">${block.text}</p>\n`
    case 'heading':
      return html`<h2 class="ink" style="margin:30px 0 8px;color:${INK};font-size:17px;line-height:24px;font-weight:600;">${block.text}</h2>\n`
    case 'figures':
      return figures(block.figures)
    case 'facts':
      return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 18px;">${block.rows.map(fact)}</table>\n`
    case 'entries':
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px;">${block.entries.map(entry)}${more(block.more)}</table>\n`
    case 'list':
      return html`<ul class="ink" style="margin:0 0 18px;padding:0 0 0 20px;color:${INK};font-size:15px;line-height:23px;">${block.points.map((point) => html`<li style="margin:0 0 6px;">${point}</li>`)}</ul>\n`
    case 'callout':
      return callout(block.tone, block.title, block.lines)
    case 'button':
      return button(block.label, block.url)
    case 'address':
      return html`<p class="muted" style="margin:0 0 20px;color:${MUTED};font-size:13px;line-height:19px;word-break:break-all;">${block.label} <a class="link" href="${block.url}" style="color:${ACCENT};">${block.url}</a></p>\n`
  }
}

export function pill(text: string, tone: Tone): Markup {
  const { back, ink } = TONES[tone]
  return html`<span class="${tone}" style="display:inline-block;padding:3px 10px;border-radius:20px;background:${back};color:${ink};font-size:12px;line-height:18px;font-weight:600;">${text}</span>`
}

function figures(all: readonly { readonly value: string; readonly label: string }[]): Markup {
  const cell = ({ value, label }: { value: string; label: string }) =>
    html`<td class="line" valign="top" width="25%" style="padding:14px 10px 14px 0;border-top:1px solid ${LINE};"><span class="ink" style="display:block;color:${INK};font-size:27px;line-height:32px;font-weight:700;letter-spacing:-0.4px;">${value}</span><span class="muted" style="display:block;color:${MUTED};font-size:13px;line-height:18px;">${label}</span></td>`
  const rows = Array.from({ length: Math.ceil(all.length / 4) }, (_, row) =>
    all.slice(row * 4, row * 4 + 4),
  )
  const filler = (cells: number) =>
    Array.from(
      { length: 4 - cells },
      () => html`<td class="line" style="border-top:1px solid ${LINE};">&nbsp;</td>`,
    )
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 22px;table-layout:fixed;">${rows.map((row) => html`<tr>${row.map(cell)}${filler(row.length)}</tr>`)}</table>\n`
}

function fact([label, value]: readonly [string, string]): Markup {
  return html`<tr><th class="muted line" scope="row" align="left" valign="top" width="34%" style="padding:8px 14px 8px 0;border-top:1px solid ${LINE};color:${MUTED};font-size:14px;line-height:21px;font-weight:400;text-align:left;">${label}</th><td class="ink line" valign="top" style="padding:8px 0;border-top:1px solid ${LINE};color:${INK};font-size:14px;line-height:21px;">${value}</td></tr>`
}

/** Two rows, so that on a phone the lines have the whole width, however wide the tag is. */
function entry(one: Entry): Markup {
  const tag = one.tag === null ? '' : pill(one.tag.text, one.tag.tone)
  const lines = [
    ...one.lines.map(
      (line) => html`<span class="muted" style="color:${MUTED};">${line}</span><br>`,
    ),
    ...one.notes.map((note) => html`${note}<br>`),
  ]
  return html`<tr><td class="ink line" valign="top" style="padding:11px 12px 0 0;border-top:1px solid ${LINE};color:${INK};font-size:15px;line-height:22px;font-weight:600;">${one.title}</td><td class="line" align="right" valign="top" style="padding:11px 0 0;border-top:1px solid ${LINE};white-space:nowrap;">${tag}</td></tr><tr><td class="ink" colspan="2" style="padding:0 0 11px;color:${INK};font-size:14px;line-height:21px;">${lines}</td></tr>`
}

function more(text: string | null): Markup {
  if (text === null) return html``
  return html`<tr><td class="muted line" colspan="2" style="padding:11px 0;border-top:1px solid ${LINE};color:${MUTED};font-size:14px;line-height:21px;">${text}</td></tr>`
}

function callout(tone: Tone, title: string, lines: readonly string[]): Markup {
  const { back, ink } = TONES[tone]
  const text = lines.map(
    (line) => html`<p style="margin:6px 0 0;font-size:14px;line-height:21px;">${line}</p>`,
  )
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 22px;"><tr><td class="${tone}" bgcolor="${back}" style="padding:15px 18px 16px;border-radius:10px;background:${back};color:${ink};"><p style="margin:0;font-size:15px;line-height:22px;font-weight:${lines.length === 0 ? 400 : 600};">${title}</p>${text}</td></tr></table>\n`
}

/** A table cell with a background, so that Outlook shows a button too. */
function button(label: string, url: string): Markup {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:10px 0 26px;"><tr><td class="button" align="center" bgcolor="${ACCENT}" style="border-radius:9px;background:${ACCENT};"><a href="${url}" style="display:inline-block;padding:13px 24px;border:1px solid ${ACCENT};border-radius:9px;background:${ACCENT};color:#ffffff;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;">${label}</a></td></tr></table>\n`
}
