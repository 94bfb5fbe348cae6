import { command } from './commands/dispatch.ts'
import { processTerminal } from './commands/terminal.ts'
import { readDotEnv } from './dot-env.ts'

/** The entry point of `npm run rollcall -- <verb>`. */
readDotEnv()
process.exitCode = await command(process.argv.slice(2), processTerminal())
