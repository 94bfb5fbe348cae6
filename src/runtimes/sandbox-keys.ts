import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config, Services } from './config.ts'

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

/** Files of the sandbox, in the folder of the database. */
export function sandboxFiles(config: Config): { readonly keys: string; readonly database: string } {
  const folder = dirname(config.database)
  return { keys: join(folder, 'sandbox-keys.json'), database: join(folder, 'sandbox.db') }
}

/** Reads the keys, or makes them at the first start. Only the owner may read the file. */
export function sandboxKeys(file: string): SandboxKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SandboxKeys
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
