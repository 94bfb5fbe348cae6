import type { Store, Unfit } from '../../ports/store/store.ts'
import type { QueryContext } from '../statements/context.ts'
import type { SealedPlace } from '../seal.ts'
import { statement } from '../changes/statement.ts'
import { rowsOf } from '../statements/rows.ts'

/** Where the check value is sealed. */
export const CHECK_PLACE: SealedPlace = {
  organization: '',
  column: 'instance.value',
  row: 'secrets',
}
const CHECK_TEXT = 'opens'
/** Its keyed hash tells whether the last key is still the one that made all others. */
const HASHED_TEXT = 'rollcall last key'

/** What a database remembers about the installation that uses it: whose it is, and which keys open it. */
export function instanceQueries(context: QueryContext): Pick<Store, 'markInstance'> {
  const { database, seal } = context
  return {
    markInstance: async (kind) => {
      const marks = [
        { name: 'kind', value: kind },
        { name: 'secrets', value: await seal.seal(CHECK_TEXT, CHECK_PLACE) },
        { name: 'hashes', value: await seal.keyedHash(HASHED_TEXT) },
      ]
      await database.batch(
        marks.map(({ name, value }) =>
          statement(
            'insert into instance (name, value) values (?, ?) on conflict (name) do nothing',
            name,
            value,
          ),
        ),
      )
    },
  }
}

/** From now on hashes are made with the last key of the list as it is. Older ones recognise nobody any more. */
export async function acceptLastKey({ database, seal }: Keys): Promise<void> {
  await database.batch([
    statement(
      `insert into instance (name, value) values ('hashes', ?)
       on conflict (name) do update set value = excluded.value`,
      await seal.keyedHash(HASHED_TEXT),
    ),
  ])
}

/**
 * What is wrong with the list of keys: none opens what is sealed here, or the last one is another than before. A few
 * rows that do not open, of a key that was lost long ago, are their accounts' problem and not a wrong list.
 */
export async function secretsProblem({
  database,
  seal,
}: Keys): Promise<Extract<Unfit, 'wrong-secrets' | 'wrong-last-secret'> | null> {
  // Asked before migrations, too: a new database has no tables yet, and that of an earlier version not all.
  const tables = await rowsOf<{ name: string }>(
    database,
    "select name from sqlite_master where type = 'table' and name in ('accounts', 'instance')",
  )
  const has = (table: string): boolean => tables.some(({ name }) => name === table)
  const marks = has('instance')
    ? await rowsOf<{ name: string; value: string }>(
        database,
        "select name, value from instance where name in ('secrets', 'hashes')",
      )
    : []
  const marked = (wanted: string) => marks.find(({ name }) => name === wanted)?.value ?? null
  const check = marked('secrets')
  if (check !== null && !(await opens(check))) return 'wrong-secrets'
  const keys = has('accounts')
    ? await rowsOf<{ sealed: string }>(
        database,
        `select distinct substr(token, 1, instr(token, '.')) as sealed from accounts where token is not null`,
      )
    : []
  if (keys.length > 0 && !keys.some(({ sealed }) => seal.knows(sealed))) return 'wrong-secrets'
  const hash = marked('hashes')
  return hash === null || hash === (await seal.keyedHash(HASHED_TEXT)) ? null : 'wrong-last-secret'

  async function opens(value: string): Promise<boolean> {
    return seal.open(value, CHECK_PLACE).then(
      () => true,
      () => false,
    )
  }
}

type Keys = Pick<QueryContext, 'database' | 'seal'>
