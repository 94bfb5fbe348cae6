import type { ActionKind } from '../../core/facts/action.ts'
import { HOLD_CODES } from '../../core/facts/hold-codes.ts'
import { isReportCode } from '../../core/tell/report-catalogue.ts'
import type { PersonState } from '../../core/people/person-state.ts'
import type { ReportCode } from '../../core/facts/report.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Store } from '../../ports/store/store.ts'

/** People of an account by what they have in common; all that is given must hold. */
export interface EmployeeFilter {
  /** An entity in which HR places them. */
  readonly entityId?: string | undefined
  /** Of an action that waits in the held plan. */
  readonly kind?: ActionKind | undefined
  /** Of an open report, or of a reason that holds an action. */
  readonly code?: string | undefined
  readonly state?: PersonState | undefined
}

const PAGE = 200

/** Ids of the people that fit. A code may be both that of a report and that of a hold. */
export async function peopleBy(
  store: Store,
  account: string,
  filter: EmployeeFilter,
): Promise<readonly string[]> {
  const { code = '' } = filter
  const isHold = HOLD_CODES.some((one) => one === code)
  const held = isHold ? await peopleByCode(store, account, filter, true) : []
  if (isHold && !isReportCode(code)) return held
  return [...new Set([...held, ...(await peopleByCode(store, account, filter, false))])]
}

async function peopleByCode(
  store: Store,
  account: string,
  filter: EmployeeFilter,
  isHold: boolean,
): Promise<readonly string[]> {
  const conditions = {
    ...(filter.state === undefined ? {} : { states: [filter.state] }),
    ...(filter.code === undefined || isHold ? {} : { reports: [filter.code as ReportCode] }),
  }
  const plan = isHold || filter.kind !== undefined ? await store.heldPlan(account) : null
  const found: string[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await store.people(account, conditions, { offset, limit: PAGE })
    const waiting = await waitingIn(store, plan?.id ?? null, rows, filter, isHold)
    for (const row of rows) {
      const isPlaced = filter.entityId === undefined || row.entityIds.includes(filter.entityId)
      const waits = isHold || filter.kind !== undefined ? waiting.has(row.id) : true
      if (isPlaced && waits) found.push(row.id)
    }
    if (offset + PAGE >= total) return found
  }
}

/** Of these people, those of whom something waits that fits kind and hold code. */
async function waitingIn(
  store: Store,
  plan: string | null,
  rows: readonly EmployeeRow[],
  { kind, code }: EmployeeFilter,
  isHold: boolean,
): Promise<ReadonlySet<string>> {
  if (plan === null) return new Set()
  const steps = await store.planSteps(
    plan,
    rows.map(({ id }) => id),
  )
  const fitting = steps.filter(({ row, holds }) => {
    const isKind = kind === undefined || row.action.kind === kind
    const isHeldSo = !isHold || holds.some((one) => one === code)
    return row.state === 'waiting' && isKind && isHeldSo
  })
  return new Set(fitting.map(({ row }) => row.action.employeeId))
}
