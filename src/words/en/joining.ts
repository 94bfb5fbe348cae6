/** People who come: the invitation, the first sync, the summary of a run's additions. */
export const joining = {
  invitation: {
    subject: '{organization} invites you to {product}',
    preheader: 'One click and you can start.',
    title: 'Welcome to {product}',
    greeting: 'Hello {name},',
    what: '{organization} uses {product} and has made an account for you. Accept the invitation to start using it.',
    why: 'Why now? Your employer lists you in its HR system, {hr}, and everyone there with a place in {entity} gets an account.',
    from: 'From the HR system came your {fields}. If something is wrong, ask your HR department to correct it; it then follows here by itself.',
    fields: {
      name: 'name',
      email: 'work e-mail address',
      phone: 'phone number',
      department: 'department',
    },
    valid:
      'The invitation is meant for you alone, so please don’t forward this mail. If it no longer works, ask an administrator at {organization} for a new one.',
    noLink: 'Please ask an administrator at {organization} for your personal link.',
    notYou:
      'Not you, or no idea what this is about? Then do nothing, and tell {organization} that the address in its HR system is wrong.',
  },
  review: {
    subject: 'Your first sync with {hr} is ready: please review it',
    preheader: 'Nobody has been invited, changed or blocked. You decide first.',
    title: 'Your first sync is ready for review',
    lead: 'We have read {hr} and worked out what would happen. Nothing has happened yet: nobody has been invited, changed or blocked, and nothing will be until you approve it.',
    blockedTitle: 'One thing is needed before you can approve',
    approve:
      'Please look through the list, leave out whom you don’t want, and approve. Only what you were shown is done, and everyone is read once more just before.',
    lookTitle: 'Worth a look',
    terminate:
      'When someone leaves, end their employment in {hr} rather than deleting the record. We then know the last day, and nobody has to guess.',
  },
  counts: {
    employees: { one: 'person in HR', other: 'people in HR' },
    matched: { one: 'already has a user', other: 'already have a user' },
    toInvite: { one: 'to invite', other: 'to invite' },
    external: { one: 'user not in HR', other: 'users not in HR' },
    needsLook: { one: 'needs a look', other: 'need a look' },
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
    lead: 'Your users now follow {hr}. From here on we look every day and tell you only what changed.',
    addedTitle: 'Added',
    externalTitle: 'Users who are not in HR',
    external:
      'We never change these users by ourselves. They may be advisers or accountants, or HR has another address for them. Remove by hand whoever should no longer have access.',
    skippedTitle: 'Left as they were',
    nextTitle: 'Good to know',
    next: 'The next sync is planned for {time}.',
    exclude:
      'To leave people out, set a rule in the settings of this link, or keep them out of what {hr} lets us see.',
    stop: 'To stop, disconnect {hr} in {product}. Nobody is removed and no card is blocked by that.',
    terminate: 'When someone leaves, end their employment in {hr} rather than deleting the record.',
    unseen:
      '{hr} does not tell us when a record is deleted. Someone who is only deleted there keeps access here, so please end employment instead.',
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
    lead: 'They are in {hr} and had no access yet. You don’t need to do anything, unless something below is marked.',
    skippedTitle: 'Not added',
    skipped:
      'These people are in {hr} too. The reason why they were not added stands beside them; we look again at every sync.',
  },
  state: {
    invited: 'Invited',
    added: 'Added',
    already: 'Had access',
    retrying: 'Being retried',
    refused: 'Refused',
    failed: 'Failed',
  },
} as const
