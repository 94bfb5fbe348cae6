import { appendFileSync } from 'node:fs'

export interface Totals {
  readonly what: string
  readonly tried: number
  /** People or facts that should be there and are not; done more than once; invariants broken. */
  readonly lost: number
  readonly doubled: number
  readonly failed: number
}

/** One line of the nightly table, where somebody collects it. */
export function recordTotals(line: Totals): void {
  const file = process.env['ROLLCALL_TALLY']
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`)
}

export const NIGHTLY = process.env['ROLLCALL_NIGHTLY'] === '1'

/** The part of a full night that a shorter one tries: ROLLCALL_NIGHT_SHARE, more than 0, at most 1. */
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
