import type { Stretch } from '../../../ports/store/reads/lists.ts'
import type { PortalContext } from '../request/request-context.ts'

export const PER_PAGE = 50
const SEARCH_LIMIT = 100

/** The page of a list and the search text that the query string asks for. */
export function listRequest(c: PortalContext): { page: number; search: string; stretch: Stretch } {
  const requested = c.req.query('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(requested) ? Number(requested) : 1
  const search = (c.req.query('q') ?? '').trim().slice(0, SEARCH_LIMIT)
  return { page, search, stretch: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } }
}

/** A query string without the parameters that are empty or null; '' where none is left. */
export function queryString(parameters: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== '')
  const query = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  )
  return query.size === 0 ? '' : `?${query.toString()}`
}
