/** The link with the HR system itself: made, ended, failing, well again. */
export const connection = {
  failed: {
    subject: 'Sync with {hr} has stopped: {cause}',
    subjectOther: 'Sync with {hr} still fails, now for another reason: {cause}',
    subjectWeekly: 'Sync with {hr} still does not work: {cause}',
    preheader: 'People who leave are not being removed meanwhile.',
    title: 'The sync with {hr} does not work',
    warningTitle: 'People who leave keep their access meanwhile',
    warning:
      'Until the sync works again, we remove nobody and block no cards. If somebody leaves, end the access and block the cards in {product} by hand.',
    doTitle: 'What to do',
    automatic: 'We keep trying by ourselves and write again when it works.',
    waits: 'We do not try any more by ourselves. Start a sync by hand when the cause is gone.',
    noNextTry: 'when you start it by hand',
    relinkNext: 'when {hr} is connected again',
  },
  recovered: {
    subject: 'Sync with {hr} works again',
    preheader: 'What was missed is being caught up with.',
    title: 'The sync with {hr} works again',
    lead: 'It had not worked since {time}. The cause was: {cause}.',
    next: 'We have just read everything from the start. Who left in the meantime loses access now, within the usual limits; you get a mail about each of them.',
  },
  connected: {
    subject: '{hr} is connected to {product}',
    subjectAgain: '{hr} is connected to {product} again',
    preheader: 'Nothing happens to anyone before you approve.',
    title: '{hr} is connected',
    titleAgain: '{hr} is connected again',
    lead: 'We are reading {hr} now. When that is done you get the first plan to review. Until you approve it, nobody is invited, changed or blocked.',
    leadAgain:
      'We read {hr} again from the start and match everyone anew. Nobody is invited a second time, and nobody loses access by the change itself.',
    cannotTitle: 'What {hr} cannot tell us',
    cannot: {
      deletions:
        'That a record was deleted. Someone who is only deleted there keeps access here: please end employment instead.',
      companies:
        'Which company somebody belongs to. Entities can be told by department, location or group instead.',
      phones: 'Phone numbers. Those in {product} stay as they are.',
      'termination-dates': 'The last day. Access ends when {hr} shows somebody as inactive.',
      'start-dates': 'The first day. People are invited once {hr} shows them as active.',
    },
    knowTitle: 'Good to know',
    terminate:
      'When someone leaves, end their employment in {hr} rather than deleting the record. We then know the last day, and nobody has to guess.',
    exclude: 'To leave people out: {hint}',
    names:
      'Names and phone numbers follow {hr}. E-mail addresses never do; you hear of differences.',
    notYou: 'Did you not expect this? Disconnect {hr} in {product} and ask {by}.',
  },
  disconnected: {
    subject: '{hr} has been disconnected from {product}',
    preheader: 'Nobody was removed and no card was blocked.',
    title: '{hr} has been disconnected',
    lead: 'Nobody was removed and no card was blocked. All users stay exactly as they are.',
    linked: {
      one: '{count} person followed {hr} and no longer does.',
      other: '{count} people followed {hr} and no longer do.',
    },
    warningTitle: 'From now on people who leave keep their access',
    warning:
      'We no longer see who joins or leaves. End the access and block the cards of people who leave in {product} by hand.',
    again:
      'You can connect {hr} again at any time. Everyone is then matched again, and nobody is invited a second time.',
  },
} as const
