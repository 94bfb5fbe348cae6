import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Phone } from '../core/people/employee.ts'

/**
 * A phone number as HR wrote it, read as dialled in that country. The whole text must be a valid number:
 * the library would parse `112` to +31112, and find numbers inside other text.
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

/** The country as ISO 3166-1 alpha-2; null where the HR system writes it in its own words. */
export function countryCode(text: string | null): string | null {
  const code = text?.trim().toUpperCase() ?? ''
  if (code === 'UK') return 'GB'
  return /^[A-Z]{2}$/.test(code) ? code : null
}
