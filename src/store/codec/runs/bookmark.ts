import { z } from 'zod'
import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Bookmark } from '../../../ports/bookmark.ts'
import { shaped, stored } from '../stored.ts'

const place = z.string().nullable()
const count = z.number().int().nonnegative()

/** Runs that an older program began have none. */
const WORDS = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('list'), cursor: place, page: count }),
    z.object({ by: z.literal('id'), employees: z.array(z.string()) }),
  ])
  .nullable()

/** Runs that an older program began have none. */
const NEWER = z.object({ cursor: place, page: count }).nullable().default(null)

const BOOKMARK = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('begin') }),
  z.object({ phase: z.literal('resync'), askedAt: place, before: place }),
  z.object({ phase: z.literal('companies'), cursor: place, page: count }),
  z.object({ phase: z.literal('groups'), cursor: place, page: count }),
  z.object({ phase: z.literal('locations'), cursor: place, page: count }),
  z.object({ phase: z.literal('employees'), cursor: place, page: count }),
  z.object({ phase: z.literal('people'), asked: count }),
  z.object({ phase: z.literal('completeness'), marked: z.enum(['none', 'some', 'all']) }),
  z.object({
    phase: z.literal('reconfirm'),
    after: place,
    words: WORDS.default(null),
    newer: NEWER,
    unreadable: z.array(z.string()).nullable().default(null),
  }),
  z.discriminatedUnion('reads', [
    z.object({
      phase: z.literal('users'),
      reads: z.literal('list'),
      cursor: place,
      page: count,
      // Runs that an older program began have none.
      empty: count.default(0),
    }),
    z.object({ phase: z.literal('users'), reads: z.literal('absent'), after: place }),
    z.object({ phase: z.literal('users'), reads: z.literal('doubted'), after: place }),
  ]),
  z.object({ phase: z.literal('decide'), after: place, actions: count }),
  z.object({ phase: z.literal('finalize') }),
  z.object({ phase: z.literal('recheck'), newer: NEWER, after: count.nullable() }),
  z.object({ phase: z.literal('apply') }),
  z.object({ phase: z.literal('close') }),
  z.object({
    phase: z.literal('over'),
    onceTaken: z.object({ reason: z.custom<FailureCause>().nullable() }).optional(),
  }),
]) satisfies z.ZodType<Bookmark>

interface BookmarkRow {
  readonly id: string
  readonly phase: Bookmark['phase']
  readonly bookmark: string
}

/** The phase is a column of its own, so that queries can use it and a trigger can check it. */
export function bookmarkOf({ id, phase, bookmark }: BookmarkRow): Bookmark {
  const cell = { table: 'runs', column: 'bookmark', row: id }
  return shaped(BOOKMARK, { ...stored(z.looseObject({}), bookmark, cell), phase }, cell)
}

export function bookmarkColumns(bookmark: Bookmark): Omit<BookmarkRow, 'id'> {
  const { phase, ...rest } = bookmark
  return { phase, bookmark: JSON.stringify(rest) }
}
