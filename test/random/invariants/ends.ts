// Ends of access: none without proof or an admin's decision, none without a reason that fits, in the right order.
import type { LeaveCause } from '../../../src/core/facts/action.ts'
import { openCards } from '../../../src/core/people/user.ts'
import type { ReasonCode } from '../../../src/core/facts/reasons.ts'
import type { ActionRequest } from '../../../src/ports/host.ts'
import type { Statements } from './statements.ts'
import type { AskedAction, Invariant } from './watch-actions.ts'
import { proofsOf, type Proof } from './proof.ts'

/** The cause of an end of access or a card block; null for other actions. */
export function causeOf({ request: { detail } }: AskedAction): LeaveCause | null {
  return detail.kind === 'user.deactivate' || detail.kind === 'cards.block'
    ? detail.params.cause
    : null
}

/** Rules 21 to 30 and P1 to P16: HR's answers prove the end, or an admin decided it. */
export const endsAreProven: Invariant = (one, { answers, statements }) => {
  const { recordId, record, side, request, at } = one
  const cause = causeOf(one)
  if (cause === null) return null
  if (record === null)
    return isFormer(request, statements) ? null : 'HR has never shown this person'
  if (statements.newest(recordId, request.entityId)?.what === 'end') return null
  const isProven = proofsOf(answers.about(recordId), side.dayAt, at).length > 0
  if (cause !== 'moved') return !isProven ? 'HR has not shown that they left' : null
  const { entities } = side.placesOf(record)
  return entities.includes(request.entityId) ? 'HR places them there' : null
}

/** Rule 36: HR typed somebody else over their record, as an admin said. What is left of them has no record in HR. */
function isFormer({ userId }: ActionRequest, { all }: Statements): boolean {
  return all.some((one) => one.what === 'not-this-person' && one.userId === userId)
}

/** The reason codes that fit each row of the table. */
const CODES: Readonly<Record<Proof['row'], readonly ReasonCode[]>> = {
  P3: ['left-terminated'],
  P4: ['left-conflict-confirmed', 'left-terminated'],
  P5: ['left-inactive', 'left-inactive-plain'],
  P8: ['left-terminated', 'left-conflict-confirmed'],
  P13: ['left-not-found', 'left-agreed', 'left-flagged'],
}

/** Rule 48: the reason fits a row of the table that shows the end, or names the admin's decision. */
export const endsHaveAReason: Invariant = (one, { answers }) => {
  const { request, recordId, side, at, approvedAt } = one
  const cause = causeOf(one)
  if (cause === null) return null
  const [because] = request.because
  if (because === undefined) return 'no reason'
  const { code, facts } = because
  if (cause === 'moved')
    return code === 'moved' && facts['from'] === request.entityId ? null : `moved, by ${code}`
  if (code === 'left-by-decision' || code === 'by-decision') return null
  const heard = answers.about(recordId)
  // An admin approves a reason, and HR may say more of the same end until it is carried out.
  const approved = approvedAt === null ? [] : heard.filter((one) => one.at <= approvedAt)
  const proofs = [
    ...proofsOf(heard, side.dayAt, at),
    ...(approvedAt === null ? [] : proofsOf(approved, side.dayAt, approvedAt)),
  ]
  if (proofs.length === 0) return null
  const proof = proofs.find(({ row }) => CODES[row].includes(code))
  if (proof === undefined)
    return `${proofs.map(({ row }) => row).join(' and ')}, with the reason ${code}`
  const date = facts['date']
  const isOther = typeof date === 'string' && proof.lastDay !== null && date !== proof.lastDay
  return isOther ? `last day ${proof.lastDay} given as ${date}` : null
}

/** Rule 29: open cards are blocked before access ends. */
export const cardsComeFirst: Invariant = ({ request, user }, _, before) => {
  if (request.detail.kind !== 'user.deactivate' || user === null) return null
  if (openCards(user, request.entityId).length === 0) return null
  const asked = before.some(
    (one) =>
      one.request.detail.kind === 'cards.block' &&
      one.request.userId === user.id &&
      one.request.entityId === request.entityId,
  )
  return asked ? null : 'access before the cards'
}

/** Rule 30: a move gives the new place before it takes the old one. */
export const newPlaceComesFirst: Invariant = ({ request, user, side, record }, _, before) => {
  const { detail } = request
  if (detail.kind !== 'user.deactivate' || detail.params.cause !== 'moved') return null
  if (record === null || user === null || user.status === 'inactive') return null
  const { entities } = side.placesOf(record)
  // What the host calls done is given, until its lists say otherwise (rule 51).
  const isThere = entities.some(
    (entity) =>
      user.entityIds.includes(entity) ||
      before.some(
        (one) =>
          one.outcome === 'pretended' &&
          one.request.userId === user.id &&
          one.request.entityId === entity,
      ),
  )
  return isThere ? null : 'moved away before they are in the new place'
}
