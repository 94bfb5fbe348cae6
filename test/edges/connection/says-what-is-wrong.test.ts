// The connection tells the truth: an issue at Merge is read, worded, shown wherever somebody looks, and closes with it.
import { expect, test } from 'vitest'
import { issueOf } from '../../doubles/merge-webhooks.ts'
import { mergeSyncIs } from '../../doubles/merge-lies.ts'
import { withStatus } from '../../doubles/answers.ts'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { aMail } from '../../world/inbox.ts'

const NO_GROUPS = 'Missing permission: the API user cannot read departments'
const PASSWORD = 'Invalid credentials: the password of the service user was changed'

function opens(world: World, text = NO_GROUPS) {
  const one = { ...issueOf(world.hr.account, text), first_incident_time: '2026-05-01T09:30:00Z' }
  world.merge.issues.push(one)
  return one
}

async function api(world: World) {
  const { call } = await portalOf(world)
  const { body } = await call('GET', `/v1/accounts/${world.accountId}`)
  return body as {
    problem: { code: string; message: string; since: string } | null
    issues: object[]
    source_fresh_as_of: string | null
    source_changes: { kind: string; certain: boolean }[]
  }
}

test('rule 56: a missing permission is read on a webhook, shown with who has to act, and closes with the issue', async () => {
  const world = await linkedCompany()
  const issue = opens(world)
  await world.issue('new')
  expect((await api(world)).problem).toMatchObject({
    code: 'source-issue',
    since: '2026-05-01T09:30:00.000Z',
    message: expect.stringMatching(
      /may not see departments and groups.*Ask whoever manages HR.*Since/s,
    ) as string,
  })
  expect((await api(world)).issues).toMatchObject([
    { kind: 'permission', models: ['groups'], said: `${NO_GROUPS} · ${NO_GROUPS}` },
  ])
  const portal = await portalOf(world)
  for (const path of ['', '/connection']) {
    const page = await portal.page(path)
    expect(page).toContain('We may not see departments and groups in Hibob')
    expect(page).toContain('Since 1 May 2026')
    expect(page).toContain(NO_GROUPS)
  }
  expect(await portal.html('')).toContain(`/portal/accounts/${world.accountId}/connection`)
  issue.status = 'RESOLVED'
  await world.issue('resolved')
  expect((await api(world)).issues).toEqual([])
  expect((await api(world)).problem).toBeNull()
  expect(await portal.page('/connection')).not.toContain('departments and groups in')
})

test('an issue whose end nobody told closes with the next complete read', async () => {
  const world = await linkedCompany()
  const issue = opens(world)
  await world.issue('new')
  issue.status = 'RESOLVED'
  await world.reconcile()
  expect((await world.account()).issues).toEqual([])
})

test('a partial read: the mail says what is missing, since when, and who has to act', async () => {
  const world = await linkedCompany()
  opens(world)
  mergeSyncIs(world.hr.account, 'PARTIALLY_SYNCED')
  await world.reconcile({ mergeFinishes: false })
  const [mail] = world.inbox('admin')
  expect(mail).toEqual(aMail('sync-failed', { cause: 'sync-failed-at-source' }))
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('We may not see departments and groups in Hibob')
    expect(part).toContain('Ask whoever manages Hibob')
    expect(part).toContain('Since 1 May 2026, 11:30')
    expect(part).toContain('Data from HR is as of')
  }
  const { problem } = await api(world)
  expect(problem).toMatchObject({ code: 'sync-failed-at-source' })
  expect(problem?.message).toContain('departments and groups')
})

test.for([
  ['nl', 'We mogen afdelingen en groepen in Hibob niet zien', 'Gegevens uit HR zijn van'],
  ['de', 'Wir dürfen Abteilungen und Gruppen in Hibob nicht sehen', 'Stand der HR-Daten'],
  ['fr', 'Nous ne pouvons pas voir les services et les groupes dans Hibob', 'Données RH datées de'],
  ['es', 'No podemos ver los departamentos y grupos en Hibob', 'Datos de RR.'],
])('in %s', async ([locale, issue, fresh]) => {
  const admins = [{ email: 'admin@acme.test', locale }]
  const world = await linkedCompany({ employees: 4, organization: { admins } })
  opens(world)
  mergeSyncIs(world.hr.account, 'PARTIALLY_SYNCED')
  await world.reconcile({ mergeFinishes: false })
  const [mail] = world.inbox('admin')
  expect(mail?.text.replaceAll('\n', ' ')).toContain(issue)
  expect(mail?.text).toContain(fresh)
})

test('a lost password: the mail has the cause, and the issue is asked for without the token', async () => {
  const world = await linkedCompany()
  opens(world, PASSWORD)
  world.hr.account.status = 'RELINK_NEEDED'
  await world.reconcile({ mergeFinishes: false })
  const [mail] = world.inbox('admin')
  expect(mail).toEqual(aMail('sync-failed', { cause: 'needs-relink', needsRelink: true }))
  expect(mail?.text).toContain('refuses the login or the key')
  expect(await world.account()).toMatchObject({
    status: 'needs_relink',
    issues: [{ kind: 'credentials' }],
  })
  world.merge.issues.length = 0
  await world.begin({ accountId: world.accountId })
  await world.finish()
  await world.untilIdle()
  expect((await world.account()).issues).toEqual([])
})

test('a failed run for one person, too', async () => {
  const world = await linkedCompany()
  opens(world)
  world.hr.breaksFor('ana')
  await world.webhook('ana')
  await world.hours(1)
  expect((await world.account()).issues).toHaveLength(1)
})

test('an issue of somebody else changes nothing, and neither does a webhook for no issue', async () => {
  const world = await linkedCompany()
  const other = {
    ...issueOf(world.hr.account, PASSWORD),
    end_user: { origin_id: 'acc_other', note: world.hr.account.id },
  }
  world.merge.issues.push(other)
  await world.issue('new')
  expect((await api(world)).issues).toEqual([])
  expect((await api(world)).problem).toBeNull()
})

test('Merge that does not answer about issues changes no run, and is asked again', async () => {
  const world = await linkedCompany()
  opens(world)
  const lie = { when: () => true, times: 6, lie: withStatus(500) }
  world.merge.lies.push(lie)
  await world.issue('new')
  expect((await world.account()).issues).toEqual([])
  world.merge.lies.length = 0
  await world.hours(1)
  expect((await world.account()).issues).toHaveLength(1)
})

test('rule 56: from when the data is, wherever the last sync is', async () => {
  const world = await linkedCompany()
  const before = '2026-05-02T06:15:00.000Z'
  Object.assign(world.hr.account.employeeSync(), { data_fresh_as_of: before })
  await world.reconcile({ mergeFinishes: false })
  expect((await api(world)).source_fresh_as_of).toBe(before)
  const portal = await portalOf(world)
  for (const path of ['', '/connection']) {
    expect(await portal.page(path)).toMatch(/Data from HR is as of\s+2 May 2026/)
  }
  const { text } = await portal.call('GET', '/metrics')
  expect(text).toMatch(/^rollcall_source_freshness_age_seconds\{quantile="1"\} \d{5,}$/m)
  // A webhook about one person shows it as well.
  const later = '2026-05-03T06:15:00.000Z'
  Object.assign(world.hr.account.employeeSync(), { data_fresh_as_of: later })
  await world.webhook('ana')
  expect((await api(world)).source_fresh_as_of).toBe(later)
})

test('a list that shrank is shown beside what was changed meanwhile', async () => {
  const world = await linkedCompany()
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const event = (event_type: string, event_description: string) =>
    world.merge.trail.push({ event_type, event_description, created_at: at })
  event('CHANGED_SCOPES', `Scopes of ${world.hr.account.id} were changed by canary@host.test`)
  event('GENERATED_MAGIC_LINK', 'A link was made')
  event('CHANGED_SCOPES', 'For 0f5d7b1e-6d3a-4a35-9d5f-0d6a2f3b8c11')
  await world.hours(2)
  world.hr.delete('ana', 'bram', 'chloe', 'dries')
  await world.reconcile()
  const [mail] = world.inbox('admin')
  expect(mail).toEqual(aMail('sync-failed', { cause: 'shrunken-read' }))
  expect(mail?.text).toContain('What may be read was changed')
  expect(mail?.text).toContain('perhaps in another connection')
  expect(mail?.text).not.toContain('canary')
  const portal = await portalOf(world)
  expect(await portal.page('')).toContain('What may be read was changed')
  expect((await api(world)).source_changes).toMatchObject([
    { kind: 'credentials', certain: false },
    { kind: 'scopes', certain: true },
  ])
  // The second list agrees, so the plan waits, beside the same facts.
  await world.reconcile()
  await world.reconcile()
  expect(await world.holdCodes()).toContain('shrunken-read')
  expect(await portal.page('/review')).toContain('What may be read was changed')
})

test.for([
  ['is used in the next sync', undefined, 'IN_NEXT_SYNC', 1],
  ['was used in the last sync', undefined, 'IN_LAST_SYNC', 1],
  ['takes effect', 'IN_NEXT_SYNC', 'IN_LAST_SYNC', 0],
  ['is changed again', 'IN_LAST_SYNC', 'IN_NEXT_SYNC', 1],
  ['is taken away', 'IN_LAST_SYNC', undefined, 1],
  ['stays', 'IN_LAST_SYNC', 'IN_LAST_SYNC', 0],
  ['stays, in a word that nobody knows', 'IN_LAST_SYNC', 'IN_EVERY_SYNC', 0],
] as const)('a filter that leaves people out %s', async ([, before, now, changes]) => {
  const world = await linkedCompany({
    employees: 4,
    prepare: ({ hr }) => set(hr.account.employeeSync(), before),
  })
  set(world.hr.account.employeeSync(), before)
  await world.reconcile({ mergeFinishes: false })
  const known = (await world.account()).sourceChanges.length
  set(world.hr.account.employeeSync(), now)
  await world.reconcile({ mergeFinishes: false })
  expect((await world.account()).sourceChanges.length - known).toBe(changes)
  const page = await (await portalOf(world)).page('/connection')
  expect(page.includes('A filter in Merge leaves people out')).toBe(now !== undefined)
})

function set(row: object, selective_sync_configurations_usage: string | undefined): void {
  Object.assign(row, { selective_sync_configurations_usage })
}

test('entering the credentials again is remembered', async () => {
  const world = await linkedCompany()
  await world.begin({ accountId: world.accountId })
  await world.finish()
  expect((await api(world)).source_changes).toMatchObject([{ kind: 'credentials', certain: true }])
})
