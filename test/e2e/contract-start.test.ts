// Contract sections 1 and 2: how it starts, what stops it from starting, how it ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stallBeforeHeaders } from '../doubles/answers.ts'
import { freePort } from '../doubles/free-port.ts'
import { runToItsEnd } from '../doubles/rollcall.ts'
import { startStage, type Stage } from '../world/stage.ts'
import { companyOn } from '../world/over-http.ts'

let stage: Stage
let folder: string
beforeAll(async () => {
  stage = await startStage()
  folder = mkdtempSync(join(tmpdir(), 'rollcall-start-'))
})
afterAll(async () => {
  await stage?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The usual variables with some of them changed, or taken away by `null`. */
async function startWith(changes: Record<string, string | null>) {
  const port = String(await freePort())
  const variables: Record<string, string> = { ...stage.variables, PORT: port }
  variables['ROLLCALL_DB'] = join(folder, `${port}.db`)
  for (const [name, value] of Object.entries(changes))
    if (value === null) delete variables[name]
    else variables[name] = value
  return runToItsEnd(variables)
}

const REQUIRED = [
  'MERGE_WEBHOOK_KEYS',
  'HOST_URL',
  'HOST_TOKEN',
  'HOST_SECRET',
  'RESEND_API_KEY',
  'ROLLCALL_SECRETS',
  'ROLLCALL_API_KEYS',
]

test('with a Merge key and nothing else, one message names all that is missing', async () => {
  const { code, output } = await startWith(
    Object.fromEntries(REQUIRED.map((name) => [name, null] as const)),
  )
  expect(code).not.toBe(0)
  expect(code).not.toBeNull()
  for (const name of REQUIRED) expect(output).toContain(name)
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m)
})

test.for(REQUIRED)('without %s it does not start, and complains of nothing else', async (name) => {
  const { code, output } = await startWith({ [name]: null })
  expect(code).not.toBe(0)
  expect(code).not.toBeNull()
  expect(output).toContain(name)
  for (const other of REQUIRED.filter((one) => one !== name)) expect(output).not.toContain(other)
})

test('one message names every wrong value', async () => {
  const wrong = {
    PORT: 'eighty',
    ROLLCALL_SECRETS: 'too-short',
    MERGE_API_BASE_URL: 'not a url',
    HOST_KIND: 'ftp',
    SYNC_PERIOD_HOURS: '-1',
    LOG_LEVEL: 'loud',
  }
  const { code, output } = await startWith(wrong)
  expect(code).not.toBe(0)
  expect(code).not.toBeNull()
  for (const name of Object.keys(wrong)) expect(output).toContain(name)
})

test.for([
  ['MERGE_API_BASE_URL', 'http://hr.acme.test/api'],
  ['HOST_URL', 'http://host.acme.test/rollcall'],
  ['HOST_SECRET', 'no-prefix'],
  ['ROLLCALL_SECRETS', `${Buffer.alloc(31).toString('base64')}`],
] as const)('%s may not be %s', async ([name, value]) => {
  const { code, output } = await startWith({ [name]: value })
  expect(code).not.toBe(0)
  expect(code).not.toBeNull()
  expect(output).toContain(name)
})

test('a SCIM host needs its address and its token', async () => {
  const { code, output } = await startWith({ HOST_KIND: 'scim' })
  expect(code).not.toBe(0)
  expect(output).toContain('SCIM_URL')
  expect(output).toContain('SCIM_TOKEN')
})

test('no message shows a secret', async () => {
  const { output } = await startWith({ PORT: 'eighty' })
  for (const name of ['MERGE_API_KEY', 'HOST_TOKEN', 'HOST_SECRET', 'RESEND_API_KEY'])
    expect(output).not.toContain(stage.variables[name])
})

test('nothing of the sandbox exists beside a Merge key', async () => {
  for (const path of ['/sandbox', '/sandbox/inbox', '/sandbox/host', '/sandbox/api'])
    expect((await fetch(stage.rollcall.url + path)).status).toBe(404)
})

test('SIGTERM in the middle of a sync ends with 0 in time, and the sync ends after a restart', async () => {
  const company = await companyOn(stage, { employees: 40 })
  company.hr.account.pageCap = 5
  company.hr.lies(stallBeforeHeaders)
  company.hr.finishSync()
  const runId = await company.startSync()
  const exit = await stage.rollcall.terminate()
  expect(exit).toMatchObject({ code: 0 })
  // The shutdown takes at most seven seconds, although this answer would take thirty.
  expect(exit.afterMs).toBeLessThan(25_000)
  company.hr.honest()
  await stage.rollcall.start()
  const run = await company.ended(runId)
  expect(['done', 'incomplete', 'failed']).toContain(run.state)
  expect(company.harmed()).toEqual([])
})

test('SIGTERM ends an idle process with 0', async () => {
  expect(await stage.rollcall.terminate()).toMatchObject({ code: 0 })
})
