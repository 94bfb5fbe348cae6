// R8: a mail is not lost by a wait of a year, an API key that is refused for a while, or a change of sender.
import { expect, test } from 'vitest'
import type { MailAnswer } from '../../src/ports/mailer.ts'
import { aMail } from '../world/inbox.ts'
import { linkedCompany } from '../world/company.ts'

const YEAR = 365 * 86_400_000
const NO_KEY: MailAnswer = { kind: 'failed', reason: 'invalid_api_key (401)', blames: 'us' }
const KEY_USED: MailAnswer = { kind: 'failed', reason: 'another body (409)', blames: 'mail' }

/** Ana leaves; the mail service gives these answers to her mail, in turn. */
async function toldOfAna(...answers: MailAnswer[]) {
  const world = await linkedCompany()
  world.mails.answers.push(...answers)
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  const { connection } = world.store.database
  const states = () =>
    connection
      .prepare<[], { state: string }>(`select state from outbox where kind = 'deactivated'`)
      .all()
      .map(({ state }) => state)
  return { world, states }
}

const wait = (afterMs: number | null, outcomeUnknown: boolean): MailAnswer => {
  return { kind: 'retry', reason: '503', afterMs, outcomeUnknown }
}

test('a Retry-After of a year does not keep a mail longer than its three days', async () => {
  const { world } = await toldOfAna(wait(YEAR, false))
  await world.days(4)
  expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
})

test('an API key that is refused for some hours loses no mail', async () => {
  const { world } = await toldOfAna(...Array.from({ length: 8 }, () => NO_KEY))
  expect(world.inbox('admin')).toEqual([])
  await world.hours(6)
  expect(world.inbox('admin')).toEqual([aMail('deactivated')])
})

test('with an API key that stays refused, a mail is given up after three days', async () => {
  const { world, states } = await toldOfAna(...Array.from({ length: 200 }, () => NO_KEY))
  await world.days(4)
  expect(states()).toEqual(['failed'])
})

test('a mail that may have been sent is not marked as failed', async () => {
  const { states } = await toldOfAna(wait(null, true), KEY_USED)
  expect(states()).toEqual(['unknown'])
})

test('the idempotency key of a mail with unknown outcome is not used in the last seconds of its day', async () => {
  const almost = 86_400_000 - 5_000
  const { world, states } = await toldOfAna(wait(almost, true))
  await world.days(3)
  expect(world.inbox('admin')).not.toContainEqual(aMail('deactivated'))
  expect(states()).toEqual(['unknown'])
})
