import { flushCompileCache } from 'node:module'
import { readConfig, type Config } from './config.ts'
import { readDotEnv } from './dot-env.ts'
import { startNode } from './serve.ts'
import { explainStart } from './start/explain.ts'

let config: Config | null = null
try {
  readDotEnv()
  config = readConfig(process.env)
  await startNode(config)
  // Now, in case it is killed: at an end of its own Node would do so by itself.
  flushCompileCache()
} catch (error) {
  console.error(explainStart(error, config))
  process.exit(1)
}
