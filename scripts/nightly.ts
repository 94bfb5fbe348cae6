// `npm run test:nightly`: every suite that goes further at night, one after another, then what was tried and
// lost. A short night: ROLLCALL_HISTORIES, ROLLCALL_SCHEDULES, ROLLCALL_RECORDS, CRASH_KILLS, CRASH_CUTS, CRASH_ENDS.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Line {
  what: string
  tried: number
  lost: number
  doubled: number
  failed: number
}

const ROOT = join(import.meta.dirname, '..')
const [only = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'rollcall-nightly-'))
const file = join(folder, 'tally.jsonl')
writeFileSync(file, '')

const suites = nightlySuites().filter((suite) => suite.includes(only))
const failed: string[] = []
for (const suite of suites) {
  const from = Date.now()
  const { status } = spawnSync('vitest', ['run', suite, '--no-file-parallelism'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ROLLCALL_NIGHTLY: '1', ROLLCALL_TALLY: file },
  })
  if (status !== 0) failed.push(suite)
  console.log(`${suite}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds(from)} s\n`)
}
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)
rmSync(folder, { recursive: true })
console.table(lines)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
process.exit(failed.length > 0 || suites.length === 0 ? 1 : 0)

/** Those that look at ROLLCALL_NIGHTLY, themselves or through `NIGHTLY`. */
function nightlySuites(): string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((name) => readFileSync(join(ROOT, name), 'utf8').includes('NIGHTLY'))
    .toSorted()
}

function seconds(from: number): number {
  return Math.round((Date.now() - from) / 1000)
}
