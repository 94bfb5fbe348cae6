/** What an admin should look at: differing addresses, users not in HR, open decisions, a plan that waits. */
export const looking = {
  email: {
    subjectOne: '{name} has another e-mail address in HR: nothing was changed',
    subject: {
      one: '{count} e-mail address differs from HR: nothing was changed',
      other: '{count} e-mail addresses differ from HR: nothing was changed',
    },
    subjectDomain: {
      one: '{count} address moved from {from} to {to} in HR: nothing was changed',
      other: '{count} addresses moved from {from} to {to} in HR: nothing was changed',
    },
    preheader: 'People sign in with their address, so you decide.',
    title: { one: 'An e-mail address differs', other: '{count} e-mail addresses differ' },
    lead: '{hr} has a different e-mail address than {product}. We changed nothing. People sign in with their address, so a change in HR alone must never give somebody’s access to somebody else.',
    domains: {
      one: '{count} address moved from {from} to {to}. That looks like a new company domain.',
      other: '{count} addresses moved from {from} to {to}. That looks like a new company domain.',
    },
    here: 'In {product}: {email}',
    there: 'In {hr}: {email}',
    since: 'Since {time}',
    collides:
      'Another user already has the new address. Find out who is who before you change anything.',
    tagDiffers: 'Differs',
    tagCollides: 'Address in use',
    todo: 'If the new address is right, change it in {product}. If it is wrong, have it corrected in {hr}. We write about each difference once. It stays in the list until it is solved.',
  },
  unmatched: {
    subject: {
      one: '{count} user of {product} is not in HR',
      other: '{count} users of {product} are not in HR',
    },
    preheader: 'Nothing was changed. Are these people meant to have access?',
    title: { one: 'A user who is not in HR', other: '{count} users who are not in HR' },
    lead: 'Nobody in {hr} has the e-mail address of these users. We never change them.',
    isNew: 'New in this list',
    known: 'As before',
    todo: 'Advisers and accountants do not need to be in HR. For an employee, make sure that {hr} has the same e-mail address. Remove users who should not have access yourself, in {product}.',
  },
  attention: {
    subjectOne: '{name} needs a decision from you',
    subject: {
      one: '{count} person needs a decision from you',
      other: '{count} people need a decision from you',
    },
    topic: {
      one: 'HR: {count} thing needs a decision from you',
      other: 'HR: {count} things need a decision from you',
    },
    topicTitle: {
      one: 'One thing needs your attention',
      other: '{count} things need your attention',
    },
    affected: 'Newly affected: {names}',
    preheader: 'Nothing changes for them until you decide.',
    title: { one: 'One person needs your attention', other: '{count} people need your attention' },
    lead: 'HR and {product} do not agree here, and we would rather do nothing than something wrong. Nothing changes for these people until you decide.',
    user: 'The user in {product}: {user}',
    what: 'What to do: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'Waiting for {count} day: {subject}',
      other: 'Waiting for {count} days: {subject}',
    },
    preheader: 'Nothing happens until you decide.',
    title: 'This waits for your decision',
    reminder: {
      one: 'This plan has been waiting for {count} day. Nothing happens until you decide.',
      other: 'This plan has been waiting for {count} days. Nothing happens until you decide.',
    },
    lead: 'Part of the sync with {hr} waits for your decision. Below you see why, and what may have caused it.',
    limit: {
      one: 'The limit is {count} person.',
      other: 'The limit is {count} people.',
    },
    already: {
      day: {
        one: '{count} more person lost access in the last 24 hours.',
        other: '{count} more people lost access in the last 24 hours.',
      },
      week: {
        one: '{count} more person lost access in the last 7 days.',
        other: '{count} more people lost access in the last 7 days.',
      },
    },
    wayOut: 'Approve the plan to continue, or reject it.',
    causesTitle: 'Possible causes',
    peopleTitle: { one: '{count} person is waiting', other: '{count} people are waiting' },
    wentOnTitle: 'What was done anyway',
    wentOnNothing: 'There was nothing else to do.',
    decideTitle: 'Approve or reject',
    approve:
      'If it is right, approve it. Exactly this list is done. Just before, we check each leaver in {hr} once more, and leave alone those who came back.',
    reject:
      'If it is wrong, reject it. Nothing changes for these people until something changes in {hr}.',
    neither: 'If you do nothing, nothing happens. We remind you after 1, 3 and 7 days.',
  },
} as const
