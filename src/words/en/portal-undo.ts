/** Giving back the access and cards that one run ended. */
export const portalUndo = {
  title: 'Give access back',
  lead: 'You can give back what this sync took away: access, and the cards that the sync blocked. It stays until something changes in HR.',
  who: 'Who lost access in this sync',
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
  viewer: 'Only an administrator can undo this.',
} as const
