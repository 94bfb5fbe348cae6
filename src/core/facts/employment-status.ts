/**
 * `known` is one of Merge's three; `other` is the HR system's own word passed through, or null where
 * the HR system gives no status at all (merge.md 2, "Enum pass-through").
 */
export type EmploymentStatus =
  | { readonly kind: 'known'; readonly value: KnownStatus }
  | { readonly kind: 'other'; readonly word: string | null }

export type KnownStatus = 'ACTIVE' | 'INACTIVE' | 'PENDING' | 'LEAVE'
