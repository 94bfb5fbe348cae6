/** Linking an HR system, step by step; and the page of a link that is there. */
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
    lead: 'From then on the users of {product} follow HR: who joins is invited, who leaves loses access. Nothing happens to anybody until you have seen the first plan and approved it.',
    readsTitle: 'What is read',
    reads: [
      'Name, work e-mail, phone, employee number',
      'First and last day, status and kind of employment',
      'Company, department, place of work and manager',
    ],
    neverTitle: 'What is never asked for',
    never: [
      'Pay, bank account and social security number',
      'Date of birth, gender and home address',
      'Reasons for absence or for leaving',
    ],
    entities: 'For which entities?',
    entityTaken: 'follows another HR system already',
    consentTitle: 'You agree, on behalf of {organization}, that',
    consent: {
      read: 'HR data is read, now and every day',
      sync: 'users of {product} are kept in step with employees',
      map: 'companies in HR are mapped to your entities',
      match: 'users who exist already are matched by e-mail',
    },
    tick: 'I agree',
    written: 'Your name and the time are written to the audit.',
    go: 'Agree and choose the HR system',
    missing: 'Tick the box to go on. Without it nothing is connected.',
    noEntities: 'Choose at least one entity.',
    allTaken: 'Every entity follows an HR system',
    allTakenText:
      'There is nothing left to connect. To use another system, disconnect the present one first.',
  },

  choose: {
    title: 'Which HR system do you use?',
    lead: 'Systems differ in what they can tell. What yours cannot tell is done in another way, or not at all; you see it before you connect.',
    search: 'Search by name',
    find: 'Search',
    none: 'No HR system of that name',
    noneTodo: 'Check the spelling, or choose it on the next page.',
    unlisted: 'Mine is not here',
    unlistedText: 'On the next page you see everything that can be connected, files included.',
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
      locations: 'no places of work',
    },
    sees: 'reports deletions',
    addOn:
      'Deletions are reported only with a paid add-on of Merge, the service that connects HR systems. Without it, end employment instead of deleting people.',
  },

  connect: {
    title: 'Before you connect {hr}',
    titleAny: 'Before you connect',
    lead: 'Two things are much easier now than later.',
    excludeTitle: 'Who should not be seen at all?',
    exclude:
      'What the account, key or user with which you connect may see in {hr} is what we read. Give it the rights to read everybody who should follow HR, and nobody else.',
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
      'Do not narrow this down later: people who disappear from sight look like people who left. To leave people out afterwards, use the rules in the settings.',
    terminateTitle: 'End employment, do not delete',
    terminate:
      'When somebody leaves, enter the last day in {hr} rather than deleting the record. Then access ends on the right day and nobody has to guess.',
    cannotTitle: 'What {hr} cannot tell us',
    needTitle: 'Have ready',
    need: 'Somebody with administrator rights in {hr}. If that is not you, invite them first; the link to the next page also works for a colleague.',
    open: 'Go on to {hr}',
    openAny: 'Go on and connect',
    newTab: 'Open it in a new tab instead',
    awayTitle: 'How you come back',
    away: 'The next page belongs to Merge, the service that connects HR systems, and it does not lead back here by itself. When it says that you are done, use the back button of your browser, or open the HR sync from {product} again. This page then goes on by itself.',
    until: 'The link works until {until}.',
    expired: 'The link has expired',
    expiredText: 'Nothing is lost. A fresh one leads to the same place.',
    fresh: 'Get a fresh link',
    another: 'Choose another HR system',
    waiting: 'Waiting for {hr} to be connected. This page notices by itself.',
    waitingAny: 'Waiting for the HR system to be connected. This page notices by itself.',
    plain: 'Look again',
  },

  progress: {
    title: 'Reading {hr}',
    lead: 'You can watch, or leave and come back: you get a mail when the first plan is ready. Nobody is invited, changed or blocked until you approve it.',
    connected: 'Connected',
    connectedBy: 'by {name}, {time}',
    collect: 'Everything is collected from {hr}',
    collectNow:
      'The first time takes minutes for small companies and hours for large ones. Begun {time}.',
    read: 'We read it',
    compare: 'People are compared with the users of {product}',
    compareText: 'Matched by e-mail; nobody is invited yet.',
    plan: 'The first plan is ready for you',
    planText: 'You see everybody by name, with what would happen and why.',
    stuck: 'It did not go on',
    nextTry: 'Next try: {time}',
    counts: {
      pages: 'Pages',
      employees: 'People',
      companies: 'Companies',
      groups: 'Departments and groups',
      locations: 'Places of work',
    },
    people: 'See the people read so far',
    route: 'Say who belongs to which entity',
    routeText:
      'There are several entities and nothing says yet who belongs to which. Until you say so, the first plan is empty.',
    settings: 'Look through the settings meanwhile',
    plain: 'Refresh',
  },

  connection: {
    title: 'The connection with {hr}',
    status: 'Status',
    entities: 'Entities',
    allEntities: 'All entities',
    linkedBy: 'Connected by',
    consent: 'Agreed',
    consentBy: '{name}, on {time}',
    lastRead: 'Last complete read',
    cannot: 'What it cannot tell',
    nothing: 'It delivers all we use',
    terminateTitle: 'Terminate rather than delete',
    relinkTitle: 'Connect again',
    relinkText:
      'After a changed password, key or permission in {hr}. Everything is kept, nobody is invited a second time, and nobody loses access by it.',
    relinkAgree:
      'By going on you agree again to what was agreed: reading HR data, keeping users in step, mapping companies and matching users.',
    relink: 'Connect {hr} again',
    disconnectTitle: 'Disconnect',
    disconnectText:
      'The sync stops and the access to {hr} is given up. Nobody is removed and no card is blocked. From then on people who leave keep their access until you end it by hand.',
    disconnectType: 'To confirm, type {word}',
    disconnectWrong: 'Type {word}, exactly as it stands here.',
    disconnect: 'Disconnect {hr}',
    goneTitle: '{hr} was disconnected on {time}',
    goneText:
      'All users stay as they are. You can connect again at any time; everybody is then matched again and nobody is invited a second time.',
    more: 'Connect another HR system',
  },
} as const
