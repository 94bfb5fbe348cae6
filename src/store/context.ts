import type { Database } from './database.ts'
import type { Seal } from './seal.ts'

/** What every group of queries works with. */
export interface Context {
  readonly database: Database
  readonly seal: Seal
}
