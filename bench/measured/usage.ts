// CPU and memory of another process, read from outside, so that the measured program needs no hooks.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Where there is no /proc (macOS): `ps`, with CPU in hundredths of a second and memory as it is now. */
const HAS_PROC = existsSync('/proc/self/task')

/** Milliseconds of CPU, of all threads. */
export function cpuOf(pid: number): number {
  if (!HAS_PROC) return psTime(ps(pid, 'cputime'))
  const tasks = `/proc/${pid}/task`
  // Nanoseconds on a CPU: /proc/<pid>/stat counts in hundredths of a second, too coarse for a quick run.
  const spent = readdirSync(tasks).map((task) => {
    try {
      return Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0
    }
  })
  const sum = spent.reduce((total, each) => total + each, 0) / 1e6
  return sum > 0 ? sum : ticksOf(pid)
}

/** Kernels without schedstat. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The most memory it ever had, in MB of 10^6 bytes. Without /proc: what it has now. */
export function peakMemoryOf(pid: number): number {
  if (!HAS_PROC) return (Number(ps(pid, 'rss')) * 1024) / 1e6
  const [, kb = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kb) * 1024) / 1e6
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
}

/** `mm:ss.cc` or `hh:mm:ss`. */
function psTime(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
}
