/** Whether the HR system's own word for INACTIVE means leave or absence, not the end of employment (P5). */
export function meansLeave(word: string): boolean {
  const words = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some((each) => LEAVE_WORD.test(each))
}

/** Whole words only: "leave" matches, "leaver" does not. Compared without accents. */
const LEAVE_WORD = new RegExp(
  `^(?:${[
    // en; a suspended person has not left, and `status_map` can say otherwise
    'leave|loa|absence|absent|sabbatical|parental|maternity|paternity|adoption|furlough|furloughed',
    'suspended|suspension|sick|sickness|vacation|holiday',
    // nl; in compounds the word comes last
    '\\p{L}*verlof|afwezig|afwezigheid|ziek|ziekte|geschorst',
    // de
    'elternzeit|pflegezeit|mutterschutz|\\p{L}*urlaub|beurlaubt|krank\\p{L}*|abwesend|abwesenheit',
    'freigestellt|freistellung|karenz|sabbatjahr|ruhend|suspendiert',
    // fr
    'conges?|absente?|maladie|maternite|paternite|parentale?|sabbatique|arret|suspendue?',
    // es; "baja" means sick leave or the end, so it counts as leave: access is kept
    'baja|permiso|licencia|excedencia|ausencia|ausente|maternidad|paternidad|incapacidad',
    'sabatic[oa]|vacaciones|suspendid[oa]',
  ].join('|')})$`,
  'u',
)
