// The walks (short series of requests and syncs) that the crash tests kill at each of their points.
import { setTimeout as sleep } from 'node:timers/promises'
import { namesFrom } from '../world/hr.ts'
import type { World } from '../world/over-http.ts'
import { PATIENCE, type Stage } from '../world/stage.ts'
import type { Problem } from '../doubles/v1.ts'
import { companyOn, type CompanyOptions } from '../world/over-http.ts'

export interface Walk {
  name: string
  /** The points to kill at; all that the walk passes unless given. */
  points?: RegExp
  start(stage: Stage): Promise<World>
  /** Repeats each request until Rollcall accepts it, because it may be dead meanwhile. */
  run(company: World): Promise<void>
}

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
]
const ROUTING = { by: 'company', map: { BV: 'nl', GmbH: 'de' } }

const firstSync: Walk = {
  name: 'first sync, approval, application',
  start: (stage) => companyOn(stage, { entities: ENTITIES, until: 'pending' }),
  run: async (company) => {
    const { merge, api } = company.stage
    await accepted(() => api.patch(`/accounts/${company.accountId}/settings`, { routing: ROUTING }))
    company.finish()
    company.hr.account.pageCap = 3
    inTwoCompanies(company, 5)
    namesFrom(0, 2).forEach((row) => company.giveUser(row))
    company.hr.change('bram', { first_name: 'Renamed' })
    company.giveExternal('outsider@else.test')
    await until(async () => (await merge.announceLinked(company.hr.account)) === 200)
    await until(async () => (await merge.announceSync(company.hr.account)) === 200)
    await approveWhatIsHeld(company)
  },
}

const dailySync: Walk = {
  name: 'daily sync with joiner, mover, leaver and a move',
  start: (stage) =>
    activeIn(stage, { employees: 0, prepare: (company) => inTwoCompanies(company, 14) }),
  run: async (company) => {
    const { hr } = company
    const [leaver, mover, moved] = ['ana', 'bram', 'chloe'] as const
    hr.account.pageCap = 5
    hr.terminate(leaver)
    hr.change(mover, { last_name: 'Newname', mobile_phone_number: '+31 6 8765 4310' })
    hr.change(moved, { company: hr.account.companies[1]?.id ?? null })
    hr.hire('xandra', { company: hr.account.companies[0]?.id ?? null })
    hr.finishSync()
    await syncNow(company)
  },
}

const webhook: Walk = {
  name: 'webhook about one person',
  start: (stage) => activeIn(stage, { employees: 6 }),
  run: async (company) => {
    const [leaver, mover] = ['ana', 'bram'] as const
    company.hr.terminate(leaver)
    company.hr.change(mover, { first_name: 'Nieuw' })
    await until(async () => (await company.webhook(leaver)) === 200)
    await until(async () => (await company.webhook(mover)) === 200)
  },
}

const approval: Walk = {
  name: 'approval of a held plan',
  start: async (stage) => {
    const company = await activeIn(stage, { employees: 8 })
    for (const row of namesFrom(0, 4)) company.hr.terminate(row)
    await company.reconcile()
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
    company.hr.terminate('ana')
    company.hr.hire('xandra')
    company.hr.finishSync()
    await syncNow(company)
  },
}

export const WALKS: readonly Walk[] = [firstSync, dailySync, webhook, approval, delivery]

async function activeIn(stage: Stage, options: CompanyOptions): Promise<World> {
  const two = options.prepare ? { entities: ENTITIES, settings: { routing: ROUTING } } : {}
  const company = await companyOn(stage, { ...two, ...options })
  await until(() => Promise.resolve(company.inbox('first-sync-report').length > 0))
  await company.untilIdle()
  return company
}

function inTwoCompanies(company: World, count: number): void {
  const { hr } = company
  const [bv, gmbh] = [
    hr.account.company('BV', 'Acme B.V.'),
    hr.account.company('GmbH', 'Acme GmbH'),
  ]
  for (const [n, name] of namesFrom(0, count).entries()) {
    hr.hire(name, { company: n === 4 ? gmbh.id : bv.id })
    if (count > 5) company.giveUser(name, { entityIds: [n === 4 ? 'de' : 'nl'] })
  }
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

/** Repeats until the fact is true; errors count as not yet. */
export async function until(fact: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let last: unknown = 'it stayed false'
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
