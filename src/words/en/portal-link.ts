/** Connecting an HR system, step by step, and the page of a connection that exists. */
export const portalLink = {
  steps: {
    label: 'Steps',
    agree: 'Agree',
    choose: 'Choose',
    connect: 'Connect',
    read: 'Read',
    review: 'Review',
  },

  agree: {
    title: 'Connect your HR system',
    lead: 'From then on, the users of {product} follow HR: new hires are invited, and people who leave lose access. Nothing happens to anybody until you have seen the first plan and approved it.',
    readsTitle: 'What is read',
    reads: [
      'Name, work e-mail, phone, employee number',
      'First and last day, status and employment type',
      'Company, department, work location and manager',
    ],
    neverTitle: 'What is never asked for',
    never: [
      'Pay, bank account and social security number',
      'Date of birth, gender and home address',
      'Reasons for absence or for leaving',
    ],
    entities: 'For which entities?',
    entityTaken: 'already follows another HR system',
    consentTitle: 'You agree, on behalf of {organization}, that',
    consent: {
      read: 'HR data is read, now and every day',
      sync: 'users of {product} are kept in step with employees',
      map: 'companies in HR are mapped to your entities',
      match: 'existing users are matched by e-mail address',
    },
    agreement: 'Read the agreement with {product}',
    tick: 'I agree',
    written: 'Your name and the time are stored in the audit log.',
    go: 'Agree and choose the HR system',
    missing: 'Tick the box to go on. Without it nothing is connected.',
    noEntities: 'Choose at least one entity.',
    allTaken: 'Every entity follows an HR system',
    allTakenText:
      'There is nothing left to connect. To use another system, disconnect the current one first.',
  },

  choose: {
    title: 'Which HR system do you use?',
    lead: 'HR systems differ in what they can tell us. You see what yours cannot tell before you connect.',
    search: 'Search by name',
    find: 'Search',
    none: 'No HR system of that name',
    noneTodo: 'Check the spelling, or find it on the next page.',
    unlisted: 'My system is not in this list',
    unlistedText: 'The next page shows everything that can be connected, including files.',
    pick: 'Choose {name}',
    chosen: 'chosen',
    everything: 'all other fields',
    lacks: {
      deletions: 'deletions with an add-on only',
      companies: 'no companies',
      phones: 'no phone numbers',
      'termination-dates': 'no last days',
      'start-dates': 'no first days',
      status: 'no status',
      'work-email': 'no work e-mail',
      groups: 'no departments',
      locations: 'no work locations',
    },
    sees: 'reports deletions',
    addOn:
      'Deletions are reported only with a paid add-on of Merge, the service that connects HR systems. Without it, end employment instead of deleting people.',
  },

  connect: {
    title: 'Before you connect {hr}',
    titleAny: 'Before you connect',
    lead: 'Two things are much easier now than later.',
    excludeTitle: 'Who should we not see at all?',
    exclude:
      'We read what the account, key or user that you connect with can see in {hr}. Give it access to everybody who should follow HR, and to nobody else.',
    excludeHow: {
      bamboohr:
        'In BambooHR a key sees what the user who made it sees. Make the key as a user whose access level covers just those people.',
      hibob:
        'In Hibob make a service user, put it into a permission group of its own, and limit that group’s access to people’s data to those it may see.',
      workday:
        'In Workday put the integration user into a security group that is constrained to the organizations it may see.',
      sapsuccessfactors:
        'In SuccessFactors give the API user a permission role whose target population is just those people.',
    },
    excludeLater:
      'Do not narrow this later: people who disappear look like people who left. To leave people out afterwards, use the rules in the settings.',
    terminateTitle: 'End employment, do not delete',
    terminate:
      'When somebody leaves, enter the last day in {hr} instead of deleting the record. Then access ends on the right day.',
    cannotTitle: 'What {hr} cannot tell us',
    needTitle: 'Have ready',
    need: 'You need somebody with administrator rights in {hr}. If that is not you, invite them first. The link to the next page also works for a colleague.',
    open: 'Go on to {hr}',
    openAny: 'Go on and connect',
    newTab: 'Does it not open? Go on at Merge’s own page',
    fetching:
      '{hr} allowed the connection. We are collecting the key from Merge, the service that connects HR systems. If Merge does not answer, we keep trying; you do not have to do anything.',
    failed: 'The last try did not work',
    awayTitle: 'How you come back',
    away: 'Merge, the service that connects HR systems, asks you for access on the next page. When you are done, you come back here automatically. If you use Merge’s own page instead, it does not lead back here: when it says that you are done, use the back button of your browser, or open the HR sync from {product} again. This page then continues automatically.',
    until: 'The link works until {until}.',
    expired: 'The link has expired',
    expiredText: 'Nothing is lost. A new link leads to the same place.',
    fresh: 'Get a new link',
    another: 'Choose another HR system',
    waiting: 'Waiting for {hr} to be connected. This page updates automatically.',
    waitingAny: 'Waiting for the HR system to be connected. This page updates automatically.',
    plain: 'Refresh',
  },

  window: {
    title: 'Connect {hr}',
    lead: 'Merge connects {product} to {hr}. Its window opens on this page.',
    opening: 'Opening Merge’s window …',
    openingNote: 'If nothing appears within half a minute, use Merge’s own page.',
    open: 'Follow the steps in the window. When you are done, you go back automatically.',
    closed: 'The window was closed, and nothing has been connected yet.',
    again: 'Open it again',
    blocked: 'Merge’s window cannot open here',
    blockedText:
      'Something in this browser or network blocks it: often an ad blocker or a firewall. You can connect on Merge’s own page instead. It does not lead back here: when it says that you are done, use the back button of your browser.',
    script:
      'JavaScript is switched off in this browser, and Merge’s window needs it. Use Merge’s own page instead.',
    plain: 'Go on at Merge’s own page',
    back: 'Back',
    sending: 'Done. One moment …',
    used: {
      title: 'This window was used already',
      text: 'What you allowed in it has arrived. The page of the connection shows how far we are.',
    },
    over: {
      title: 'This window was open for too long',
      text: 'Nothing is lost. Go back and open it again.',
    },
    signedOut: {
      title: 'Your session has ended',
      text: 'This window belongs to a session that has ended. Open the HR sync again from {product}. If you have just finished in {hr}, we usually hear of it anyway, and the connection continues automatically.',
    },
    unreadable: {
      title: 'Nothing arrived',
      text: 'Merge’s window has not told us how it ended. Go back and open it again.',
    },
    onward: 'Go on',
  },

  progress: {
    title: 'Reading {hr}',
    lead: 'You can watch, or leave and come back. We mail you when the first plan is ready. Nobody is invited, changed or blocked until you approve it.',
    connected: 'Connected',
    connectedBy: 'by {name}, {time}',
    collect: 'Collecting everything from {hr}',
    collectNow:
      'The first time takes minutes for small companies and hours for large ones. Started {time}.',
    read: 'Reading the list',
    compare: 'Comparing people with the users of {product}',
    compareText: 'They are matched by e-mail address. Nobody is invited yet.',
    plan: 'The first plan is ready for you',
    planText: 'You see everybody by name, with what would happen and why.',
    stuck: 'This step failed',
    nextTry: 'Next try: {time}',
    counts: {
      pages: 'Pages',
      employees: 'People',
      companies: 'Companies',
      groups: 'Departments and groups',
      locations: 'Work locations',
    },
    people: 'See the people read so far',
    route: 'Choose the entities',
    routeText:
      'There are several entities, and nobody has chosen yet who belongs to which. Until then the first plan is empty.',
    settings: 'Check the settings meanwhile',
    plain: 'Refresh',
  },

  connection: {
    title: 'The connection with {hr}',
    status: 'Status',
    entities: 'Entities',
    allEntities: 'All entities',
    linkedBy: 'Connected by',
    consent: 'Consent',
    consentBy: '{name}, on {time}',
    lastRead: 'Last complete read',
    cannot: 'What it cannot tell us',
    nothing: 'Nothing: it gives us everything we use',
    terminateTitle: 'End employment, do not delete',
    relinkTitle: 'Connect again',
    relinkText:
      'Do this after a password, key or permission in {hr} has changed. Use the same account with at least the same rights. Everything is kept, nobody is invited a second time, and nobody loses access because of it.',
    relinkAgree:
      'By continuing you agree again to reading HR data, keeping users in step, mapping companies and matching users.',
    relink: 'Connect {hr} again',
    disconnectTitle: 'Disconnect',
    disconnectText:
      'The sync stops, and we give up our access to {hr}. Nobody is removed and no card is blocked. From then on, people who leave keep their access until you end it yourself.',
    disconnectType: 'To confirm, type {word}',
    disconnectWrong: 'Type {word} exactly as it is shown here.',
    disconnect: 'Disconnect {hr}',
    goneTitle: '{hr} was disconnected on {time}',
    goneText:
      'All users stay as they are. You can connect again at any time. We then match everybody again, and nobody is invited a second time.',
    more: 'Connect another HR system',
  },
} as const
