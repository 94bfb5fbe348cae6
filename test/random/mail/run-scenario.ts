// Runs a scenario twice, without and with faults of the mail service: only the mails may differ.
import { expect } from 'vitest'
import { createResendMailer } from '../../../src/mail/resend.ts'
import { putOrganization } from '../../../src/sync/account/organization.ts'
import { requestSync } from '../../../src/sync/run/request.ts'
import { work } from '../../../src/sync/run/work.ts'
import { nameOf } from '../../world/hr.ts'
import { DAY, HOUR, MINUTE, moveTo } from '../../world/time.ts'
import { ADMIN, ORGANIZATION } from '../../world/view.ts'
import type { Company, CompanyWorld } from '../company/company.ts'
import {
  expectNothingWaits,
  expectMailsOnce,
  expectSameState,
  nobodyWaits,
  type MailTotals,
} from './invariants.ts'
import { RESEND_KEY, type MailService } from './faulty-service.ts'
import type { MailEvent, MailScenario } from './scenario.ts'

export const BEA = 'bea@board.test'
const LAST_DAY = '2026-05-01'

/** The actions of the host and when they came; its users on each day. */
export interface Observed {
  readonly acted: { readonly what: string; readonly employee: string; readonly at: number }[]
  readonly states: unknown[]
}

export async function runMailScenario(
  company: Company,
  service: MailService,
  scenario: MailScenario,
  totals: MailTotals,
): Promise<void> {
  service.reset()
  const calm = company.reset()
  const should = await runDays(calm, service, {
    ...scenario,
    days: scenario.days.map(withoutFaults),
  })
  const honestMails = calm.mails.received.map(({ kind, to }) => `${kind} ${to}`)

  service.reset()
  service.refuses = (to) =>
    scenario.refused === 'one admin'
      ? to === BEA
      : scenario.refused === 'newcomers' && to !== ADMIN && to !== BEA
  const world = company.reset()
  const began = new Date().toISOString()
  sendsFrom(world, service, 'hr@spendly.test')
  const waited = new Set<string>()
  service.asked = () => {
    for (const lease of nobodyWaits(world)) waited.add(lease)
  }
  const did = await runDays(world, service, scenario)
  expect([...waited]).toEqual([])
  expectSameState(did, should)
  await expectMailsOnce({ world, service, began, did, honestMails, totals })
}

/** Each day the events happen at nine and HR is read at ten; at the end come days without faults. */
async function runDays(
  world: CompanyWorld,
  service: MailService,
  { days }: MailScenario,
): Promise<Observed> {
  const observed: Observed = { acted: [], states: [] }
  listens(world, observed)
  const midnight = Math.floor(Date.now() / DAY) * DAY
  await twoAdmins(world)
  for (const [n, { faults, events }] of days.entries()) {
    const nine = midnight + (n + 1) * DAY + 9 * HOUR
    await passes(world, service, nine)
    const calm = faults.length === 0 && service.isHonest()
    service.setFaults(faults)
    for (const [m, what] of events.entries()) {
      moveTo(nine + m * 10 * MINUTE)
      await applyMailEvent(world, service, what, n)
    }
    moveTo(nine + 30 * MINUTE)
    world.hr.finishSync()
    // A minute later each day, so that in both runs what ended at the last read is more than a day ago for the brake.
    moveTo(nine + HOUR + n * MINUTE)
    await requestSync(world.deps, world.accountId, 'full', ADMIN)
    await work(world.deps, { kind: 'schedule' })
    await world.untilIdle()
    if (calm) expectNothingWaits(world, new Date(nine).toISOString())
    observed.states.push(structuredClone(world.users()))
  }
  const nine = midnight + (days.length + 1) * DAY + 9 * HOUR
  await passes(world, service, nine)
  service.setFaults('honest')
  await passes(world, service, nine + 4 * DAY)
  observed.states.push(structuredClone(world.users()))
  return observed
}

/** Lets the hours until then pass, with all retries in them. */
async function passes(world: CompanyWorld, service: MailService, until: number): Promise<void> {
  service.timePasses = true
  await world.untilIdle(until - HOUR / 2 - Date.now())
  service.timePasses = false
  moveTo(until)
}

function listens(world: CompanyWorld, observed: Observed): void {
  world.aroundActions(async (request, act) => {
    const answer = await act(request)
    const { detail, userId, entityId, employee } = request
    const who = detail.kind === 'user.invite' ? detail.params.email : userId
    const came = answer.kind === 'answered' ? answer.outcome : answer.kind
    const what = `${detail.kind} ${who} ${entityId} ${came}`
    observed.acted.push({ what, employee: employee.id, at: Date.now() })
    return answer
  })
}

/** The second run sends through Resend's SDK; the first has an inbox in memory that accepts everything. */
function sendsFrom(world: CompanyWorld, service: MailService, from: string): void {
  const mailer = createResendMailer({
    apiKey: RESEND_KEY,
    baseUrl: service.url,
    from,
    replyTo: null,
    productName: 'Spendly',
    get deadlineMs() {
      // Short only for an answer that never comes: on a busy machine a short deadline would also hit real answers.
      return service.isSilent() ? 30 : 60_000
    },
  })
  Object.assign(world.deps, { mailer })
}

async function twoAdmins({ deps, store }: CompanyWorld): Promise<void> {
  const known = await store.organization(ORGANIZATION)
  if (known === null) throw new Error('no organization')
  const admins = [
    { email: ADMIN, name: 'Adela Admin' },
    { email: BEA, name: 'Bea Board', locale: 'de' },
  ]
  await putOrganization(deps, ORGANIZATION, { ...known, admins })
}

function withoutFaults(day: MailScenario['days'][number]): MailScenario['days'][number] {
  return { ...day, faults: [] }
}

async function applyMailEvent(
  world: CompanyWorld,
  service: MailService,
  what: MailEvent,
  day: number,
): Promise<void> {
  const { hr } = world
  const name = 'who' in what ? nameOf(what.who) : ''
  const listed = name !== '' && hr.account.people.includes(hr.row(name))
  switch (what.kind) {
    case 'hire': {
      const fresh = nameOf(20 + hr.rows.size)
      hr.hire(fresh, { id: `p-${fresh}`, company: 'company-nl', start_date: null })
      return
    }
    case 'leave':
      if (listed) hr.terminate(name, { on: LAST_DAY })
      if (listed && what.webhook) await world.webhook(name)
      return
    case 'delete':
      if (listed && hr.account.people.length > 2) hr.delete(name)
      return
    case 'back':
      if (!listed) hr.restore(name)
      hr.terminate(name, { on: null, status: 'ACTIVE' })
      return
    case 'email':
      if (listed) hr.change(name, { work_email: `${name}.${day}@acme.example` })
      return
    case 'move':
      if (listed) hr.change(name, { company: `company-${what.to}` })
      return
    case 'exodus':
      for (const n of [0, 2, 4, 6, 7])
        if (hr.account.people.includes(hr.row(nameOf(n)))) hr.terminate(nameOf(n), { on: LAST_DAY })
      return
    case 'approve':
      return (await world.plan()) === null ? undefined : world.approve()
    case 'reject':
      return (await world.plan()) === null ? undefined : world.reject()
    case 'sender':
      if (world.deps.mailer !== world.mails) sendsFrom(world, service, `people-${day}@spendly.test`)
      return
  }
}
