import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// A hundred processes load the same code: compiled once, here and in the children (Node's own cache).
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'rollcall-compiled')

/** Whole files of waiting begin early, so that none is left to run alone at the end. */
const LONG = /test\/(random|crash|faults)\//
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => (LONG.test(moduleId) ? 0 : 1)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/workers/**', 'node_modules/**'],
    // Ceilings for a busy machine. A test waits for a state, never for a time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Most of the time goes into waiting for child processes, not into this one.
    maxWorkers: 4,
    sequence: { sequencer: LongOnesFirst },
  },
})
