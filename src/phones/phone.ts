import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min'
import type { Phone } from '../core/people/employee.ts'
import { formsInUse } from './renumbered.ts'

/**
 * A phone number as HR wrote it, read as dialled in that country (ISO 3166-1 alpha-2). The whole text must be a valid
 * number: the library would parse `112` to +31112, and find numbers inside other text.
 */
export function readPhone(text: string | null, country: string | null): Phone {
  if (text === null) return { kind: 'none' }
  const number = parsed(text, supported(country))
  if (number?.isValid() === true) return { kind: 'e164', number: number.number }
  // An old form that is out of use is the number it has become, where there is only one.
  const [now, ...others] = number === null ? [] : validFormsInUse(number)
  return now === undefined || others.length > 0
    ? { kind: 'unreadable' }
    : { kind: 'e164', number: now }
}

/**
 * Whether the product's phone, however it is written there, is the number that HR gives (rule 17). A national number
 * is read as one of the same country; a number from before a country renumbered, on either side, is the same.
 */
export function samePhone(hr: string, product: string): boolean {
  const one = parsed(hr, undefined)
  const other = one === null ? null : parsed(product, one.country)
  if (one === null || other === null) return tidied(hr) === tidied(product)
  return (
    one.number === other.number ||
    formsOf(one).includes(other.number) ||
    formsOf(other).includes(one.number)
  )
}

function parsed(text: string, country: CountryCode | undefined): PhoneNumber | null {
  const written = tidied(text)
  // `00` is how most of the world dials abroad, also where the country is unknown or dials otherwise.
  const tries = written.startsWith('00') ? [written, written.replace(/^00/, '+')] : [written]
  const numbers = tries.flatMap((one) => {
    const options = {
      extract: false,
      ...(country === undefined ? {} : { defaultCountry: country }),
    }
    return parsePhoneNumberFromString(one, options) ?? []
  })
  const valid = numbers.find((number) => number.isValid())
  if (valid === undefined) return numbers.at(-1) ?? null
  return written.startsWith('+') ? valid : (withoutPlus(written, valid) ?? valid)
}

/**
 * `491711234567` is +49 171 1234567 whose plus a spreadsheet dropped, although Germany has numbers of that length.
 * A national number of that length is written with its 0; a shorter one may lack it (India). Null where the text is
 * one, or no number with the country's code.
 */
function withoutPlus(written: string, national: PhoneNumber): PhoneNumber | null {
  const digits = digitsOf(written)
  if (digits.length <= 10 || digitsOf(national.formatNational()) === digits) return null
  const abroad = parsePhoneNumberFromString(`+${digits}`)
  const isOfCountry = abroad?.countryCallingCode === national.countryCallingCode
  return isOfCountry && abroad.isValid() ? abroad : null
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Without marks that nobody sees, in plain digits, without a link's `tel:` and what follows the number in it. */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^tel:\s*/i, '')
    .replace(/;(?!ext=).*$/i, '')
    .replace(/^\(\s*\+\s*(\d+)\s*\)/, '+$1 ')
    .replace(/^\+00/, '+')
}

function formsOf({ countryCallingCode, nationalNumber }: PhoneNumber): readonly string[] {
  return formsInUse(countryCallingCode, nationalNumber).map((form) =>
    form.startsWith('+') ? form : `+${countryCallingCode}${form}`,
  )
}

function validFormsInUse(number: PhoneNumber): readonly string[] {
  return formsOf(number).filter((form) => parsePhoneNumberFromString(form)?.isValid() === true)
}

function supported(country: string | null): CountryCode | undefined {
  return country !== null && isSupportedCountry(country) ? country : undefined
}
