import type { Plan } from '../../../ports/records.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import { ownEnd } from '../../../sync/review/guard/own-end.ts'
import type { Portal } from '../request/request-context.ts'

/** Why who is signed in may not approve this plan: it would end their own access, or that of who let them in (S15). */
export interface OwnEnding {
  readonly employee: string
  readonly whose: 'own' | 'of-maker'
}

export async function ownEnding(
  { deps }: Portal,
  plan: Plan,
  { email, letInBy }: PortalSession,
): Promise<OwnEnding | null> {
  const own = await ownEnd(deps, plan, email)
  if (own !== null) return { employee: own, whose: 'own' }
  const theirs = await ownEnd(deps, plan, letInBy)
  return theirs === null ? null : { employee: theirs, whose: 'of-maker' }
}
