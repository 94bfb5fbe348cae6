import { createInterface } from 'node:readline/promises'
import type { Environment } from '../config.ts'

/** What a command reads from and writes to. */
export interface Terminal {
  readonly env: Environment
  /** To stdout. */
  print(line?: string): void
  /** To stderr. */
  printError(line: string): void
  /** The answer of a person; null where nobody can answer. */
  ask(question: string): Promise<string | null>
}

/** Ends a command. The message says what is wrong and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

export function processTerminal(): Terminal {
  return {
    env: process.env,
    print: (line = '') => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout })
      const ended = new Promise<null>((end) => lines.once('close', () => end(null)))
      const answer = await Promise.race([lines.question(question), ended])
      lines.close()
      return answer
    },
  }
}

/** 0: done. 1: something is wrong. 2: wrong arguments. */
export type ExitCode = 0 | 1 | 2

export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
