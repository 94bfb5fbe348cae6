import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Company } from '../measured/company.ts'
import type { Usage } from '../measured/process.ts'
import { prove } from '../prove.ts'

/** What it costs a fresh process to do no more than read this company's two lists. */
export async function readFloor({ outside, people }: Company): Promise<Usage> {
  const file = join(import.meta.dirname, 'floor.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [file, outside.url])
  const read = JSON.parse(stdout) as Usage & { employees: number; users: number }
  prove(
    'employees and users that the floor has read',
    [read.employees, read.users],
    [people, people],
  )
  return { cpu: read.cpu, peak: read.peak }
}
