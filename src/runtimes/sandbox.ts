import type { Hono as HonoApp } from 'hono'
import { Hono } from 'hono'
import { existsSync } from 'node:fs'
import { ORGANIZATION_ID } from '../sandbox/hr/company.ts'
import type { Config, Services } from './config.ts'
import { databaseProblem } from './start/database-error.ts'
import { StartError } from './start/start-error.ts'
import {
  mailWebhookSecret,
  sandboxFiles,
  type SandboxKeys,
  sandboxKeys,
  sandboxServices,
} from './sandbox-keys.ts'

/** A made-up HR system, host and inbox, served over HTTP. They run where no MERGE_API_KEY is set. */
export interface OpenSandbox {
  readonly app: HonoApp
  /** How far the sandbox's clock is ahead of the real one. */
  offsetMs(): number
  /** Prints the addresses, and starts the sandbox. */
  welcome(): void
  close(): Promise<void>
}

/** What the server has from the environment, or in the sandbox from the keys that it keeps. */
export interface ServerKeys {
  readonly services: Services
  readonly secrets: readonly string[]
  readonly apiKeys: readonly string[]
}

/** The keys of the sandbox, made at its first start. Keys that are given are used instead of its own. */
export function openSandboxKeys(
  config: Config,
): ServerKeys & { readonly stored: SandboxKeys; readonly fresh: boolean } {
  const files = sandboxFiles(config)
  const fresh = !existsSync(files.keys)
  const stored = sandboxKeys(files.keys)
  return {
    stored,
    fresh,
    services: sandboxServices(config, stored),
    secrets: config.secrets ?? [stored.secrets],
    apiKeys: config.apiKeys ?? [stored.apiKey],
  }
}

/** Loads the made-up world only here: a product has none. */
export async function openSandbox(
  config: Config,
  { stored: keys, fresh, apiKeys }: ReturnType<typeof openSandboxKeys>,
): Promise<OpenSandbox> {
  const { createSandbox } = await import('../sandbox/sandbox.ts')
  const own = `http://127.0.0.1:${config.port}`
  const { world } = sandboxFiles(config)
  const sandbox = inWorld(world, () =>
    createSandbox({
      file: world,
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
      rollcallApiKey: apiKeys[0] ?? keys.apiKey,
    }),
  )
  const app = new Hono()
  app.get('/', (c) => c.redirect('/sandbox'))
  app.route('/sandbox', sandbox.app)
  return {
    app,
    offsetMs: () => sandbox.clock.offsetMs(),
    welcome: () => {
      process.stdout.write(banner(config, keyLine(config, keys, fresh)))
      sandbox.begin().catch(() => undefined)
    },
    close: async () => sandbox.close(),
  }
}

function inWorld<T>(file: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    const problem = databaseProblem(error, file)
    throw problem === null ? error : new StartError(problem)
  }
}

/** A key that was given is not ours to show: it may open a product elsewhere. */
function keyLine(config: Config, { apiKey }: SandboxKeys, fresh: boolean): string {
  if (config.apiKeys !== null) return 'the first of ROLLCALL_API_KEYS'
  return fresh ? apiKey : `${apiKey} (stored in ${sandboxFiles(config).keys})`
}

function banner(config: Config, key: string): string {
  return `
  Rollcall is running, with a made-up HR system, product and inbox around it.

    Open         ${config.url}/sandbox
    The product  ${config.url}/sandbox/host
    The inbox    ${config.url}/sandbox/inbox
    The API      ${config.url}/v1/openapi.json
    API key      ${key}
    Organization ${ORGANIZATION_ID}

  Nothing leaves this machine. Ctrl-C stops it; the next start continues with the same data.

`
}
