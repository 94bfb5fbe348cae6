// Tries stories by the thousand, and goes on after one that fails: a night tells all that it found.
import fc from 'fast-check'

interface Tries<Story> {
  readonly stories: fc.Arbitrary<Story>
  readonly walk: (story: Story) => Promise<void>
  readonly told: (story: Story) => string
  readonly count: number
}

const AT_ONCE = 1_000
/** More than this many say that something is wrong everywhere. */
const ENOUGH = 10

/** The least story of each failure, with its error and how to find it again (ROLLCALL_SEED). */
export async function failuresOf<Story>(tries: Tries<Story>): Promise<readonly string[]> {
  const failures: string[] = []
  const seed = process.env['ROLLCALL_SEED']
  for (let from = 0; from < tries.count && failures.length < ENOUGH; from += AT_ONCE) {
    const outcome = await fc.check(fc.asyncProperty(tries.stories, tries.walk), {
      numRuns: Math.min(AT_ONCE, tries.count - from),
      ...(seed === undefined ? {} : { seed: Number(seed) + from }),
    })
    if (!outcome.failed) continue
    const [least] = outcome.counterexample ?? []
    const error: unknown = outcome.errorInstance
    const failure = [
      least === undefined ? '' : tries.told(least),
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      `seed ${outcome.seed}, path ${outcome.counterexamplePath}`,
    ].join('\n')
    failures.push(failure)
    // A night is long: what it finds is told at once.
    console.error(failure)
  }
  return failures
}
