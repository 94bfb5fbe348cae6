import type { Kysely } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { organizationOf } from '../../codec/accounts/organizations.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Forms } from '../../statements/forms.ts'
import { sliced } from '../../statements/rows.ts'
import type { Schema } from '../../statements/schema.ts'

export function organizationQueries({ database }: QueryContext) {
  const { forms } = database

  const one = compiled(database, (db, given: Markers<{ id: string }>) =>
    organizationsIn(db, forms).where('o.id', '=', given.id),
  )
  const organization: Store['organization'] = async (id) =>
    (await one({ id })).map(organizationOf)[0] ?? null

  const after = compiled(database, (db, given: Markers<{ id: string; limit: number }>) =>
    organizationsIn(db, forms).where('o.id', '>', given.id).orderBy('o.id').limit(given.limit),
  )
  const organizations: Store['organizations'] = async (slice) => {
    const rows = await after({ id: slice.after ?? '', limit: slice.limit + 1 })
    return sliced(rows, slice, (row) => row.id, organizationOf)
  }

  return { organization, organizations }
}

/** Three tables in one statement, because on D1 each statement is a round trip. */
function organizationsIn(db: Kysely<Schema>, { jsonRows }: Forms) {
  return db
    .selectFrom('organizations as o')
    .selectAll('o')
    .select((eb) => [
      jsonRows(
        eb
          .selectFrom('entities')
          .select(['id', 'name', 'country', 'timezone'])
          .whereRef('entities.organization', '=', 'o.id')
          .orderBy('position'),
        ['id', 'name', 'country', 'timezone'],
      ).as('entities'),
      jsonRows(
        eb
          .selectFrom('admins')
          .select(['email', 'name', 'locale'])
          .whereRef('admins.organization', '=', 'o.id')
          .orderBy('position'),
        ['email', 'name', 'locale'],
      ).as('admins'),
    ])
}
