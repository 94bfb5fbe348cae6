import { set, type SetsOf } from './set.ts'

/** Pages of lists that were not read again. */
export const PAGE_SETS: SetsOf<'pages.' | 'page-prints.'> = {
  'pages.as-before': ({ account, run, listing, pages }) => [
    set(
      ['pages', 'page_prints'],
      `insert into pages (run, listing, part, cursor, ids)
       select ?, p.listing, p.part, j.value ->> 1, p.ids
       from json_each(?) j cross join page_prints p
       where p.account = ? and p.listing = ? and p.part = j.value ->> 0
       on conflict (run, listing, part) do update set cursor = excluded.cursor, ids = excluded.ids`,
      run,
      JSON.stringify(pages),
      account,
      listing,
    ),
  ],
  'page-prints.drop-after': ({ account, listing, pages }) => [
    set(
      ['page_prints'],
      'delete from page_prints where account = ? and listing = ? and part >= ?',
      account,
      listing,
      pages,
    ),
  ],
}
