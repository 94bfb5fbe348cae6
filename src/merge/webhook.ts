import { z } from 'zod'
import { decodeUtf8, parseJson } from '../net/body.ts'
import { sameText } from '../net/same-text.ts'
import type { Hint } from '../ports/source.ts'
import { isId } from './wire.ts'

/** HMAC-SHA256 in base64url, without padding. */
export type Sign = (key: string, body: Uint8Array) => string | Promise<string>

/**
 * Whether Merge signed the raw body with one of the keys: base64url of HMAC-SHA256, padding optional
 * (S1). The signature has no time, so an old webhook sent again passes: nothing may trust its content.
 */
export async function isSignedByMerge(
  body: Uint8Array,
  signature: string | null,
  keys: readonly string[],
  sign: Sign = signAnywhere,
): Promise<boolean> {
  if (signature === null) return false
  const given = signature.trim().replace(/=$/, '')
  // Stops at the first match. Which key matched is no secret.
  for (const key of keys) if (sameText(given, await sign(key, body))) return true
  return false
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' }
/** Imported keys by their text. Not promises: workerd ties a promise to the request that made it. */
const imported = new Map<string, Awaited<ReturnType<typeof importKey>>>()

function importKey(key: string) {
  const secret = new TextEncoder().encode(key)
  return crypto.subtle.importKey('raw', secret, HMAC, false, ['sign'])
}

/** Where there is only WebCrypto, which is a thread and 100 µs away on Node. */
async function signAnywhere(key: string, body: Uint8Array): Promise<string> {
  const known = imported.get(key) ?? (await importKey(key))
  imported.set(key, known)
  const digest = await crypto.subtle.sign('HMAC', known, new Uint8Array(body))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
}

const text = z.string().nullish().catch(null)
const related = z.union([z.string(), z.object({ id: z.string() }).transform((whole) => whole.id)])

const envelope = z.object({
  hook: z.object({ event: z.string().regex(/^[A-Za-z][\w.]{0,99}$/) }),
  linked_account: z
    .object({ id: z.string().refine(isId), category: text, end_user_origin_id: text })
    .nullish()
    .catch(null),
  data: z
    .object({ id: text, employee: related.nullish().catch(null), account_token: text })
    .nullish()
    .catch(null),
})

/** What a correctly signed body is about. Never throws: after a 4xx Merge drops the event for ever (trap 15). */
export function hintOf(body: Uint8Array): Hint {
  const parsed = envelope.safeParse(parseJson(decodeUtf8(body) ?? '')).data
  if (parsed === undefined) return { kind: 'other', event: 'unreadable' }
  const { event } = parsed.hook
  const account = parsed.linked_account
  if (account === null || account === undefined) return { kind: 'other', event }
  // Merge sends the events of all accounts, those of other categories included (trap 22).
  if (account.category && account.category !== 'hris') return { kind: 'other', event }

  const ids = { sourceAccountId: account.id, accountId: account.end_user_origin_id || null }
  const employee = (sourceId: unknown): Hint =>
    isId(sourceId) ? { kind: 'employee', ...ids, sourceId } : { kind: 'synced', ...ids }
  const [model = '', verb = ''] = event.split('.')
  switch (model) {
    case 'LinkedAccount':
      if (LINKED.includes(event) && parsed.data?.account_token) {
        return { kind: 'linked', ...ids, token: parsed.data.account_token }
      }
      return SYNCED.includes(event)
        ? { kind: 'synced', ...ids }
        : { kind: 'account', ...ids, event }
    case 'Issue':
      return { kind: 'account', ...ids, event }
    case 'Employee':
    case 'Employment':
      if (verb === 'synced') return { kind: 'synced', ...ids }
      if (!CHANGES.includes(verb)) return { kind: 'other', event }
      return employee(model === 'Employee' ? parsed.data?.id : parsed.data?.employee)
    case 'Company':
    case 'Group':
    case 'Location':
    case 'Team':
      return { kind: 'synced', ...ids }
    default:
      return { kind: 'other', event }
  }
}

const CHANGES = ['added', 'changed', 'removed']
/** All but the first are older names that may still come, some with the account token (merge.md 5). */
const SYNCED = [
  'LinkedAccount.sync_completed',
  'LinkedAccount.synced',
  'LinkedAccount.synced_initial',
  'LinkedAccount.fully_synced_initial',
]
const LINKED = ['LinkedAccount.linked', ...SYNCED]
