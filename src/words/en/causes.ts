/**
 * Why a sync failed, by FailureCause: `short` completes a subject line, `what` says it in a sentence,
 * `todo` is the one thing a person can do.
 */
export const causes = {
  'shrunken-read': {
    short: 'far fewer people than before',
    what: '{hr} suddenly showed far fewer people than before. That may be a mistake, so we removed nobody.',
    todo: 'Check that the person who connected {hr} can still see everybody there. If these people really left, do nothing: the next sync checks again and asks you first.',
  },
  'empty-read': {
    short: 'HR showed nobody at all',
    what: '{hr} sent an empty list. That cannot be right, so we removed nobody.',
    todo: 'Check that the person who connected {hr} can still see employees there.',
  },
  'host-list-incomplete': {
    short: 'the list of users was incomplete',
    what: 'The list of users from {product} was empty or much shorter than the last one. Without the whole list we do nothing.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'needs-relink': {
    short: 'the connection must be renewed',
    what: '{hr} no longer lets us in: a password, a key or a permission there was changed or has expired.',
    todo: 'Connect {hr} again. It takes a minute, and nobody is invited a second time.',
  },
  'token-missed': {
    short: 'connecting was not completed',
    what: '{hr} was connected, but we never received the key to read it.',
    todo: 'Connect {hr} once more. Nothing has been read or changed so far.',
  },
  'credentials-in-use': {
    short: 'these credentials are already connected',
    what: 'Nothing was connected: the account or key of {hr} that was entered already belongs to another connection.',
    todo: 'Connect again with another account or key of {hr}. If the other connection is an old one of yours, disconnect that one first.',
  },
  'link-expired': {
    short: 'connecting took too long',
    what: '{hr} allowed the connection, but the permission expired before we could use it.',
    todo: 'Connect {hr} once more. Nothing has been read or changed so far.',
  },
  unauthorized: {
    short: 'our key was refused',
    what: 'Merge, the service that connects HR systems, does not accept our key.',
    todo: 'You do not need to do anything in {hr}. If this goes on, contact {product} support.',
  },
  'rate-limited': {
    short: 'HR asks us to slow down',
    what: '{hr} limits how often we may ask, so we could not finish reading.',
    todo: 'You do not need to do anything. We wait as long as it asks, then go on.',
  },
  'source-unreachable': {
    short: 'HR cannot be reached',
    what: 'We could not reach {hr}.',
    todo: 'Usually you do not need to do anything. If this goes on, check whether {hr} has an outage.',
  },
  'source-error': {
    short: 'HR answers with an error',
    what: '{hr} answered with an error.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'malformed-page': {
    short: 'part of the answer was unreadable',
    what: 'Part of what {hr} sent could not be read, so we do not use this list.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'cursor-loop': {
    short: 'the list never ended',
    what: 'The list of people from {hr} never came to an end, so we do not use it.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'cursor-expired': {
    short: 'reading was interrupted',
    what: 'Reading {hr} took too long and was interrupted. The next try starts from the beginning.',
    todo: 'You do not need to do anything.',
  },
  'empty-page': {
    short: 'part of the list was missing',
    what: 'A part in the middle of the list from {hr} was empty, so we do not use this list.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'sync-not-finished': {
    short: 'data from HR is still being collected',
    what: 'The people in {hr} are still being collected. Until that is done, we decide nothing.',
    todo: 'You do not need to do anything. In a large company the first time can take hours.',
  },
  'sync-failed-at-source': {
    short: 'collecting from HR failed',
    what: 'Collecting the people in {hr} failed before they reached us.',
    todo: 'Check that the connection can read employees in {hr}. If this goes on, connect {hr} again.',
  },
  'sync-stale': {
    short: 'the data from HR is out of date',
    what: 'What we see of {hr} is several days old. We still update people, but remove nobody who is missing from the list.',
    todo: 'If this goes on, connect {hr} again or contact {product} support.',
  },
  'sync-moved': {
    short: 'HR changed while we were reading',
    what: 'The data from {hr} was refreshed while we read it, so we could not tell who is really missing.',
    todo: 'You do not need to do anything. We read it again.',
  },
  'account-incomplete': {
    short: 'the connection is not complete',
    what: 'Connecting {hr} was started but not finished.',
    todo: 'Finish connecting {hr}.',
  },
  'host-unreachable': {
    short: '{product} could not be reached',
    what: 'We could not reach {product} to see its users.',
    todo: 'Usually you do not need to do anything. We keep trying.',
  },
  'host-error': {
    short: '{product} answers with an error',
    what: '{product} answered with an error when we asked for its users.',
    todo: 'Usually you do not need to do anything. If this goes on, contact {product} support.',
  },
  'host-unauthorized': {
    short: '{product} does not let the sync in',
    what: '{product} does not let the sync in at the moment. Nobody is invited, changed or removed until it does.',
    todo: 'You do not need to do anything in {hr}. If somebody must lose access today, end it in {product} by hand. For everything else, contact {product} support.',
  },
  'deletions-unseen': {
    short: 'deletions in HR are not being seen',
    what: 'For a week we have not received a complete list from {hr}. We do not notice people who were deleted there without a last day.',
    todo: 'End employment in {hr} instead of deleting people. If this goes on, connect {hr} again.',
  },
  disconnected: {
    short: 'HR was disconnected',
    what: 'The connection was ended in {hr}, or in Merge, the service that connects HR systems.',
    todo: 'Connect {hr} again if this was not intended.',
  },
  'forget-waiting': {
    short: 'the access to HR is not given up yet',
    what: '{hr} is disconnected and is not read any more. But Merge, the service that connects HR systems, has not confirmed yet that it has deleted its access to {hr}.',
    todo: 'You do not need to do anything: we keep asking until it is confirmed. To be sure today, take away the access of Merge in {hr}.',
  },
  internal: {
    short: 'an error on our side',
    what: 'Something went wrong on our side.',
    todo: 'You do not need to do anything. If this goes on, contact {product} support and give the number of the sync.',
  },
} as const
