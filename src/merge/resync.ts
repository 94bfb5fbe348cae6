import { isOk } from '../net/exchange.ts'
import type { Resync } from '../core/facts/source/source-state.ts'
import type { Transport } from './transport.ts'

/**
 * Asks Merge to read the HR system now. One request and never a second: each spends a sync credit, also one whose
 * answer was lost (merge.md 7).
 */
export async function resync(
  transport: Transport,
  account: { readonly id: string; readonly token: string },
): Promise<Resync['outcome']> {
  try {
    const what = `resync of account ${account.id}`
    const status = await transport.postOnce({
      path: 'sync-status/resync',
      token: account.token,
      what,
    })
    if (isOk(status)) return 'asked'
    return NOT_IN_PLAN.has(status) ? 'not-in-plan' : 'failed'
  } catch {
    return 'failed'
  }
}

/** 401 and 404 are about the connection, and the read that follows tells that. */
const NOT_IN_PLAN: ReadonlySet<number> = new Set([400, 402, 403, 405, 422])
