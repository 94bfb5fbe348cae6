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
    stay: 'Go on as {name}',
    notYou: 'If you are not {email}, close this page.',
  },

  problem: {
    back: 'Back to the overview',
    number: 'If you ask for help, give this number: {id}',
    signedOut: {
      title: 'Your session has ended',
      text: 'For your safety a session ends after an hour without a click, and after eight hours at most. Open this page again from {product}.',
    },
    adminNoMore: {
      title: 'You are no longer an administrator here',
      text: '{product} no longer names you as an administrator of {organization}, or your access to {product} has ended. So you have been signed out of these pages, and links that were made for you no longer open. What you approved before still stands. If this is a mistake, ask another administrator of {organization}.',
    },
    used: {
      title: 'This link has been used',
      text: 'Each link works once. If it was you, your page may still be open in another tab. Otherwise, open the HR sync again from {product}.',
    },
    over: {
      title: 'This link has expired',
      text: 'Links last a few minutes, invitations seven days. Open the HR sync again from {product}, or ask for a new invitation.',
    },
    makerGone: {
      title: 'This invitation is no longer valid',
      text: 'Whoever invited you is no longer an administrator of {organization} in {product}. Open the HR sync from {product} yourself, or ask another administrator for a new invitation.',
    },
    otherPerson: {
      title: 'This link is for somebody else',
      text: 'It was sent to {email}, and you are signed in as {other}. The link has not been used. Forward the mail to nobody; if the link is for you, sign out first and open it again.',
    },
    unknownLink: {
      title: 'We do not know this link',
      text: 'It is old, was withdrawn, or is not complete. Nothing was changed. Check that you copied all of it, or open the HR sync again from {product}.',
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
    tooMany: {
      title: 'Too many in a short time',
      text: 'Wait a minute, then try again. Nothing was changed.',
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
    'loss-accepted': 'Accepted. Empty is empty from now on, and a sync starts now.',
    'mails-again': 'Mails go to this address again.',
    'plan-approved': 'Approved. The changes are being made now.',
    'plan-rejected': 'Rejected. Nothing changes for these people.',
    decided: 'Saved. The next sync takes it into account, and starts now.',
    'decided-end': 'Saved. Access ends now, and the cards are blocked. This takes a moment.',
    withdrawn: 'Saved. HR is followed again, and a sync starts now.',
    saved: 'Saved.',
    'language-changed': 'From now on in English.',
    'sync-started': 'The sync has started. You can stay here or leave.',
    'sync-running': 'A sync is already running.',
    disconnected: 'Disconnected. Nobody was removed, and no card was blocked.',
    undone: 'Access is being given back. This takes a moment.',
    'undo-not-typed': 'The number is not right. Nothing was undone.',
    'sessions-ended': 'This person is signed out everywhere.',
    'invitation-sent': 'The invitation is on its way by mail.',
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
      'We mail a link to this person, and show it to nobody else. It works once, for seven days.',
    whom: 'Administrator',
    make: 'Send the invitation',
    notListed: 'Only administrators that {product} names for {organization} can invite others.',
    letInBy: 'let in by {by}',
    nobody: 'You are the only administrator',
    nobodyTodo: 'Name another one in {product}. Then you can invite them here.',
    open: 'Open invitations',
    openUntil: 'works until {until}',
    withdraw: 'Withdraw',
  },
} as const
