/** Why the brake holds an action or a plan (rules 36 to 40, contract 4). */
export const HOLD_CODES = [
  'first-sync',
  'too-many-leavers',
  'too-many-joiners',
  'shrunken-read',
  'attribute-lost',
  'identity-change',
  'reorganization',
  'settings-change',
  'invite-approval',
] as const

export type HoldCode = (typeof HOLD_CODES)[number]
