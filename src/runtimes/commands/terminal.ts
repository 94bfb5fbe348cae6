import { createInterface } from 'node:readline/promises'
import type { Environment } from '../config.ts'

/** What a command talks through: its words, its complaints and a person who may answer. */
export interface Terminal {
  readonly env: Environment
  say(line?: string): void
  complain(line: string): void
  /** Null where nobody can answer. */
  ask(question: string): Promise<string | null>
}

/** Ended as asked, or the one thing that is wrong and its way out. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export function processTerminal(): Terminal {
  return {
    env: process.env,
    say: (line = '') => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout })
      const ended = new Promise<null>((end) => lines.once('close', () => end(null)))
      const answer = await Promise.race([lines.question(question), ended])
      lines.close()
      return answer
    },
  }
}

/** 0 done, 1 something is wrong, 2 not understood. */
export type ExitCode = 0 | 1 | 2

export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
