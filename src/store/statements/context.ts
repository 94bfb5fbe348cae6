import type { Database } from './database.ts'
import type { Seal } from '../seal.ts'

/** What every group of queries needs. */
export interface QueryContext {
  readonly database: Database
  readonly seal: Seal
}
