import { emailKey } from '../../core/people/email.ts'
import { NotFound } from '../../core/facts/errors.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Organization } from '../../ports/records.ts'
import type { NewAuditRow } from '../../ports/store/reads/events.ts'
import type { PortalSession, PortalToken } from '../../ports/store/reads/portal.ts'
import type { Deps } from '../step/deps.ts'
import { hours, later, minutes, SKEW } from '../step/durations.ts'
import { adminNoticeWrites } from '../step/mail/admin-notice.ts'
import { isNamedAdmin } from './portal-invitations.ts'
import { newSecret, sha256 } from './secrets.ts'
import { putAudit } from '../changes/accounts.ts'
import { patchPortalSession, putPortalToken, removePortalSessions } from '../changes/mails.ts'
import { remove } from '../changes/verbs.ts'

type SessionDeps = Pick<Deps, 'store' | 'clock'>

/** Long enough for a redirect, too short for anybody to find the address. */
const TOKEN_LIFETIME = minutes(5)
const IDLE_LIMIT = minutes(60)
const SESSION_LIFETIME = hours(8)
/** The time of the last page is stored at most this often, so that not every page causes a write. */
const SEEN_PERIOD = minutes(1)

export type TokenInput = Omit<
  PortalToken,
  'hash' | 'kind' | 'madeBy' | 'createdAt' | 'expiresAt' | 'usedAt' | 'revokedAt'
>

/** Makes a token that starts one session, for the host. The answer has its secret, of which only a hash is stored. */
export async function createToken(
  deps: SessionDeps,
  input: TokenInput,
): Promise<{ secret: string; expiresAt: string }> {
  const now = deps.clock.now().toISOString()
  const secret = newSecret()
  const expiresAt = later(now, TOKEN_LIFETIME)
  const token: PortalToken = {
    ...input,
    kind: 'session',
    madeBy: 'api',
    hash: await sha256(secret),
    createdAt: now,
    expiresAt,
    usedAt: null,
    revokedAt: null,
  }
  await deps.store.commit(null, [putPortalToken(token)])
  return { secret, expiresAt }
}

export type TokenState =
  | { readonly state: 'open'; readonly token: PortalToken }
  /** `revoked`: the person is admin no more (rule 55). `maker-gone`: who invited them is not. */
  | { readonly state: 'used' | 'over' | 'revoked' | 'maker-gone'; readonly token: PortalToken }

/** Looks at a token without using it up: mail scanners open links too (C40). */
export async function inspectToken(deps: SessionDeps, secret: string): Promise<TokenState> {
  const token = await deps.store.portalToken(await sha256(secret))
  if (token === null) throw new NotFound('no such token')
  if (token.usedAt !== null) return { state: 'used', token }
  const who = token.kind === 'session' ? null : await whoIsGone(deps, token)
  if (token.revokedAt !== null) return { state: who ?? 'revoked', token }
  if (isOver(token, deps.clock.now().toISOString())) return { state: 'over', token }
  return { state: who ?? 'open', token }
}

/** Also where a clock that was ahead has made it: it would last for as much longer (rule 53). */
function isOver({ createdAt, expiresAt }: PortalToken | PortalSession, now: string): boolean {
  return expiresAt <= now || createdAt > later(now, SKEW)
}

/** The host itself named who opens its links. An invitation is by and for its admins of now (rules 2, 55). */
async function whoIsGone(
  deps: SessionDeps,
  { organization: id, email, madeBy }: PortalToken,
): Promise<'revoked' | 'maker-gone' | null> {
  const organization = await deps.store.organization(id)
  if (organization === null || !(await isNamedAdmin(deps, organization, email))) return 'revoked'
  return (await isNamedAdmin(deps, organization, madeBy)) ? null : 'maker-gone'
}

/**
 * Uses the token up and starts a session; an older session of this browser ends. The answer is the session's
 * secret, for the cookie; null where the token was used, withdrawn or revoked a moment before.
 */
export async function startSession(
  deps: SessionDeps,
  token: PortalToken,
  before: PortalSession | null,
): Promise<string | null> {
  const { store } = deps
  const now = deps.clock.now().toISOString()
  const secret = newSecret()
  const hash = await sha256(secret)
  if (!(await store.spendPortalToken(token.hash, hash, now))) return null
  const session: PortalSession = {
    hash,
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
    letInBy: token.kind === 'invitation' ? token.madeBy : null,
  }
  const audit: NewAuditRow = {
    organization: token.organization,
    account: null,
    actor: token.email,
    act: 'portal.enter',
    target: null,
    facts: {
      by: token.kind,
      role: token.role,
      ...(session.letInBy !== null && { let_in_by: session.letInBy }),
    },
    at: now,
  }
  const changes: Change[] = [
    ...(before === null ? [] : [remove('portal_sessions', { hash: before.hash })]),
    { set: 'session.start', session, token: token.hash, audit },
  ]
  const failed = await store.commit(null, changes).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  // It may have been done although the answer was lost, and the link is used up by then.
  if ((await store.portalSession(hash)) !== null) return secret
  if (failed !== null) throw failed.error
  return null
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
    await deps.store.commit(null, [remove('portal_sessions', { hash: session.hash })])
    return null
  }
  if (active && session.revokedAt === null && later(session.seenAt, SEEN_PERIOD) <= now) {
    await deps.store.commit(null, [patchPortalSession(session.hash, { seenAt: now })])
  }
  return session
}

/** Ends this session: the person signed out. */
export async function endSession(deps: SessionDeps, session: PortalSession): Promise<void> {
  const { store } = deps
  await store.commit(null, [
    remove('portal_sessions', { hash: session.hash }),
    putAudit({
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

/**
 * Ends every session of one admin of the organization, and closes the links made for them. The other admins are
 * told, unless it is their own doing.
 */
export async function endSessions(
  deps: Deps,
  organization: Organization,
  email: string,
  actor: string,
): Promise<void> {
  const { store } = deps
  const now = deps.clock.now().toISOString()
  const isOwn = emailKey(actor) === email
  const context = { deps, organization, account: null, now }
  const told = isOwn
    ? []
    : await adminNoticeWrites(context, { act: 'sign-out-admin', actor, about: email })
  await store.commit(null, [
    ...removePortalSessions(organization.id, email),
    { set: 'mails.drop-closed-invitations', organization: organization.id },
    ...told,
    putAudit({
      organization: organization.id,
      account: null,
      actor,
      act: 'portal.end-sessions',
      target: email,
      facts: {},
      at: now,
    }),
  ])
  if (told.length > 0) await deps.queue.enqueue({ kind: 'deliver' })
}

export async function changeLanguage(
  { store }: SessionDeps,
  session: PortalSession,
  locale: string,
): Promise<void> {
  await store.commit(null, [patchPortalSession(session.hash, { locale })])
}
