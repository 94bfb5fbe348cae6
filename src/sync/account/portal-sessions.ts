import { emailKey } from '../../core/people/email.ts'
import { NotFound } from '../../core/facts/errors.ts'
import type {
  PortalIntent,
  PortalRole,
  PortalSession,
  PortalToken,
} from '../../ports/store/portal.ts'
import type { Deps } from '../step/deps.ts'
import { later, minutes, hours } from '../step/durations.ts'
import { newSecret, sha256 } from './secrets.ts'

type Shell = Pick<Deps, 'store' | 'clock'>

/** Long enough for a redirect, too short to be found. */
const DOOR_OPEN = minutes(5)
const INVITATION_OPEN = hours(7 * 24)
export const IDLE_FOR = minutes(60)
const AT_MOST = hours(8)
/** A visit is noted this often, so that reading a page is not a write. */
const NOTED_EVERY = minutes(1)

export interface TokenInput {
  readonly organization: string
  readonly kind: PortalToken['kind']
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  readonly role: PortalRole
  readonly intent: PortalIntent
  readonly account: string | null
  readonly returnUrl: string | null
  readonly madeBy: string
}

/** Makes a door that opens once, and answers the secret in its address: it is kept nowhere. */
export async function createToken(
  deps: Shell,
  input: TokenInput,
): Promise<{ secret: string; expiresAt: string }> {
  const now = deps.clock.now().toISOString()
  const secret = newSecret()
  const expiresAt = later(now, input.kind === 'session' ? DOOR_OPEN : INVITATION_OPEN)
  const token = { ...input, hash: await sha256(secret), createdAt: now, expiresAt, usedAt: null }
  const audit = deps.store.putAudit({
    organization: input.organization,
    account: input.account,
    actor: input.madeBy,
    act: 'portal.invite',
    target: input.email,
    facts: { role: input.role },
    at: now,
  })
  await deps.store.commit(null, [
    deps.store.putPortalToken(token),
    ...(input.kind === 'invitation' ? [audit] : []),
  ])
  return { secret, expiresAt }
}

export type TokenState =
  | { readonly state: 'open'; readonly token: PortalToken }
  | { readonly state: 'used' | 'over'; readonly token: PortalToken }

/** Looks at a door without opening it: mail scanners do that too (C40). */
export async function inspectToken(deps: Shell, secret: string): Promise<TokenState> {
  const token = await deps.store.portalToken(await sha256(secret))
  if (token === null) throw new NotFound('no such door')
  if (token.usedAt !== null) return { state: 'used', token }
  const over = token.expiresAt <= deps.clock.now().toISOString()
  return { state: over || !(await isStillMeant(deps, token)) ? 'over' : 'open', token }
}

/** In a week the host may have stopped naming this admin (rule 2). */
async function isStillMeant({ store }: Shell, token: PortalToken): Promise<boolean> {
  if (token.kind === 'session') return true
  const organization = await store.organization(token.organization)
  return organization?.admins.some(({ email }) => emailKey(email) === token.email) ?? false
}

/**
 * Goes through: the door is spent, an older session of this browser ends, a new one begins. Null when
 * somebody was faster. The answer is the secret of the session, for the cookie.
 */
export async function enter(
  deps: Shell,
  token: PortalToken,
  before: PortalSession | null,
): Promise<string | null> {
  const { store } = deps
  const now = deps.clock.now().toISOString()
  if (!(await store.spendPortalToken(token.hash, now))) return null
  const secret = newSecret()
  const session: PortalSession = {
    hash: await sha256(secret),
    organization: token.organization,
    email: token.email,
    name: token.name,
    locale: token.locale,
    role: token.role,
    returnUrl: token.returnUrl,
    createdAt: now,
    seenAt: now,
    expiresAt: later(now, AT_MOST),
  }
  await store.commit(null, [
    ...(before === null ? [] : [store.removePortalSession(before.hash)]),
    store.putPortalSession(session),
    store.putAudit({
      organization: token.organization,
      account: null,
      actor: token.email,
      act: 'portal.enter',
      target: null,
      facts: { by: token.kind, role: token.role },
      at: now,
    }),
  ])
  return secret
}

/** The session of a cookie, while it lasts; null otherwise. A page that refreshes itself is no sign of life. */
export async function sessionOf(
  deps: Shell,
  secret: string,
  alive: boolean,
): Promise<PortalSession | null> {
  const session = await deps.store.portalSession(await sha256(secret))
  if (session === null) return null
  const now = deps.clock.now().toISOString()
  if (session.expiresAt <= now || later(session.seenAt, IDLE_FOR) <= now) {
    await deps.store.commit(null, [deps.store.removePortalSession(session.hash)])
    return null
  }
  if (alive && later(session.seenAt, NOTED_EVERY) <= now) {
    await deps.store.commit(null, [deps.store.patchPortalSession(session.hash, { seenAt: now })])
  }
  return session
}

export async function leave(deps: Shell, session: PortalSession): Promise<void> {
  const { store } = deps
  await store.commit(null, [
    store.removePortalSession(session.hash),
    store.putAudit({
      organization: session.organization,
      account: null,
      actor: session.email,
      act: 'portal.leave',
      target: null,
      facts: {},
      at: deps.clock.now().toISOString(),
    }),
  ])
}

/** Ends every session of one admin of the organization. */
export async function endSessions(
  deps: Shell,
  organization: string,
  email: string,
  actor: string,
): Promise<void> {
  const { store } = deps
  await store.commit(null, [
    store.removePortalSessions(organization, email),
    store.putAudit({
      organization,
      account: null,
      actor,
      act: 'portal.end-sessions',
      target: email,
      facts: {},
      at: deps.clock.now().toISOString(),
    }),
  ])
}
