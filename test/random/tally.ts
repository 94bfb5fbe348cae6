import { appendFileSync } from 'node:fs'

export interface PlanCounts {
  readonly what: string
  readonly tried: number
  /** People or facts that should be there and are not; done more than once; laws broken. */
  readonly lost: number
  readonly doubled: number
  readonly failed: number
}

/** One line of the nightly table, where somebody collects it. */
export function tally(line: PlanCounts): void {
  const file = process.env['ROLLCALL_TALLY']
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`)
}

export const NIGHTLY = process.env['ROLLCALL_NIGHTLY'] === '1'
