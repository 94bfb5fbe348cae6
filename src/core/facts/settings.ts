import type { KnownStatus } from './employment-status.ts'
import type { MailKind } from './mail-kinds.ts'

/** What an account can be told to do (contract section 8). The names are the contract's. */
export interface Settings {
  readonly invite: 'auto' | 'approve'
  /** Days before `start_date` at which an invitation goes out (rule 24). */
  readonly invite_days_before_start: number
  readonly email_source: 'work' | 'work_then_personal'
  readonly name_source: 'legal' | 'preferred'
  readonly routing: Routing
  readonly scope: readonly ScopeRule[]
  /** Addresses of people whom no leaver's action ever touches (rule 32). */
  readonly protected: readonly string[]
  /** Days between the end of the last day and the end of access (rule 28). */
  readonly grace_days: number
  readonly block_cards: 'immediately' | 'with_deactivation'
  readonly inactive_beats_future_date: boolean
  readonly unblock_on_rehire: boolean
  /** The HR system's own word (lower-cased; empty for none) → what it means. */
  readonly status_map: Readonly<Record<string, KnownStatus>>
  readonly brake: BrakeSettings
  /** Narrows the recipients of a mail kind to these addresses (rule: at least one stays). */
  readonly notify: Readonly<Partial<Record<MailKind, readonly string[]>>>
}

export interface Routing {
  readonly by: 'single' | 'company' | 'department' | 'group' | 'work_location' | 'field'
  /** The custom field's name for `field`, the group type for `group`; else null. */
  readonly field: string | null
  /** Which entity for `single` where there are several. */
  readonly entity_id: string | null
  /** Remote id or name (case-insensitive) of an HR value → entity, or null for "deliberately none". */
  readonly map: Readonly<Record<string, string | null>>
}

export interface ScopeRule {
  readonly entity_id: string
  readonly invite: boolean
  /** All must hold. */
  readonly where: readonly ScopeCondition[]
}

export interface ScopeCondition {
  readonly field: string
  readonly op: 'is' | 'is_not' | 'in' | 'not_in'
  readonly value: readonly string[]
}

export interface BrakeSettings {
  readonly leavers_min: number
  readonly leavers_percent: number
  readonly small_min: number
  readonly small_percent: number
  readonly window_percent: number
  readonly joiners_min: number
  readonly joiners_percent: number
  readonly identity_min: number
  readonly identity_percent: number
  readonly shrink_percent: number
}

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
  brake: {
    leavers_min: 3,
    leavers_percent: 10,
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

/** Bounds of every number: inclusive. The brake can be widened within them, never switched off (rule 40). */
export const BOUNDS = {
  invite_days_before_start: [0, 90],
  grace_days: [0, 90],
  brake: {
    leavers_min: [1, 50],
    leavers_percent: [1, 50],
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
