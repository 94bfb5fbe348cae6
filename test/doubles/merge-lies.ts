// Wrong lists that Merge has been seen to send. None of them may remove anybody.
import { editing, json, type Lie } from './answers.ts'
import type { MergeAccount } from './merge-account.ts'
import { mergeTime } from './calendar.ts'

const DAY = 24 * 60 * 60 * 1000

/** 200, no rows, no next page. */
export const nobody: Lie = editing(() => ({ next: null, previous: null, results: [] }))

/** The first half of the rows, as if they were all. */
export const halfTheRows: Lie = editing((body) => {
  const rows = body['results'] as unknown[]
  return { ...body, next: null, results: rows.slice(0, Math.ceil(rows.length / 2)) }
})

/** Every row says the same in these fields: a credential that no longer shows them, say. */
export const everyRow = (over: object): Lie =>
  editing((body) => ({
    ...body,
    results: (body['results'] as object[]).map((row) => ({ ...row, ...over })),
  }))

/** `next` is the cursor of this very page. */
export const nextRepeats: Lie = editing((body, asked) => ({
  ...body,
  next: asked.query.get('cursor') ?? body['next'],
}))

/** Page 3 leads back to page 2. */
export function nextLoops(): Lie {
  const seen: unknown[] = []
  return editing((body) => {
    seen.push(body['next'])
    return seen.length < 3 ? body : { ...body, next: seen[0] }
  })
}

/** There is always another page, always with the same people. */
export function nextNeverEnds(): Lie {
  let rows: unknown = []
  let page = 0
  return (honest) => {
    if (honest.status === 200) {
      const body = JSON.parse(honest.body) as Record<string, unknown>
      rows = body['results']
      if (body['next'] !== null) return honest
    }
    page += 1
    return json(200, { next: `more-${page}`, previous: null, results: rows })
  }
}

/** Each page begins with the rows of the page before. */
export function repeatsRowsOverPages(): Lie {
  let before: unknown[] = []
  return editing((body) => {
    const rows = body['results'] as unknown[]
    const results = [...before, ...rows]
    before = rows
    return { ...body, results }
  })
}

/** The same records with their members in another order. */
export const reorderedKeys: Lie = editing((body) => ({
  ...body,
  results: (body['results'] as object[]).map((row) =>
    Object.fromEntries(Object.entries(row).toReversed()),
  ),
}))

/** One record with values of wrong types. */
export function wrongTypesIn(id: string): Lie {
  return editing((body) => ({
    ...body,
    results: (body['results'] as { id: string }[]).map((row) =>
      row.id === id
        ? { ...row, first_name: 42, employment_status: ['gone'], termination_date: { day: 1 } }
        : row,
    ),
  }))
}

/** The scope of these members was switched off, so they are absent. */
export function withoutMembers(...names: string[]): Lie {
  return editing((body) => ({
    ...body,
    results: (body['results'] as object[]).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))),
    ),
  }))
}

/** The list is fine, but Merge finished another sync while it was being read. */
export function syncEndsMeanwhile(account: MergeAccount): Lie {
  return (honest) => {
    account.finishSync()
    return honest
  }
}

/** The token is invalid from here on. */
export function tokenDies(account: MergeAccount): Lie {
  return () => {
    account.revoked = true
    return json(401, { detail: 'Invalid account token.' })
  }
}

/** Sets the status of Merge's own last sync of employees. */
export function mergeSyncIs(account: MergeAccount, status: string): void {
  const first = status === 'SYNCING'
  Object.assign(account.employeeSync(), {
    status,
    last_sync_result: first ? null : status,
    last_sync_finished: first ? null : mergeTime(Date.now()),
    is_initial_sync: first,
  })
}

export function mergeSyncIsOld(account: MergeAccount, days: number): void {
  Object.assign(account.employeeSync(), {
    last_sync_start: mergeTime(Date.now() - days * DAY - 5_000),
    last_sync_finished: mergeTime(Date.now() - days * DAY),
    data_fresh_as_of: mergeTime(Date.now() - days * DAY),
    next_sync_start: mergeTime(Date.now() - (days - 1) * DAY),
  })
}
