import { defineConfig } from 'vitest/config'

/** The portal and the sandbox in a real Chromium: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file runs a program and a browser of its own, and mostly waits for them.
    maxWorkers: 3,
  },
})
