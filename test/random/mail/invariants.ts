// Invariants of mails whatever faults their service has: in the store, at the service, and in the host.
import { expect } from 'vitest'
import { DAY, HOUR } from '../../world/time.ts'
import type { CompanyWorld } from '../company/company.ts'
import type { MailService } from './faulty-service.ts'
import type { Observed } from './run-scenario.ts'

/** The totals of all scenarios. */
export interface MailTotals {
  mails: number
  tries: number
  /** Refused for good, or given up after three days. `unknown`: of unknown fate after one day. */
  refused: number
  unknown: number
  lost: number
  doubled: number
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly run: string | null
  readonly subject: string
  readonly recipient: string
  readonly state: 'waiting' | 'sent' | 'failed' | 'unknown'
  readonly reason: string | null
}

interface MailCase {
  readonly world: CompanyWorld
  readonly service: MailService
  readonly began: string
  readonly did: Observed
  /** The mails that a service without faults would have sent: `held admin@acme.test`. */
  readonly honestMails: readonly string[]
  readonly totals: MailTotals
}

/** Actions never wait for mails: the host got the same actions, as early, and ends in the same state. */
export function expectSameState(did: Observed, should: Observed): void {
  expect(did.states, 'the users, day by day').toEqual(should.states)
  const names = ({ acted }: Observed) => acted.map(({ what }) => what)
  expect(names(did), 'the actions').toEqual(names(should))
  const late = did.acted.filter(({ at }, n) => at > (should.acted[n]?.at ?? 0) + 5_000)
  expect(
    late.map(({ what }) => what),
    'later than with an honest mail service',
  ).toEqual([])
}

/** On a day without faults the mails of that day are sent at once, whatever else waits. */
export function expectNothingWaits(world: CompanyWorld, since: string): void {
  const waiting = rowsSince(world, since).filter(({ state }) => state === 'waiting')
  expect(waiting, 'waits on a day without faults').toEqual([])
}

/** No lease of an account is held while a mail is sent. */
export function nobodyWaits(world: CompanyWorld): string[] {
  const sql = "select name from leases where name <> 'outbox' and until_at > ?"
  const leases = world.store.database.connection.prepare<[string], { name: string }>(sql)
  return leases.all(new Date().toISOString()).map(({ name }) => `a mail is sent within ${name}`)
}

export async function expectMailsOnce(mailCase: MailCase): Promise<void> {
  const { world, service, began, honestMails, totals } = mailCase
  const rows = rowsSince(world, began)
  totals.mails += rows.length
  totals.tries += service.tries.length
  const broken = rows.flatMap((row) => problemsOf(row, service, totals))
  const known = new Set(rows.map(({ id }) => id))
  for (const { key, kind } of service.taken)
    if (!known.has(key)) broken.push(`${kind}: a mail with a key that nobody made`)
  expect(broken).toEqual([])
  // A mail that is refused for good is told to the admins, who hear of nothing from an honest service (rule 54).
  const told = rows.filter(({ kind }) => kind !== 'needs-attention' || !hasFailed(rows))
  const made = told.map(({ kind, recipient }) => `${kind} ${recipient}`)
  const honest = hasFailed(rows)
    ? honestMails.filter((mail) => !mail.startsWith('needs-attention '))
    : honestMails
  expect(made.toSorted(), 'the mails of an honest service').toEqual(honest.toSorted())
  const runs = rows.filter(({ kind }) => kind === 'added-summary')
  const perRun = runs.map(({ run, recipient }) => `${run} ${recipient}`)
  expect(new Set(perRun).size, 'one summary per run and admin').toBe(perRun.length)
  await oneForEachWhoLeft(mailCase, rows)
}

function hasFailed(rows: readonly Row[]): boolean {
  return rows.some(({ state }) => state === 'failed')
}

/** Each key is sent once, with one body, and the stored state is true. */
function problemsOf(row: Row, service: MailService, totals: MailTotals): string[] {
  const what = `${row.kind} to ${row.recipient} (${row.state}, ${row.reason})`
  const times = service.taken.filter(({ key }) => key === row.id).length
  const tries = service.tries.filter(({ key }) => key === row.id)
  const asked = (tries.at(-1)?.at ?? 0) - (tries[0]?.at ?? 0)
  const another = row.reason?.includes('invalid_idempotent_request') === true
  const forGood = another || service.refuses(row.recipient)
  const wrong: string[] = []
  if (times > 1) {
    totals.doubled += times - 1
    wrong.push(`${what}: sent ${times} times`)
  }
  if (new Set(tries.map(({ body }) => body)).size > 1) wrong.push(`${what}: another body`)
  switch (row.state) {
    case 'waiting':
      wrong.push(`${what}: sits for ever`)
      break
    case 'sent':
      if (times === 0) wrong.push(`${what}: never arrived`)
      break
    case 'failed':
      totals.refused += 1
      if (times > 0) wrong.push(`${what}: arrived`)
      if (!forGood && asked < 3 * DAY) wrong.push(`${what}: given up`)
      break
    case 'unknown':
      totals.unknown += 1
      // Resend forgets a key after a day. Until then the mail is retried, unless the answer is final or asks
      // for a longer wait; a used-up quota is retried for half a day.
      if (!forGood && asked + (tries.at(-1)?.waitMs ?? 0) < 11 * HOUR)
        wrong.push(`${what}: unknown after ${asked / HOUR} hours`)
  }
  if (wrong.length > 0 && times === 0) totals.lost += 1
  return wrong
}

/** For each user who left, each admin gets one `deactivated` mail, and it names that user. */
async function oneForEachWhoLeft(
  { world, service }: MailCase,
  rows: readonly Row[],
): Promise<void> {
  const people = await world.employees()
  const actions = await world.store.actionsOf(
    world.accountId,
    people.map(({ id }) => id),
  )
  const ends = actions.filter(
    ({ action, state }) =>
      action.kind === 'user.deactivate' && action.purpose === 'leave' && state === 'done',
  )
  const { admins = [] } = (await world.store.organization('acme')) ?? {}
  const should = ends.flatMap(({ action }) =>
    admins.map(({ email }) => `${action.employeeId} ${email}`),
  )
  const told = rows.filter(({ kind }) => kind === 'deactivated')
  expect(
    told.map(({ subject, recipient }) => `${subject} ${recipient}`).toSorted(),
    'one mail per deactivated user and admin',
  ).toEqual(should.toSorted())
  const userOf = new Map(ends.map(({ action }) => [action.employeeId, action.userId ?? '']))
  for (const { id, subject } of told) {
    const { email } = world.host.get(userOf.get(subject) ?? '')
    for (const { key, text } of service.taken) if (key === id) expect(text).toContain(email)
  }
}

function rowsSince(world: CompanyWorld, since: string): Row[] {
  const sql = `select id, kind, run, subject, recipient, state, reason
    from outbox where created_at >= ? order by created_at, id`
  return world.store.database.connection.prepare<[string], Row>(sql).all(since)
}
