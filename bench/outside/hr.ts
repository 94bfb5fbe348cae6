// Merge as one linked account sees it. Pages are made once and sent as bytes until something in them changes.
import { employeeJson, idOf, type Fate } from './people.ts'

export const PAGE = 100
const MODELS = ['Employee', 'Company', 'Group', 'Location', 'Employment']
const AT_FIRST = '2026-01-05T09:00:00.000000Z'

export interface Reply {
  readonly status: number
  readonly body: Buffer | string
}

export type Hr = ReturnType<typeof createHr>
/** By number of the page, and whether statuses are the HR system's own. */
export type Pages = Map<string, Buffer>

export function createHr(people: number, pages: Pages = new Map()) {
  const fates = new Map<number, Fate>()
  /** When every record was last touched without a change of its content. */
  let touchedAt = AT_FIRST
  /** When Merge's own sync of HR last ended; null: its first one still runs. */
  let syncedAt: string | null = null
  let originId = ''

  const fateOf = (n: number): Fate =>
    fates.get(n) ?? { version: 0, modifiedAt: touchedAt, left: false }

  return {
    linkedAs: (id: string) => void (originId = id),
    ids: () => ({ id: `bench-${originId}`, accountId: originId }),
    /** Merge has read HR just now. */
    synced: () => void (syncedAt = new Date().toISOString()),
    /** The bytes of every record change, their content does not. */
    touchAll() {
      touchedAt = mergeNow()
      for (const [n, fate] of fates) fates.set(n, { ...fate, modifiedAt: touchedAt })
      pages.clear()
    },
    /** `quietly`: one byte of the record changes, and nothing else says so. */
    rename(people: readonly number[], quietly = false) {
      for (const n of people) {
        const fate = fateOf(n)
        const modifiedAt = quietly ? fate.modifiedAt : mergeNow()
        fates.set(n, { ...fate, version: fate.version + 1, modifiedAt })
        forget(n)
      }
    },
    leave(people: readonly number[]) {
      for (const n of people) {
        fates.set(n, { ...fateOf(n), left: true, modifiedAt: mergeNow() })
        forget(n)
      }
    },
    answer,
  }

  function forget(n: number): void {
    for (const words of [false, true]) pages.delete(`${Math.floor(n / PAGE)} ${words}`)
  }

  function answer(method: string, path: string, query: URLSearchParams): Reply {
    const [resource = '', id] = path.split('/')
    switch (resource) {
      case 'link-token':
        return json({ link_token: 'lt', magic_link_url: 'https://link.merge.dev/bench' })
      case 'account-details':
        return json(details())
      case 'linked-accounts': {
        const asked = query.get('end_user_origin_id')
        const integration = { slug: 'hibob', name: 'HiBob' }
        const found = asked === originId && !query.has('is_test_account')
        return json(list(found ? [{ ...details(), integration }] : []))
      }
      case 'sync-status':
        return json(list(MODELS.map(syncRow)))
      case 'employees':
        return id === undefined ? employees(query) : employee(id, query)
      case 'companies':
      case 'groups':
      case 'locations':
      case 'issues':
      case 'audit-trail':
        return json(list([]))
      default:
        return { status: 404, body: `{"detail":"no ${method} ${resource} in the bench"}` }
    }
  }

  function employees(query: URLSearchParams): Reply {
    const inOwnWords = query.has('show_enum_origins')
    const after = query.get('modified_after')
    if (after !== null) return changedSince(Date.parse(after), inOwnWords)
    const page = Number(query.get('cursor') ?? 0)
    const key = `${page} ${inOwnWords}`
    const known = pages.get(key) ?? pageOf(page, inOwnWords)
    pages.set(key, known)
    return { status: 200, body: known }
  }

  function pageOf(page: number, inOwnWords: boolean): Buffer {
    const end = Math.min((page + 1) * PAGE, people)
    const rows: string[] = []
    for (let n = page * PAGE; n < end; n += 1) rows.push(employeeJson(n, fateOf(n), inOwnWords))
    const next = end < people ? `"${page + 1}"` : 'null'
    return Buffer.from(`{"next":${next},"previous":null,"results":[${rows.join(',')}]}`)
  }

  /** Of a delta read: one page is enough for what the bench changes between two of them. */
  function changedSince(after: number, inOwnWords: boolean): Reply {
    const changed = [...fates].filter(([, fate]) => Date.parse(fate.modifiedAt) > after)
    const rows = changed.map(([n, fate]) => employeeJson(n, fate, inOwnWords))
    return { status: 200, body: `{"next":null,"previous":null,"results":[${rows.join(',')}]}` }
  }

  function employee(id: string, query: URLSearchParams): Reply {
    const n = Number(id.slice(-12))
    if (idOf(n) !== id || n >= people) return { status: 404, body: '{"detail":"Not found."}' }
    return { status: 200, body: employeeJson(n, fateOf(n), query.has('show_enum_origins')) }
  }

  function details(): object {
    return {
      id: `bench-${originId}`,
      integration: 'HiBob',
      integration_slug: 'hibob',
      category: 'hris',
      end_user_origin_id: originId,
      end_user_organization_name: 'Acme',
      end_user_email_address: 'bo@acme.test',
      status: 'COMPLETE',
      webhook_listener_url: 'https://example.test/merge',
      is_duplicate: false,
      account_type: 'PRODUCTION',
      completed_at: AT_FIRST,
    }
  }

  function syncRow(model: string): object {
    return {
      model_name: model,
      model_id: `hris.${model}`,
      last_sync_start: syncedAt,
      next_sync_start: new Date(Date.now() + 24 * 3_600_000).toISOString(),
      last_sync_result: syncedAt === null ? null : 'DONE',
      last_sync_finished: syncedAt,
      status: syncedAt === null ? 'SYNCING' : 'DONE',
      is_initial_sync: syncedAt === null,
      data_fresh_as_of: syncedAt,
      sync_status_reason: null,
    }
  }
}

/** Later than every moment before it, with microseconds as Merge writes them. */
function mergeNow(): string {
  return new Date().toISOString().replace('Z', '000Z')
}

export function json(body: unknown): Reply {
  return { status: 200, body: JSON.stringify(body) }
}

function list(results: readonly unknown[]): object {
  return { next: null, previous: null, results }
}
