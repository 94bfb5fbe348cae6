import { type Kysely, sql } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'

type OfListing = { run: string; listing: string }

export function pageQueries({ database }: QueryContext) {
  const { among, listed } = database.forms

  const ids = compiled(database, (db, given: Markers<OfListing>) =>
    db
      .selectFrom(listed(given.run, given.listing).$castTo<{ value: string }>().as('p'))
      .select('p.value')
      .distinct(),
  )
  const pageIds: Store['pageIds'] = async (run, listing) =>
    (await ids({ run, listing })).map(({ value }) => value)

  const missing = compiled(database, (db, given: Markers<OfListing & { ids: readonly string[] }>) =>
    db
      .selectFrom(among(given.ids).$castTo<{ value: string }>().as('asked'))
      .select('asked.value')
      .where(sql.ref<string>('asked.value'), 'not in', listed(given.run, given.listing)),
  )
  const unlisted: Store['unlisted'] = async (run, listing, asked) =>
    asked.length === 0
      ? []
      : (await missing({ run, listing, ids: asked })).map(({ value }) => value)

  const seen = compiled(
    database,
    (db, given: Markers<OfListing & { cursors: readonly string[] }>) =>
      db
        .selectFrom('pages')
        .select('cursor')
        .where('run', '=', given.run)
        .where('listing', '=', given.listing)
        .where('cursor', 'in', among(given.cursors)),
  )
  const cursorsSeen: Store['cursorsSeen'] = async (run, listing, cursors) =>
    cursors.length === 0
      ? []
      : (await seen({ run, listing, cursors })).flatMap(({ cursor }) => cursor ?? [])

  const dimensions: Store['dimensions'] = (account) => ofAccount({ account })
  const ofAccount = compiled(database, dimensionsOf)

  return { pageIds, unlisted, cursorsSeen, dimensions }
}

function dimensionsOf(db: Kysely<Schema>, given: Markers<{ account: string }>) {
  return db
    .selectFrom('dimensions')
    .select(['kind', 'id', 'remote_id as remoteId', 'name', 'type', 'country', 'state'])
    .where('account', '=', given.account)
    .orderBy('kind')
    .orderBy('id')
}
