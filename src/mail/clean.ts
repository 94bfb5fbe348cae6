/**
 * A copy of the facts in which every text is one harmless line: no line breaks, no control characters, no
 * invisible characters that could hide or reorder the text around them, and no excessive length. Done once,
 * before a body sees the facts, so that no body can forget it. The template escapes for HTML.
 */
export function cleaned<T>(facts: T): T {
  return cleanedAs('', facts) as T
}

/** Keys whose values are URLs (checked by link.ts) or sentences of our own, longer than any name. */
const URLS = new Set(['link', 'invitationUrl'])
const SENTENCES = new Set(['message', 'note', 'excludeHint', 'why', 'said'])
const LONGEST_NAME = 160
const LONGEST_SENTENCE = 600

function cleanedAs(key: string, value: unknown): unknown {
  if (typeof value === 'string') {
    if (URLS.has(key)) return value
    return oneLine(value, SENTENCES.has(key) ? LONGEST_SENTENCE : LONGEST_NAME)
  }
  if (Array.isArray(value)) return value.map((part) => cleanedAs(key, part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, cleanedAs(name, part)]),
  )
}

export function oneLine(text: string, longest: number): string {
  // Long texts are cut first: the regular expressions below are slow on them.
  const visible = text
    .slice(0, longest * 4)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(HIDDEN, '')
    .trim()
  const short = clipped(visible, longest)
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short
}

/** At most `longest` code points, an ellipsis included; an isolate that is cut is closed again. */
export function clipped(text: string, longest: number): string {
  const points = Array.from(text)
  if (points.length <= longest) return text
  const closing = text.includes('\u2068') ? '\u2069' : ''
  const kept = points
    .slice(0, longest - 1 - closing.length)
    .join('')
    .trimEnd()
  return `${kept}…${closing}`
}

/**
 * Direction overrides and isolates, zero-width spaces, soft hyphens, tag characters, private use. Joiners and
 * variation selectors stay: Persian, Indic scripts and emoji need them.
 */
const HIDDEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Co}\ufff9-\ufffb]/gu

/** A text with right-to-left letters is isolated, or it would reorder the sentence around it. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
