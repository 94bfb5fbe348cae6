import {
  Conflict,
  Invalid,
  NotFound,
  RetryLater,
  Terminal as Stop,
} from '../../core/facts/errors.ts'
import { ConfigError, readConfig } from '../config.ts'
import { databaseProblem } from '../start/database-error.ts'
import { codeOf, StartError } from '../start/start-error.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { erase } from './erase.ts'
import { migrate } from './migrate.ts'
import { plan } from './plan.ts'
import { rotateKeys } from './rotate-keys.ts'
import { sync } from './sync.ts'
import { CommandError, type Terminal, type Verb, type ExitCode } from './terminal.ts'
import { verifyAudit } from './verify-audit.ts'

const VERBS: Readonly<Record<string, { readonly usage: string; readonly run: Verb }>> = {
  doctor: { usage: 'doctor', run: doctor },
  migrate: { usage: 'migrate', run: migrate },
  sync: { usage: 'sync <account>', run: sync },
  plan: { usage: 'plan <account>', run: plan },
  backup: { usage: 'backup <file>', run: backup },
  erase: { usage: 'erase --organization <id> | --employee <id> [--yes]', run: erase },
  'rotate-keys': { usage: 'rotate-keys [--accept-last-key]', run: rotateKeys },
  'verify-audit': { usage: 'verify-audit', run: verifyAudit },
}

const SUMMARIES: Readonly<Record<string, string>> = {
  doctor: 'checks the settings, the database and the services Rollcall talks to',
  migrate: 'brings the database up to date',
  sync: 'reads HR now, reconciles, and shows the progress',
  plan: 'shows what a run would do, without doing it',
  backup: 'copies the database, also while it is in use, and checks the copy',
  erase: 'forgets an organization or one person',
  'rotate-keys': 'encrypts every secret with the newest key in ROLLCALL_SECRETS',
  'verify-audit': 'checks that every outcome is in the audit exactly once',
}

export async function command(
  [name, ...args]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (verb === undefined) {
    help(terminal, name)
    return isHelp(name) ? 0 : 2
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    terminal.print(`Usage: npm run rollcall -- ${verb.usage}`)
    return 0
  }
  try {
    const code = hasUnknownOption(verb.usage, args) ? 2 : await verb.run(args, terminal)
    if (code === 2) terminal.printError(`Usage: npm run rollcall -- ${verb.usage}`)
    return code
  } catch (error) {
    terminal.printError(
      expectedMessage(error) ?? blamedMessage(error, terminal) ?? `Unexpected: ${String(error)}`,
    )
    return 1
  }
}

/** An option that the verb does not have is no account and no file. The id after one may begin with `-`. */
function hasUnknownOption(usage: string, args: readonly string[]): boolean {
  const known = (arg: string | undefined): boolean =>
    arg !== undefined && arg.startsWith('--') && usage.split(/[\s[\]]+/).includes(arg)
  return args.some((arg, at) => arg.startsWith('-') && !known(arg) && !known(args[at - 1]))
}

/** The message of an error that a person can do something about; null for any other. */
function expectedMessage(error: unknown): string | null {
  if (error instanceof ConfigError)
    return error.message.replace('cannot start', 'cannot run this command')
  if (error instanceof Conflict) {
    const facts = Object.entries(error.facts).map(([name, value]) => `${name}: ${String(value)}`)
    return [error.message, ...facts].join('\n  ')
  }
  const expected = [CommandError, StartError, NotFound, Invalid, RetryLater, Stop]
  return expected.some((kind) => error instanceof kind) && error instanceof Error
    ? error.message
    : null
}

/** The message of an error of SQLite: locked, read-only, damaged, full. */
function blamedMessage(error: unknown, { env }: Terminal): string | null {
  if (codeOf(error) === null) return null
  const problem = databaseProblem(error, readConfig(env).database)
  return problem === null ? null : `This command cannot run: ${problem}.`
}

function help(terminal: Terminal, name: string | undefined): void {
  const asked = name === undefined || isHelp(name)
  if (!asked) terminal.printError(`There is no verb "${name}".`)
  const width = Math.max(...Object.values(VERBS).map(({ usage }) => usage.length))
  const lines = Object.entries(VERBS).map(
    ([verb, { usage }]) => `  ${usage.padEnd(width)}  ${SUMMARIES[verb] ?? ''}`,
  )
  for (const line of ['npm run rollcall -- <verb>', '', ...lines]) {
    if (asked) terminal.print(line)
    else terminal.printError(line)
  }
}

function isHelp(name: string | undefined): boolean {
  return name === 'help' || name === '--help' || name === '-h'
}
