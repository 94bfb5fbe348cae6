// Erasing a person took every unsent mail in which their address stood, as a part of another one too.
import { expect, test } from 'vitest'
import { reason } from '../../src/core/facts/reasons.ts'
import type { Notice } from '../../src/core/tell/notices.ts'
import type { OutboxMail } from '../../src/ports/store/reads/outbox.ts'
import { erasePerson } from '../../src/store/commands/erase-person.ts'
import { aMail, anAccount, anOrganization, aRow, keysOf, NOW } from '../contracts/store-records.ts'
import { openAt } from './temporary.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putMail } from '../../src/sync/changes/mails.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'

const NIA = 'n@acme.test'
const ANN = 'ann@acme.test'

test('erasing n@acme.test leaves the mails about ann@acme.test as they are', async () => {
  const left = await mailsAfterErasing([
    mail('about ann', leavingSoon(ANN)),
    mail('to ann', leavingSoon(ANN), { recipient: { email: ANN, name: null, locale: 'en' } }),
    mail('subject', leavingSoon(ANN), { subject: 'emp_0000010' }),
  ])
  expect(left.map(({ id, people }) => [id, people])).toEqual([
    ['about ann', [ANN]],
    ['subject', [ANN]],
    ['to ann', [ANN]],
  ])
})

test('a list that is still to be sent loses one line and goes out', async () => {
  const rendered = { subject: 's', html: NIA, text: NIA }
  const left = await mailsAfterErasing([
    mail('both', leavingSoon(ANN, 'N@Acme.test'), { rendered }),
    mail('tried', leavingSoon(ANN, NIA), { rendered, attempts: 1, firstTriedAt: NOW }),
  ])
  expect(left).toEqual([
    { id: 'both', people: [ANN], rendered: null },
    // The mail service may have seen the text under the old key.
    { id: 'tried-erased', people: [ANN], rendered: null },
  ])
})

test('what is about nobody else goes, and a held plan is told all the same', async () => {
  const held: Notice = {
    kind: 'held',
    planId: 'plan_1',
    holds: [],
    people: [{ ...line(NIA), because: reason('active') }],
    more: 0,
    wentOn: { invited: 0, changed: 0, left: 0 },
    reminderDay: 0,
  }
  const left = await mailsAfterErasing([
    mail('alone', leavingSoon(NIA)),
    mail('to them', leavingSoon(ANN), { recipient: { email: NIA, name: null, locale: 'en' } }),
    mail('about them', leavingSoon(ANN), { subject: 'emp_000001' }),
    mail('by them', { kind: 'disconnected', by: NIA, linked: 3 }),
    mail('failed', leavingSoon(ANN, NIA), { state: 'failed' }),
    mail('held', held),
  ])
  expect(left).toEqual([{ id: 'held', people: [], rendered: null }])
})

test('lines without an address are found by the name, and a question about many counts on', async () => {
  const because = reason('active')
  const someone = (name: string, email: string | null) => ({ name, email, entityName: 'Acme' })
  const lists = (...people: ReturnType<typeof someone>[]): Notice => ({
    kind: 'leaving-soon',
    people: people.map((one) => ({ ...one, on: '2026-05-01', because })),
    withdrawn: [],
  })
  const topic = (names: readonly string[], more: number) => ({ reason: because, names, more })
  const attention = {
    kind: 'needs-attention',
    people: [],
    topics: [topic(['Ann Bo', 'nia pop'], 3)],
  } as unknown as Notice
  const store = await openAt(':memory:')
  await store.commit(null, putOrganization(anOrganization(), NOW))
  await store.commit(null, [putAccount(anAccount())])
  const names = { firstName: 'Nia', lastName: 'Pop', preferredName: null }
  const row = aRow(1, { employee: { ...names, workEmail: NIA } })
  const mails = [
    mail('hers', lists(someone('Nia Pop', null), someone('Ann Bo', null))),
    mail('only hers', lists(someone('Nia Pop', null))),
    mail('a namesake', lists(someone('Nia Pop', ANN)), { attempts: 1, firstTriedAt: NOW }),
    mail('a topic', attention),
    mail('failed', lists(someone('NIA POP', null)), { state: 'failed' }),
    mail(
      'by what HR said before',
      lists(someone('Old', 'old@acme.test'), someone('Nia Old', null)),
    ),
  ]
  await store.commit(null, [
    ...putEmployee(row, keysOf(row), null),
    ...mails.map((each) => putMail(each)),
  ])
  const { database } = store
  await database.rows(
    `insert into employee_versions (account, employee, from_run, to_run, hash, fields, at)
     values (?, ?, 1, 1, 'h', ?, ?) returning 1`,
    [
      row.account,
      row.id,
      JSON.stringify({ ...row.employee, lastName: 'Old', workEmail: 'old@acme.test' }),
      NOW,
    ],
  )
  const erasure = { row, organization: 'org_1', userId: null, addresses: [NIA], remoteHash: null }
  await store.commit(null, await erasePerson(database, { ...erasure, now: NOW }))
  const left = await database.rows<{ id: string; notice: string }>(
    'select id, notice from outbox order by id',
    [],
  )
  await store.close()
  const found = left.map(({ id, notice }): [string, unknown] => {
    const { people, topics } = JSON.parse(notice) as {
      people: { name: string }[]
      topics?: unknown[]
    }
    return [id, topics ?? people.map(({ name }) => name)]
  })
  expect(Object.fromEntries(found)).toEqual({
    hers: ['Ann Bo'],
    'a namesake': ['Nia Pop'],
    'a topic': [topic(['Ann Bo'], 4)],
  })
})

async function mailsAfterErasing(mails: readonly OutboxMail[]) {
  const store = await openAt(':memory:')
  await store.commit(null, putOrganization(anOrganization(), NOW))
  await store.commit(null, [putAccount(anAccount())])
  const row = aRow(1, { employee: { workEmail: NIA } })
  await store.commit(null, [
    ...putEmployee(row, keysOf(row), null),
    ...mails.map((each) => putMail(each)),
  ])
  const { database } = store
  const erasure = { row, organization: 'org_1', userId: null, addresses: [NIA], remoteHash: null }
  await store.commit(null, await erasePerson(database, { ...erasure, now: NOW }))
  const left = await database.rows<{ id: string; notice: string; rendered: string | null }>(
    'select id, notice, rendered from outbox order by id',
    [],
  )
  await store.close()
  return left.map(({ id, notice, rendered }) => {
    const { people } = JSON.parse(notice) as { people: { email: string }[] }
    return { id, people: people.map(({ email }) => email), rendered }
  })
}

function mail(id: string, notice: Notice, over: Partial<OutboxMail> = {}): OutboxMail {
  return aMail(id, { kind: notice.kind, notice, ...over })
}

function leavingSoon(...addresses: readonly string[]): Notice {
  const because = reason('active')
  const people = addresses.map((email) => ({ ...line(email), on: '2026-05-01', because }))
  return { kind: 'leaving-soon', people, withdrawn: [] }
}

function line(email: string) {
  return { name: 'Somebody', email, entityName: 'Acme' }
}
