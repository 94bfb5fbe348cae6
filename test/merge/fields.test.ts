import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailKey } from '../../src/core/people/email.ts'
import { PLAIN_ADDRESS } from '../../src/merge/normalise.ts'
import { readPhone } from '../../src/phones/phone.ts'
import { normalised } from './merge-server.ts'

describe('moments', () => {
  test('moments compare as text: six decimals, UTC', () => {
    expect(normalised({ modified_at: '2026-08-20T00:00:00Z' }).modifiedAt).toBe(
      '2026-08-20T00:00:00.000000Z',
    )
    expect(normalised({ modified_at: '2026-08-20T02:00:00.5+02:00' }).modifiedAt).toBe(
      '2026-08-20T00:00:00.500000Z',
    )
    expect(normalised({ modified_at: 'now' }).modifiedAt).toBeNull()
    expect(normalised({ modified_at: '2026-13-40T00:00:00Z' }).modifiedAt).toBeNull()
  })
})

describe('e-mail', () => {
  test('kept as written, trimmed', () => {
    expect(normalised({ work_email: ' Dirna.E+hr@Merge.DEV ' }).workEmail).toBe(
      'Dirna.E+hr@Merge.DEV',
    )
  })
  test('what is no address is kept as it is, and said so once', () => {
    expect(normalised({ work_email: 'see phone', personal_email: 'n/a' })).toMatchObject({
      workEmail: 'see phone',
      personalEmail: null,
      flaws: [{ field: 'email', code: 'unreadable-email' }],
    })
    expect(normalised({ personal_email: 'n/a' }).flaws).toEqual([])
    expect(normalised({ work_email: null, personal_email: 'n/a' }).flaws).toHaveLength(1)
  })
})

test('the short way to read an address agrees with the long one', () => {
  const address = fc.oneof(
    fc
      .array(fc.stringMatching(/^[A-Za-z0-9-]{1,9}$/), { minLength: 1, maxLength: 5 })
      .map((labels) => `a.b+c@${labels.join('.')}`),
    fc
      .tuple(
        fc.constantFrom('0x1', '1.2.3', 'xn--a', 'a.xn--'),
        fc.constantFrom('4', 'com', '0x7f'),
      )
      .map((labels) => `a@${labels.join('.')}`),
    fc.emailAddress(),
    fc.string().map((text) => `a@${text}.com`),
    fc.string({ unit: 'grapheme' }).map((text) => `${text}@b.c`),
  )
  fc.assert(
    fc.property(address, (text) => {
      if (PLAIN_ADDRESS.test(text)) expect(emailKey(text)).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})

describe('phone', () => {
  const LOCATION = '9efbc633-3387-4306-aa55-e2c635e6bb4f'
  test('read with the country of the work location, else of the account', () => {
    const national = { mobile_phone_number: '06 1234 5678' }
    expect(normalised(national).phone).toEqual({ kind: 'e164', number: '+31612345678' })
    expect(
      normalised({ mobile_phone_number: '0176 12345678' }, { countries: { [LOCATION]: 'DE' } })
        .phone,
    ).toEqual({ kind: 'e164', number: '+4917612345678' })
    expect(normalised(national, { defaultCountry: null })).toMatchObject({
      phone: { kind: 'unreadable' },
      flaws: [{ field: 'phone', code: 'unreadable-phone' }],
    })
  })
  test('a change of format is no change', () => {
    const forms = ['+31612345678', '0031612345678', '(06) 12.34.56.78', '06-12345678 ext. 5']
    for (const form of forms) {
      expect(readPhone(form, 'NL'), form).toEqual({ kind: 'e164', number: '+31612345678' })
    }
  })
  test.each([
    '112',
    'call Jan',
    'call me: 0612345678',
    '+31',
    '0612345678 / 0687654321',
    '9'.repeat(300),
  ])('%s is unreadable, never guessed', (text) => {
    expect(readPhone(text, 'NL')).toEqual({ kind: 'unreadable' })
  })
  test('a country nobody knows is no country', () => {
    expect(readPhone('+31612345678', 'XX')).toEqual({ kind: 'e164', number: '+31612345678' })
    expect(readPhone('0612345678', '__proto__')).toEqual({ kind: 'unreadable' })
    expect(readPhone(null, 'NL')).toEqual({ kind: 'none' })
  })
})
