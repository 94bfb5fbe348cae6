import { command } from './commands/dispatch.ts'
import { processTerminal } from './commands/terminal.ts'

/** `npm run rollcall -- <verb>`. */
process.exitCode = await command(process.argv.slice(2), processTerminal())
