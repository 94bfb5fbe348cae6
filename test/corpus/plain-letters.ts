// Names in plain Latin letters, as IT departments and products write them. Written for itself: it must not agree with
// the folding of the program by being the same code.

const PAIRS =
  'ß ss ø o æ ae œ oe ł l đ d ð d þ th ı i ' +
  'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya ' +
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'

const LETTERS = new Map(
  Array.from(PAIRS.split(' ').entries())
    .filter(([n]) => n % 2 === 0)
    .map(([n, letter]) => [letter, PAIRS.split(' ')[n + 1] ?? '']),
)

/** Greek letters that are read together. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/ευ/g, 'ef'],
  [/αυ/g, 'av'],
  [/γγ/g, 'ng'],
  [/μπ/g, 'b'],
  [/ντ/g, 'nt'],
]

/** `Jürgen Weiß` becomes `Jurgen Weiss`, `Надежда` `Nadezhda`, `Παπαδόπουλος` `Papadopoulos`. */
export function plainName(name: string): string {
  return name
    .split(/([ '-])/)
    .map((word) => capital(plainWord(word)))
    .join('')
}

/** German umlauts as two letters: `Juergen Mueller`. */
export function umlautsInTwo(name: string): string {
  const two: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }
  return plainName(name.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => two[letter] ?? letter))
}

/** Only letters: for an address. */
export function plainPart(name: string): string {
  return plainName(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

function plainWord(word: string): string {
  let text = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  for (const [pattern, latin] of TOGETHER) text = text.replace(pattern, latin)
  return Array.from(text)
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join('')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
