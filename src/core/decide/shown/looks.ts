/** What the host's lists have shown of an action that the host called done (rule 51). */
export interface Looks {
  /** A list that began after the answer showed the effect, or it was not wanted any more: what is wanted later is a new need. */
  readonly shown: boolean
  /** How many lists that began after the answer did not show it. */
  readonly lists: number
  /** Start of the last of them, RFC 3339; null before the first. */
  readonly listedAt: string | null
}

export const NO_LOOKS: Looks = { shown: false, lists: 0, listedAt: null }

export const SHOWN: Looks = { ...NO_LOOKS, shown: true }

/** One more list, which began at that time. Each list counts once. */
export function withList(looks: Looks, listedAt: string): Looks {
  return looks.listedAt === listedAt ? looks : { ...looks, lists: looks.lists + 1, listedAt }
}

/** From so many lists on, the host's list says otherwise than its answer. */
export const LISTS_THAT_DENY = 2
