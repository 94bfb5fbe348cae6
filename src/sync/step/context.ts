import type { Dimension } from '../../core/people/employee.ts'
import type { Account, Organization, Run } from '../../ports/records.ts'
import type { SourceAccount } from '../../ports/source.ts'
import type { Lease, Write } from '../../ports/store/store.ts'
import type { Deps } from './deps.ts'

/** One step's view of the world: loaded fresh for every step, changed only by `commit`. */
export interface Pass {
  readonly deps: Deps
  readonly lease: Lease
  readonly account: Account
  readonly organization: Organization
  readonly run: Run
  readonly now: string
}

/** What a step leaves behind for the next one. */
export type Next =
  /** `goesOn`: the same step again, for which only the run moved and nothing has to be loaded anew. */
  | { readonly kind: 'again'; readonly goesOn?: Pass }
  /** Nothing can be done before `until`, RFC 3339. */
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'idle' }

export const AGAIN: Next = { kind: 'again' }
export const IDLE: Next = { kind: 'idle' }

export function commit(
  pass: Pass,
  ...writes: readonly (Write | readonly Write[])[]
): Promise<void> {
  return pass.deps.store.commit(pass.lease, writes.flat())
}

/** Commits the writes together with the run's move to its next phase. */
export async function advanceTo(
  pass: Pass,
  phase: Run['phase'],
  patch: Partial<Omit<Run, 'id' | 'account' | 'organization' | 'seq'>> = {},
  ...writes: readonly (Write | readonly Write[])[]
): Promise<Next> {
  const move = { phase, cursor: null, part: 0, stepFailures: 0, waitsUntil: null, ...patch }
  await commit(pass, ...writes, pass.deps.store.patchRun(pass.run.id, move))
  return AGAIN
}

/** Entities this account is the HR system of. */
export function entitiesOf(account: Account, organization: Organization): readonly string[] {
  const all = organization.entities.map((entity) => entity.id)
  return account.entityIds === null ? all : all.filter((id) => account.entityIds?.includes(id))
}

/** What the source needs to read this account. The token must be there: callers stop accounts without one. */
export function sourceAccount(
  pass: Pick<Pass, 'account' | 'organization'>,
  dimensions: readonly Dimension[],
): SourceAccount {
  const countries: Record<string, string> = {}
  for (const place of dimensions) {
    if (place.kind === 'work_location' && place.country !== null)
      countries[place.id] = place.country
  }
  const owned = entitiesOf(pass.account, pass.organization)
  const entityCountries = new Set(
    pass.organization.entities.filter((e) => owned.includes(e.id)).map((e) => e.country),
  )
  const [only] = entityCountries
  const { routing, scope } = pass.account.settings
  const custom = new Set(scope.flatMap((rule) => rule.where.map((condition) => condition.field)))
  if (routing.by === 'field' && routing.field !== null) custom.add(routing.field)
  return {
    id: pass.account.id,
    token: pass.account.token ?? '',
    // One default only where there is no doubt: a phone read with the wrong country is another person's.
    defaultCountry: entityCountries.size === 1 ? (only ?? null) : null,
    countries,
    customFields: [...custom].filter((field) => !KNOWN_FIELDS.has(field)),
  }
}

const KNOWN_FIELDS = new Set([
  'employment_type',
  'department',
  'work_location',
  'group',
  'email_domain',
])

export function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString()
}

export const seconds = (n: number): number => n * 1000
export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000
