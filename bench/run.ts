// `npm run bench`: measures the goals of docs/performance.md as ratios within one run.
import { cpus } from 'node:os'
import { createBench, type Goal } from './bench.ts'
import { firstSync } from './goals/first-sync.ts'
import { growth } from './goals/growth.ts'
import { intake } from './goals/intake.ts'
import { manyAccounts } from './goals/many-accounts.ts'
import { noChangeSync } from './goals/no-change-sync.ts'
import { start } from './goals/start.ts'
import { statements } from './goals/statements.ts'
import { webhook } from './goals/webhook.ts'
import { worker } from './goals/worker.ts'
import { folderOnDisk } from './measured/disk.ts'
import { readOptions, USAGE } from './options.ts'
import { lineOf, verdictOf, type Result } from './result.ts'

const GOALS: readonly Goal[] = [
  statements,
  start,
  firstSync,
  noChangeSync,
  webhook,
  intake,
  growth,
  worker,
  manyAccounts,
]

const options = readOptions(process.argv.slice(2))
const say = (line: string): void => console.log(line)
const wanted = GOALS.filter(({ numbers, leftOut }) =>
  options.goals.length === 0
    ? leftOut !== 'always' && !(options.quick && leftOut === 'quick')
    : numbers.some((each) => options.goals.includes(each)),
)
const began = performance.now()
const folder = folderOnDisk()
const bench = createBench(options, folder.path, say)
const unknown = options.goals.filter((each) => !GOALS.some(({ numbers }) => numbers.includes(each)))
if (unknown.length > 0) throw new Error(`no such goal: ${unknown.join(', ')}\n\n${USAGE}`)
const results: Result[] = []
const wrong: string[] = []

say(`Rollcall bench: Node ${process.versions.node}, ${cpus().length} cores, ${folder.path}`)
if (options.quick)
  say('Quick: proves that the bench works. Its figures are not those of the goals.')
try {
  for (const goal of wanted) {
    say(`goal ${goal.numbers.join(', ')}: ${goal.title}`)
    try {
      results.push(...(await goal.measure(bench)))
    } catch (error) {
      wrong.push(
        `goal ${goal.numbers.join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
      )
      say(`  ${wrong.at(-1)}`)
    }
  }
} finally {
  await bench.close()
  folder.remove()
}

say(
  `\nmedian of the rounds, least and greatest, limit (${((performance.now() - began) / 1000).toFixed(0)} s in all)`,
)
for (const result of results) say(lineOf(result))
for (const each of wrong) say(`✗ no figure: ${each}`)
if (options.json)
  say(JSON.stringify(Object.fromEntries(results.map((each) => [each.id, verdictOf(each)]))))
// A missed goal is a figure; work that was not done is none.
process.exit(wrong.length > 0 ? 1 : 0)
