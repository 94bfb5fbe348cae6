import { command } from '../../src/runtimes/commands/dispatch.ts'
import type { Environment } from '../../src/runtimes/config.ts'

export interface Spoken {
  readonly code: number
  /** What went to stdout, and what to stderr. */
  readonly said: string
  readonly complained: string
}

/** Runs one command as `npm run rollcall -- …` would, in this process; `answers` are what a person types. */
export async function rollcall(
  env: Environment,
  args: readonly string[],
  ...answers: readonly string[]
): Promise<Spoken> {
  const said: string[] = []
  const complained: string[] = []
  const typed = [...answers]
  const code = await command(args, {
    env,
    print: (line = '') => said.push(line),
    printError: (line) => complained.push(line),
    ask: (question) => {
      said.push(question)
      return Promise.resolve(typed.shift() ?? null)
    },
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
