// What the process of a server has loaded, when it is ready and after it has worked.
import { readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { succeeded } from '../doubles/v1.ts'
import { companyOn } from '../world/over-http.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'

const NOTE = pathToFileURL(join(import.meta.dirname, '../../bench/measured/loaded-modules.ts')).href

/** Starts the product, lets it do something, and gives every file that it loaded. */
async function loadedBy(act: (stage: Stage) => Promise<unknown>): Promise<readonly string[]> {
  const file = join(tmpdir(), `rollcall-modules-${randomUUID()}`)
  const stage = await startStage({ NODE_OPTIONS: `--import=${NOTE}`, BENCH_LOADED_MODULES: file })
  onTestFinished(async () => {
    await stage.close()
    rmSync(file, { force: true })
  })
  await act(stage)
  await stage.rollcall.terminate()
  return readFileSync(file, 'utf8').trim().split('\n')
}

const having = (loaded: readonly string[], part: string) =>
  loaded.filter((url) => url.includes(part))

test('a start loads neither phone numbers, portal, sandbox nor mail service', async () => {
  const loaded = await loadedBy(() => Promise.resolve())
  expect(having(loaded, 'src/runtimes/serve.ts')).toHaveLength(1)
  for (const part of ['@mergeapi/', 'libphonenumber-js/', '/http/portal/', '/resend/'])
    expect(having(loaded, part), part).toEqual([])
  expect(having(loaded, 'src/sandbox/').map((url) => url.split('/').at(-1))).toEqual(['company.ts'])
})

test('the portal is loaded with its first page, and phone numbers with the first read', async () => {
  const loaded = await loadedBy(async (stage) => {
    expect((await fetch(`${stage.rollcall.url}/portal/style.css`)).status).toBe(200)
    const company = await companyOn(stage, { employees: 1 })
    await company.untilIdle()
  })
  expect(having(loaded, '/http/portal/portal.ts')).toHaveLength(1)
  expect(having(loaded, '/phones/phone.ts')).toHaveLength(1)
})

test('the server never loads the Merge client: linking, reading, asking and forgetting are its own requests', async () => {
  const loaded = await loadedBy(async (stage) => {
    const company = await companyOn(stage, { employees: 3 })
    await company.untilIdle()
    await succeeded(stage.api.call('DELETE', `/accounts/${company.accountId}`))
    await eventually(() =>
      expect(stage.merge.asked.map(({ path }) => path.split('/').at(-1))).toEqual(
        expect.arrayContaining(['link-token', 'account-details', 'employees', 'delete-account']),
      ),
    )
  })
  expect(having(loaded, 'src/merge/link-pages.ts')).toHaveLength(1)
  expect(having(loaded, 'better-sqlite3')).not.toEqual([])
  expect(having(loaded, '@mergeapi')).toEqual([])
})
