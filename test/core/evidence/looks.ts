import type { Evidence } from '../../../src/core/evidence/evidence.ts'
import type { ReadTimes, SeenRecord, Sighting } from '../../../src/core/evidence/sighting.ts'
import { witness } from '../../../src/core/evidence/witness.ts'
import type { Settings } from '../../../src/core/facts/settings.ts'
import type { Employee } from '../../../src/core/people/employee.ts'
import { evidenceOf } from '../people.ts'

/** An hour of a day of May 2026, as an instant and as the day of somebody in UTC. */
export function at(day: number, hour = 8): Pick<SeenRecord, 'zone' | 'zones' | 'today' | 'at'> {
  const today = `2026-05-${String(day).padStart(2, '0')}`
  return {
    zone: 'UTC',
    zones: [],
    today,
    at: `${today}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  }
}

/** A complete read that began then, two hours after Merge's own sync had finished. */
export function readAt(day: number, hour = 8): ReadTimes {
  return { beganAt: at(day, hour).at, sourceSyncedAt: at(day, hour - 2).at }
}

/** The record on a list. Version `v1`, before and now. */
export function listed(
  record: Employee,
  stored: Employee | null,
  when: Pick<SeenRecord, 'zone' | 'zones' | 'today' | 'at'>,
): Extract<Sighting, { kind: 'listed' }> {
  const before = stored === null ? null : { record: stored, version: 'v1' }
  return { kind: 'listed', record, version: 'v1', stored: before, ...when }
}

export function after(
  evidence: Evidence,
  sighting: Sighting,
  statusMap: Settings['status_map'] = {},
): Evidence {
  return witness(evidence, sighting, statusMap)
}

/** The evidence after these sightings, from none. */
export function seen(...sightings: readonly Sighting[]): Evidence {
  return sightings.reduce((evidence, each) => after(evidence, each), evidenceOf())
}
