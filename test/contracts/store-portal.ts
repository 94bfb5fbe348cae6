import { expect, test } from 'vitest'
import type { Change } from '../../src/ports/store/changes.ts'
import type { NewAuditRow } from '../../src/ports/store/reads/events.ts'
import type { PortalSession, PortalToken } from '../../src/ports/store/reads/portal.ts'
import { anOrganization, days, NOW } from './store-records.ts'
import type { World } from './store-suite.ts'
import { putEvent } from '../../src/sync/changes/accounts.ts'
import {
  patchPortalSession,
  putPortalToken,
  removePortalSessions,
} from '../../src/sync/changes/mails.ts'
import { remove } from '../../src/sync/changes/verbs.ts'

export const TOKEN: PortalToken = {
  hash: 'a'.repeat(64),
  organization: anOrganization().id,
  kind: 'invitation',
  email: 'bo@acme.test',
  name: 'Bo',
  locale: 'nl',
  role: 'viewer',
  intent: 'review',
  account: null,
  returnUrl: 'https://app.test/',
  madeBy: 'ana@acme.test',
  createdAt: NOW,
  expiresAt: days(7),
  usedAt: null,
  revokedAt: null,
}
const SESSION: PortalSession = {
  hash: 'b'.repeat(64),
  organization: TOKEN.organization,
  email: 'bo@acme.test',
  name: null,
  locale: null,
  role: 'admin',
  returnUrl: null,
  createdAt: NOW,
  seenAt: NOW,
  expiresAt: days(1),
  revokedAt: null,
  letInBy: 'ana@acme.test',
}
const ENTERED: NewAuditRow = {
  organization: TOKEN.organization,
  account: null,
  actor: 'bo@acme.test',
  act: 'portal.enter',
  target: null,
  facts: { by: 'invitation' },
  at: NOW,
}

const REVOKED: Change = {
  set: 'portal.revoke',
  organization: TOKEN.organization,
  keys: [TOKEN.madeBy],
  at: NOW,
}
const ERASED: Change = {
  set: 'organization.erase',
  organization: TOKEN.organization,
  leases: [],
}

function start(session: PortalSession = SESSION): Change {
  return { set: 'session.start', session, token: TOKEN.hash, audit: ENTERED }
}

/** Portal links and sessions. */
export function portalContract(world: World): void {
  test('a portal link is read as stored, and is used by one of many', async () => {
    await world.company()
    await world.save(putPortalToken(TOKEN))
    expect(await world.store.portalToken(TOKEN.hash)).toEqual(TOKEN)
    expect(await world.store.portalInvitations(TOKEN.organization, NOW)).toEqual([TOKEN])
    const tries = [1, 2, 3].map((n) => world.store.spendPortalToken(TOKEN.hash, `${n}`, NOW))
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    expect(await world.store.portalToken(TOKEN.hash)).toEqual({ ...TOKEN, usedAt: NOW })
    expect(await world.store.portalInvitations(TOKEN.organization, NOW)).toEqual([])
  })

  test('an expired portal link is not used', async () => {
    await world.company()
    await world.save(putPortalToken(TOKEN))
    expect(await world.store.spendPortalToken(TOKEN.hash, 'session', days(7))).toBe(false)
    await world.store.retain(days(9), (row) => Promise.resolve(row))
    expect(await world.store.portalToken(TOKEN.hash)).toBeNull()
  })

  test('sessions are stored, touched, listed and ended', async () => {
    await world.company()
    const other = { ...SESSION, hash: 'c'.repeat(64), seenAt: days(-1) }
    await world.save(putPortalToken(TOKEN), start(), start(other))
    expect(await world.store.portalSession(SESSION.hash)).toEqual(SESSION)
    expect(await world.store.portalSessions(SESSION.organization, NOW)).toEqual([SESSION, other])
    expect(await world.store.portalSessions(SESSION.organization, days(1))).toEqual([])
    await world.save(patchPortalSession(SESSION.hash, { locale: 'nl' }))
    expect(await world.store.portalSession(SESSION.hash)).toEqual({ ...SESSION, locale: 'nl' })
    await world.save(remove('portal_sessions', { hash: other.hash }))
    expect(await world.store.portalSession(other.hash)).toBeNull()
    await world.save(removePortalSessions('another', SESSION.email))
    expect(await world.store.portalSession(SESSION.hash)).not.toBeNull()
    await world.save(removePortalSessions(SESSION.organization, SESSION.email))
    expect(await world.store.portalSession(SESSION.hash)).toBeNull()
  })

  test.each<[string, readonly Change[]]>([
    ['the sessions of its person end', removePortalSessions(TOKEN.organization, TOKEN.email)],
    ['it is withdrawn', [remove('portal_tokens', { hash: TOKEN.hash })]],
    ['its maker is admin no more', [REVOKED]],
    ['its organization is erased', [ERASED]],
  ])(
    'a link that is used while %s starts no session, and nobody has entered',
    async (_what, meanwhile) => {
      await world.company()
      await world.save(putPortalToken(TOKEN))
      expect(await world.store.spendPortalToken(TOKEN.hash, 'session', NOW)).toBe(true)
      await world.save(...meanwhile)
      await world.save(start())
      expect(await world.store.portalSession(SESSION.hash)).toBeNull()
      const { rows } = await world.store.audit(TOKEN.organization, { after: null, limit: 10 })
      expect(rows.filter(({ act }) => act === 'portal.enter')).toEqual([])
    },
  )

  test('portal links and sessions are deleted with their organization', async () => {
    await world.company()
    await world.save(putPortalToken(TOKEN), start())
    await world.save(ERASED)
    expect(await world.store.portalToken(TOKEN.hash)).toBeNull()
    expect(await world.store.portalSession(SESSION.hash)).toBeNull()
  })

  test('joiners and leavers are counted by day', async () => {
    await world.company()
    const event = (type: string, subject: string, at: string) =>
      putEvent({
        organization: TOKEN.organization,
        account: 'acc_1',
        type,
        subject,
        facts: {},
        at,
      })
    expect(await world.store.firstPlanDay('acc_1')).toBeNull()
    await world.save(
      event('state.active', 'there-before', days(-9)),
      event('state.scheduled', 'starts-later', days(-9)),
      event('plan.made', 'plan_1', days(-9)),
      event('state.active', 'joined-long-ago', days(-8)),
      event('plan.made', 'plan_2', days(-8)),
      event('employee.joined', 'joined-long-ago', NOW),
      event('state.active', 'starts-later', NOW),
      event('state.needs_attention', 'new', NOW),
      event('state.active', 'new', NOW),
      event('state.leaving', 'there-before', NOW),
      event('state.missing', 'there-before', NOW),
      event('state.left', 'there-before', NOW),
      event('state.left', 'never-worked', NOW),
    )
    expect(await world.store.firstPlanDay('acc_1')).toBe(days(-9).slice(0, 10))
    expect(await world.store.movements('acc_1', days(-3))).toEqual([
      { day: NOW.slice(0, 10), joined: 2, left: 1 },
    ])
  })
}
