import { emailKey } from '../../core/people/email.ts'
import { NotFound } from '../../core/facts/errors.ts'
import type { PortalSession, PortalToken } from '../../ports/store/portal.ts'
import type { Deps } from '../step/deps.ts'
import { hours, later, minutes, SKEW } from '../step/durations.ts'
import { newSecret, sha256 } from './secrets.ts'

type SessionDeps = Pick<Deps, 'store' | 'clock'>

/** Long enough for a redirect, too short for anybody to find the address. */
const TOKEN_LIFETIME = minutes(5)
const INVITATION_LIFETIME = hours(7 * 24)
const IDLE_LIMIT = minutes(60)
const SESSION_LIFETIME = hours(8)
/** The time of the last page is stored at most this often, so that not every page causes a write. */
const SEEN_PERIOD = minutes(1)

export type TokenInput = Omit<
  PortalToken,
  'hash' | 'createdAt' | 'expiresAt' | 'usedAt' | 'revokedAt'
>

/** Makes a token that starts one session. The answer has its secret, of which only a hash is stored. */
export async function createToken(
  deps: SessionDeps,
  input: TokenInput,
): Promise<{ secret: string; expiresAt: string }> {
  const now = deps.clock.now().toISOString()
  const secret = newSecret()
  const expiresAt = later(now, input.kind === 'session' ? TOKEN_LIFETIME : INVITATION_LIFETIME)
  const token = {
    ...input,
    hash: await sha256(secret),
    createdAt: now,
    expiresAt,
    usedAt: null,
    revokedAt: null,
  }
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
  /** `revoked`: the person is admin no more (rule 55). */
  | { readonly state: 'used' | 'over' | 'revoked'; readonly token: PortalToken }

/** Looks at a token without using it up: mail scanners open links too (C40). */
export async function inspectToken(deps: SessionDeps, secret: string): Promise<TokenState> {
  const token = await deps.store.portalToken(await sha256(secret))
  if (token === null) throw new NotFound('no such token')
  if (token.usedAt !== null) return { state: 'used', token }
  if (token.revokedAt !== null) return { state: 'revoked', token }
  if (isOver(token, deps.clock.now().toISOString())) return { state: 'over', token }
  return { state: (await isStillAdmin(deps, token)) ? 'open' : 'revoked', token }
}

/** Also where a clock that was ahead has made it: it would last for as much longer (rule 53). */
function isOver({ createdAt, expiresAt }: PortalToken | PortalSession, now: string): boolean {
  return expiresAt <= now || createdAt > later(now, SKEW)
}

/** The host itself named who opens its links. An invitation is for its admins of now (rule 2). */
async function isStillAdmin({ store }: SessionDeps, token: PortalToken): Promise<boolean> {
  if (token.kind === 'session') return true
  const organization = await store.organization(token.organization)
  const isNamed = organization?.admins.some(({ email }) => emailKey(email) === token.email)
  if (isNamed !== true) return false
  return !(await store.endedAmong(token.organization, [token.email])).has(token.email)
}

/**
 * Uses the token up and starts a session; an older session of this browser ends. The answer is the session's
 * secret, for the cookie; null where the token was used a moment before.
 */
export async function startSession(
  deps: SessionDeps,
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
    expiresAt: later(now, SESSION_LIFETIME),
    revokedAt: null,
  }
  await store.commit(null, [
    ...(before === null ? [] : [store.removePortalSession(before.hash)]),
    store.putPortalSession(session, token.hash),
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

/** The session of a cookie; null after its end. `active: false` does not extend it, for pages that refresh themselves. */
export async function sessionOf(
  deps: SessionDeps,
  secret: string,
  active: boolean,
): Promise<PortalSession | null> {
  const session = await deps.store.portalSession(await sha256(secret))
  if (session === null) return null
  const now = deps.clock.now().toISOString()
  if (isOver(session, now) || later(session.seenAt, IDLE_LIMIT) <= now) {
    await deps.store.commit(null, [deps.store.removePortalSession(session.hash)])
    return null
  }
  if (active && session.revokedAt === null && later(session.seenAt, SEEN_PERIOD) <= now) {
    await deps.store.commit(null, [deps.store.patchPortalSession(session.hash, { seenAt: now })])
  }
  return session
}

/** Ends this session: the person signed out. */
export async function endSession(deps: SessionDeps, session: PortalSession): Promise<void> {
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
  deps: SessionDeps,
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

/** Makes an invitation useless before anybody has used it. `hash` names it. */
export async function withdrawInvitation(
  deps: SessionDeps,
  organization: string,
  hash: string,
  actor: string,
): Promise<void> {
  const { store } = deps
  await store.commit(null, [
    store.removePortalToken(organization, hash),
    store.putAudit({
      organization,
      account: null,
      actor,
      act: 'portal.withdraw',
      target: hash.slice(0, 12),
      facts: {},
      at: deps.clock.now().toISOString(),
    }),
  ])
}

export async function changeLanguage(
  { store }: SessionDeps,
  session: PortalSession,
  locale: string,
): Promise<void> {
  await store.commit(null, [store.patchPortalSession(session.hash, { locale })])
}
