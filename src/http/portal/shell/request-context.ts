import type { Context } from 'hono'
import { NotFound } from '../../../core/facts/errors.ts'
import type { Account, Organization, Plan } from '../../../ports/records.ts'
import type { PortalSession } from '../../../ports/store/portal.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import type { Words } from '../../../words/words.ts'
import type { HttpEnv } from '../../context.ts'
import type { Look } from './branding.ts'
import type { SaidCode } from './flash-code.ts'

/** What every part of the portal is made with. */
export interface Portal {
  readonly deps: Deps
  /** Where the portal is reached, without a slash at the end. */
  readonly publicUrl: string
}

/** One request of somebody who is signed in. */
export interface Visit {
  readonly session: PortalSession
  readonly organization: Organization
  readonly words: Words
  /** Goes into every form; made from the session's secret. */
  readonly csrf: string
  readonly look: Look
  /** False for viewers: show no forms to them (the guard refuses their posts all the same). */
  readonly mayAct: boolean
  readonly said: SaidCode | null
}

export interface PortalEnv {
  Variables: HttpEnv['Variables'] & {
    /** Set on every page but the public ones (the doors, the stylesheet, the script). */
    visit: Visit
    /** Of this answer's content security policy. */
    nonce: string
    /** Where the host's logo comes from; the policy allows this origin and no other. */
    imageOrigin: string
    /** What a form sent; empty for GET. At most 64 KiB. */
    form: URLSearchParams
  }
}
export type PortalContext = Context<PortalEnv>

/** An account of the visitor's organization, and the plan that waits for them. */
export interface Place {
  readonly account: Account
  readonly held: Plan | null
}

/** The account named `:account` in the path; another organization's is not found (R10). */
export async function placeOf({ deps }: Portal, c: PortalContext): Promise<Place> {
  const account = await deps.store.account(c.req.param('account') ?? '')
  if (account === null || account.organization !== c.get('visit').organization.id)
    throw new NotFound('no such account')
  return { account, held: await waitingPlan(deps, account) }
}

/** For pages about the whole organization: its only linked HR system, so that the navigation stays as it was. */
export async function onlyPlace({ deps }: Portal, c: PortalContext): Promise<Place | null> {
  const accounts = await deps.store.accountsOf(c.get('visit').organization.id)
  const live = accounts.filter(({ status }) => status !== 'disconnected')
  const [account] = live
  if (account === undefined || live.length > 1) return null
  return { account, held: await waitingPlan(deps, account) }
}

/** The plan an admin has to decide, unless it is being built or was just decided. */
export async function waitingPlan(deps: Deps, account: Account): Promise<Plan | null> {
  if (account.status === 'pending' || account.status === 'disconnected') return null
  const plan = await deps.store.heldPlan(account.id)
  return plan === null || plan.revision === 0 || plan.decidedAt !== null ? null : plan
}
