import { ConfigError, readConfig } from './config.ts'
import { readDotEnv } from './dot-env.ts'
import { startNode } from './serve.ts'

async function main(): Promise<void> {
  readDotEnv()
  await startNode(readConfig(process.env))
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (known) console.error(error.message)
  else if (inUse)
    console.error(
      'Rollcall cannot start: the port is in use. Set PORT to a free one, or stop the process that uses it.',
    )
  else console.error(error)
  process.exit(1)
})
