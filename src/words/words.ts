import { createWords, type LanguageCode, type Words } from './create-words.ts'
import { de } from './de.ts'
import { en, type Dictionary } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

export type { LanguageCode, Words } from './create-words.ts'

/** All of them: loaded with the first mail or page. What needs English alone has `message.ts`. */
export const LANGUAGES = { en, nl, de, fr, es } as const satisfies Record<LanguageCode, Dictionary>

/** Words for a BCP 47 tag: its language if we have it, else English. `nl-BE` is Dutch with Belgian dates. */
export function wordsFor(locale: string): Words {
  const tag = canonical(locale)
  const known = made.get(tag)
  if (known !== undefined) return known
  const words = madeFor(tag)
  // Any request can name any locale: the oldest goes when there are too many.
  const oldest = made.size >= MOST ? made.keys().next().value : undefined
  if (oldest !== undefined) made.delete(oldest)
  made.set(tag, words)
  return words
}

const MOST = 50
const made = new Map<string, Words>()

function madeFor(tag: string): Words {
  const language = tag.split('-')[0] ?? ''
  return isLanguage(language)
    ? createWords(language, LANGUAGES[language], tag)
    : createWords('en', LANGUAGES.en)
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code)
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
