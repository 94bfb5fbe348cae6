/** What stands around every page of the admin portal: its frame, its doors, its errors, and who may come in. */
export const portal = {
  skip: 'Skip to the content',
  portalOf: 'HR sync',
  places: 'Pages',
  place: {
    home: 'Overview',
    review: 'Review',
    people: 'People',
    runs: 'Syncs',
    settings: 'Settings',
    connection: 'Connection',
    access: 'Access',
    audit: 'Audit',
  },
  waiting: 'waits for you',
  menu: 'Menu',
  you: 'Signed in as {name}',
  viewer: 'You may look, not change',
  back: 'Back to {product}',
  signOut: 'Sign out',
  language: 'Language',
  choose: 'Change',
  help: 'Questions? The support of {product} can help.',
  time: 'Times are in {zone}',
  account: 'HR system',
  otherAccounts: 'Your linked HR systems',
  cancel: 'Cancel',
  more: 'Show more',
  yes: 'Yes',
  no: 'No',
  never: 'never yet',

  enter: {
    title: 'Welcome',
    invited: 'You are invited',
    lead: 'This opens the HR sync of {organization} in {product}.',
    invitedBy:
      '{by} asks you to help with the HR sync of {organization} in {product}. The link works once, until {until}.',
    as: 'Continue as {name}',
    whyClick:
      'One click more than you expected? Mail programs open links by themselves to check them. Only a click counts, so this link is still good.',
    notYou: 'If you are not {email}, close this page.',
  },

  problem: {
    title: 'That did not work',
    back: 'Back to the overview',
    number: 'If you ask for help, name this number: {id}',
    signedOut: {
      title: 'Your visit has ended',
      text: 'For your safety a visit ends after an hour without a click, and after eight hours at most. Open this page again from {product}.',
    },
    used: {
      title: 'This link has been used',
      text: 'Each link opens one visit. If it was you, your page may still be open in another tab. Otherwise open the HR sync again from {product}.',
    },
    over: {
      title: 'This link has expired',
      text: 'Links last a few minutes, invitations seven days. Open the HR sync again from {product}, or ask for a new invitation.',
    },
    notFound: {
      title: 'There is no such page',
      text: 'It may have been removed, or the address is not complete.',
    },
    forbidden: {
      title: 'You may look, not change',
      text: 'Your visit is for looking only. Ask an administrator of {organization} to do this.',
    },
    foreign: {
      title: 'We could not be sure it was you',
      text: 'The form did not come from this portal, or it is too old. Nothing was changed. Go back, refresh the page and try again.',
    },
    conflict: {
      title: 'Not possible at the moment',
      text: 'Something changed since this page was opened. Refresh it and look again; nothing was done.',
      running: 'A sync is under way. Wait until it is finished and try again.',
      busy: 'The HR system is being read right now. Try again in a few seconds.',
      linked: 'An HR system is linked for this entity already.',
    },
    invalid: {
      title: 'Something is missing or wrong',
      text: 'Check what you filled in; nothing was changed.',
    },
    tooLarge: {
      title: 'That was too much at once',
      text: 'The form was larger than we accept. Nothing was changed.',
    },
    later: {
      title: 'Not possible at the moment',
      text: 'A service that we depend on does not answer. Try again in a minute; nothing was changed.',
    },
    source: {
      title: 'The HR connection refused this',
      text: 'The service that connects HR systems did not accept the request. The support of {product} can help.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'It has been written down. Try again in a minute.',
    },
  },

  said: {
    saved: 'Saved.',
    'language-changed': 'From now on in English.',
    'sync-started': 'The sync has started. You can stay here or leave.',
    'sync-running': 'A sync is under way already.',
    disconnected: 'Disconnected. Nobody was removed, and no card was blocked.',
    'sessions-ended': 'All visits of that person have ended.',
    'invitation-withdrawn': 'The invitation no longer works.',
  },

  access: {
    title: 'Who may come in',
    lead: 'The administrators that {product} names for {organization}. They come in from {product}, or with an invitation from here.',
    admin: 'Administrator',
    role: 'May',
    roles: { admin: 'Look and decide', viewer: 'Look only' },
    seen: 'Last seen',
    notSeen: 'not in the last hours',
    end: 'End all visits',
    endOwn: 'End all my visits',
    invite: 'Invite somebody',
    inviteLead:
      'You get a link to pass on, by mail or chat. It works once, for seven days, and asks for a click before it opens.',
    whom: 'Administrator',
    make: 'Make a link',
    nobody: 'You are the only administrator',
    nobodyTodo: 'Name another one in {product}; then you can invite them here.',
    link: 'The link for {name}',
    linkLead: 'Copy it now: it is shown only once. It works until {until}.',
    write: 'Write the mail',
    subject: 'HR sync of {organization} in {product}',
    body: 'Please have a look at the HR sync of {organization} in {product}. This link works once, until {until}:',
    open: 'Open invitations',
    openUntil: 'works until {until}',
    withdraw: 'Withdraw',
  },
} as const
