import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Phone } from '../core/people/employee.ts'

/**
 * A number as HR wrote it, read as in that country. Only a whole, valid number counts: `112` parses
 * to +31112, and a text that merely contains a number is not guessed at.
 */
export function readPhone(text: string | null, country: string | null): Phone {
  if (text === null) return { kind: 'none' }
  const code = countryCode(country)
  const defaultCountry = code !== null && isSupportedCountry(code) ? code : undefined
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(defaultCountry === undefined ? {} : { defaultCountry }),
  })
  return number?.isValid() === true
    ? { kind: 'e164', number: number.number }
    : { kind: 'unreadable' }
}

/** ISO 3166-1 alpha-2, or null: an HR system may write the country in its own words. */
export function countryCode(text: string | null): string | null {
  const code = text?.trim().toUpperCase() ?? ''
  if (code === 'UK') return 'GB'
  return /^[A-Z]{2}$/.test(code) ? code : null
}
