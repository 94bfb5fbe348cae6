import type { Merge } from '@mergeapi/merge-node-client'
import { RetryLater } from '../core/facts/errors.ts'
import type { Dimension, Employee } from '../core/people/employee.ts'
import type {
  Listing,
  OpenPage,
  Page,
  PageAnswer,
  RawStatusPage,
  SetAside,
  SourceAccount,
} from '../ports/source.ts'
import type { Digest } from '../net/digest.ts'
import { contentOf, touchedOf } from './content.ts'
import { readInstant } from './dates.ts'
import { fieldValuesOf } from './field-values.ts'
import { normaliseCompany, normaliseGroup, normaliseLocation } from './dimensions.ts'
import { pauseAfter } from './failures.ts'
import { nextBegin, normalise, rawStatusOf } from './normalise.ts'
import type { QueryOf } from './query.ts'
import { whoOf } from './who.ts'
import { type Answer, jsonOf, type Question, textOf, type Transport } from './transport.ts'
import {
  type Parsed,
  parseCompany,
  parseEmployee,
  parseGroup,
  parseLocation,
  parseOwnStatus,
  parsePage,
  type WireEmployee,
} from './wire.ts'

const PAGE_SIZE = '100'
/** Short lists have one page in practice. A list with more pages than this never ends. */
const MAX_PAGES = 50

/** One page of a listing as it came; opened and read only where its bytes are not known. */
export async function askPage(
  transport: Transport,
  account: SourceAccount,
  listing: Listing,
  cursor: string | null,
  digest: Digest,
): Promise<PageAnswer> {
  const what = `${listing.kind} of account ${account.id}`
  const question = { path: listing.kind, query: queryOf(listing), token: account.token, what }
  const { pieces, headers, requestedAt } = await transport.receive(paged(question, cursor))
  const pauseMs = pauseAfter(headers, transport.now())
  const open = (): OpenPage => {
    const { results, next } = pageOf(jsonOf(textOf(pieces, what), what), cursor, what)
    const content = once(() => digest([utf8.encode(contentOf(results))]))
    const changed = once(() =>
      touchedOf(results).map(([sourceId, at]) => ({
        sourceId,
        modifiedAt: typeof at === 'string' ? readInstant(at) : null,
      })),
    )
    const read = async (): Promise<Page> => {
      const records = await readRecords(results, listing, account, transport.now())
      return { ...records, next, requestedAt, pauseMs }
    }
    return { next, content, changed, read }
  }
  return { print: once(() => digest(pieces)), requestedAt, pauseMs, open: once(open) }
}

const utf8 = new TextEncoder()

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

type Records = Omit<Page, 'next' | 'requestedAt' | 'pauseMs'>

/** Whole and valid, or an error (C1 to C5 of docs/reliability.md). */
async function readRecords(
  results: readonly unknown[],
  listing: Listing,
  account: SourceAccount,
  now: Date,
): Promise<Records> {
  const read = { employees: [] as Employee[], dimensions: [] as Dimension[] }
  const wires: WireEmployee[] = []
  const setAside: SetAside[] = []
  const { readPhone } = await import('../phones/phone.ts')
  const today = now.toISOString().slice(0, 10)

  const take = <T>(parsed: Parsed<T>, keep: (value: T) => void, record?: unknown): void => {
    if (parsed.kind === 'parsed') return keep(parsed.value)
    const { sourceId, field, why } = parsed
    setAside.push({ sourceId, field, why, who: whoOf(record) })
  }
  const keepDimension = (dimension: Dimension | null): void => {
    if (dimension !== null) read.dimensions.push(dimension)
  }
  const keepEmployee = (wire: WireEmployee): void => {
    wires.push(wire)
    read.employees.push(normalise(wire, account, today, readPhone))
  }
  for (const record of results) {
    switch (listing.kind) {
      case 'employees':
        take(parseEmployee(record), keepEmployee, record)
        break
      case 'companies':
        take(parseCompany(record), (wire) => keepDimension(normaliseCompany(wire)))
        break
      case 'groups':
        take(parseGroup(record), (wire) => keepDimension(normaliseGroup(wire)))
        break
      case 'locations':
        take(parseLocation(record), (wire) => keepDimension(normaliseLocation(wire)))
        break
    }
  }
  const otherwiseFrom = nextBegin(wires, today)
  return { ...read, fieldValues: fieldValuesOf(wires), setAside, otherwiseFrom }
}

/** One page of employees with the HR system's own words for their status, which one call gives in place of Merge's. */
export async function readRawStatuses(
  transport: Transport,
  account: SourceAccount,
  cursor: string | null,
): Promise<RawStatusPage> {
  const query: QueryOf<Merge.hris.EmployeesListRequest> = {
    page_size: PAGE_SIZE,
    show_enum_origins: 'employment_status',
  }
  const { answer, results, next } = await rawPage(
    transport,
    { path: 'employees', query, token: account.token, what: `statuses of account ${account.id}` },
    cursor,
  )
  const statuses = results.flatMap((record) => {
    const parsed = parseOwnStatus(record)
    if (parsed.kind === 'set-aside') return []
    const { id, employment_status } = parsed.value
    return [{ sourceId: id, rawStatus: rawStatusOf(employment_status) }]
  })
  const pauseMs = pauseAfter(answer.headers, transport.now())
  return { statuses, next, requestedAt: answer.requestedAt, pauseMs }
}

type ListQuery = QueryOf<Merge.hris.EmployeesListRequest>
type DimensionQuery = QueryOf<
  Merge.hris.CompaniesListRequest & Merge.hris.GroupsListRequest & Merge.hris.LocationsListRequest
>

/**
 * Never filter by status, or leavers would be missing. Never ask for `show_enum_origins` here: it replaces Merge's own status.
 */
function queryOf(listing: Listing): ListQuery | DimensionQuery {
  if (listing.kind !== 'employees') return { page_size: PAGE_SIZE }
  return {
    page_size: PAGE_SIZE,
    include_deleted_data: 'true',
    expand: 'employments',
    ...(listing.modifiedAfter === null ? {} : { modified_after: listing.modifiedAfter }),
  }
}

/** All rows of a short list. Not for employees, which are read page by page. */
export async function allRows(transport: Transport, question: Question): Promise<unknown[]> {
  const rows: unknown[] = []
  let cursor: string | null = null
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const page = await rawPage(transport, question, cursor)
    rows.push(...page.results)
    if (page.next === null) return rows
    cursor = page.next
  }
  throw new RetryLater(
    `The list does not end after ${MAX_PAGES} pages (${question.what})`,
    'cursor-loop',
  )
}

async function rawPage(
  transport: Transport,
  question: Question,
  cursor: string | null,
): Promise<{ answer: Answer; results: readonly unknown[]; next: string | null }> {
  const answer = await transport.ask(paged(question, cursor))
  return { answer, ...pageOf(answer.body, cursor, question.what) }
}

function paged(question: Question, cursor: string | null): Question {
  const query = { ...question.query, ...(cursor === null ? {} : { cursor }) }
  return { ...question, query, cursor: cursor !== null }
}

function pageOf(
  body: unknown,
  cursor: string | null,
  what: string,
): { results: readonly unknown[]; next: string | null } {
  const page = parsePage(body)
  const next = page === null || page.next === null ? null : cursorOf(page.next)
  if (page === null || next === undefined) {
    throw new RetryLater(`Merge's answer is not a page (${what})`, 'malformed-page')
  }
  if (next !== null && next === cursor) {
    throw new RetryLater(`Merge gave the same cursor again (${what})`, 'cursor-loop')
  }
  if (next !== null && page.results.length === 0) {
    throw new RetryLater(`Merge gave an empty page that is not the last (${what})`, 'empty-page')
  }
  return { results: page.results, next }
}

/**
 * The cursor in `next`, which may be a full URL (merge.md 3). Only its `cursor` is used; the URL is
 * never requested. Undefined for a URL without a cursor.
 */
export function cursorOf(next: string): string | undefined {
  if (!/^https?:\/\/|[?&]cursor=/i.test(next)) return next
  try {
    return new URL(next, 'https://merge.invalid/').searchParams.get('cursor') || undefined
  } catch {
    return undefined
  }
}
