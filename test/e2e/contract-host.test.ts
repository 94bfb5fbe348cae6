// Contract section 5: what a host is asked, word for word and in which order.
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayFromNow, mergeDay } from '../doubles/calendar.ts'
import { e164 } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  stage.host.pageSize = 4
  company = await companyOn(stage, { employees: 14, users: 11 })
})
afterAll(() => stage?.close())

function received(kind: string) {
  return stage.host.received.filter(
    ({ action }) => action.organization_id === company.id && action.kind === kind,
  )
}

test('users are read page by page, for one organization, with the bearer token', () => {
  const lists = stage.host.asked.filter(
    (asked) =>
      asked.method === 'GET' &&
      asked.query.get('organization_id') === company.id &&
      !asked.query.has('email') &&
      !asked.query.has('user_id'),
  )
  expect(lists.map((asked) => asked.query.get('cursor'))).toEqual(
    expect.arrayContaining([null, '4', '8']),
  )
  for (const asked of lists) {
    expect(asked.headers['authorization']).toBe(`Bearer ${stage.host.token}`)
    expect(asked.headers['user-agent']).toEqual(expect.any(String))
  }
})

test('an invitation says who, where and why', async () => {
  const invited = received('user.invite')
  expect(new Set(invited.map(({ action }) => action.params['email']))).toEqual(
    new Set(namesFrom(11, 14).map(addressOf)),
  )
  const row = 'luca'
  const action = invited.find((one) => one.action.params['email'] === addressOf(row))?.action
  const person = await company.person(row)
  expect(action).toMatchObject({
    organization_id: company.id,
    entity_id: 'nl',
    kind: 'user.invite',
    user_id: null,
    employee: {
      id: person.id,
      remote_id: company.hr.row(row).remote_id,
      employee_number: company.hr.row(row).employee_number,
    },
    params: {
      first_name: company.hr.row(row).first_name,
      last_name: company.hr.row(row).last_name,
      phone: e164(company.hr.row(row).mobile_phone_number),
    },
  })
  expect(person.link).toEqual({ user_id: company.userOf(row).id })
})

test('right before an invitation the host is asked for the address', () => {
  const invites = received('user.invite')
  for (const { action, asked } of invites) {
    const looked = stage.host.asked.filter(
      (one) =>
        one.query.get('email')?.toLowerCase() === action.params['email'] && one.at <= asked.at,
    )
    expect(looked.length).toBeGreaterThan(0)
  }
})

test('every request is signed so that the reference library verifies it, over the raw body', () => {
  const webhook = new Webhook(stage.host.secret)
  expect(stage.host.received.length).toBeGreaterThan(0)
  for (const { action, asked } of stage.host.received) {
    expect(() => webhook.verify(asked.body, asked.headers)).not.toThrow()
    expect(asked.headers['webhook-id']).toBe(action.id)
    expect(() => webhook.verify(`${asked.body} `, asked.headers)).toThrow('No matching signature')
    expect(asked.headers['content-type']).toContain('application/json')
    expect(asked.body.length).toBeLessThan(64 * 1024)
  }
})

test('an update holds only what changed; a changed phone must be verified again', async () => {
  company.hr.change('ana', { first_name: 'Renée' })
  company.hr.change('bram', { mobile_phone_number: '06 87654321' })
  await company.reconcile()
  await eventually(() => expect(received('user.update')).toHaveLength(2))
  const params = new Map(
    received('user.update').map(({ action }) => [action.user_id, action.params]),
  )
  expect(params.get(company.userOf('ana').id)).toEqual({ first_name: 'Renée' })
  expect(params.get(company.userOf('bram').id)).toEqual({
    phone: '+31687654321',
    phone_verification_required: true,
  })
})

test('a leaver loses the cards first, then access, of that entity, with cause and date', async () => {
  const lastDay = dayFromNow(-2)
  company.hr.terminate('chloe', { on: lastDay })
  const user = () => company.userOf('chloe')
  await company.reconcile()
  await eventually(() => expect(user().status).toBe('inactive'))
  const about = stage.host.received.filter(({ action }) => action.user_id === user().id)
  expect(about.map(({ action }) => action.kind)).toEqual(['cards.block', 'user.deactivate'])
  expect(about[0]?.action).toMatchObject({ entity_id: 'nl', params: { cause: 'terminated' } })
  expect(about[0]?.action.params).toEqual({ cause: 'terminated' })
  const { cause, effective_date } = about[1]?.action.params ?? {}
  expect(cause).toBe('terminated')
  // The last day worked, or the first day without access: both are "effective".
  expect([lastDay, dayFromNow(-1), dayFromNow(0)]).toContain(effective_date)
  expect(user().cards.map((card) => [card.status, card.blockedBy])).toEqual([
    ['blocked', 'rollcall'],
  ])
})

test('somebody who comes back is reactivated, and the cards stay blocked', async () => {
  const row = 'chloe'
  const user = () => company.userOf(row)
  company.hr.change(row, {
    employment_status: 'ACTIVE',
    termination_date: null,
    start_date: mergeDay(0),
  })
  const run = await company.reconcile()
  await eventually(() => expect(user().status).toBe('active'))
  const [reactivation] = received('user.reactivate')
  expect(reactivation?.action).toMatchObject({ user_id: user().id, entity_id: 'nl', params: {} })
  expect(user().cards.map((card) => card.status)).toEqual(['blocked'])
  expect((await company.reports(run)).map((one) => one.code)).toContain('cards-still-blocked')
})

test('with the setting for it, only the cards that Rollcall blocked are unblocked', async () => {
  const path = `/accounts/${company.accountId}/settings`
  await stage.api.patch(path, { unblock_on_rehire: true })
  const row = 'dries'
  const user = () => company.userOf(row)
  company.giveCard(row, { label: 'Lost', status: 'blocked' })
  company.hr.terminate(row)
  await company.reconcile()
  await eventually(() => expect(user().status).toBe('inactive'))
  company.hr.change(row, {
    employment_status: 'ACTIVE',
    termination_date: null,
    start_date: mergeDay(0),
  })
  await company.reconcile()
  await eventually(() => expect(user().cards[0]?.status).toBe('active'))
  const unblocked = received('cards.unblock').filter(({ action }) => action.user_id === user().id)
  expect(unblocked.map(({ action }) => action.params)).toEqual([
    { card_ids: [user().cards[0]?.id] },
  ])
  expect(user().cards.find(({ label }) => label === 'Lost')?.status).toBe('blocked')
})

test('access is taken before it is given', async () => {
  company.hr.terminate('ewa')
  const joiner = 'xandra'
  company.hr.hire(joiner)
  const from = stage.host.received.length
  await company.reconcile()
  await eventually(() => expect(company.user(joiner)).toBeDefined())
  await eventually(() => expect(company.userOf('ewa').status).toBe('inactive'))
  const kinds = stage.host.received.slice(from).map(({ action }) => action.kind)
  expect(kinds).toEqual(['cards.block', 'user.deactivate', 'user.invite'])
})

test('an e-mail is never an action parameter except in an invitation', () => {
  for (const { action } of stage.host.received)
    expect([action.kind, 'email' in action.params]).toEqual([
      action.kind,
      action.kind === 'user.invite',
    ])
})

test('a change of a phone’s format is no change', async () => {
  company.hr.change('filip', { mobile_phone_number: '0031 (0)6-12341005' })
  const from = stage.host.received.length
  const run = await company.reconcile()
  expect(run.state).toBe('done')
  expect(stage.host.received.slice(from)).toEqual([])
})

test('neither the host nor Merge had anything to object to', () => {
  expect(stage.host.complaints).toEqual([])
  expect(stage.merge.complaints).toEqual([])
})
