import type { Selectable } from 'kysely'
import type { EventRow } from '../../ports/store/events.ts'
import type { Schema } from '../schema.ts'
import { parsed } from './json.ts'
import { present } from './stored.ts'

export function eventOf(row: Selectable<Schema['events']>): EventRow {
  const cell = { table: 'events', column: 'subject', row: String(row.id) }
  return { ...row, subject: present(row.subject, cell), facts: parsed(row.facts) }
}
