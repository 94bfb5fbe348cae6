import { defineConfig } from 'vitest/config'

/** D1 and the whole Worker in workerd, on this machine: no account, no network. */
export default defineConfig({
  test: {
    include: ['test/workers/**/*.test.ts'],
    testTimeout: 200_000,
    hookTimeout: 180_000,
    // Each file runs a workerd of its own.
    maxWorkers: 2,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
