/** What all pages of the admin portal share: navigation, signing in, errors, notes, and who has access. */
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
  viewer: 'You can view, but not change',
  back: 'Back to {product}',
  signOut: 'Sign out',
  language: 'Language',
  choose: 'Change',
  help: 'Questions? Contact {product} support.',
  time: 'Times are in {zone}',
  account: 'HR system',
  otherAccounts: 'Your linked HR systems',
  never: 'never yet',

  enter: {
    title: 'Welcome',
    invited: 'You are invited',
    lead: 'This opens the HR sync of {organization} in {product}.',
    invitedBy:
      '{by} asks you to help with the HR sync of {organization} in {product}. The link works once, until {until}.',
    as: 'Continue as {name}',
    whyClick:
      'Why one more click? Some mail programs open links to check them. Only a click uses the link, so it still works.',
    notYou: 'If you are not {email}, close this page.',
  },

  problem: {
    back: 'Back to the overview',
    number: 'If you ask for help, give this number: {id}',
    signedOut: {
      title: 'Your session has ended',
      text: 'For your safety a session ends after an hour without a click, and after eight hours at most. Open this page again from {product}.',
    },
    used: {
      title: 'This link has been used',
      text: 'Each link works once. If it was you, your page may still be open in another tab. Otherwise, open the HR sync again from {product}.',
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
      title: 'You can view, but not change',
      text: 'You can only view this. Ask an administrator of {organization} to do it.',
    },
    foreign: {
      title: 'We could not be sure it was you',
      text: 'The form did not come from this portal, or it is too old. Nothing was changed. Go back, refresh the page and try again.',
    },
    conflict: {
      title: 'Not possible at the moment',
      text: 'Something changed since this page was opened. Refresh it and look again; nothing was done.',
      running: 'A sync is running. Wait until it is finished and try again.',
      busy: 'The HR system is being read right now. Try again in a few seconds.',
      linked: 'An HR system is already linked for this entity.',
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
      text: 'A service that we need does not answer. Try again in a minute. Nothing was changed.',
    },
    source: {
      title: 'The HR connection refused this',
      text: 'The service that connects HR systems did not accept the request. Please contact {product} support.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'We have logged the error. Try again in a minute.',
    },
  },

  flash: {
    'plan-approved': 'Approved. The changes are being made now.',
    'plan-rejected': 'Rejected. Nothing changes for these people.',
    decided: 'Saved. The next sync takes it into account, and starts now.',
    saved: 'Saved.',
    'language-changed': 'From now on in English.',
    'sync-started': 'The sync has started. You can stay here or leave.',
    'sync-running': 'A sync is already running.',
    disconnected: 'Disconnected. Nobody was removed, and no card was blocked.',
    undone: 'Access is being given back. This takes a moment.',
    'undo-not-typed': 'The number is not right. Nothing was undone.',
    'sessions-ended': 'This person is signed out everywhere.',
    'invitation-withdrawn': 'The invitation no longer works.',
  },

  access: {
    title: 'Who can sign in',
    lead: 'The administrators that {product} names for {organization}. They sign in from {product}, or with an invitation from here.',
    admin: 'Administrator',
    role: 'Can',
    roles: { admin: 'View and decide', viewer: 'View only' },
    seen: 'Last seen',
    notSeen: 'not in the last few hours',
    end: 'Sign out everywhere',
    endOwn: 'Sign me out everywhere',
    invite: 'Invite somebody',
    inviteLead:
      'You get a link to pass on, by mail or chat. It works once, for seven days, and asks for a click before it opens.',
    whom: 'Administrator',
    make: 'Create a link',
    nobody: 'You are the only administrator',
    nobodyTodo: 'Name another one in {product}. Then you can invite them here.',
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
