import { ConfigError, type Config } from '../config.ts'
import { databaseProblem } from './database-error.ts'
import { codeOf, StartError } from './start-error.ts'

/** By the code of an error of `listen`: the setting to blame, and the way out. */
const LISTEN: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ port }) =>
    `PORT ${port} is in use: set it to a free one, or stop the process that uses it`,
  EACCES: ({ port }) => `PORT ${port} may not be used by this user: set it to one from 1024 on`,
  EADDRNOTAVAIL: notAnAddress,
  ENOTFOUND: notAnAddress,
  EAI_AGAIN: notAnAddress,
  EINVAL: notAnAddress,
  EAFNOSUPPORT: notAnAddress,
}

function notAnAddress({ bind }: Config): string {
  return `HOSTNAME_BIND ${bind} is no address of this machine: set it to one, like 127.0.0.1 (behind a proxy on this machine) or 0.0.0.0 (all of them)`
}

/** The one message with which a start ends: the setting or file to blame, and the way out. Never a stack trace. */
export function explainStart(error: unknown, config: Config | null): string {
  if (error instanceof ConfigError) return error.message
  return `Rollcall cannot start: ${reasonOf(error, config)}.`
}

function reasonOf(error: unknown, config: Config | null): string {
  if (error instanceof StartError) return error.message
  const listening = config === null ? null : listenProblem(error, config)
  if (listening !== null) return listening
  const blamed = config === null ? null : databaseProblem(rootOf(error), config.database)
  const said = error instanceof Error ? error.message : String(error)
  if (blamed === null) return `${said} (${codeOf(error) ?? 'unexpected'})`
  return rootOf(error) === error ? blamed : `${blamed}; ${said}`
}

function listenProblem(error: unknown, config: Config): string | null {
  const code = codeOf(error)
  const call = error instanceof Error && 'syscall' in error ? error.syscall : null
  if (code === null || (call !== 'listen' && call !== 'getaddrinfo')) return null
  return LISTEN[code]?.(config) ?? `HOSTNAME_BIND and PORT cannot be listened at (${code})`
}

/** A failed migration has the error of SQLite as its cause. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error
}
