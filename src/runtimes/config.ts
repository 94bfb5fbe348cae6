import { z } from 'zod'
import { isMergeBaseUrl, MERGE_HOSTS } from '../merge/base-url.ts'
import { isConfidential } from '../net/loopback.ts'

/** Everything the process is told from outside (contract section 2). One schema; one message for all that is wrong. */
export interface Config {
  readonly port: number
  readonly bind: string
  readonly url: string
  readonly database: string
  /** Newest first; null in the sandbox until they are generated beside the database. */
  readonly secrets: readonly string[] | null
  readonly apiKeys: readonly string[] | null
  readonly logLevel: 'debug' | 'info' | 'warning' | 'error'
  readonly syncPeriodHours: number
  readonly productName: string
  readonly mail: { readonly from: string; readonly replyTo: string | null }
  /** Null: the sandbox. */
  readonly outside: Outside | null
}

/** The three services Rollcall talks to. */
export interface Outside {
  readonly merge: {
    readonly apiKey: string
    readonly baseUrl: string
    readonly webhookKeys: readonly string[]
  }
  readonly host: { readonly url: string; readonly token: string; readonly secret: string }
  readonly resend: { readonly apiKey: string; readonly baseUrl: string | null }
}

export type Environment = Readonly<Record<string, string | undefined>>

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)
const secretList = list.refine((keys) => keys.length > 0 && keys.every(isKey32), {
  error:
    'must be a comma list of 32-byte base64 keys, newest first (make one: openssl rand -base64 32)',
})
const outboundUrl = z.string().refine(isOutboundUrl, {
  error: 'must be an https:// URL without credentials (http:// only for loopback)',
})

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(1, { error: 'must be a port, 1 to 65535' })
    .max(65535, { error: 'must be a port, 1 to 65535' })
    .default(3000),
  HOSTNAME_BIND: z.string().default('127.0.0.1'),
  ROLLCALL_URL: z
    .url({ protocol: /^https?$/, error: 'must be the public base URL of this server' })
    .optional(),
  ROLLCALL_DB: z.string().default('data/rollcall.db'),
  ROLLCALL_SECRETS: secretList.optional(),
  ROLLCALL_API_KEYS: list
    .refine((keys) => keys.length > 0 && keys.every((key) => key.length >= 16), {
      error: 'must be a comma list of keys of at least 16 characters',
    })
    .optional(),
  MERGE_API_KEY: z.string().optional(),
  MERGE_API_BASE_URL: z
    .string()
    .refine(isMergeBaseUrl, {
      error: `must be https:// with one of ${MERGE_HOSTS.join(', ')}, or a loopback server`,
    })
    .default('https://api.merge.dev/api'),
  MERGE_WEBHOOK_KEYS: list
    .refine((keys) => keys.length > 0, { error: 'must hold at least one key' })
    .optional(),
  HOST_KIND: z.enum(['http', 'scim'], { error: 'must be http or scim' }).default('http'),
  HOST_URL: outboundUrl.optional(),
  HOST_TOKEN: z.string().optional(),
  HOST_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/, {
      error: 'must be whsec_ followed by base64 (24 bytes or more)',
    })
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: outboundUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, { error: 'must be an address, or Name <address>' })
    .optional(),
  MAIL_REPLY_TO: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, { error: 'must be an address, or Name <address>' })
    .optional(),
  PRODUCT_NAME: z
    .string()
    .max(80)
    .regex(/^[^\r\n<>]*$/, { error: 'must be one line' })
    .optional(),
  SYNC_PERIOD_HOURS: z.coerce
    .number({ error: 'must be a number' })
    .min(1, { error: 'must be 1 to 24' })
    .max(24, { error: 'must be 1 to 24' })
    .default(24),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warning', 'error'], { error: 'must be debug, info, warning or error' })
    .optional(),
})

const REQUIRED_WITH_MERGE = {
  ROLLCALL_SECRETS:
    'is required with MERGE_API_KEY: a comma list of 32-byte base64 keys (make one: openssl rand -base64 32)',
  ROLLCALL_API_KEYS:
    'is required with MERGE_API_KEY: a comma list of bearer keys for /v1 (make one: openssl rand -hex 24)',
  MERGE_WEBHOOK_KEYS:
    "is required with MERGE_API_KEY: the signature key of the webhook in Merge's dashboard",
  HOST_URL: 'is required with MERGE_API_KEY: the base URL of the product that follows HR',
  HOST_TOKEN: 'is required with MERGE_API_KEY: the bearer token Rollcall sends to the product',
  HOST_SECRET: 'is required with MERGE_API_KEY: whsec_ followed by base64, to sign actions with',
  RESEND_API_KEY: 'is required with MERGE_API_KEY: mails to admins go through Resend',
} as const

/** Reads the environment; throws one error that names every problem and its fix. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  const sandbox = given['MERGE_API_KEY'] === undefined
  if (!sandbox) {
    for (const [name, message] of Object.entries(REQUIRED_WITH_MERGE))
      if (given[name] === undefined) problems.push(`${name} ${message}`)
  }
  if (given['HOST_KIND'] === 'scim')
    problems.push(
      'HOST_KIND scim is not available in this version, with or without SCIM_URL and SCIM_TOKEN: use http',
    )
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(problems)
  }
  const e = parsed.data
  // In the sandbox the made-up product has a name of its own.
  const productName = e.PRODUCT_NAME ?? (sandbox ? 'Florin' : 'Rollcall')
  const url = (e.ROLLCALL_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, '')
  return {
    port: e.PORT,
    bind: e.HOSTNAME_BIND,
    url,
    database: e.ROLLCALL_DB,
    secrets: e.ROLLCALL_SECRETS ?? null,
    apiKeys: e.ROLLCALL_API_KEYS ?? null,
    logLevel: e.LOG_LEVEL ?? (sandbox ? 'warning' : 'info'),
    syncPeriodHours: e.SYNC_PERIOD_HOURS,
    productName,
    mail: {
      from: e.MAIL_FROM ?? `${productName} <no-reply@${mailDomain(url)}>`,
      replyTo: e.MAIL_REPLY_TO ?? null,
    },
    outside: sandbox ? null : outsideOf(e),
  }
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(problems: readonly string[]) {
    super(
      `Rollcall cannot start: ${problems.length === 1 ? 'one setting is' : `${problems.length} settings are`} wrong.\n${problems.map((p) => `  - ${p}`).join('\n')}\nSee .env.example for every setting.`,
    )
  }
}

function outsideOf(e: z.infer<typeof schema>): Outside {
  return {
    merge: {
      apiKey: e.MERGE_API_KEY ?? '',
      baseUrl: e.MERGE_API_BASE_URL.replace(/\/$/, ''),
      webhookKeys: e.MERGE_WEBHOOK_KEYS ?? [],
    },
    host: {
      url: (e.HOST_URL ?? '').replace(/\/$/, ''),
      token: e.HOST_TOKEN ?? '',
      secret: e.HOST_SECRET ?? '',
    },
    resend: { apiKey: e.RESEND_API_KEY ?? '', baseUrl: e.RESEND_BASE_URL ?? null },
  }
}

function isKey32(text: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  try {
    return atob(text).length === 32
  } catch {
    return false
  }
}

function isOutboundUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false
  return isConfidential(url)
}

/** A domain to send from where none is given: this server's own, or one that can only be a placeholder. */
function mailDomain(url: string): string {
  const { hostname } = new URL(url)
  return /[a-z]/.test(hostname) && hostname.includes('.') ? hostname : 'rollcall.test'
}
