// A naive model of docs/rules.md sections 2, 4, 5 and 6.
import type { Fact, Known, Own, Presence, Seat } from './facts.ts'

export const lastDay = ({ start, end }: Fact) => (start && end && start > end ? null : end) // rule 26

/** Takes over a record that was read, with the memory that rows P3, P4 and P10 need. */
export function see(was: Known | undefined, fact: Fact, today: string, at: number, whole: boolean) {
  const [end, gone] = [lastDay(fact), fact.status === 'INACTIVE'] as const
  // Leave is no end: an end is first seen when HR changes the record.
  const onLeaveBefore = was && !end && was.onLeave && was.looks !== '' && was.looks !== fact.looks
  const same = was && lastDay(was) === end && (end || was.status === fact.status) && !onLeaveBefore
  const endSeen = same ? was.endSeen : today
  const back = gone ? null : was?.status === 'INACTIVE' ? today : (was?.back ?? null)
  const clashes =
    !gone && end !== null && end < today && (endSeen > end || fact.status === 'PENDING')
  const says = (one?: Fact) => `${one?.status} ${one?.start} ${one?.end}`
  const old = was && says(was) === says(fact) ? was.clash : null
  const agreed = old !== null && (old.agreed || whole || at - old.since >= 3_600_000)
  const clash = clashes ? { since: old?.since ?? at, agreed } : null
  const onLeave = was?.looks === fact.looks ? was.onLeave : fact.onLeave
  return { ...fact, onLeave, endSeen, clash, back, gone: 'no' } satisfies Known
}

/** The table P1 to P16. */
export function presence(one: Known, today: string, linked: boolean): Presence {
  const end = lastDay(one)
  const over = end !== null && end < today
  if (one.status === 'INACTIVE' && !end && !(one.onLeave && linked)) return { left: one.endSeen }
  const switchedOn = one.status === 'ACTIVE' && one.back !== null && over && one.back > end
  if (over && (one.status === 'INACTIVE' || (one.clash?.agreed && !switchedOn)))
    return { left: end }
  if (over && !one.clash && !switchedOn && one.status !== 'PENDING') return { left: end }
  if (one.gone !== 'no') return typeof one.gone === 'string' ? 'same' : { left: one.gone.since }
  if (one.status === 'INACTIVE') return end ? 'here' : 'same'
  if (over) return 'same'
  if (one.status === 'PENDING') return 'soon'
  return one.status === 'other' && !end ? 'same' : 'here'
}

/** The record is listed, consistent and yet undecided: the state stays as it was. */
export const isUndecided = (one: Known, p: Presence, today: string): boolean =>
  p === 'same' && one.gone === 'no' && (lastDay(one) ?? today) >= today

/** Whether a newer record takes the user over: it works now, or the older one vanished (rule 10). */
export const continues = (older: Known, now: Presence): boolean =>
  now === 'here' || older.gone !== 'no'

/** Who may be invited: rules 8, 20 and 24. */
export const joins = (one: Known, p: Presence, today: string): boolean =>
  one.invited &&
  one.home !== null &&
  (one.start === null ? p === 'here' : one.start <= today) &&
  (p === 'here' || p === 'soon')

/** We ended all access that the person had; nothing was removed by hand. */
export const endedByUs = (own: { mine: string[]; ended: string[] }): boolean =>
  own.ended.length > 0 && own.mine.every((e) => own.ended.includes(e))

/** Where a linked user should have access, and cards blocked: rules 25, 28 to 30, 34. */
export function seatOf(seat: Seat, one: Known, p: Presence, own: Own): Seat {
  const without = (e: string): Seat => ({
    access: seat.access.filter((x) => x !== e),
    blocked: [...seat.blocked, e],
  })
  if (typeof p === 'object') {
    const ends = ['de', 'nl'].filter((e) => !own.spared(e))
    const access = own.graceOver ? seat.access.filter((e) => !ends.includes(e)) : seat.access
    return { access, blocked: [...new Set([...seat.blocked, ...ends])] }
  }
  const home = one.home
  if (p !== 'here' || home === null) return seat
  const old = own.mine.find((e) => e !== home && seat.access.includes(e))
  const taken =
    !own.ended.includes(home) &&
    (own.mine.includes(home) || (seat.access.length === 0 && !old && !endedByUs(own)))
  if (
    !seat.access.includes(home) &&
    (taken || own.rejected(home) || (!old && !one.invited && !own.ended.includes(home)))
  )
    return seat
  const access = [...new Set([...seat.access, home])]
  return old === undefined || own.spared(old)
    ? { ...seat, access }
    : { ...without(old), access: access.filter((e) => e !== old) }
}
