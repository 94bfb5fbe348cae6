/** Reads `.env` beside the project, where there is one; what the environment says already stays. */
export function readDotEnv(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!absent) throw error
  }
}
