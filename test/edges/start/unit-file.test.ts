// The unit file and the image in the repository: what they keep the process from.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const unit = readFileSync(join(ROOT, 'deploy/rollcall.service'), 'utf8')
const image = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')

test.each([
  'UMask=0077',
  'StateDirectoryMode=0700',
  'CapabilityBoundingSet=',
  'NoNewPrivileges=yes',
  'PrivateDevices=yes',
  'PrivateTmp=yes',
  'PrivateUsers=yes',
  'ProtectHome=yes',
  'ProtectKernelModules=yes',
  'ProtectProc=invisible',
  'ProtectSystem=strict',
  'RestrictNamespaces=yes',
  'RestrictSUIDSGID=yes',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
])('the unit has %s', (line) => {
  expect(unit.split('\n')).toContain(line)
})

test('the image runs as an ordinary user, and every stage is from the one base that can be pinned', () => {
  expect(image).toMatch(/^USER node$/m)
  expect(image.match(/^FROM .*/gm)).toEqual([
    'FROM ${NODE_IMAGE} AS packages',
    'FROM ${NODE_IMAGE}',
  ])
  expect(image).not.toContain('ROLLCALL_DB=')
})
