import type { Presence } from './verdict.ts'

/** HR shows the person as working, starting later, or with a status that may mean working. */
export function isLive(presence: Presence['kind']): boolean {
  return (
    presence === 'active' ||
    presence === 'leaving' ||
    presence === 'scheduled' ||
    presence === 'unknown'
  )
}

/**
 * What a record says of somebody at work now, whatever else it says. `perhaps`: HR does not say it clearly.
 * `not asked`: Merge says INACTIVE, and the HR system's own word, which may be leave, is still to be asked for.
 */
export type ShownWork = 'works' | 'perhaps' | 'not asked' | 'no'

/** The first day of an employment, as far as HR gives one. */
export type FirstDay = 'come' | 'to come' | 'none'

/** Leave of absence is active (rule 26). Whoever only starts later may have a gap before that, or none. */
export function shownWork(presence: Presence, first: FirstDay): ShownWork {
  switch (presence.kind) {
    case 'active':
    case 'leaving':
      return first === 'to come' ? 'perhaps' : 'works'
    case 'unknown':
      if (presence.because.code === 'on-leave') return 'works'
      return presence.because.code === 'word-pending' ? 'not asked' : 'perhaps'
    case 'scheduled':
      return first === 'come' ? 'perhaps' : 'no'
    case 'conflict':
      return 'perhaps'
    case 'left':
    case 'dropped':
    case 'missing':
    case 'found-by-id':
    case 'ignored':
      return 'no'
  }
}
