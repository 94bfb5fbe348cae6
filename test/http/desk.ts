// The whole app over a store in this process; no job is carried out.
import { createHash } from 'node:crypto'
import { readResendWebhook } from '../../src/mail/webhook.ts'
import type { Mailer } from '../../src/ports/mailer.ts'
import type { Source } from '../../src/ports/source.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { createApp } from '../../src/http/app.ts'
import { openProduct } from '../world/product.ts'
import type { Deps } from '../../src/sync/step/deps.ts'

export const KEY = 'rk_the-host'
export const OTHER_KEY = 'rk_another-caller'
export const NOW = '2026-11-22T10:00:00.000Z'

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- bodies are looked at member by member
  readonly body: any
  readonly text: string
  readonly headers: Headers
}

export interface CallOptions {
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** A body that is sent unchanged. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** `broken` replaces members of the store; `hint` is the hint of a signed webhook. */
export async function openDesk(
  options: {
    readonly broken?: (store: Store) => Partial<Store>
    readonly source?: Partial<Source>
    readonly mergeWebhooks?: boolean
    /** The mail service sends webhooks with this secret. */
    readonly mailSecret?: string
    readonly now?: () => Date
    readonly publicUrl?: string
  } = {},
) {
  const clock = { now: options.now ?? (() => new Date(NOW)), sleep: () => Promise.resolve() }
  const { deps: made, store, logged, mails } = await openProduct({ clock })
  const used: Store = { ...store, ...options.broken?.(store) }
  const deps: Deps = {
    ...made,
    store: used,
    source: {
      ...made.source,
      abilities: () => null,
      hrSystems: () => [],
      createLink: ({ accountId }) =>
        Promise.resolve({
          url: `https://link.merge.test/${accountId}`,
          expiresAt: '2026-11-23T10:00:00.000Z',
        }),
      verifyWebhook: (_body, signature) =>
        Promise.resolve(signature === 'right' ? { kind: 'other', event: 'ping' } : null),
      ...options.source,
    },
    ...(options.mailSecret === undefined
      ? {}
      : { mailer: hearing(made.mailer, options.mailSecret) }),
    queue: {
      enqueue: () => Promise.resolve(),
      enqueueWith: (_jobs, writes) => used.commit(null, writes),
    },
  }
  return { ...deskOver(deps, options), deps, store, logged, mails }
}

/** The mailer, which is told by signed webhooks what became of mails. */
export function hearing(mailer: Mailer, secret: string): Mailer {
  return {
    ...mailer,
    hears: true,
    readWebhook: (body, headers) => readResendWebhook(body, headers, secret),
  }
}

/** The app over these parts, and a client with an API key. */
export function deskOver(
  deps: Deps,
  options: { readonly mergeWebhooks?: boolean; readonly publicUrl?: string } = {},
) {
  const app = createApp(deps, {
    apiKeyHashes: [sha256(KEY), sha256(OTHER_KEY)],
    mergeWebhooks: options.mergeWebhooks ?? true,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
  })

  async function call(
    method: string,
    path: string,
    body?: unknown,
    { key = KEY, headers = {}, raw }: CallOptions = {},
  ): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await app.request(path, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
      ...(sent instanceof ReadableStream ? { duplex: 'half' as const } : {}),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), text, headers: response.headers }
  }

  return { app, call }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** An endless body, without a length. */
export function endless(chunk = 'x'.repeat(64 * 1024)): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(chunk)),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
