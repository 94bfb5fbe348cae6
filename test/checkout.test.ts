// A developer's checkout has a `.env`, as docs/operations.md advises: no test may read it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const COPIED = ['src', 'test', 'migrations', 'package.json', 'vitest.config.ts']

/** Each value would stop the product, or let it start where it must not. */
const HOSTILE = `
PORT=eighty
HOST_URL=https://host.acme.test/rollcall
HOST_TOKEN=token-of-the-checkout
MERGE_API_KEY=key-of-the-checkout
RESEND_API_KEY=re_checkout
ROLLCALL_API_KEYS=rk_0123456789abcdef
LOG_LEVEL=loud
`

test('the tests of the start pass in a checkout with a `.env`', { timeout: 120_000 }, () => {
  const checkout = mkdtempSync(join(tmpdir(), 'rollcall-checkout-'))
  onTestFinished(() => rmSync(checkout, { recursive: true, force: true }))
  for (const name of COPIED) cpSync(join(ROOT, name), join(checkout, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'))
  for (const name of ['.env', '.dev.vars']) writeFileSync(join(checkout, name), HOSTILE)
  const suites = ['test/e2e/contract-start.test.ts', 'test/runtimes/commands.test.ts']
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const run = spawnSync(process.execPath, [vitest, 'run', ...suites, '-t', 'without|process'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect(run.status, `${run.stdout}${run.stderr}`).toBe(0)
})
