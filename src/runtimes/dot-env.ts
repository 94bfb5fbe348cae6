import { codeOf, StartError } from './start/start-error.ts'

/** Reads `.env` in the working directory, if there is one. A variable that is already set stays as it is. */
export function readDotEnv(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return
    throw new StartError(
      `the file .env in this folder cannot be read: correct it, give it to the user that runs Rollcall, or move it away (${code ?? String(error)})`,
    )
  }
}
