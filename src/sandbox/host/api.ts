import { type Context, Hono } from 'hono'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { type Json, object, objects, readJson, textOf } from '../json.ts'
import type { Served } from '../quirks/served.ts'
import type { Db } from '../store.ts'
import type { Invitations } from './invitations.ts'
import { type Action, applyAction, type Outcome, pretendAction } from './apply-action.ts'
import { signatureProblem } from './signed.ts'
import { asContract, sameAddress, type Users } from './users.ts'

export type HostParts = {
  db: Db
  clock: Clock
  faults: Faults
  users: Users
  served: Served
  invitations: Invitations
  hostToken: string
  hostSecret: string
}

const PAGE = 25

const NO_SEATS: Outcome = {
  outcome: 'refused',
  reason: 'seat_limit',
  message: 'All seats of your plan are taken. Buy more under Billing.',
}

/** The two endpoints that a host offers Rollcall: list users, and apply an action to one of them. */
export function hostApi(parts: HostParts) {
  const { db, clock, faults, users, served } = parts
  const app = new Hono()
  const answered = db.prepare<[string], { answer: string }>(
    'SELECT answer FROM host_action WHERE id = ?',
  )

  const refuse = (c: Context): Response | null => {
    if (c.req.header('authorization') !== `Bearer ${parts.hostToken}`) {
      return c.json({ message: 'This needs the host token.' }, 401)
    }
    return faults.on('host-down') ? c.json({ message: 'The host app is down.' }, 503) : null
  }

  app.get('/users', (c) => {
    const refusal = refuse(c)
    if (refusal) return refusal
    const { organization_id: organizationId, cursor, user_id: id, email } = c.req.query()
    if (!organizationId) return c.json({ message: 'organization_id is required.' }, 400)
    const found = users
      .list(organizationId)
      .filter((user) => id === undefined || user.id === id)
      .filter((user) => email === undefined || sameAddress(user.email, email))
    const from = Number(cursor ?? '0') || 0
    return c.json({
      results: found.slice(from, from + PAGE).map((user) => served.user(asContract(user))),
      next: from + PAGE < found.length ? String(from + PAGE) : null,
    })
  })

  app.post('/actions', async (c) => {
    const refusal = refuse(c)
    if (refusal) return refusal
    const body = await c.req.text()
    const problem = signatureProblem(
      parts.hostSecret,
      {
        id: c.req.header('webhook-id'),
        timestamp: c.req.header('webhook-timestamp'),
        signature: c.req.header('webhook-signature'),
      },
      body,
    )
    if (problem !== null) return c.json({ message: problem }, 401)
    if (faults.on('host-secret')) return c.json({ message: 'The signature does not match.' }, 401)
    const sent = readJson(body)
    const action = sent === null ? null : readAction(sent)
    if (sent === null || action === null) return c.json({ message: 'Not an action.' }, 422)
    if (action.id !== c.req.header('webhook-id')) {
      return c.json({ message: 'id and webhook-id differ.' }, 422)
    }
    // Only asks whether we take it; no action has this kind.
    if (action.kind === 'probe') return c.json({ outcome: 'already' })
    const before = answered.get(action.id)
    if (before) return c.body(before.answer, 200, { 'content-type': 'application/json' })
    const host = { users, invitations: parts.invitations, now: clock.stamp }
    const outcome = db.transaction(() => {
      const isFull = faults.on('seat-limit') && action.kind === 'user.invite'
      const done = isFull
        ? NO_SEATS
        : served.pretends(action.kind)
          ? pretendAction(host, action)
          : applyAction(host, action)
      if (done !== null) remember(action, sent, done)
      return done
    })()
    if (outcome === null) return c.json({ message: `Unknown kind ${action.kind}.` }, 422)
    return c.json(outcome)
  })

  const remember = (action: Action, sent: Json, outcome: Outcome): void => {
    const because = objects(sent['because']).map(
      (one) => textOf(one, 'message') ?? textOf(one, 'code'),
    )
    db.prepare(
      `INSERT INTO host_action (id, organization_id, kind, entity_id, user_id, because, outcome, reason, answer, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      action.id,
      action.organizationId,
      action.kind,
      action.entityId,
      outcome.user?.id ?? action.userId,
      because.filter(Boolean).join(' · '),
      outcome.outcome,
      outcome.reason ?? null,
      JSON.stringify(outcome),
      clock.stamp(),
    )
  }

  return app
}

function readAction(sent: Json): Action | null {
  const id = textOf(sent, 'id')
  const organizationId = textOf(sent, 'organization_id')
  const entityId = textOf(sent, 'entity_id')
  const kind = textOf(sent, 'kind')
  if (id === null || organizationId === null || entityId === null || kind === null) return null
  return {
    id,
    organizationId,
    entityId,
    kind,
    userId: textOf(sent, 'user_id'),
    params: object(sent['params']),
  }
}
