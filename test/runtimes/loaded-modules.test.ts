// What the process of a server has loaded, when it is ready and after it has worked.
import { readFileSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { succeeded } from '../doubles/v1.ts'
import { companyOn } from '../world/over-http.ts'
import { eventually, startStage } from '../world/stage.ts'

const NOTE = pathToFileURL(join(import.meta.dirname, '../../bench/measured/loaded-modules.ts')).href

test('the server never loads the Merge client: linking, reading, asking and forgetting are its own requests', async () => {
  const file = join(tmpdir(), `rollcall-modules-${randomUUID()}`)
  const stage = await startStage({ NODE_OPTIONS: `--import=${NOTE}`, BENCH_LOADED_MODULES: file })
  onTestFinished(async () => {
    await stage.close()
    rmSync(file, { force: true })
  })
  const company = await companyOn(stage, { employees: 3 })
  await company.untilIdle()
  await succeeded(stage.api.call('DELETE', `/accounts/${company.accountId}`))
  await eventually(() =>
    expect(stage.merge.asked.map(({ path }) => path.split('/').at(-1))).toEqual(
      expect.arrayContaining(['link-token', 'account-details', 'employees', 'delete-account']),
    ),
  )
  await stage.rollcall.terminate()
  const loaded = readFileSync(file, 'utf8').trim().split('\n')
  expect(loaded).toContainEqual(expect.stringContaining('src/merge/link-pages.ts'))
  expect(loaded).toContainEqual(expect.stringContaining('better-sqlite3'))
  expect(loaded.filter((url) => url.includes('@mergeapi'))).toEqual([])
})
