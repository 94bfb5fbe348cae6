/**
 * One spelling for the ways in which a word of a–z is usually written: Mueller and Muller, Sergey and Sergei,
 * Stefan and Stephan, Erik and Eric. It may make two different names one; it is only ever asked about two
 * people of whom something else is the same already, an address or a record.
 */
const USUAL: readonly (readonly [pattern: RegExp, becomes: string])[] = [
  // Consonants
  [/t?sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/dj/g, 'd'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck/g, 'k'],
  [/ch(?=[rl])/g, 'k'],
  [/c(?=[aoulrtnskdm]|$)/g, 'k'],
  [/t[sz]/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?<=[oe])ff$/, 'v'],
  // Vowels: Yuliya, Julia, Iulia; Yelena, Elena; Dostoyevsky, Dostoevsky
  [/[yj]/g, 'i'],
  [/i{2,}/g, 'i'],
  [/^ie/, 'e'],
  [/([aeo])ie(?=v)/g, '$1e'],
  [/ou/g, 'u'],
  [/a[ae]/g, 'a'],
  [/oe(?!v)/g, 'o'],
  [/ue/g, 'u'],
  [/(.)\1+/g, '$1'],
]

export function usualSpelling(word: string): string {
  let text = word
  for (const [pattern, becomes] of USUAL) text = text.replace(pattern, becomes)
  return text
}
