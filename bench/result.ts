// What a goal comes to: the median of the ratios of its rounds, held against its limit.

export interface Result {
  /** The goal's number, and which part of it: `1-same-bytes`. */
  readonly id: string
  readonly what: string
  /** Of one round each. */
  readonly ratios: readonly number[]
  /** The ratio has to be at most this, or at least. Null: a figure without a goal. */
  readonly limit: { readonly most: number } | { readonly least: number } | null
  readonly stretch?: number
}

export interface Verdict {
  readonly ratio: number
  /** The least and the greatest of the rounds. */
  readonly spread: readonly [number, number]
  /** Null where there is no goal. */
  readonly pass: boolean | null
}

export function verdictOf({ ratios, limit }: Result): Verdict {
  const ratio = median(ratios)
  const pass = limit === null ? null : 'most' in limit ? ratio <= limit.most : ratio >= limit.least
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const
  return { ratio: rounded(ratio), spread: [rounded(spread[0]), rounded(spread[1])], pass }
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('a goal without a round')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

/** `1-same-bytes  no-change sync, …: 7.61 (7.42 to 8.01), at most 1: missed` */
export function lineOf(result: Result): string {
  const { ratio, spread, pass } = verdictOf(result)
  const { limit, stretch, id, what } = result
  const mark = pass === null ? '·' : pass ? '✓' : '✗'
  const further = stretch === undefined ? '' : ` (stretch ${stretch})`
  return `${mark} ${id.padEnd(16)} ${String(ratio).padStart(7)}  of ${spread.join(' to ')}; ${boundOf(limit)}${further}: ${what}`
}

function boundOf(limit: Result['limit']): string {
  if (limit === null) return 'no goal'
  return 'most' in limit ? `at most ${limit.most}` : `at least ${limit.least}`
}
