import { command } from './commands/dispatch.ts'
import { processTerminal } from './commands/terminal.ts'
import { readDotEnv } from './dot-env.ts'
import { explainStart } from './start/explain.ts'
import { ownerOnly } from './start/owner-only.ts'

/** The entry point of `npm run rollcall -- <verb>`. */
ownerOnly()
try {
  readDotEnv()
  process.exitCode = await command(process.argv.slice(2), processTerminal())
} catch (error) {
  console.error(explainStart(error, null))
  process.exitCode = 1
}
