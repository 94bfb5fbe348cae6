// `npm start`. Plain JavaScript, because types are stripped by a compiler that takes a tenth of a start to load, and
// is not needed where every other file has been compiled before.
import { accessSync, constants, statSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'

keepCompiled()
await import('./node.ts')

/**
 * Has Node keep what it compiles for the next start: half of its CPU. In node_modules, which goes with a new version;
 * where that belongs to somebody else (a container, a systemd unit), beside the database, once that folder is there.
 * Without either a start only takes longer.
 */
function keepCompiled() {
  const modules = join(import.meta.dirname, '../../node_modules')
  const data = dirname(process.env['ROLLCALL_DB'] ?? 'data/rollcall.db')
  if (isOurs(modules)) enableCompileCache(join(modules, '.cache/rollcall'))
  else if (isOurs(data)) enableCompileCache(join(data, 'compiled'))
}

/**
 * What lies there is run: nobody else may be able to write it.
 *
 * @param {string} folder
 */
function isOurs(folder) {
  try {
    accessSync(folder, constants.W_OK)
    const { mode, uid } = statSync(folder)
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
  } catch {
    return false
  }
}
