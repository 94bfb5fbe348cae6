// `npm run test:nightly`: runs each suite that tries more at night, two at a time, then prints what was tried
// and what failed. ROLLCALL_NIGHT_SHARE=0.2 tries a fifth of every amount, and still every kill point once.
// These set one amount: ROLLCALL_HISTORIES, ROLLCALL_PREVIEWS, ROLLCALL_SCHEDULES, ROLLCALL_RECORDS,
// ROLLCALL_HOST_FAULTS, ROLLCALL_MAIL_FAULTS, ROLLCALL_CORPUS, CRASH_KILLS, CRASH_MOMENTS, CRASH_CUTS, CRASH_ENDS.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
const LANES = 2
const LONGEST = ['random/histories', 'crash/failpoints', 'random/groups']
const [only = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'rollcall-nightly-'))
const file = join(folder, 'tally.jsonl')
writeFileSync(file, '')

const suites = nightlySuites().filter((suite) => suite.includes(only))
const waiting = [...suites]
const failed: string[] = []
await Promise.all(Array.from({ length: LANES }, runLane))
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)
rmSync(folder, { recursive: true })
console.table(lines)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
process.exit(failed.length > 0 || suites.length === 0 ? 1 : 0)

/** Runs suites one after another until none is left. Prints the output of a suite at its end, errors at once. */
async function runLane(): Promise<void> {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
    const from = Date.now()
    console.log(`${suite}: started`)
    const run = spawn('vitest', ['run', suite, '--no-file-parallelism'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ROLLCALL_NIGHTLY: '1',
        ROLLCALL_TALLY: file,
      },
    })
    const printed: Buffer[] = []
    run.stdout.on('data', (part: Buffer) => printed.push(part))
    const [status] = (await once(run, 'close')) as [number | null]
    if (status !== 0) failed.push(suite)
    process.stdout.write(Buffer.concat(printed))
    console.log(`${suite}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds(from)} s\n`)
  }
}

/** The suites that use ROLLCALL_NIGHTLY or `NIGHTLY`, the longest first. */
function nightlySuites(): string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((name) => readFileSync(join(ROOT, name), 'utf8').includes('NIGHTLY'))
    .toSorted((a, b) => turnOf(a) - turnOf(b) || a.localeCompare(b))
}

function turnOf(suite: string): number {
  const at = LONGEST.findIndex((name) => suite.includes(name))
  return at < 0 ? LONGEST.length : at
}

function seconds(from: number): number {
  return Math.round((Date.now() - from) / 1000)
}
