import type { KnownStatus } from './employment-status.ts'
import type { MailKind } from './mail-kinds.ts'

/** Settings of one account, named as in contract 8. */
export interface Settings {
  readonly invite: 'auto' | 'approve'
  /** Days before `start_date` at which an invitation goes out (rule 24). */
  readonly invite_days_before_start: number
  readonly email_source: 'work' | 'work_then_personal'
  readonly name_source: 'legal' | 'preferred'
  readonly routing: Routing
  readonly scope: readonly ScopeRule[]
  /** E-mail addresses of people whose access and cards are never ended (rule 32). */
  readonly protected: readonly string[]
  /** Days from the end of the last day to the end of access (rule 28). */
  readonly grace_days: number
  readonly block_cards: 'immediately' | 'with_deactivation'
  readonly inactive_beats_future_date: boolean
  readonly unblock_on_rehire: boolean
  /** The HR system's own status, folded (`fold`), `''` for none → what it means (rows P5 and P11). */
  readonly status_map: Readonly<Record<string, KnownStatus>>
  /** When the source is asked to read HR anew, which costs a credit there (rule 56). */
  readonly resync: 'never' | 'on-request' | 'before-daily-read'
  readonly brake: BrakeSettings
  /** For a kind of mail, the admins who get it. All admins get it if there is no entry, or if nobody in the entry is an admin. */
  readonly notify: Readonly<Partial<Record<MailKind, readonly string[]>>>
}

export interface Routing {
  readonly by: 'single' | 'company' | 'department' | 'group' | 'work_location' | 'field'
  /** With `by: 'field'`, the custom field's name. With `by: 'group'`, the group type, null for all types. Else null. */
  readonly field: string | null
  /** With `by: 'single'`, the entity, where the account has several. */
  readonly entity_id: string | null
  /** An HR value, by remote id or folded name → its entity. Null: belongs to no entity, on purpose. */
  readonly map: Readonly<Record<string, string | null>>
}

export interface ScopeRule {
  /** `*` for every entity. */
  readonly entity_id: string
  readonly invite: boolean
  /** All of them must hold. */
  readonly where: readonly ScopeCondition[]
}

export interface ScopeCondition {
  /** `employment_type`, `department`, `work_location`, `group`, `email_domain`, or a custom field's name. */
  readonly field: string
  readonly op: 'is' | 'is_not' | 'in' | 'not_in'
  readonly value: readonly string[]
}

/** How many values all scope rules together may name. */
export const MOST_NAMED_VALUES = 10_000

export function namedValues(scope: readonly ScopeRule[]): number {
  return scope.flatMap(({ where }) => where).reduce((total, { value }) => total + value.length, 0)
}

/** Limits of the brake (rules 36 to 40): numbers of people (`_min`, `_max`) and shares in percent. */
export interface BrakeSettings {
  readonly leavers_min: number
  readonly leavers_percent: number
  readonly leavers_max: number
  readonly small_min: number
  readonly small_percent: number
  readonly window_percent: number
  readonly joiners_min: number
  readonly joiners_percent: number
  readonly identity_min: number
  readonly identity_percent: number
  readonly shrink_percent: number
}

/** No setting can have it as a name: JavaScript takes it for something else, and what reads JSON drops it. */
export const RESERVED_NAME = '__proto__'

export const DEFAULT_SETTINGS: Settings = {
  invite: 'auto',
  invite_days_before_start: 0,
  email_source: 'work',
  name_source: 'legal',
  routing: { by: 'single', field: null, entity_id: null, map: {} },
  scope: [],
  protected: [],
  grace_days: 0,
  block_cards: 'immediately',
  inactive_beats_future_date: false,
  unblock_on_rehire: false,
  status_map: {},
  resync: 'never',
  brake: {
    leavers_min: 3,
    leavers_percent: 10,
    leavers_max: 250,
    small_min: 2,
    small_percent: 25,
    window_percent: 20,
    joiners_min: 25,
    joiners_percent: 30,
    identity_min: 3,
    identity_percent: 5,
    shrink_percent: 20,
  },
  notify: {},
}

/** Inclusive bounds of each number. The brake can be loosened within them, never switched off (rule 40). */
export const BOUNDS = {
  invite_days_before_start: [0, 90],
  grace_days: [0, 90],
  brake: {
    leavers_min: [1, 50],
    leavers_percent: [1, 50],
    leavers_max: [10, 5000],
    small_min: [1, 50],
    small_percent: [1, 50],
    window_percent: [1, 50],
    joiners_min: [1, 50],
    joiners_percent: [1, 50],
    identity_min: [1, 50],
    identity_percent: [1, 50],
    shrink_percent: [5, 50],
  },
} as const
