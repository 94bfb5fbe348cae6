import type { Database } from './database.ts'
import type { Seal } from './seal.ts'

/** What each group of queries needs. */
export interface Context {
  readonly database: Database
  readonly seal: Seal
}
