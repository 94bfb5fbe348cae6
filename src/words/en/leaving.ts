/** Leavers and movers: access that ended, moves between entities, last days that are announced. */
export const leaving = {
  deactivated: {
    subject: '{name}’s access has ended',
    subjectCards: {
      one: '{name}’s access has ended, {count} card blocked',
      other: '{name}’s access has ended, {count} cards blocked',
    },
    subjectInvited: '{name}’s invitation has been withdrawn',
    subjectFailed: '{name} has left, but part of the work failed: please check',
    preheader: '{entity}. What HR said, which cards, and how to undo it.',
    title: '{name} no longer has access',
    titleInvited: '{name}’s invitation has been withdrawn',
    titleFailed: '{name} has left, but part of the work failed',
    lead: '{hr} shows that {name} has left. We ended the access to {entity} in {product} and blocked the cards there.',
    leadNoCards:
      '{hr} shows that {name} has left. We ended the access to {entity} in {product}. There were no cards.',
    leadInvited:
      '{hr} shows that {name} has left. The invitation to {entity} had not been accepted, so it was withdrawn.',
    leadFailed:
      '{hr} shows that {name} has left, but the part below failed. Please deal with it today.',
    failedTitle: 'What did not work',
    whyTitle: 'Why',
    cardsTitle: { one: '{count} card', other: '{count} cards' },
    cardsNote:
      'Cards are blocked, never closed: you can unblock them. Recurring payments on a blocked card will fail.',
    manager: 'Others have this person as their manager. Please give them another one.',
    admin: 'This person was an administrator.',
    roles: { manager: 'Manager', admin: 'Administrator', both: 'Administrator and manager' },
    undoTitle: 'Is this a mistake?',
    undo: 'Open the sync in {product}, find {name} and choose “Undo”. Access and the cards blocked with it come back at once, and stay until something changes in {hr}.',
    undoHr:
      'If {hr} is wrong, correct it there as well. When it shows {name} as active again, access comes back automatically.',
    subjectDecidedFailed: 'Part of ending {name}’s access failed: please check',
    preheaderDecided: '{entity}. Who decided it, which cards, and how to undo it.',
    titleDecidedFailed: 'Part of ending {name}’s access failed',
    leadDecided:
      '{actor} decided to end the access of {name}. We ended the access to {entity} in {product} and blocked the cards there.',
    leadDecidedNoCards:
      '{actor} decided to end the access of {name}. We ended the access to {entity} in {product}. There were no cards.',
    leadDecidedInvited:
      '{actor} decided to end the access of {name}. The invitation to {entity} had not been accepted, so it was withdrawn.',
    leadDecidedFailed:
      '{actor} decided to end the access of {name}, but the part below failed. Please deal with it today.',
    undoDecided:
      'The decision holds until somebody chooses “Follow HR again” on the page of {name}. After that, access comes back if {hr} shows {name} as active.',
  },
  moved: {
    subjectOne: '{name} has moved from {from} to {to}',
    subject: {
      one: '{count} person has moved',
      other: '{count} people have moved between entities',
    },
    preheader: 'Access follows the new entity. Cards of the old one are blocked.',
    title: { one: 'A move between entities', other: '{count} moves between entities' },
    lead: '{hr} shows these people in another entity. They got access to the new one first. Then access to the old one ended, and the cards there were blocked.',
    fromTo: '{from} → {to}',
    noCards: 'No cards in {from}.',
    failed: 'Not done: {why}',
    complete: 'Moved',
    incomplete: 'Not complete',
    undo: 'If somebody should keep both, open the sync in {product} and choose “Undo” beside the name.',
  },
  soon: {
    subjectOne: '{name}’s access ends on {date}',
    subject: {
      one: 'The access of {count} person will end',
      other: 'The access of {count} people will end',
    },
    subjectWithdrawn: { one: '{name} stays after all', other: '{count} people stay after all' },
    preheader: 'When access ends, what happens to the cards, and how to keep access longer.',
    title: { one: 'Access that will end', other: 'Access that will end' },
    titleWithdrawn: 'Staying after all',
    lead: 'According to {hr}, the people below leave or have left. Beside each name you see when access ends and what happens to the cards.',
    ends: 'Ends {date}',
    withdrawnTitle: 'Staying after all',
    withdrawn: 'We announced this before, but {hr} has taken it back. Their access continues.',
    stays: 'Stays',
    keep: 'If somebody should keep access longer, open that person in {product} and choose “Keep” or “Postpone”.',
  },
  lapsed: {
    subjectOne: 'Your decision about {name} no longer holds',
    subject: {
      one: 'Your decision about {count} person no longer holds',
      other: '{count} of your decisions no longer hold',
    },
    preheader: 'What you decided, what has changed, and what follows.',
    title: {
      one: 'A decision of yours no longer holds',
      other: '{count} of your decisions no longer hold',
    },
    lead: 'Your decisions about the people below no longer hold, because something has changed. {product} follows {hr} again for them.',
    decided: 'You decided on {date}: {decision}',
    follows: {
      ended: 'Access ended',
      given: 'Access given',
      waits: 'Waits for approval',
      'not-yet': 'Not done yet',
      'ends-later': 'Access will end',
      nothing: 'No change for now',
    },
    again: 'If you want to decide again, open that person in {product}.',
  },
} as const
