/** People who go: access that ended, moves between entities, what is announced. */
export const leaving = {
  deactivated: {
    subject: '{name}’s access has ended',
    subjectCards: {
      one: '{name}’s access has ended, {count} card blocked',
      other: '{name}’s access has ended, {count} cards blocked',
    },
    subjectInvited: '{name}’s invitation has been withdrawn',
    subjectFailed: '{name} has left, but not everything could be done: please look',
    preheader: '{entity}. What HR said, which cards, and how to undo it.',
    title: '{name} no longer has access',
    titleInvited: '{name}’s invitation has been withdrawn',
    titleFailed: '{name} has left, but not everything could be done',
    lead: '{hr} shows that {name} has left. We ended the access to {entity} in {product}, and blocked the cards there.',
    leadNoCards:
      '{hr} shows that {name} has left. We ended the access to {entity} in {product}. There were no cards.',
    leadInvited:
      '{hr} shows that {name} has left. The invitation to {entity} had not been accepted, so it was withdrawn.',
    leadFailed:
      '{hr} shows that {name} has left. Most of what follows from it was tried, but the part below did not work. Please look at it today.',
    failedTitle: 'What did not work',
    whyTitle: 'Why',
    cardsTitle: { one: '{count} card', other: '{count} cards' },
    cardsNote:
      'Cards are blocked, never closed: you can unblock them. Recurring payments on a blocked card will fail.',
    manager: 'Others have this person as their manager: please give them another.',
    admin: 'This person was an administrator.',
    roles: { manager: 'Manager', admin: 'Administrator', both: 'Administrator and manager' },
    undoTitle: 'Is this a mistake?',
    undo: 'Open the run in {product}, find {name} and choose Undo. Access and the cards blocked with it come back at once, and stay until {hr} says something new.',
    undoHr:
      'If {hr} is wrong, correct it there too: once it shows {name} as active again, access comes back by itself.',
  },
  moved: {
    subjectOne: '{name} has moved from {from} to {to}',
    subject: {
      one: '{count} person has moved',
      other: '{count} people have moved between entities',
    },
    preheader: 'Access follows the new entity; cards of the old one are blocked.',
    title: { one: 'A move between entities', other: '{count} moves between entities' },
    lead: '{hr} shows them in another entity. Access to the new one was given first; then the access to the old one ended, and the cards there were blocked.',
    fromTo: '{from} → {to}',
    noCards: 'No cards in {from}.',
    failed: 'Not done: {why}',
    complete: 'Moved',
    incomplete: 'Not complete',
    undo: 'If somebody should keep both, open the run in {product} and choose Undo beside the name.',
  },
  soon: {
    subjectOne: '{name}’s access ends on {date}',
    subject: {
      one: 'The access of {count} person is going to end',
      other: 'The access of {count} people is going to end',
    },
    subjectWithdrawn: { one: '{name} stays after all', other: '{count} people stay after all' },
    preheader: 'Nothing has happened yet. You can still keep or postpone.',
    title: { one: 'Access that is going to end', other: 'Access that is going to end' },
    titleWithdrawn: 'Staying after all',
    lead: '{hr} announces the following. Access ends and cards are blocked after the end of the day that is named; until then nothing changes.',
    ends: 'Ends {date}',
    withdrawnTitle: 'Staying after all',
    withdrawn: 'Announced before, but {hr} has taken it back. Their access simply goes on.',
    stays: 'Stays',
    keep: 'If somebody should keep access longer, choose Keep or Postpone beside the name in {product}.',
  },
} as const
