/** What a text that should be an e-mail address is (rule 9). */
export type AddressRead =
  /** Nothing, or a word for nothing: `-`, `n/a`. */
  | { readonly kind: 'none' }
  /** `text`: without format characters and `mailto:`; `key`: by which addresses are compared. */
  | { readonly kind: 'address'; readonly text: string; readonly key: string }
  /** Something else, like a name with an address in brackets, or two addresses. Nobody guesses which. */
  | { readonly kind: 'unreadable' }

export function readAddress(given: string | null): AddressRead {
  const text = cleaned(given ?? '')
  if (NOTHING.test(text) || !/[\p{L}@]/u.test(text)) return { kind: 'none' }
  const [local = '', domain = '', ...more] = text.split('@')
  if (local === '' || more.length > 0 || text.length > 320 || UNFIT.test(local))
    return { kind: 'unreadable' }
  if (FOREIGN.test(text) && text.match(WORDS)?.some(isMixed) === true) return { kind: 'unreadable' }
  const host = asciiDomain(domain)
  if (host === null) return { kind: 'unreadable' }
  return {
    kind: 'address',
    text: `${local}@${domain.replace(/\.$/, '')}`,
    key: `${local.toLowerCase()}@${host}`,
  }
}

/**
 * The text by which two e-mail addresses are compared: trimmed, NFKC, lower case, domain in IDNA form. Dots and
 * `+tags` stay, because dropping them would match the wrong person (rule 9). Null where the text is not one
 * address.
 */
export function emailKey(address: string | null): string | null {
  const read = readAddress(address)
  return read.kind === 'address' ? read.key : null
}

/**
 * Latin letters beside Cyrillic or Greek ones: typed on the wrong keyboard, for they look the same. An invitation to
 * such an address reaches nobody.
 */
function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && FOREIGN.test(word)
}

/** Without the invisible characters and `mailto:` that no address has; anything else stays as it came (rule 9). */
export function tidyAddress(given: string): string {
  const read = readAddress(given)
  return read.kind === 'address' ? read.text : given
}

/** The keys of the addresses that stand somewhere in an unreadable text. */
export function addressesIn(text: string): readonly string[] {
  const written = cleaned(text)
    .replace(/\s*[([{]\s*at\s*[)\]}]\s*/gi, '@')
    .replace(GUEST, '@$1 ')
    .replace(WORDS, (word) => (isMixed(word) ? word.replace(LOOKALIKE, latinOf) : word))
    .replace(/\.+@/g, '@')
  const found = written.match(/[^\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>"„,;:|\\/@]+@[\p{L}\p{N}.-]+/gu) ?? []
  return [...new Set(found.flatMap((each) => emailKey(each.replace(/^['.]+/, '')) ?? []))]
}

/** The domain of an `emailKey`, in IDNA form. */
export function emailDomain(key: string): string {
  return key.slice(key.lastIndexOf('@') + 1)
}

function cleaned(given: string): string {
  const text = given.normalize('NFKC').replace(INVISIBLE, '').trim()
  const bare = /mailto(?::|%3a)/i.test(text) ? withoutScheme(text) : text
  // Word processors put these in the place of ' and -.
  return bare
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/。/g, '.')
}

/** `mailto:ana%40acme.test?subject=Hello` */
function withoutScheme(text: string): string {
  const address = text.replace(/mailto(?::|%3a)(?:\/\/)?/gi, '').replace(/\?.*$/s, '')
  return decoded(address).replace(INVISIBLE, '').trim()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Format characters, and what else takes no room: variation selectors, fillers, joiners. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * What no mailbox name has where it is not in quotes: blanks, brackets, quotes, what separates addresses, a dot at
 * either end. And the name of a guest in a Microsoft directory, which is no mailbox.
 */
const UNFIT = /[\s\p{Cc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>"„,;:|\\]|^['.]|['.]$|#EXT#$/iu

/** `ana_acme.test#EXT#@directory.onmicrosoft.com` stands for ana@acme.test. */
const GUEST = /_([^\s_@]+)#EXT#@[\p{L}\p{N}.-]+/giu

/** Letters of the Cyrillic and Greek alphabets that look like Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  в: 'b',
  к: 'k',
  м: 'm',
  н: 'h',
  т: 't',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  ε: 'e',
}
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu
const WORDS = /[\p{L}\p{M}]+/gu

function latinOf(letter: string): string {
  return LATIN[letter.toLowerCase()] ?? letter
}

/** What people write in a field that may not be empty. */
const NOTHING =
  /^(?:n\.?\/?a\.?|n\.?v\.?t\.?|k\.?a\.?|x+|nil|null|none|no|unknown|undefined|tb[ad]|empty|not (?:available|applicable|set)|(?:no|without|geen|keine?|ohne|sans|pas d['’]|sin|aucune?|kein) ?(?:e-?mails?|mail|adresse?s?|adres|address|correo)?|onbekend|unbekannt|inconnue?|desconocido|ninguno|leer|vide|leeg)$/iu

function asciiDomain(domain: string): string | null {
  if (/[/?#:\\%[\]\s]/.test(domain)) return null
  try {
    const host = new URL(`http://${domain}`).hostname.replace(/\.$/, '').toLowerCase()
    return DOMAIN.test(host) ? host : null
  } catch {
    return null
  }
}

const DOMAIN = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/
