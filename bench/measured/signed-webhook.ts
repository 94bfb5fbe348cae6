import { createHmac } from 'node:crypto'
import { idOf } from '../outside/people.ts'
import { WEBHOOK_KEY } from './process.ts'

/** The size that was seen on real ones. */
const WEBHOOK_BYTES = 2_720

export interface Signed {
  readonly body: string
  readonly signature: string
}

/** A webhook as Merge sends it. */
export function signed(
  event: string,
  data: Readonly<Record<string, unknown>>,
  accountId: string,
): Signed {
  const hook = { id: idOf(0), event, target: 'https://example.test/webhooks/merge' }
  const linked_account = {
    id: `bench-${accountId}`,
    category: 'hris',
    end_user_origin_id: accountId,
  }
  const bare = JSON.stringify({ hook, linked_account, data: { ...data, custom_fields: '' } })
  const rest = 'x'.repeat(WEBHOOK_BYTES - bare.length)
  const body = bare.replace('"custom_fields":""', `"custom_fields":"${rest}"`)
  return { body, signature: createHmac('sha256', WEBHOOK_KEY).update(body).digest('base64url') }
}
