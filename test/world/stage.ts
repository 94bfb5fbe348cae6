// The four servers of a test: Merge, the host, Resend, and the real Rollcall between them.
import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { startResend, type Resend } from '../doubles/resend.ts'
import { prepareRollcall, type Rollcall } from '../doubles/rollcall.ts'
import type { Served } from '../doubles/serve.ts'
import { v1, type V1 } from '../doubles/v1.ts'
import { usualVariables } from './variables.ts'
import { startHost, type Host } from '../doubles/host.ts'
import { startMerge, type Merge } from '../doubles/merge.ts'

export { usualVariables }

export interface Stage {
  merge: Merge
  host: Host
  resend: Resend
  rollcall: Rollcall
  api: V1
  apiKeys: string[]
  variables: Record<string, string>
  /** Called before and after each request of Rollcall to one of the three servers. */
  watch(observer: Served['watch']): void
  close(): Promise<void>
}

/** Starts all four; `variables` override the usual environment. */
export async function startStage(
  variables: Record<string, string> = {},
  entry?: string,
): Promise<Stage> {
  const [merge, host, resend] = await Promise.all([startMerge(), startHost(), startResend()])
  const apiKeys = [`rk_${randomUUID()}`, `rk_${randomUUID()}`]
  const env = { ...usualVariables({ merge, host, resend, apiKeys }), ...variables }
  const rollcall = await prepareRollcall(env, entry)
  merge.target = rollcall.url
  await rollcall.start()
  return {
    merge,
    host,
    resend,
    rollcall,
    api: v1(rollcall.url, apiKeys[0] ?? ''),
    apiKeys,
    variables: env,
    watch: (observer) => {
      for (const server of [merge, host, resend]) server.watch = observer
    },
    close: async () => {
      await rollcall.remove()
      await Promise.all([merge.stop(), host.stop(), resend.stop()])
    },
  }
}

/** A ceiling, not an expectation: a busy machine takes ten times as long as an idle one. */
export const PATIENCE = 180_000

/** Retries until the function succeeds; on timeout the last error is thrown. */
export function eventually<Result>(fact: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(fact, { timeout: PATIENCE, interval: 50 })
}
