// What is the same number however it is written, and what is another (rule 17).
import { describe, expect, test } from 'vitest'
import { readPhone, samePhone } from '../../src/phones/phone.ts'

describe('reading', () => {
  test.each([
    ['marks that nobody sees', '\u202a+31 20 123\u00a04567\u202c'],
    ['marks that nobody sees', '\u200e+31\u200b20\u00ad1234567'],
    ['marks that nobody sees', '\u2066+31201234567\u2069\ufeff'],
    ['full-width digits', '＋３１ ２０ １２３４５６７'],
    ['Arabic-Indic digits', '+٣١٢٠١٢٣٤٥٦٧'],
    ['a link', 'tel:+31-20-123-4567'],
    ['a link', 'tel:+31-20-123-4567;phone-context=acme.test'],
    ['an extension', '+31 20 123 4567 ext. 12'],
    ['an extension', '+31 20 123 4567 x12'],
    ['an extension', 'tel:+31-20-123-4567;ext=12'],
    ['the way to dial abroad', '0031 20 1234567'],
    ['the way to dial abroad', '+0031 20 1234567'],
    ['a trunk digit', '+31 (0)20 1234567'],
    ['a trunk digit', '+31 020 1234567'],
    ['a prefix in brackets', '(+31) 20 1234567'],
    ['separators', '+31/20.123-45\u201367'],
  ])('%s: %j', (_, text) => {
    for (const country of [null, 'NL', 'DE', 'US'])
      expect(readPhone(text, country), `from ${country}`).toEqual({
        kind: 'e164',
        number: '+31201234567',
      })
  })

  test.each([
    ['Benin', '+229 97 12 34 56', '+2290197123456'],
    ['Mexico', '+52 1 55 1234 5678', '+525512345678'],
    ['Ivory Coast', '+225 07 12 34 56', '+2250707123456'],
    ['Ivory Coast', '+225 45 12 34 56', '+2250545123456'],
    ['Cameroon', '+237 77 12 34 56', '+237677123456'],
  ])('a number from before %s renumbered is the one it became', (_, text, number) => {
    expect(readPhone(text, null)).toEqual({ kind: 'e164', number })
  })

  test('a national number in its country, also an old one', () => {
    expect(readPhone('97 12 34 56', 'BJ')).toEqual({ kind: 'e164', number: '+2290197123456' })
    expect(readPhone('044 55 1234 5678', 'MX')).toEqual({ kind: 'e164', number: '+525512345678' })
    expect(readPhone('0171 1234567', null)).toEqual({ kind: 'unreadable' })
  })
})

const SAME: readonly (readonly [string, string, string])[] = [
  ['Mexico', '+525512345678', '+5215512345678'],
  ['Benin', '+2290197123456', '+22997123456'],
  ['Argentina', '+5491123456789', '+541123456789'],
  ['Brazil', '+5511987654321', '+551187654321'],
  ['Ivory Coast', '+2250707123456', '+22507123456'],
  ['Gabon', '+24166123456', '+24106123456'],
  ['Gabon', '+24177123456', '+2417123456'],
  ['Vietnam', '+84323456789', '+841623456789'],
  ['Vietnam', '+84851234567', '+841251234567'],
  ['Cameroon', '+237677123456', '+23777123456'],
  ['Chile', '+56961234567', '+5661234567'],
  ['Colombia', '+576012345678', '+5712345678'],
  ['Ecuador', '+593991234567', '+59391234567'],
  ['San Marino', '+3780549886377', '+378886377'],
]

describe('the same number', () => {
  test.each(SAME)('%s: %s and %s, both ways round', (_, now, before) => {
    expect(samePhone(now, before)).toBe(true)
    expect(samePhone(before, now)).toBe(true)
  })

  test.each([
    '020 1234567',
    '0031 20 1234567',
    '+31 (0)20 123 45 67',
    '\u202a+31201234567\u202c',
    '+31 20 1234567 ext. 9',
    '(020) 123-4567',
    '31201234567',
  ])('a product that writes it as %j', (text) => {
    expect(samePhone('+31201234567', text)).toBe(true)
  })

  test.each([
    ['+31201234567', '+31201234568'],
    ['+31201234567', '+32201234567'],
    ['+525512345678', '+5215512345679'],
    ['+2290197123456', '+2290297123456'],
    ['+5491123456789', '+541123456788'],
    ['+491711234567', '+431711234567'],
    ['+2250707123456', '+2250507123456'],
    ['+31201234567', 'ask reception'],
    ['+31201234567', ''],
  ])('%s and %j are two numbers', (one, other) => {
    expect(samePhone(one, other)).toBe(false)
  })
})

describe('a number whose plus a spreadsheet dropped', () => {
  test.each([
    ['491711234567', 'DE', '+491711234567'],
    ['49 171 1234567', 'DE', '+491711234567'],
    ['4915112345678', 'DE', '+4915112345678'],
    ['62812345678', 'ID', '+62812345678'],
    ['38344123456', 'XK', '+38344123456'],
    ['31612341000', 'NL', '+31612341000'],
    ['393471234567', 'IT', '+393471234567'],
  ])('%s in %s', (text, country, number) => {
    expect(readPhone(text, country)).toEqual({ kind: 'e164', number })
    expect(samePhone(number, text)).toBe(true)
  })

  test.each([
    ['0491 51234567', 'DE', '+4949151234567'],
    ['393 4712345', 'IT', '+393934712345'],
    ['(213) 373-4253', 'US', '+12133734253'],
    ['9112345678', 'IN', '+919112345678'],
  ])('a national number that begins with the code stays one: %s in %s', (text, country, number) => {
    expect(readPhone(text, country)).toEqual({ kind: 'e164', number })
  })
})
