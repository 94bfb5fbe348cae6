import { LANGUAGES, wordsFor, type Words } from '../../../words/words.ts'
import type { PortalContext } from './request-context.ts'

/** The visitor's own locale, else the first language of the browser that we have, else the organization's. */
export function localeOf(c: PortalContext, own: string | null, fallback: string): string {
  return own ?? accepted(c.req.header('accept-language') ?? '') ?? fallback
}

export function wordsOf(locale: string): Words {
  const known = made.get(locale)
  if (known !== undefined) return known
  const words = wordsFor(locale)
  if (made.size < MOST_MADE) made.set(locale, words)
  return words
}

/** Formatters of dates and numbers take a while to make; there are few locales, but anybody may ask for one. */
const made = new Map<string, Words>()
const MOST_MADE = 50

/** A language's name in itself: "Nederlands". */
export function nameOfLanguage(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

function accepted(header: string): string | null {
  const tags = header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const weight = Number(
        rest
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { tag: tag.trim(), weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{2}(-[a-z0-9-]{1,30})?$/i.test(tag))
    .toSorted((a, b) => b.weight - a.weight)
  const hit = tags.find(({ tag }) => Object.hasOwn(LANGUAGES, tag.slice(0, 2).toLowerCase()))
  return hit?.tag ?? null
}
