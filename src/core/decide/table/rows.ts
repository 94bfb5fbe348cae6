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
    says: 'What we ended, and is ended still, comes back.',
    want: 'back',
    state: 'ended',
    when: isEndedStill,
    act: 'give-back',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'Cards that we blocked come back, also where the access is there.',
    want: 'back',
    when: ({ cards }) => cards === 'blocked',
    act: 'give-back',
    tell: 'kept',
  },
  {
    rule: 35,
    says: 'What HR would end stays.',
    want: 'back',
    when: isSparedByUndo,
    act: 'nothing',
    tell: 'kept',
  },
  { rule: 35, says: 'Nothing was taken, so nothing comes back.', want: 'back', act: 'nothing' },

  // It would end, and is spared
  {
    rule: 32,
    says: 'Protected people keep access and cards.',
    want: 'spared',
    when: isProtectedFromEnd,
    act: 'nothing',
    tell: 'protected',
  },
  {
    rule: 35,
    says: 'An admin wants them to stay.',
    want: 'spared',
    when: wouldEnd,
    act: 'nothing',
    tell: 'kept',
  },
  { rule: 35, says: 'There is nothing to spare.', want: 'spared', act: 'nothing' },

  // It ends
  {
    rule: 35,
    says: 'What a hand gave back stays, while HR says what it said then.',
    want: 'end',
    when: isHeldByHand,
    act: 'nothing',
    tell: 'regained',
  },
  { rule: 29, says: 'Access and open cards end.', want: 'end', when: hasAnything, act: 'end' },
  { rule: 33, says: 'There is nothing to end.', want: 'end', act: 'nothing' },

  // HR places them elsewhere
  {
    rule: 30,
    says: 'What HR gave ends after the new entity is given.',
    want: 'away',
    state: 'given',
    by: 'hr',
    act: 'end-after-new',
  },
  {
    rule: 30,
    says: 'Cards that we could not block with the end are blocked still.',
    want: 'away',
    state: 'ended',
    when: hasCardsLeftOpen,
    act: 'block-cards',
  },
  { rule: 30, says: 'What a hand gave, or nobody, is left alone.', want: 'away', act: 'nothing' },

  // HR places them here
  {
    rule: 34,
    says: 'Access is there; cards that we blocked come back or are told.',
    want: 'access',
    when: ({ access }) => access,
    act: 'cards-back',
  },
  {
    rule: 34,
    says: 'Access is there while the first day waits, or HR is not sure.',
    want: 'stay',
    when: ({ access }) => access,
    act: 'cards-back',
  },
  { rule: 24, says: 'Nothing begins until HR is sure of it.', want: 'stay', act: 'nothing' },
  {
    rule: 35,
    says: 'An admin does not want access here.',
    want: 'access',
    when: ({ word }) => word === 'not-here',
    act: 'nothing',
    tell: 'not-here',
  },
  {
    rule: 35,
    says: 'An admin wants it given again.',
    want: 'access',
    when: ({ word }) => word === 'invite-again',
    act: 'give',
  },
  {
    rule: 35,
    says: 'An undo gives back what an admin ended.',
    want: 'access',
    state: 'ended',
    by: 'decision',
    when: ({ word }) => word === 'undo',
    act: 'give-back',
  },
  {
    rule: 35,
    says: 'What an admin ended is not given back by a return.',
    want: 'access',
    state: 'ended',
    by: 'decision',
    act: 'nothing',
    tell: 'ended-by-decision',
  },
  {
    rule: 34,
    says: 'Whom we ended here comes back as the same user.',
    want: 'access',
    state: 'ended',
    by: 'leave',
    act: 'return',
  },
  {
    rule: 24,
    says: 'Whom we ended elsewhere returns here on the first day, if the rules invite.',
    want: 'access',
    when: (c) => c.returnsFrom !== null && isGated(c),
    act: 'nothing',
    tell: 'gate',
  },
  {
    rule: 34,
    says: 'Whom we ended elsewhere returns here as the same user.',
    want: 'access',
    when: ({ returnsFrom }) => returnsFrom !== null,
    act: 'return',
  },
  {
    rule: 35,
    says: 'An undo gives back the cards that we blocked, where a hand took the access.',
    want: 'access',
    state: 'removed-by-hand',
    when: isUndoOfCards,
    act: 'give-back',
    tell: 'removed-by-hand',
  },
  {
    rule: 25,
    says: 'Whom a hand removed is not invited again.',
    want: 'access',
    state: 'removed-by-hand',
    act: 'nothing',
    tell: 'removed-by-hand',
  },
  {
    rule: 20,
    says: 'The rules do not invite here, or the first day is to come.',
    want: 'access',
    when: isGated,
    act: 'nothing',
    tell: 'gate',
  },
  { rule: 8, says: 'Access is given.', want: 'access', act: 'give' },

  { rule: 21, says: 'HR says nothing to act on: what is, stays.', want: 'as-is', act: 'nothing' },
]

export function rowFor(c: Case): Row {
  const found = ROWS.find((row) => fits(row, c))
  if (found === undefined) throw new Error(`no row for ${c.want.want} × ${c.membership.state}`)
  return found
}
