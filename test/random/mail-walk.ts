// Lives a story twice, with a mail service that is honest and with one that is not: only mails may differ.
import { expect } from 'vitest'
import { createResendMailer } from '../../src/mail/resend.ts'
import { putOrganization } from '../../src/sync/account/organization.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { work } from '../../src/sync/run/work.ts'
import { nameOf } from '../world/hr.ts'
import { DAY, HOUR, MINUTE, moveTo } from '../world/time.ts'
import { ADMIN, ORGANIZATION } from '../world/view.ts'
import type { Company, Morning } from './company.ts'
import { calmLaw, lawsOfMails, lawsOfState, nobodyWaits, type Books } from './mail-laws.ts'
import { RESEND_KEY, type MailService } from './mail-service.ts'
import type { MailHappening, MailStory } from './mail-story.ts'

export const BEA = 'bea@board.test'
const LAST_DAY = '2026-05-01'

/** What the product had to do, and when; how it looked each morning. */
export interface Life {
  readonly acted: { readonly what: string; readonly employee: string; readonly at: number }[]
  readonly states: unknown[]
}

export async function mailDays(
  company: Company,
  service: MailService,
  story: MailStory,
  books: Books,
): Promise<void> {
  service.again()
  const calm = company.morning()
  const should = await live(calm, service, { ...story, days: story.days.map(withoutWeather) })
  const posted = calm.mails.received.map(({ kind, to }) => `${kind} ${to}`)

  service.again()
  service.refuses = (to) =>
    story.refused === 'one admin'
      ? to === BEA
      : story.refused === 'newcomers' && to !== ADMIN && to !== BEA
  const world = company.morning()
  const began = new Date().toISOString()
  sendsFrom(world, service, 'hr@spendly.test')
  const waited = new Set<string>()
  service.asked = () => {
    for (const lease of nobodyWaits(world)) waited.add(lease)
  }
  const did = await live(world, service, story)
  expect([...waited]).toEqual([])
  lawsOfState(did, should)
  await lawsOfMails({ world, service, began, did, posted, books })
}

/** Every morning at nine something happens, at ten HR is read; in the end the service is honest for days. */
async function live(world: Morning, service: MailService, { days }: MailStory): Promise<Life> {
  const life: Life = { acted: [], states: [] }
  listens(world, life)
  const midnight = Math.floor(Date.now() / DAY) * DAY
  await twoAdmins(world)
  for (const [n, { weather, happens }] of days.entries()) {
    const nine = midnight + (n + 1) * DAY + 9 * HOUR
    await passes(world, service, nine)
    const calm = weather.length === 0 && service.isHonest()
    service.turns(weather)
    for (const [m, what] of happens.entries()) {
      moveTo(nine + m * 10 * MINUTE)
      await happen(world, service, what, n)
    }
    moveTo(nine + 30 * MINUTE)
    world.hr.finishSync()
    // A minute later each day: what ended at the last read is a day ago, by the brake's clock in both lives.
    moveTo(nine + HOUR + n * MINUTE)
    await requestSync(world.deps, world.accountId, 'full', ADMIN)
    await work(world.deps, { kind: 'schedule' })
    await world.untilIdle()
    if (calm) calmLaw(world, new Date(nine).toISOString())
    life.states.push(structuredClone(world.users()))
  }
  const nine = midnight + (days.length + 1) * DAY + 9 * HOUR
  await passes(world, service, nine)
  service.turns('honest')
  await passes(world, service, nine + 4 * DAY)
  life.states.push(structuredClone(world.users()))
  return life
}

/** The hours until then, with whatever is tried again in them. */
async function passes(world: Morning, service: MailService, until: number): Promise<void> {
  service.timePasses = true
  await world.untilIdle(until - HOUR / 2 - Date.now())
  service.timePasses = false
  moveTo(until)
}

function listens(world: Morning, life: Life): void {
  world.aroundActions(async (request, act) => {
    const answer = await act(request)
    const { detail, userId, entityId, employee } = request
    const who = detail.kind === 'user.invite' ? detail.params.email : userId
    const came = answer.kind === 'answered' ? answer.outcome : answer.kind
    const what = `${detail.kind} ${who} ${entityId} ${came}`
    life.acted.push({ what, employee: employee.id, at: Date.now() })
    return answer
  })
}

/** The postbox of the first life takes everything; only the second goes through Resend's SDK. */
function sendsFrom(world: Morning, service: MailService, from: string): void {
  const mailer = createResendMailer({
    apiKey: RESEND_KEY,
    baseUrl: service.url,
    from,
    replyTo: null,
    productName: 'Spendly',
    get deadlineMs() {
      // A busy machine reads a request after it was given up: then this says nothing about the next answer.
      return service.isSilent() ? 30 : 60_000
    },
  })
  Object.assign(world.deps, { mailer })
}

async function twoAdmins({ deps, store }: Morning): Promise<void> {
  const known = await store.organization(ORGANIZATION)
  if (known === null) throw new Error('no organization')
  const admins = [
    { email: ADMIN, name: 'Adela Admin' },
    { email: BEA, name: 'Bea Board', locale: 'de' },
  ]
  await putOrganization(deps, ORGANIZATION, { ...known, admins })
}

function withoutWeather(day: MailStory['days'][number]): MailStory['days'][number] {
  return { ...day, weather: [] }
}

async function happen(
  world: Morning,
  service: MailService,
  what: MailHappening,
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
      if (listed && what.rings) await world.webhook(name)
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
