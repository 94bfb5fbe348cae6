// What every goal gets: sizes, rounds, a place on a disk, and companies that are built once per size.
import { requireDurable } from './measured/disk.ts'
import { linkedCompany, type Company, type Cost, type Synced } from './measured/company.ts'
import type { Options } from './options.ts'
import type { Result } from './result.ts'
import { prove } from './prove.ts'

export interface Goal {
  readonly numbers: readonly number[]
  readonly title: string
  /** Takes too long there: only when it is asked for by its number. */
  readonly leftOut?: 'always' | 'quick'
  measure(bench: Bench): Promise<readonly Result[]>
}

/** Linked, read and approved, with what its first sync cost. */
export interface Founded {
  readonly company: Company
  readonly first: Synced
}

export interface Bench {
  readonly options: Options
  readonly folder: string
  /** The goal's size, the quick one, or the one of the command line. */
  size(goal: number, quick: number): number
  say(line: string): void
  /** The newest company of that size; built if there is none. */
  company(people: number): Promise<Founded>
  /** Another one of that size, in place of the one before. */
  newCompany(people: number): Promise<Founded>
  /** Ends the process of that size, so that it takes no memory and no turns from others. */
  leave(people: number): Promise<void>
  close(): Promise<void>
}

export function createBench(options: Options, folder: string, say: (line: string) => void): Bench {
  const companies = new Map<number, Founded>()
  return {
    options,
    folder,
    say,
    size: (goal, quick) => options.people ?? (options.quick ? quick : goal),
    company: async (people) => companies.get(people) ?? newCompany(people),
    newCompany,
    leave,
    close: async () => {
      for (const { company } of companies.values()) await company.close()
    },
  }

  async function leave(people: number): Promise<void> {
    const known = companies.get(people)
    companies.delete(people)
    await known?.company.close()
  }

  async function newCompany(people: number): Promise<Founded> {
    await leave(people)
    const company = await linkedCompany(folder, people)
    try {
      const first = await company.firstSync()
      await proveFirst(company, first)
      await company.approve()
      const founded = { company, first }
      companies.set(people, founded)
      return founded
    } catch (error) {
      await company.close()
      throw error
    }
  }

  /** Everybody was read and linked to their user by address, the plan waits, and all of it is durable. */
  async function proveFirst(company: Company, { run }: Synced): Promise<void> {
    const { people, rollcall } = company
    prove('employees read by the first sync', run.employees_read, people)
    const { counts, status, held_plan_id: plan } = await company.account()
    prove('employees and links after it', [counts.employees, counts.linked], [people, people])
    prove('the plan waits for an admin', [status, plan !== null], ['review', true])
    say(`  ${requireDurable(rollcall.databaseFile)}`)
  }
}

/** `19.4 s CPU, 22.1 s wall, 592 MB` */
export function costLine({
  cpu,
  wallMs,
  peak,
}: Pick<Cost, 'cpu' | 'peak'> & { wallMs?: number }): string {
  const wall = wallMs === undefined ? '' : `, ${seconds(wallMs)} wall`
  return `${seconds(cpu)} CPU${wall}, ${peak.toFixed(0)} MB`
}

export function seconds(ms: number): string {
  return ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`
}
