// The host: users in pages of 500, made once and sent as bytes until an action changes one of them.
import { json, type Reply } from './hr.ts'
import { userOf, type WireUser } from './people.ts'

const PAGE = 500

interface Action {
  readonly id: string
  readonly kind: string
  readonly entity_id: string
  readonly user_id: string | null
  readonly params: Readonly<Record<string, unknown>>
}

export type Product = ReturnType<typeof createProduct>

export function createProduct(people: number) {
  const changed = new Map<number, WireUser>()
  const pages = new Map<number, string>()
  const done = new Map<string, number>()
  const current = (n: number): WireUser => changed.get(n) ?? userOf(n)

  return {
    /** How many actions of each kind were done. */
    done: () => Object.fromEntries(done),
    users,
    act,
  }

  function users(query: URLSearchParams): Reply {
    const id = query.get('user_id')
    const email = query.get('email')
    if (id !== null) return json({ results: found(id, 'u_'), next: null })
    if (email !== null)
      return json({ results: found(email.split('@')[0] ?? '', 'person'), next: null })
    const page = Number(query.get('cursor') ?? 0)
    const known = pages.get(page) ?? pageOf(page)
    pages.set(page, known)
    return { status: 200, body: known }
  }

  function found(text: string, before: string): readonly WireUser[] {
    const n = Number(text.slice(before.length))
    return text.startsWith(before) && n < people ? [current(n)] : []
  }

  function pageOf(page: number): string {
    const end = Math.min((page + 1) * PAGE, people)
    const rows: string[] = []
    for (let n = page * PAGE; n < end; n += 1) rows.push(JSON.stringify(current(n)))
    return `{"results":[${rows.join(',')}],"next":${end < people ? `"${page + 1}"` : 'null'}}`
  }

  function act(body: string): Reply {
    const action = JSON.parse(body) as Action
    const n = Number(action.user_id?.slice(2))
    if (action.user_id === null || !(n < people))
      return json({ outcome: 'refused', reason: 'unknown_user' })
    const user = after(current(n), action)
    changed.set(n, user)
    pages.delete(Math.floor(n / PAGE))
    done.set(action.kind, (done.get(action.kind) ?? 0) + 1)
    return json({ outcome: 'done', reason: null, user })
  }
}

function after(user: WireUser, { kind, entity_id, params }: Action): WireUser {
  switch (kind) {
    case 'user.update': {
      const fields = ['first_name', 'last_name', 'phone'].filter((name) => name in params)
      return { ...user, ...Object.fromEntries(fields.map((name) => [name, params[name]])) }
    }
    case 'user.deactivate': {
      const entity_ids = user.entity_ids.filter((id) => id !== entity_id)
      return { ...user, entity_ids, status: entity_ids.length === 0 ? 'deactivated' : user.status }
    }
    default:
      return user
  }
}
