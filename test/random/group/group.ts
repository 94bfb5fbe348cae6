// A group with two HR systems that can be reset to its start: one for two entities, one for a third.
import type { BrakeSettings } from '../../../src/core/facts/settings.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { nameOf } from '../../world/hr.ts'
import { mergeInside } from '../../world/merge.ts'
import { rewindable } from '../../world/rewind.ts'
import { locationRow } from '../../doubles/merge-records.ts'
import { recordAnswers } from '../invariants/hr-answers.ts'
import { placesIn, type Routing } from './places.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
  { id: 'us', name: 'Acme America', country: 'US', timezone: 'America/New_York' },
]
/** The entities and people of each HR system at the start. Ana and Bram are in both. */
export const SIDES = [
  {
    entities: ['nl', 'de'],
    people: [0, 1, 2, 3, 4, 5],
    places: ['utrecht', 'honolulu', 'apia', 'utrecht', 'honolulu', 'apia'],
  },
  { entities: ['us'], people: [0, 1, 6, 7], places: [null, 'honolulu', 'apia', null] },
]
export const MAPS = {
  company: { north: 'nl', south: 'de' },
  department: { sales: 'nl', labs: 'de' },
  work_location: { utrecht: 'nl', honolulu: 'de', apia: 'nl' },
}

export type Group = Awaited<ReturnType<typeof aGroup>>
export type GroupWorld = ReturnType<Group['reset']>

/** Start dates: an ordinary day, and days before clocks change in Europe (twice) and in New York. */
export const MORNINGS = [
  { at: '2026-05-04T09:00:00.000Z', by: 'company' },
  { at: '2026-03-28T09:00:00.000Z', by: 'department' },
  { at: '2026-10-24T09:00:00.000Z', by: 'work_location' },
  { at: '2026-10-31T09:00:00.000Z', by: 'department' },
] as const
type FirstMorning = (typeof MORNINGS)[number]

/** Both linked, read and approved once; each `reset` goes back to that state. */
export async function aGroup({ at, by }: FirstMorning, brake: Partial<BrakeSettings> = {}) {
  const merge = mergeInside()
  const answers = recordAnswers(merge)
  const routing: Routing = { by, map: MAPS[by] }
  let close = (): Promise<void> => Promise.resolve()
  const first = await linkedCompany({
    at,
    merge,
    worded: false,
    employees: 0,
    entities: ENTITIES,
    linked: SIDES[0]?.entities ?? [],
    organization: { timezone: 'Asia/Tokyo' },
    settings: { routing, brake },
    closes: (one) => void (close = one),
    prepare: (world) => populate(world, 0, routing),
  })
  const second = await first.linkAnother(SIDES[1]?.entities ?? [])
  await second.settings({ brake })
  populate(second, 1, routing)
  await second.mergeFinishes()
  await second.approve()
  const rewind = rewindable(first, second)
  const forget = answers.snapshot()
  const { deps, store, host, mails, errors, aroundActions, untilIdle, schedule } = first
  const sides = [first, second].map((view, n) => ({ view, entities: SIDES[n]?.entities ?? [] }))
  const product = { deps, store, host, mails, errors, aroundActions, untilIdle, schedule }
  const days = { ...product, routing, answers, sides }
  return {
    close: () => close(),
    reset: () => {
      rewind()
      forget()
      return days
    },
  }
}

/** Fills one HR system, with the same ids each time. */
function populate({ hr, giveUser, user }: World, n: number, routing: Routing): void {
  const { account } = hr
  account.locations.splice(0)
  for (const [name, country, state] of [
    ['utrecht', 'NL', null],
    ['honolulu', 'US', 'HI'],
    ['apia', 'WS', null],
    ['auckland', 'NZ', null],
  ] as const)
    account.locations.push({ ...locationRow(name, country, { state }), id: name, remote_id: name })
  for (const name of ['north', 'south', 'new'])
    Object.assign(account.company(name, name), { id: name })
  for (const name of ['sales', 'labs', 'ops'])
    Object.assign(account.group(name), { id: name, remote_id: name })
  for (const who of SIDES[n]?.people ?? []) {
    hr.hire(nameOf(who), rowOf(n, who))
    if (user(nameOf(who)) === undefined) giveUser(nameOf(who), { entityIds: homeOf(who, routing) })
  }
}

/** The entities of a person at the start, by both HR systems. */
function homeOf(who: number, routing: Routing): readonly string[] {
  return SIDES.flatMap(({ people, entities }, n) => {
    if (!people.includes(who)) return []
    const { company, groups, work_location: location } = rowOf(n, who)
    return n === 1 ? entities : placesIn({ company, groups, location }, routing, entities).entities
  })
}

function rowOf(n: number, who: number) {
  const m = SIDES[n]?.people.indexOf(who) ?? 0
  return {
    id: `p${n}-${nameOf(who)}`,
    work_location: SIDES[n]?.places[m] ?? null,
    company: m % 2 === 0 ? 'north' : 'south',
    // Chloe is in two departments.
    groups: m === 2 ? ['sales', 'labs'] : [m % 2 === 0 ? 'sales' : 'labs'],
  }
}
