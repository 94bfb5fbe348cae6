import type { Quirk } from '../quirk.ts'

/** What a list says when a credential, a sync or a record is not what it was. */
export const LISTS: readonly Quirk[] = [
  {
    key: 'department-deleted',
    title: 'Deleted rows for a whole department',
    text: 'The credential may no longer see the Weather Desk. Its people are listed as deleted, although nobody has gone.',
    see: 'Nobody is removed: the whole department vanished together, so it waits for an admin.',
    look: 'review',
    everybody: { who: (person) => person.department === 'dep-weather', changes: { deleted: 1 } },
  },
  {
    key: 'employment-types-lost',
    title: 'The credential loses the employment types',
    text: 'Nobody’s row says any more whether they are employees, interns or contractors.',
    see: 'Rollcall goes on with the types it knew, and says that it may no longer read them.',
    look: 'review',
    employee: () => ({ employments: [] }),
    listsEmployments: false,
  },
  {
    key: 'start-dates-lost',
    title: 'The credential loses the start dates',
    text: 'Every start date is empty, also that of Femke, who starts in a few days.',
    see: 'Femke is not invited today: the day that was known goes on counting.',
    look: 'review',
    employee: () => ({ start_date: null }),
  },
  {
    key: 'unreadable-record',
    title: 'A record that cannot be read',
    text: 'In Matthijs’s record a last day is an object, where Merge promises a text.',
    see: 'The portal names his record and the field, instead of a line in a log.',
    look: 'people',
    employee: (_, { remote_id }) =>
      remote_id === '1047' ? { termination_date: { date: '2026-04-30' } } : {},
  },
  {
    key: 'change-from-next-year',
    title: 'A change that is dated next year',
    text: 'Georgi’s record says that it was changed a year from now. Switch it off and end his employment below: the true record looks older.',
    see: 'What HR says next counts all the same; the wrong date does not shut him out for a year.',
    look: 'people',
    employee: (row, { remote_id }) =>
      remote_id === '1049'
        ? { modified_at: `${Number(row.modified_at.slice(0, 4)) + 1}${row.modified_at.slice(4)}` }
        : {},
  },
]
