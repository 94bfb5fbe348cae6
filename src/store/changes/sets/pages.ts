import { set, type SetsOf } from './set.ts'

/** Prints of pages (docs/decisions/0045). */
export const PAGE_SETS: SetsOf<'page-prints.'> = {
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
