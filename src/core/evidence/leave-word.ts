/** Whether the HR system's own word for INACTIVE speaks of leave or absence rather than of an end (P5). */
export function meansLeave(word: string): boolean {
  const words = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some((each) => LEAVE_WORD.test(each))
}

/** Whole words only: "leave" is one, "leaver" is not. Accents are folded before comparing. */
const LEAVE_WORD = new RegExp(
  `^(?:${[
    // en; a suspended person is not gone, and an admin can say otherwise in `status_map`
    'leave|loa|absence|absent|sabbatical|parental|maternity|paternity|adoption|furlough|furloughed',
    'suspended|suspension|sick|sickness|vacation|holiday',
    // nl; compounds end in the word
    '\\p{L}*verlof|afwezig|afwezigheid|ziek|ziekte|geschorst',
    // de
    'elternzeit|pflegezeit|mutterschutz|\\p{L}*urlaub|beurlaubt|krank\\p{L}*|abwesend|abwesenheit',
    'freigestellt|freistellung|karenz|sabbatjahr|ruhend|suspendiert',
    // fr
    'conges?|absente?|maladie|maternite|paternite|parentale?|sabbatique|arret|suspendue?',
    // es; "baja" is a sick leave as well as an end, so it decides nothing
    'baja|permiso|licencia|excedencia|ausencia|ausente|maternidad|paternidad|incapacidad',
    'sabatic[oa]|vacaciones|suspendid[oa]',
  ].join('|')})$`,
  'u',
)
