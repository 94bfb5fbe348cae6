import { createHmac } from 'node:crypto'
import type { Db } from '../store.ts'

export type Invitation = {
  token: string
  organization_id: string
  user_id: string
  entity_id: string
  state: string
}

/** Invitations to the host app. The same action always gets the same link. */
export function createInvitations(db: Db, secret: string, baseUrl: string) {
  const find = db.prepare<[string], Invitation>('SELECT * FROM host_invitation WHERE token = ?')

  return {
    open: (organizationId: string, userId: string, entityId: string, actionId: string): string => {
      const token = createHmac('sha256', secret)
        .update(`invitation ${actionId}`)
        .digest('base64url')
      db.prepare(
        `INSERT INTO host_invitation (token, organization_id, user_id, entity_id) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ).run(token, organizationId, userId, entityId)
      return `${baseUrl}/host/invitations/${token}`
    },
    find: (token: string): Invitation | null => find.get(token) ?? null,
    accept: (token: string): void => {
      db.prepare("UPDATE host_invitation SET state = 'accepted' WHERE token = ?").run(token)
    },
    withdraw: (organizationId: string, userId: string, entityId: string): void => {
      db.prepare(
        `UPDATE host_invitation SET state = 'withdrawn'
         WHERE organization_id = ? AND user_id = ? AND entity_id = ? AND state = 'open'`,
      ).run(organizationId, userId, entityId)
    },
  }
}

export type Invitations = ReturnType<typeof createInvitations>
