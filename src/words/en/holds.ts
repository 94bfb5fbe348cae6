/** Why a part of a plan waits, by hold code; `other` is for a code we have no words for. */
export const holds = {
  'first-sync': {
    subject: {
      one: '{count} person waits for your approval',
      other: '{count} people wait for your approval',
    },
    what: {
      one: 'This is the first sync with this HR system. It always waits for an administrator.',
      other: 'This is the first sync with this HR system. It always waits for an administrator.',
    },
    causes: ['Everything is new, so you see everything once.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} of {of} people would lose access: please check',
      other: '{count} of {of} people would lose access: please check',
    },
    what: {
      one: '{count} of {of} people would lose access.',
      other: '{count} of {of} people would lose access.',
    },
    causes: [
      'People really are leaving: a team stops, seasonal contracts end, a business is sold.',
      'An import or a bulk edit in HR made many people inactive or gave them a last day by mistake.',
      'A change in HR moved people out of the company or entity that we sync.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitation waits for your approval',
      other: '{count} invitations wait for your approval',
    },
    what: {
      one: '{count} person would be invited. {of} people have access now.',
      other: '{count} people would be invited at once. {of} people have access now.',
    },
    causes: [
      'A new company, team or season starts.',
      'HR now shows us people whom we could not see before, such as another company or contractors.',
      'The e-mail addresses in HR changed, so people no longer match their users.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} of {of} people is missing in HR: please check',
      other: '{count} of {of} people are missing in HR: please check',
    },
    what: {
      one: '{count} of {of} people is no longer in HR, as the last complete list shows.',
      other: '{count} of {of} people are no longer in HR, as the last complete list shows.',
    },
    causes: [
      'The person who connected HR can see fewer people there than before.',
      'A whole location, department or company was removed or hidden in HR.',
      'Many records were deleted or archived at once.',
    ],
  },
  'attribute-lost': {
    subject: {
      one: '{count} of {of} people waits because HR leaves out a field: please check',
      other: '{count} of {of} people wait because HR leaves out a field: please check',
    },
    what: {
      one: 'HR no longer gives a field that it gave before. What would follow from that for {count} of {of} people waits.',
      other:
        'HR no longer gives a field that it gave before. What would follow from that for {count} of {of} people waits.',
    },
    causes: [
      'The person who connected HR, or the connection itself, lost the right to read the field.',
      'The HR system or its connection was changed and sends the field no longer, or elsewhere.',
      'The field was emptied in HR for nearly everybody.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} of {of} people has a new record in HR: please check',
      other: '{count} of {of} people have a new record in HR: please check',
    },
    what: {
      one: '{count} of {of} people has a new record number in HR.',
      other: '{count} of {of} people have a new record number in HR.',
    },
    causes: [
      'HR was migrated, or people were imported again.',
      'HR was connected again with another environment, such as a test system.',
    ],
  },
  'identity-change-of-one': {
    subject: {
      one: '{count} record in HR may be somebody else’s now: please check',
      other: '{count} records in HR may be somebody else’s now: please check',
    },
    what: {
      one: 'In HR, the record of {count} of {of} people has another name and other details.',
      other: 'In HR, the records of {count} of {of} people have another name and other details.',
    },
    causes: [
      'HR reused the record of somebody who left for a new hire.',
      'One person changed both name and address.',
    ],
  },
  reorganization: {
    subject: {
      one: 'Name or phone of {count} of {of} people changes: please check',
      other: 'Names or phones of {count} of {of} people change: please check',
    },
    what: {
      one: 'In HR, the name or phone of {count} of {of} people changed.',
      other: 'In HR, the names or phones of {count} of {of} people changed at once.',
    },
    causes: [
      'HR was cleaned up: names were respelt, or phones were replaced for the whole company.',
      'An import put values into the wrong rows or columns.',
      'HR now sends another name, such as the legal one instead of the preferred one.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} of {of} people would lose access because settings changed: please check',
      other: '{count} of {of} people would lose access because settings changed: please check',
    },
    what: {
      one: 'The settings changed. Because of that, {count} of {of} people would lose access.',
      other: 'The settings changed. Because of that, {count} of {of} people would lose access.',
    },
    causes: [
      'The new settings are meant to do this. Then approve.',
      'A rule or the choice of entities affects more people than you meant. Then reject, and correct the settings.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitation waits for your approval',
      other: '{count} invitations wait for your approval',
    },
    what: {
      one: '{count} person is ready to be invited. Your settings ask for approval of every invitation.',
      other:
        '{count} people are ready to be invited. Your settings ask for approval of every invitation.',
    },
    causes: [
      'You set it up this way. To invite people without approval, change the settings of this HR system.',
    ],
  },
  other: {
    subject: {
      one: '{count} change waits for you: please check',
      other: '{count} changes wait for you: please check',
    },
    what: {
      one: 'This is about {count} of {of} people.',
      other: 'This is about {count} of {of} people.',
    },
    causes: ['Please look at the plan itself.'],
  },
} as const
