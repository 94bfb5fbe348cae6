// A linked company that can be reset to its start, and the ways to let days pass from there.
import { vi } from 'vitest'
import type { User } from '../../../src/core/people/user.ts'
import { requestSync } from '../../../src/sync/run/request.ts'
import type { SettingsPatch } from '../../../src/sync/account/settings.ts'
import { linkedCompany } from '../../world/company.ts'
import { nameOf } from '../../world/hr.ts'
import { mergeInside, type MergeSide } from '../../world/merge.ts'
import { rewindable } from '../../world/rewind.ts'
import { recordAnswers } from '../invariants/hr-answers.ts'
import { DAY, HOUR, MINUTE, moveTo } from '../../world/time.ts'
import { ADMIN } from '../../world/view.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Amsterdam' },
]

export interface CompanyOptions {
  people: number
  /** Roles and flags of users in the host, by name of the person. */
  users?: Record<string, Partial<User>>
  /** The people belong to these entities in turn. */
  entities?: readonly string[]
  merge?: MergeSide
  settings?: SettingsPatch
  /** How long an answer of Merge may take, without faults and with faults. */
  deadlines?: { honest: number; lying: number }
}

export type Company = Awaited<ReturnType<typeof aCompany>>
export type CompanyWorld = ReturnType<Company['reset']>

/** Linked, read and approved once; each `reset` goes back to that state. */
export async function aCompany(options: CompanyOptions) {
  const { people, users = {}, entities = [], deadlines, merge, settings = {} } = options
  const source = merge ?? mergeInside()
  // Several companies share a Merge on sockets, and its suite has its own record of the wire.
  const answers = merge === undefined ? recordAnswers(source) : null
  let close = (): Promise<void> => Promise.resolve()
  const routing = { by: 'company', map: { nl: 'nl', de: 'de' } } as const
  const world = await linkedCompany({
    employees: 0,
    entities: ENTITIES.filter(({ id }) => (entities.length > 0 ? entities : ['nl']).includes(id)),
    worded: false,
    settings: { ...settings, ...(entities.length > 1 ? { routing } : {}) },
    merge: source,
    ...(deadlines ? { deadlineMs: deadlines.honest } : {}),
    closes: (one) => void (close = one),
    prepare: ({ hr, giveUser }) => {
      // The same ids each time, so that a failure can be repeated.
      for (const id of entities) Object.assign(hr.account.company(id, id), { id: `company-${id}` })
      Object.assign(hr.account.group('Night'), { id: 'night' })
      for (let n = 0; n < people; n += 1) {
        const [name, entity] = [nameOf(n), entities[n % entities.length]]
        hr.hire(name, { id: `p-${name}`, company: entity ? `company-${entity}` : null })
        giveUser(name, { entityIds: [entity ?? 'nl'], ...users[name] })
      }
    },
  })
  const sources = {
    honest: world.sourceWithin(deadlines?.honest),
    lying: world.sourceWithin(deadlines?.lying),
  }
  const rewind = rewindable(world)
  const rewindAnswers = answers?.snapshot()
  const days = {
    ...world,
    accountId: world.accountId,
    hr: world.hr,
    answers,
    /** Gives the person a user in the entity where HR has them. */
    giveUser: (name: string) => {
      const entity = world.hr.row(name).company?.replace('company-', '') ?? 'nl'
      return world.giveUser(name, { entityIds: [entity], ...users[name] })
    },
    dailyRead,
    readNow,
    nightPasses,
    /** Sets the short deadline for answers of Merge, or the long one again. */
    impatient: (yes: boolean) =>
      void Object.assign(world.deps, { source: yes ? sources.lying : sources.honest }),
  }
  return { reset, close: () => close() }

  function reset() {
    rewind()
    rewindAnswers?.()
    return days
  }

  async function nightPasses(): Promise<void> {
    moveTo(nightAt().getTime())
    await world.schedule()
  }

  /**
   * The next day's read; Merge synced an hour before. `meanwhile` adds faults between the two. `isAhead`: our own
   * clock is 30 hours ahead meanwhile (rule 53).
   */
  async function dailyRead(
    meanwhile: () => void = () => undefined,
    isAhead = false,
  ): Promise<void> {
    const at = Math.floor(Date.now() / DAY) * DAY + DAY + 10 * HOUR
    moveTo(at - HOUR)
    // Whatever was ahead yesterday was noticed by a tick of the hours between.
    if (isAhead) await world.schedule()
    world.hr.finishSync()
    meanwhile()
    moveTo(isAhead ? at + 30 * HOUR : at)
    try {
      await readNow()
    } finally {
      if (isAhead) vi.setSystemTime(at + MINUTE)
    }
  }

  /** A full read: by the schedule if it is due, else requested before the schedule visits single people. */
  async function readNow(): Promise<void> {
    const { deps, store, accountId } = world
    const { runSeq: before, nextSyncAt, status: was } = await world.account()
    const due = (nextSyncAt ?? '') <= new Date(Date.now()).toISOString()
    const busy = (await store.openRuns(accountId)).length > 0
    if (!due && !busy && was !== 'needs_relink') await requestSync(deps, accountId, 'full', ADMIN)
    await world.schedule()
    const runs = await store.runs(accountId, { after: null, limit: 20 })
    const reads = runs.rows.filter((run) => run.mode === 'full' && run.seq > before)
    const { status } = await world.account()
    if (reads.length > 0 || status === 'needs_relink') return
    await requestSync(deps, accountId, 'full', ADMIN)
    await world.untilIdle()
  }
}

/** Half an hour after the next midnight in Amsterdam. */
export function nightAt(): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY + DAY - 90 * MINUTE)
}
