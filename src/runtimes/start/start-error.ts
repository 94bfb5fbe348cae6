/** Ends a start or a command. The message names the setting or the file, and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** The code of an error of SQLite, of the file system or of the network; null if it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}
