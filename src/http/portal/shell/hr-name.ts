import type { Account } from '../../../ports/records.ts'
import type { Abilities } from '../../../ports/source.ts'
import type { Words } from '../../../words/words.ts'
import type { Portal } from '../request/request-context.ts'

/** The name of the account's HR system; null while it is unknown. */
export function hrNameOrNull(portal: Portal, account: Account): string | null {
  return account.integration?.name ?? accountAbilities(portal, account)?.name ?? null
}

/** The same for a sentence: "HR system" while the name is unknown. */
export function hrName(portal: Portal, account: Account, words: Words): string {
  return hrNameOrNull(portal, account) ?? words.texts.portalHome.unnamed
}

/** What the account's HR system can deliver: the linked system, else the one that was chosen for linking. */
export function accountAbilities({ deps }: Portal, account: Account): Abilities | null {
  const { integration, integrationWanted: wanted } = account
  if (integration !== null) return deps.source.abilities(integration)
  return wanted === null ? null : deps.source.abilities({ slug: wanted, name: wanted })
}
