// The bench runs: its cheapest goal, with the work that it proves.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readOptions } from '../bench/options.ts'
import { prove } from '../bench/prove.ts'
import { median, verdictOf } from '../bench/result.ts'

const ROOT = join(import.meta.dirname, '..')

async function bench(...options: string[]) {
  const line = [join(ROOT, 'bench/run.ts'), ...options]
  const { stdout } = await promisify(execFile)(process.execPath, line, { cwd: ROOT })
  return stdout
}

test('a page of a sync without a change asks at most three statements for data and three for books, and writes no data', async () => {
  const said = await bench('--quick', '--json', '--goal', '9')
  expect(said).toMatch(/^Quick: proves that the bench works/m)
  expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toEqual({
    '9-data': {
      ratio: expect.any(Number) as number,
      spread: expect.any(Array) as number[],
      pass: true,
    },
    '9-bookkeeping': {
      ratio: expect.any(Number) as number,
      spread: expect.any(Array) as number[],
      pass: true,
    },
    '9-written': { ratio: 0, spread: [0, 0], pass: true },
    '9-parameters': {
      ratio: expect.any(Number) as number,
      spread: expect.any(Array) as number[],
      pass: true,
    },
  })
})

test('a goal is held to the median of its rounds', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  const rounds = { id: '1', what: '', ratios: [0.9, 5, 0.8] }
  expect(verdictOf({ ...rounds, limit: { most: 1 } })).toEqual({
    ratio: 0.9,
    spread: [0.8, 5],
    pass: true,
  })
  expect(verdictOf({ ...rounds, limit: { least: 1 } }).pass).toBe(false)
  expect(verdictOf({ ...rounds, limit: null }).pass).toBeNull()
})

test('work that was not done is no figure: it says what was found and what was expected', () => {
  expect(() => prove('links', 99, 100)).toThrow('links: found 99, expected 100')
  expect(() => prove('links', 100, 100)).not.toThrow()
})

test('an option that is no number, or unknown, is refused', () => {
  expect(() => readOptions(['--people', 'many'])).toThrow('--people many is no whole number')
  expect(() => readOptions(['--gaol', '1'])).toThrow('--gaol')
  expect(readOptions(['--quick', '--goal', '1', '--goal', '2']).goals).toEqual([1, 2])
})
