/**
 * Letters beyond a–z, and how passports, airlines and keyboards without them write them.
 *
 * Sources: ICAO Doc 9303 part 3 (Latin letters, Cyrillic), BGN/PCGN 1947 (Russian), resolution 55 of the
 * Cabinet of Ukraine of 2010, the Bulgarian Transliteration Act of 2009, Vuk Karadžić's Latin letters without
 * their marks (Serbian), ELOT 743 (Greek).
 */
type Table = Readonly<Record<string, string>>

const LATIN: Table = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ə: 'a',
  ơ: 'o',
  ư: 'u',
}

/** The same letters written with two: Müller as Mueller, Đoković as Djokovic, Ayşe as Ayshe. */
const LATIN_LONG: Table = {
  ...LATIN,
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ő: 'oe',
  ű: 'ue',
  å: 'aa',
  ø: 'oe',
  đ: 'dj',
  ð: 'dh',
  š: 'sh',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ş: 'sh',
  ș: 'sh',
  ç: 'ch',
  ñ: 'ny',
  ğ: 'gh',
  ə: 'e',
}

const CYRILLIC: Table = {
  ...pairs('абвгдежзиклмнопрстуфыэ', 'a b v g d e zh z i k l m n o p r s t u f y e'),
  ...pairs('ёйхцчшщъьюя', 'e y kh ts ch sh shch - - yu ya'),
  ...pairs('іїєґўјљњћђџѓќѕ', 'i i e g u j lj nj c dj dz gj kj dz'),
  ...pairs('әғқңөұүһ', 'a g k n o u u h'),
}
const YO: Table = { ...CYRILLIC, ё: 'yo', ь: 'y' }
const UKRAINIAN: Table = { ...CYRILLIC, г: 'h', и: 'y', ї: 'yi', є: 'ye' }
const BULGARIAN: Table = { ...CYRILLIC, щ: 'sht', ъ: 'a', х: 'h' }
const SERBIAN: Table = {
  ...CYRILLIC,
  ...pairs('жхцчшщђџюя', 'z h c c s sc d dz ju ja'),
}

const GREEK: Table = {
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
  ου: 'ou',
  αυ: 'av',
  ευ: 'ev',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
  μπ: 'mp',
  ντ: 'nt',
}
/** As people write it by ear: Hristos, Yiorgos, Eleni for Christos, Giorgos, Elenē. */
const GREEK_SPOKEN: Table = {
  ...GREEK,
  χ: 'h',
  γε: 'ye',
  γι: 'yi',
  αι: 'e',
  ει: 'i',
  οι: 'i',
  αυ: 'af',
  ευ: 'ef',
  μπ: 'b',
  ντ: 'd',
}

const MARKED: Readonly<Record<'latin' | 'cyrillic' | 'greek', readonly Table[]>> = {
  latin: withLatin(LATIN, LATIN_LONG),
  cyrillic: withLatin(CYRILLIC, YO, UKRAINIAN, BULGARIAN, SERBIAN),
  greek: withLatin(GREEK, GREEK_SPOKEN),
}

/** A word of another script may have letters of this one as well. */
function withLatin(...tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => ({ ...LATIN, ...table }))
}

/** The ways in which a lower-case word of Latin, Cyrillic or Greek letters is written with a–z. */
export function romanised(word: string): readonly string[] {
  const cyrillic = /\p{Script=Cyrillic}/u.test(word)
  const greek = /\p{Script=Greek}/u.test(word)
  const tables = MARKED[cyrillic ? 'cyrillic' : greek ? 'greek' : 'latin']
  // ELOT 743 has b at the beginning, mp inside.
  const text = greek ? unmarked(word).replace(/^μπ/u, 'b') : word
  return [...new Set(tables.map((table) => written(text, table)))]
}

/** A letter without its marks, where Unicode knows them as marks. */
export function unmarked(text: string): string {
  if (ASCII.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

function written(word: string, table: Table): string {
  let text = ''
  for (let at = 0; at < word.length; at += 1) {
    const two = table[word.slice(at, at + 2)]
    const letter = word.charAt(at)
    text += two ?? table[letter] ?? plain(letter, table)
    if (two !== undefined) at += 1
  }
  return text.replace(/[^a-z0-9]/g, '')
}

/** Letters without marks, as most names have none but. */
const ASCII = /^[\0-\x7f]*$/

function plain(letter: string, table: Table): string {
  if (ASCII.test(letter)) return letter
  const bare = unmarked(letter)
  return Array.from(bare)
    .map((each) => table[each] ?? each)
    .join('')
}

/** A table of letters and, in the same order, what they become; `-` for nothing. */
function pairs(letters: string, becomes: string): Table {
  const values = becomes.split(' ')
  return Object.fromEntries(
    Array.from(letters).map((letter, at) => [letter, (values[at] ?? '').replace('-', '')]),
  )
}
