import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Config, Services } from './config.ts'
import { codeOf, StartError } from './start/start-error.ts'

/** The secrets of the sandbox, shared by the server and the command line. */
export interface SandboxKeys {
  readonly secrets: string
  readonly apiKey: string
  readonly mergeKey: string
  readonly webhookKey: string
  readonly hostToken: string
  readonly hostSecret: string
  readonly resendKey: string
}

/** What the sandbox keeps beside its database: its keys, and the made-up HR system, product and inbox. */
export interface SandboxFiles {
  readonly keys: string
  readonly world: string
}

export function sandboxFiles(config: Pick<Config, 'database'>): SandboxFiles {
  const folder = dirname(config.database)
  const world = `${basename(config.database).replace(/\.db$/, '')}-world.db`
  return { keys: join(folder, 'sandbox-keys.json'), world: join(folder, world) }
}

const stored = z.object({
  secrets: z.string(),
  apiKey: z.string(),
  mergeKey: z.string(),
  webhookKey: z.string(),
  hostToken: z.string(),
  hostSecret: z.string(),
  resendKey: z.string(),
})

/** Reads the keys, or makes them at the first start. Only the owner may read the file. */
export function sandboxKeys(file: string): SandboxKeys {
  if (existsSync(file)) return readKeys(file)
  const keys: SandboxKeys = {
    secrets: randomBytes(32).toString('base64'),
    apiKey: `rk_sandbox_${randomBytes(18).toString('hex')}`,
    mergeKey: randomBytes(18).toString('hex'),
    webhookKey: randomBytes(24).toString('base64url'),
    hostToken: randomBytes(18).toString('hex'),
    hostSecret: `whsec_${randomBytes(32).toString('base64')}`,
    resendKey: `re_${randomBytes(18).toString('hex')}`,
  }
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return keys
}

function readKeys(file: string): SandboxKeys {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new StartError(
      `${file}, the keys of the sandbox, cannot be read (${codeOf(error) ?? 'not its JSON'}): put it back as it was, or move it away together with the databases beside it to begin anew`,
    )
  }
}

/** Signs the webhooks of the inbox. Made from another key, because files of earlier versions have none for it. */
export function mailWebhookSecret({ resendKey }: SandboxKeys): string {
  return `whsec_${createHash('sha256').update(`webhooks of ${resendKey}`).digest('base64')}`
}

/** The made-up HR system, product and inbox, which the server itself serves. */
export function sandboxServices(config: Config, keys: SandboxKeys): Services {
  const own = `http://127.0.0.1:${config.port}/sandbox`
  return {
    merge: {
      apiKey: keys.mergeKey,
      baseUrl: `${own}/merge/api`,
      webhookKeys: [keys.webhookKey],
    },
    host: { url: `${own}/host`, token: keys.hostToken, secret: keys.hostSecret },
    resend: {
      apiKey: keys.resendKey,
      baseUrl: `${own}/resend`,
      webhookSecret: mailWebhookSecret(keys),
    },
  }
}
