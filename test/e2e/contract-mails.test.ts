// Contract section 9: which mails go out, to whom, and what each of them carries.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CANARIES } from '../doubles/merge-records.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import { world, type World } from '../doubles/world.ts'

const ADA = { email: 'ada@boards.test', name: 'Ada', locale: 'nl' }
const BOB = { email: 'bob@boards.test', name: 'Bob', locale: 'en' }
const OUTSIDER = 'consultant@else.test'
const PORTAL = 'https://spendly.test/hr'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await world(stage, {
    employees: 12,
    users: 10,
    admins: [ADA, BOB],
    organization: { portal_url: PORTAL },
    prepare: (made) => made.organization.add({ email: OUTSIDER, entity_ids: ['nl'] }),
  })
})
afterAll(() => stage?.close())

function someone(n: number) {
  const row = company.people[n]
  if (!row) throw new Error(`nobody is number ${n}`)
  return row
}

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
  expect(report?.text).toContain(someone(10).work_email)
  for (const kind of ['added-summary', 'unmatched-users', 'deactivated'])
    expect(company.inbox(kind)).toEqual([])
})

test('each invited person, and nobody else, gets one invitation with the link of the host', async () => {
  await eventually(() => expect(company.inbox('invitation')).toHaveLength(2))
  for (const row of [someone(10), someone(11)]) {
    const [mail] = company.inbox('invitation', row.work_email ?? '')
    expect(mail?.text).toMatch(/https:\/\/spendly\.test\/invitations\/[0-9a-f-]{36}/)
    expect(mail?.html).toMatch(/href="https:\/\/spendly\.test\/invitations\/[0-9a-f-]{36}"/)
  }
})

test('where the host gives no link, the host mails the invitation and Rollcall does not', async () => {
  const quiet = await world(stage, {
    employees: 3,
    users: 1,
    admins: [BOB],
    prepare: (made) => {
      made.organization.givesInvitationUrls = false
    },
  })
  await eventually(() => expect(quiet.inbox('first-sync-report')).toHaveLength(1))
  expect(quiet.organization.users).toHaveLength(3)
  expect(quiet.inbox('invitation')).toEqual([])
})

test('a run with additions sends one summary of all of them; one without sends none', async () => {
  const joiners = [company.hr.hire(), company.hr.hire()]
  await company.sync()
  const mail = await oneForEachAdmin('added-summary')
  for (const row of joiners) {
    expect(mail?.text).toContain(row.work_email)
    expect(mail?.text).toContain(row.last_name)
  }
  await company.sync()
  expect(company.inbox('added-summary')).toHaveLength(2)
})

test('each deactivated user has a mail of their own, with the cards in it', async () => {
  const leavers = [someone(0), someone(1)]
  for (const row of leavers) company.hr.leave(row)
  const cards = leavers.map((row) => company.userOf(row).cards[0])
  await company.sync()
  await eventually(() => {
    for (const admin of [ADA, BOB])
      expect(company.inbox('deactivated', admin.email)).toHaveLength(2)
  })
  leavers.forEach((row, n) => {
    const mail = company
      .inbox('deactivated', BOB.email)
      .find((one) => one.text.includes(row.work_email ?? ''))
    expect(mail?.text).toContain(row.last_name)
    expect(mail?.text).toContain(cards[n]?.label)
    expect(mail?.text).toContain(cards[n]?.last4)
  })
  for (const row of leavers) expect(company.inbox(undefined, row.work_email ?? '')).toEqual([])
})

test('a changed e-mail is told once, with both addresses', async () => {
  const row = someone(2)
  const old = row.work_email
  company.hr.change(row, { work_email: 'new.address@elsewhere.test' })
  await company.sync()
  const mail = await oneForEachAdmin('email-differs')
  expect(mail?.text).toContain(old)
  expect(mail?.text).toContain('new.address@elsewhere.test')
  await company.sync()
  expect(company.inbox('email-differs', BOB.email)).toHaveLength(1)
})

test('a new external user is told when the set changes, and only then', async () => {
  company.organization.add({ email: 'temp@else.test', entity_ids: ['nl'] })
  await company.sync()
  const mail = await oneForEachAdmin('unmatched-users')
  expect(mail?.text).toContain('temp@else.test')
  await company.sync()
  expect(company.inbox('unmatched-users', BOB.email)).toHaveLength(1)
})

test('a kind can be narrowed to some of the admins', async () => {
  const path = `/accounts/${company.accountId}/settings`
  await stage.api.patch(path, { notify: { 'added-summary': [BOB.email] } })
  const row = company.hr.hire()
  await company.sync()
  await eventually(() =>
    expect(company.inbox('added-summary', BOB.email).at(-1)?.text).toContain(row.work_email),
  )
  await company.quiet()
  expect(company.inbox('added-summary', ADA.email).at(-1)?.text).not.toContain(row.work_email)
})

test('every admin reads it in their own language', () => {
  for (const kind of ['connected', 'first-sync-review', 'first-sync-report', 'deactivated']) {
    const [dutch] = company.inbox(kind, ADA.email)
    const [english] = company.inbox(kind, BOB.email)
    expect(dutch?.subject).not.toBe(english?.subject)
  }
})

test('a run that ends badly is told, and so is the one that ends well again', async () => {
  company.hr.tell('employees', (honest) => ({ ...honest, body: '{"next":null,"results":[]}' }))
  await company.sync()
  await oneForEachAdmin('sync-failed')
  company.hr.honest()
  await company.sync()
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
