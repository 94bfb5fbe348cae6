import {
  DummyDriver,
  type Expression,
  Kysely,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { Marker } from '../statements/compiled.ts'
import type { Forms } from '../statements/forms.ts'
import type { Schema } from '../statements/schema.ts'

class ReadCompiler extends SqliteQueryCompiler {
  /**
   * SQLite may look at a bare parameter to choose a plan, and then compiles the statement anew at each run: 30
   * to 130 µs instead of 3. The plus hides the value and changes nothing else.
   */
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }

  /** Constants are part of the text: a partial index is not used for a parameter. */
  protected override appendValue(value: unknown): void {
    if (value instanceof Marker) super.appendValue(value)
    else this.appendImmediateValue(value)
  }
}

/** Builds statements for SQLite and D1. It runs none: `Database.rows` does. */
export const SQLITE_BUILDER = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new ReadCompiler(),
  },
})

export const SQLITE_FORMS: Forms = {
  among: <T extends string | number>(values: Expression<readonly T[]>) =>
    sql<T>`(select value from json_each(${values}))`,
  listed: (run, listing) =>
    sql<string>`(select j.value from pages p cross join json_each(p.ids) j
      where p.run = ${run} and p.listing = ${listing})`,
  unindexed: <T>(column: string) => sql<T>`+${sql.ref(column)}`,
  member: (column, ...path) => memberOf(column, path),
  flag: (column, ...path) => memberOf(column, path),
  each: (column, member) => sql`json_each(${sql.ref(column)}, ${`$.${member}`})`,
  along: (table, alias, index) =>
    sql
      .table(table)
      .$castTo<never>()
      .as(sql`${sql.ref(alias)} indexed by ${sql.ref(index)}`),
  position: (column, text) => sql<number>`instr(${sql.ref(column)}, ${text})`,
  jsonRows: (rows, columns) => {
    const members = columns.map((name) => sql`${name}, ${sql.ref(`found.${name}`)}`)
    return sql<string>`(select json_group_array(json_object(${sql.join(members)})) from ${rows} found)`
  },
}

/** By its name alone where it can be: an index of the same words is used. */
function memberOf<T>(column: string, path: readonly string[]) {
  return sql<T>`${sql.ref(column)} ->> ${path.length === 1 ? path[0] : `$.${path.join('.')}`}`
}
