import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import type { SealedPlace } from './seal.ts'
import { insert, rowsOf } from './statement.ts'

/** Where the check value is sealed. */
export const CHECK_PLACE: SealedPlace = {
  organization: '',
  column: 'instance.value',
  row: 'secrets',
}
const CHECK_TEXT = 'opens'

/** What a database remembers about the installation that uses it: whose it is, and which keys open it. */
export function instanceQueries(context: QueryContext): Pick<Store, 'markInstance'> {
  const { database, seal } = context
  return {
    markInstance: async (kind) => {
      const marks = [
        { name: 'kind', value: kind },
        { name: 'secrets', value: await seal.seal(CHECK_TEXT, CHECK_PLACE) },
      ]
      await database.batch(
        marks.map((mark) => insert('instance', mark, 'on conflict (name) do nothing')),
      )
    },
  }
}

/**
 * False if no key opens what is sealed here. A few rows that do not open, of a key that was lost long ago, are
 * their accounts' problem and not a wrong list of keys.
 */
export async function secretsFit({
  database,
  seal,
}: Pick<QueryContext, 'database' | 'seal'>): Promise<boolean> {
  // Asked before migrations, too: a new database has no tables yet, and that of an earlier version not all.
  const tables = await rowsOf<{ name: string }>(
    database,
    "select name from sqlite_master where type = 'table' and name in ('accounts', 'instance')",
  )
  const has = (table: string): boolean => tables.some(({ name }) => name === table)
  const [check] = has('instance')
    ? await rowsOf<{ value: string }>(database, "select value from instance where name = 'secrets'")
    : []
  if (check !== undefined && !(await opens(check.value))) return false
  if (!has('accounts')) return true
  const keys = await rowsOf<{ sealed: string }>(
    database,
    `select distinct substr(token, 1, instr(token, '.')) as sealed from accounts where token is not null`,
  )
  return keys.length === 0 || keys.some(({ sealed }) => seal.knows(sealed))

  async function opens(value: string): Promise<boolean> {
    return seal.open(value, CHECK_PLACE).then(
      () => true,
      () => false,
    )
  }
}
