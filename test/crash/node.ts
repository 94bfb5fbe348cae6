// Rollcall exactly as src/runtimes/node.ts starts it, with named points at which a test can kill it.
import { readConfig } from '../../src/runtimes/config.ts'
import { startNode } from '../../src/runtimes/serve.ts'
import { withPoints } from './points.ts'

await startNode(
  readConfig(process.env),
  withPoints({
    file: process.env['CRASH_POINTS'] ?? null,
    holdMs: Number(process.env['CRASH_HOLD_MS'] ?? Number.POSITIVE_INFINITY),
  }),
)
