/**
 * The forms in use now of a number that is written as before its country renumbered, or as it is dialled from
 * elsewhere: national numbers, without the country's prefix, or with `+` and a new code of the country. Empty where
 * nothing like it was ever in use.
 */
export function formsInUse(callingCode: string, national: string): readonly string[] {
  const rules = Object.hasOwn(RENUMBERED, callingCode) ? (RENUMBERED[callingCode] ?? []) : []
  return rules.flatMap(([old, ...now]) =>
    old.test(national) ? now.map((form) => national.replace(old, form)) : [],
  )
}

type Rule = readonly [old: RegExp, ...now: readonly string[]]

/** Renumberings of whole countries since 2010, by calling code. Old forms live on in HR systems and products. */
const RENUMBERED: Readonly<Record<string, readonly Rule[]>> = {
  // Mexico, 2019: no 1 for mobiles, no 01, 044 or 045 before a number.
  '52': [[/^(?:01|04[45]|1)(\d{10})$/, '$1']],
  // Argentina: mobiles have a 9 when called from abroad.
  '54': [[/^([1-8]\d{9})$/, '9$1']],
  // Brazil, until 2016: a 9 before mobiles.
  '55': [[/^([1-9]\d)([6-9]\d{7})$/, '$19$2']],
  // Chile, 2016: a 9 before mobiles.
  '56': [[/^([4-9]\d{7})$/, '9$1']],
  // Colombia, 2021: 60 before fixed lines.
  '57': [[/^([1-8]\d{7})$/, '60$1']],
  // Vietnam, 2018: mobiles of eleven digits got ten.
  '84': [
    [/^16([2-9]\d{7})$/, '3$1'],
    [/^120(\d{7})$/, '70$1'],
    [/^121(\d{7})$/, '79$1'],
    [/^122(\d{7})$/, '77$1'],
    [/^126(\d{7})$/, '76$1'],
    [/^128(\d{7})$/, '78$1'],
    [/^12([345]\d{7})$/, '8$1'],
    [/^127(\d{7})$/, '81$1'],
    [/^129(\d{7})$/, '82$1'],
    [/^18([68])(\d{7})$/, '5$1$2'],
    [/^199(\d{7})$/, '59$1'],
  ],
  // Ivory Coast, 2021: two digits more, by operator; of a mobile its second digit told which.
  '225': [
    [/^([014-9][0-3]\d{6})$/, '01$1'],
    [/^([014-9][4-6]\d{6})$/, '05$1'],
    [/^([014-9][7-9]\d{6})$/, '07$1'],
    [/^([23]\d{7})$/, '21$1', '25$1', '27$1'],
  ],
  // Benin, 2024: 01 before every number.
  '229': [[/^(\d{8})$/, '01$1']],
  // Mauritius, 2013: a 5 before mobiles.
  '230': [[/^([79]\d{6})$/, '5$1']],
  // Cameroon, 2014: a 6 before mobiles, a 2 before fixed lines.
  '237': [
    [/^([5-9]\d{7})$/, '6$1'],
    [/^([23]\d{7})$/, '2$1'],
  ],
  // Gabon, 2019: one digit more, by operator.
  '241': [
    [/^0?1(\d{6})$/, '11$1'],
    [/^0?([256]\d{6})$/, '6$1'],
    [/^0?([47]\d{6})$/, '7$1'],
  ],
  // Kosovo, 2017: a code of its own, where the numbers had been those of Monaco, Serbia and Slovenia.
  '377': [[/^(4[45]\d{6})$/, '+383$1']],
  '381': [[/^((?:2[89]|3[89])\d{6})$/, '+383$1']],
  '386': [[/^(4[39]\d{6})$/, '+383$1']],
  // Ecuador, 2012: a 9 before mobiles.
  '593': [[/^([89]\d{7})$/, '9$1']],
  // Georgia, 2011: a 5 before mobiles.
  '995': [[/^([5-9]\d{7})$/, '5$1']],
}
