/**
 * How a person confirms an act in the portal. `typed-name`: by typing the name or id of what is lost. `typed-count`: by
 * typing how many people it is about, above ten. `tick`: by ticking a box. `click`: by a button of its own, beside what
 * follows.
 */
export type Confirmation = 'typed-name' | 'typed-count' | 'tick' | 'click'

interface DangerousActFacts {
  readonly confirmed: Confirmation
  /** The kind of mail by which the other admins hear of it; null: nobody is mailed. */
  readonly told:
    | 'admin-notice'
    | 'deactivated'
    | 'added-summary'
    | 'connected'
    | 'disconnected'
    | null
}

/**
 * Acts that end access, keep it against HR, open a door or move a guard. docs/security.md has the reasons, in a table
 * that a test compares with this one.
 */
export const DANGEROUS_ACTS = {
  'approve-ends': { confirmed: 'typed-count', told: 'admin-notice' },
  'reject-ends': { confirmed: 'click', told: 'admin-notice' },
  end: { confirmed: 'tick', told: 'deactivated' },
  'undo-run': { confirmed: 'typed-count', told: 'added-summary' },
  'same-person': { confirmed: 'typed-count', told: null },
  'change-settings': { confirmed: 'click', told: 'admin-notice' },
  'accept-loss': { confirmed: 'click', told: 'admin-notice' },
  relink: { confirmed: 'click', told: 'connected' },
  disconnect: { confirmed: 'typed-name', told: 'disconnected' },
  'invite-admin': { confirmed: 'click', told: 'admin-notice' },
  'sign-out-admin': { confirmed: 'click', told: 'admin-notice' },
  'erase-organization': { confirmed: 'typed-name', told: 'admin-notice' },
  'erase-employee': { confirmed: 'typed-name', told: null },
  'rotate-keys': { confirmed: 'click', told: null },
} as const satisfies Readonly<Record<string, DangerousActFacts>>

export type DangerousAct = keyof typeof DANGEROUS_ACTS

/** Acts of which the other admins hear by a mail of its own, `admin-notice`. */
export type NoticedAct = {
  [A in DangerousAct]: (typeof DANGEROUS_ACTS)[A]['told'] extends 'admin-notice' ? A : never
}[DangerousAct]

/** Settings that decide who loses access, what waits for an admin, and who hears of it. */
export const GUARDING_SETTINGS = [
  'routing',
  'scope',
  'protected',
  'grace_days',
  'block_cards',
  'inactive_beats_future_date',
  'unblock_on_rehire',
  'status_map',
  'brake',
  'notify',
] as const

export type GuardingSetting = (typeof GUARDING_SETTINGS)[number]
