/**
 * Why a sync failed, by FailureCause: `short` completes a subject line, `what` says it in a sentence,
 * `todo` is the one thing a person can do.
 */
export const causes = {
  'shrunken-read': {
    short: 'far fewer people than before',
    what: '{hr} suddenly showed far fewer people than before. We did not believe it, so nobody was removed.',
    todo: 'Check that the person who connected {hr} still may see everyone there. If people really did leave, do nothing: the next sync looks again and asks you first.',
  },
  'empty-read': {
    short: 'HR showed nobody at all',
    what: '{hr} answered with an empty list. We did not believe it, so nobody was removed.',
    todo: 'Check that the person who connected {hr} may still see employees there.',
  },
  'host-list-incomplete': {
    short: 'the list of users was incomplete',
    what: '{product} gave a list of users that was empty or much shorter than the last one. Without a whole list we do nothing.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'needs-relink': {
    short: 'the connection must be renewed',
    what: '{hr} no longer lets us in: a password, a key or a permission there was changed or has expired.',
    todo: 'Connect {hr} again. It takes a minute, and nobody is invited a second time.',
  },
  'token-missed': {
    short: 'connecting was not completed',
    what: 'The connection with {hr} was made, but its key never reached us.',
    todo: 'Connect {hr} once more. Nothing has been read or changed so far.',
  },
  unauthorized: {
    short: 'access to HR was refused',
    what: '{hr} refused our access.',
    todo: 'Check in {hr} that the connection still has its rights, or connect it again.',
  },
  'rate-limited': {
    short: 'HR asks us to slow down',
    what: '{hr} gave us too few requests to finish reading.',
    todo: 'Nothing for you to do: we wait as long as it asks and go on.',
  },
  'source-unreachable': {
    short: 'HR cannot be reached',
    what: 'We could not reach {hr}.',
    todo: 'Nothing for you to do, usually. If it lasts, see whether {hr} has an outage.',
  },
  'source-error': {
    short: 'HR answers with an error',
    what: '{hr} answered with an error.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'malformed-page': {
    short: 'part of the answer was unreadable',
    what: 'Part of what {hr} sent could not be read, so the whole list does not count.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'cursor-loop': {
    short: 'the list never ended',
    what: 'The list of people from {hr} went round in circles, so it does not count.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'cursor-expired': {
    short: 'reading was interrupted',
    what: 'Reading took too long and {hr} forgot where we were. The next try starts from the beginning.',
    todo: 'Nothing for you to do.',
  },
  'empty-page': {
    short: 'part of the list was missing',
    what: 'A part in the middle of the list from {hr} was empty, so the whole list does not count.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'sync-not-finished': {
    short: 'HR is still being read in',
    what: 'The people of {hr} are still being collected. Until that is done we take nothing for granted.',
    todo: 'Nothing for you to do. A first time can take hours in a large company.',
  },
  'sync-failed-at-source': {
    short: 'collecting from HR failed',
    what: 'Collecting the people of {hr} failed on the way to us.',
    todo: 'Check that the connection has the right to read employees. If it lasts, connect {hr} again.',
  },
  'sync-stale': {
    short: 'what HR shows is out of date',
    what: 'What we are shown of {hr} is several days old. We update people, but nobody is removed for being absent.',
    todo: 'If it lasts, connect {hr} again or ask the support of {product}.',
  },
  'sync-moved': {
    short: 'HR changed while we were reading',
    what: '{hr} was being refreshed while we read it, so we could not tell who is really missing.',
    todo: 'Nothing for you to do: we read it again.',
  },
  'account-incomplete': {
    short: 'the connection is not complete',
    what: 'The connection with {hr} was begun but not completed.',
    todo: 'Finish connecting {hr}.',
  },
  'host-unreachable': {
    short: '{product} could not be reached',
    what: 'We could not reach {product} to see its users.',
    todo: 'Nothing for you to do, usually. We try again by ourselves.',
  },
  'host-error': {
    short: '{product} answers with an error',
    what: '{product} answered with an error when we asked for its users.',
    todo: 'Nothing for you to do, usually. If it lasts, ask the support of {product}.',
  },
  'deletions-unseen': {
    short: 'deletions in HR are not being seen',
    what: 'For a week we have had no finished list from {hr}. People who were deleted there, and not ended, are not noticed.',
    todo: 'End employment in {hr} instead of deleting people. If it lasts, connect {hr} again.',
  },
  disconnected: {
    short: 'HR was disconnected',
    what: 'The connection was ended in {hr} or at the service that reads it.',
    todo: 'Connect {hr} again if this was not intended.',
  },
  internal: {
    short: 'an error on our side',
    what: 'Something went wrong on our side.',
    todo: 'Nothing for you to do. If it lasts, ask the support of {product} and name the run.',
  },
} as const
