/** Joiners: the invitation, the first sync, the summary of who was added in a run. */
export const joining = {
  invitation: {
    subject: '{organization} invites you to {product}',
    preheader: 'One click and you can start.',
    title: 'Welcome to {product}',
    greeting: 'Hello {name},',
    what: '{organization} uses {product} and has made an account for you. Accept the invitation to start.',
    why: 'Why now? You are in the HR system of {organization}, {hr}, and everybody there who belongs to {entity} gets an account.',
    from: 'This came from the HR system: {fields}. If something is wrong, ask your HR department to correct it there.',
    fields: {
      name: 'name',
      email: 'work e-mail address',
      phone: 'phone number',
      department: 'department',
    },
    valid:
      'This invitation is for you alone, so please do not forward this mail. If it no longer works, ask an administrator at {organization} for a new one.',
    noLink: 'Please ask an administrator at {organization} for your personal link.',
    notYou:
      'Is this not for you, or do you not know what it is about? Then do nothing, and tell {organization} that the address in its HR system is wrong.',
  },
  review: {
    subject: 'Your first sync with {hr} is ready: please review it',
    preheader: 'Nobody was invited, changed or blocked. You decide first.',
    title: 'Your first sync is ready for review',
    lead: 'We have read {hr} and worked out what would happen. So far nobody was invited, changed or blocked, and nothing happens until you approve.',
    blockedTitle: 'Before you can approve, one thing is needed',
    approve:
      'Look through the list and approve it. Exactly what you see is done, and nothing else.',
    lookTitle: 'Please check these',
    terminate:
      'When somebody leaves, end their employment in {hr} instead of deleting the record. Then we know the last day.',
  },
  counts: {
    employees: { one: 'person in HR', other: 'people in HR' },
    matched: { one: 'already has a user', other: 'already have a user' },
    toInvite: { one: 'to invite', other: 'to invite' },
    external: { one: 'user not in HR', other: 'users not in HR' },
    needsLook: { one: 'needs attention', other: 'need attention' },
    changed: { one: 'to update', other: 'to update' },
    leaving: { one: 'to lose access', other: 'to lose access' },
    invited: { one: 'joined', other: 'joined' },
    updated: { one: 'updated', other: 'updated' },
    left: { one: 'lost access', other: 'lost access' },
  },
  report: {
    subject: {
      one: 'First sync with {hr} done: {count} person joined',
      other: 'First sync with {hr} done: {count} people joined',
    },
    preheader: 'Who joined, who was matched, and who is not in HR.',
    title: 'Your first sync is done',
    lead: 'Your users now follow {hr}. From now on we check every day, and tell you only what changed.',
    addedTitle: 'Added',
    externalTitle: 'Users who are not in HR',
    external:
      'We never change these users. They may be advisers or accountants, or have another address in HR. Remove those who should no longer have access yourself.',
    skippedTitle: 'Not added',
    nextTitle: 'Good to know',
    next: 'The next sync is planned for {time}.',
    exclude: 'To leave people out, add a rule in the settings of this HR system.',
    stop: 'To stop, disconnect {hr} in {product}. That removes nobody and blocks no card.',
    terminate: 'When somebody leaves, end their employment in {hr} instead of deleting the record.',
    unseen:
      '{hr} does not tell us when a record is deleted. Somebody who is only deleted there keeps access here, so please end employment instead.',
  },
  added: {
    subjectOne: '{name} was added to {product}',
    subject: {
      one: '{count} person was added to {product}',
      other: '{count} people were added to {product}',
    },
    subjectWaiting: {
      one: '{count} person could not be added to {product} yet',
      other: '{count} people could not be added to {product} yet',
    },
    preheader: 'New in {hr}: {names}.',
    title: 'New people from {hr}',
    lead: 'These people are in {hr} and had no access yet. You only need to act if something below is marked.',
    skippedTitle: 'Not added',
    skipped:
      'These people are also in {hr}. The reason is beside each name. We try again at every sync.',
  },
  back: {
    subjectOne: '{name} has access again',
    subject: {
      one: '{count} person has access again',
      other: '{count} people have access again',
    },
    subjectCardsOne: '{name} has their cards back',
    subjectCards: {
      one: '{count} person has their cards back',
      other: '{count} people have their cards back',
    },
    subjectInvitedOne: '{name} was invited again',
    subjectInvited: {
      one: '{count} person was invited again',
      other: '{count} people were invited again',
    },
    subjectWaiting: {
      one: '{count} person could not get access back yet',
      other: '{count} people could not get access back yet',
    },
    preheader: 'Who has access again, why, and who decided it.',
    title: 'Access given back',
    returnedTitle: 'Back in {hr}',
    returned:
      '{hr} shows these people as active again. The sync had ended their access and has given it back.',
    givenBackTitle: 'Given back by a decision',
    givenBack:
      '{by} undid the end of access for these people. They keep it until something changes in {hr}, which may still show that they have left.',
    invitedAgainTitle: 'Invited again',
    invitedAgain: 'These people were invited again. {by} decided that.',
    cardsTitle: 'Cards unblocked',
    cards: 'These people have access. Cards that the sync had blocked were unblocked.',
    by: 'Decided by {name}',
    unblocked: {
      one: '{count} card unblocked',
      other: '{count} cards unblocked',
    },
    state: 'Has access again',
    cardsState: 'Cards unblocked',
  },
  state: {
    invited: 'Invited',
    added: 'Added',
    already: 'Had access',
    retrying: 'Trying again',
    refused: 'Refused',
    failed: 'Failed',
  },
} as const
