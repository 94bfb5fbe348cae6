import { RetryLater, Terminal } from '../core/facts/errors.ts'
import type { EmployeeAnswer, SourceAccount, RawStatusAnswer } from '../ports/source.ts'
import { normalise, rawStatusOf } from './normalise.ts'
import type { Transport } from './transport.ts'
import { isId, parseEmployee, type WireEmployee } from './wire.ts'

/**
 * One employee by Merge's id. A 404 only means "not found". The caller decides whether the person is gone,
 * and to do so it also reads an id that is known to exist (P13).
 */
export async function rereadEmployee(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
): Promise<EmployeeAnswer> {
  const { wire, requestedAt } = await employeeById(transport, account, sourceId, {
    expand: 'employments',
  })
  if (wire === null) return { kind: 'not-found', requestedAt }
  const today = transport.now().toISOString().slice(0, 10)
  return { kind: 'found', employee: normalise(wire, account, today), requestedAt }
}

/** The HR system's own word for the status. Needs a separate call, because it takes the place of Merge's status there (merge.md 3). */
export async function readRawStatus(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
): Promise<RawStatusAnswer> {
  const query = { show_enum_origins: 'employment_status' }
  const { wire, requestedAt } = await employeeById(transport, account, sourceId, query)
  if (wire === null) return { kind: 'not-found', requestedAt }
  return { kind: 'raw-status', rawStatus: rawStatusOf(wire.employment_status), requestedAt }
}

async function employeeById(
  transport: Transport,
  account: SourceAccount,
  sourceId: string,
  query: Record<string, string>,
): Promise<{ wire: WireEmployee | null; requestedAt: string }> {
  const what = `employee ${sourceId.slice(0, 100)} of account ${account.id}`
  if (!isId(sourceId)) throw new Terminal(`Not a Merge id (${what})`, 'internal')
  const { found, body, requestedAt } = await transport.ask({
    path: `employees/${sourceId}`,
    query,
    token: account.token,
    what,
    mayBeMissing: true,
  })
  if (!found) return { wire: null, requestedAt }
  const parsed = parseEmployee(body)
  if (parsed.kind === 'set-aside') {
    throw new RetryLater(`Unreadable answer (${what}): ${parsed.why}`, 'malformed-page')
  }
  if (parsed.value.id !== sourceId) {
    throw new RetryLater(`Merge answered with another employee (${what})`, 'malformed-page')
  }
  return { wire: parsed.value, requestedAt }
}
