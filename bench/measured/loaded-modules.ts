// Loaded before the product (`--import`): writes every module that it loads until it ends into a file.
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
process.on('exit', () => {
  const file = process.env['BENCH_LOADED_MODULES']
  if (file !== undefined) writeFileSync(file, loaded.join('\n'))
})
