import type { Merge } from '@mergeapi/merge-node-client'
import { RetryLater, Terminal } from '../core/facts/errors.ts'
import type { EmployeeAnswer, SourceAccount, RawStatusAnswer } from '../ports/source.ts'
import { normalise, rawStatusOf } from './normalise.ts'
import type { QueryOf } from './query.ts'
import type { Transport } from './transport.ts'
import { whoOf } from './who.ts'
import { isId, type Parsed, parseEmployee, parseOwnStatus } from './wire.ts'

/**
 * One employee by Merge's id. A 404 only means "not found". The caller decides whether the person is gone,
 * and to do so it also reads an id that is known to exist (P13).
 */
export async function rereadEmployee(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
): Promise<EmployeeAnswer> {
  const query = { expand: 'employments' } as const
  const answer = await employeeById(transport, account, sourceId, query, parseEmployee)
  const { parsed, body, requestedAt } = answer
  if (parsed === null) return { kind: 'not-found', requestedAt }
  if (parsed.kind === 'set-aside')
    return { ...parsed, kind: 'unreadable', who: whoOf(body), requestedAt }
  const { readPhone } = await import('../phones/phone.ts')
  const today = transport.now().toISOString().slice(0, 10)
  return {
    kind: 'found',
    employee: normalise(parsed.value, account, today, readPhone),
    requestedAt,
  }
}

/** The HR system's own word for the status. Needs a separate call, because it takes the place of Merge's status there (merge.md 3). */
export async function readRawStatus(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
): Promise<RawStatusAnswer> {
  const query = { show_enum_origins: 'employment_status' } as const
  const answer = await employeeById(transport, account, sourceId, query, parseOwnStatus)
  const { parsed, requestedAt } = answer
  if (parsed === null) return { kind: 'not-found', requestedAt }
  if (parsed.kind === 'set-aside') throw unreadable(account, sourceId, parsed.why)
  return {
    kind: 'raw-status',
    rawStatus: rawStatusOf(parsed.value.employment_status),
    requestedAt,
  }
}

/** Null: not found. A body that is no record of this employee is an error. */
async function employeeById<T extends { readonly id: string }>(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
  query: QueryOf<Merge.hris.EmployeesRetrieveRequest>,
  parse: (record: unknown) => Parsed<T>,
): Promise<{ parsed: Parsed<T> | null; body: unknown; requestedAt: string }> {
  const what = nameOf(account, sourceId)
  if (!isId(sourceId)) throw new Terminal(`Not a Merge id (${what})`, 'internal')
  const { found, body, requestedAt } = await transport.ask({
    path: `employees/${sourceId}`,
    query,
    token: account.token,
    what,
    missing: [404],
  })
  if (!found) return { parsed: null, body, requestedAt }
  const parsed = parse(body)
  const id = parsed.kind === 'parsed' ? parsed.value.id : parsed.sourceId
  if (id === null && parsed.kind === 'set-aside') throw unreadable(account, sourceId, parsed.why)
  if (id !== sourceId) {
    throw new RetryLater(`Merge answered with another employee (${what})`, 'malformed-page')
  }
  return { parsed, body, requestedAt }
}

function unreadable(account: SourceAccount, sourceId: string, why: string): RetryLater {
  const message = `Unreadable answer (${nameOf(account, sourceId)}): ${why}`
  return new RetryLater(message, 'malformed-page')
}

function nameOf(account: SourceAccount, sourceId: string): string {
  return `employee ${sourceId.slice(0, 100)} of account ${account.id}`
}
