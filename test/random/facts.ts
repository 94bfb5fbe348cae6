// What the naive model knows about a person, and about their user.
export interface Fact {
  id: string
  address: string
  who: string // address and name: the same person may have two records
  status: 'ACTIVE' | 'INACTIVE' | 'PENDING' | 'other'
  onLeave: boolean // what the HR system's own word for INACTIVE means
  looks: string // all that a list shows: the word is asked for once a look (P5)
  start: string | null
  end: string | null
  place: string | null // the entity by routing
  night: boolean // what rules may go by
  home: string | null // the entity, where routing and rules give one
  invited: boolean // rule 20
}
/** What reads have shown. `gone`: `unsure` is not listed and not confirmed, `found` not listed but found by id. */
export interface Known extends Fact {
  endSeen: string
  clash: { since: number; agreed: boolean } | null
  back: string | null
  gone: 'no' | 'unsure' | 'found' | { since: string }
}
export type Presence = 'here' | 'soon' | 'same' | { left: string }

export interface Seat {
  access: string[]
  blocked: string[]
}
export interface Own {
  mine: string[]
  ended: string[]
  spared: (entity: string) => boolean // rules 32 and 35
  rejected: (entity: string) => boolean
  graceOver: boolean
}

/** Applies the scope rule to a place. */
export function ruled(
  { place, night }: Pick<Fact, 'place' | 'night'>,
  rule: string,
): Pick<Fact, 'home' | 'invited'> {
  return {
    home: night && rule === 'out' ? null : place,
    invited: !(night && rule === 'not invited'),
  }
}

export function tidy({ access, blocked }: Seat): Seat {
  return { access: [...new Set(access)].toSorted(), blocked: [...new Set(blocked)].toSorted() }
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
