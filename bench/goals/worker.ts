import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, Goal } from '../bench.ts'
import { Wrong } from '../prove.ts'

const ROOT = join(import.meta.dirname, '../..')
const MOST_KIB = 450
const MOST_START_MS = 100

/** The bundle of the Worker and its start, as `npm run worker:figures` measures them in workerd. */
export const worker: Goal = {
  numbers: [13],
  title: 'the Worker: its bundle and its start',
  leftOut: 'quick',
  async measure(bench: Bench) {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/worker-figures.ts'], {
      cwd: ROOT,
    })
    for (const line of stdout.trim().split('\n')) bench.say(`  ${line}`)
    const figure = (name: RegExp): number => {
      const line = stdout.split('\n').find((each) => name.test(each)) ?? ''
      const [, value, unit] = / ([\d.]+) (KiB|kB|MB|ms)\b/.exec(line) ?? []
      if (value === undefined || unit === undefined)
        throw new Wrong(`worker:figures prints no line for ${String(name)}`)
      const factor = { KiB: 1, kB: 1000 / 1024, MB: 1e6 / 1024, ms: 1 }[unit]
      return Number(value) * (factor ?? 1)
    }
    return [
      {
        id: '13-bundle',
        what: `bundle, gzipped, to ${MOST_KIB} KiB`,
        ratios: [figure(/^bundle, gzipped/) / MOST_KIB],
        limit: { most: 1 },
      },
      {
        id: '13-start',
        what: `CPU of a start, to ${MOST_START_MS} ms`,
        ratios: [figure(/^start: CPU/) / MOST_START_MS],
        limit: { most: 1 },
      },
    ]
  },
}
