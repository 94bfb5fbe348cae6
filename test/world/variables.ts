// Rollcall's environment variables for the three servers around it.
import { randomBytes } from 'node:crypto'
import type { Resend } from '../doubles/resend.ts'
import type { Host } from '../doubles/host.ts'
import type { Merge } from '../doubles/merge.ts'

export function usualVariables(servers: {
  merge: Merge
  host: Host
  resend: Resend
  apiKeys: string[]
}): Record<string, string> {
  const { merge, host, resend, apiKeys } = servers
  return {
    ROLLCALL_SECRETS: randomBytes(32).toString('base64'),
    ROLLCALL_API_KEYS: apiKeys.join(','),
    MERGE_API_KEY: merge.apiKey,
    MERGE_API_BASE_URL: merge.baseUrl,
    MERGE_WEBHOOK_KEYS: merge.webhookKeys.join(','),
    HOST_KIND: 'http',
    HOST_URL: host.baseUrl,
    HOST_TOKEN: host.token,
    HOST_SECRET: host.secret,
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: 'Spendly <people@spendly.test>',
    MAIL_REPLY_TO: 'help@spendly.test',
    PRODUCT_NAME: 'Spendly',
  }
}
