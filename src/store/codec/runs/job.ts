import { z } from 'zod'
import type { Job } from '../../../ports/job.ts'
import { stored } from '../stored.ts'

const JOB = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('advance'), account: z.string() }),
  z.object({ kind: z.literal('link'), account: z.string() }),
  z.object({ kind: z.literal('deliver') }),
  z.object({ kind: z.literal('schedule') }),
  z.object({ kind: z.literal('forget') }),
  z.object({ kind: z.literal('retain') }),
]) satisfies z.ZodType<Job>

export function jobOf({ id, job }: { readonly id: number; readonly job: string }): Job {
  return stored(JOB, job, { table: 'jobs', column: 'job', row: String(id) })
}
