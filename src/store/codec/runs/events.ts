import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { AuditRow, EventRow, LapseRow } from '../../../ports/store/reads/events.ts'
import type { Schema } from '../../statements/schema.ts'
import { REASONS } from '../people/reason.ts'
import { notNull, stored, type Cell } from '../stored.ts'

const FACTS = z.record(z.string(), z.unknown())

export function eventOf(row: Selectable<Schema['events']>): EventRow {
  const cell = (column: string): Cell => ({ table: 'events', column, row: String(row.id) })
  return {
    ...row,
    subject: notNull(row.subject, cell('subject')),
    facts: stored(FACTS, row.facts, cell('facts')),
  }
}

const LAPSE = z.object({
  decision: z.string(),
  actor: z.string(),
  madeAt: z.string(),
  because: z.enum(['over', 'hr', 'by-hand']),
  changes: REASONS,
})

export function lapseOf(row: Selectable<Schema['events']>): LapseRow {
  const cell = (column: string): Cell => ({ table: 'events', column, row: String(row.id) })
  const facts = stored(LAPSE, row.facts, cell('facts'))
  return { employee: notNull(row.subject, cell('subject')), ...facts }
}

export function auditOf(row: Selectable<Schema['audit']>): AuditRow {
  const { id, facts, ...rest } = row
  const cell = { table: 'audit', column: 'facts', row: String(id) }
  return { ...rest, facts: stored(FACTS, facts, cell) }
}
