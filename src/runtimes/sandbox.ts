import type { Hono as HonoApp } from 'hono'
import { Hono } from 'hono'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createSandbox, ORGANIZATION_ID } from '../sandbox/sandbox.ts'
import type { Config, Outside } from './config.ts'
import { outsideOfSandbox, sandboxFiles, sandboxKeys } from './sandbox-keys.ts'

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
    productName: config.productName,
    rollcallUrl: own,
    rollcallApiKey: apiKey,
  })
  const app = new Hono()
  app.get('/', (c) => c.redirect('/sandbox'))
  app.route('/sandbox', sandbox.app)
  return {
    app,
    outside: outsideOfSandbox(config, keys),
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
    API key      ${fresh ? apiKey : `${apiKey} (kept in ${sandboxFiles(config).keys})`}
    Organization ${ORGANIZATION_ID}

  Nothing leaves this machine. Ctrl-C stops; the next start goes on where this one ended.

`
}
