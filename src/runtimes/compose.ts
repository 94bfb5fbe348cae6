import { createApp } from '../http/app.ts'
import { createHttpHost } from '../host/http.ts'
import { createResendMailer } from '../mail/resend.ts'
import { createMergeSource } from '../merge/source.ts'
import type { Clock } from '../ports/clock.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store/store.ts'
import type { Deps, Log } from '../sync/step/deps.ts'
import type { Config, Outside } from './config.ts'
import { sha256 } from '../sync/account/secrets.ts'

export interface Parts {
  readonly config: Config
  readonly outside: Outside
  readonly store: Store
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
  readonly keyedHash: (text: string) => Promise<string>
}

/** The only place where the house is put together; the same for Node and for Workers. */
export function compose(parts: Parts): Deps {
  const { config, outside, clock } = parts
  const now = (): Date => clock.now()
  return {
    store: parts.store,
    queue: parts.queue,
    clock,
    log: parts.log,
    source: createMergeSource({ ...outside.merge, now }),
    host: createHttpHost(outside.host),
    mailer: createResendMailer({
      apiKey: outside.resend.apiKey,
      ...(outside.resend.baseUrl === null ? {} : { baseUrl: outside.resend.baseUrl }),
      from: config.mail.from,
      replyTo: config.mail.replyTo,
      productName: config.productName,
    }),
    config: {
      productName: config.productName,
      syncPeriodHours: config.syncPeriodHours,
      keyedHash: parts.keyedHash,
    },
    holder: `${crypto.randomUUID()}`,
  }
}

export async function composeApp(
  deps: Deps,
  apiKeys: readonly string[],
  publicUrl: string,
): Promise<ReturnType<typeof createApp>> {
  return createApp(deps, {
    apiKeyHashes: await Promise.all(apiKeys.map(sha256)),
    mergeWebhooks: true,
    publicUrl,
  })
}
