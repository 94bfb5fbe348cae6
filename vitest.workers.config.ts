import { defineConfig } from 'vitest/config'

/** D1 and the whole Worker in workerd, on this machine: no account, no network. */
export default defineConfig({
  test: {
    include: ['test/workers/**/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 300_000,
    // Each file runs a workerd of its own.
    maxWorkers: 2,
  },
})
