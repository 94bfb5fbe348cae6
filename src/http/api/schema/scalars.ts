import { z } from '@hono/zod-openapi'
import { once } from '../../../core/people/once.ts'
import type { Reason } from '../../../core/facts/reasons.ts'
import { emailKey, tidyAddress } from '../../../core/people/email.ts'
import { isConfidential } from '../../../net/loopback.ts'
import { hasPlainHost } from '../../../net/web-page.ts'
import { reasonMessage } from '../../../words/message.ts'

/** An id that a host chooses. */
export const hostId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"')

/** One line of text. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters')

/** An address as mails are sent to it: whatever surrounds it, such as `mailto:…?subject=…`, is taken away. */
export const email = z
  .string()
  .trim()
  .max(320)
  .refine((text) => emailKey(text) !== null, 'must be an e-mail address')
  .overwrite(tidyAddress)
  .openapi({ format: 'email' })

export const locale = z
  .string()
  .max(100)
  .refine(isLocale, 'must be a BCP 47 language tag such as "nl" or "de-AT"')
  .openapi({ example: 'en' })

export const timezone = z
  .string()
  .max(100)
  .refine(isTimezone, 'must be an IANA time zone such as "Europe/Amsterdam"')
  .openapi({ example: 'Europe/Amsterdam' })

export const country = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCountry, 'must be an ISO 3166-1 alpha-2 code such as "NL"')
  .openapi({ example: 'NL' })

export const webUrl = z
  .string()
  .max(2000)
  .refine((text) => !/[\s\p{C}]/u.test(text), 'must not contain spaces or control characters')
  .refine(isWebUrl, 'must be an https URL without credentials (http only to loopback)')
  .openapi({ format: 'uri' })

export const dayOrTime = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'must be a day, YYYY-MM-DD, or an RFC 3339 time',
})

/** A time in RFC 3339, in UTC. */
export const instant = z.string().openapi({ format: 'date-time' })

/** A stable code for programs, and an English sentence for people. */
export const reasons = z.array(z.object({ code: z.string(), message: z.string() })).readonly()

/** Reasons with their English. */
export function reasonsIn(all: readonly Reason[]): { code: string; message: string }[] {
  return all.map((reason) => ({ code: reason.code, message: reasonMessage(reason) }))
}

/** The person who decided this in the host's product; without it, the audit log names the API. */
export const actor = z
  .object({ email })
  .optional()
  .openapi({ description: 'The person who decided; the audit log names them' })

/** How the audit log names the actor. */
export function actorName(given: { readonly email: string } | undefined): string {
  return given?.email ?? 'api'
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isTimezone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

const regions = once(() => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }))
/** Codes that Intl knows and that are not countries: unions, "unknown", and UK, whose code is GB. */
const NOT_COUNTRIES = ['UK', 'EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']

function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) && !NOT_COUNTRIES.includes(code) && regions().of(code) !== undefined
  )
}

function isWebUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    hasPlainHost(url) &&
    isConfidential(url)
  )
}
