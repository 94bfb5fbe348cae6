// Contract section 9: which mails go out, to whom, and what each of them carries.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CANARIES } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

const ADA = { email: 'ada@boards.test', name: 'Ada', locale: 'nl' }
const BOB = { email: 'bob@boards.test', name: 'Bob', locale: 'en' }
const OUTSIDER = 'consultant@else.test'
const PORTAL = 'https://spendly.test/hr'

const SECRET = `whsec_${btoa('the secret of the mail service')}`

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage({ RESEND_WEBHOOK_SECRET: SECRET })
  company = await companyOn(stage, {
    employees: 12,
    users: 10,
    admins: [ADA, BOB],
    organization: { portal_url: PORTAL },
    prepare: (made) => made.giveExternal(OUTSIDER),
  })
})
afterAll(() => stage?.close())

/** One mail of this kind for each admin, and no more. */
async function oneForEachAdmin(kind: string) {
  await eventually(() => {
    for (const admin of [ADA, BOB]) expect(company.inbox(kind, admin.email)).toHaveLength(1)
  })
  return company.inbox(kind, BOB.email).at(-1)
}

test('linking and the first sync send connected, first-sync-review and first-sync-report', async () => {
  for (const kind of ['connected', 'first-sync-review', 'first-sync-report'])
    await oneForEachAdmin(kind)
  const review = company.inbox('first-sync-review', BOB.email)[0]
  expect(review?.text).toMatch(/https:\/\/spendly\.test\/hr\?(plan|run)=/)
  const report = company.inbox('first-sync-report', BOB.email)[0]
  expect(report?.text).toContain(OUTSIDER)
  expect(report?.text).toContain(addressOf('katrin'))
  for (const kind of ['added-summary', 'unmatched-users', 'deactivated'])
    expect(company.inbox(kind)).toEqual([])
})

test('each invited person, and nobody else, gets one invitation with the link of the host', async () => {
  await eventually(() => expect(company.inbox('invitation')).toHaveLength(2))
  for (const row of ['katrin', 'luca']) {
    const [mail] = company.inbox('invitation', addressOf(row))
    expect(mail?.text).toMatch(/https:\/\/spendly\.test\/invitations\/[0-9a-f-]{36}/)
    expect(mail?.html).toMatch(/href="https:\/\/spendly\.test\/invitations\/[0-9a-f-]{36}"/)
  }
})

test('an invitation that bounces is listed as failed, and the person as not reached', async () => {
  await eventually(() => expect(company.inbox('invitation')).toHaveLength(2))
  const [mail] = company.inbox('invitation', addressOf('katrin'))
  if (mail === undefined) throw new Error('no invitation')
  const target = { url: `${stage.rollcall.url}/webhooks/resend`, secret: SECRET }
  const wrong = { ...target, secret: `whsec_${btoa('another secret')}` }
  expect(await stage.resend.tells(mail, 'bounced', wrong)).toBe(401)
  expect(await stage.resend.tells(mail, 'bounced', target)).toBe(200)
  const read = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${stage.apiKeys[0]}` }
    const answer = await fetch(`${stage.rollcall.url}${path}`, { headers })
    return path === '/metrics' ? answer.text() : answer.json()
  }
  expect(await read('/v1/mails?state=failed')).toMatchObject({
    results: [{ kind: 'invitation', to: addressOf('katrin'), failure: { code: 'bounced' } }],
  })
  expect(await read('/metrics')).toContain('rollcall_outbox{state="failed"} 1')
})

test('where the host gives no link, the host mails the invitation and Rollcall does not', async () => {
  const quiet = await companyOn(stage, {
    employees: 3,
    users: 1,
    admins: [BOB],
    prepare: (made) => {
      made.host.mailsItself()
    },
  })
  await eventually(() => expect(quiet.inbox('first-sync-report')).toHaveLength(1))
  expect(quiet.users()).toHaveLength(3)
  expect(quiet.inbox('invitation')).toEqual([])
})

test('a run with additions sends one summary of all of them; one without sends none', async () => {
  const joiners = ['xandra', 'yaro']
  for (const name of joiners) company.hr.hire(name)
  await company.reconcile()
  const mail = await oneForEachAdmin('added-summary')
  for (const row of joiners) {
    expect(mail?.text).toContain(addressOf(row))
    expect(mail?.text).toContain(company.hr.row(row).display_full_name)
  }
  await company.reconcile()
  expect(company.inbox('added-summary')).toHaveLength(2)
})

test('each deactivated user has a mail of their own, with the cards in it', async () => {
  const leavers = ['ana', 'bram']
  for (const row of leavers) company.hr.terminate(row)
  const cards = leavers.map((row) => company.userOf(row).cards[0])
  await company.reconcile()
  await eventually(() => {
    for (const admin of [ADA, BOB])
      expect(company.inbox('deactivated', admin.email)).toHaveLength(2)
  })
  leavers.forEach((row, n) => {
    const mail = company
      .inbox('deactivated', BOB.email)
      .find((one) => one.text.includes(addressOf(row)))
    expect(mail?.text).toContain(company.hr.row(row).last_name)
    expect(mail?.text).toContain(cards[n]?.label)
    expect(mail?.text).toContain(cards[n]?.last4)
  })
  for (const row of leavers) expect(company.inbox(undefined, addressOf(row))).toEqual([])
})

test('a changed e-mail is told once, with both addresses', async () => {
  const row = 'chloe'
  const old = addressOf(row)
  company.hr.change(row, { work_email: 'new.address@elsewhere.test' })
  await company.reconcile()
  const mail = await oneForEachAdmin('email-differs')
  expect(mail?.text).toContain(old)
  expect(mail?.text).toContain('new.address@elsewhere.test')
  await company.reconcile()
  expect(company.inbox('email-differs', BOB.email)).toHaveLength(1)
})

test('a new external user is told when the set changes, and only then', async () => {
  company.giveExternal('temp@else.test')
  await company.reconcile()
  const mail = await oneForEachAdmin('unmatched-users')
  expect(mail?.text).toContain('temp@else.test')
  await company.reconcile()
  expect(company.inbox('unmatched-users', BOB.email)).toHaveLength(1)
})

test('a kind can be narrowed to some of the admins', async () => {
  const path = `/accounts/${company.accountId}/settings`
  await stage.api.patch(path, { notify: { 'added-summary': [BOB.email] } })
  const row = 'zoe'
  company.hr.hire(row)
  await company.reconcile()
  await eventually(() =>
    expect(company.inbox('added-summary', BOB.email).at(-1)?.text).toContain(addressOf(row)),
  )
  await company.untilIdle()
  expect(company.inbox('added-summary', ADA.email).at(-1)?.text).not.toContain(addressOf(row))
})

test('every admin reads it in their own language', () => {
  for (const kind of ['connected', 'first-sync-review', 'first-sync-report', 'deactivated']) {
    const [dutch] = company.inbox(kind, ADA.email)
    const [english] = company.inbox(kind, BOB.email)
    expect(dutch?.subject).not.toBe(english?.subject)
  }
})

test('a run that ends badly is told, and so is the one that ends well again', async () => {
  company.hr.lies((honest) => ({ ...honest, body: '{"next":null,"results":[]}' }))
  await company.reconcile()
  await oneForEachAdmin('sync-failed')
  company.hr.honest()
  await company.reconcile()
  await oneForEachAdmin('sync-recovered')
})

test('disconnecting is told', async () => {
  await stage.api.remove(`/accounts/${company.accountId}`)
  await oneForEachAdmin('disconnected')
})

test('every mail has one recipient, both bodies, the sender, a key of its own and its tags', () => {
  const mails = stage.resend.mails
  expect(mails.length).toBeGreaterThan(20)
  expect(new Set(mails.map((mail) => mail.key)).size).toBe(mails.length)
  for (const mail of mails) {
    expect(mail.key).toEqual(expect.any(String))
    expect(mail.to).toHaveLength(1)
    expect(mail.from).toContain('people@spendly.test')
    expect(mail.replyTo).toContain('help@spendly.test')
    expect(mail.subject.trim()).not.toBe('')
    expect(mail.text.trim().length).toBeGreaterThan(40)
    expect(mail.text).not.toMatch(/<(p|div|a|table)\b/)
    expect(mail.html).toContain('<')
    expect(mail.tags).toMatchObject({
      kind: expect.any(String) as string,
      organization: expect.stringMatching(/^org-/) as string,
    })
    // Linking and disconnecting belong to no run.
    if (!['connected', 'disconnected'].includes(mail.tags['kind'] ?? ''))
      expect([mail.tags['kind'], mail.tags['run']]).toEqual([mail.tags['kind'], expect.any(String)])
  }
})

test('a mail to admins names the run it is about by an id that /v1 knows', async () => {
  const [mail] = company.inbox('deactivated')
  expect(await stage.api.get(`/runs/${mail?.tags['run']}`)).toMatchObject({
    account_id: company.accountId,
  })
})

test('no mail holds what must never be kept, and Resend refused none', () => {
  for (const mail of stage.resend.mails)
    for (const canary of CANARIES) expect(mail.body).not.toContain(canary)
  expect(stage.resend.complaints).toEqual([])
})
