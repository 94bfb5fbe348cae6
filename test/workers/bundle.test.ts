// What would be deployed: what is in it, and how large it is.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'

/** What it has, and some room. */
const MOST_KIB = 640
const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'rollcall-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>
}

test('the Worker has our code, no Merge client, and nothing that is left out', () => {
  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const facts = join(folder, 'meta.json')
  const args = ['deploy', '--dry-run', '--outdir', join(folder, 'bundle'), '--metafile', facts]
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  execFileSync(process.execPath, [wrangler, ...args], { cwd: ROOT, env })
  const { outputs } = JSON.parse(readFileSync(facts, 'utf8')) as Metafile
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs))
  expect(inputs).toContainEqual(expect.stringContaining('src/merge/link-pages.ts'))
  for (const unwanted of ['@mergeapi', 'postal-mime', 'zod/v4/locales/de.js'])
    expect(inputs.filter((name) => name.includes(unwanted))).toEqual([])
  const code = gzipSync(readFileSync(join(folder, 'bundle', 'worker.js'))).byteLength
  expect(code / 1024).toBeLessThan(MOST_KIB)
})
