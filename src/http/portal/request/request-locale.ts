import type { Context } from 'hono'
import { LANGUAGES } from '../../../words/words.ts'

/** The person's own locale, else the first language of the browser that we have, else the organization's. */
export function requestLocale(c: Context, own: string | null, fallback: string): string {
  return own ?? acceptedLocale(c.req.header('accept-language') ?? '') ?? fallback
}

/** The first language of an `Accept-Language` header, by weight, that we have texts for. */
function acceptedLocale(header: string): string | null {
  const tags = header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = Number(
        parameters
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
