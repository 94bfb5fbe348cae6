import { z } from 'zod'
import { MERGE_HOSTS, isMergeBaseUrl } from '../../merge/base-url.ts'
import { isConfidential } from '../../net/loopback.ts'

/** The variables that are set, without the spaces and line breaks that files of secrets end with. */
export function givenIn(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** A shell and a .env file take quotes away; `docker run --env-file` and most dashboards do not. */
export function isQuoted(value: string): boolean {
  return /^(["'`]).*\1$/s.test(value)
}

/** True with a line break or a character that nobody sees, as come along when a value is copied from a page. */
export function hasUnseen(value: string): boolean {
  // The two joiners are letters of some scripts, and after a comma a list may go on in the next line.
  return /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u.test(value.replaceAll(/,\s*/g, ','))
}

const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)

export const secretList = commaList.refine((keys) => keys.length > 0 && keys.every(isKey32), {
  error:
    'must be a comma list of 32-byte base64 keys, newest first (make one: openssl rand -base64 32)',
})

/** Shorter keys can be guessed from one signed webhook. */
const LEAST_KEY = 16

export const keyList = commaList.refine(
  (keys) => keys.length > 0 && keys.every((key) => key.length >= LEAST_KEY),
  { error: `must be a comma list of keys of at least ${LEAST_KEY} characters` },
)

/** Keys that somebody sends in a header: with a space or an accent in it, none would ever fit. */
export const bearerList = keyList.refine((keys) => keys.every(isToken), {
  error: 'must be a comma list of keys of letters, digits and signs, without spaces',
})

/** What we send in a header. */
export const token = z.string().refine(isToken, {
  error: 'must be letters, digits and signs without spaces, and without the word Bearer',
})

export const outboundUrl = z.string().refine(isOutboundUrl, {
  error: 'must be an https:// URL without credentials and without ? (http:// only to this machine)',
})

export const mergeUrl = z.string().refine(isMergeBaseUrl, {
  error: `must be https:// with one of ${MERGE_HOSTS.join(', ')} and the path /api, or a server on this machine`,
})

/** Paths below it are ours, so it can have none of its own. */
export const publicUrl = z.string().refine(isOrigin, {
  error:
    'must be the public base URL of this server, like https://rollcall.example.com, without a path, ? or credentials',
})

export const databaseFile = z
  .string()
  .refine((path) => !/^(:memory:|[a-z][a-z0-9+.-]+:)/i.test(path), {
    error: 'must be the path of an SQLite file; other databases are not available in this version',
  })
  .refine((path) => !/-(wal|shm|journal)$/i.test(path), {
    error:
      'must be the path of an SQLite file, not of a -wal, -shm or -journal file, which SQLite keeps beside one',
  })

export function signingSecret(error: string) {
  return z.string().regex(/^whsec_(?=.{20})(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/, {
    error,
  })
}

export const sender = z
  .string()
  .regex(/^(?:[^\s@<>,;"]+@[^\s@<>,;"]+|[^<>]*<[^\s@<>,;]+@[^\s@<>,;]+>)$/, {
    error: 'must be an address, or Name <address>',
  })

export const address = z.string().regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, {
  error: 'must be one address, without a name',
})

function isKey32(text: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  try {
    return atob(text).length === 32
  } catch {
    return false
  }
}

function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}

function isOutboundUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.search === '' && url.hash === '' && isConfidential(url)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !/^https?:\/\//i.test(text)) return false
  return /^https?:$/.test(url.protocol) && url.href.replace(/\/+$/, '') === url.origin
}

/** Digits, as people write a number: not `0x50` or `3e3`, which mean something else to each reader. */
export const number = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/, { error: 'must be a number' })
  .transform(Number)
