import { join, dirname } from 'node:path'
import { ORGANIZATION_ID } from '../../sandbox/hr/company.ts'
import type { Config } from '../config.ts'
import { type SandboxFiles, sandboxFiles } from '../sandbox-keys.ts'
import { type Contents, contentsOf } from './database-contents.ts'
import { databaseProblem, requireUsablePath } from './database-error.ts'
import { StartError } from './start-error.ts'

const ANOTHER = 'name another file in ROLLCALL_DB'

/** For `erase`, which takes the sandbox's organization out of a database that it should not be in. */
export interface Lenience {
  readonly mayHoldSandbox?: boolean
}

/** Throws where the product would open a file of the sandbox, or the sandbox one of anybody else. Writes nothing. */
export function requireOwnDatabase(config: Config, lenience: Lenience = {}): void {
  const problem =
    config.services === null ? sandboxProblem(config) : productProblem(config.database, lenience)
  if (problem !== null) throw new StartError(problem)
}

/** Throws where the file holds tables that are not those of Rollcall, of whichever kind. */
export function requireRollcallsDatabase(file: string): void {
  const problem = foreignProblem(lookInto(file), file)
  if (problem !== null) throw new StartError(problem)
}

function foreignProblem(found: Contents, file: string): string | null {
  if (found.is === 'another-program')
    return `ROLLCALL_DB: ${file} holds the tables of another program: ${ANOTHER}`
  if (found.is === 'sandbox-world')
    return `ROLLCALL_DB: ${file} is the made-up world of a sandbox: ${ANOTHER}`
  return null
}

function productProblem(file: string, { mayHoldSandbox = false }: Lenience): string | null {
  const found = lookInto(file)
  if (found.is !== 'rollcall') return foreignProblem(found, file)
  if (found.kind === 'sandbox')
    return `ROLLCALL_DB: ${file} belongs to the sandbox: ${ANOTHER}, or unset MERGE_API_KEY to go on with the sandbox`
  if (found.hasSandboxOrganization && !mayHoldSandbox)
    return (
      `ROLLCALL_DB: ${file} holds the organization ${ORGANIZATION_ID} of the sandbox: ${ANOTHER}, ` +
      `or, if your own customers are in this one, erase it first: npm run rollcall -- erase --organization ${ORGANIZATION_ID}`
    )
  return null
}

function sandboxProblem(config: Config): string | null {
  const { database: file } = config
  const files = sandboxFiles(config)
  const found = lookInto(file)
  if (found.is === 'sandbox-world') return worldOf(file) ?? oldWorld(file, config, files)
  if (found.is === 'another-program') return foreignProblem(found, file)
  if (found.is === 'rollcall' && !isSandboxes(found))
    return `ROLLCALL_DB: ${file} holds more than the sandbox's own, so the sandbox does not open it: leave ROLLCALL_DB out, or name a new file in it, or set MERGE_API_KEY to run your product with this one`
  const around = lookInto(files.world)
  if (around.is !== 'nothing' && around.is !== 'sandbox-world')
    return `${files.world}, where the sandbox keeps its made-up world, holds something else: name a file in another folder in ROLLCALL_DB`
  const old = join(dirname(file), 'sandbox.db')
  if (around.is === 'nothing' && found.is !== 'nothing' && lookInto(old).is === 'sandbox-world')
    return oldWorld(old, config, files)
  return null
}

/** Databases of earlier versions say nothing of their kind: the sandbox's have its organization and no other. */
function isSandboxes(found: Contents & { readonly is: 'rollcall' }): boolean {
  return found.kind === 'sandbox' || (found.kind === null && !found.hasOthers)
}

/** Somebody named the made-up world in place of the sandbox's database beside it. Null: there is none. */
function worldOf(world: string): string | null {
  const database = world.replace(/-world\.db$/, '.db')
  if (database === world) return null
  const found = lookInto(database)
  if (found.is !== 'rollcall' || !isSandboxes(found)) return null
  return `ROLLCALL_DB: ${world} is the made-up world of the sandbox in ${database}: name that one`
}

/** An earlier version kept its made-up world in `sandbox.db`, and the sandbox's database in `rollcall.db`. */
function oldWorld(old: string, { database }: Config, { world }: SandboxFiles): string {
  const folder = dirname(old)
  const before = join(folder, 'rollcall.db')
  const found = lookInto(before)
  const moves = [`mv ${old} ${world}`]
  if (old === database && found.is === 'rollcall' && isSandboxes(found))
    moves.push(`mv ${before} ${database}`)
  return (
    `${old} is the made-up world of an earlier version's sandbox, which has another name now. ` +
    `To go on with it: ${moves.join(' && ')} (each with the -wal and -shm files beside it, if there are any). ` +
    `To begin anew: mkdir ${folder}/before && mv ${old}* ${join(folder, 'sandbox-keys.json')} ${folder}/before/`
  )
}

function lookInto(file: string): Contents {
  requireUsablePath(file)
  try {
    return contentsOf(file)
  } catch (error) {
    const problem = databaseProblem(error, file)
    throw problem === null ? error : new StartError(problem)
  }
}
