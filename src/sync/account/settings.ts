import { emailKey } from '../../core/people/email.ts'
import { usesPersonalAddress } from '../../core/people/fields.ts'
import { Invalid } from '../../core/facts/errors.ts'
import { GUARDING_SETTINGS, type GuardingSetting } from '../../core/tell/dangerous-acts.ts'
import type { Dimension } from '../../core/people/employee.ts'
import {
  MOST_NAMED_VALUES,
  namedValues,
  RESERVED_NAME,
  type BrakeSettings,
  type Routing,
  type Settings,
} from '../../core/facts/settings.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { AccountContext } from '../step/context.ts'
import type { Deps } from '../step/deps.ts'
import { adminNoticeWrites } from '../step/mail/admin-notice.ts'
import { load, withLease } from '../step/lease.ts'
import { later, seconds } from '../step/durations.ts'
import { canonical } from '../../core/facts/canonical.ts'
import { entitiesOf } from '../step/entity-names.ts'
import { fold } from '../../core/facts/fold.ts'
import { isGroupOfType, DEPARTMENT } from '../../core/place/group-type.ts'
import { patchAccount, putAudit, putEvent } from '../changes/accounts.ts'

/** Member by member; lists and maps are replaced as a whole. */
export type SettingsPatch = {
  readonly [K in keyof Omit<Settings, 'routing' | 'brake'>]?: Settings[K] | undefined
} & {
  readonly routing?: Partial<Routing> | undefined
  readonly brake?: Partial<BrakeSettings> | undefined
}

/**
 * Changes settings in any status. After a change of routing, scope, e-mail source or the meaning of a status
 * everybody is read and decided about again at once (rule 41, P5).
 */
export async function changeSettings(
  deps: Deps,
  accountId: string,
  patch: SettingsPatch,
  actor: string,
): Promise<Settings> {
  const found = await load(deps, accountId)
  const problems = await problemsOf(
    deps,
    found.account,
    found.organization,
    merged(found.account.settings, patch),
  )
  if (problems.length > 0) throw new Invalid(problems)
  const changed = await withLease(deps, accountId, async (base) => {
    const { account, lease, now } = base
    const before = account.settings
    const settings = merged(before, patch)
    if (canonical(before) === canonical(settings)) return settings
    const { store } = deps
    const reads = account.status === 'active' || account.status === 'review'
    const { settingsAt } = withSettings(account, settings, now)
    const readsAgain = canonical(readFor(before)) !== canonical(readFor(settings))
    // A few seconds later, so that saving three times in a row causes one read.
    const nextSyncAt = reads && readsAgain ? later(now, seconds(10)) : account.nextSyncAt
    await store.commit(lease, [
      patchAccount(accountId, {
        settings,
        settingsAt,
        nextSyncAt,
        // Somebody has changed the setting: what the source refused before is tried again.
        ...(before.resync !== settings.resync && account.resync?.outcome === 'not-in-plan'
          ? { resync: null }
          : {}),
      }),
      { set: 'employees.all-due', account: accountId },
      ...(usesPersonalAddress(settings)
        ? []
        : [{ set: 'employees.forget-personal-addresses', account: accountId } as const]),
      putEvent({
        organization: account.organization,
        account: accountId,
        type: 'settings.changed',
        subject: accountId,
        facts: { members: Object.keys(patch) },
        at: now,
      }),
      putAudit({
        organization: account.organization,
        account: accountId,
        actor,
        act: 'settings.change',
        target: accountId,
        facts: { members: Object.keys(patch) },
        at: now,
      }),
      ...(await guardNotices(base, settings, actor)),
    ])
    return settings
  })
  await deps.queue.enqueue({ kind: 'deliver' })
  await deps.queue.enqueue({ kind: 'advance', account: accountId }, seconds(11))
  return changed
}

/** Before the first plan is approved nobody has access through the account, and its settings are being made. */
async function guardNotices(
  base: AccountContext,
  settings: Settings,
  actor: string,
): Promise<Change[]> {
  const { account } = base
  const isOther = (name: GuardingSetting) =>
    canonical(account.settings[name]) !== canonical(settings[name])
  const changed = GUARDING_SETTINGS.filter(isOther)
  if (account.approvedAt === null || changed.length === 0) return []
  return adminNoticeWrites(base, { act: 'change-settings', actor, settings: changed })
}

/** The account with other settings. `settingsAt` moves only if a setting that can end access changed, because the brake uses it (rule 36). */
export function withSettings(account: Account, settings: Settings, now: string): Account {
  const isSame = canonical(ending(account.settings)) === canonical(ending(settings))
  return { ...account, settings, settingsAt: isSame ? account.settingsAt : now }
}

function readFor({ routing, scope, email_source, status_map }: Settings): unknown {
  return [routing, scope, email_source, status_map]
}

function ending(settings: Settings): unknown {
  const {
    routing,
    scope,
    grace_days,
    inactive_beats_future_date,
    status_map,
    protected: kept,
  } = settings
  return [routing, scope, grace_days, inactive_beats_future_date, status_map, kept]
}

export function merged(before: Settings, patch: SettingsPatch): Settings {
  const given = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as SettingsPatch
  return {
    ...before,
    ...given,
    routing: { ...before.routing, ...defined(given.routing) },
    brake: { ...before.brake, ...defined(given.brake) },
    notify: { ...before.notify, ...given.notify },
    status_map: given.status_map === undefined ? before.status_map : foldKeys(given.status_map),
  } as Settings
}

function defined<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, v]) => v !== undefined),
  ) as Partial<T>
}

function foldKeys(map: Settings['status_map']): Settings['status_map'] {
  return Object.fromEntries(Object.entries(map).map(([word, meaning]) => [fold(word), meaning]))
}

/** How many values of HR the settings may name. */
const MOST_VALUES = 5_000

/** Problems that only stored facts can show: unknown entities, and names that two HR values share. */
export async function problemsOf(
  deps: Deps,
  account: Account,
  organization: Organization,
  settings: Settings,
): Promise<{ member: string; message: string }[]> {
  const problems: { member: string; message: string }[] = []
  const entities = entitiesOf(account, organization)
  const { routing } = settings
  const named = (member: string, id: string | null): void => {
    if (id !== null && !entities.includes(id))
      problems.push({ member, message: `no such entity of this account: ${id}` })
  }
  named('routing.entity_id', routing.entity_id)
  for (const [member, map] of [
    ['routing.map', routing.map],
    ['status_map', settings.status_map],
  ] as const) {
    const { length } = Object.keys(map)
    if (length > MOST_VALUES)
      return [{ member, message: `has ${length} values; at most ${MOST_VALUES} are kept` }]
  }
  const values = namedValues(settings.scope)
  if (values > MOST_NAMED_VALUES)
    return [
      { member: 'scope', message: `names ${values} values; at most ${MOST_NAMED_VALUES} are kept` },
    ]
  for (const [value, id] of Object.entries(routing.map)) named(`routing.map.${value}`, id)
  for (const [index, rule] of settings.scope.entries())
    if (rule.entity_id !== '*') named(`scope.${index}.entity_id`, rule.entity_id)
  if (routing.by === 'field' && routing.field === null)
    problems.push({ member: 'routing.field', message: 'name the custom field to route by' })
  const dimensions = await deps.store.dimensions(account.id)
  const routed = dimensions.filter((dimension) => isRoutedBy(routing, dimension))
  const ids = new Set(routed.flatMap(({ id, remoteId }) => [id, remoteId]))
  const sharedBy = new Map<string, number>()
  for (const { name } of routed)
    if (name !== null) sharedBy.set(fold(name), (sharedBy.get(fold(name)) ?? 0) + 1)
  const seen = new Set<string>()
  for (const key of Object.keys(routing.map)) {
    const folded = fold(key)
    if (seen.has(folded))
      problems.push({ member: 'routing.map', message: `"${folded}" is named twice` })
    seen.add(folded)
    const sharing = sharedBy.get(folded) ?? 0
    if (sharing > 1 && !ids.has(key))
      problems.push({
        member: `routing.map.${key}`,
        message: `${sharing} values in HR share this name; use their remote ids`,
      })
  }
  const maps = { 'routing.map': routing.map, status_map: settings.status_map }
  for (const [member, map] of Object.entries(maps))
    if (Object.hasOwn(map, RESERVED_NAME))
      problems.push({ member: `${member}.${RESERVED_NAME}`, message: 'cannot be used as a name' })
  for (const [index, address] of settings.protected.entries()) {
    if (emailKey(address) === null)
      problems.push({ member: `protected.${index}`, message: 'is not an e-mail address' })
  }
  return problems
}

function isRoutedBy(routing: Routing, dimension: Dimension): boolean {
  switch (routing.by) {
    case 'company':
      return dimension.kind === 'company'
    case 'work_location':
      return dimension.kind === 'work_location'
    case 'department':
      return isGroupOfType(dimension, DEPARTMENT)
    case 'group':
      return isGroupOfType(dimension, routing.field)
    case 'single':
    case 'field':
      return false
  }
}
