import { Session, type Profiler } from 'node:inspector'

const FOLDER = '/core/decide/'

/**
 * Runs it, and counts how often each of these functions of core/decide was entered. V8 counts them itself, so
 * the code carries nothing for it.
 */
export function countEntered<Result>(
  names: readonly string[],
  run: () => Result,
): { readonly result: Result; readonly entered: Readonly<Record<string, number>> } {
  const session = new Session()
  session.connect()
  try {
    session.post('Profiler.enable')
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    const result = run()
    const counts = new Map(names.map((name) => [name, 0]))
    for (const { url, functions } of coverageOf(session)) {
      if (!url.includes(FOLDER)) continue
      for (const { functionName: name, ranges } of functions) {
        const before = counts.get(name)
        if (before !== undefined) counts.set(name, before + (ranges[0]?.count ?? 0))
      }
    }
    return { result, entered: Object.fromEntries(counts) }
  } finally {
    session.disconnect()
  }
}

/** A session of its own thread answers before `post` returns. */
function coverageOf(session: Session): readonly Profiler.ScriptCoverage[] {
  let coverage: readonly Profiler.ScriptCoverage[] | null = null
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error === null) coverage = answer.result
  })
  if (coverage === null) throw new Error('V8 gave no coverage')
  return coverage
}
