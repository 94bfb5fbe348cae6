import { fold } from '../facts/fold.ts'
import type { Dimension } from '../people/employee.ts'

/** Merge's own word. An HR system's word may come in its place, in any letter case (merge.md 2). */
export const DEPARTMENT = 'DEPARTMENT'

/** Whether this is a group, and of that type; null asks for any type. */
export function isGroupOfType(dimension: Dimension, type: string | null): boolean {
  return dimension.kind === 'group' && (type === null || isSameType(dimension.type, type))
}

export function isSameType(one: string | null, other: string | null): boolean {
  return fold(one ?? '') === fold(other ?? '')
}
