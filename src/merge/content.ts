import { isId, READ_OF_EMPLOYEE, READ_OF_EMPLOYMENT } from './wire.ts'

/**
 * All of these raw records that is ever read, as one text, but for the time at which Merge last touched each: records
 * with the same text read the same. Made without reading them, which costs ten times as much.
 */
export function contentOf(records: readonly unknown[]): string {
  return JSON.stringify(records.map(readOf))
}

function readOf(record: unknown): unknown {
  if (!isRecord(record)) return record
  return READ_OF_EMPLOYEE.map((name) => {
    const value = ownOf(record, name)
    return name === 'employments' && Array.isArray(value) ? value.map(employmentOf) : value
  })
}

function employmentOf(employment: unknown): unknown {
  if (!isRecord(employment)) return employment
  return READ_OF_EMPLOYMENT.map((name) => ownOf(employment, name))
}

/** The id and the time of change of each record that has an id, as they came. */
export function touchedOf(records: readonly unknown[]): readonly (readonly [string, unknown])[] {
  return records.flatMap((record): (readonly [string, unknown])[] =>
    isRecord(record) && isId(record['id']) ? [[record['id'], ownOf(record, 'modified_at')]] : [],
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Absent and null mean the same (merge.md 2). */
function ownOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}
