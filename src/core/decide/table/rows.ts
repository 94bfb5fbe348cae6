import {
  hasAnything,
  hasCardsLeftOpen,
  isEndedStill,
  isEndUnshown,
  isGated,
  isSparedByHand,
  isProtectedFromEnd,
  isSparedByUndo,
  isUndoOfCards,
  wouldEnd,
} from './conditions.ts'
import { fits, type Case, type Row } from './row.ts'

/**
 * Want × membership → act. The first row that fits counts; every combination meets one, and every row is
 * met by one. docs/rules.md has the same rows as an appendix.
 */
export const ROWS: readonly Row[] = [
  // An admin takes back what we ended
  {
    rule: 35,
    says: 'We ended the access, and the list shows none: it comes back, with the cards that we blocked.',
    want: 'back',
    state: 'ended',
    when: isEndedStill,
    act: 'give-back',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'The list shows cards that we blocked: they come back, whatever the access.',
    want: 'back',
    when: ({ cards }) => cards === 'blocked',
    act: 'give-back',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'The person left, or HR places them elsewhere and the list shows access: access and cards stay as they are.',
    want: 'back',
    when: isSparedByUndo,
    act: 'nothing',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'No row above fits: nothing comes back here.',
    want: 'back',
    act: 'nothing',
  },

  // It would end, and is spared
  {
    rule: 32,
    says: 'The user is protected, and something would end (access or an open card of a leaver, or access that HR gave to a mover): it stays.',
    want: 'spared',
    when: isProtectedFromEnd,
    act: 'nothing',
    tell: 'protected',
  },
  {
    rule: 35,
    says: 'An admin decided to spare the person, and something would end, as in the row above: it stays.',
    want: 'spared',
    when: wouldEnd,
    act: 'nothing',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'Nothing would end, so there is nothing to spare.',
    want: 'spared',
    act: 'nothing',
  },

  // It ends
  {
    rule: 35,
    says: 'The person left, but somebody gave the access back in the product, and HR still says what it said when a list first showed that: access and cards stay.',
    want: 'end',
    when: isSparedByHand,
    act: 'nothing',
    tell: 'regained',
  },
  {
    rule: 29,
    says: 'The list shows access or an open card: cards are blocked, then access ends, each once its time has come (days of grace). The cards of an active user are blocked even if the list shows none.',
    want: 'end',
    when: hasAnything,
    act: 'end',
  },
  {
    rule: 33,
    says: 'The list shows neither access nor an open card: there is nothing to end.',
    want: 'end',
    act: 'nothing',
  },

  // HR places them elsewhere
  {
    rule: 30,
    says: 'HR gave the access. It ends, with its cards, once the person has access where HR places them now: in the same plan, after the new access is given, or later.',
    want: 'away',
    state: 'given',
    by: 'hr',
    act: 'end-after-new',
  },
  {
    rule: 51,
    says: 'We ended the access, and the list still shows it: it is asked again daily, and told once two lists say so.',
    want: 'away',
    state: 'ended',
    when: isEndUnshown,
    act: 'end-after-new',
  },
  {
    rule: 30,
    says: 'We ended the access without blocking its cards, and one is open: the cards are blocked.',
    want: 'away',
    state: 'ended',
    when: hasCardsLeftOpen,
    act: 'block-cards',
  },
  {
    rule: 30,
    says: 'Anything else, such as access given by hand, is left alone.',
    want: 'away',
    act: 'nothing',
  },

  // HR places them here
  {
    rule: 54,
    says: 'The person is invited, the mail with the invitation failed, and an admin wants them invited again: the invitation is asked for again.',
    want: 'access',
    when: ({ access, unreached, adminSays }) => access && unreached && adminSays === 'invite-again',
    act: 'give',
  },
  {
    rule: 34,
    says: 'The list shows access: it stays. Cards that we blocked are unblocked if the settings or an undo say so, else reported.',
    want: 'access',
    when: ({ access }) => access,
    act: 'access-stays',
  },
  {
    rule: 35,
    says: 'No access, and the decision of an admin that stands speaks against it (a rejection, leave-out, or keep of somebody who had no user): none is given.',
    want: 'access',
    when: ({ adminSays }) => adminSays === 'give-none',
    act: 'nothing',
    tell: 'none-by-decision',
  },
  {
    rule: 35,
    says: 'No access, and an admin wants the person invited again: it is given.',
    want: 'access',
    when: ({ adminSays }) => adminSays === 'invite-again',
    act: 'give',
  },
  {
    rule: 35,
    says: 'An admin ended it, and an undo stands: it comes back.',
    want: 'access',
    state: 'ended',
    by: 'decision',
    when: ({ adminSays }) => adminSays === 'undo',
    act: 'give-back',
  },
  {
    rule: 35,
    says: 'An admin ended it: a return to work does not give it back.',
    want: 'access',
    state: 'ended',
    by: 'decision',
    act: 'nothing',
    tell: 'ended-by-decision',
  },
  {
    rule: 24,
    says: 'We ended it because the person left, and the first day of the return is to come: nothing yet.',
    want: 'access',
    state: 'ended',
    by: 'leave',
    when: ({ startsLater }) => startsLater,
    act: 'nothing',
    tell: 'gate',
  },
  {
    rule: 34,
    says: 'We ended it because the person left: the same user comes back, whatever the rules say of invitations.',
    want: 'access',
    state: 'ended',
    by: 'leave',
    act: 'return',
  },
  {
    rule: 24,
    says: 'As in the next row, but the rules do not invite here or the day for invitations is to come: nothing yet.',
    want: 'access',
    when: (c) => c.returnsFrom !== null && isGated(c),
    act: 'nothing',
    tell: 'gate',
  },
  {
    rule: 34,
    says: 'The user is inactive. We ended all they had anywhere, at least once because they left, never because an admin said so: the same user comes back here.',
    want: 'access',
    when: ({ returnsFrom }) => returnsFrom !== null,
    act: 'return',
  },
  {
    rule: 35,
    says: 'Somebody took the access away in the product. An undo stands, and the list shows cards that we blocked: the cards come back, the access does not.',
    want: 'access',
    state: 'removed-by-hand',
    when: isUndoOfCards,
    act: 'give-back',
    tell: 'removed-by-hand',
  },
  {
    rule: 25,
    says: 'Somebody took the access away in the product: it is not given again automatically.',
    want: 'access',
    state: 'removed-by-hand',
    act: 'nothing',
    tell: 'removed-by-hand',
  },
  {
    rule: 20,
    says: 'No access, and the rules do not invite here or the day for invitations is to come: nothing yet.',
    want: 'access',
    when: isGated,
    act: 'nothing',
    tell: 'gate',
  },
  {
    rule: 8,
    says: 'No access, and no row above fits: it is given, by an invitation or as one more entity of the user.',
    want: 'access',
    act: 'give',
  },

  // HR places them here, and the first day is to come or HR is not sure
  {
    rule: 54,
    says: 'As above, for somebody whose first day is to come: the invitation is asked for again.',
    want: 'stay',
    when: ({ access, unreached, adminSays }) => access && unreached && adminSays === 'invite-again',
    act: 'give',
  },
  {
    rule: 34,
    says: 'The list shows access: it stays. Cards that we blocked are unblocked if the settings or an undo say so, else reported.',
    want: 'stay',
    when: ({ access }) => access,
    act: 'access-stays',
  },
  {
    rule: 24,
    says: 'The list shows no access: none is given until the first day has come and HR is sure.',
    want: 'stay',
    act: 'nothing',
  },

  // HR says nothing to act on
  {
    rule: 21,
    says: 'HR says nothing to act on (absent and not confirmed, in contradiction, out of scope or unmapped): what is there stays.',
    want: 'as-is',
    act: 'nothing',
  },
]

export function rowFor(c: Case): Row {
  const found = ROWS.find((row) => fits(row, c))
  if (found === undefined) throw new Error(`no row for ${c.want.want} × ${c.membership.state}`)
  return found
}
