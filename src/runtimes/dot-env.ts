/** Reads `.env` in the working directory, if there is one. A variable that is already set stays as it is. */
export function readDotEnv(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!absent) throw error
  }
}
