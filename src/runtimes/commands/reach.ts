import { z } from 'zod'
import { RetryLater, Terminal as Stop } from '../../core/facts/errors.ts'
import { createHttpHost } from '../../host/http.ts'
import { parseJson } from '../../net/body.ts'
import { withDeadline } from '../../net/deadline.ts'
import { exchange, globalFetch, isOk, USER_AGENT, type Exchange } from '../../net/exchange.ts'
import { createMergeSource } from '../../merge/source.ts'
import type { SqliteStore } from '../../store/open.ts'
import type { Config } from '../config.ts'
import type { Checkup } from './checkup.ts'
import type { ResolvedConfig } from './open.ts'

/** For each call. All of them only read. */
const DEADLINE_MS = 10_000
const MAX_BYTES = 1024 * 1024
/** An id that no account and no organization has. */
const UNKNOWN_ID = 'rollcall-doctor'

export async function serverAnswers(config: Config): Promise<boolean> {
  const answer = await get(`http://127.0.0.1:${config.port}/readyz`)
  return answer.kind === 'answer' && answer.status === 200
}

/** False where nobody answers, so that there is nobody to ask more. */
export async function checkSource(
  { services }: ResolvedConfig,
  checkup: Checkup,
): Promise<boolean> {
  const { merge } = services
  try {
    const source = createMergeSource({ ...merge, deadlineMs: DEADLINE_MS })
    await source.find(UNKNOWN_ID)
    checkup.fine('Merge', `${new URL(merge.baseUrl).host} answers and accepts the key`)
    return true
  } catch (error) {
    const where = `${new URL(merge.baseUrl).host}: ${messageOf(error)}`
    if (error instanceof Stop)
      checkup.wrong(
        'Merge',
        `${where}; check that MERGE_API_KEY belongs to the region of MERGE_API_BASE_URL`,
      )
    else
      checkup.wrong(
        'Merge',
        `${where}; check MERGE_API_BASE_URL, and that this machine can reach it`,
      )
    return !(error instanceof RetryLater && error.failure === 'source-unreachable')
  }
}

/** Asks about a real organization if there is one, because a host may refuse an unknown one. */
export async function checkHost(
  { services }: ResolvedConfig,
  store: SqliteStore | null,
  checkup: Checkup,
): Promise<void> {
  const known = (await store?.organizations({ after: null, limit: 1 }))?.rows[0]?.id
  const { url, token, secret } = services.host
  try {
    const host = createHttpHost({ url, token, secret, deadlineMs: DEADLINE_MS })
    const { users, unreadable } = await host.users(known ?? UNKNOWN_ID, null)
    if (unreadable.length > 0)
      checkup.wrong(
        'host',
        `${unreadable.length} users cannot be read; compare them with docs/host.md`,
      )
    else if (known !== undefined && users.length === 0)
      checkup.note('host', `answers, and has no user in ${known}`)
    else checkup.fine('host', 'answers, accepts the token, and its users can be read')
  } catch (error) {
    if (known === undefined && !(error instanceof Stop) && isAnswer(error))
      checkup.note(
        'host',
        `answers; no organization is known here yet to ask about (${messageOf(error)})`,
      )
    else if (error instanceof Stop) checkup.wrong('host', messageOf(error))
    else checkup.wrong('host', `${messageOf(error)}; check HOST_URL and docs/host.md`)
  }
}

/** A key that may only send is refused here with `restricted_api_key`, which proves that it is valid. */
export async function checkMail(
  { config, services }: ResolvedConfig,
  checkup: Checkup,
): Promise<void> {
  const { apiKey, baseUrl } = services.resend
  const headers = { authorization: `Bearer ${apiKey}`, 'user-agent': USER_AGENT }
  const answer = await get(`${baseUrl ?? 'https://api.resend.com'}/domains`, headers)
  if (answer.kind === 'broken') {
    checkup.wrong('Resend', `${answer.why}; check that this machine can reach it`)
    return
  }
  const { status } = answer
  const text = answer.body.kind === 'text' ? answer.body.text : ''
  if (!isOk(status) && !text.includes('restricted_api_key') && status !== 404) {
    const fix = 'make a key with sending access and set RESEND_API_KEY'
    checkup.wrong('Resend', `answered HTTP ${status}; ${fix}`)
    return
  }
  if (services.resend.webhookSecret === null) checkup.note('Resend', unheard(text))
  const domain = /@([^>\s]+)/.exec(config.mail.from)?.[1] ?? ''
  const domains = isOk(status) ? (domainList.safeParse(parseJson(text)).data?.data ?? null) : null
  if (domains !== null && !isVerified(domain, domains)) {
    const fix = 'verify it there, or set MAIL_FROM to a verified one'
    checkup.wrong('Resend', `has not verified the domain ${domain}; ${fix}`)
  } else checkup.fine('Resend', 'answers and accepts the key')
}

/** Without webhooks each mail is looked up, which a key that may only send is not allowed to do. */
function unheard(answer: string): string {
  const fix =
    "set RESEND_WEBHOOK_SECRET to the signing secret of a webhook in Resend's dashboard, to /webhooks/resend"
  return answer.includes('restricted_api_key')
    ? `nothing is heard of mails that bounce, because the key may only send; ${fix}, or use a key with full access`
    : `mails that bounce are found by asking once a day; to hear at once, ${fix}`
}

const domainList = z.object({ data: z.array(z.object({ name: z.string(), status: z.string() })) })
type Domain = z.infer<typeof domainList>['data'][number]

function isVerified(domain: string, domains: readonly Domain[]): boolean {
  return domains.some(
    ({ name, status }) => status === 'verified' && (name === domain || domain.endsWith(`.${name}`)),
  )
}

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Exchange> {
  const call = { fetch: globalFetch, url, init: { headers }, maxBytes: MAX_BYTES } as const
  return withDeadline(DEADLINE_MS, (signal) => exchange({ ...call, signal, errorBodies: 'read' }))
}

function isAnswer(error: unknown): boolean {
  return error instanceof RetryLater && error.failure === 'host-error'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
