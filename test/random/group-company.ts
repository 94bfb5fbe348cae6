// A group with two HR systems, one for two entities and one for a third; it can be reset to its start.
import { linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'
import { rewindable } from '../world/rewind.ts'
import { locationRow } from '../doubles/merge-records.ts'
import { homesOf, whereOf, type Routing } from './group-model.ts'
import type { Start } from './group-scenario.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
  { id: 'us', name: 'Acme America', country: 'US', timezone: 'America/New_York' },
]
/** Which HR system has which entities and people at the start: ana and bram are in both. */
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

/** Both linked, read and approved once; each `reset` goes back to that state. */
export async function aGroup({ at, by }: Start) {
  const routing: Routing = { by, map: MAPS[by] }
  let close = (): Promise<void> => Promise.resolve()
  const first = await linkedCompany({
    at,
    worded: false,
    employees: 0,
    entities: ENTITIES,
    linked: SIDES[0]?.entities ?? [],
    organization: { timezone: 'Asia/Tokyo' },
    settings: { routing },
    closes: (one) => void (close = one),
    prepare: (world) => populate(world, 0, routing),
  })
  const second = await first.linkAnother(SIDES[1]?.entities ?? [])
  populate(second, 1, routing)
  await second.mergeFinishes()
  await second.approve()
  const rewind = rewindable(first, second)
  const { deps, store, host, errors, aroundActions, untilIdle, schedule } = first
  const sides = [first, second].map((view, n) => ({
    hr: view.hr,
    view,
    accountId: () => view.accountId,
    entities: SIDES[n]?.entities ?? [],
  }))
  const days = { routing, deps, store, host, sides, errors, aroundActions, untilIdle, schedule }
  return {
    close: () => close(),
    reset: () => {
      rewind()
      return days
    },
  }
}

/** Fills the HR system; the same people and ids each time. */
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

/** Where HR places somebody at the start, in both systems together. */
function homeOf(who: number, routing: Routing): readonly string[] {
  return SIDES.flatMap(({ people, entities }, n) => {
    if (!people.includes(who)) return []
    return n === 1 ? entities : homesOf(whereOf(rowOf(n, who)), routing, entities).homes
  })
}

function rowOf(n: number, who: number) {
  const m = SIDES[n]?.people.indexOf(who) ?? 0
  return {
    id: `p${n}-${nameOf(who)}`,
    work_location: SIDES[n]?.places[m] ?? null,
    company: m % 2 === 0 ? 'north' : 'south',
    // chloe is in two departments.
    groups: m === 2 ? ['sales', 'labs'] : [m % 2 === 0 ? 'sales' : 'labs'],
  }
}
