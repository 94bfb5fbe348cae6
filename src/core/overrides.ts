import { canonical, type Employee } from './employee.ts'
import type { Presence } from './presence.ts'
import type { OverrideFacts, Situation } from './situation.ts'

/** Someone who is absent is asked about again after this long (rule 35). */
const ASK_AGAIN_DAYS = 30

/**
 * What HR says about a person, as far as an override depends on it: status, dates, presence and the
 * entity. An override ends when this text changes (rule 35).
 */
export function hrBasis(
  employee: Employee,
  presence: Presence,
  entityId: string,
  placed: boolean,
): string {
  const absent = presence.kind === 'missing' || presence.kind === 'found-by-id'
  const gone = presence.kind === 'left' && presence.cause === 'disappeared'
  return canonical([
    employee.status,
    employee.startDate,
    employee.terminationDate,
    absent || gone ? 'absent' : 'present',
    entityId,
    placed,
  ])
}

/** The same for a decision about every entity: it ends when HR places the person elsewhere. */
export function wholeBasis(situation: Pick<Situation, 'employee' | 'presence' | 'scope'>): string {
  const { employee, presence, scope } = situation
  const places = scope.kind === 'in' ? scope.entities.map((entity) => entity.id) : []
  return hrBasis(employee, presence, `*${places.join()}`, true)
}

/** The override of one of these kinds that still holds for the entity, newest first. */
export function standing(
  situation: Situation,
  entityId: string,
  decisions: readonly string[],
): OverrideFacts | null {
  const placed =
    situation.scope.kind === 'in' && situation.scope.entities.some((e) => e.id === entityId)
  const basis = hrBasis(situation.employee, situation.presence, entityId, placed)
  const anyEntity = [
    wholeBasis(situation),
    // Decided about the person wherever HR places them.
    hrBasis(situation.employee, situation.presence, '*', true),
  ]
  const fitting = situation.overrides.filter(
    (o) =>
      decisions.includes(o.decision) &&
      (o.entity === '*'
        ? anyEntity.includes(o.basis)
        : o.entity === entityId && o.basis === basis) &&
      (o.until === null || o.until > situation.instant),
  )
  return fitting.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}

/** How often somebody kept without an end is to be asked about again by now (rule 35). */
export function monthsKept(override: OverrideFacts, instant: string): number {
  if (override.until !== null) return 0
  const age = Date.parse(instant) - Date.parse(override.at)
  return Math.max(0, Math.floor(age / (ASK_AGAIN_DAYS * 24 * 60 * 60 * 1000)))
}
