// The users of one organization in the host, and what each action does to them.
import { randomUUID } from 'node:crypto'

export interface Card {
  id: string
  entity_id: string
  label: string
  last4: string
  type: 'physical' | 'virtual'
  status: 'active' | 'blocked' | 'closed'
  recurring: boolean
  blocked_by: 'rollcall' | null
}

export interface User {
  id: string
  email: string
  first_name: string
  last_name: string
  phone: string | null
  status: 'invited' | 'active' | 'inactive'
  role: 'member' | 'admin' | 'owner'
  protected: boolean
  entity_ids: string[]
  cards: Card[]
}

export interface Action {
  id: string
  organization_id: string
  entity_id: string
  kind: string
  user_id: string | null
  employee: { id: string; remote_id: string | null; employee_number: string | null }
  params: Record<string, unknown>
  because: { code: string; message: string }[]
}

export interface Outcome {
  outcome: 'done' | 'already' | 'refused'
  reason?: string
  message?: string
  user?: User
  cards?: Card[]
  invitation_url?: string
}

export type Organization = ReturnType<typeof organizationOf>

export function organizationOf(id: string) {
  const users: User[] = []
  let serial = 0
  const organization = {
    id,
    users,
    /** Whether the host hands the invitation's URL to Rollcall, which then mails it. */
    givesInvitationUrls: true,
    add,
    card,
    byId,
    byEmail,
    accept,
    perform,
  }
  return organization

  function add(user: Partial<User> & { email: string }): User {
    serial += 1
    const added: User = {
      id: `u_${serial}`,
      first_name: 'First',
      last_name: 'Last',
      phone: null,
      status: 'active',
      role: 'member',
      protected: false,
      entity_ids: [],
      cards: [],
      ...user,
    }
    users.push(added)
    return added
  }

  function card(user: User, over: Partial<Card> = {}): Card {
    const one: Card = {
      id: `c_${user.id}_${user.cards.length + 1}`,
      entity_id: user.entity_ids[0] ?? '',
      label: 'Travel',
      last4: String(4000 + user.cards.length * 7 + users.indexOf(user)),
      type: 'physical',
      status: 'active',
      recurring: true,
      blocked_by: null,
      ...over,
    }
    user.cards.push(one)
    return one
  }

  function byId(userId: string | null): User | undefined {
    return users.find((user) => user.id === userId)
  }

  function byEmail(email: string): User | undefined {
    return users.find((user) => user.email.toLowerCase() === email.trim().toLowerCase())
  }

  /** The person opened the invitation. */
  function accept(user: User): void {
    user.status = 'active'
  }

  /** Does what is asked; null when there is no such user. */
  function perform(action: Action): Outcome | null {
    if (action.kind === 'user.invite') return invite(action)
    const user = byId(action.user_id)
    if (!user) return null
    switch (action.kind) {
      case 'user.update':
        return update(user, action.params)
      case 'cards.block':
        return blockCards(user, action.entity_id)
      case 'user.deactivate':
        return deactivate(user, action.entity_id)
      case 'user.reactivate':
        return reactivate(user, action.entity_id)
      case 'cards.unblock':
        return unblockCards(user, action.params['card_ids'])
      default:
        return null
    }
  }

  function invite(action: Action): Outcome | null {
    const { email, first_name, last_name, phone } = action.params
    const known = action.user_id === null ? byEmail(String(email)) : byId(action.user_id)
    if (action.user_id !== null && !known) return null
    if (known?.entity_ids.includes(action.entity_id)) return { outcome: 'already', user: known }
    const user =
      known ??
      add({
        email: String(email),
        first_name: String(first_name),
        last_name: String(last_name),
        phone: typeof phone === 'string' ? phone : null,
        status: 'invited',
      })
    user.entity_ids.push(action.entity_id)
    if (user.status === 'inactive') user.status = 'invited'
    const url = `https://spendly.test/invitations/${randomUUID()}`
    const mails = organization.givesInvitationUrls && user.status === 'invited'
    return { outcome: 'done', user, ...(mails ? { invitation_url: url } : {}) }
  }

  function update(user: User, params: Record<string, unknown>): Outcome {
    const before = JSON.stringify(user)
    if (typeof params['first_name'] === 'string') user.first_name = params['first_name']
    if (typeof params['last_name'] === 'string') user.last_name = params['last_name']
    if (typeof params['phone'] === 'string') user.phone = params['phone']
    return { outcome: before === JSON.stringify(user) ? 'already' : 'done', user }
  }

  function blockCards(user: User, entityId: string): Outcome {
    const open = user.cards.filter((one) => one.entity_id === entityId && one.status === 'active')
    for (const one of open) Object.assign(one, { status: 'blocked', blocked_by: 'rollcall' })
    const cards = user.cards.filter((one) => one.entity_id === entityId)
    return { outcome: open.length > 0 ? 'done' : 'already', user, cards }
  }

  function deactivate(user: User, entityId: string): Outcome {
    if (!user.entity_ids.includes(entityId)) return { outcome: 'already', user }
    if (user.role === 'owner') return refused('owner', user)
    const admins = users.filter((one) => one.role !== 'member' && one.status === 'active')
    if (user.role === 'admin' && admins.length === 1) return refused('last_admin', user)
    user.entity_ids.splice(user.entity_ids.indexOf(entityId), 1)
    if (user.entity_ids.length === 0) user.status = 'inactive'
    return { outcome: 'done', user }
  }

  function reactivate(user: User, entityId: string): Outcome {
    if (user.status !== 'inactive' && user.entity_ids.includes(entityId))
      return { outcome: 'already', user }
    if (!user.entity_ids.includes(entityId)) user.entity_ids.push(entityId)
    user.status = 'active'
    return { outcome: 'done', user }
  }

  function unblockCards(user: User, cardIds: unknown): Outcome {
    const wanted = Array.isArray(cardIds) ? cardIds : []
    const cards = user.cards.filter((one) => wanted.includes(one.id) && one.status === 'blocked')
    for (const one of cards) Object.assign(one, { status: 'active', blocked_by: null })
    return { outcome: cards.length > 0 ? 'done' : 'already', user, cards }
  }
}

function refused(reason: string, user: User): Outcome {
  return { outcome: 'refused', reason, message: `The host keeps this user: ${reason}.`, user }
}
