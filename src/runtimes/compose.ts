import { createApp } from '../http/app.ts'
import type { Digest } from '../net/digest.ts'
import type { Hint } from '../ports/source.ts'
import type { Asked } from '../http/limits/limits.ts'
import { createHttpHost } from '../host/http.ts'
import { createResendMailer } from '../mail/resend.ts'
import { createMergeSource } from '../merge/source.ts'
import { isSamePhone } from '../phones/same-phone.ts'
import type { Clock } from '../ports/clock.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store/store.ts'
import type { Deps, Log } from '../sync/step/deps.ts'
import type { Config, Services } from './config.ts'
import { sha256 } from '../sync/account/secrets.ts'

/** What differs between the runtimes. */
export interface RuntimeParts {
  readonly config: Config
  readonly services: Services
  readonly store: Store
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
  readonly keyedHash: (text: string) => Promise<string>
  /** HMAC-SHA256 in base64url without padding, where the runtime has a quicker one than WebCrypto's. */
  readonly sign?: (key: string, body: Uint8Array) => string
  /** SHA-256 in base64, likewise. */
  readonly digest?: Digest
}

/** Puts the parts of the product together. The only place that does so, for Node and Workers alike. */
export function compose(parts: RuntimeParts): Deps {
  const { config, services, clock } = parts
  const now = (): Date => clock.now()
  return {
    store: parts.store,
    queue: parts.queue,
    clock,
    log: parts.log,
    source: createMergeSource({
      ...services.merge,
      now,
      ...(parts.sign === undefined ? {} : { sign: parts.sign }),
      ...(parts.digest === undefined ? {} : { digest: parts.digest }),
    }),
    host: createHttpHost({
      ...services.host,
      ...(parts.digest === undefined ? {} : { digest: parts.digest }),
    }),
    mailer: createResendMailer({
      apiKey: services.resend.apiKey,
      ...(services.resend.baseUrl === null ? {} : { baseUrl: services.resend.baseUrl }),
      from: config.mail.from,
      replyTo: config.mail.replyTo,
      productName: config.productName,
      webhookSecret: services.resend.webhookSecret,
    }),
    config: {
      productName: config.productName,
      syncPeriodHours: config.syncPeriodHours,
      operatorEmail: config.operatorEmail,
      keyedHash: parts.keyedHash,
      isSamePhone,
    },
    holder: crypto.randomUUID(),
  }
}

/** The HTTP app: API, webhooks and portal. The API keys are only kept as hashes. */
export async function composeApp(
  deps: Deps,
  apiKeys: readonly string[],
  publicUrl: string,
  addressOf: (c: Asked) => string,
  accept?: (hint: Hint) => Promise<void>,
): Promise<ReturnType<typeof createApp>> {
  return createApp(deps, {
    apiKeyHashes: await Promise.all(apiKeys.map(sha256)),
    mergeWebhooks: true,
    publicUrl,
    addressOf,
    ...(accept === undefined ? {} : { accept }),
  })
}
