/** Random choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number
  readonly of: <T>(list: readonly T[]) => T
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean
  /** So many different elements, in random order. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: (list) => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    percent: (share) => next() * 100 < share,
    some: (list, count) => {
      const rest = [...list]
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(below(rest.length), 1)[0],
      ).filter((one) => one !== undefined)
    },
  }
}
