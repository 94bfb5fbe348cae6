import type { Change, RowChange, RowChangeOf, SetChange, Table } from '../../ports/store/changes.ts'
import type { Seal } from '../seal.ts'
import { columnOf } from './columns.ts'
import { rowShape } from './row-shape.ts'
import { SETS } from './sets/sets.ts'
import type { Statement, Value } from './statement.ts'
import { TABLES, type TableOf } from './tables.ts'

type Cells = Readonly<Record<string, Value | undefined>>

/**
 * The statements of these changes, in their order. A promise where a secret has to be sealed first; else at once, so
 * that a commit is queued before anything else happens, such as the store's end.
 */
export function statementsOf(
  changes: readonly Change[],
  seal: Seal,
): readonly Statement[] | Promise<readonly Statement[]> {
  if (changes.some(isSecret)) return sealedStatements(changes, seal)
  return changes.flatMap((change) => ('set' in change ? setOf(change) : rowOf(change, {})))
}

async function sealedStatements(
  changes: readonly Change[],
  seal: Seal,
): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  for (const change of changes) {
    if ('set' in change) statements.push(...setOf(change))
    else statements.push(...rowOf(change, isSecret(change) ? await sealed(change, seal) : {}))
  }
  return statements
}

function setOf<N extends SetChange['set']>(change: SetChange & { readonly set: N }) {
  const make = SETS[change.set] as (change: SetChange) => readonly Statement[]
  return make(change)
}

/** None if nothing is given to be patched. */
function rowOf(change: RowChange, instead: Cells): readonly Statement[] {
  const table = TABLES[change.table] as TableOf<Table>
  const columns = change.verb === 'delete' ? {} : { ...table.columns(change.row), ...instead }
  const [names, values] = given(columns)
  const isPut = change.verb !== 'patch' && change.verb !== 'delete'
  if (names.length === 0 && change.verb === 'patch') return []
  const [key, keyValues] = isPut ? [table.key, []] : given(table.columns(change.key))
  const [when, whenValues] = isPut ? [[], []] : given(table.columns(change.when ?? {}))
  // `= null` is never true: with such a key nothing would ever change.
  if (!isPut && (key.length === 0 || keyValues.includes(null)))
    throw new Error(`a ${change.verb} of ${change.table} does not say which row`)
  const merge = 'merge' in change ? (change.merge ?? {}) : {}
  const shape = rowShape({
    table: change.table,
    verb: change.verb,
    columns: names,
    key,
    when,
    merge: Object.fromEntries(Object.entries(merge).map(([name, rule]) => [columnOf(name), rule])),
  })
  return [{ shape, values: [...values, ...keyValues, ...whenValues] }]
}

function given(columns: object): readonly [names: readonly string[], values: readonly Value[]] {
  const entries = Object.entries(columns).filter(([, value]) => value !== undefined)
  return [entries.map(([name]) => name), entries.map(([, value]) => value as Value)]
}

function isSecret(change: Change): boolean {
  if ('set' in change || change.verb === 'delete') return false
  return TABLES[change.table].sealed !== undefined
}

/** The secret columns of the row, sealed for its place. A secret that is taken away stays null. */
async function sealed(change: RowChange, seal: Seal): Promise<Cells> {
  if (change.verb === 'delete') return {}
  const table = TABLES[change.table] as TableOf<Table>
  const { row } = change as Exclude<RowChangeOf<Table>, { verb: 'delete' }>
  const whose = change.verb === 'patch' ? { ...change.key, ...change.when, ...row } : row
  const columns = table.columns(row) as Cells
  const cells: Record<string, Value> = {}
  for (const [name, place] of Object.entries(table.sealed ?? {})) {
    const text = columns[name]
    if (typeof text === 'string') cells[name] = await seal.seal(text, place(whose))
  }
  return cells
}
