// Contract section 10, and what may stand in the logs and in the database file.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { html, withStatus } from '../doubles/answers.ts'
import { CANARIES } from '../doubles/merge-records.ts'
import { issueOf } from '../doubles/merge-webhooks.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

// The preferred name is that of the user, who is linked by it and the address (rule 9).
const NAMES = { first_name: 'Zyxwinda', preferred_name: 'Ana', last_name: 'Quobblefrost' }

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await eventfulCompany()
})
afterAll(() => stage?.close())

/** A company in whose life everything happens that might end up in a log. */
async function eventfulCompany(): Promise<World> {
  const made = await companyOn(stage, {
    employees: 12,
    users: 10,
    prepare: ({ hr }) => {
      const [first, last] = ['ana', 'joris'] as const
      hr.change(first, NAMES)
      hr.change(last, { work_email: null })
    },
  })
  const [first, second, third] = ['ana', 'bram', 'chloe'] as const
  made.hr.change(second, { first_name: 'Quirinius', mobile_phone_number: '+31 6 8765 4321' })
  made.hr.change(third, { work_email: 'quirky.alias@elsewhere.test' })
  made.hr.terminate(first)
  made.host.tellActions({ lie: withStatus(422), times: 1, applies: false })
  await made.reconcile()
  made.hr.lies(html, { times: 1 })
  await made.reconcile()
  stage.merge.issues.push(issueOf(made.hr.account, 'The credentials of Quirinius expired'))
  await stage.merge.announce(
    made.hr.account,
    'Issue.new',
    issueOf(made.hr.account, 'Quirinius again'),
  )
  await made.webhook(second)
  await made.untilIdle()
  return made
}

test('healthz and readyz answer without a key', async () => {
  const health = await fetch(`${stage.rollcall.url}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
  expect((await fetch(`${stage.rollcall.url}/readyz`)).status).toBe(200)
})

test('metrics are Prometheus text, behind a key', async () => {
  const url = `${stage.rollcall.url}/metrics`
  expect((await fetch(url)).status).toBe(401)
  const answer = await fetch(url, { headers: { authorization: `Bearer ${stage.apiKeys[0]}` } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '')
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines)
    expect(line).toMatch(
      /^(#.*|[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="([^"\\]|\\.)*",?)*\})? [-+.\deEInfNa]+( \d+)?)$/,
    )
})

test('every line of stdout is JSON', () => {
  const lines = stage.rollcall.stdout.filter((line) => line.trim() !== '')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
})

test('the logs hold no name, no address, no phone and no credential', () => {
  const logged = [...stage.rollcall.stdout, ...stage.rollcall.stderr].join('\n')
  const personal = [
    ...company.hr.names().flatMap((name) => [addressOf(name), company.hr.row(name).personal_email]),
    ...company.users().flatMap((user) => [user.email, user.phone]),
    ...company.hr.names().map((name) => company.hr.row(name).mobile_phone_number),
    'Zyxwinda',
    'Quobblefrost',
    'Quirinius',
    'quirky.alias',
    `admin@${company.id}.test`,
    'Adela',
    ...CANARIES,
  ]
  for (const text of personal) if (text) expect(logged).not.toContain(text)
  for (const secret of secrets()) expect(logged).not.toContain(secret)
  expect(logged).not.toContain('spendly.test/invitations/')
  expect(logged).not.toContain('link.merge.dev')
})

test('the database file holds nothing sensitive, and no credential in clear', async () => {
  await eventually(() => expect(company.harmed()).toHaveLength(1))
  const stored = bytesOf(dirname(stage.rollcall.databaseFile))
  // Proof that the search would find something: names are kept, they are what the product is about.
  expect(stored.includes('Quobblefrost')).toBe(true)
  for (const canary of CANARIES) expect([canary, stored.includes(canary)]).toEqual([canary, false])
  for (const secret of secrets()) expect(stored.includes(secret)).toBe(false)
})

test('what the host and the admins are told holds nothing sensitive either', () => {
  const told = JSON.stringify([
    stage.host.received.map(({ action }) => action),
    stage.resend.mails.map((mail) => mail.body),
  ])
  for (const canary of CANARIES) expect(told).not.toContain(canary)
})

test('the logs tell of no unhandled rejection', () => {
  expect(stage.rollcall.stderr.join('\n')).not.toMatch(/unhandled|UnhandledPromise/i)
})

function secrets(): string[] {
  const { host, merge, resend, variables } = stage
  return [
    company.hr.account.token,
    host.token,
    host.secret,
    host.secret.replace('whsec_', ''),
    merge.apiKey,
    ...merge.webhookKeys,
    resend.apiKey,
    ...stage.apiKeys,
    variables['ROLLCALL_SECRETS'] ?? 'none',
  ]
}

/** The database with its journal, as it lies on the disk. */
function bytesOf(folder: string): Buffer {
  return Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('rollcall.db'))
      .map((name) => readFileSync(join(folder, name))),
  )
}
