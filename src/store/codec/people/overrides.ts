import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { HrFingerprint } from '../../../core/decide/fingerprint.ts'
import { KNOWN_STATUSES } from '../../../core/facts/employment-status.ts'
import type { Override } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { json } from '../json.ts'
import { stored } from '../stored.ts'

const STATUS = z.union([
  z.object({ kind: z.literal('known'), value: z.enum(KNOWN_STATUSES) }),
  z.object({ kind: z.literal('other'), word: z.string().nullable() }),
])

const FINGERPRINT = z.object({
  status: STATUS,
  startDate: z.string().nullable(),
  terminationDate: z.string().nullable(),
  present: z.boolean(),
  left: z.boolean(),
  places: z.array(z.string()).nullable(),
})

/**
 * As 0.1.0 and 0.2.0 stored it: status, start, end, `present` or `absent`, the entity, and whether HR placed
 * the person there. `*` with names of entities: all of them, `*!`: none, `*` alone: wherever HR places them.
 */
const FINGERPRINT_BEFORE = z
  .tuple([
    STATUS,
    z.string().nullable(),
    z.string().nullable(),
    z.enum(['present', 'absent']),
    z.string(),
    z.boolean(),
  ])
  .transform(([status, startDate, terminationDate, list, place, placed]): HrFingerprint => {
    const present = list === 'present'
    const places = placesBefore(place, placed)
    return { status, startDate, terminationDate, present, left: !present, places }
  })

function placesBefore(place: string, placed: boolean): readonly string[] | null {
  if (place === '*') return null
  if (place === '*!') return []
  if (place.startsWith('*')) return place.slice(1).split(',').toSorted()
  return placed ? [place] : []
}

export const SAID: z.ZodType<HrFingerprint> = z.union([FINGERPRINT, FINGERPRINT_BEFORE])

export function overrideOf(row: Selectable<Schema['overrides']>): Override {
  const cell = { table: 'overrides', column: 'fingerprint', row: row.id }
  return {
    id: row.id,
    account: row.account,
    employee: row.employee,
    entity: row.entity,
    decision: row.decision,
    until: row.until_at,
    userId: row.user_id,
    said: stored(SAID, row.fingerprint, cell),
    actor: row.actor,
    at: row.at,
  }
}

/** A person can have one about each user. */
function isAnswerAboutUser(decision: Override['decision']): boolean {
  return decision === 'not-this-person' || decision === 'keeps-access'
}

export function overrideColumns(override: Partial<Override>): Columns<'overrides'> {
  const { decision, userId } = override
  return {
    id: override.id,
    account: override.account,
    employee: override.employee,
    entity: override.entity,
    decision,
    ...(decision !== undefined && {
      about: isAnswerAboutUser(decision) ? (userId ?? '') : '',
    }),
    until_at: override.until,
    user_id: userId,
    fingerprint: json(override.said),
    actor: override.actor,
    at: override.at,
  }
}
