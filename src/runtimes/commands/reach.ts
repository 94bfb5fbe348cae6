import { RetryLater, Terminal as Stop } from '../../core/facts/errors.ts'
import { createHttpHost } from '../../host/http.ts'
import { createMergeSource } from '../../merge/source.ts'
import type { SqliteStore } from '../../store/open.ts'
import type { Config } from '../config.ts'
import type { Checkup } from './checkup.ts'
import type { Told } from './open.ts'

/** Harmless calls: each reads, none writes, and each has its deadline. */
const DEADLINE_MS = 10_000
/** No account and no organization has this id. */
const NOBODY = 'rollcall-doctor'

export async function serverAnswers(config: Config): Promise<boolean> {
  try {
    const answer = await get(`http://127.0.0.1:${config.port}/readyz`)
    return answer.status === 200
  } catch {
    return false
  }
}

export async function checkSource({ outside }: Told, checkup: Checkup): Promise<void> {
  const { merge } = outside
  try {
    const source = createMergeSource({ ...merge, deadlineMs: DEADLINE_MS })
    await source.find(NOBODY)
    checkup.fine('Merge', `${new URL(merge.baseUrl).host} answers and takes the key`)
  } catch (error) {
    const where = `${new URL(merge.baseUrl).host}: ${messageOf(error)}`
    if (error instanceof Stop)
      checkup.wrong('Merge', `${where}; is MERGE_API_KEY of the region of MERGE_API_BASE_URL?`)
    else checkup.wrong('Merge', `${where}; check MERGE_API_BASE_URL and the way out of here`)
  }
}

/** With a real organization where there is one: a host may not know a made-up one. */
export async function checkHost(
  { outside }: Told,
  store: SqliteStore | null,
  checkup: Checkup,
): Promise<void> {
  const known = (await store?.organizations({ after: null, limit: 1 }))?.rows[0]?.id
  const { url, token, secret } = outside.host
  try {
    const host = createHttpHost({ url, token, secret, deadlineMs: DEADLINE_MS })
    const { users, unreadable } = await host.users(known ?? NOBODY, null)
    if (unreadable > 0)
      checkup.wrong('host', `${unreadable} users cannot be read; compare them with docs/host.md`)
    else if (known !== undefined && users.length === 0)
      checkup.note('host', `answers, and has no user in ${known}`)
    else checkup.fine('host', 'answers, takes the token, and its users can be read')
  } catch (error) {
    if (known === undefined && !(error instanceof Stop) && isAnswer(error))
      checkup.note('host', `answers, but knows no organization yet (${messageOf(error)})`)
    else if (error instanceof Stop) checkup.wrong('host', messageOf(error))
    else checkup.wrong('host', `${messageOf(error)}; check HOST_URL and docs/host.md`)
  }
}

/** A key that may only send is refused here by name, and that is as good as an answer. */
export async function checkMail({ config, outside }: Told, checkup: Checkup): Promise<void> {
  const { apiKey, baseUrl } = outside.resend
  try {
    const headers = { authorization: `Bearer ${apiKey}`, 'user-agent': 'Rollcall' }
    const answer = await get(`${baseUrl ?? 'https://api.resend.com'}/domains`, headers)
    const text = await answer.text()
    const maySend = answer.ok || text.includes('restricted_api_key') || answer.status === 404
    if (!maySend) {
      const fix = 'make a key with sending access and set RESEND_API_KEY'
      checkup.wrong('Resend', `answered HTTP ${answer.status}; ${fix}`)
      return
    }
    const domain = /@([^>\s]+)/.exec(config.mail.from)?.[1] ?? ''
    if (answer.ok && text.includes('"data"') && !verified(text, domain))
      checkup.wrong('Resend', `does not know ${domain} as verified; verify it, or set MAIL_FROM`)
    else checkup.fine('Resend', 'answers and takes the key')
  } catch (error) {
    checkup.wrong('Resend', `cannot be reached (${messageOf(error)}); check the way out of here`)
  }
}

function verified(text: string, domain: string): boolean {
  const { data } = JSON.parse(text) as { data: readonly { name?: string; status?: string }[] }
  return data.some(
    ({ name, status }) =>
      status === 'verified' && (name === domain || domain.endsWith(`.${name ?? '?'}`)),
  )
}

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(DEADLINE_MS) })
}

function isAnswer(error: unknown): boolean {
  return error instanceof RetryLater && error.failure === 'host-error'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
