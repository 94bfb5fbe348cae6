/** Why a part of a plan waits, by hold code; `other` is for a code we have no words for. */
export const holds = {
  'first-sync': {
    subject: {
      one: '{count} change waits for your approval',
      other: '{count} changes wait for your approval',
    },
    what: 'This is the first sync with this HR system. It always waits for an administrator.',
    causes: ['Everything is new, so everything is shown to you once.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} of {of} people would lose access: please look',
      other: '{count} of {of} people would lose access: please look',
    },
    what: 'With this plan, {count} of {of} people would have lost their access within a few days.',
    causes: [
      'People really are leaving: a team that stops, seasonal contracts that end, a sale.',
      'An import or a bulk edit in HR set many people to inactive or gave them an end date by mistake.',
      'A change in HR moved people out of the company or entity we look at.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitation waits for your approval',
      other: '{count} invitations wait for your approval',
    },
    what: '{count} people would be invited at once, beside {of} who have access now.',
    causes: [
      'A new company, team or season starts.',
      'HR now shows us people it did not show before, for example another company or contractors.',
      'The e-mail addresses in HR changed, so that people no longer match their users.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} of {of} people is missing in HR: please look',
      other: '{count} of {of} people are missing in HR: please look',
    },
    what: '{count} of {of} people no longer appear in HR, and a second look said the same.',
    causes: [
      'The person who connected HR may see fewer people than before: their rights were narrowed.',
      'A whole location, department or company was removed or hidden in HR.',
      'Records were deleted or archived in bulk.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} of {of} people has another record in HR: please look',
      other: '{count} of {of} people have another record in HR: please look',
    },
    what: '{count} of {of} people came back under another record number in HR.',
    causes: [
      'HR was migrated, or people were imported afresh.',
      'HR was connected again with another environment, such as a test system.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} of {of} people would lose access by changed settings: please look',
      other: '{count} of {of} people would lose access by changed settings: please look',
    },
    what: 'The settings of this link were changed, and that would end the access of {count} of {of} people.',
    causes: [
      'The new settings are meant like this: approve.',
      'A rule or the mapping to entities catches more people than intended: reject and correct the settings.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitation waits for your approval',
      other: '{count} invitations wait for your approval',
    },
    what: '{count} people are ready to be invited. Your settings ask for approval of each invitation.',
    causes: [
      'This is how you set it up. To invite without approval, change the settings of this link.',
    ],
  },
  other: {
    subject: {
      one: '{count} change waits for you: please look',
      other: '{count} changes wait for you: please look',
    },
    what: '{count} of {of} people are concerned.',
    causes: ['Please look at the plan itself.'],
  },
} as const
