/**
 * Words of a name that never count: two people are not one because both are a `van der` or a `Dr`.
 * Compiled by hand from the forms of address and the surname particles of the languages of the product's
 * customers. In lower case and without marks.
 */
const PARTICLES = words(`
  van von vom vd der den de het te ten ter tot op aan uit over onder bij
  zu zum zur und am im
  du des la le les lo
  di da dal dalla dalle dallo del della delle dello dei degli
  das do dos las los san santa st
  af av
  al el ul ad as ash at ur bin ibn bint binti bt ben bat bar abu umm ould
  mac mc nic ui ap ab ni
  thi
  بن ابن بنت ال آل بو
  בן בת בר
`)

/** Particles that are also given names or surnames by themselves: Ben Carter, Minh Le, Anjali Das. */
const NAMES_AS_WELL = words('ben bat bar al el le la lo do das di da bin an ni mac abu san')

/** Middle names of Vietnam, which are given names by themselves elsewhere. */
const NAMES_ALONE = words('van thi')

const TITLES = words(`
  dr drs ir ing mr mrs ms miss mx prof professor doctor doctorandus dipl mag mgr bc inz
  jr jnr junior sr snr senior ii iii iv viii vii vi esq phd dphil mba msc bsc mphil meng beng llm llb md dds
  rn cpa cfa ra mcs bcom mcom
  herr frau hr fr dhr mw mevr mevrouw meneer
  madame monsieur mme mlle melle
  sra srta senor senora senorita sig sigra signor signora signore dott dottssa dottore avv
  eng engo dra doutor doutora filho neto sobrinho
  pani mudr judr rndr phdr paeddr
  bey hanim
  shri smt kum
  dato datuk encik puan haji
  sir dame rev
`)

/**
 * What somebody is to the company, and what stands where a name is not known. Both are written beside names, and are no
 * part of them.
 */
const LABELS = words(`
  external extern externe externer externes externo externa esterno esterna ext
  contractor freelance freelancer consultant zzp zzper interim agency temp temporary
  intern stagiair stagiaire praktikant praktikantin trainee werkstudent apprentice
  test tester testuser admin administrator office manager reception info support helpdesk team
  vacancy vacature vakanz left inactive deactivated terminated resigned former
  fnu lnu nmn nfn nln xx xxx zz zzz tbd tba
`)

/** Titles and labels that are also names by themselves. */
const TITLES_AS_NAMES = words(`
  neto junior senior miss bey mag dame filho haji ing
  contractor temp intern agency left tester manager office team support
`)

/** After Dr. and Prof., where they would otherwise be read as names: Dr. phil., Dr. rer. nat., Prof. dr hab. */
const FACULTIES =
  /(?<=^|[\s,(])(?:dr|prof|doz|priv|dipl)\.?(?:[\s.-]*(?:med|dent|vet|phil|iur|jur|rer|nat|pol|oec|techn|theol|habil|hab|ing|sc|soc|mult|univ|inf|kfm|kffr|bw|wirt|in[zż]|h\.?\s?c)(?=[\s.,)-]|$)\.?)+/giu

/** Degrees with their points, which would otherwise be cut into pieces. */
const DEGREES =
  /(?<=^|[\s,(])(?:ph\.\s?d|d\.\s?phil|m\.\s?sc|b\.\s?sc|m\.\s?b\.\s?a|m\.\s?a|b\.\s?a|m\.\s?d|ll\.\s?[bm]|m\.\s?eng|b\.\s?eng)\.?(?=[\s,)]|$)/giu

/** What stands where a name is missing. */
const NO_NAME =
  /^(?:n\/?a|n\.a\.|null|undefined|none|unknown|no name|noname|not set|anonymous|onbekend|unbekannt|inconnu|desconocido|user|new user|invited user)$/iu

/** The honorifics that Chinese, Japanese and Korean put behind a name without a blank. */
const BEHIND = /(?:さん|様|さま|先生|女士|小姐|博士|님|씨)$/u

/** Behind a name: Ann Lee (she/her). */
const PRONOUNS =
  /[([](?:she|he|they|ze|zij|hij|die|hen|sie|er|elle|il|iel|ella|él|elle)\b[^)\]]*[)\]]/giu

export function withoutTitles(text: string): string {
  if (NO_NAME.test(text.trim())) return ''
  return text
    .trim()
    .replace(FACULTIES, ' ')
    .replace(DEGREES, ' ')
    .replace(PRONOUNS, ' ')
    .replace(BEHIND, '')
}

/**
 * The name without what stands beside it, in brackets or behind a dash or a bar: a nickname, or a department or
 * firm that many have. A part that is nothing else stays.
 */
export function withoutAside(part: string | null): string | null {
  if (part === null || !ASIDE.test(part)) return part
  const rest = part.replace(ASIDES, ' ').trim()
  return /\p{L}/u.test(rest) ? rest : part
}

const ASIDE = /[([{（【［|]|\s[-–—:]\s/u
const ASIDES = /[([{（【［][^)\]}）】］]*[)\]}）】］]?|\s*\|.*$|\s[-–—:]\s.*$/gsu

/** Where a word stands in the part of the name that it was given in. */
export interface Place {
  /** The part has no other word. */
  readonly alone: boolean
  /** It is the last word of its part, and not behind a comma as in `Berg, Jan van den`. */
  readonly closes: boolean
  /** It opens a name that was given as one part, as in `Ben Carter`. */
  readonly opens: boolean
}

/**
 * What a word (without marks) is at its place. A name counts, a particle or a title does not, and a label only where
 * nothing else does.
 */
export function kindOf(word: string, place: Place): 'name' | 'particle' | 'title' | 'label' {
  if (LABELS.has(word)) return place.alone && TITLES_AS_NAMES.has(word) ? 'name' : 'label'
  if (TITLES.has(word)) return place.alone && TITLES_AS_NAMES.has(word) ? 'name' : 'title'
  if (!PARTICLES.has(word)) return 'name'
  const isName =
    (NAMES_AS_WELL.has(word) && (place.alone || place.closes || place.opens)) ||
    (NAMES_ALONE.has(word) && place.alone)
  return isName ? 'name' : 'particle'
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}
