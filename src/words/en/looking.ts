/** What an admin should look at: differences, strangers, people in doubt, a plan that waits. */
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
    preheader: 'An address is how people log in, so you decide.',
    title: { one: 'An e-mail address differs', other: '{count} e-mail addresses differ' },
    lead: '{hr} has another e-mail address than {product}. We changed nothing: the address is how a person logs in, and a change in HR alone must never hand somebody’s access to someone else.',
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
    todo: 'If the new address is right, change it in {product}. If it is wrong, have it corrected in {hr}. We mention each difference once; it stays in the list until it is gone.',
  },
  unmatched: {
    subject: {
      one: '{count} user of {product} is not in HR',
      other: '{count} users of {product} are not in HR',
    },
    preheader: 'Nothing was changed. Are these people meant to have access?',
    title: { one: 'A user who is not in HR', other: '{count} users who are not in HR' },
    lead: 'No employee in {hr} has the e-mail address of these users. We never change them by ourselves.',
    isNew: 'New in this list',
    known: 'As before',
    todo: 'Advisers and accountants are rightly not in HR. If it is an employee, see that {hr} has the same e-mail address. Whoever should not have access, remove by hand in {product}.',
  },
  attention: {
    subjectOne: '{name} needs a decision from you',
    subject: {
      one: '{count} person needs a decision from you',
      other: '{count} people need a decision from you',
    },
    preheader: 'Nothing happens to them until somebody has looked.',
    title: { one: 'One person needs your attention', other: '{count} people need your attention' },
    lead: 'HR and {product} do not agree here, and guessing could hurt. Until somebody has looked, they stay as they are.',
    what: 'What to do: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'Waiting for {count} day: {subject}',
      other: 'Waiting for {count} days: {subject}',
    },
    preheader: 'Nothing happens to them until you approve or reject.',
    title: 'This waits for your decision',
    reminder: {
      one: 'This plan has been waiting for {count} day. It never carries itself out, however long it waits.',
      other:
        'This plan has been waiting for {count} days. It never carries itself out, however long it waits.',
    },
    lead: 'The sync with {hr} wants to do more at once than is usual. That is often right, and sometimes a mistake in HR, so this part waits for a person.',
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
    causesTitle: 'What this usually is',
    peopleTitle: { one: '{count} person who waits', other: '{count} people who wait' },
    wentOnTitle: 'What went on all the same',
    wentOnNothing: 'Nothing else was due.',
    decideTitle: 'Approve or reject',
    approve:
      'Approve, if it is right: exactly this list is done. Everyone is read once more in {hr} just before, and whoever came back is left alone.',
    reject:
      'Reject, if it is wrong: these people stay as they are until {hr} says something new about them.',
    neither: 'If you do nothing, nothing happens to them. We remind you after 1, 3 and 7 days.',
  },
} as const
