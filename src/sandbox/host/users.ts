import type { Db } from '../store.ts'

export type Card = {
  id: string
  entity_id: string
  label: string
  last4: string
  type: string
  status: string
  recurring: boolean
  blocked_by: string | null
}

/** A user exactly as the contract shows them to Rollcall. */
export type User = {
  id: string
  email: string
  first_name: string
  last_name: string
  phone: string | null
  status: 'invited' | 'active' | 'inactive'
  role: string
  protected: boolean
  entity_ids: string[]
  cards: Card[]
}

/** A user with the fields that only the host itself knows. */
export type HostUser = User & {
  phoneUnverified: boolean
  department: string | null
  managerId: string | null
  sessions: number
}

type UserRow = {
  id: string
  email: string
  first_name: string
  last_name: string
  phone: string | null
  phone_unverified: number
  role: string
  protected: number
  accepted: number
  department: string | null
  manager_user_id: string | null
}

type CardRow = Omit<Card, 'recurring'> & { user_id: string; recurring: number }
type MembershipRow = { user_id: string; entity_id: string; ended_at: string | null }

/** Compares two e-mail addresses without case. */
export const sameAddress = (a: string, b: string): boolean =>
  a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase()

/** The host's users, their entities and cards, as they are now. */
export function createUsers(db: Db) {
  const userRows = db.prepare<[string], UserRow>(
    'SELECT * FROM host_user WHERE organization_id = ? ORDER BY seq',
  )
  const cardRows = db.prepare<[string], CardRow>(
    'SELECT * FROM host_card WHERE organization_id = ? ORDER BY id',
  )
  const memberships = db.prepare<[string], MembershipRow>(
    'SELECT * FROM host_membership WHERE organization_id = ? ORDER BY rowid',
  )
  const sessions = db.prepare<[string], { user_id: string }>(
    'SELECT user_id FROM host_session WHERE organization_id = ?',
  )

  const list = (organizationId: string): HostUser[] => {
    const cards = cardRows.all(organizationId)
    const members = memberships.all(organizationId)
    const open = sessions.all(organizationId)
    return userRows.all(organizationId).map((row) => {
      const entityIds = members
        .filter((one) => one.user_id === row.id && one.ended_at === null)
        .map((one) => one.entity_id)
      return {
        id: row.id,
        email: row.email,
        first_name: row.first_name,
        last_name: row.last_name,
        phone: row.phone,
        status: entityIds.length === 0 ? 'inactive' : row.accepted === 1 ? 'active' : 'invited',
        role: row.role,
        protected: row.protected === 1,
        entity_ids: entityIds,
        cards: cards.filter((card) => card.user_id === row.id).map(fromCardRow),
        phoneUnverified: row.phone_unverified === 1,
        department: row.department,
        managerId: row.manager_user_id,
        sessions: open.filter((one) => one.user_id === row.id).length,
      }
    })
  }

  return {
    list,
    find: (organizationId: string, id: string): HostUser | null =>
      list(organizationId).find((user) => user.id === id) ?? null,
    findByEmail: (organizationId: string, email: string): HostUser | null =>
      list(organizationId).find((user) => sameAddress(user.email, email)) ?? null,

    add: (
      organizationId: string,
      user: Omit<UserRow, 'id'> & { id?: string; locale?: string | null },
    ): string => {
      const count = userRows.all(organizationId).length
      const id = user.id ?? `u_${count + 1}`
      db.prepare(
        `INSERT INTO host_user (organization_id, id, email, first_name, last_name, phone, phone_unverified, role, protected, accepted, locale, department, manager_user_id)
         VALUES (@organization_id, @id, @email, @first_name, @last_name, @phone, @phone_unverified, @role, @protected, @accepted, @locale, @department, @manager_user_id)`,
      ).run({ locale: null, ...user, organization_id: organizationId, id })
      return id
    },

    set: (organizationId: string, id: string, changes: Partial<UserRow>): void => {
      const columns = Object.keys(changes)
      if (columns.length === 0) return
      db.prepare(
        `UPDATE host_user SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE organization_id = @organization AND id = @user`,
      ).run({ ...changes, organization: organizationId, user: id })
    },

    join: (organizationId: string, id: string, entityId: string): void => {
      db.prepare(
        `INSERT INTO host_membership (organization_id, user_id, entity_id) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET ended_at = NULL`,
      ).run(organizationId, id, entityId)
    },

    leave: (organizationId: string, id: string, entityId: string, at: string): void => {
      db.prepare(
        'UPDATE host_membership SET ended_at = ? WHERE organization_id = ? AND user_id = ? AND entity_id = ?',
      ).run(at, organizationId, id, entityId)
    },

    addCard: (organizationId: string, userId: string, card: Card): void => {
      db.prepare(
        `INSERT INTO host_card (organization_id, id, user_id, entity_id, label, last4, type, status, recurring, blocked_by)
         VALUES (@organization_id, @id, @user_id, @entity_id, @label, @last4, @type, @status, @recurring, @blocked_by)`,
      ).run({
        ...card,
        organization_id: organizationId,
        user_id: userId,
        recurring: card.recurring ? 1 : 0,
      })
    },

    setCard: (
      organizationId: string,
      id: string,
      status: string,
      blockedBy: string | null,
    ): void => {
      db.prepare(
        'UPDATE host_card SET status = ?, blocked_by = ? WHERE organization_id = ? AND id = ?',
      ).run(status, blockedBy, organizationId, id)
    },

    signIn: (organizationId: string, id: string, device: string): void => {
      db.prepare(
        'INSERT INTO host_session (organization_id, user_id, device) VALUES (?, ?, ?)',
      ).run(organizationId, id, device)
    },

    endSessions: (organizationId: string, id: string): void => {
      db.prepare('DELETE FROM host_session WHERE organization_id = ? AND user_id = ?').run(
        organizationId,
        id,
      )
    },
  }
}

export type Users = ReturnType<typeof createUsers>

const fromCardRow = (row: CardRow): Card => ({
  id: row.id,
  entity_id: row.entity_id,
  label: row.label,
  last4: row.last4,
  type: row.type,
  status: row.status,
  recurring: row.recurring === 1,
  blocked_by: row.blocked_by,
})

/** The user without the fields that only the host itself knows. */
export const asContract = (user: HostUser): User => {
  const { phoneUnverified: _, department: __, managerId: ___, sessions: ____, ...shown } = user
  return shown
}
