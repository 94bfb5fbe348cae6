// `npm run worker:figures`: measures size, start-up and memory of the Worker, each as a share of its limit.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../test/doubles/free-port.ts'
import { startHost } from '../test/doubles/host.ts'
import { startMerge } from '../test/doubles/merge.ts'
import { startResend } from '../test/doubles/resend.ts'
import { succeeded, v1, type Account } from '../test/doubles/v1.ts'
import { usualVariables } from '../test/world/variables.ts'
import { startLocalWorker } from '../test/workers/local-worker.ts'

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

const ROOT = join(import.meta.dirname, '..')
const MB = 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'rollcall-figures-'))

const sizes = wrangler('deploy', '--dry-run', '--outdir', join(folder, 'bundle'))
const [, gzip = '0'] = /gzip: ([\d.]+) KiB/.exec(sizes) ?? []
wrangler('check', 'startup', '--outfile', join(folder, 'start.cpuprofile'))
const start = JSON.parse(readFileSync(join(folder, 'start.cpuprofile'), 'utf8')) as Profile
show('bundle, gzipped', (Number(gzip) * 1024) / MB, 1, 'MB')
show('start: CPU', busy(start), 1_000, 'ms')

const [merge, host, resend] = await Promise.all([startMerge(), startHost(), startResend()])
const key = `rk_${randomUUID()}`
const variables = usualVariables({ merge, host, resend, apiKeys: [key] })
const worker = await startLocalWorker(variables, (job) => worker.bring(job), {
  inspectorPort: await freePort(),
})
const api = v1(worker.url, key)
const organization = {
  name: 'Acme',
  entities: [{ id: 'nl', name: 'Acme' }],
  admins: [{ email: 'bo@acme.test' }],
}
await succeeded(api.put('/organizations/acme', organization))
const ask = await debuggerOf(await worker.inspector())
await ask('Runtime.enable')
await ask('Profiler.enable')
show('heap after the first request', await heap(), 128, 'MB')
show('link page: CPU', await profiled(link), 30_000, 'ms')
show('heap after a link page', await heap(), 128, 'MB')
show('heap in a read of 20 pages, most', await readingTwentyPages(), 128, 'MB')
await worker.stop()
await Promise.all([merge.stop(), host.stop(), resend.stop()])
rmSync(folder, { recursive: true })
process.exit(0)

function link(): Promise<{ account_id: string; url: string }> {
  const admin = { email: 'bo@acme.test' }
  const consent = { by: admin.email }
  return succeeded(api.post('/organizations/acme/link', { admin, consent }))
}

/** Megabytes in use, garbage included, at the worst moment of a first read of 2,000 people. */
async function readingTwentyPages(): Promise<number> {
  const { account_id: id, url } = await link()
  const account = merge.finishLink(url)
  for (let n = 0; n < 2_000; n += 1) account.hire()
  merge.target = worker.url
  await merge.announceLinked(account)
  await merge.announceSync(account)
  let most = 0
  for (let read = false; !read; await sleep(50)) {
    most = Math.max(most, ((await ask('Runtime.getHeapUsage')) as { usedSize: number }).usedSize)
    read = (await api.get<Account>(`/accounts/${id}`)).status === 'review'
  }
  return most / MB
}

/** Megabytes in use, after a garbage collection. */
async function heap(): Promise<number> {
  // Not awaited: it takes effect at once, but is answered only with the next request.
  void ask('HeapProfiler.collectGarbage')
  await sleep(1_000)
  return ((await ask('Runtime.getHeapUsage')) as { usedSize: number }).usedSize / MB
}

async function profiled(act: () => Promise<unknown>): Promise<number> {
  await ask('Profiler.start')
  await act()
  return busy(((await ask('Profiler.stop')) as { profile: Profile }).profile)
}

/** Milliseconds in which the isolate was not idle. */
function busy({ nodes, samples, timeDeltas }: Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]))
  const idle = (id: number): boolean => ['(idle)', '(program)'].includes(names.get(id) ?? '')
  const spent = samples.map((id, n) => (idle(id) ? 0 : (timeDeltas[n] ?? 0)))
  return spent.reduce((sum, each) => sum + each, 0) / 1000
}

function show(what: string, value: number, limit: number, unit: string): void {
  const share = `${((value / limit) * 100).toFixed(1)} %`
  console.log(`${what.padEnd(36)} ${value.toFixed(2).padStart(8)} ${unit}  ${share} of ${limit}`)
}

async function debuggerOf(url: URL): Promise<(method: string) => Promise<unknown>> {
  const targets = (await (
    await fetch(new URL('/json', url.href.replace(/^ws/, 'http')))
  ).json()) as {
    id: string
    webSocketDebuggerUrl: string
  }[]
  const target = targets.find(({ id }) => id.includes('rollcall'))
  if (target === undefined)
    throw new Error(`the inspector lists no target of rollcall: ${JSON.stringify(targets)}`)
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((open) => socket.addEventListener('open', open))
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  let number = 0
  return (method) =>
    new Promise((answer) => {
      number += 1
      waiting.set(number, answer)
      socket.send(JSON.stringify({ id: number, method }))
    })
}

function wrangler(...args: string[]): string {
  const tool = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  return execFileSync(process.execPath, [tool, ...args], { cwd: ROOT, env, encoding: 'utf8' })
}
