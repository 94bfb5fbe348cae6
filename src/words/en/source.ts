/** What the source says of the connection: issues, changes, from when the data is, and reading HR anew (rule 56). */
export const source = {
  title: 'What is wrong with the connection',
  issue: {
    permission: {
      what: 'We may not see {what} in {hr}: a permission is missing there.',
      todo: 'Ask whoever manages {hr} to give this permission to the account that was used to connect it. Then connect {hr} again.',
    },
    credentials: {
      what: '{hr} refuses the login or the key that was used to connect it.',
      todo: 'Connect {hr} again, with a login that works.',
    },
    plan: {
      what: 'Your contract for {hr} does not include access for other programs.',
      todo: 'Ask whoever manages {hr} to have that access switched on. Then start a sync.',
    },
    'rate-limit': {
      what: '{hr} limits how often it may be asked.',
      todo: 'You do not need to do anything. It goes on by itself.',
    },
    outage: {
      what: '{hr} does not answer at the moment.',
      todo: 'You do not need to do anything. It goes on by itself.',
    },
    other: {
      what: 'Merge, the service that connects HR systems, reports a problem with {hr}.',
      todo: 'If this lasts, contact {product} support and quote the text below.',
    },
  },
  models: {
    employees: 'people',
    employments: 'jobs',
    groups: 'departments and groups',
    locations: 'work locations',
    companies: 'companies',
  },
  anything: 'some of the data we need',
  since: 'Since {time}',
  said: 'Text from Merge: “{text}”',
  freshAsOf: 'Data from HR is as of',
  changesTitle: 'What was changed in the connection',
  changesText: 'Changes like these can be why fewer people are seen.',
  change: {
    scopes: 'What may be read was changed',
    'selective-sync': 'The filter that leaves people out was changed',
    credentials: 'Credentials were entered again, or a link for that was made',
    'data-deleted': 'Data was deleted in Merge',
    'switched-off': 'A connection was switched off in Merge',
    'field-mapping': 'A field mapping was changed',
  },
  changeOn: '{change}, on {time}',
  maybe: '{change}, on {time} (perhaps in another connection)',
  filtered: 'A filter in Merge leaves people out. Whoever it leaves out is not seen here.',
  reading: 'Reading',
  resync: 'Have Merge read HR anew',
  resyncBy: {
    never: 'never: we read what Merge collected last',
    'on-request': 'when somebody starts a sync',
    'before-daily-read': 'before each daily sync, and when somebody starts one',
  },
  resyncHint:
    'At most once an hour. Each time uses a credit of the contract of {product} with Merge, and the sync waits until Merge has read.',
  notInPlan:
    'Merge refused this on {time}: the contract of {product} with Merge does not include it. Syncs read what Merge collected last. To try again, switch it off and on.',
  asked: 'Merge was last asked to read HR anew on {time}.',
} as const
