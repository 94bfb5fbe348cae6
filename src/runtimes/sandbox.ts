import type { Hono as HonoApp } from 'hono'
import { Hono } from 'hono'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { createSandbox, ORGANIZATION_ID } from '../sandbox/sandbox.ts'
import type { Config, Outside } from './config.ts'

/** The made-up world around Rollcall, for a start without a key: HR system, host and inbox, over HTTP. */
export interface OpenSandbox {
  readonly app: HonoApp
  readonly outside: Outside
  readonly secrets: readonly string[]
  readonly apiKeys: readonly string[]
  offsetMs(): number
  /** Prints where to look, and begins the story. */
  welcome(): void
  close(): Promise<void>
}

interface Keys {
  readonly secrets: string
  readonly apiKey: string
  readonly mergeKey: string
  readonly webhookKey: string
  readonly hostToken: string
  readonly hostSecret: string
  readonly resendKey: string
}

export async function openSandbox(config: Config): Promise<OpenSandbox> {
  const folder = dirname(config.database)
  mkdirSync(folder, { recursive: true })
  const fresh = !existsSync(join(folder, 'sandbox-keys.json'))
  const keys = keysIn(join(folder, 'sandbox-keys.json'))
  const own = `http://127.0.0.1:${config.port}`
  const apiKey = config.apiKeys?.[0] ?? keys.apiKey
  const sandbox = createSandbox({
    file: join(folder, 'sandbox.db'),
    baseUrl: `${config.url}/sandbox`,
    webhookUrl: `${own}/webhooks/merge`,
    webhookKey: keys.webhookKey,
    mergeKey: keys.mergeKey,
    hostToken: keys.hostToken,
    hostSecret: keys.hostSecret,
    resendKey: keys.resendKey,
    productName: config.productName === 'Rollcall' ? 'Florin' : config.productName,
    rollcallUrl: own,
    rollcallApiKey: apiKey,
  })
  const app = new Hono()
  app.get('/', (c) => c.redirect('/sandbox'))
  app.route('/sandbox', sandbox.app)
  return {
    app,
    outside: {
      merge: {
        apiKey: keys.mergeKey,
        baseUrl: `${own}/sandbox/merge/api`,
        webhookKeys: [keys.webhookKey],
      },
      host: { url: `${own}/sandbox/host`, token: keys.hostToken, secret: keys.hostSecret },
      resend: { apiKey: keys.resendKey, baseUrl: `${own}/sandbox/resend` },
    },
    secrets: config.secrets ?? [keys.secrets],
    apiKeys: config.apiKeys ?? [keys.apiKey],
    offsetMs: () => sandbox.clock.offsetMs(),
    welcome: () => {
      process.stdout.write(banner(config, apiKey, fresh))
      sandbox.begin().catch(() => undefined)
    },
    close: async () => sandbox.close(),
  }
}

/** Made once, kept beside the database, readable by the owner only. */
function keysIn(file: string): Keys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys
  const keys: Keys = {
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

function banner(config: Config, apiKey: string, fresh: boolean): string {
  return `
  Rollcall is running, with a made-up HR system, product and inbox around it.

    Open         ${config.url}/sandbox
    The product  ${config.url}/sandbox/host
    The inbox    ${config.url}/sandbox/inbox
    The API      ${config.url}/v1/openapi.json
    API key      ${fresh ? apiKey : `${apiKey} (kept in ${join(dirname(config.database), 'sandbox-keys.json')})`}
    Organization ${ORGANIZATION_ID}

  Nothing leaves this machine. Ctrl-C stops; the next start goes on where this one ended.

`
}
