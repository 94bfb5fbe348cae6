import { z } from 'zod'
import {
  address,
  bearerList,
  databaseFile,
  givenIn,
  hasUnseen,
  isQuoted,
  keyList,
  mergeUrl,
  number,
  outboundUrl,
  publicUrl,
  secretList,
  sender,
  signingSecret,
  token,
} from './start/setting-values.ts'

/** All settings of the process, from environment variables (contract 2). */
export interface Config {
  readonly port: number
  readonly bind: string
  /** The public base URL, without a slash at its end. */
  readonly url: string
  /** Path of the SQLite file. */
  readonly database: string
  /** Encryption keys, newest first. Null in the sandbox, which makes its own. */
  readonly secrets: readonly string[] | null
  readonly apiKeys: readonly string[] | null
  readonly logLevel: 'debug' | 'info' | 'warning' | 'error'
  readonly syncPeriodHours: number
  readonly productName: string
  /** Who is mailed when the product, Merge or the mail service refuses us. */
  readonly operatorEmail: string | null
  readonly mail: { readonly from: string; readonly replyTo: string | null }
  /** Null in the sandbox, which brings its own. */
  readonly services: Services | null
}

/** How to reach the three services that Rollcall talks to. */
export interface Services {
  readonly merge: {
    readonly apiKey: string
    readonly baseUrl: string
    readonly webhookKeys: readonly string[]
  }
  readonly host: { readonly url: string; readonly token: string; readonly secret: string }
  readonly resend: {
    readonly apiKey: string
    readonly baseUrl: string | null
    /** Null: Resend sends us no webhooks. */
    readonly webhookSecret: string | null
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

const schema = z.object({
  SANDBOX: z
    .enum(['0', '1'], { error: 'must be 1 for the sandbox; leave it out otherwise' })
    .optional(),
  PORT: number
    .pipe(
      z
        .int({ error: 'must be a port, 1 to 65535' })
        .min(1, { error: 'must be a port, 1 to 65535' })
        .max(65535, { error: 'must be a port, 1 to 65535' }),
    )
    .default(3000),
  HOSTNAME_BIND: z.string().default('127.0.0.1'),
  ROLLCALL_URL: publicUrl.optional(),
  ROLLCALL_DB: databaseFile.optional(),
  ROLLCALL_SECRETS: secretList.optional(),
  ROLLCALL_API_KEYS: bearerList.optional(),
  MERGE_API_KEY: token.optional(),
  MERGE_API_BASE_URL: mergeUrl.default('https://api.merge.dev/api'),
  MERGE_WEBHOOK_KEYS: keyList.optional(),
  HOST_KIND: z.enum(['http', 'scim'], { error: 'must be http or scim' }).default('http'),
  HOST_URL: outboundUrl.optional(),
  HOST_TOKEN: token.optional(),
  HOST_SECRET: signingSecret(
    'must be whsec_ followed by base64 (make one: echo "whsec_$(openssl rand -base64 32)")',
  ).optional(),
  RESEND_API_KEY: token.optional(),
  RESEND_BASE_URL: outboundUrl.optional(),
  RESEND_WEBHOOK_SECRET: signingSecret(
    "must be the signing secret of the webhook in Resend's dashboard: whsec_ followed by base64",
  ).optional(),
  MAIL_FROM: sender.optional(),
  MAIL_REPLY_TO: sender.optional(),
  OPERATOR_EMAIL: address.optional(),
  PRODUCT_NAME: z
    .string()
    .max(80, { error: 'must have at most 80 characters' })
    .regex(/^[^\r\n<>]*$/, { error: 'must be one line without < and >' })
    .optional(),
  SYNC_PERIOD_HOURS: number
    .pipe(z.number().min(1, { error: 'must be 1 to 24' }).max(24, { error: 'must be 1 to 24' }))
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
  HOST_URL: 'is required with MERGE_API_KEY: the base URL of the product whose users follow HR',
  HOST_TOKEN: 'is required with MERGE_API_KEY: the bearer token that Rollcall sends to the product',
  HOST_SECRET: 'is required with MERGE_API_KEY: whsec_ followed by base64, to sign actions with',
  RESEND_API_KEY:
    'is required with MERGE_API_KEY: the key of Resend, which sends the mails to admins',
} as const

/** Where one of these is set, somebody runs a product: a start without MERGE_API_KEY is a mistake there. */
const OF_A_PRODUCT = [
  'HOST_URL',
  'RESEND_API_KEY',
  'ROLLCALL_SECRETS',
  'ROLLCALL_API_KEYS',
] as const

/** Reads the environment. Throws one `ConfigError` that names every problem with its fix, and repeats no value. */
export function readConfig(env: Environment): Config {
  const given = givenIn(env)
  const parsed = schema.safeParse(given)
  const problems = [...problemsOf(given, parsed.error?.issues ?? [])]
  const sandbox = given['MERGE_API_KEY'] === undefined
  if (sandbox) problems.push(...whyNoSandbox(given))
  else {
    if (given['SANDBOX'] === '1')
      problems.push('SANDBOX is 1 and MERGE_API_KEY is set: take one of them away')
    for (const [name, message] of Object.entries(REQUIRED_WITH_MERGE))
      if (given[name] === undefined) problems.push(`${name} ${message}`)
  }
  if (given['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    problems.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, which sends every key to whoever answers: unset it (for a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file)',
    )
  if (given['HOST_KIND'] === 'scim')
    problems.push(
      'HOST_KIND scim is not available in this version, with or without SCIM_URL and SCIM_TOKEN: set it to http',
    )
  if (!parsed.success || problems.length > 0) {
    throw new ConfigError(problems)
  }
  const set = parsed.data
  // The made-up product of the sandbox has a name of its own.
  const productName = set.PRODUCT_NAME ?? (sandbox ? 'Florin' : 'Rollcall')
  const { origin: url } = new URL(set.ROLLCALL_URL ?? `http://localhost:${set.PORT}`)
  return {
    port: set.PORT,
    bind: set.HOSTNAME_BIND,
    url,
    database: set.ROLLCALL_DB ?? (sandbox ? 'data/sandbox.db' : 'data/rollcall.db'),
    secrets: set.ROLLCALL_SECRETS ?? null,
    apiKeys: set.ROLLCALL_API_KEYS ?? null,
    logLevel: set.LOG_LEVEL ?? (sandbox ? 'warning' : 'info'),
    syncPeriodHours: set.SYNC_PERIOD_HOURS,
    productName,
    operatorEmail: set.OPERATOR_EMAIL ?? null,
    mail: {
      from: set.MAIL_FROM ?? `${productName} <no-reply@${mailDomain(url)}>`,
      replyTo: set.MAIL_REPLY_TO ?? null,
    },
    services: sandbox ? null : servicesOf(set),
  }
}

/** One for each setting. */
function problemsOf(
  given: Readonly<Record<string, string>>,
  issues: readonly z.core.$ZodIssue[],
): readonly string[] {
  const problemOf = (name: string, value: string): string | null => {
    if (isQuoted(value))
      return 'has quotes around its value, which are taken as a part of it: take them away'
    const issue = issues.find(({ path }) => path[0] === name)
    if (issue !== undefined) return issue.message
    return hasUnseen(value)
      ? 'has a line break or a character that cannot be seen in its value: type it anew'
      : null
  }
  return Object.keys(schema.shape).flatMap((name) => {
    const problem = problemOf(name, given[name] ?? '')
    return problem === null ? [] : [`${name} ${problem}`]
  })
}

function whyNoSandbox(given: Readonly<Record<string, string>>): readonly string[] {
  const set = OF_A_PRODUCT.filter((name) => given[name] !== undefined)
  if (set.length === 0 || given['SANDBOX'] === '1') return []
  const names = new Intl.ListFormat('en').format(set)
  return [
    `MERGE_API_KEY is not set, but ${names} ${set.length === 1 ? 'is' : 'are'}: set it, or, if you want the sandbox, set SANDBOX=1`,
  ]
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(problems: readonly string[]) {
    super(
      `Rollcall cannot start: ${problems.length === 1 ? 'one setting is' : `${problems.length} settings are`} wrong.\n${problems.map((p) => `  - ${p}`).join('\n')}\nSee .env.example for every setting.`,
    )
  }
}

function servicesOf(set: z.infer<typeof schema>): Services {
  return {
    merge: {
      apiKey: set.MERGE_API_KEY ?? '',
      baseUrl: set.MERGE_API_BASE_URL.replace(/\/+$/, ''),
      webhookKeys: set.MERGE_WEBHOOK_KEYS ?? [],
    },
    host: {
      url: (set.HOST_URL ?? '').replace(/\/+$/, ''),
      token: set.HOST_TOKEN ?? '',
      secret: set.HOST_SECRET ?? '',
    },
    resend: {
      apiKey: set.RESEND_API_KEY ?? '',
      baseUrl: set.RESEND_BASE_URL ?? null,
      webhookSecret: set.RESEND_WEBHOOK_SECRET ?? null,
    },
  }
}

/** The domain of the default sender: this server's own, or a placeholder that no mail can come from. */
function mailDomain(url: string): string {
  const { hostname } = new URL(url)
  return /[a-z]/.test(hostname) && hostname.includes('.') ? hostname : 'rollcall.test'
}
