import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createHttpHost } from '../../src/host/http.ts'
import { createResendMailer } from '../../src/mail/resend.ts'
import { createMergeSource } from '../../src/merge/source.ts'
import { listen, SECRET, stage, WEBHOOK_KEY } from './stage.ts'

/** Rollcall's own adapters, over real HTTP, configured as in the sandbox's runtime. */
const { sandbox, press } = stage()
let server: Awaited<ReturnType<typeof listen>>
let base = ''

beforeAll(async () => {
  const root = new Hono()
  root.route('/sandbox', sandbox.app)
  server = await listen(root)
  base = `${server.url}/sandbox`
})
afterAll(async () => {
  sandbox.close()
  await server.close()
})

test('the Merge adapter links, reads everybody, and reads one person by id', async () => {
  const source = createMergeSource({
    apiKey: 'merge-key',
    baseUrl: `${base}/merge/api`,
    webhookKeys: [WEBHOOK_KEY],
  })
  const link = await source.createLink({
    accountId: 'acc_1',
    organizationName: 'Tulip & Thunder',
    admin: { email: 'noor@tulip.test' },
    integration: null,
  })
  sandbox.actions.linkNow(link.url)
  const token = sandbox.actions.accountToken('acc_1') ?? ''
  const account = { id: 'acc_1', token, defaultCountry: 'NL', countries: {}, customFields: [] }

  await vi.waitFor(
    async () =>
      expect(await source.status(account)).toMatchObject({ employees: { initial: false } }),
    60_000,
  )
  expect(await source.identify(token)).toMatchObject({
    accountId: 'acc_1',
    integration: { slug: 'hibob', name: 'Hibob' },
    status: 'COMPLETE',
  })
  expect(await source.find('acc_1')).toMatchObject({ status: 'COMPLETE' })
  expect(await source.status(account)).toMatchObject({
    account: 'COMPLETE',
    employees: { status: 'DONE', initial: false },
  })
  expect(source.abilities({ slug: 'hibob', name: 'Hibob' })).toMatchObject({ hasCompanies: true })

  const asked = { kind: 'employees', modifiedAfter: null } as const
  const page = await (await source.page(account, asked, null)).open().read()
  expect(page).toMatchObject({ next: null, setAside: [] })
  expect(page.employees).toHaveLength(60)
  const phones = page.employees.filter((one) => one.phone.kind === 'unreadable')
  expect(phones.map((one) => one.remoteId)).toEqual(['1026'])
  const leave = page.employees.find((one) => one.remoteId === '1027')
  expect(await source.rawStatus(account, leave?.sourceId ?? '')).toMatchObject({
    kind: 'raw-status',
    rawStatus: 'Parental leave',
  })
  await press('/hr/people/1027/delete')
  expect(await source.employee(account, leave?.sourceId ?? '')).toMatchObject({ kind: 'not-found' })
})

test('the host adapter reads users page by page and sends actions', async () => {
  const host = createHttpHost({ url: `${base}/host`, token: 'host-token', secret: SECRET })
  const page = await host.users('tulip', null)
  expect(page).toMatchObject({ unreadable: [], next: null })
  expect(page.users).toHaveLength(12)
  const { users } = await host.usersByEmail('tulip', 'zoe.vermeulen@tulip.test')
  expect(users).toHaveLength(1)
  const answer = await host.act({
    id: 'act_1',
    organizationId: 'tulip',
    entityId: 'nl',
    userId: null,
    detail: {
      kind: 'user.invite',
      params: { email: 'merel@tulip.test', first_name: 'Merel', last_name: 'Mistral', phone: null },
    },
    employee: { id: 'emp_1', remoteId: '1061', employeeNumber: '1061' },
    because: [],
  })
  expect(answer).toMatchObject({
    kind: 'answered',
    outcome: 'done',
    user: { email: 'merel@tulip.test' },
    invitationUrl: expect.stringContaining('/host/invitations/'),
  })
})

test('the mailer’s mail arrives once, however often it is sent', async () => {
  const mailer = createResendMailer({
    apiKey: 're_key',
    baseUrl: `${base}/resend`,
    from: 'hello@umbrella.test',
    replyTo: null,
    productName: 'Umbrella Pay',
  })
  const mail = {
    to: { email: 'noor@tulip.test', name: 'Noor', locale: 'nl' },
    subject: 'Held',
    html: '<p>Held</p>',
    text: 'Held',
    idempotencyKey: 'key-1',
    tags: { kind: 'held', organization: 'tulip', run: 'run_1' },
  }
  const first = await mailer.send(mail)
  expect(first.kind).toBe('sent')
  expect(await mailer.send(mail)).toMatchObject({
    messageId: first.kind === 'sent' ? first.messageId : '',
  })
})
