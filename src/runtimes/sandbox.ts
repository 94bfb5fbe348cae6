import type { Hono as HonoApp } from 'hono'
import { Hono } from 'hono'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createSandbox, ORGANIZATION_ID } from '../sandbox/sandbox.ts'
import type { Config, Services } from './config.ts'
import { mailWebhookSecret, sandboxServices, sandboxFiles, sandboxKeys } from './sandbox-keys.ts'

/** A made-up HR system, host and inbox, served over HTTP. They run where no MERGE_API_KEY is set. */
export interface OpenSandbox {
  readonly app: HonoApp
  readonly services: Services
  readonly secrets: readonly string[]
  readonly apiKeys: readonly string[]
  /** How far the sandbox's clock is ahead of the real one. */
  offsetMs(): number
  /** Prints the addresses, and starts the sandbox. */
  welcome(): void
  close(): Promise<void>
}

export async function openSandbox(config: Config): Promise<OpenSandbox> {
  const folder = dirname(config.database)
  mkdirSync(folder, { recursive: true })
  const files = sandboxFiles(config)
  const fresh = !existsSync(files.keys)
  const keys = sandboxKeys(files.keys)
  const own = `http://127.0.0.1:${config.port}`
  const apiKey = config.apiKeys?.[0] ?? keys.apiKey
  const sandbox = createSandbox({
    file: files.database,
    baseUrl: `${config.url}/sandbox`,
    webhookUrl: `${own}/webhooks/merge`,
    webhookKey: keys.webhookKey,
    mergeKey: keys.mergeKey,
    hostToken: keys.hostToken,
    hostSecret: keys.hostSecret,
    resendKey: keys.resendKey,
    mailWebhook: { url: `${own}/webhooks/resend`, secret: mailWebhookSecret(keys) },
    productName: config.productName,
    rollcallUrl: own,
    rollcallApiKey: apiKey,
  })
  const app = new Hono()
  app.get('/', (c) => c.redirect('/sandbox'))
  app.route('/sandbox', sandbox.app)
  return {
    app,
    services: sandboxServices(config, keys),
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

function banner(config: Config, apiKey: string, fresh: boolean): string {
  return `
  Rollcall is running, with a made-up HR system, product and inbox around it.

    Open         ${config.url}/sandbox
    The product  ${config.url}/sandbox/host
    The inbox    ${config.url}/sandbox/inbox
    The API      ${config.url}/v1/openapi.json
    API key      ${fresh ? apiKey : `${apiKey} (stored in ${sandboxFiles(config).keys})`}
    Organization ${ORGANIZATION_ID}

  Nothing leaves this machine. Ctrl-C stops it; the next start continues with the same data.

`
}
