// The walks through the product that are killed at every point of theirs.
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../doubles/company.ts'
import { PATIENCE, type Stage } from '../doubles/stage.ts'
import type { Problem } from '../doubles/v1.ts'
import { world, type WorldOptions } from '../doubles/world.ts'

export interface Walk {
  name: string
  /** Only these points belong to it; all of them where this is left out. */
  points?: RegExp
  start(stage: Stage): Promise<World>
  /** Goes on until the product has accepted everything, however often it is not there. */
  run(company: World): Promise<void>
}

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
]
const ROUTING = { by: 'company', map: { BV: 'nl', GmbH: 'de' } }

const firstSync: Walk = {
  name: 'first sync, approval, application',
  start: (stage) => world(stage, { entities: ENTITIES, until: 'pending' }),
  run: async (company) => {
    const { merge, api } = company.stage
    const { organization } = company
    await accepted(() => api.patch(`/accounts/${company.accountId}/settings`, { routing: ROUTING }))
    company.hr = merge.finishLink(company.linkUrl)
    company.hr.pageCap = 3
    inTwoCompanies(company, 5)
    company.people.slice(0, 2).forEach((row) => company.giveUser(row))
    if (company.people[1]) company.hr.change(company.people[1], { first_name: 'Renamed' })
    organization.add({ email: 'outsider@else.test', entity_ids: ['nl'] })
    await until(async () => (await merge.announceLinked(company.hr)) === 200)
    await until(async () => (await merge.announceSync(company.hr)) === 200)
    await approveWhatIsHeld(company)
  },
}

const dailySync: Walk = {
  name: 'daily sync with joiner, mover, leaver and a move',
  start: (stage) =>
    activeIn(stage, { employees: 0, prepare: (company) => inTwoCompanies(company, 14) }),
  run: async (company) => {
    const { hr, people } = company
    const [leaver, mover, moved] = people
    if (!leaver || !mover || !moved) throw new Error('too few people')
    hr.pageCap = 5
    hr.leave(leaver)
    hr.change(mover, { last_name: 'Newname', mobile_phone_number: '+31 6 8765 4310' })
    hr.change(moved, { company: hr.companies[1]?.id ?? null })
    people.push(hr.hire({ company: hr.companies[0]?.id ?? null }))
    hr.finishSync()
    await syncNow(company)
  },
}

const webhook: Walk = {
  name: 'webhook about one person',
  start: (stage) => activeIn(stage, { employees: 6 }),
  run: async (company) => {
    const [leaver, mover] = company.people
    if (!leaver || !mover) throw new Error('too few people')
    company.hr.leave(leaver)
    company.hr.change(mover, { first_name: 'Nieuw' })
    await until(async () => (await company.tell('Employee.changed', leaver)) === 200)
    await until(async () => (await company.tell('Employee.changed', mover)) === 200)
  },
}

const approval: Walk = {
  name: 'approval of a held plan',
  start: async (stage) => {
    const company = await activeIn(stage, { employees: 8 })
    for (const row of company.people.slice(0, 4)) company.hr.leave(row)
    await company.sync()
    await company.heldPlan()
    return company
  },
  run: (company) => approveWhatIsHeld(company),
}

const delivery: Walk = {
  name: 'mail delivery',
  points: /mailer|outbox/,
  start: (stage) =>
    activeIn(stage, {
      employees: 6,
      admins: ['en', 'nl', 'de'].map((locale) => ({ email: `admin-${locale}@acme.test`, locale })),
    }),
  run: async (company) => {
    if (company.people[0]) company.hr.leave(company.people[0])
    company.people.push(company.hr.hire())
    company.hr.finishSync()
    await syncNow(company)
  },
}

export const WALKS: readonly Walk[] = [firstSync, dailySync, webhook, approval, delivery]

async function activeIn(stage: Stage, options: WorldOptions): Promise<World> {
  const two = options.prepare ? { entities: ENTITIES, settings: { routing: ROUTING } } : {}
  const company = await world(stage, { ...two, ...options })
  await until(() => Promise.resolve(company.inbox('first-sync-report').length > 0))
  await company.quiet()
  return company
}

function inTwoCompanies(company: World, count: number): void {
  const { hr, people } = company
  const [bv, gmbh] = [hr.company('BV', 'Acme B.V.'), hr.company('GmbH', 'Acme GmbH')]
  for (let n = 0; n < count; n += 1) people.push(hr.hire({ company: n === 4 ? gmbh.id : bv.id }))
  if (company.stage.merge.linkTokens.length > 0 && count > 5)
    people.forEach((row, n) => company.giveUser(row, { entity_ids: [n === 4 ? 'de' : 'nl'] }))
}

function syncNow(company: World): Promise<void> {
  return accepted(() => company.stage.api.post(`/accounts/${company.accountId}/sync`), [202, 409])
}

async function approveWhatIsHeld(company: World): Promise<void> {
  await until(async () => {
    const { status, held_plan_id } = await company.account()
    if (held_plan_id === null) return status === 'active'
    const plan = await company.plan(held_plan_id)
    if (plan.state !== 'held') return false
    await company.stage.api.post(`/plans/${plan.id}/approve`, { revision: plan.revision })
    return false
  })
}

function accepted(
  call: () => Promise<{ status: number; text: string; body: Problem }>,
  statuses = [200, 201, 202],
): Promise<void> {
  return until(async () => statuses.includes((await call()).status))
}

/** Asks again while nobody answers or the answer is not yet the one wanted. */
export async function until(fact: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let last: unknown = 'the answer stayed no'
  while (Date.now() < deadline) {
    try {
      if (await fact()) return
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`not within ${PATIENCE} ms: ${String(last)}`)
}
