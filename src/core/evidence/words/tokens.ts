/**
 * The words of a status as HR writes it: split at blanks, punctuation and capitals inside a word, without
 * case, accents and the endings of inclusive spelling ("Уволен(а)", "licencié·e"). A token with a digit in
 * it stays one: `k7` is a code and not the letter k.
 */
export function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(INCLUSIVE, '')
      .replace(ELIDED, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // Not after the first word of a possessive: "worker's compensation".
      .replace(/(\p{L})['’]s(?!\p{L})/gu, '$1s')
      .replace(/[łøđıßæœ]/gu, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC')
      .replace(BLANK_INSIDE, '')
      // A question mark is a token that no list has: "Terminated?" is not sure.
      .match(/[\p{L}\p{N}]+|\?/gu) ?? []
  )
}

/** `(e)`, `(а)`, `/a`, `·e`, `:in` after a word, and nothing else: `(ML)` is maternity leave. */
const FEMININE = 'e|es|s|a|as|o|os|à|é|ée|ve|ne|le|se|te|re|r|n|in|x|а|о|я|на'
const INCLUSIVE = new RegExp(
  `(?<=\\p{Ll})(?:\\((?:${FEMININE})\\)|[/·:*](?:${FEMININE})(?!\\p{L}))` +
    `|(?<=\\p{Lu}{4})(?:\\((?:E|A|O|VE|А)\\)|[/·:*](?:E|A|O|VE|А)(?!\\p{L}))`,
  'gu',
)
/** French and Italian articles before a vowel. */
const ELIDED = /(?<!\p{L})(?:[ld]|dell|all|nell|un)['’](?=\p{L})/giu

/** Between two letters of a script in which a blank divides nothing: 육아 휴직 is 육아휴직. */
const BLANK_INSIDE =
  /(?<=[\p{Script=Han}\p{Script=Hangul}])\s+(?=[\p{Script=Han}\p{Script=Hangul}])/gu

/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
