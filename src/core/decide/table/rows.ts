import {
  hasAnything,
  hasCardsLeftOpen,
  isEndedStill,
  isGated,
  isHeldByHand,
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
    says: 'The list shows no access, and we ended it (if HR places the person elsewhere: by a move): it comes back, with cards that we blocked.',
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
    says: 'HR shows that the person left, or places the person elsewhere while the list shows access: all stays as it is.',
    want: 'back',
    when: isSparedByUndo,
    act: 'nothing',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'No row above fits: nothing that we took is missing here, so nothing comes back.',
    want: 'back',
    act: 'nothing',
  },

  // It would end, and is spared
  {
    rule: 32,
    says: 'The user is protected. Of a leaver, access or an open card would end; of a mover, access that HR gave: it stays.',
    want: 'spared',
    when: isProtectedFromEnd,
    act: 'nothing',
    tell: 'protected',
  },
  {
    rule: 35,
    says: 'A decision of an admin spares the person, and the same would end: it stays.',
    want: 'spared',
    when: wouldEnd,
    act: 'nothing',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'Nothing of that would end, so there is nothing to spare.',
    want: 'spared',
    act: 'nothing',
  },

  // It ends
  {
    rule: 35,
    says: 'It would end because the person left, but a hand gave it back and HR says what it said then: it stays.',
    want: 'end',
    when: isHeldByHand,
    act: 'nothing',
    tell: 'regained',
  },
  {
    rule: 29,
    says: 'The list shows access or an open card: each ends when its moment has come, cards first.',
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
    says: 'HR gave the access: it ends, with its cards, once the person has access where HR places them now.',
    want: 'away',
    state: 'given',
    by: 'hr',
    act: 'end-after-new',
  },
  {
    rule: 30,
    says: 'We ended the access, its cards could not be blocked with it, and one is open: it is blocked.',
    want: 'away',
    state: 'ended',
    when: hasCardsLeftOpen,
    act: 'block-cards',
  },
  {
    rule: 30,
    says: 'Anything else, such as access that a hand gave, is left alone.',
    want: 'away',
    act: 'nothing',
  },

  // HR places them here
  {
    rule: 34,
    says: 'The list shows access: it stays. Cards that we blocked come back if the settings or an undo say so, else they are told.',
    want: 'access',
    when: ({ access }) => access,
    act: 'cards-back',
  },
  {
    rule: 34,
    says: 'The first day is to come or HR is not sure, and the list shows access: it stays. Cards as in the row above.',
    want: 'stay',
    when: ({ access }) => access,
    act: 'cards-back',
  },
  {
    rule: 24,
    says: 'The list shows no access: none is given until the first day has come and HR is sure.',
    want: 'stay',
    act: 'nothing',
  },
  {
    rule: 35,
    says: 'No access, and the decision of an admin that stands speaks against it (a rejection, leave-out, or keep of somebody who had no user): none is given.',
    want: 'access',
    when: ({ word }) => word === 'not-here',
    act: 'nothing',
    tell: 'not-here',
  },
  {
    rule: 35,
    says: 'No access, and an admin wants the person invited again: it is given.',
    want: 'access',
    when: ({ word }) => word === 'invite-again',
    act: 'give',
  },
  {
    rule: 35,
    says: 'An admin ended it, and an undo stands: it comes back.',
    want: 'access',
    state: 'ended',
    by: 'decision',
    when: ({ word }) => word === 'undo',
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
    rule: 34,
    says: 'We ended it because the person left: the same user comes back.',
    want: 'access',
    state: 'ended',
    by: 'leave',
    act: 'return',
  },
  {
    rule: 24,
    says: 'We ended all that the person had anywhere, and here the rules do not invite or the first day is to come: nothing yet.',
    want: 'access',
    when: (c) => c.returnsFrom !== null && isGated(c),
    act: 'nothing',
    tell: 'gate',
  },
  {
    rule: 34,
    says: 'We ended all that the person had anywhere: the same user comes back here.',
    want: 'access',
    when: ({ returnsFrom }) => returnsFrom !== null,
    act: 'return',
  },
  {
    rule: 35,
    says: 'A hand took the access. An undo stands and the list shows cards that we blocked: the cards come back, the access does not.',
    want: 'access',
    state: 'removed-by-hand',
    when: isUndoOfCards,
    act: 'give-back',
    tell: 'removed-by-hand',
  },
  {
    rule: 25,
    says: 'A hand took the access: nobody is invited again by itself.',
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
