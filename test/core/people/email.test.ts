import { describe, expect, test } from 'vitest'
import { addressesIn, emailKey, readAddress } from '../../../src/core/people/email.ts'

const ANA = 'ana@acme.test'

describe('the same address, however it was pasted', () => {
  test.each([
    ['upper case', 'Ana@ACME.Test'],
    ['blanks', '  ana@acme.test\u00a0\u3000'],
    ['zero-width space inside', 'an\u200ba@acme.test'],
    ['zero-width space in the domain', 'ana@ac\u200bme.test'],
    ['zero-width joiner and non-joiner', 'a\u200dn\u200ca@acme.test'],
    ['word joiner', 'ana\u2060@acme.test'],
    ['soft hyphen', 'ana@acme\u00ad.test'],
    ['byte order mark', '\ufeffana@acme.test'],
    ['direction marks', '\u202aana@acme.test\u202c'],
    ['more direction marks', '\u200eana@acme.test\u200f\u2066\u2069\u061c'],
    ['Mongolian vowel separator', 'ana\u180e@acme.test'],
    ['variation selector', 'ana@acme.test\ufe0f'],
    ['filler', '\u3164ana@acme.test'],
    ['grapheme joiner', 'ana\u034f@acme.test'],
    ['tag characters', 'ana@acme.test\u{e0061}'],
    ['mailto', 'mailto:ana@acme.test'],
    ['mailto in capitals', ' MAILTO: ana@acme.test'],
    ['mailto twice', 'mailto:mailto:ana@acme.test'],
    ['mailto behind', 'ana@acme.testmailto:'],
    ['mailto split by a zero-width space', 'mail\u200bto:ana@acme.test'],
    ['mailto with slashes', 'mailto://ana@acme.test'],
    ['mailto with a subject', 'mailto:ana@acme.test?subject=Hello%20Ana'],
    ['mailto, percent-encoded', 'mailto:ana%40acme.test?body=a@b.c'],
    ['mailto, all of it percent-encoded', 'MAILTO%3Aana%40acme.test'],
    ['full-width', 'ａｎａ＠ａｃｍｅ．ｔｅｓｔ'],
    ['small at sign', 'ana﹫acme.test'],
    ['ideographic full stop', 'ana@acme。test'],
    ['trailing dot', 'ana@acme.test.'],
    ['trailing dot behind something invisible', 'ana@acme.test\u200b.'],
  ])('%s', (_, text) => {
    expect(readAddress(text)).toMatchObject({ kind: 'address', key: ANA })
    const read = readAddress(text)
    expect(read.kind === 'address' && read.text.toLowerCase().replace('。', '.')).toBe(ANA)
  })

  test.each([
    ["conor.o'brien@acme.test", 'conor.o’brien@acme.test'],
    ["conor.o'brien@acme.test", 'conor.oʼbrien@acme.test'],
    ['anne-marie@acme.test', 'anne‑marie@acme.test'],
    ['anne-marie@acme.test', 'anne–marie@acme.test'],
    ['ana@xn--bcher-kva.test', 'ana@bücher.test'],
    ['jos\u00e9@acme.test', 'jose\u0301@acme.test'],
  ])('%s = %j', (one, other) => {
    expect(emailKey(other)).toBe(emailKey(one))
    expect(emailKey(other)).not.toBeNull()
  })

  test.each([
    ['a.na@acme.test', ANA],
    ['ana+hr@acme.test', ANA],
    ['ana@acme.test.example', ANA],
    ['ana%40@acme.test', ANA],
    ['àna@acme.test', ANA],
  ])('%s ≠ %s', (one, other) => {
    expect(emailKey(one)).not.toBeNull()
    expect(emailKey(one)).not.toBe(emailKey(other))
  })
})

describe('not one address', () => {
  test.each([
    ['\u0430na@acme.test', [ANA]],
    ['ana@\u0430cme.test', [ANA]],
    ['\u0391NA@acme.test', [ANA]],
    ['.ana@acme.test', [ANA]],
    ['ana.@acme.test', [ANA]],
    ['ana_acme.test#EXT#@acme.onmicrosoft.test', [ANA]],
    ['ana_pop_acme.test#ext#@acme.onmicrosoft.test', ['ana_pop@acme.test']],
    ['Иван <иван@почта.рф>', ['иван@xn--80a1acny.xn--p1ai']],
    ['Ana Pop <ana@acme.test>', [ANA]],
    ['"Pop, Ana" <ana@acme.test>', [ANA]],
    ['<ana@acme.test>', [ANA]],
    ['ana@acme.test>', [ANA]],
    ['(ana@acme.test', [ANA]],
    ['ana@acme.test)', [ANA]],
    ['ana@acme.test (work)', [ANA]],
    ['[ana@acme.test]', [ANA]],
    ['{ana@acme.test}', [ANA]],
    ['＜ana@acme.test＞', [ANA]],
    ['（ana@acme.test）', [ANA]],
    ['«ana@acme.test»', [ANA]],
    ['【ana@acme.test】', [ANA]],
    ['"ana@acme.test"', [ANA]],
    ["'ana@acme.test'", [ANA]],
    ['“ana@acme.test”', [ANA]],
    ['‘ana@acme.test’', [ANA]],
    ['ana@acme.test;ana2@acme.test', [ANA, 'ana2@acme.test']],
    ['ana@acme.test, bob@acme.test', [ANA, 'bob@acme.test']],
    ['ana@acme.test / bob@acme.test', [ANA, 'bob@acme.test']],
    ['ana@acme.test/bob@acme.test', [ANA, 'bob@acme.test']],
    ['ana@acme.test|bob@acme.test', [ANA, 'bob@acme.test']],
    ['ana@acme.test bob@acme.test', [ANA, 'bob@acme.test']],
    ['ana@acme.test\u2028bob@acme.test', [ANA, 'bob@acme.test']],
    ['<mailto:ana@acme.test>', [ANA]],
    ['mailto:ana@acme.test,bob@acme.test', [ANA, 'bob@acme.test']],
    ['SMTP:ana@acme.test', [ANA]],
    ['e-mail: ana@acme.test', [ANA]],
    ['ana@@acme.test', []],
    ['ana @acme.test', []],
    ['ana@', []],
    ['@acme.test', []],
    ['ana(at)acme.test', [ANA]],
    ['ana [AT] acme.test', [ANA]],
    ['ana at acme.test', []],
    ['see phone', []],
    ["Conor <conor.o'brien@acme.test>", ["conor.o'brien@acme.test"]],
  ])('%s', (text, inside) => {
    expect(readAddress(text)).toEqual({ kind: 'unreadable' })
    expect(emailKey(text)).toBeNull()
    expect(addressesIn(text)).toEqual(inside)
  })
})

test.each([
  null,
  '',
  ' ',
  '-',
  '--',
  'n/a',
  'N.A.',
  'none',
  'geen',
  'keine',
  'kein E-Mail',
  'x',
  '0',
  '?',
  '\u200b',
])('%j is no address at all', (text) => expect(readAddress(text)).toEqual({ kind: 'none' }))
