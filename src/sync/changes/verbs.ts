/** The verbs of changes (doctrine 7): each says what becomes of rows of a table, and does nothing itself. */
import type {
  Change,
  Delete,
  Merges,
  Patch,
  Put,
  RowChange,
  Rows,
  Table,
} from '../../ports/store/changes.ts'

export function insert<T extends Table>(table: T, row: Partial<Rows[T]>): Change {
  return typed<T>({ verb: 'insert', table, row })
}

/** Inserts the row; does nothing if one with its key is there. */
export function keep<T extends Table>(table: T, row: Partial<Rows[T]>): Change {
  return typed<T>({ verb: 'keep', table, row })
}

/** Inserts the row, or replaces the given columns of the one with its key. */
export function upsert<T extends Table>(
  table: T,
  row: Partial<Rows[T]>,
  merge?: Merges<T>,
): Change {
  return typed<T>({ verb: 'upsert', table, row, ...(merge && { merge }) })
}

/** Sets the given columns in all rows with these values. `when`: only if they have these as well. */
export function patch<T extends Table>(
  table: T,
  key: Partial<Rows[T]>,
  row: Partial<Rows[T]>,
  more: Pick<Partial<Patch<T>>, 'when' | 'merge'> = {},
): Change {
  return typed<T>({ verb: 'patch', table, key, row, ...more })
}

/** Removes all rows with these values. `when`: only if they have these as well. */
export function remove<T extends Table>(
  table: T,
  key: Partial<Rows[T]>,
  when?: Partial<Rows[T]>,
): Change {
  return typed<T>({ verb: 'delete', table, key, ...(when && { when }) })
}

/** TypeScript does not see that a change of one table of the union is one of the union. */
function typed<T extends Table>(change: Put<T> | Patch<T> | Delete<T>): Change {
  return change as unknown as RowChange
}
