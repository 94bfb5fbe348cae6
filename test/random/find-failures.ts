// Runs thousands of scenarios and goes on after a failing one, so that a night reports every failure.
import fc from 'fast-check'
import { NIGHTLY, recordTotals } from './nightly.ts'

interface Tries<Scenario> {
  readonly scenarios: fc.Arbitrary<Scenario>
  readonly run: (scenario: Scenario) => Promise<void>
  readonly scenarioText: (scenario: Scenario) => string
  readonly count: number
}

const AT_ONCE = 1_000
/** After this many failures the search stops. */
const ENOUGH = 10

/** By day the same scenarios are run each time, so that a change is judged by what it changed. A night finds new ones. */
const BY_DAY = '7'

/** The smallest scenario of each failure, with its error and how to repeat it (ROLLCALL_SEED). */
export async function findFailures<Scenario>(tries: Tries<Scenario>): Promise<readonly string[]> {
  const failures: string[] = []
  const seed = process.env['ROLLCALL_SEED'] ?? (NIGHTLY ? undefined : BY_DAY)
  for (let from = 0; from < tries.count && failures.length < ENOUGH; from += AT_ONCE) {
    const outcome = await fc.check(fc.asyncProperty(tries.scenarios, tries.run), {
      numRuns: Math.min(AT_ONCE, tries.count - from),
      ...(seed === undefined ? {} : { seed: Number(seed) + from }),
    })
    if (!outcome.failed) continue
    const [least] = outcome.counterexample ?? []
    const error: unknown = outcome.errorInstance
    const failure = [
      least === undefined ? '' : tries.scenarioText(least),
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      `seed ${outcome.seed}, path ${outcome.counterexamplePath}`,
    ].join('\n')
    failures.push(failure)
    // A nightly run is long, so each failure is printed at once.
    console.error(failure)
  }
  return failures
}

/** Runs them all, prints how many a second, adds a line to the nightly table, and throws every failure. */
export async function runAll<Scenario>(what: string, tries: Tries<Scenario>): Promise<void> {
  const began = performance.now()
  const failures = await findFailures(tries)
  const seconds = (performance.now() - began) / 1000
  console.info(`${tries.count} ${what}, ${(tries.count / seconds).toFixed(1)} a second`)
  recordTotals({ what, tried: tries.count, lost: 0, doubled: 0, failed: failures.length })
  if (failures.length > 0) throw new Error(failures.join('\n\n'))
}
