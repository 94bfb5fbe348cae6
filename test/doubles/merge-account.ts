// One linked account at Merge: the records of its HR system, and its faults.
import { randomUUID } from 'node:crypto'
import type { Asked, Lie, PlannedLie } from './answers.ts'
import { asMergeDate, dayFromNow, mergeTime } from './calendar.ts'
import { pageOf } from './merge-cursor.ts'
import {
  base,
  companyRow,
  employeeRow,
  employmentRow,
  groupRow,
  locationRow,
  type CompanyRow,
  type EmployeeRow,
  type EmploymentRow,
  type GroupRow,
  type LocationRow,
} from './merge-records.ts'

export type Model = 'Employee' | 'Company' | 'Group' | 'Location' | 'Employment'
const MODELS: Model[] = ['Employee', 'Company', 'Group', 'Location', 'Employment']

export interface SyncRow {
  model_name: string
  model_id: string
  last_sync_start: string | null
  next_sync_start: string | null
  last_sync_result: string | null
  last_sync_finished: string | null
  status: string
  is_initial_sync: boolean
  data_fresh_as_of: string | null
  selective_sync_configurations_usage?: 'IN_NEXT_SYNC' | 'IN_LAST_SYNC'
  sync_status_reason: string | null
}

export interface LinkRequest {
  originId: string
  organizationName: string
  email: string
}

export type MergeAccount = ReturnType<typeof mergeAccount>

export function mergeAccount(link: LinkRequest, integration: { name: string; slug: string }) {
  const domain = `${link.originId.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}.test`
  const lies: PlannedLie[] = []
  const people: EmployeeRow[] = []
  const employments: EmploymentRow[] = []
  const companies: CompanyRow[] = []
  const groups: GroupRow[] = []
  const office = locationRow('Utrecht', 'NL')
  const home = locationRow('Home', 'NL', { street_1: 'Canary Lane 13', location_type: 'HOME' })
  const locations: LocationRow[] = [office, home]
  const syncs = MODELS.map((model) => finishedSync(model, Date.now() - 60_000))

  const account = {
    id: randomUUID() as string,
    token: `acct-token-${randomUUID()}`,
    originId: link.originId,
    organizationName: link.organizationName,
    email: link.email,
    integration,
    domain,
    status: 'COMPLETE',
    completedAt: mergeTime(Date.now()),
    /** What Merge says of credentials that another account has too. */
    isDuplicate: null as boolean | null,
    revoked: false,
    erased: false,
    /** Merge's limit on a page, whatever was asked for. */
    pageCap: 100,
    people,
    employments,
    companies,
    groups,
    locations,
    office,
    syncs,
    lies,
    /** Whether Merge syncs with the HR system by itself once a day. */
    syncsDaily: true,
    /** When a sync that was asked for ends; null: none runs. */
    readsUntil: null as number | null,
    /** People who are not listed but still found by id. */
    hidden: new Set<string>(),
    /** What an id answers whose record is flagged as deleted (Merge does not say): 404, or 200 with or without the flag. */
    deletedById: 'not-found' as 'not-found' | 'plain' | 'flagged',
    /** Raw statuses of the HR system, by employee id. */
    rawStatuses: new Map<string, string>(),
    employeeSync,
    operations,
    hire,
    company,
    group,
    change,
    leave,
    drop,
    flagDeleted,
    ignore,
    renumber,
    beginSync,
    finishSync,
    syncsByItself,
    tell,
    honest,
    snapshot,
  }
  return account

  function employeeSync(): SyncRow {
    const row = syncs.find((sync) => sync.model_name === 'Employee')
    if (!row) throw new Error('the double lost its sync row')
    return row
  }

  /** The models and fields that this HR system supports: all of them. */
  function operations(): object[] {
    const samples: Record<Model, object> = {
      Employee: employeeRow(0, domain, {}),
      Company: companyRow('', ''),
      Group: groupRow('', ''),
      Location: office,
      Employment: employmentRow('', ''),
    }
    return MODELS.map((model) => ({
      model_name: model,
      available_operations: ['FETCH'],
      required_post_parameters: [],
      supported_fields: Object.keys(samples[model]),
    }))
  }

  function hire(over: Partial<EmployeeRow> = {}): EmployeeRow {
    // The number of a deleted person is not reused.
    const row = employeeRow(employments.length, domain, {
      work_location: office.id,
      home_location: home.id,
      ...over,
    })
    const employment = employmentRow(row.id, `job-${row.remote_id}`)
    employments.push(employment)
    row.employments = [employment.id]
    people.push(row)
    return row
  }

  function company(remoteId: string, name: string): CompanyRow {
    const row = companyRow(remoteId, name)
    companies.push(row)
    return row
  }

  function group(name: string, type = 'DEPARTMENT'): GroupRow {
    const row = groupRow(name, type)
    groups.push(row)
    return row
  }

  function change(row: EmployeeRow, over: Partial<EmployeeRow>): void {
    Object.assign(row, over, { modified_at: mergeTime(Date.now()) })
  }

  /** Ended in HR: INACTIVE, the last day some days ago. */
  function leave(row: EmployeeRow, daysAgo = 3): string {
    const day = dayFromNow(-daysAgo)
    change(row, { employment_status: 'INACTIVE', termination_date: asMergeDate(day) })
    return day
  }

  /** Deleted in HR: not listed, and not found by id. */
  function drop(row: EmployeeRow): void {
    people.splice(people.indexOf(row), 1)
  }

  function flagDeleted(row: EmployeeRow): void {
    change(row, { remote_was_deleted: true })
  }

  /** Ignored in Merge: all fields are null. */
  function ignore(row: EmployeeRow): void {
    const nothing = Object.fromEntries(Object.keys(row).map((name) => [name, null]))
    Object.assign(row, nothing, {
      id: row.id,
      remote_was_deleted: false,
      groups: [],
      employments: [],
      created_at: row.created_at,
      modified_at: mergeTime(Date.now()),
    })
  }

  /** The account was deleted and linked again: new Merge ids, and with `remoteIds` new remote ids too. */
  function renumber(options: { remoteIds: boolean }): void {
    for (const row of people) {
      const fresh = base(options.remoteIds ? `new-${row.remote_id}` : row.remote_id)
      for (const job of employments) if (job.employee === row.id) job.employee = fresh.id
      Object.assign(row, fresh)
    }
  }

  /** Merge's own sync of the HR system runs; what it read last stays. */
  function beginSync(): void {
    for (const row of syncs) Object.assign(row, { status: 'SYNCING' })
    account.readsUntil = Date.now() + 60_000
  }

  /** Merge has finished a sync just now. */
  function finishSync(): void {
    const last = Date.parse(employeeSync().last_sync_finished ?? '') || 0
    const at = Math.max(Date.now(), last + 1)
    for (const row of syncs) Object.assign(row, finishedSync(row.model_name as Model, at))
    account.readsUntil = null
  }

  /** Syncs if Merge's own daily sync is due. */
  function syncsByItself(): void {
    if (account.readsUntil !== null && account.readsUntil <= Date.now()) finishSync()
    const due = employeeSync().next_sync_start
    if (account.syncsDaily && due !== null && Date.parse(due) <= Date.now()) finishSync()
  }

  /** Adds a fault to the answers of one list (`employees`) or of one record (`employees/<id>`). */
  function tell(at: string, lie: Lie, limit: { page?: number; times?: number } = {}): void {
    lies.push({
      when: (asked: Asked) =>
        asked.path.endsWith(`/hris/v1/${at}`) &&
        (limit.page === undefined || pageOf(asked.query) === limit.page),
      times: limit.times ?? Number.POSITIVE_INFINITY,
      lie,
    })
  }

  /** Remembers everything as it is now; the returned function restores it, row by row. */
  function snapshot(): () => void {
    const lists: object[][] = [people, employments, companies, groups, locations, syncs]
    const kept = lists.map((rows) => rows.map((row) => ({ row, was: structuredClone(row) })))
    const { id, token, originId, status, completedAt, revoked, erased, pageCap } = account
    const { deletedById, isDuplicate } = account
    const words = [...account.rawStatuses]
    return () => {
      for (const [n, rows] of lists.entries())
        rows.splice(
          0,
          rows.length,
          ...(kept[n] ?? []).map(({ row, was }) => Object.assign(row, structuredClone(was))),
        )
      Object.assign(account, {
        id,
        token,
        originId,
        status,
        completedAt,
        revoked,
        erased,
        isDuplicate,
      })
      honest()
      account.pageCap = pageCap
      account.deletedById = deletedById
      account.rawStatuses.clear()
      for (const [who, word] of words) account.rawStatuses.set(who, word)
    }
  }

  function honest(): void {
    lies.length = 0
    account.hidden.clear()
    account.pageCap = 100
  }
}

function finishedSync(model: Model, at: number): SyncRow {
  return {
    model_name: model,
    model_id: `hris.${model}`,
    last_sync_start: mergeTime(at - 5_000),
    next_sync_start: mergeTime(at + 24 * 60 * 60 * 1000),
    last_sync_result: 'DONE',
    last_sync_finished: mergeTime(at),
    status: 'DONE',
    is_initial_sync: false,
    data_fresh_as_of: mergeTime(at - 5_000),
    sync_status_reason: null,
  }
}
