import { appendFileSync } from 'node:fs'

export interface Totals {
  readonly what: string
  readonly tried: number
  /** `lost`: facts that are missing; `doubled`: done more than once; `failed`: broken invariants. */
  readonly lost: number
  readonly doubled: number
  readonly failed: number
}

/** Appends one line to the nightly table, if ROLLCALL_TALLY names its file. */
export function recordTotals(line: Totals): void {
  const file = process.env['ROLLCALL_TALLY']
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`)
}

export const NIGHTLY = process.env['ROLLCALL_NIGHTLY'] === '1'

/** The share of a full night that a shorter one runs: ROLLCALL_NIGHT_SHARE, more than 0, at most 1. */
const SHARE = shareOf(process.env['ROLLCALL_NIGHT_SHARE'])

/** How much a suite tries: the variable if it is set, else `night` times the share at night, else `usual`. */
export function amount(variable: string, usual: number, night: number): number {
  const given = process.env[variable]
  if (given !== undefined) return Number(given)
  return NIGHTLY ? Math.ceil(night * SHARE) : usual
}

function shareOf(given: string | undefined): number {
  const share = Number(given ?? 1)
  if (share > 0 && share <= 1) return share
  throw new Error(
    `ROLLCALL_NIGHT_SHARE is ${given}: it must be more than 0 and at most 1, such as 0.2`,
  )
}
