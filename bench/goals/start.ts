import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { costLine, type Bench, type Goal } from '../bench.ts'
import { prepareRollcall } from '../measured/process.ts'
import { startOutside } from '../outside/outside.ts'

const MOST_CPU_MS = 500
const MOST_MB = 120
/** What a start has no use for yet. */
const UNWANTED = [/@mergeapi\//, /libphonenumber-js\//, /src\/http\/portal\//]

/** From the second start on: the first fills whatever the product keeps compiled. */
export const start: Goal = {
  numbers: [5],
  title: 'start of a clone until it is ready',
  async measure(bench: Bench) {
    const outside = await startOutside(1)
    const rollcall = await prepareRollcall(join(bench.folder, 'start'), outside.url)
    const modules = join(bench.folder, 'loaded-modules')
    const cpu: number[] = []
    const memory: number[] = []
    try {
      const first = await rollcall.start()
      bench.say(`  first start: ${costLine(first)}`)
      await rollcall.stop()
      for (let round = 1; round <= Math.max(2, bench.options.rounds); round += 1) {
        const used = await rollcall.start()
        await rollcall.stop()
        cpu.push(used.cpu / MOST_CPU_MS)
        memory.push(used.peak / MOST_MB)
        bench.say(`  start ${round + 1}: ${costLine(used)}`)
      }
      const hook = join(import.meta.dirname, '../measured/loaded-modules.ts')
      const variables = { NODE_OPTIONS: `--import=${hook}`, BENCH_LOADED_MODULES: modules }
      await rollcall.start(variables)
      await rollcall.stop()
    } finally {
      await rollcall.stop()
      outside.stop()
    }
    const loaded = readFileSync(modules, 'utf8').split('\n')
    const unwanted = loaded.filter((url) => UNWANTED.some((one) => one.test(url)))
    bench.say(`  ${loaded.length} modules; unwanted ${unwanted.length}: ${packagesOf(unwanted)}`)
    return [
      {
        id: '5-cpu',
        what: `CPU until ready, to ${MOST_CPU_MS} ms`,
        ratios: cpu,
        limit: { most: 1 },
      },
      { id: '5-memory', what: `peak memory, to ${MOST_MB} MB`, ratios: memory, limit: { most: 1 } },
      {
        id: '5-modules',
        what: 'modules of Merge’s client, of phone numbers and of the portal, before they are used',
        ratios: [unwanted.length],
        limit: { most: 0 },
      },
    ]
  },
}

function packagesOf(urls: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const url of urls) {
    const [name = 'other'] = /@mergeapi|libphonenumber-js|src\/http\/portal/.exec(url) ?? []
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none'
}
