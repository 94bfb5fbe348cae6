/**
 * `known`: one of Merge's three statuses. `other`: the HR system's own word, which Merge passes
 * through unmapped (merge.md 2), or null where HR gives no status.
 */
export type EmploymentStatus =
  | { readonly kind: 'known'; readonly value: KnownStatus }
  | { readonly kind: 'other'; readonly word: string | null }

/** Merge's three, and `LEAVE`, which only `status_map` in the settings can give. */
export const KNOWN_STATUSES = ['ACTIVE', 'INACTIVE', 'PENDING', 'LEAVE'] as const
export type KnownStatus = (typeof KNOWN_STATUSES)[number]
