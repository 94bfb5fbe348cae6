// The command line of `npm run bench`.
import { parseArgs } from 'node:util'

export interface Options {
  /** Small sizes and few rounds: proves the bench, not the goals. */
  readonly quick: boolean
  readonly json: boolean
  /** The goals to measure; empty: all that are not left out. */
  readonly goals: readonly number[]
  /** In place of each goal's own size. */
  readonly people: number | null
  readonly rounds: number
}

export const USAGE = `npm run bench -- [--quick] [--json] [--goal N]… [--people N] [--rounds N]

  --quick      thousands of people in place of a hundred thousand; ends within a minute
  --json       the last line is one object: for each goal its ratio, spread and pass
  --goal N     only this goal of docs/performance.md; may be given several times.
               Left out otherwise: 11, and with --quick 13
  --people N   this many people (goal 11: accounts), whatever the goal says
  --rounds N   rounds of each comparison (default 5, with --quick 1)`

/** Throws with the usage where an option is unknown or no number. */
export function readOptions(args: readonly string[]): Options {
  const options = {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    goal: { type: 'string', multiple: true, default: [] as string[] },
    people: { type: 'string' },
    rounds: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const whole = (name: string, text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} ${text} is no whole number from 1 on\n\n${USAGE}`)
    return value
  }
  const quick = values.quick
  return {
    quick,
    json: values.json,
    goals: values.goal.map((text) => whole('goal', text)),
    people: values.people === undefined ? null : whole('people', values.people),
    rounds: values.rounds === undefined ? (quick ? 1 : 5) : whole('rounds', values.rounds),
  }
}
