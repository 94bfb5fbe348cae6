/** What the six actions do. An action that changes nothing is `already`; a refusal is an answer, not an error. */
export interface Person {
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
  // Members that only this app needs. Rollcall ignores members it does not know.
  accepted: boolean
  /** One entity id per session. A real product also has tokens and API keys. */
  sessions: string[]
  phone_verification_required: boolean
}
interface Card {
  id: string
  entity_id: string
  status: 'active' | 'blocked' | 'closed'
  blocked_by: string | null
}
export interface Action {
  id: string
  organization_id: string
  entity_id: string
  user_id: string | null
  kind: string
  params: Record<string, string | null> & { card_ids?: string[] }
}
export interface Answer {
  outcome: 'done' | 'already' | 'refused'
  reason?: string
  user?: Person
  cards?: Card[]
  invitation_url?: string
}

/** Carries out one action on `people`, the users of its organization, and changes them in place. */
export function perform(
  people: Person[],
  { kind, entity_id, user_id, params, id }: Action,
): Answer {
  // Only asks whether the signature is taken.
  if (kind === 'probe') return { outcome: 'already' }
  const { email = null } = params
  const isNew = kind === 'user.invite' && user_id === null && email !== null
  let person = people.find((one) => (isNew ? sameEmail(one.email, email) : one.id === user_id))
  if (person === undefined) {
    // Only an invitation creates a user.
    if (!isNew) return { outcome: 'refused', reason: 'unknown_user' }
    person = newcomer(`u_${id}`, email)
    update(person, params)
    people.push(person)
  }
  const hasAccess = person.entity_ids.includes(entity_id)
  const cards = person.cards.filter((card) => card.entity_id === entity_id)
  const open = cards.filter((card) => card.status === 'active')
  if (kind === 'user.invite' || kind === 'user.reactivate') {
    if (!hasAccess) person.entity_ids.push(entity_id)
    if (!hasAccess) person.status = person.accepted ? 'active' : 'invited'
    // Leave `invitation_url` out if you send the invitation yourself.
    const invitation_url = `https://app.example.test/invitations/${person.id}`
    const link = person.status === 'invited' ? { invitation_url } : {}
    return { ...answered(person, !hasAccess), ...link }
  }
  if (kind === 'user.update') return answered(person, update(person, params))
  if (kind === 'cards.unblock') {
    const asked = person.cards.filter((card) => params.card_ids?.includes(card.id))
    const ours = asked.filter((one) => one.status === 'blocked' && one.blocked_by === 'rollcall')
    for (const card of ours) Object.assign(card, { status: 'active', blocked_by: null })
    const isOpen = asked.every((card) => card.status === 'active')
    if (!isOpen && ours.length === 0) return refused('not_blocked_by_rollcall')
    return answered(person, ours.length > 0)
  }
  if (kind === 'cards.block') {
    if (person.protected) return refused('protected')
    for (const card of open) Object.assign(card, { status: 'blocked', blocked_by: 'rollcall' })
    return answered(person, open.length > 0)
  }
  if (kind !== 'user.deactivate') return refused('unknown_kind')
  if (!hasAccess) return answered(person, false)
  if (person.protected) return refused('protected')
  if (person.role === 'owner') return refused('owner')
  if (isLastAdmin(people, person, entity_id)) return refused('last_admin')
  person.entity_ids = person.entity_ids.filter((entity) => entity !== entity_id)
  if (person.entity_ids.length === 0) person.status = 'inactive'
  // Sessions must end within five minutes; here they end at once. So must API keys and refresh tokens.
  person.sessions = person.sessions.filter((entity) => entity !== entity_id)
  return answered(person, true)
}

export function sameEmail(one: string, other: string): boolean {
  const key = (email: string) => email.normalize('NFC').trim().toLowerCase()
  return key(one) === key(other)
}

function newcomer(id: string, email: string): Person {
  const nobody = {
    first_name: '',
    last_name: '',
    phone: null,
    entity_ids: [],
    cards: [],
    sessions: [],
  }
  const rights = { role: 'member', protected: false, accepted: false, status: 'invited' } as const
  return { id, email, ...nobody, ...rights, phone_verification_required: false }
}

/** Sets only the given fields, and never the e-mail address. True where something changed. */
function update(person: Person, params: Action['params']): boolean {
  const fields = ['first_name', 'last_name', 'phone'] as const
  const changed = fields.filter((name) => (params[name] ?? person[name]) !== person[name])
  for (const name of changed) Object.assign(person, { [name]: params[name] })
  if (changed.includes('phone')) person.phone_verification_required = true
  return changed.length > 0
}

function isLastAdmin(people: Person[], person: Person, entity: string): boolean {
  const admins = people.filter(({ role, status }) => role !== 'member' && status === 'active')
  const here = admins.filter((admin) => admin.entity_ids.includes(entity))
  return here.length === 1 && here[0] === person
}

function answered(person: Person, changed: boolean): Answer {
  return { outcome: changed ? 'done' : 'already', user: person, cards: person.cards }
}

function refused(reason: string): Answer {
  return { outcome: 'refused', reason }
}
