import { Invalid } from '../../../core/facts/errors.ts'
import type { SettingsPatch } from '../../../sync/account/settings.ts'
import type { Placed } from '../../../sync/plan/placed.ts'
import { preview, type Preview } from '../../../sync/plan/preview.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal } from '../request/request-context.ts'

/** What would happen with the settings in the form. A preview saves nothing. */
export type WhatIf =
  | { readonly kind: 'nothing-chosen' }
  /** `partly`: an unfinished rule was left out. */
  | (Preview & { readonly kind: 'tried'; readonly partly?: boolean })
  /** A custom field whose values are not stored yet: its people can be counted, but no plan can be made. */
  | { readonly kind: 'counted'; readonly placed: Placed }
  | { readonly kind: 'refused'; readonly what: string }

export const NOTHING_CHOSEN: WhatIf = { kind: 'nothing-chosen' }

export async function tryWhatIf(
  { deps }: Portal,
  { account }: CurrentAccount,
  patch: SettingsPatch,
): Promise<WhatIf> {
  try {
    return { kind: 'tried', ...(await preview(deps, account.id, patch)) }
  } catch (error) {
    return refusedWhatIf(error)
  }
}

/** The answer to settings that are refused as invalid. Any other error is thrown again. */
export function refusedWhatIf(error: unknown): WhatIf {
  if (!(error instanceof Invalid)) throw error
  const member = error.problems[0]?.member ?? ''
  const what = member.replace(/^settings\./, '').replace(/^routing\.map\./, '')
  return { kind: 'refused', what }
}
