/** Giving back what one run took away. */
export const portalUndo = {
  title: 'Give access back',
  lead: 'What this run took away can be given back: access, and the cards that the sync blocked. It stays given back until HR says something new about the person.',
  who: 'Who lost access by this run',
  one: 'Undo',
  all: 'Undo for everybody',
  allText: {
    one: '{count} person gets back their access.',
    other: 'All {count} people get back their access.',
  },
  typed: 'Type {count} to confirm',
  more: {
    one: '{count} more person is not shown; “Undo for everybody” includes them.',
    other: '{count} more people are not shown; “Undo for everybody” includes them.',
  },
  viewer: 'An administrator can undo this.',
} as const
