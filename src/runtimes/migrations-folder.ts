import { join } from 'node:path'

/** The folder with the SQL migrations, in a clone. */
export const MIGRATIONS = join(import.meta.dirname, '../../migrations')
