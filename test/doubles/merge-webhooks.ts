// Merge's webhooks: signed over the raw bytes, one attempt and two quick retries, lost after a 4xx.
import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MergeAccount } from './merge-account.ts'
import { detailsOf } from './merge-lists.ts'

const HOOK = randomUUID()

/** 43 characters without padding, 44 with it; Merge sends either. */
export function signatureOf(body: string | Buffer, key: string, padded = false): string {
  const bare = createHmac('sha256', key).update(body).digest('base64url')
  return padded ? `${bare}=` : bare
}

export function envelope(account: MergeAccount, event: string, data: unknown): string {
  return JSON.stringify({
    hook: { id: HOOK, event, target: 'https://example.test/webhooks/merge' },
    linked_account: detailsOf(account),
    data,
  })
}

export async function post(
  target: string,
  body: string | Buffer,
  signature: string | null,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${target}/webhooks/merge`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      ...(signature === null ? {} : { 'x-merge-webhook-signature': signature }),
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
    signal: AbortSignal.timeout(10_000),
  })
  return { status: response.status, text: await response.text() }
}

/** Delivers as Merge does; returns the last status, or null if there was no answer. */
export async function deliver(target: string, body: string, key: string): Promise<number | null> {
  let status: number | null = null
  for (const pause of [0, 1_000, 2_000]) {
    if (pause > 0) await sleep(pause)
    try {
      status = (await post(target, body, signatureOf(body, key))).status
    } catch {
      status = null
    }
    if (status !== null && status < 500) return status
  }
  return status
}

export function syncCompleted(account: MergeAccount): object {
  const models = account.syncs.map((row) => [
    row.model_id,
    {
      last_sync_finished: row.last_sync_finished,
      last_sync_result: row.last_sync_result,
      data_fresh_as_of: row.data_fresh_as_of,
      sync_status_reason: row.sync_status_reason,
    },
  ])
  return {
    is_initial_sync: account.employeeSync().is_initial_sync,
    integration_name: account.integration.name,
    integration_id: account.integration.slug,
    sync_status: Object.fromEntries(models) as unknown,
  }
}

export function issueOf(account: MergeAccount, description: string, status = 'ONGOING') {
  const now = new Date().toISOString()
  return {
    id: randomUUID(),
    status,
    error_description: description,
    error_details: [description],
    end_user: { id: account.id, origin_id: account.originId },
    first_incident_time: now,
    last_incident_time: now,
    is_muted: false,
  }
}
