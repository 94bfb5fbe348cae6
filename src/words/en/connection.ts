/** The connection to the HR system: it is made, ended, does not work, works again. */
export const connection = {
  failed: {
    subject: 'Sync with {hr} has stopped: {cause}',
    subjectOther: 'Sync with {hr} still fails, for another reason now: {cause}',
    subjectWeekly: 'Sync with {hr} still does not work: {cause}',
    preheader: 'Meanwhile, people who leave keep their access.',
    title: 'The sync with {hr} does not work',
    warningTitle: 'Meanwhile, people who leave keep their access',
    warning:
      'Until the sync works again, we remove nobody and block no cards. If somebody leaves, end their access and block their cards in {product} yourself.',
    doTitle: 'What to do',
    automatic: 'We keep trying, and write again when it works.',
    waits: 'We have stopped trying. When the cause is solved, start a sync yourself.',
    noNextTry: 'when you start it',
    relinkNext: 'when {hr} is connected again',
  },
  doubted: {
    subject: 'The last read of {hr} cannot be fully trusted: {cause}',
    subjectStill: 'Reads of {hr} still cannot be fully trusted: {cause}',
    preheader: 'Meanwhile, people who disappear from HR keep their access.',
    title: 'The last read of {hr} cannot be fully trusted',
    warningTitle: 'Meanwhile, people who disappear from HR keep their access',
    warning:
      'We go on with what HR shows, also when it shows that somebody has left. But nobody loses access for not being listed. If somebody has left and HR shows no last day, end their access and block their cards in {product} yourself.',
  },
  operator: {
    host: {
      subject: '{product} refuses the sync',
      what: '{product} answers requests of Rollcall with 401 or 403. Nobody is invited, changed or removed, for any customer.',
      todo: 'Check HOST_TOKEN and HOST_SECRET, and what stands between the two. Then restart, or start a sync of one account.',
      over: '{product} accepts the sync again',
    },
    merge: {
      subject: 'Merge refuses the key',
      what: 'Merge does not accept MERGE_API_KEY. No HR system can be read, for any customer.',
      todo: 'Check MERGE_API_KEY and its region. The command doctor tells whether it is right.',
      over: 'Merge accepts the key again',
    },
    mail: {
      subject: 'The mail service refuses the key or the sender',
      what: 'The mail service does not accept RESEND_API_KEY or MAIL_FROM. Mails wait for up to three days.',
      todo: 'Check RESEND_API_KEY, and that the domain of MAIL_FROM is verified. The command doctor tells what is wrong.',
      over: 'The mail service sends again',
    },
    nothingLost: 'Nothing is lost: what was to be done waits, and is done afterwards.',
    again: 'It is tried again by itself. You get one mail when it works.',
    overLead: 'It had not worked from {time} to {until}.',
    since: 'Since',
    code: 'Code',
  },
  recovered: {
    subject: 'Sync with {hr} works again',
    preheader: 'We are catching up on what was missed.',
    title: 'The sync with {hr} works again',
    lead: 'It had not worked since {time}. The cause was: {cause}.',
    next: 'We have just read everything again. People who left in the meantime lose access now, within the usual limits. You get a mail about each of them.',
  },
  connected: {
    subject: '{hr} is connected to {product}',
    subjectAgain: '{hr} is connected to {product} again',
    preheader: 'Nothing happens to anybody before you approve.',
    preheaderAgain: 'Nobody is invited a second time, and nobody loses access because of this.',
    title: '{hr} is connected',
    titleAgain: '{hr} is connected again',
    lead: 'We are reading {hr} now. When that is done, you get the first plan to review. Until you approve it, nobody is invited, changed or blocked.',
    leadAgain:
      'We read all of {hr} again and match everybody anew. Nobody is invited a second time, and nobody loses access because of this.',
    cannotTitle: 'What {hr} cannot tell us',
    cannot: {
      deletions:
        'That a record was deleted. Somebody who is only deleted there keeps access here, so please end employment instead.',
      companies:
        'Which company somebody belongs to. You can choose entities by department, location or group instead.',
      phones: 'Phone numbers. Those in {product} stay as they are.',
      'termination-dates': 'The last day. Access ends when {hr} shows somebody as inactive.',
      'start-dates': 'The first day. People are invited once {hr} shows them as active.',
    },
    knowTitle: 'Good to know',
    terminate:
      'When somebody leaves, end their employment in {hr} instead of deleting the record. Then we know the last day.',
    exclude: 'To leave people out: {hint}',
    names:
      'Names and phone numbers follow {hr}. E-mail addresses never do; we tell you about differences.',
    notYou: 'Did you not expect this? Disconnect {hr} in {product} and ask {by}.',
  },
  disconnected: {
    subject: '{hr} was disconnected from {product}',
    preheader: 'Nobody was removed and no card was blocked.',
    title: '{hr} was disconnected',
    lead: 'Nobody was removed and no card was blocked. All users stay exactly as they are.',
    linked: {
      one: '{count} person was linked to {hr} and is no longer updated.',
      other: '{count} people were linked to {hr} and are no longer updated.',
    },
    warningTitle: 'From now on, people who leave keep their access',
    warning:
      'We no longer see who joins or leaves. When somebody leaves, end their access and block their cards in {product} yourself.',
    again:
      'You can connect {hr} again at any time. We then match everybody again, and nobody is invited a second time.',
  },
} as const
