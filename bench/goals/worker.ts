import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, Goal } from '../bench.ts'
import { Wrong } from '../prove.ts'

const ROOT = join(import.meta.dirname, '../..')
const MOST_KIB = 450
const MOST_START_MS = 100
const MOST_MB = 60

/** Bundle, start and memory of the Worker, as `npm run worker:figures` measures them in workerd. */
export const worker: Goal = {
  numbers: [13],
  title: 'the Worker: bundle, start and memory',
  leftOut: 'quick',
  async measure(bench: Bench) {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/worker-figures.ts'], {
      cwd: ROOT,
    })
    for (const line of stdout.trim().split('\n')) bench.say(`  ${line}`)
    const figure = (name: string, wanted: 'MB' | 'ms'): number => {
      const line = stdout.split('\n').find((each) => each.startsWith(name)) ?? ''
      const [, value, unit] = / ([\d.]+) (\w+) {2}[\d.]+ % of/.exec(line) ?? []
      if (unit !== wanted)
        throw new Wrong(`worker:figures: found "${line}", expected ${name} in ${wanted}`)
      return Number(value)
    }
    return [
      {
        id: '13-bundle',
        what: `bundle, gzipped, to ${MOST_KIB} KiB`,
        ratios: [(figure('bundle, gzipped', 'MB') * 1e6) / 1024 / MOST_KIB],
        limit: { most: 1 },
      },
      {
        id: '13-start',
        what: `CPU of a start, to ${MOST_START_MS} ms`,
        ratios: [figure('start: CPU', 'ms') / MOST_START_MS],
        limit: { most: 1 },
      },
      {
        id: '13-memory',
        what: `heap in a read of 20 pages, to ${MOST_MB} MB`,
        ratios: [figure('heap in a read of 20 pages', 'MB') / MOST_MB],
        limit: { most: 1 },
      },
    ]
  },
}
